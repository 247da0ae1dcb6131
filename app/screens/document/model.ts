import type { Finding } from "#app/domain/checks/finding.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { outlineOf, type Outline, type OutlineEntry } from "#app/domain/template/outline.ts";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { untouchedSection, type ConceptState, type SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { findTemplate } from "#templates/index.ts";
import type { DocumentData } from "./data.ts";

/** The document as the screen shows it; computed from what the server gave, the same on both sides. */
export interface DocumentModel {
  template: ConceptTemplate;
  outline: Outline;
  concept: ConceptState;
  stateOf(section: Id): SectionState;
  /** Chapters with their sections, in printing order. */
  chapters: readonly Chapter[];
}

interface Chapter {
  head: OutlineEntry;
  sections: readonly OutlineEntry[];
}

/** Throws when this program does not hold the document's template version: the server would not have opened it. */
export function modelOf({ view, kind }: DocumentData): DocumentModel {
  const concept = view.snapshot.concepts[kind];
  const found = findTemplate(kind, concept.templateVersion);
  if (!found.ok) throw new Error(`unknown template ${kind} ${concept.templateVersion}`);
  const outline = outlineOf(found.value, view.snapshot.facts, concept.ownSections);
  return {
    template: found.value,
    outline,
    concept,
    stateOf: (section) => concept.sections[section] ?? untouchedSection(),
    chapters: chaptersOf(outline.entries),
  };
}

function chaptersOf(entries: readonly OutlineEntry[]): Chapter[] {
  const chapters: { head: OutlineEntry; sections: OutlineEntry[] }[] = [];
  for (const entry of entries) {
    if (entry.level === 1 || chapters.length === 0) chapters.push({ head: entry, sections: [] });
    else chapters.at(-1)!.sections.push(entry);
  }
  return chapters;
}

/** How many findings block the submission, by section. */
export function blockingBySection(findings: readonly Finding[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const finding of findings) {
    const { place } = finding;
    if (place.kind === "section" && holdsUp(finding)) counts.set(place.section, (counts.get(place.section) ?? 0) + 1);
  }
  return counts;
}
