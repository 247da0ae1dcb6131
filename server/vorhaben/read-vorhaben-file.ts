import { z } from "zod";
import { markdownToContent, type MarkdownNote } from "#app/document-model/markdown.ts";
import { canonical, validateContent } from "#app/document-model/schema/validate-content.ts";
import { FORBIDDEN_CHARACTERS, problemOf } from "#app/domain/facts/field.ts";
import { fieldsOf, PART_IDS, type Facts, type TableId } from "#app/domain/facts/register.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { vorhabenFileSchema, type VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import type { ConceptState, SectionState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { contentProblemText } from "#app/wording/section-text.ts";
import { namedRows } from "./references.ts";
import { isTable } from "./stored-register.ts";
import type { Templates } from "./templates.ts";

/** One thing that is wrong in a Vorhaben file. */
export interface FileProblem {
  /** "facts.stellen.3.vzae"; empty for the file as a whole. */
  path: string;
  /** German, without a full stop. */
  reason: string;
}

export interface FileNote {
  /** "handlungskonzept.sections.lenkungsgruppe.markdown" */
  path: string;
  note: MarkdownNote;
}

/** A Vorhaben file that can be imported as it is. */
export interface ReadVorhabenFile {
  file: VorhabenFile;
  snapshot: VorhabenSnapshot;
  /** What the Markdown says and the editor cannot; its words were kept as plain text. */
  notes: FileNote[];
}

/** A concept of 250 pages is under 2 MB. */
const MAX_FILE_CHARACTERS = 20_000_000;
const MAX_JSON_DEPTH = 200;

/** Reads a Vorhaben file completely: form, figures, references, sections, texts. Lists everything that is wrong; no database is needed. */
export function readVorhabenFile(text: string, templates: Templates): { ok: true; value: ReadVorhabenFile } | { ok: false; problems: FileProblem[] } {
  const json = parseJson(text);
  if ("reason" in json) return { ok: false, problems: [{ path: "", reason: json.reason }] };
  const parsed = vorhabenFileSchema.safeParse(json.value, { error: z.locales.de().localeError });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => ({ path: issue.path.join("."), reason: issue.message })) };
  const file = parsed.data;
  const notes: FileNote[] = [];
  const problems: FileProblem[] = [...titleProblems(file.title, "title"), ...factProblems(file.facts), ...roleProblems(file)];
  const contract = templates.contract(file.contractTemplateVersion);
  if (!contract) problems.push({ path: "contractTemplateVersion", reason: `Fassung der Vorlage unbekannt: ${file.contractTemplateVersion}` });
  const concepts = Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, readConcept(file, kind, templates, problems, notes)])) as Record<ConceptKind, ConceptState>;
  if (problems.length > 0 || !contract) return { ok: false, problems };
  return { ok: true, value: { file, notes, snapshot: { id: file.id, title: file.title, facts: file.facts, concepts, contractTemplateVersion: contract.version } } };
}

function parseJson(text: string): { value: unknown } | { reason: string } {
  if (text.length > MAX_FILE_CHARACTERS) return { reason: "die Datei ist zu groß" };
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return depthWithin(value, MAX_JSON_DEPTH) ? { value } : { reason: "zu tief verschachtelt" };
  } catch (error) {
    return { reason: `kein gültiges JSON: ${(error as Error).message}` };
  }
}

/** Without recursion: a hostile file must not exhaust the stack. */
function depthWithin(value: unknown, max: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > max) return false;
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return true;
}

const titleProblems = (title: string, path: string): FileProblem[] => (FORBIDDEN_CHARACTERS.test(title) ? [{ path, reason: "enthält unerlaubte Zeichen" }] : []);

function factProblems(facts: Facts): FileProblem[] {
  const ids = new Map<string, Set<Id>>(PART_IDS.map((part) => [part, new Set(rowsOf(facts, part).map((row) => String(row.id)))]));
  return PART_IDS.flatMap((part) => {
    const rows = rowsOf(facts, part);
    const seen = new Set<unknown>();
    return rows.flatMap((row, index) => {
      const base = isTable(part) ? `facts.${part}.${index}` : `facts.${part}`;
      const problems: FileProblem[] = [];
      if (isTable(part)) {
        if (seen.has(row.id)) problems.push({ path: `${base}.id`, reason: `die Kennung ${String(row.id)} kommt mehrfach vor` });
        seen.add(row.id);
      }
      for (const [name, field] of Object.entries(fieldsOf(part))) {
        const value = (row[name] ?? null) as never;
        const problem = problemOf(field, value);
        if (problem) problems.push({ path: `${base}.${name}`, reason: problem === "forbidden-characters" ? "enthält unerlaubte Zeichen" : fieldProblemSentence(problem, field).replace(/\.$/, "") });
        else for (const id of namedRows(field, value)) if (!ids.get(field.table!)!.has(id)) problems.push({ path: `${base}.${name}`, reason: `${field.table} hat keine Zeile ${id}` });
      }
      return problems;
    });
  });
}

const rowsOf = (facts: Facts, part: (typeof PART_IDS)[number]): Record<string, unknown>[] =>
  isTable(part) ? (facts[part as TableId] as unknown as Record<string, unknown>[]) : [facts[part] as unknown as Record<string, unknown>];

function roleProblems(file: VorhabenFile): FileProblem[] {
  const names = new Set<string>();
  return Object.keys(file.roles).flatMap((id) => {
    const name = file.facts.organisationen.find((row) => row.id === id)?.name;
    if (!name) return [{ path: `roles.${id}`, reason: name === undefined ? `organisationen hat keine Zeile ${id}` : `die Organisation ${id} hat keinen Namen` }];
    if (names.has(name)) return [{ path: `roles.${id}`, reason: `zwei Organisationen heißen ${name}` }];
    names.add(name);
    return [];
  });
}

function readConcept(file: VorhabenFile, kind: ConceptKind, templates: Templates, problems: FileProblem[], notes: FileNote[]): ConceptState {
  const { ownSections, sections, templateVersion } = file[kind];
  const template = templates.concept(kind, templateVersion);
  const report = (path: string, reason: string) => problems.push({ path: `${kind}.${path}`, reason });
  if (!template) {
    report("templateVersion", `Fassung der Vorlage unbekannt: ${templateVersion}`);
    return { templateVersion: "", ownSections: [], sections: {} };
  }
  const framed = new Map(template.sections.map((section) => [section.id, section]));
  const own = new Set<Id>();
  for (const [index, section] of ownSections.entries()) {
    if (framed.has(section.id) || own.has(section.id)) report(`ownSections.${index}.id`, `die Kennung ${section.id} ist schon vergeben`);
    problems.push(...titleProblems(section.title, `${kind}.ownSections.${index}.title`));
    own.add(section.id);
  }
  for (const [index, section] of ownSections.entries()) {
    if (section.after !== null && !framed.has(section.after) && !own.has(section.after)) report(`ownSections.${index}.after`, `es gibt keinen Abschnitt ${section.after}`);
    else if (circular(section.id, ownSections)) report(`ownSections.${index}.after`, "die Abschnitte stehen im Kreis hintereinander");
  }
  const states: Record<Id, SectionState> = {};
  for (const [id, { markdown, content, ...state }] of Object.entries(sections)) {
    const frame = framed.get(id);
    if (!frame && !own.has(id)) {
      report(`sections.${id}`, "diesen Abschnitt gibt es in der Vorlage nicht");
      continue;
    }
    const issues = content ? validateContent(content) : [];
    for (const issue of issues) report(`sections.${id}.content${issue.path ? `.${issue.path}` : ""}`, contentProblemText(issue));
    if (state.responsible !== null && !file.facts.organisationen.some((row) => row.id === state.responsible)) report(`sections.${id}.responsible`, `organisationen hat keine Zeile ${state.responsible}`);
    if (issues.length > 0) continue;
    const written = markdown === undefined ? undefined : markdownToContent(markdown);
    notes.push(...(written?.notes ?? []).map((note) => ({ path: `${kind}.sections.${id}.markdown`, note })));
    const read = content ? canonical(content) : (written?.content ?? null);
    if (frame?.heading && !isEmpty(read)) report(`sections.${id}`, "das ist nur eine Überschrift, Text gehört in ihre Unterabschnitte");
    states[id] = { content: isEmpty(read) ? null : read, ...state };
  }
  return { templateVersion: template.version, ownSections: ownSections.map((section) => ({ ...section })), sections: states };
}

function circular(start: Id, sections: readonly { id: Id; after: Id | null }[]): boolean {
  const after = new Map(sections.map((section) => [section.id, section.after]));
  const seen = new Set<Id>();
  for (let id: Id | null | undefined = start; id !== null && id !== undefined; id = after.get(id)) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
