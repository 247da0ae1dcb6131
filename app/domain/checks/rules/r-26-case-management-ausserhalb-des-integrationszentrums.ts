import { withoutAgreement } from "../agreements.ts";
import { isCaseManagement, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { sectionsFor, titleOf } from "../sections.ts";
import { faq } from "../sources.ts";

/** for Case-Management posts outside the Kommunales Integrationszentrum the concept says where they are (HK-10) and names the agreement or contract (HK-10b). */
export const r26: Rule = {
  id: "R-26",
  severity: "bedingt",
  reads: "texts",
  sources: faq(30, 31),
  *check(input): Iterable<Violation> {
    const elsewhere = input.facts.stellen.filter((post) => isCaseManagement(post) && post.verortung !== null && post.verortung !== "ki");
    if (elsewhere.length === 0) return;
    const stellen = elsewhere.length > 4 ? "" : namesOf(input.facts, "stellen", elsewhere);
    const sections = sectionsFor(input, "R-26").filter((section) => section.document === "handlungskonzept");
    for (const section of sections.filter((candidate) => candidate.empty)) yield { place: section.place, params: { fall: "leer", abschnitt: titleOf(section), zahl: String(elsewhere.length), stellen } };
    const written = sections.filter((section) => !section.empty);
    const open = written.length === 0 ? [] : withoutAgreement(input.facts, elsewhere, written.flatMap((section) => section.text().split("\n")));
    if (open.length > 0) {
      yield { place: written[0]!.place, derived: true, params: { fall: "vereinbarung", abschnitt: titleOf(written[0]!), zahl: String(open.length), stellen: open.length > 4 ? "" : namesOf(input.facts, "stellen", open) } };
    }
  },
};

