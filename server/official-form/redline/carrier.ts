import { FormRefused } from "../refused.ts";
import { applyEdits, type Edit } from "../xml/edits.ts";
import { attributeOf, childOf, descendants, elementsOf, type XmlElement } from "../xml/xml-node.ts";
import type { ContentPart } from "../package/content-parts.ts";
import type { WordPackage } from "../package/word-package.ts";
import type { Side } from "./side.ts";

const SHAPES = /^v:(?!shapetype)/;
/** Far above the numbers that programs give to shapes. */
const STRUCK_SHAPES = 1_000_000;

/**
 * Brings what is struck out from the older file into the newer: pictures and links by the relationship that leads to the same target, notes as further
 * notes, styles and numberings only where the newer file has them.
 */
export class Carrier {
  /** Notes to be added, by the name of their part. */
  readonly notes = new Map<string, string>();
  private readonly now: WordPackage;
  private readonly w: string;
  private readonly styles: ReadonlySet<string>;
  private readonly numberings: ReadonlySet<string>;
  private nextNote: number;

  constructor(now: WordPackage, w: string, notes: readonly ContentPart[]) {
    this.now = now;
    this.w = w;
    this.styles = idsOf(now.related("styles")?.root, "w:style", "w:styleId");
    this.numberings = idsOf(now.related("numbering")?.root, "w:num", "w:numId");
    this.nextNote = 1 + Math.max(0, ...notes.flatMap(({ root }) => elementsOf(root).map((note) => Number(attributeOf(note, "w:id") ?? 0))));
  }

  /** An element of a run as it stands in struck out text. */
  struck(element: XmlElement, side: Side): string {
    const { w } = this;
    if (element.name === "w:footnoteReference" || element.name === "w:endnoteReference") return this.noteReference(element, side);
    const source = this.pointed(element, side);
    if (element.name !== "w:instrText" && element.name !== "w:t") return source;
    const text = element.name === "w:instrText" ? "delInstrText" : "delText";
    return source.replace(/^<[\w:]+/, `<${w}${text}`).replace(/<\/[\w:]+>$/, `</${w}${text}>`);
  }

  /** The properties of a paragraph as they were, without what belongs to its mark or its section. */
  paragraphProperties(properties: XmlElement | undefined, side: Side): string {
    return (properties ? elementsOf(properties) : [])
      .filter((child) => !["w:rPr", "w:sectPr", "w:pPrChange"].includes(child.name) && this.known(child))
      .map((child) => side.source(child))
      .join("");
  }

  private known(property: XmlElement): boolean {
    if (property.name === "w:pStyle") return this.styles.has(attributeOf(property, "w:val") ?? "");
    return property.name !== "w:numPr" || this.numberings.has(attributeOf(childOf(property, "w:numId"), "w:val") ?? "");
  }

  private noteReference(element: XmlElement, side: Side): string {
    const note = side.note(element);
    const part = note && this.now.relationships(this.now.main).find(({ kind }) => kind === note.part.story)?.target;
    if (!note || part === undefined) throw new FormRefused({ code: "no-redline", params: { reason: "note" } });
    const id = String(this.nextNote);
    this.nextNote += 1;
    const renumbered = (source: string): string => source.replace(new RegExp(`(\\s${this.w}id=)"[^"]*"`), `$1"${id}"`);
    this.notes.set(part, (this.notes.get(part) ?? "") + renumbered(note.part.source.slice(note.element.start, note.element.end)));
    return renumbered(side.source(element));
  }

  /** The source of an element with its relationships led to the same targets in the newer file. The newer copy of a shape keeps its id, so this one gets another. */
  private pointed(element: XmlElement, side: Side): string {
    const changes = [element, ...descendants(element)].flatMap((one) =>
      one.attributes.flatMap(({ name, value, valueStart: start, valueEnd: end }): Edit[] => {
        if (name.startsWith("r:")) return [{ start, end, text: this.sameTarget(value, side) }];
        if (name === "id" && one.name === "wp:docPr") return [{ start, end, text: String(Number(value) + STRUCK_SHAPES) }];
        return name === "id" && SHAPES.test(one.name) ? [{ start, end, text: `${value}_alt` }] : [];
      }),
    );
    const here = changes.map(({ start, end, text }) => ({ start: start - element.start, end: end - element.start, text }));
    return applyEdits(side.source(element), here);
  }

  private sameTarget(id: string, side: Side): string {
    const before = side.package.relationships(side.part.name).find((relationship) => relationship.id === id);
    const after = this.now.relationships(side.part.name).find(({ kind, target, external }) => kind === before?.kind && target === before.target && (external || this.sameBytes(target, side)));
    if (!after) throw new FormRefused({ code: "no-redline", params: { reason: "picture" } });
    return after.id;
  }

  private sameBytes(part: string, side: Side): boolean {
    return Buffer.compare(side.package.get(part)?.bytes ?? new Uint8Array(), this.now.get(part)?.bytes ?? new Uint8Array()) === 0;
  }
}

const idsOf = (root: XmlElement | undefined, name: string, id: string): ReadonlySet<string> =>
  new Set((root ? elementsOf(root) : []).filter((element) => element.name === name).map((element) => attributeOf(element, id) ?? ""));
