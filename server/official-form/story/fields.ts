import type { XmlElement } from "../xml/xml-node.ts";
import type { Field, Position, Story } from "./story.ts";

/** Whether a field stands in the code of another, where only Word reads it. */
export function codeHolds({ begin, separate, end }: Field, inner: Field): boolean {
  const codeEnd = separate ?? end;
  return codeEnd !== undefined && begin.start < inner.begin.start && inner.begin.start < codeEnd.start;
}

/** Follows the fields of a part, which begin, part and end in different runs and lie in each other. */
export class FieldTracker {
  private readonly story: Story;
  private readonly open: { field: Field; inResult: boolean }[] = [];

  constructor(story: Story) {
    this.story = story;
  }

  /** Between `begin` and `separate` stands code, not words. */
  inCode(): boolean {
    return this.open.some(({ inResult }) => !inResult);
  }

  inContents(): boolean {
    return this.open.some(({ field, inResult }) => inResult && /^\s*(TOC|INDEX|TOA)\b/.test(field.instruction));
  }

  code(element: XmlElement, text: string): void {
    const current = this.open.at(-1);
    if (current === undefined || current.inResult) return;
    current.field.instruction += text;
    current.field.marks.push(element);
  }

  mark(element: XmlElement, type: string, at: Position): void {
    if (type === "begin") {
      const field: Field = { instruction: "", begin: element, separate: undefined, end: undefined, marks: [element], whole: { from: at, to: at }, result: { from: at, to: at } };
      this.story.fields.push(field);
      this.open.push({ field, inResult: false });
      return;
    }
    const current = this.open.at(-1);
    if (current === undefined) return;
    current.field.marks.push(element);
    if (type === "separate") {
      current.inResult = true;
      current.field.separate = element;
      current.field.result = { from: at, to: at };
    } else if (type === "end") {
      this.open.pop();
      current.field.end = element;
      current.field.whole = { from: current.field.whole.from, to: at };
      current.field.result = { from: current.inResult ? current.field.result.from : at, to: at };
    }
  }

  /** @returns what to call at its end. */
  simple(element: XmlElement, instruction: string, at: Position): (to: Position) => void {
    const field: Field = { instruction, begin: element, separate: undefined, end: undefined, marks: [element], whole: { from: at, to: at }, result: { from: at, to: at } };
    this.story.fields.push(field);
    const entry = { field, inResult: true };
    this.open.push(entry);
    return (to) => {
      this.open.splice(this.open.indexOf(entry), 1);
      field.whole = { from: at, to };
      field.result = field.whole;
    };
  }
}
