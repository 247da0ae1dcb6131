import type { FileChild, Paragraph } from "docx";
import type { Block, BlockKind, DocumentContent } from "#app/document-model/content.ts";
import { clean } from "./hygiene.ts";
import { ListRegistry } from "./numbering.ts";

/** Where a block stands: writers pass a changed copy down, never change it. */
export interface Place {
  /** Left indent of the running text, in dxa. */
  left: number;
  /** Room for text, in dxa. */
  width: number;
  /** Number of lists around the block. */
  listDepth: number;
  quoted: boolean;
  /** Set inside a table cell: the paragraph style and alignment of its text. */
  cell?: { style: string; align: "left" | "right" };
  /** Keeps every paragraph with the next one, for blocks that must not part. */
  keepNext?: true;
  /** Opens a new page by itself, or stands first in a section that does. */
  opensPage?: "break" | "section";
  /** Follows a table, which has no distance of its own. */
  afterTable?: true;
}

export type BlockWriter<K extends BlockKind> = (block: Extract<Block, { kind: K }>, place: Place, writing: Writing) => FileChild[];

/** One entry of the contents. */
export interface ContentsEntry {
  level: 1 | 2 | 3;
  number: string;
  text: string;
  bookmark: string;
}

/** What the writers of one document share and collect: bookmarks, footnotes, lists, text alternatives of tables. A new one for each document. */
export class Writing {
  readonly lists = new ListRegistry();
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  /** Title and description of each table, in document order; pack.ts puts them in. */
  readonly tables: { title: string; description: string }[] = [];
  readonly contents: ContentsEntry[] = [];
  /** Number of pictures so far. */
  pictures = 0;
  /** Characters that had to go because no Word file can hold them. */
  removedCharacters = 0;
  readonly #anchors = new Map<string, string>();
  readonly #captions = new Map<string, number>();
  readonly #used = new Set<string>();
  #bookmarks = 0;

  constructor(content: DocumentContent) {
    for (const block of content.blocks) {
      if (block.kind !== "heading" || this.#anchors.has(block.id)) continue;
      this.#anchors.set(block.id, bookmarkName(this.#anchors.size));
    }
  }

  /** A bookmark for a heading: the one its id is known by, or a fresh one when the id was used before. Numbers count from 1 in document order. */
  bookmark(id: string): { name: string; number: number } {
    this.#bookmarks += 1;
    const known = this.#anchors.get(id);
    const name = known !== undefined && !this.#used.has(known) ? known : bookmarkName(this.#anchors.size + this.#bookmarks);
    this.#used.add(name);
    return { name, number: this.#bookmarks };
  }

  get headings(): number {
    return this.#bookmarks;
  }

  /** The bookmark that a link to `#id` leads to. */
  anchor(id: string): string | undefined {
    return this.#anchors.get(id);
  }

  /** Counts captions by their label; true when `number` is the next one, so that Word may count it itself. */
  nextCaption(label: string, number: number): boolean {
    const next = (this.#captions.get(label) ?? 0) + 1;
    if (number !== next) return false;
    this.#captions.set(label, next);
    return true;
  }

  /** Cleans text and remembers how much had to go. */
  clean(text: string): string {
    const cleaned = clean(text);
    this.removedCharacters += Math.max(0, lengthWithoutLineEnds(text) - lengthWithoutLineEnds(cleaned));
    return cleaned;
  }

  /** The same for text that stands on one line: headings, labels, header and footer. */
  line(text: string): string {
    return this.clean(text).replace(/[\n\t ]+/g, " ").trim();
  }
}

/** Word's own pattern for headings in contents; hidden from the user because of the leading underscore. */
const bookmarkName = (index: number): string => `_Toc${260000001 + index}`;

/** Composed length, so that putting letter and accent together does not count as loss. */
const lengthWithoutLineEnds = (text: string): number => text.normalize("NFC").replace(/[\r\n\v\f\u0085\u2028\u2029]/g, "").length;
