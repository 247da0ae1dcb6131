/**
 * A part of a Word file read without loss: every node knows where it stands in the text, nothing is ever written back from the tree. Changes are cuts in the
 * text (`edits.ts`), so what is not cut stays as it is, to the byte.
 */
export interface XmlElement {
  /** By namespace, not by prefix: `w:p`. */
  name: string;
  /** As written: `ns0:p`. */
  rawName: string;
  /** First character of the start tag, the one behind it, first of the end tag, the one behind it. An empty element ends with its start tag. */
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  parent: XmlElement | undefined;
  children: XmlNode[];
  attributes: XmlAttribute[];
  /** Prefixes declared on this very element. */
  declares: Readonly<Record<string, string>> | undefined;
}

export interface XmlAttribute {
  name: string;
  value: string;
  /** From the blank before the name to behind the quote. */
  start: number;
  end: number;
  /** The value as written, without quotes. */
  valueStart: number;
  valueEnd: number;
}

export interface XmlText {
  /** Decoded. */
  text: string;
  start: number;
  end: number;
  /** Where each UTF-16 unit of `text` stands, and the end; undefined while each unit is one character of the source. */
  offsets: readonly number[] | undefined;
  parent: XmlElement;
}

type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => "name" in node;
export const elementsOf = (node: XmlElement): XmlElement[] => node.children.filter(isElement);
export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined => node?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
export const attributeOf = (node: XmlElement | undefined, name: string): string | undefined => node?.attributes.find((attribute) => attribute.name === name)?.value;
/** `w:val` of a child: `valueOf(paragraphProperties, "w:pStyle")`. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined => attributeOf(childOf(node, name), "w:val");

/** Where the unit at `index` of a text stands in the source; `index` may be the length. */
export const offsetIn = (text: XmlText, index: number): number => text.offsets?.[index] ?? text.start + index;

/** An element that is there says yes, unless its value says no: `<w:vanish/>`, `<w:vanish w:val="0"/>`. */
export function isOn(element: XmlElement | undefined): boolean {
  const value = attributeOf(element, "w:val") ?? attributeOf(element, "w14:val");
  return element !== undefined && (value === undefined || !["0", "false", "off", "none"].includes(value));
}

/** All elements below, in document order. */
export function* descendants(node: XmlElement): Generator<XmlElement> {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}

export function ancestorOf(node: XmlElement | undefined, name: string): XmlElement | undefined {
  for (let current = node?.parent; current; current = current.parent) if (current.name === name) return current;
  return undefined;
}

export const textOf = (node: XmlElement): string => node.children.map((child) => (isElement(child) ? textOf(child) : child.text)).join("");
