import type { OutlineEntry } from "../template/outline.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "../values/ids.ts";
import { isEmpty, plainText } from "../vorhaben/section-content.ts";
import type { Place } from "./finding.ts";
import type { CheckInput } from "./rule.ts";

/** A section that belongs to the document as the facts stand, with the question whether somebody has written in it. */
export interface WritableSection {
  document: ConceptKind;
  entry: OutlineEntry;
  empty: boolean;
  /** As it reads, without formatting. */
  text: () => string;
  place: Place;
}

/** All sections in which text is expected, in document order. */
export function sectionsOf(input: CheckInput): WritableSection[] {
  return CONCEPT_KINDS.flatMap((document) => {
    const { outline, contentOf } = input.concepts[document];
    return outline.entries
      .filter((entry) => entry.writable)
      .map((entry): WritableSection => ({
        document,
        entry,
        empty: isEmpty(contentOf(entry.id)),
        text: () => plainText(contentOf(entry.id)),
        place: atSection(document, entry.id),
      }));
  });
}

/** The sections that answer a requirement of kim-facts ("HK-11"). */
export const sectionsFor = (input: CheckInput, requirement: string): WritableSection[] => sectionsOf(input).filter((section) => section.entry.template?.requirements.includes(requirement));

export const atSection = (document: ConceptKind, section: Id): Place => ({ kind: "section", document, section });

/** "7.2 Stellen außerhalb des Kommunalen Integrationszentrums" */
export const titleOf = ({ entry }: WritableSection): string => `${entry.number} ${entry.title}`;
