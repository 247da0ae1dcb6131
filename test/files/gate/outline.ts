import type { Block, DocumentContent, Inline, TableCell } from "#app/document-model/content.ts";
import type { ReadBlock, ReadWordFile } from "./word-reader.ts";

/**
 * Two ways to the same plain outline of a document, one line for each paragraph: from the content that was asked for and from the file that came
 * out. Equal outlines mean: nothing lost, nothing added, nothing in another order, heading levels, list labels, nesting and table shapes as asked.
 */
export function outlineOfContent(content: DocumentContent): string[] {
  const notes = { count: 0 };
  const { titleBlock } = content;
  const title = ["Title", ...titleBlock.lines.filter((line) => line.trim() !== "").map(() => "Subtitle"), ...(titleBlock.statusLine.trim() === "" ? [] : ["Status des Dokuments"])];
  const texts = [titleBlock.title, ...titleBlock.lines.filter((line) => line.trim() !== ""), ...(titleBlock.statusLine.trim() === "" ? [] : [titleBlock.statusLine])];
  return [
    ...title.map((style, index) => `${style}: ${oneLine(texts[index] ?? "")}`),
    ...(titleBlock.details.length === 0
      ? []
      : ["table 2 columns, 0 head", ...titleBlock.details.flatMap((detail) => ["row", "cell 1x1", plain(detail.label), "cell 1x1", plain(detail.value)]), "end of table"]),
    ...outlineOfBlocks(closeLevelGaps(content.blocks), { depth: 0, quoted: false, inCell: false, continued: false }, notes),
  ].filter((line) => line !== "");
}

interface Around {
  depth: number;
  quoted: boolean;
  inCell: boolean;
  /** Not the first block of a list item. */
  continued: boolean;
}

/** Word readers need heading levels without gaps: a level is at most one deeper than the heading before. */
function closeLevelGaps(blocks: readonly Block[]): Block[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last as 1 | 2 | 3 | 4 | 5 };
  });
}

function outlineOfBlocks(blocks: readonly Block[], around: Around, notes: { count: number }): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading": {
        const text = oneLine(block.text);
        const number = oneLine(block.number ?? "");
        if (around.inCell) return [[number, text].filter(Boolean).join(" ")];
        return [`heading ${block.level}: ${number === "" ? "" : `${number}\t`}${text}`];
      }
      case "paragraph":
        return paragraph(block, around, notes);
      case "list":
        return list(block, around, notes);
      case "quote":
        return outlineOfBlocks(block.blocks, { ...around, quoted: true }, notes);
      case "numbered":
        return [
          `Vertragsabsatz: ${label(block.label)}${inlineText(block.inlines, notes)}`,
          ...block.items.map((item) => `Vertragsbuchstabe: ${label(item.label)}${inlineText(item.inlines, notes)}`),
        ];
      case "table":
        return table(block.table, notes);
      case "picture":
        return [`Abbildung: [${oneLine(block.picture.description)}]`, `caption: ${oneLine(block.caption)}`];
      case "page-break":
        return [];
      case "signatures":
        return signatures(block.parties);
    }
  });
}

const label = (text: string): string => (oneLine(text) === "" ? "" : `${oneLine(text)}\t`);

function paragraph(block: Extract<Block, { kind: "paragraph" }>, around: Around, notes: { count: number }): string[] {
  const text = inlineText(block.inlines, notes);
  if (text.replaceAll("\n", "").trim() === "") return [];
  if (around.inCell) return [text];
  if (block.role === "caption") return [`caption: ${oneLine(text)}`];
  const style =
    block.role === "notice" ? "Hinweis" : block.role === "small" ? "Kleiner Text" : block.role === "centered" ? "Zentrierter Text" : around.quoted ? "Quote" : around.depth > 0 ? "List Continue" : "Body Text";
  return [`${style}: ${text}`];
}

function list(block: Extract<Block, { kind: "list" }>, around: Around, notes: { count: number }): string[] {
  return block.items.flatMap((item, index) => {
    const [head, ...rest] = item[0]?.kind === "paragraph" ? item : [{ kind: "paragraph" as const, inlines: [] }, ...item];
    const mark = block.ordered ? ordinal((block.start ?? 1) + index, around.depth) : around.depth % 2 === 0 ? "•" : "–";
    const text = head?.kind === "paragraph" ? inlineText(head.inlines, notes) : "";
    return [`list ${around.depth} ${mark} ${text}`, ...outlineOfBlocks(rest, { ...around, depth: around.depth + 1 }, notes)];
  });
}

function ordinal(count: number, depth: number): string {
  if (depth % 3 === 0) return `${count}.`;
  if (depth % 3 === 1) return `${String.fromCodePoint(96 + count)})`;
  return `${["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][count] ?? "?"}.`;
}

function table(content: Extract<Block, { kind: "table" }>["table"], notes: { count: number }): string[] {
  return [
    ...(content.caption === undefined ? [] : [`caption: ${oneLine(content.caption)}`]),
    `table ${content.columns.length} columns, ${content.headerRows} head`,
    ...content.rows.flatMap((row) => ["row", ...row.flatMap((cell) => [`cell ${cell.colspan ?? 1}x${cell.rowspan ?? 1}`, ...cellLines(cell, notes)])]),
    "end of table",
  ];
}

const cellLines = (cell: TableCell, notes: { count: number }): string[] => outlineOfBlocks(cell.blocks, { depth: 0, quoted: false, inCell: true, continued: false }, notes);

function signatures(parties: Extract<Block, { kind: "signatures" }>["parties"]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < parties.length; at += 2) {
    const pair = parties.slice(at, at + 2);
    lines.push(`table ${pair.length} columns, 1 head`, "row", ...pair.flatMap((party) => ["cell 1x1", oneLine(party.heading), plain(party.name)]));
    const rows = Math.max(1, ...pair.map((party) => party.signatories.length));
    for (let row = 0; row < rows; row += 1) {
      lines.push("row");
      for (const party of pair) {
        const signatory = party.signatories[row];
        lines.push("cell 1x1");
        if (signatory === undefined) continue;
        const place = oneLine(signatory.place);
        lines.push(place === "" ? "" : `${place}, den`, "Ort, Datum", "Unterschrift", oneLine(signatory.name) || "Name in Druckschrift", oneLine(signatory.function));
      }
    }
    lines.push("end of table");
  }
  return lines;
}

function inlineText(inlines: readonly Inline[], notes: { count: number }): string {
  return plain(
    inlines
      .map((inline) => {
        if (inline.kind === "break") return "\n";
        if (inline.kind === "text") return inline.missing && visible(inline.text).trim() === "" ? "[offen]" : inline.text;
        notes.count += 1;
        return `[^${notes.count}]`;
      })
      .join(""),
  );
}

/** What of a text can stand in a file at all, decided character by character. */
export function visible(text: string): string {
  let result = "";
  for (const character of text.replaceAll("\r\n", "\n")) {
    const code = character.codePointAt(0) ?? 0;
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) result += "\n";
    else if (code === 0x09) result += "\t";
    else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) continue;
    else if ([0x200b, 0x2060, 0xfeff].includes(code) || (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) continue;
    else if (code === 0xf0b7) result += "•";
    else if (code >= 0xe000 && code <= 0xf8ff) continue;
    else if (code >= 0xd800 && code <= 0xdfff) result += "\ufffd";
    else result += character;
  }
  return result.normalize("NFC");
}

const plain = (text: string): string => visible(text).replaceAll("\u00a0", " ").trimEnd();
const oneLine = (text: string): string => visible(text).replace(/[\u00a0\s]+/g, " ").trim();

export function outlineOfFile(file: ReadWordFile): string[] {
  return outlineOfRead(file.body, false).filter((line) => line !== "");
}

function outlineOfRead(blocks: readonly ReadBlock[], inCell: boolean): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === "table") {
      return [
        `table ${block.columns} columns, ${block.headerRows} head`,
        ...block.rows.flatMap((row) => ["row", ...row.flatMap((cell) => [`cell ${cell.colspan}x${cell.rowspan}`, ...outlineOfRead(cell.content, true)])]),
        "end of table",
      ];
    }
    const text = block.text.replaceAll("\u00a0", " ").trimEnd();
    if (block.list !== undefined) return [`list ${block.list.depth} ${block.list.label} ${text}`];
    if (text === "") return [];
    return [inCell ? text : `${block.style}: ${text}`];
  });
}
