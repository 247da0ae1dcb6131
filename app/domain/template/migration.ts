import type { Id } from "../values/ids.ts";
import { isEmpty } from "../vorhaben/section-content.ts";
import type { ConceptState } from "../vorhaben/vorhaben.ts";
import { compareTemplates } from "./compare.ts";
import type { OwnSection } from "./outline.ts";
import type { ConceptTemplate } from "./template.ts";

/** What takes a switch back exactly, beside the version: places that had to be changed because what they stood behind is gone. */
export interface MigrationUndo {
  after: { section: Id; was: Id | null; became: Id | null }[];
}

export interface Migration {
  /** The concept under the new version: every text is where it was, in the section of the same id. */
  concept: ConceptState;
  /** Sections with text that the new version does not have: from now on sections of the authors, at the place where they stood. */
  homeless: Id[];
  /** Sections without text that the new version does not have: they vanish. */
  dropped: Id[];
  /** Sections of the authors (homeless ones of an earlier switch) for which the new version has a place. */
  adopted: Id[];
  undo: MigrationUndo;
}

/**
 * How a concept goes over to another version of its template: pure, the dry run and the plan of the real switch. It never loses a text: a section that the
 * new version lacks stays as a section of the authors. Throws for a version that `compareTemplates` calls faulty.
 */
export function planMigration(concept: ConceptState, from: ConceptTemplate, to: ConceptTemplate): Migration {
  const { faulty, gone } = compareTemplates(from, to);
  if (faulty.length > 0) throw new Error(`template ${to.kind} ${to.version} turns sections into headings: ${faulty.join(", ")}`);
  const known = new Set(to.sections.map(({ id }) => id));
  const hasText = (id: Id) => !isEmpty(concept.sections[id]?.content ?? null);
  const homeless = gone.map(({ id }) => id).filter(hasText);
  const dropped = gone.map(({ id }) => id).filter((id) => !hasText(id));
  const adopted = concept.ownSections.map(({ id }) => id).filter((id) => known.has(id));
  const before = predecessorsIn(from, (id) => known.has(id) || homeless.includes(id));

  const made = homeless.map((id): OwnSection => {
    const { title, level } = from.sections.find((section) => section.id === id)!;
    return { id, title: title.slice(0, 120), level, after: before(id) };
  });
  const undo: MigrationUndo = { after: [] };
  const kept = concept.ownSections
    .filter(({ id }) => !adopted.includes(id))
    .map((own) => {
      if (own.after === null || !dropped.includes(own.after)) return own;
      const became = before(own.after);
      undo.after.push({ section: own.id, was: own.after, became });
      return { ...own, after: became };
    });
  return { concept: { ...concept, templateVersion: to.version, ownSections: [...made, ...kept] }, homeless, dropped, adopted, undo };
}

/** Takes a switch back. What was written since stays: under the old version it is either at its place or a section of the authors. */
export function planUndo(concept: ConceptState, from: ConceptTemplate, to: ConceptTemplate, undo: MigrationUndo): Migration {
  const back = planMigration(concept, from, to);
  const wanted = new Map(undo.after.map((entry) => [entry.section, entry]));
  const ownSections = back.concept.ownSections.map((own) => {
    const entry = wanted.get(own.id);
    return entry && own.after === entry.became ? { ...own, after: entry.was } : own;
  });
  return { ...back, concept: { ...back.concept, ownSections } };
}

/** The nearest section before the given one, in the order of a version, that stays; null at the very start. */
function predecessorsIn({ sections }: ConceptTemplate, stays: (id: Id) => boolean): (id: Id) => Id | null {
  return (id) => sections.slice(0, sections.findIndex((section) => section.id === id)).findLast((section) => stays(section.id))?.id ?? null;
}
