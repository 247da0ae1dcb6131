import { CONCEPT_KINDS } from "../../values/ids.ts";
import type { Rule, Violation } from "../rule.ts";
import { sectionsOf } from "../sections.ts";
import { faq } from "../sources.ts";

/** both concepts go in with the application. A concept in which no required section has a word does not exist yet. That they are approved is decided after they were handed in and cannot be checked here. */
export const r42: Rule = {
  id: "R-42",
  severity: "pflicht",
  reads: "texts",
  sources: faq(16, 28),
  *check(input): Iterable<Violation> {
    const sections = sectionsOf(input);
    for (const document of CONCEPT_KINDS) {
      const required = sections.filter((section) => section.document === document && (section.entry.status === "pflicht" || section.entry.status === "bedingt"));
      if (required.every((section) => section.empty)) yield { place: { kind: "document", document }, params: { konzept: input.concepts[document].template.title } };
    }
  },
};
