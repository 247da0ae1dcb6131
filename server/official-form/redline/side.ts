import { contentParts, type ContentPart } from "../package/content-parts.ts";
import type { WordPackage } from "../package/word-package.ts";
import { attributeOf, descendants, elementsOf, isElement, type XmlElement } from "../xml/xml-node.ts";

/** What says nothing about the words or their look: marks of programs, and bookmarks, whose numbers change with every heading before them. */
export const MARKERS: ReadonlySet<string> = new Set(["w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:lastRenderedPageBreak"]);
const VOLATILE = /^(w:rsid\w*|w14:paraId|w14:textId|xml:space|xmlns(:.*)?)$/;
const NOTES: Readonly<Record<string, { story: ContentPart["story"]; body: string }>> = {
  "w:footnoteReference": { story: "footnotes", body: "w:footnote" },
  "w:endnoteReference": { story: "endnotes", body: "w:endnote" },
};

/** One of the two files, one of its parts. Elements are compared by keys: equal keys say the same and look the same. */
export class Side {
  readonly package: WordPackage;
  readonly part: ContentPart;
  private readonly keys = new Map<XmlElement, string>();
  private readonly targets: ReadonlyMap<string, string>;

  constructor(opened: WordPackage, part: ContentPart) {
    this.package = opened;
    this.part = part;
    this.targets = new Map(opened.relationships(part.name).map(({ id, kind, target }) => [id, `${kind} ${target}`]));
  }

  source({ start, end }: Pick<XmlElement, "start" | "end">): string {
    return this.part.source.slice(start, end);
  }

  between(start: number, end: number): string {
    return this.part.source.slice(start, end);
  }

  key(element: XmlElement): string {
    const known = this.keys.get(element);
    if (known !== undefined) return known;
    const key = `<${element.name}${this.attributes(element)}>${element.children.map((child) => (isElement(child) ? (MARKERS.has(child.name) ? "" : this.key(child)) : child.text)).join("")}</>`;
    this.keys.set(element, key);
    return key;
  }

  /** The body of the note that a reference leads to. */
  note(reference: XmlElement): { element: XmlElement; part: ContentPart } | undefined {
    const kind = NOTES[reference.name];
    const part = kind && contentParts(this.package).find(({ story }) => story === kind.story);
    const element = part && elementsOf(part.root).find((body) => body.name === kind.body && attributeOf(body, "w:id") === attributeOf(reference, "w:id"));
    return element && { element, part };
  }

  private attributes(element: XmlElement): string {
    if (element.name in NOTES) {
      const note = this.note(element);
      return note ? ` ${new Side(this.package, note.part).textKey(note.element)}` : "";
    }
    return element.attributes
      .filter(({ name }) => !VOLATILE.test(name) && !(name === "id" && element.name === "wp:docPr"))
      .map(({ name, value }) => ` ${name}=${name.startsWith("r:") ? (this.targets.get(value) ?? value) : value}`)
      .join("");
  }

  private textKey(element: XmlElement): string {
    return elementsOf(element).map((child) => this.key(child)).join("");
  }
}

/** The words of an element, for comparing by likeness. */
export const wordsIn = (element: XmlElement): string[] =>
  Array.from(descendants(element))
    .filter(({ name }) => name === "w:t")
    .flatMap((text) => text.children.map((child) => (isElement(child) ? "" : child.text)))
    .join(" ")
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
