import type { Target } from "../blanks/candidate.ts";
import { codeHolds } from "../story/fields.ts";
import type { Field, Span, Story } from "../story/story.ts";
import type { Edit } from "../xml/edits.ts";
import { attributeOf, childOf, descendants, elementsOf, type XmlElement } from "../xml/xml-node.ts";
import type { Content } from "./content.ts";
import { linesOutside, prefixOf } from "./markup.ts";
import type { PlaceEdits } from "./write-place.ts";
import { isEmpty, replaceSpan } from "./write-text.ts";

type FormFieldTarget = Extract<Target, { how: "form-field" }>;

/** Text, box or list of an old form field. The field stays a field. */
export function writeFormField(story: Story, span: Span, { field, variant }: FormFieldTarget, content: Content): PlaceEdits {
  const data = childOf(field.begin, "w:ffData");
  if (variant === "check") {
    const box = childOf(data, "w:checkBox");
    return box && content.kind === "check" ? { edits: setCheck(box, content.checked) } : mismatch;
  }
  if (variant === "list") {
    const list = childOf(data, "w:ddList");
    return list && content.kind === "choice" ? { edits: setResult(story.part.source, list, content.option) } : mismatch;
  }
  if (content.kind !== "text" || field.end === undefined) return mismatch;
  return { edits: (isEmpty(span) ? undefined : replaceSpan(story, span, content.lines)) ?? [intoResult(field, content.lines)] };
}

const mismatch: PlaceEdits = { unreachable: "Wert und Formularfeld passen nicht zusammen" };

/** The field becomes plain text: its marks and its code go, its result takes the value. */
export function writeUnlinked(story: Story, field: Field, lines: readonly string[]): PlaceEdits {
  if (field.begin.name === "w:fldSimple") {
    const { start, openEnd, closeStart, end } = field.begin;
    if (openEnd === end) return { edits: [{ start, end, text: `<${prefixOf(field.begin)}r>${linesOutside(prefixOf(field.begin), lines)}</${prefixOf(field.begin)}r>` }] };
    const inner = replaceSpan(story, field.result, lines);
    const data = elementsOf(field.begin).filter(({ name }) => name === "w:fldData");
    return inner ? { edits: [{ start, end: openEnd, text: "" }, ...data.map((element) => gone(element)), ...inner, { start: closeStart, end, text: "" }] } : { unreachable: "das Feld hat kein Ergebnis" };
  }
  const end = field.end;
  if (end === undefined) return { unreachable: "das Feld hat kein Ende" };
  const result = field.separate && !isEmpty(field.result) ? replaceSpan(story, field.result, lines) : undefined;
  const marks = marksOf(story, field).filter((mark) => result !== undefined || mark !== end).map((mark) => gone(mark));
  return { edits: result ? [...marks, ...result] : [...marks, { start: end.start, end: end.end, text: linesOutside(prefixOf(end), lines) }] };
}

/** Fields within its code go with it: their marks, their code and what they showed there. */
function marksOf(story: Story, field: Field): XmlElement[] {
  if (!story.fields.some((inner) => codeHolds(field, inner))) return field.marks;
  const codeEnd = (field.separate ?? field.end)!.start;
  return [...field.marks, ...Array.from(descendants(story.part.root)).filter((element) => element.start > field.begin.start && element.end <= codeEnd && IN_CODE.has(element.name) && !field.marks.includes(element))];
}

const IN_CODE = new Set(["w:fldChar", "w:instrText", "w:t", "w:tab", "w:br", "w:sym", "w:noBreakHyphen", "w:softHyphen"]);

const gone = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });

/** Into a result without any run: right before the end mark, after a part mark if there is none. */
function intoResult({ separate, end }: Field, lines: readonly string[]): Edit {
  const prefix = prefixOf(end!);
  const part = separate ? "" : `<${prefix}fldChar ${prefix}fldCharType="separate"/>`;
  return { start: end!.start, end: end!.start, text: `${part}${linesOutside(prefix, lines)}` };
}

function setCheck(box: XmlElement, checked: boolean): Edit[] {
  const prefix = prefixOf(box);
  const state = childOf(box, "w:checked");
  const text = `<${prefix}checked ${prefix}val="${checked ? 1 : 0}"/>`;
  const normal = childOf(box, "w:default");
  const now = state ? attributeOf(state, "w:val") !== "0" : normal !== undefined && attributeOf(normal, "w:val") !== "0";
  if (now === checked) return [];
  if (state) return [{ start: state.start, end: state.end, text }];
  return [box.openEnd === box.end ? { start: box.end - 2, end: box.end, text: `>${text}</${box.rawName}>` } : { start: box.closeStart, end: box.closeStart, text }];
}

function setResult(source: string, list: XmlElement, option: number): Edit[] {
  const prefix = prefixOf(list);
  const text = `<${prefix}result ${prefix}val="${option}"/>`;
  const old = childOf(list, "w:result");
  if (old) return source.slice(old.start, old.end) === text ? [] : [{ start: old.start, end: old.end, text }];
  return [{ start: list.openEnd, end: list.openEnd, text }];
}
