import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormDecision, FormMapping, FormScalar, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import type { FoundBlank } from "../blanks/find-blanks.ts";
import type { RowGroup } from "../blanks/repeating-rows.ts";
import type { XmlElement } from "../xml/xml-node.ts";
import { contentFor, isClosedChoice, type Content } from "./content.ts";
import { repeatedUnit } from "./rows.ts";

/** What happens to one blank. */
export interface Filling {
  found: FoundBlank;
  content: Content;
}

/** What happens to the rows of one table: for each entry of the list a content for each blank of the row. */
export interface RowFilling {
  group: RowGroup;
  /** What is copied for each entry that the form has no row for. */
  unit: XmlElement;
  rows: readonly (readonly { found: FoundBlank; content: Content }[])[];
}

export interface Plan {
  fillings: readonly Filling[];
  rows: readonly RowFilling[];
  left: readonly { found: FoundBlank; reason: string }[];
}

/** Puts blanks, mapping and values together, and lists everything that does not fit; only a plan without problems may be carried out. */
export function decide(blanks: readonly FoundBlank[], mapping: FormMapping, { values, writing }: FormValues): { plan: Plan; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const known = new Set(blanks.map(({ blank }) => blank.id));
  // What was to stay free and is no blank for this version of the program stays free.
  for (const [id, decision] of Object.entries(mapping.blanks)) if (!known.has(id) && !(typeof decision === "object" && "leave" in decision)) problems.push({ code: "unknown-blank", params: { blank: id } });
  const left: { found: FoundBlank; reason: string }[] = [];
  const fillings: Filling[] = [];
  const grouped = new Map<RowGroup, { found: FoundBlank; decision: Exclude<FormDecision, string> }[]>();
  for (const found of blanks) {
    const { blank } = found;
    const decision = Object.hasOwn(mapping.blanks, blank.id) ? asObject(mapping.blanks[blank.id]!) : undefined;
    if (decision === undefined) problems.push({ code: "undecided-blank", params: { blank: blank.id, place: blank.place, label: blank.label } });
    else if ("leave" in decision) left.push({ found, reason: decision.leave });
    else if (found.group) grouped.set(found.group, [...(grouped.get(found.group) ?? []), { found, decision }]);
    else {
      const content = decided(blank, decision, values, problems);
      if (content) fillings.push({ found, content });
    }
  }
  const rows = Array.from(grouped, ([group, members]) => ({ ...decideRows(group, members, values, problems), unit: repeatedUnit(group.rows.at(-1)!, writing === 2) }));
  return { plan: { fillings, rows, left }, problems };
}

type Decision = Exclude<FormDecision, string>;
type Values = FormValues["values"];

const asObject = (decision: FormDecision): Decision => (typeof decision === "string" ? { value: decision } : decision);

function decided(blank: Blank, decision: Decision, values: Values, problems: FormProblem[]): Content | undefined {
  if ("leave" in decision) return undefined;
  if ("text" in decision) return contentFor(blank, { value: "text" }, decision.text, problems);
  const value = Object.hasOwn(values, decision.value) ? values[decision.value] : undefined;
  if (Array.isArray(value) || decision.value.includes("[]")) {
    problems.push({ code: "wrong-value", params: { blank: blank.id, value: decision.value, expected: "ein einzelner Wert, keine Liste" } });
    return undefined;
  }
  return contentFor(blank, decision, value, problems);
}

/** All columns of a row look into the same list; a column may also show one value in every row. Without a list one row is filled. */
function decideRows(group: RowGroup, members: readonly { found: FoundBlank; decision: Decision }[], values: Values, problems: FormProblem[]): Omit<RowFilling, "unit"> {
  const lists = [...new Set(members.flatMap(({ decision }) => ("value" in decision && decision.value.includes("[]") ? [decision.value.split("[]")[0]!] : [])))];
  if (lists.length > 1) problems.push({ code: "mixed-lists", params: { group: group.id, lists: lists.join(", ") } });
  const list = lists[0] === undefined ? [{}] : Object.hasOwn(values, lists[0]) ? values[lists[0]] : undefined;
  if (!Array.isArray(list)) {
    const { blank } = members[0]!.found;
    problems.push(list === undefined ? { code: "missing-value", params: { blank: blank.id, value: lists[0]!, place: blank.place } } : { code: "no-list", params: { blank: blank.id, value: lists[0]! } });
    return { group, rows: [] };
  }
  const rows = list.map((entry: Record<string, FormScalar>, at) =>
    members.flatMap(({ found, decision }) => {
      const column = "value" in decision ? decision.value.split("[].")[1] : undefined;
      if (column === undefined || !("value" in decision)) {
        const content = decided(found.blank, decision, values, problems);
        return content ? [{ found, content }] : [];
      }
      const inRow = { ...found.blank, place: `${found.blank.place}, Eintrag ${at + 1}` };
      const content = contentFor(inRow, decision, Object.hasOwn(entry, column) ? entry[column] : undefined, problems);
      return content ? [{ found, content }] : [];
    }),
  );
  return { group, rows: [...rows, ...Array.from({ length: Math.max(0, group.rows.length - rows.length) }, () => members.flatMap(({ found }) => (isClosedChoice(found.blank) ? [] : [{ found, content: emptyFor(found.blank) }])))] };
}

/** The rows of the form that no entry needs are emptied, so that no mark and no line stays behind. */
const emptyFor = ({ type, capacity }: Blank): Content => (type === "check" ? { kind: "check", checked: false } : { kind: "text", lines: [""], day: undefined, limit: capacity });
