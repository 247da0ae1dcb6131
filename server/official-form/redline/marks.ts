import { escapeAttribute } from "../xml/entities.ts";

/** Who changed it and when: stands at every tracked change. */
export interface Revision {
  author: string;
  /** ISO date and time. */
  date: string;
}

/** Writes the marks of tracked changes, each with an id of its own. */
export class Marks {
  /** Prefix of WordprocessingML in both files: `w:`. */
  readonly w: string;
  private readonly revision: Revision;
  private next: number;

  constructor(w: string, revision: Revision, firstId: number) {
    this.w = w;
    this.revision = revision;
    this.next = firstId;
  }

  inserted(runs: string): string {
    return this.around("ins", runs);
  }

  deleted(runs: string): string {
    return this.around("del", runs);
  }

  /** `<w:ins …/>` for a paragraph mark or a row. */
  mark(kind: "ins" | "del"): string {
    return `<${this.w}${kind}${this.attributes()}/>`;
  }

  /** What the properties of a paragraph were. */
  propertiesBefore(inner: string): string {
    const { w } = this;
    return `<${w}pPrChange${this.attributes()}><${w}pPr>${inner}</${w}pPr></${w}pPrChange>`;
  }

  private around(kind: "ins" | "del", runs: string): string {
    return runs === "" ? "" : `<${this.w}${kind}${this.attributes()}>${runs}</${this.w}${kind}>`;
  }

  private attributes(): string {
    const { w, revision } = this;
    const id = this.next;
    this.next += 1;
    return ` ${w}id="${id}" ${w}author="${escapeAttribute(revision.author)}" ${w}date="${escapeAttribute(revision.date)}"`;
  }
}
