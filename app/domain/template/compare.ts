import type { Id } from "../values/ids.ts";
import type { ConceptTemplate, SectionTemplate, Status } from "./template.ts";

/**
 * What a successor version changes. A section's id is its identity for ever: whoever writes a new version keeps the id of a section that goes on under
 * another title or at another place. So no text ever has to be moved between rooms.
 */
export interface TemplateComparison {
  /** As before, for authors: same title, level, demand. */
  kept: Id[];
  renamed: { id: Id; before: string; after: string }[];
  /** Another chapter level or another place among the sections that both have. */
  moved: Id[];
  added: { id: Id; title: string; status: Status | undefined }[];
  /** The demand has changed: from Empfehlung to Pflicht, another condition. `stricter`: more is asked than before. */
  demands: { id: Id; title: string; before: Status | undefined; after: Status | undefined; stricter: boolean }[];
  /** In the old version only. */
  gone: { id: Id; title: string }[];
  /** Held text and would be a mere heading: such a version cannot be switched to, its author has to give the heading an id of its own. */
  faulty: Id[];
}

/** Compares two versions of one template section by section, by id. */
export function compareTemplates(before: ConceptTemplate, after: ConceptTemplate): TemplateComparison {
  const old = new Map(before.sections.map((section) => [section.id, section]));
  const fresh = new Map(after.sections.map((section) => [section.id, section]));
  const both = after.sections.filter(({ id }) => old.has(id));
  const pairs = both.map((now) => ({ now, was: old.get(now.id)! }));
  const moved = movedIds(before.sections.filter(({ id }) => fresh.has(id)), both);
  const renamed = pairs.filter(({ was, now }) => was.title !== now.title).map(({ was, now }) => ({ id: now.id, before: was.title, after: now.title }));
  const demands = pairs.filter(({ was, now }) => demandOf(was) !== demandOf(now)).map(({ was, now }) => ({ id: now.id, title: now.title, before: statusOf(was), after: statusOf(now), stricter: rank(now) > rank(was) }));
  const touched = new Set([...moved, ...renamed.map(({ id }) => id), ...demands.map(({ id }) => id)]);
  return {
    kept: both.map(({ id }) => id).filter((id) => !touched.has(id)),
    renamed,
    moved,
    added: after.sections.filter(({ id }) => !old.has(id)).map((section) => ({ id: section.id, title: section.title, status: statusOf(section) })),
    demands,
    gone: before.sections.filter(({ id }) => !fresh.has(id)).map(({ id, title }) => ({ id, title })),
    faulty: pairs.filter(({ was, now }) => !was.heading && now.heading).map(({ now }) => now.id),
  };
}

const statusOf = (section: SectionTemplate): Status | undefined => (section.heading ? undefined : section.status);
const demandOf = (section: SectionTemplate): string => JSON.stringify([statusOf(section) ?? null, section.condition ?? null, section.otherwise ?? null]);
const RANKS: Readonly<Record<Status, number>> = { empfehlung: 0, bedingt: 1, pflicht: 2 };
const rank = (section: SectionTemplate): number => (section.heading ? -1 : RANKS[section.status]);

/** Those that stand behind another section than before, or on another level. */
function movedIds(before: readonly SectionTemplate[], after: readonly SectionTemplate[]): Id[] {
  const [was, is] = [placesIn(before), placesIn(after)];
  return after.map(({ id }) => id).filter((id) => was.get(id) !== is.get(id));
}

/** Each section's level and predecessor. */
const placesIn = (sections: readonly SectionTemplate[]): Map<Id, string> => new Map(sections.map((section, index) => [section.id, `${section.level}${sections[index - 1]?.id ?? ""}`]));
