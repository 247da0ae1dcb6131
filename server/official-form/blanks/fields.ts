import { codeHolds } from "../story/fields.ts";
import { textOfSpan, type Field, type Story } from "../story/story.ts";
import { attributeOf, childOf, descendants, elementsOf, isElement, valueOf } from "../xml/xml-node.ts";
import { before, type Candidate } from "./candidate.ts";
import { FILLED_LATER } from "./patterns.ts";
import { typedRuns } from "./typed-runs.ts";

/** Form fields of older Words, merge fields, properties that nobody has set yet, and buttons that ask to be clicked. What stands in the code of another field is no blank, for nobody sees it. */
export function fieldCandidates(story: Story): Candidate[] {
  return story.fields.flatMap((field) => {
    if (story.fields.some((outer) => codeHolds(outer, field))) return [];
    const code = field.instruction.trim();
    const [, name, argument] = /^(\w+)\s*(?:"([^"]*)")?/.exec(code) ?? [];
    switch (name?.toUpperCase()) {
      case "FORMTEXT":
      case "FORMCHECKBOX":
      case "FORMDROPDOWN":
        return formField(story, field);
      case "MERGEFIELD":
        return unlinked(story, field, argument ?? /^MERGEFIELD\s+(\S+)/i.exec(code)?.[1] ?? "", 1);
      case "IF":
        return story.fields.some((inner) => codeHolds(field, inner)) ? condition(story, field) : [];
      case "DOCPROPERTY":
      case "DOCVARIABLE":
        return isFiller(textOfSpan(story, field.result)) ? unlinked(story, field, argument ?? /^\w+\s+(\S+)/.exec(code)?.[1] ?? "", 0.9) : [];
      case "FILLIN":
      case "ASK":
        return unlinked(story, field, argument ?? "", 0.9).map((candidate) => ({ ...candidate, label: argument }));
      case "MACROBUTTON":
        return unlinked(story, field, code.replace(/^MACROBUTTON\s+\S+\s*/i, "").replace(/^[[<{(]\s*|\s*[\]>})]$/g, ""), 0.95);
      default:
        return [];
    }
  });
}

function formField(story: Story, field: Field): Candidate[] {
  const data = childOf(field.begin, "w:ffData");
  if (data === undefined) return [];
  const name = valueOf(data, "w:name") || undefined;
  const help = attributeOf(childOf(data, "w:helpText"), "w:val") ?? attributeOf(childOf(data, "w:statusText"), "w:val");
  const common = { kind: "form-field" as const, story, name, label: help || undefined, confidence: 1 };
  if (childOf(data, "w:checkBox")) return [{ ...common, span: field.whole, target: { how: "form-field", field, variant: "check" }, type: "check" }];
  const list = childOf(data, "w:ddList");
  if (list) {
    const options = elementsOf(list).filter((entry) => entry.name === "w:listEntry").map((entry) => attributeOf(entry, "w:val") ?? "");
    return [{ ...common, span: field.whole, target: { how: "form-field", field, variant: "list" }, type: "choice", options }];
  }
  const input = childOf(data, "w:textInput");
  const type = valueOf(input, "w:type") ?? "regular";
  // What Word computes itself is no blank.
  if (type === "calculated" || field.end === undefined) return [];
  const longest = Number(valueOf(input, "w:maxLength") ?? 0);
  return [
    {
      ...common,
      span: field.result,
      target: { how: "form-field", field, variant: "text" },
      type: type === "date" || type === "currentDate" ? "date" : type === "number" ? "number" : undefined,
      capacity: longest > 0 ? longest : undefined,
      same: name ? `field:${name}` : undefined,
    },
  ];
}

function unlinked(story: Story, field: Field, name: string, confidence: number): Candidate[] {
  if (field.end === undefined && field.begin.name !== "w:fldSimple") return [];
  return [{ kind: "merge-field", story, span: field.result, target: { how: "unlink", field }, name: name || undefined, confidence, same: name ? `merge:${name.toLowerCase()}` : undefined }];
}

/** "IF {MERGEFIELD Anrede} = "Frau" "die Trägerin" "der Träger"": one of its two texts is to stand there. */
function condition(story: Story, field: Field): Candidate[] {
  const options = Array.from(field.instruction.matchAll(/"([^"]*)"/g), ([, words]) => words!.trim()).slice(-2);
  const isChoice = options.length === 2 && options.every((words) => words !== "") && options[0] !== options[1];
  return unlinked(story, field, "", 0.8).map((candidate) => (isChoice ? { ...candidate, type: "choice", options } : candidate));
}

/** Dots, a mark, a prompt in brackets or nothing: a property of the file that is still to be set. */
function isFiller(text: string): boolean {
  const rest = typedRuns(text).reduceRight((words, { from, to }) => words.slice(0, from) + words.slice(to), text);
  return !/[\p{L}\p{N}]/u.test(rest) || FILLED_LATER.test(text.trim());
}

/** Results of REF fields repeat what stands in a bookmark: they take the same value as the blank of that name. */
export function referenceCandidates(story: Story, names: ReadonlyMap<string, string>): Candidate[] {
  return story.fields.flatMap((field): Candidate[] => {
    const name = /^\s*(?:REF\s+)?"?([\p{L}_][\p{L}\p{N}_]*)"?/u.exec(field.instruction.replace(/^\s*REF\s+/i, ""))?.[1];
    const isReference = /^\s*REF\s/i.test(field.instruction);
    const same = isReference && name !== undefined ? names.get(name.toLowerCase()) : undefined;
    return same === undefined || field.end === undefined ? [] : [{ kind: "form-field", story, span: field.result, target: { how: "form-field", field, variant: "text" }, name, confidence: 1, same }];
  });
}

/** Bookmarks with nothing or only a filler in them. Those that Word sets itself begin with an underscore. */
export function bookmarkCandidates(story: Story): Candidate[] {
  return story.bookmarks.flatMap((bookmark): Candidate[] => {
    if (bookmark.end === undefined || bookmark.name.startsWith("_") || bookmark.name === "" || before(bookmark.span.to, bookmark.span.from)) return [];
    const inForm = story.fields.some((field) => field.marks.some((mark) => mark.start > bookmark.start.start && mark.end < bookmark.end!.end));
    const text = textOfSpan(story, bookmark.span);
    const sameParagraph = bookmark.start.parent === bookmark.end.parent;
    if (inForm || !sameParagraph || bookmark.start.parent?.name !== "w:p" || !/^[\s\u00a0_.…]*$/.test(text)) return [];
    // Before the words of a paragraph, above all of a heading, it is an aim for references.
    if (text === "" && bookmark.span.from.at === 0 && story.paragraphs[bookmark.span.from.paragraph]?.text !== "") return [];
    // A pair around a picture or a note is an anchor, not a blank.
    const between = bookmark.start.parent.children.filter(isElement).slice(bookmark.start.parent.children.filter(isElement).indexOf(bookmark.start) + 1, bookmark.start.parent.children.filter(isElement).indexOf(bookmark.end));
    if (between.some((element) => Array.from(descendants(element)).some(({ name }) => /^w:(drawing|pict|object|footnoteReference|endnoteReference)$/.test(name)))) return [];
    return [{ kind: "bookmark", story, span: bookmark.span, target: { how: "bookmark", bookmark }, name: bookmark.name, confidence: text === "" ? 0.6 : 0.9, same: `bookmark:${bookmark.name}` }];
  });
}
