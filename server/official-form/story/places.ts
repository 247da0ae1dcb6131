import type { FormPlace, StoryKind } from "#app/domain/official-form/form.ts";

/** Longer lines are sentences, not headings, the less so without a style that says so. */
const HEADING_LENGTH = 140;
const PLAIN_HEADING_LENGTH = 80;
const PARAGRAPH_SIGN = /^(§§?|Art(\.|ikel)|Nr\.|Ziffer|Teil|Abschnitt|Anlage)\s*\d/;
const CLAUSE_SIGN = /^(?:§§?|Art(?:\.|ikel))\s*\d+\s?[a-z]?(?![\p{L}\p{N}])/u;

/** Keeps in mind where the reading is: below which heading, in which cell, in which text box. */
export class PlaceTracker {
  private readonly story: StoryKind;
  private number: number;
  private section: string | undefined;
  private paragraph = 0;
  private tables = 0;
  private boxes = 0;
  private box: number | undefined;
  private cells: { table: number; row: number; column: number }[] = [];

  constructor(story: StoryKind, number: number) {
    this.story = story;
    this.number = story === "footnotes" || story === "endnotes" ? 0 : number;
  }

  start(): FormPlace {
    return this.here(this.paragraph);
  }

  /** Called with the words of a paragraph as soon as they are known. */
  finish(text: string, heading: boolean, inTable: boolean): FormPlace {
    if (text === "" || inTable || this.box !== undefined) return this.here(this.paragraph);
    const isPlainHeading = PARAGRAPH_SIGN.test(text) && text.length <= PLAIN_HEADING_LENGTH && !/[.;:,]$/.test(text.trim());
    if ((heading && text.length <= HEADING_LENGTH) || isPlainHeading) {
      this.section = text.replace(/\s+/g, " ");
      this.paragraph = 0;
    } else if (CLAUSE_SIGN.test(text)) {
      // "§ 2 Der Träger darf …": a paragraph of the law without a heading of its own.
      this.section = CLAUSE_SIGN.exec(text)![0].replace(/\s+/g, " ");
      this.paragraph = 1;
    } else this.paragraph += 1;
    return this.here(this.paragraph);
  }

  note(): void {
    this.number += 1;
    this.paragraph = 0;
  }

  table(): number {
    this.tables += 1;
    this.cells = [...this.cells, { table: this.tables, row: 0, column: 0 }];
    return this.tables;
  }

  cell(table: number, row: number, column: number): void {
    this.cells = [...this.cells.slice(0, -1), { table, row, column }];
  }

  leaveTable(): void {
    this.cells = this.cells.slice(0, -1);
  }

  /** @returns what to call when the box is over. */
  textBox(): () => void {
    const outer = { box: this.box, cells: this.cells };
    this.boxes += 1;
    this.box = this.boxes;
    this.cells = [];
    return () => {
      this.box = outer.box;
      this.cells = outer.cells;
    };
  }

  private here(paragraph: number): FormPlace {
    return { story: this.story, number: this.number, section: this.section, paragraph, cells: this.cells, textBox: this.box };
  }
}
