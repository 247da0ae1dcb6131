import { formatField, type FieldValue } from "../facts/field.ts";
import { fieldsOf, PART_IDS, REGISTER, rowName, type Facts, type PartId, type TableId } from "../facts/register.ts";
import { outlineOf, type OutlineEntry } from "../template/outline.ts";
import type { TemplateSource } from "../template/template-source.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "../values/ids.ts";
import { plainText } from "../vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "../vorhaben/vorhaben.ts";
import { diffParagraphs, type DiffParagraph } from "./text-diff.ts";

/** A field in both years, as people read it; empty text: nothing entered. */
interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** A row of a table, or a sheet (`name` empty), that is not as it was. */
export interface FactChange {
  part: PartId;
  title: string;
  row: Id | null;
  name: string;
  change: "added" | "removed" | "changed";
  fields: FieldChange[];
}

/** A section that does not read as it did. */
export interface TextChange {
  document: ConceptKind;
  section: Id;
  number: string;
  title: string;
  change: "added" | "removed" | "changed";
  paragraphs: DiffParagraph[];
}

/** Everything that differs between two years of a Vorhaben, in the order of register and outline. */
export interface YearChanges {
  facts: FactChange[];
  texts: TextChange[];
}

/** What `after` says otherwise than `before`. Rows and sections are the same when their ids are; the outlines come from `templates`. */
export function compareYears(before: VorhabenSnapshot, after: VorhabenSnapshot, templates: TemplateSource): YearChanges {
  return { facts: PART_IDS.flatMap((part) => factChanges(before.facts, after.facts, part)), texts: CONCEPT_KINDS.flatMap((kind) => textChanges(before, after, kind, templates)) };
}

type Values = Record<string, FieldValue>;

function factChanges(before: Facts, after: Facts, part: PartId): FactChange[] {
  const { title, shape } = REGISTER[part];
  if (shape === "sheet") {
    const fields = fieldChanges(part, { facts: before, values: before[part] as unknown as Values }, { facts: after, values: after[part] as unknown as Values });
    return fields.length > 0 ? [{ part, title, row: null, name: "", change: "changed", fields }] : [];
  }
  const rows = (facts: Facts) => new Map((facts[part as TableId] as unknown as (Values & { id: Id })[]).map((row) => [row.id, row]));
  const [old, now] = [rows(before), rows(after)];
  const entry = (row: Id, change: FactChange["change"], fields: FieldChange[]): FactChange => ({ part, title, row, name: rowName(change === "removed" ? before : after, part, row) ?? row, change, fields });
  return [
    ...[...now].flatMap(([id, values]): FactChange[] => {
      const was = old.get(id);
      const fields = fieldChanges(part, { facts: before, values: was ?? {} }, { facts: after, values });
      if (!was) return [entry(id, "added", fields)];
      return fields.length > 0 ? [entry(id, "changed", fields)] : [];
    }),
    ...[...old].filter(([id]) => !now.has(id)).map(([id, values]) => entry(id, "removed", fieldChanges(part, { facts: before, values }, { facts: after, values: {} }))),
  ];
}

function fieldChanges(part: PartId, before: { facts: Facts; values: Values }, after: { facts: Facts; values: Values }): FieldChange[] {
  return Object.entries(fieldsOf(part)).flatMap(([name, field]) => {
    const shown = ({ facts, values }: { facts: Facts; values: Values }) => {
      const value = values[name] ?? null;
      return value === null ? "" : formatField(field, value, (id) => rowName(facts, field.table!, id) ?? id);
    };
    const [was, is] = [shown(before), shown(after)];
    return was === is ? [] : [{ label: field.label, before: was, after: is }];
  });
}

function textChanges(before: VorhabenSnapshot, after: VorhabenSnapshot, document: ConceptKind, templates: TemplateSource): TextChange[] {
  const entries = new Map<Id, OutlineEntry>();
  // Sections of both years; where a section stands now counts.
  for (const snapshot of [after, before]) {
    const concept = snapshot.concepts[document];
    const template = templates.concept(document, concept.templateVersion);
    if (!template) continue;
    for (const entry of outlineOf(template, snapshot.facts, concept.ownSections).entries) if (entry.writable && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return [...entries.values()].flatMap(({ id, number, title }): TextChange[] => {
    const paragraphs = (snapshot: VorhabenSnapshot) => plainText(snapshot.concepts[document].sections[id]?.content ?? null).split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const [was, is] = [paragraphs(before), paragraphs(after)];
    const compared = diffParagraphs(was, is);
    if (compared.every((paragraph) => paragraph.change === "same")) return [];
    return [{ document, section: id, number, title, change: was.length === 0 ? "added" : is.length === 0 ? "removed" : "changed", paragraphs: compared }];
  });
}
