import type { Facts } from "../facts/register.ts";
import type { Id } from "../values/ids.ts";
import { evaluateCondition } from "./condition.ts";
import type { ConceptTemplate, SectionTemplate, Status } from "./template.ts";

/** A section that the authors added; it stands directly behind `after` (a template or own section; null = at the very start). */
export interface OwnSection {
  id: Id;
  title: string;
  level: 1 | 2;
  after: Id | null;
}

/** One visible line of the outline, numbered as printed. */
export interface OutlineEntry {
  id: Id;
  /** "5" or "5.1": computed, so that nothing is skipped when a section vanishes or is added. */
  number: string;
  level: 1 | 2;
  title: string;
  /** Holds text of its own; false for mere headings. */
  writable: boolean;
  /** As it is for these facts: `bedingt` only while its condition holds; undefined for mere headings and sections of the authors. */
  status: Status | undefined;
  /** The frame; undefined for a section of the authors. */
  template: SectionTemplate | undefined;
}

/** A section that does not apply, and why. */
interface HiddenSection {
  template: SectionTemplate;
  reason: string;
  factsUsed: string[];
}

export interface Outline {
  entries: OutlineEntry[];
  hidden: HiddenSection[];
}

/**
 * The outline of a concept as it stands for these facts: conditional sections whose condition is false vanish (their text stays stored) unless they stay advisable,
 * own sections are put behind their predecessor, numbers are computed. A vanished predecessor passes its followers to the place where it stood.
 */
export function outlineOf(template: ConceptTemplate, facts: Facts, ownSections: readonly OwnSection[]): Outline {
  const hidden: HiddenSection[] = [];
  const lines: { id: Id; level: 1 | 2; title: string; status: Status | undefined; template: SectionTemplate | undefined }[] = [];
  const placed = new Set<Id>();

  const placeFollowersOf = (after: Id | null) => {
    for (const own of ownSections) {
      if (own.after !== after || placed.has(own.id)) continue;
      placed.add(own.id);
      lines.push({ id: own.id, level: lines.length === 0 ? 1 : own.level, title: own.title, status: undefined, template: undefined });
      placeFollowersOf(own.id);
    }
  };

  placeFollowersOf(null);
  for (const section of template.sections) {
    const result = section.condition ? evaluateCondition(section.condition, facts) : undefined;
    if (result && !result.holds && !section.otherwise) hidden.push({ template: section, reason: section.conditionReason ?? "", factsUsed: result.factsUsed });
    else {
      const status = section.heading ? undefined : result && !result.holds ? section.otherwise : section.status;
      lines.push({ id: section.id, level: section.level, title: section.title, status, template: section });
    }
    placeFollowersOf(section.id);
  }
  // A section whose predecessor is gone altogether keeps its text and moves to the end.
  for (const own of ownSections) if (!placed.has(own.id)) placeFollowersOf(own.after);

  let chapter = 0;
  let within = 0;
  const entries = lines.map((line): OutlineEntry => {
    if (line.level === 1) {
      chapter += 1;
      within = 0;
    } else within += 1;
    return { ...line, number: line.level === 1 ? `${chapter}` : `${chapter}.${within}`, writable: !line.template?.heading };
  });
  return { entries, hidden };
}
