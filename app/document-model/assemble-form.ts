import { slotLabel, slotOfValue, splitName } from "#app/domain/contract/form-values/shown.ts";
import type { FormDecision, FormMapping, FormScalar, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormReading, ReadingBlock, ReadingCell, ReadingLine, ReadingPiece } from "#app/domain/official-form/reading.ts";
import type { Block, DocumentContent, Inline, TableCell } from "./content.ts";
import { annexHint, formAnnexes, listOf, textFor, type FormAnnex, type FormEntry } from "./form-annexes.ts";
import { textInlines } from "./text-inlines.ts";

export interface FormContentInput {
  reading: FormReading;
  mapping: FormMapping;
  values: FormValues["values"];
  title: string;
  /** "Fassung 3 vom 21.11.2026". */
  statusLine: string;
}

/**
 * A contract as its official form says it: the words of the form with its values in them, in the shape of every other document, so that it is shown, compared and amended like one.
 * A value too long for its blank stands in an annex, as in the file. Layout stays with the file.
 */
export function assembleForm({ reading, mapping, values, title, statusLine }: FormContentInput): DocumentContent {
  const writer = new FormWriter(reading, mapping, values);
  const [body, ...others] = reading.stories;
  return {
    properties: { title, subject: title, creator: "", keywords: [], description: statusLine },
    titleBlock: { title, lines: [], statusLine, details: [] },
    contents: false,
    header: title,
    footer: statusLine,
    draft: false,
    blocks: [
      ...(body ? writer.blocks(body.blocks) : []),
      ...writer.annexBlocks(),
      ...others.flatMap((story) => [writer.heading(story.title), ...writer.blocks(story.blocks)]),
    ],
  };
}

/** "§ 3 Bankverbindung" and "(1) Der Träger …", where the number is typed and not counted by Word. */
const CLAUSE = /^(§\s*\d+\s?[a-z]?)(?:\s*[:.–-])?\s+(?=\S)/;
const ABSATZ = /^(\(\d+[a-z]?\))\s*/;
const BOX = /^[☐☒☑□◻❑❒]$/u;

class FormWriter {
  private readonly mapping: FormMapping;
  private readonly values: FormValues["values"];
  private readonly checks: ReadonlySet<string>;
  private readonly annexes: readonly FormAnnex[];
  private headings = 0;
  /** Labels of Absätze in the clause that is being written: two of one name could not be told apart in an amendment. */
  private labels = new Set<string>();

  constructor(reading: FormReading, mapping: FormMapping, values: FormValues["values"]) {
    this.mapping = mapping;
    this.values = values;
    this.checks = new Set(reading.blanks.filter(({ kind }) => kind === "check").map(({ id }) => id));
    this.annexes = formAnnexes({ reading, mapping, values });
  }

  annexBlocks(): Block[] {
    return this.annexes.flatMap(({ number, title, place, blank, text }): Block[] => [
      this.heading(`Anlage ${number}: ${title}`),
      { kind: "paragraph", inlines: [{ kind: "text", text: `zu: ${place}` }], role: "small" },
      { kind: "paragraph", inlines: slotInlines(text, slotOf(this.mapping.blanks[blank])) },
    ]);
  }

  heading(text: string): Block {
    this.headings += 1;
    this.labels = new Set();
    const number = CLAUSE.exec(text)?.[1];
    return { kind: "heading", level: 1, ...(number === undefined ? {} : { number: number.replace(/\s+/g, "\u00a0") }), text: text.replace(CLAUSE, ""), id: `abschnitt-${this.headings}`, inContents: false };
  }

  blocks(blocks: readonly ReadingBlock[]): Block[] {
    let last: ReadingPiece | undefined;
    return blocks.flatMap((block): Block[] => {
      const { lines, end } = block.kind === "line" ? continued([block.line], last) : { lines: [], end: undefined };
      last = end;
      if (block.kind === "table") return [this.table(block)];
      return lines.map((line) => this.line(line));
    });
  }

  private line({ label, heading, pieces }: ReadingLine): Block {
    const plain = pieces.map(({ text }) => text).join("");
    if (heading && pieces.every((piece) => !("blank" in piece))) return this.heading(`${label} ${plain}`.trim());
    const inlines = this.lineOf(pieces);
    const first = inlines[0];
    const typed = label === "" && first?.kind === "text" && first.slot === undefined ? ABSATZ.exec(first.text) : null;
    const absatz = ABSATZ.exec(label)?.[1] ?? typed?.[1];
    if (absatz === undefined || this.labels.has(absatz)) return { kind: "paragraph", inlines: label === "" ? inlines : [{ kind: "text", text: `${label} ` }, ...inlines] };
    this.labels.add(absatz);
    return { kind: "numbered", label: absatz, inlines: typed && first?.kind === "text" ? [{ ...first, text: first.text.slice(typed[0].length) }, ...inlines.slice(1)] : inlines, items: [] };
  }

  private table({ rows }: Extract<ReadingBlock, { kind: "table" }>): Block {
    const width = Math.max(...rows.flatMap((row) => row.map(({ column }) => column)));
    const written: TableCell[][] = [];
    let next = 0;
    rows.forEach((row, at) => {
      const list = this.listOf(row);
      if (list === undefined) {
        next = 0;
        written.push(this.row(row, width));
        return;
      }
      const value = this.values[list];
      const entries = Array.isArray(value) ? value : [{}];
      // The last row of a list stands for all entries that are left.
      const below = rows[at + 1];
      const here = entries.slice(next, below && this.listOf(below) === list ? next + 1 : undefined);
      next += here.length;
      written.push(...here.map((entry) => this.row(row, width, entry)));
    });
    return { kind: "table", table: { description: FORM_TABLE, columns: Array.from({ length: width }, () => ({ width: 1, align: "left" })), headerRows: 0, rows: written } };
  }

  private row(cells: readonly ReadingCell[], width: number, entry?: FormEntry): TableCell[] {
    return Array.from({ length: width }, (_, at) => ({
      blocks: continued(cells.find(({ column }) => column === at + 1)?.lines ?? []).lines.map(({ label, pieces }): Block => ({
        kind: "paragraph",
        inlines: [...(label === "" ? [] : [{ kind: "text", text: `${label} ` } as const]), ...this.lineOf(pieces, entry)],
      })),
    }));
  }

  /** The list whose entries fill this row. */
  private listOf(row: readonly ReadingCell[]): string | undefined {
    return row.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.flatMap((piece) => ("blank" in piece ? (listOf(this.mapping.blanks[piece.blank]) ?? []) : []))))[0];
  }

  /** Where a form leaves only a tab or a line between its words and the value, a blank stands there as in the file. */
  private lineOf(pieces: readonly ReadingPiece[], entry?: FormEntry): Inline[] {
    return pieces.flatMap((piece, at) => {
      const before = pieces[at - 1]?.text ?? "";
      const inlines = this.inlines(piece, entry);
      const touches = "blank" in piece && /[:\p{L}\p{N}]$/u.test(before) && inlines[0]?.kind === "text" && /^[\p{L}\p{N}[]/u.test(inlines[0].text);
      return touches ? [{ kind: "text", text: " " } as const, ...inlines] : inlines;
    });
  }

  private inlines(piece: ReadingPiece, entry?: FormEntry): Inline[] {
    const decision = "blank" in piece ? this.mapping.blanks[piece.blank] : undefined;
    if (!("blank" in piece) || decision === undefined || (typeof decision !== "string" && "leave" in decision)) return [{ kind: "text", text: piece.text }];
    // Its words, and with them the field behind it, stand in the annex.
    const annex = this.annexes.find((one) => one.blank === piece.blank && (one.entry === undefined || one.entry === entry));
    if (annex) return [{ kind: "text", text: annexHint(annex.number) }];
    const isBox = this.checks.has(piece.blank) || BOX.test(piece.text.trim());
    if (typeof decision !== "string" && "text" in decision) return [{ kind: "text", text: isBox ? box(isYes(decision.text)) : decision.text }];
    const { value: name, equals, optional = false } = typeof decision === "string" ? { value: decision } : decision;
    const [list, column] = splitName(name);
    const found = column === undefined ? this.values[list] : entry?.[column];
    const value = Array.isArray(found) ? undefined : found;
    const slot = slotOfValue(name);
    if (equals !== undefined || typeof value === "boolean" || isBox) {
      if (value === undefined && !optional) return [{ kind: "text", text: `${piece.text} [${slotLabel(slot)}]`, slot, missing: true }];
      return [{ kind: "text", text: box(equals === undefined ? value !== undefined && isYes(value) : String(value ?? "") === equals), slot }];
    }
    const text = textFor(decision, this.values, entry);
    if (text === undefined) return optional ? [] : [{ kind: "text", text: `[${slotLabel(slot)}]`, slot, missing: true }];
    return slotInlines(text, slot);
  }
}

/** What tells a table of a form from the table of posts of the built-in wording. */
export const FORM_TABLE = "Tabelle des Formulars";

const slotOf = (decision: FormDecision | undefined): string | undefined => (typeof decision === "string" ? slotOfValue(decision) : decision && "value" in decision ? slotOfValue(decision.value) : undefined);

const slotInlines = (text: string, slot: string | undefined): Inline[] => textInlines(text).map((inline) => (inline.kind === "text" && slot !== undefined ? { ...inline, slot } : inline));

const box = (checked: boolean): string => (checked ? "☒" : "☐");
const isYes = (value: FormScalar): boolean => value === true || ["ja", "true", "x"].includes(String(value).toLowerCase());

/** A blank that runs over several lines of the form is one blank: what follows its first line belongs to it. */
function continued(lines: readonly ReadingLine[], before?: ReadingPiece): { lines: ReadingLine[]; end: ReadingPiece | undefined } {
  let end = before;
  const kept = lines.flatMap((line): ReadingLine[] => {
    const [first, ...rest] = line.pieces;
    const runsOn = first !== undefined && end !== undefined && "blank" in first && "blank" in end && first.blank === end.blank;
    end = line.pieces.at(-1);
    if (!runsOn) return [line];
    return rest.length === 0 ? [] : [{ ...line, pieces: rest }];
  });
  return { lines: kept, end };
}
