import { BuilderElement, type ParagraphChild, type XmlComponent } from "docx";

type Attributes = Readonly<Record<string, string | number>>;

/** A WordprocessingML element that the docx library has no class for, e.g. `element("w:fldChar", { "w:fldCharType": "begin" })`. */
export function element(name: string, attributes: Attributes = {}, children: readonly XmlComponent[] = []): XmlComponent {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Attributes>({ name, attributes: payload, children });
}

/** An element that only carries a value, e.g. `value("w:sz", 22)`. */
export const value = (name: string, val: string | number): XmlComponent => element(name, { "w:val": val });

/** One side of a margin. */
export const margin = (side: string, width: number): XmlComponent => element(`w:${side}`, { "w:w": width, "w:type": "dxa" });

/** docx writes any element that stands in a paragraph, but names only some of them in its type: bookmarks set by hand are missing there. */
export const inParagraph = (component: XmlComponent): ParagraphChild => component as ParagraphChild;
