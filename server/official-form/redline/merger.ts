import { childOf, elementsOf, type XmlElement } from "../xml/xml-node.ts";
import { align, shared, type Pair } from "./align.ts";
import type { Carrier } from "./carrier.ts";
import type { Marks } from "./marks.ts";
import { deletedParagraph, insertedParagraph, mergeParagraph } from "./paragraph.ts";
import { wordsIn, type Side } from "./side.ts";
import { deletedTable, insertedTable, isPlain, mergeTable } from "./table.ts";

const BLOCKS: ReadonlySet<string> = new Set(["w:p", "w:tbl", "w:sdt"]);

/** Lays two stories over each other: the newer one is written, and what the older one said otherwise stands struck out at its place. */
export class Merger {
  readonly sides: { old: Side; now: Side };
  readonly marks: Marks;
  readonly carrier: Carrier;

  constructor(sides: { old: Side; now: Side }, marks: Marks, carrier: Carrier) {
    this.sides = sides;
    this.marks = marks;
    this.carrier = carrier;
  }

  /** The blocks inside a body, a cell, a header. What is no block (sections, bookmarks) stays where the newer file has it. */
  blocks(old: XmlElement, now: XmlElement): string {
    const followers = new Map<XmlElement | undefined, string>();
    let last: XmlElement | undefined;
    const news: XmlElement[] = [];
    for (const child of elementsOf(now)) {
      if (BLOCKS.has(child.name)) news.push((last = child));
      else if (!/^w:(tcPr|sdtPr)$/.test(child.name)) followers.set(last, (followers.get(last) ?? "") + this.sides.now.source(child));
    }
    const olds = elementsOf(old).filter(({ name }) => BLOCKS.has(name));
    const pairs = this.pairs(olds, news);
    return (followers.get(undefined) ?? "") + pairs.map((pair) => this.block(pair) + (pair.now ? (followers.get(pair.now) ?? "") : "")).join("");
  }

  inserted(block: XmlElement): string {
    if (block.name === "w:p") return insertedParagraph(block, this);
    if (block.name === "w:tbl") return insertedTable(block, this);
    const inside = childOf(block, "w:sdtContent");
    const { now } = this.sides;
    return inside ? now.between(block.start, inside.openEnd) + elementsOf(inside).map((child) => (BLOCKS.has(child.name) ? this.inserted(child) : now.source(child))).join("") + now.between(inside.closeStart, block.end) : now.source(block);
  }

  deleted(block: XmlElement): string {
    if (block.name === "w:p") return deletedParagraph(block, this);
    if (block.name === "w:tbl") return deletedTable(block, this);
    return elementsOf(childOf(block, "w:sdtContent") ?? block).filter(({ name }) => BLOCKS.has(name)).map((child) => this.deleted(child)).join("");
  }

  /** The last paragraph of a story or a cell cannot be struck out or put in, because its mark is the end of what it stands in: the two last ones are one. */
  private pairs(old: readonly XmlElement[], now: readonly XmlElement[]): Pair<XmlElement>[] {
    const by = {
      key: (block: XmlElement, side: "old" | "now") => this.sides[side].key(block),
      likeness: (one: XmlElement, other: XmlElement) => this.likeness(one, other),
    };
    const pairs = align(old, now, by);
    const [lastOld, lastNow] = [old.at(-1), now.at(-1)];
    if (lastOld?.name !== "w:p" || lastNow?.name !== "w:p" || pairs.some((pair) => pair.old === lastOld && pair.now === lastNow)) return pairs;
    return [...align(old.slice(0, -1), now.slice(0, -1), by), { old: lastOld, now: lastNow }];
  }

  private likeness(old: XmlElement, now: XmlElement): number {
    if (old.name !== now.name) return 0;
    if (old.name === "w:tbl" && !(isPlain(old) && isPlain(now))) return 0;
    return shared(wordsIn(old), wordsIn(now));
  }

  private block({ old, now }: Pair<XmlElement>): string {
    if (!now) return this.deleted(old!);
    if (!old) return this.inserted(now);
    if (this.sides.old.key(old) === this.sides.now.key(now)) return this.sides.now.source(now);
    if (now.name === "w:p") return mergeParagraph(old, now, this);
    if (now.name === "w:tbl") return mergeTable(old, now, this);
    const [before, after] = [childOf(old, "w:sdtContent"), childOf(now, "w:sdtContent")];
    if (!before || !after) return this.sides.now.source(now);
    return this.sides.now.between(now.start, after.openEnd) + this.blocks(before, after) + this.sides.now.between(after.closeStart, now.end);
  }
}
