import type { Place } from "../checks/finding.ts";
import { fieldsOf, type Facts, type PartId, type Row } from "../facts/register.ts";
import type { FieldValue } from "../facts/field.ts";
import type { Id } from "../values/ids.ts";
import { upperContractOf } from "./variant.ts";

/** What a slot may look at: the register and the contract's row in it. */
export interface SlotContext {
  facts: Facts;
  vertrag: Row<"vertraege">;
}

/**
 * A field that feeds a slot. `vertraege` means this contract's row, `organisationen` its Träger, or with `of` the Träger of the upper contract, which forwards
 * in variant C; sheets have one row.
 */
export interface SlotField {
  part: PartId;
  field: string;
  of?: "oberer-vertrag";
}

/**
 * A blank of the contract: the frame names it as `{id}`, the register fills it. The values that `derive` receives stand under the names of their fields;
 * unless the slot is `optional` none of them is null.
 */
export interface SlotDefinition {
  id: Id;
  /** German name of the blank, shown in the gap: "Höchstbetrag". */
  label: string;
  /** Every field that feeds the slot, in the order in which the form asks for them. */
  fields: readonly SlotField[];
  /** May be empty without being a gap. */
  optional?: true;
  /** The text of the blank; a list of places when something beyond the fields themselves is missing. */
  derive(values: Record<string, FieldValue>, context: SlotContext): string | readonly Place[];
}

export type SlotValue = { text: string } | { missing: readonly Place[] };

export const traegerOf = ({ facts, vertrag }: SlotContext): Row<"organisationen"> | undefined => facts.organisationen.find((organisation) => organisation.id === vertrag.traeger);

/** Who forwards in variant C: the Träger of the upper contract. */
export function forwardingKommuneOf(context: SlotContext): Row<"organisationen"> | undefined {
  const upper = upperContractOf(context);
  return upper && traegerOf({ facts: context.facts, vertrag: upper });
}

/** The organisation whose field feeds a slot. */
export const organisationOf = (context: SlotContext, of: SlotField["of"]): Row<"organisationen"> | undefined => (of === "oberer-vertrag" ? forwardingKommuneOf(context) : traegerOf(context));

/** The value behind a slot field; null while nothing is entered or the Träger is not chosen. */
export function readSlotField(context: SlotContext, { part, field, of }: SlotField): FieldValue {
  const row = part === "vertraege" ? context.vertrag : part === "organisationen" ? organisationOf(context, of) : context.facts[part];
  return ((row as Record<string, unknown> | undefined)?.[field] ?? null) as FieldValue;
}

/** Where a person fills a slot field. Without a chosen Träger its fields lead to the choice of the Träger. */
export function placeOfSlotField(context: SlotContext, { part, field, of }: SlotField): Place {
  const { vertrag } = context;
  if (part === "vertraege") return { kind: "contract", vertrag: vertrag.id, field };
  if (part !== "organisationen") return { kind: "fact", part, field };
  const organisation: Id | undefined = organisationOf(context, of)?.id;
  if (organisation !== undefined) return { kind: "fact", part, row: organisation, field };
  const upper = upperContractOf(context);
  if (of === "oberer-vertrag") return upper ? { kind: "contract", vertrag: upper.id, field: "traeger" } : { kind: "contract", vertrag: vertrag.id, field: "obererVertrag" };
  return { kind: "contract", vertrag: vertrag.id, field: "traeger" };
}

/** The label of a slot field as the form shows it. */
export const labelOfSlotField = ({ part, field }: SlotField): string => fieldsOf(part)[field]?.label ?? field;
