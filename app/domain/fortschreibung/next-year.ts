import { fieldsOf, rowName, SHEET_IDS, TABLE_IDS, type Facts, type PartId, type Row, type TableId } from "../facts/register.ts";
import type { FieldValue } from "../facts/field.ts";
import type { TemplateSource } from "../template/template-source.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import { isEmpty } from "../vorhaben/section-content.ts";
import type { ConceptState, VorhabenSnapshot } from "../vorhaben/vorhaben.ts";
import { carriedRows, fieldsToRenew } from "./carry-policy.ts";
import type { CarriedMark } from "./marks.ts";

export interface NextYear {
  /** The Vorhaben of the next Förderjahr as it begins. */
  snapshot: VorhabenSnapshot;
  /** Everything in it that came from the past year, in the order of register and outline. */
  marks: CarriedMark[];
}

/** Why there is no next year to begin. */
type NextYearProblem = "no-foerderjahr";

/**
 * The Vorhaben of the next Förderjahr, made from this one: a pure plan. Facts go by `carry-policy.ts`; texts, own sections and responsibilities go along,
 * states, locks and due dates begin anew; template versions stay pinned. Row and section ids stay, so that both years can be compared.
 */
export function planNextYear(past: VorhabenSnapshot, id: Id, templates: TemplateSource): NextYear | NextYearProblem {
  const year = past.facts.foerderung.foerderjahr;
  if (year === null) return "no-foerderjahr";
  const { facts, marks } = carryFacts(past.facts, year);
  const concepts = Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, carryConcept(past.concepts[kind], facts)])) as Record<ConceptKind, ConceptState>;
  return {
    snapshot: { ...past, id, title: nextTitle(past.title, year), facts, concepts },
    marks: [...marks, ...CONCEPT_KINDS.flatMap((kind) => sectionMarks(kind, concepts[kind], templates))],
  };
}

/** "Rhein-Sieg-Kreis · KIM 2027" becomes "Rhein-Sieg-Kreis · KIM 2028"; a title without the year gets the next one at its end. */
const nextTitle = (title: string, year: number): string => (title.includes(String(year)) ? title.replace(String(year), String(year + 1)) : `${title} ${year + 1}`);

/** "rhein-sieg-kreis-2027" becomes "rhein-sieg-kreis-2028"; the caller sees to it that the id is free. */
export const nextId = (id: Id, year: number): Id => `${id.replace(new RegExp(`-${year}(-\\d+)?$`), "").slice(0, 56).replace(/-+$/, "")}-${year + 1}`;

function carryFacts(past: Facts, year: number): { facts: Facts; marks: CarriedMark[] } {
  const facts = structuredClone(past);
  const marks: CarriedMark[] = [];
  for (const sheet of SHEET_IDS) {
    const mark = carry(sheet, null, facts[sheet] as Record<string, FieldValue>, year);
    if (mark) marks.push(mark);
  }
  facts.foerderung.foerderjahr = year + 1;
  facts.foerderung.antragsart = "fortschreibung";
  for (const table of TABLE_IDS) {
    const rows = structuredClone(carriedRows(past, table, year)) as Row<TableId>[];
    (facts[table] as Row<TableId>[]) = rows;
    for (const row of rows) {
      const mark = carry(table, row, row as unknown as Record<string, FieldValue>, year);
      if (mark) marks.push(mark);
    }
  }
  forgetMissingRows(facts);
  return { facts, marks };
}

/** Applies the policy to the values of one row or sheet; undefined when nothing was entered there. */
function carry(part: PartId, row: Row<TableId> | null, values: Record<string, FieldValue>, year: number): CarriedMark | undefined {
  const filled = Object.keys(fieldsOf(part)).filter((field) => values[field] !== null);
  if (filled.length === 0) return undefined;
  const policy = fieldsToRenew(part, row, year);
  const renew = filled.filter((field) => policy[field] !== undefined);
  for (const field of renew) {
    if (policy[field] === "clear") values[field] = null;
    if (policy[field] === "next-year") values[field] = oneYearLater(values[field] as IsoDate);
  }
  return { place: { kind: "fact", part, row: row?.id ?? null }, renew };
}

/** The same day of the next year; 29 February becomes the 28th. */
export function oneYearLater(date: IsoDate): IsoDate {
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return later.endsWith("-02-29") ? later.replace("-29", "-28") : later;
}

/** A row that stayed behind is named nowhere any more. */
function forgetMissingRows(facts: Facts): void {
  for (const table of TABLE_IDS) {
    for (const row of facts[table] as unknown as Record<string, FieldValue>[]) {
      for (const [name, field] of Object.entries(fieldsOf(table))) {
        const value = row[name];
        if (field.kind === "ref" && typeof value === "string" && rowName(facts, field.table!, value) === undefined) row[name] = null;
        if (field.kind === "refs" && Array.isArray(value)) row[name] = value.filter((id) => rowName(facts, field.table!, id) !== undefined);
      }
    }
  }
}

function carryConcept(past: ConceptState, facts: Facts): ConceptState {
  const known = (organisation: Id | null) => (organisation !== null && facts.organisationen.some((row) => row.id === organisation) ? organisation : null);
  const sections = Object.entries(past.sections).map(([section, state]) => [
    section,
    { content: structuredClone(state.content), status: isEmpty(state.content) ? ("offen" as const) : ("in-arbeit" as const), locked: false, responsible: known(state.responsible), due: null },
  ]);
  return { ...past, ownSections: structuredClone(past.ownSections), sections: Object.fromEntries(sections) };
}

/** Sections that hold text; those that answer a point of the Fortschreibung (F1 to F9) are about one year and must be renewed. */
function sectionMarks(document: ConceptKind, concept: ConceptState, templates: TemplateSource): CarriedMark[] {
  const frame = templates.concept(document, concept.templateVersion)?.sections ?? [];
  const order = [...frame.map((section) => section.id), ...concept.ownSections.map((section) => section.id)];
  return order
    .filter((section) => !isEmpty(concept.sections[section]?.content ?? null))
    .map((section) => ({
      place: { kind: "section", document, section },
      renew: frame.find(({ id }) => id === section)?.requirements.some((requirement) => ACCOUNT_OF_A_YEAR.has(requirement)) ? ["text"] : [],
    }));
}

/** What was and what is planned (FAQ of 23.04.2026, Frage 16, points of the Fortschreibung); the other points describe what lasts. */
const ACCOUNT_OF_A_YEAR: ReadonlySet<string> = new Set(["F1", "F3", "F4", "F6"]);
