import type { Block, DocumentContent, Inline, SignatureParty, TableCell } from "#app/document-model/content.ts";

/** A small language for documents in tests: `h(1, "Ausgangslage", "1")`, `p("Text mit ", b("Betonung"))`, `ul("a", ["b", ul("c")])`. */

let headingCount = 0;

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const b = (value: string): Inline => ({ kind: "text", text: value, bold: true });
export const i = (value: string): Inline => ({ kind: "text", text: value, italic: true });
export const link = (value: string, target: string): Inline => ({ kind: "text", text: value, link: target });
export const gap = (value: string): Inline => ({ kind: "text", text: value, missing: true });
export const slot = (value: string, id: string): Inline => ({ kind: "text", text: value, slot: id });
export const note = (value: string): Inline => ({ kind: "footnote", text: value });
export const br: Inline = { kind: "break" };

const inlinesOf = (parts: readonly (string | Inline)[]): Inline[] => parts.map((part) => (typeof part === "string" ? text(part) : part));

export const p = (...parts: readonly (string | Inline)[]): Block => ({ kind: "paragraph", inlines: inlinesOf(parts) });
export const role = (name: "notice" | "caption" | "small" | "centered", ...parts: readonly (string | Inline)[]): Block => ({ kind: "paragraph", inlines: inlinesOf(parts), role: name });

export function h(level: 1 | 2 | 3 | 4 | 5, title: string, number?: string, more: { id?: string; pageBreakBefore?: true; inContents?: boolean } = {}): Block {
  headingCount += 1;
  return {
    kind: "heading",
    level,
    text: title,
    id: more.id ?? `abschnitt-${headingCount}`,
    inContents: more.inContents ?? level <= 3,
    ...(number === undefined ? {} : { number }),
    ...(more.pageBreakBefore ? { pageBreakBefore: true } : {}),
  };
}

type Item = string | Block | readonly (string | Block)[];
const itemOf = (item: Item): Block[] => (Array.isArray(item) ? (item as readonly (string | Block)[]) : [item as string | Block]).map((part) => (typeof part === "string" ? p(part) : part));

export const ul = (...items: readonly Item[]): Block => ({ kind: "list", ordered: false, items: items.map(itemOf) });
export const ol = (...items: readonly Item[]): Block => ({ kind: "list", ordered: true, items: items.map(itemOf) });
export const olFrom = (start: number, ...items: readonly Item[]): Block => ({ kind: "list", ordered: true, start, items: items.map(itemOf) });
export const quote = (...blocks: readonly Block[]): Block => ({ kind: "quote", blocks });
/** A picture of one box and one text. */
export const picture = (caption: string, description = "Ein Kasten mit dem Wort Lenkungsgruppe"): Block => ({
  kind: "picture",
  caption,
  picture: {
    width: 481,
    height: 60,
    title: "Probe",
    description,
    shapes: [
      { kind: "box", x: 1, y: 1, width: 200, height: 58, fill: "tint", line: { weight: 1, dashed: true } },
      { kind: "text", x: 100, y: 30, text: "Lenkungsgruppe & Träger", size: 10, anchor: "middle", bold: true },
    ],
  },
});
export const pageBreak: Block = { kind: "page-break" };

export const cell = (content: string | readonly Block[], span: { colspan?: number; rowspan?: number } = {}): TableCell => ({
  blocks: typeof content === "string" ? [p(content)] : content,
  ...span,
});

/** Rows of plain texts or cells; the first row is the head. Columns whose width is negative hold figures, aligned right. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly (string | TableCell)[])[],
  more: { caption?: string; description?: string; headerRows?: number; totalRow?: true } = {},
): Block {
  return {
    kind: "table",
    table: {
      ...(more.caption === undefined ? {} : { caption: more.caption }),
      description: more.description ?? "Tabelle mit Angaben aus den Stammdaten",
      columns: widths.map((width) => ({ width: Math.abs(width), align: width < 0 ? "right" : "left" })),
      headerRows: more.headerRows ?? 1,
      rows: rows.map((row) => row.map((value) => (typeof value === "string" ? cell(value) : value))),
      ...(more.totalRow ? { totalRow: true } : {}),
    },
  };
}

export const absatz = (label: string, parts: readonly (string | Inline)[], items: readonly { label: string; parts: readonly (string | Inline)[] }[] = []): Block => ({
  kind: "numbered",
  label,
  inlines: inlinesOf(parts),
  items: items.map((item) => ({ label: item.label, inlines: inlinesOf(item.parts) })),
});

export const signatures = (...parties: readonly SignatureParty[]): Block => ({ kind: "signatures", parties });

export function documentOf(blocks: readonly Block[], more: Partial<DocumentContent> = {}): DocumentContent {
  return {
    properties: {
      title: "Kommunales KIM-Handlungskonzept 2027",
      subject: "Kommunales Integrationsmanagement in Nordrhein-Westfalen",
      creator: "Beispielkreis",
      keywords: ["KIM", "Handlungskonzept", "Förderjahr 2027"],
      description: "Beispieldaten",
    },
    titleBlock: {
      title: "Kommunales KIM-Handlungskonzept",
      lines: ["Beispielkreis", "Förderjahr 2027"],
      statusLine: "Entwurf, Stand 21.11.2026",
      details: [
        { label: "Antragsteller", value: "Beispielkreis" },
        { label: "Federführung", value: "Kommunales Integrationszentrum" },
        { label: "Grundlage", value: "Richtlinie vom 12.12.2024, FAQ vom 23.04.2026" },
      ],
    },
    contents: true,
    header: "KIM-Handlungskonzept 2027 · Beispielkreis",
    footer: "Entwurf, Stand 21.11.2026",
    draft: true,
    blocks,
    ...more,
  };
}
