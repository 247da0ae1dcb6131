import { fieldsOf } from "../../facts/register.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

const REQUIRED = [
  ["antragsteller", "name"],
  ["foerderung", "foerderjahr"],
  ["foerderung", "antragsart"],
] as const;

/** S-01: what stands on every title page and decides which sections and caps apply. */
export const s01: Rule = {
  id: "S-01",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const [part, field] of REQUIRED) {
      const value = (facts[part] as Readonly<Record<string, unknown>>)[field];
      if (value === null || value === "") yield { place: atFact(part, undefined, field), params: { feld: fieldsOf(part)[field]!.label } };
    }
  },
};
