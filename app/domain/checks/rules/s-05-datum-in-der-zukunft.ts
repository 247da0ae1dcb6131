import { fieldsOf, type PartId } from "../../facts/register.ts";
import { formatDate } from "../../values/date.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** Fields that tell of something done; a planned date has a field of its own or no meaning there. */
const DONE: readonly (readonly [PartId, string])[] = [
  ["foerderung", "antragGestelltAm"],
  ["foerderung", "bescheidDatum"],
  ["foerderung", "konzepteUebersandtAm"],
  ["foerderung", "verwendungsnachweisAm"],
  ["steuerung", "ausnahmegenehmigungDatum"],
  ["steuerung", "lenkungsgruppeSeit"],
  ["kommunen", "stichtag"],
  ["stellen", "qualifikationNachweis"],
  ["schnittstellen", "vereinbarungDatum"],
  ["schnittstellen", "abgestimmtAm"],
  ["meilensteine", "erreichtAm"],
  ["fristen", "erledigtAm"],
];

/** S-05: a date that tells of something done lies in the future. */
export const s05: Rule = {
  id: "S-05",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts, today }): Iterable<Violation> {
    for (const [part, field] of DONE) {
      const held: unknown = facts[part];
      for (const row of (Array.isArray(held) ? held : [held]) as Readonly<Record<string, unknown>>[]) {
        const date = row[field];
        if (typeof date === "string" && date > today) yield { place: atFact(part, row.id as string | undefined, field), params: { feld: fieldsOf(part)[field]!.label, datum: formatDate(date) } };
      }
    }
  },
};
