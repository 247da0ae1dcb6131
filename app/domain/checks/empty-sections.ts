import type { Finding } from "./finding.ts";
import type { CheckInput } from "./rule.ts";
import { sectionsOf, titleOf, type WritableSection } from "./sections.ts";

/** Rules that ask for a section themselves, with a better sentence; an empty section is named once. */
const ASKED_BY_A_RULE = ["R-26", "R-57"];

/**
 * Sections in which nobody has written yet, each with its status from the template as these facts make it (Pflicht, bedingt, Empfehlung).
 * A finding carries the id of the first requirement of kim-facts that the section answers. Sections of the authors are their own affair.
 */
export function emptySections(input: CheckInput): Finding[] {
  return sectionsOf(input).flatMap((section): Finding[] => {
    const { template, status } = section.entry;
    if (!section.empty || !template || !status || ASKED_BY_A_RULE.some((rule) => asks(section, rule))) return [];
    const id = requirementOf(section);
    return [
      {
        id,
        key: `${id}@${section.document}/${section.entry.id}`,
        severity: status,
        derived: template.sources.every((source) => source.in === "abgeleitet" || source.in === "praxis"),
        place: section.place,
        sources: template.sources,
        params: { fall: "leerer-abschnitt", abschnitt: titleOf(section), zweck: template.purpose },
      },
    ];
  });
}

const asks = ({ document, entry }: WritableSection, rule: string): boolean => entry.template!.requirements.includes(rule) && (rule !== "R-26" || document === "handlungskonzept");

/** Requirements of the documents come before rules that the section merely touches. */
const requirementOf = ({ document, entry }: WritableSection): string => {
  const { requirements } = entry.template!;
  return requirements.find((id) => /^(HK|CM|F)/.test(id)) ?? requirements[0] ?? (document === "handlungskonzept" ? "HK-02" : "CM-01");
};
