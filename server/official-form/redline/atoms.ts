import { attributeOf, childOf, elementsOf, isElement, textOf, type XmlElement } from "../xml/xml-node.ts";
import { MARKERS, type Side } from "./side.ts";

/** A word, a sign, a tab, a field … of a paragraph: what is kept, put in or struck out as one. */
export interface Atom {
  /** Equal keys: the same words with the same look in the same link or control. */
  key: string;
  /** Its words, empty for what is no text. */
  text: string;
  /** Where it stands: one run, or several for a field that goes over runs. */
  pieces: readonly Piece[];
  /** Links and content controls around it, from outside in. */
  wrappers: readonly XmlElement[];
}

/** Text, or an element of a run. */
export interface Piece {
  run: XmlElement;
  content: string | XmlElement;
}

/** What stands between runs and has no words: bookmarks, formulas. */
export interface Marker {
  marker: XmlElement;
  wrappers: readonly XmlElement[];
}

const WRAPPERS: ReadonlySet<string> = new Set(["w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:sdt"]);
/** Numbers, dates and amounts are words of their own; every other sign stands alone. */
const WORDS = /[\p{L}\p{N}\p{M}]+(?:[.,:/][\p{N}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

export const isMarker = (item: Atom | Marker): item is Marker => "marker" in item;

/** What stands inside a link or a content control. */
export const insideOf = (wrapper: XmlElement): XmlElement | undefined => (wrapper.name === "w:sdt" ? childOf(wrapper, "w:sdtContent") : wrapper);

/** Where links lead and fields compute is part of what they are. */
const POINTERS = /^(r:id|w:anchor|w:instr)$/;
const around = (wrappers: readonly XmlElement[]): string => wrappers.map(({ name, attributes }) => [name, ...attributes.filter((attribute) => POINTERS.test(attribute.name)).map(({ value }) => value)].join(" ")).join("/");

/** The words of a paragraph in reading order. */
export function atomsOf(paragraph: XmlElement, side: Side): (Atom | Marker)[] {
  const items: (Atom | Marker)[] = [];
  let field: { pieces: Piece[]; depth: number; wrappers: readonly XmlElement[] } | undefined;
  const look = (run: XmlElement): string => {
    const properties = childOf(run, "w:rPr");
    return properties ? side.key(properties) : "";
  };
  const push = (pieces: readonly Piece[], wrappers: readonly XmlElement[]): void => {
    const words = pieces.map(({ content }) => (typeof content === "string" ? content : "")).join("");
    const key = pieces.map(({ run, content }) => `${look(run)}${typeof content === "string" ? `"${content}` : side.key(content)}`).join("|");
    items.push({ key: `${around(wrappers)}|${key}`, text: words, pieces, wrappers });
  };
  const readRun = (run: XmlElement, wrappers: readonly XmlElement[]): void => {
    for (const child of elementsOf(run)) {
      if (child.name === "w:rPr" || MARKERS.has(child.name)) continue;
      const type = child.name === "w:fldChar" ? attributeOf(child, "w:fldCharType") : undefined;
      if (type === "begin") field = { pieces: field?.pieces ?? [], depth: (field?.depth ?? 0) + 1, wrappers: field?.wrappers ?? wrappers };
      if (field) {
        field.pieces.push({ run, content: child });
        if (type === "end") field.depth -= 1;
        if (field.depth > 0) continue;
        push(field.pieces, field.wrappers);
        field = undefined;
      } else if (child.name === "w:t") for (const word of textOf(child).match(WORDS) ?? []) push([{ run, content: word }], wrappers);
      else push([{ run, content: child }], wrappers);
    }
  };
  const walk = (parent: XmlElement, wrappers: readonly XmlElement[]): void => {
    for (const child of parent.children) {
      if (!isElement(child) || child.name === "w:pPr") continue;
      const inside = WRAPPERS.has(child.name) ? insideOf(child) : undefined;
      if (child.name === "w:r") readRun(child, wrappers);
      else if (inside && inside.children.length > 0) walk(inside, [...wrappers, child]);
      else if (!WRAPPERS.has(parent.name) || !/^w:\w+Pr$/.test(child.name)) items.push({ marker: child, wrappers });
    }
  };
  walk(paragraph, []);
  // A field that a paragraph only begins ends in another one: its pieces are kept one by one.
  if (field) for (const piece of field.pieces) push([piece], field.wrappers);
  return items;
}
