import type { OutlineEntry } from "../template/outline.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "../values/ids.ts";
import { plainText, type EditorNode } from "../vorhaben/section-content.ts";
import type { Place } from "./finding.ts";
import type { CheckInput } from "./rule.ts";

/** A section that belongs to the document as the facts stand, with the question whether somebody has written in it. */
export interface WritableSection {
  document: ConceptKind;
  entry: OutlineEntry;
  /** Null while nobody has touched it. */
  content: EditorNode | null;
  empty: boolean;
  /** As it reads, without formatting. */
  text: () => string;
  place: Place;
}

/** All sections in which text is expected, in document order. */
export const sectionsOf = (input: CheckInput): readonly WritableSection[] => once(SECTIONS, input, allSections);

/** The sections that answer a requirement of kim-facts ("HK-11"). */
export const sectionsFor = (input: CheckInput, requirement: string): WritableSection[] => sectionsOf(input).filter((section) => section.entry.template?.requirements.includes(requirement));

/** A text in sentences, roughly: a full stop within an abbreviation or a number does not end one, because a space and a capital letter have to follow. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+(?=[\p{Lu}„(])|\n+/u);

const atSection = (document: ConceptKind, section: Id): Place => ({ kind: "section", document, section });

/** "7.2 Stellen außerhalb des Kommunalen Integrationszentrums" */
export const titleOf = ({ entry }: WritableSection): string => `${entry.number} ${entry.title}`;

function allSections(input: CheckInput): readonly WritableSection[] {
  return CONCEPT_KINDS.flatMap((document) => {
    const { outline, contentOf } = input.concepts[document];
    return outline.entries
      .filter((entry) => entry.writable)
      .map((entry): WritableSection => {
        const content = contentOf(entry.id);
        const text = () => (content === null ? "" : once(TEXTS, content, plainText));
        return { document, entry, content, empty: text().trim() === "", text, place: atSection(document, entry.id) };
      });
  });
}

/** Contents and inputs are never changed in place, so what was read from one holds as long as it is the same object. Typing changes one section: only that one is read again. */
const SECTIONS = new WeakMap<CheckInput, readonly WritableSection[]>();
const TEXTS = new WeakMap<EditorNode, string>();

/** What `make` finds in a thing that is never changed in place, found once for each. */
export function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}
