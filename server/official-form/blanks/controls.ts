import { textOfSpan, type Control, type Story } from "../story/story.ts";
import { ancestorOf, attributeOf, childOf, descendants, elementsOf, valueOf, type XmlElement } from "../xml/xml-node.ts";
import type { Candidate } from "./candidate.ts";
import { typedRuns } from "./typed-runs.ts";

/** Controls that are no blanks: what Word builds itself, pictures, and frames around other controls. */
const NO_BLANKS = ["w:docPartObj", "w:docPartList", "w:group", "w:picture", "w:equation", "w:citation", "w:bibliography", "w15:repeatingSection", "w15:repeatingSectionItem"];
/** A control without a placeholder that holds more than this holds wording, not a blank. */
const SHORT = 200;
/** Set by Google Docs around words that somebody once commented on. */
const ANCHOR = /^goog_rdk_\d+$/;

/** Content controls of every level. */
export function controlCandidates(story: Story): Candidate[] {
  return story.controls.flatMap((control) => {
    const candidate = candidateOf(story, control);
    return candidate ? [candidate] : [];
  });
}

function candidateOf(story: Story, control: Control): Candidate | undefined {
  const properties = childOf(control.element, "w:sdtPr");
  if (control.inner > 1 || control.span.to.paragraph < control.span.from.paragraph) return undefined;
  if (properties === undefined || NO_BLANKS.some((name) => childOf(properties, name))) return undefined;
  if (/content/i.test(valueOf(properties, "w:lock") ?? "") && valueOf(properties, "w:lock") !== "unlocked") return undefined;
  if (ANCHOR.test(valueOf(properties, "w:tag") ?? "")) return undefined;
  const text = textOfSpan(story, control.span);
  const placeholder = childOf(properties, "w:showingPlcHdr") !== undefined;
  const check = childOf(properties, "w14:checkbox");
  const list = childOf(properties, "w:dropDownList") ?? childOf(properties, "w:comboBox");
  const date = childOf(properties, "w:date");
  const plain = childOf(properties, "w:text");
  // A box in a control that does not say so is still a box.
  if (!check && /^[\u2610-\u2612\u25a1]$/.test(text.trim())) return undefined;
  if (!check && !list && !date && !plain && !placeholder && (text.length > SHORT || text.includes("\n") || holdsMore(control, text))) return undefined;
  const tag = valueOf(properties, "w:tag") || undefined;
  const alias = valueOf(properties, "w:alias") || undefined;
  const binding = childOf(properties, "w:dataBinding");
  const same = binding ? `binding:${attributeOf(binding, "w:storeItemID") ?? ""}${attributeOf(binding, "w:xpath") ?? ""}` : tag ? `tag:${tag}${repeatedItem(control.element)}` : undefined;
  return {
    kind: "content-control",
    story,
    span: control.span,
    target: { how: "control", control, variant: check ? "check" : list ? "list" : date ? "date" : "text" },
    name: tag ?? alias,
    label: alias,
    type: check ? "check" : list ? (list.name === "w:dropDownList" ? "choice" : undefined) : date ? "date" : undefined,
    options: list ? elementsOf(list).filter(({ name }) => name === "w:listItem").flatMap(optionOf) : undefined,
    capacity: plain ? (attributeOf(plain, "w:multiLine") === undefined ? 300 : 2000) : undefined,
    confidence: placeholder || tag !== undefined || check || list || date ? 1 : /\S\s+\S+\s+\S/.test(text) ? 0.5 : 0.9,
    same,
  };
}

/** Where the item of a repeating section begins: each item has the same tags and values of its own. */
function repeatedItem(element: XmlElement): string {
  const outer = ancestorOf(element, "w:sdt");
  return outer === undefined ? "" : childOf(childOf(outer, "w:sdtPr"), "w15:repeatingSectionItem") ? `@${outer.start}` : repeatedItem(outer);
}

const optionOf = (item: XmlElement): string[] => {
  const shown = attributeOf(item, "w:displayText") ?? attributeOf(item, "w:value") ?? "";
  return attributeOf(item, "w:value") === "" || shown === "" ? [] : [shown];
};

/** Words and blanks of their own, fields or another control: then the control is only a frame. */
function holdsMore(control: Control, text: string): boolean {
  if (Array.from(descendants(control.element)).some((element) => ["w:ffData", "w:tbl"].includes(element.name) || (element.name === "w:sdt" && element !== control.element))) return true;
  const runs = typedRuns(text);
  const rest = runs.reduceRight((words, { from, to }) => words.slice(0, from) + words.slice(to), text);
  return runs.length > 0 && /\p{L}{2}/u.test(rest);
}
