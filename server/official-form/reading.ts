import type { FormReading, ReadingBlock, ReadingLine, ReadingPiece } from "#app/domain/official-form/reading.ts";
import { formPlaceText, STORY_TEXT } from "#app/wording/form-places.ts";
import { findBlanks } from "./blanks/find-blanks.ts";
import { firstAnnexNumber } from "./fill/annex.ts";
import { loadForm } from "./package/load-form.ts";
import { openPackage } from "./package/open-package.ts";
import { readDocument } from "./story/document.ts";
import type { Paragraph, Span, Story } from "./story/story.ts";

/** The text of a form with its blanks where they stand. @throws FormRefused */
export function readForm(bytes: Uint8Array): FormReading {
  const document = readDocument(loadForm(bytes).package);
  const found = findBlanks(document);
  const blanks = found.flatMap(({ blank, places }) => places.map(({ story, span }) => ({ id: blank.id, story, span })));
  return {
    stories: document.stories
      .map((story) => ({
        title: `${STORY_TEXT[story.part.story]} ${story.part.story === "body" ? "" : story.part.number}`.trim(),
        blocks: blocksOf(story, blanks.filter((blank) => blank.story === story)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    blanks: found.map(({ blank: { id, label, type, capacity, repeats }, places }) => ({
      id,
      label,
      places: places.map(({ story, span }) => formPlaceText(story.paragraphs[span.from.paragraph]!.place)),
      kind: type === "check" || type === "choice" ? type : "text",
      capacity,
      row: repeats?.group ?? null,
    })),
    firstAnnex: firstAnnexNumber(document),
  };
}

/** The paragraphs of a Word file with their numbers, whatever else is the matter with it. @throws FormRefused when it cannot be read at all */
export const wordsOf = (bytes: Uint8Array): string[] => readDocument(openPackage(bytes)).stories.flatMap(({ paragraphs }) => paragraphs.map(({ label, text }) => `${label} ${text}`.trim()));

type Placed = { id: string; span: Span };

/** Paragraphs in order; those of an outer table row by row. */
function blocksOf(story: Story, blanks: readonly Placed[]): ReadingBlock[] {
  const blocks: (ReadingBlock | { kind: "open-table"; table: number })[] = [];
  /** By table, row and column. */
  const tables = new Map<number, Map<number, Map<number, ReadingLine[]>>>();
  for (const paragraph of story.paragraphs) {
    const pieces = piecesOf(paragraph, blanks);
    if (pieces.every((piece) => !("blank" in piece) && piece.text.trim() === "")) continue;
    const outer = paragraph.place.cells[0];
    const line: ReadingLine = { label: paragraph.label, heading: paragraph.place.section !== undefined && paragraph.place.paragraph === 0 && outer === undefined, pieces };
    if (outer === undefined) {
      blocks.push({ kind: "line", line });
      continue;
    }
    const rows = tables.get(outer.table) ?? new Map<number, Map<number, ReadingLine[]>>();
    if (!tables.has(outer.table)) blocks.push({ kind: "open-table", table: outer.table });
    const cells = rows.get(outer.row) ?? new Map<number, ReadingLine[]>();
    tables.set(outer.table, rows.set(outer.row, cells.set(outer.column, [...(cells.get(outer.column) ?? []), line])));
  }
  return blocks.map((block) =>
    block.kind === "open-table" ? { kind: "table", rows: Array.from(tables.get(block.table)!.values(), (cells) => Array.from(cells, ([column, lines]) => ({ column, lines }))) } : block,
  );
}

function piecesOf({ index, text }: Paragraph, blanks: readonly Placed[]): ReadingPiece[] {
  const pieces: ReadingPiece[] = [];
  let end = 0;
  for (const { id, span } of blanks) {
    if (span.from.paragraph > index || span.to.paragraph < index) continue;
    const from = Math.max(end, span.from.paragraph === index ? span.from.at : 0);
    const to = Math.max(from, span.to.paragraph === index ? span.to.at : text.length);
    if (from > end) pieces.push({ text: text.slice(end, from) });
    pieces.push({ blank: id, text: text.slice(from, to) });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
