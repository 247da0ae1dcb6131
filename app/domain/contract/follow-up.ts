import { contractMaximum } from "../calculations/weiterleitung.ts";
import { fieldsOf, rowName, type Facts, type Row } from "../facts/register.ts";
import { formatField } from "../facts/field.ts";
import type { Id } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import { upperContractOf, variantOf } from "./variant.ts";

type Field = "von" | "bis" | "betrag" | "nachweisBis";

/** What the Bescheid of this year makes of one field of a contract. */
export interface FollowUpChange {
  vertrag: Id;
  traeger: string;
  field: Field;
  label: string;
  /** As people read it; empty: nothing entered. */
  before: string;
  after: string;
  value: IsoDate | number;
}

/**
 * The contracts after a follow-up notice (Anschlussbescheid), in one step: periods cut to its Durchführungszeitraum, amounts as the posts allow within them, and no proof later than that
 * of the Kommune. The second level follows the first. A pure plan; what is right already is not in it.
 * @param signed contracts that are signed: an amount that was agreed there stays, as long as the posts allow it
 */
export function followUp(facts: Facts, signed: readonly Id[] = []): FollowUpChange[] {
  const planned: Facts = { ...facts, vertraege: facts.vertraege.map((row) => ({ ...row })) };
  // The upper contracts first: the lower ones are cut to them.
  const order = planned.vertraege.toSorted((a, b) => Number(variantOf({ facts: planned, vertrag: a }) === "C") - Number(variantOf({ facts: planned, vertrag: b }) === "C"));
  for (const row of order) settle(planned, row, signed.includes(row.id));
  return planned.vertraege.flatMap((row, index) => changesOf(facts, facts.vertraege[index]!, row));
}

/** Puts the fields of one contract right, in place. */
function settle(facts: Facts, row: Row<"vertraege">, isSigned: boolean): void {
  const upper = upperContractOf({ facts, vertrag: row });
  const { durchfuehrungVon, durchfuehrungBis, verwendungsnachweisFrist } = facts.foerderung;
  const [first, last] = upper ? [upper.von, upper.bis] : [durchfuehrungVon, durchfuehrungBis];
  if (first === null || last === null) return;
  const inside = (day: IsoDate | null): boolean => day !== null && first <= day && day <= last;
  if (!inside(row.von)) row.von = first;
  if (!inside(row.bis)) row.bis = last;
  const maximum = contractMaximum(facts, row)?.value;
  const allowed = maximum !== undefined && upper?.betrag != null ? Math.min(maximum, upper.betrag) : maximum;
  if (allowed !== undefined && !(isSigned && row.betrag !== null && row.betrag <= allowed)) row.betrag = allowed;
  const due = upper ? upper.nachweisBis : verwendungsnachweisFrist;
  // The Frist of the register may still be that of the year before.
  if (due !== null && due > last && (row.nachweisBis === null || row.nachweisBis < row.bis! || row.nachweisBis > due)) row.nachweisBis = due;
}

const FIELDS: readonly Field[] = ["von", "bis", "betrag", "nachweisBis"];

function changesOf(facts: Facts, before: Row<"vertraege">, after: Row<"vertraege">): FollowUpChange[] {
  return FIELDS.flatMap((field): FollowUpChange[] => {
    const value = after[field];
    if (value === null || value === before[field]) return [];
    const definition = fieldsOf("vertraege")[field]!;
    return [{ vertrag: after.id, traeger: rowName(facts, "vertraege", after.id) ?? "", field, label: definition.label, before: formatField(definition, before[field]), after: formatField(definition, value), value }];
  });
}
