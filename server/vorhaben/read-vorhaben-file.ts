import { markdownToContent, type MarkdownNote } from "#app/document-model/markdown.ts";
import { canonical, validateContent } from "#app/document-model/schema/validate-content.ts";
import { FORBIDDEN_CHARACTERS, problemOf, tidied } from "#app/domain/facts/field.ts";
import { fieldsOf, PART_IDS, type Facts, type TableId } from "#app/domain/facts/register.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { vorhabenFileSchema, type VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import type { ConceptState, SectionState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { contentProblemText } from "#app/wording/section-text.ts";
import { jsonFaultText, jsonNameText, NOT_UTF8, vorhabenFileIssue } from "#app/wording/vorhaben-file.ts";
import { inspectJson } from "./json-text.ts";
import { namedRows } from "./references.ts";
import { isTable } from "./stored-register.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

/** One thing that is wrong in a Vorhaben file. */
export interface FileProblem {
  /** "facts.stellen.3.vzae"; empty for the file as a whole. */
  path: string;
  /** German, without a full stop. */
  reason: string;
}

interface FileNote {
  /** "handlungskonzept.sections.lenkungsgruppe.markdown" */
  path: string;
  note: MarkdownNote;
}

/** A Vorhaben file that can be imported as it is. */
interface ReadVorhabenFile {
  file: VorhabenFile;
  snapshot: VorhabenSnapshot;
  /** What the Markdown says and the editor cannot; its words were kept as plain text. */
  notes: FileNote[];
}

/** A concept of 250 pages is under 2 MB. */
const MAX_FILE_CHARACTERS = 20_000_000;
const MAX_JSON_DEPTH = 200;

/** Reads a Vorhaben file completely: form, figures, references, sections, texts. Lists everything that is wrong; no database is needed. Bytes must be UTF-8. */
export function readVorhabenFile(given: string | Uint8Array, templates: TemplateSource): { ok: true; value: ReadVorhabenFile } | { ok: false; problems: FileProblem[] } {
  const json = parseJson(given);
  if ("problems" in json) return { ok: false, problems: json.problems };
  const parsed = vorhabenFileSchema.safeParse(json.value, { error: vorhabenFileIssue });
  if (!parsed.success) return { ok: false, problems: oncePerPlace(parsed.error.issues.map((issue) => ({ path: issue.path.join("."), reason: issue.message }))) };
  const file = { ...parsed.data, facts: tidiedFacts(parsed.data.facts) };
  const notes: FileNote[] = [];
  const problems: FileProblem[] = [...titleProblems(file.title, "title"), ...factProblems(file.facts), ...roleProblems(file), ...provenanceProblems(file)];
  const contract = templates.contract(file.contractTemplateVersion);
  if (!contract) problems.push({ path: "contractTemplateVersion", reason: `Fassung der Vorlage unbekannt: ${file.contractTemplateVersion}` });
  const concepts = Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, readConcept(file, kind, templates, problems, notes)])) as Record<ConceptKind, ConceptState>;
  if (problems.length > 0 || !contract) return { ok: false, problems };
  return { ok: true, value: { file, notes, snapshot: { id: file.id, title: file.title, facts: file.facts, concepts, contractTemplateVersion: contract.version, ...(file.dismissals?.length ? { dismissals: file.dismissals.map((said, index) => ({ id: `d${index + 1}`, ...said })) } : {}) } } };
}

/** A number beyond all bounds breaks several of them; the narrowest, said last, is what helps. */
const oncePerPlace = (problems: readonly FileProblem[]): FileProblem[] => [...new Map(problems.map((problem) => [problem.path, problem])).values()];

const refuse = (reason: string): { problems: FileProblem[] } => ({ problems: [{ path: "", reason }] });

function parseJson(given: string | Uint8Array): { value: unknown } | { problems: FileProblem[] } {
  if (given.length > MAX_FILE_CHARACTERS) return refuse(`die Datei ist zu groß, möglich sind ${MAX_FILE_CHARACTERS / 1_000_000} MB`);
  const decoded = typeof given === "string" ? given : decodeUtf8(given);
  if (decoded === undefined) return refuse(NOT_UTF8);
  const text = decoded.replace(/^\ufeff/, "");
  const inspected = inspectJson(text);
  if ("fault" in inspected) return refuse(jsonFaultText(inspected.fault));
  const value: unknown = JSON.parse(text);
  if (!depthWithin(value, MAX_JSON_DEPTH)) return refuse("zu tief verschachtelt");
  return inspected.names.length > 0 ? { problems: inspected.names.map(({ path, problem }) => ({ path, reason: jsonNameText(problem) })) } : { value };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
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

function titleProblems(title: string, path: string): FileProblem[] {
  if (title.trim() === "") return [{ path, reason: "der Text ist leer" }];
  if (/[\t\n\r\u2028\u2029]/.test(title)) return [{ path, reason: "ein Titel steht in einer Zeile, ohne Zeilenumbruch und Tabulator" }];
  return FORBIDDEN_CHARACTERS.test(title) ? [{ path, reason: "enthält unerlaubte Zeichen" }] : [];
}

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

const tidiedRow = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, tidied(value)]));

/** White space alone would count as an answer that nobody has given. */
function tidiedFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([part, held]) => [part, Array.isArray(held) ? held.map(tidiedRow) : tidiedRow(held)])) as unknown as Facts;
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

/** Every path leads to a part of the register, a row or a field that is there. */
function provenanceProblems({ facts, provenance }: VorhabenFile): FileProblem[] {
  return Object.keys(provenance).flatMap((path) => {
    const [part = "", ...rest] = path.split(".");
    const known = PART_IDS.find((id) => id === part);
    const [row, field] = known && isTable(known) ? rest : [undefined, rest[0]];
    const missing = !known ? part : row !== undefined && !rowsOf(facts, known).some(({ id }) => id === row) ? row : field !== undefined && !(field in fieldsOf(known)) ? field : undefined;
    return missing === undefined ? [] : [{ path: `provenance.${path}`, reason: `in facts gibt es ${missing} nicht` }];
  });
}

function readConcept(file: VorhabenFile, kind: ConceptKind, templates: TemplateSource, problems: FileProblem[], notes: FileNote[]): ConceptState {
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
    if (written?.tooDeep) {
      report(`sections.${id}.markdown`, "zu tief verschachtelt");
      continue;
    }
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
