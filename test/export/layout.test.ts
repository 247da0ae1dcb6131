import { strFromU8, unzipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnGrid } from "#server/export/docx/blocks/column-grid.ts";
import { keptRows } from "#server/export/docx/blocks/kept-rows.ts";
import { layOut } from "#server/export/docx/layout.ts";
import type { Block } from "#app/document-model/content.ts";
import { documentOf, h, p, pageBreak, role, signatures, table, ul } from "#test/builders/document-content.ts";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";

const wide = table(Array.from({ length: 9 }, () => 1), [Array.from({ length: 9 }, (_, n) => String(n))]);
const narrow = table([1, 1], [["a", "b"]]);
const party = { heading: "Für den Kreis", name: "Kreis", signatories: [] };

const sheets = (...blocks: Parameters<typeof layOut>[0]) =>
  layOut(blocks, { startOnNewPage: false, afterTable: false }).map((sheet) => [sheet.orientation, ...sheet.blocks.map((placed) => placed.block.kind)]);

const placed = (...blocks: Parameters<typeof layOut>[0]) => layOut(blocks, { startOnNewPage: false, afterTable: false }).flatMap((sheet) => sheet.blocks);

describe("turned pages", () => {
  test("a wide table takes its heading and lead-in along, and the text goes on upright", () => {
    expect(sheets(p("davor"), h(1, "Anhang"), p("Einleitung"), wide, role("small", "Quelle"), p("danach"))).toEqual([
      ["portrait", "paragraph"],
      ["landscape", "heading", "paragraph", "table", "paragraph"],
      ["portrait", "paragraph"],
    ]);
  });

  test("two wide tables in a row share their turned pages", () => {
    expect(sheets(h(1, "A"), wide, h(2, "B"), wide, p("danach"))).toEqual([["portrait"], ["landscape", "heading", "table", "heading", "table"], ["portrait", "paragraph"]]);
  });

  test("text without a heading of its own stays where it is", () => {
    expect(sheets(narrow, p("Text"), wide)).toEqual([["portrait", "table", "paragraph"], ["landscape", "table"]]);
  });
});

const rows = (count: number, text = "Text") => [["Kopf"], ...Array.from({ length: count }, () => [text])];
const kept = (block: Block, noteFollows = false) => (block.kind === "table" ? keptRows(block.table, noteFollows).map(Number).join("") : "");

describe("rows that stay together", () => {
  test("a small table is never parted", () => expect(kept(table([1], rows(5)))).toBe("111110"));

  test("a long table leaves two rows behind and takes three along", () => expect(kept(table([1], rows(9)))).toBe("1100000110"));

  test("few rows with much text may part", () => expect(kept(table([1], rows(7, "Wort ".repeat(40))))).toBe("11000110"));

  test("the last row keeps the note below the table", () => expect(kept(table([1], rows(5)), true)).toBe("111111"));
});

describe("page breaks", () => {
  test("go to the block behind them; doubled, leading and closing breaks leave no empty page", () => {
    expect(placed(pageBreak, p("a"), pageBreak, pageBreak, p("b"), pageBreak).map(({ opensPage }) => opensPage)).toEqual([undefined, "break"]);
  });

  test("do not add to a new section", () => {
    expect(placed(p("a"), pageBreak, h(1, "Anhang"), wide).map(({ opensPage }) => opensPage)).toEqual([undefined, "section", undefined]);
  });

  test("the line before signatures and an announcing sentence stay with what follows", () => {
    expect(placed(p("Ort"), signatures(party), p("Es gilt:"), narrow).map(({ keepNext }) => keepNext)).toEqual([true, undefined, true, undefined]);
  });

  test("short text above a list or an uncaptioned table leads over to it, and a note stays below its table", () => {
    expect(placed(p("Drei Punkte sind wichtig."), ul("a", "b"), p("Lang ".repeat(80)), ul("c")).map(({ keepNext }) => keepNext)).toEqual([true, undefined, undefined, undefined]);
    expect(placed(narrow, role("small", "Vollständig in Anhang A.1.")).map(({ keepNext }) => keepNext)).toEqual([true, undefined]);
  });
});

test("heading levels never skip: a level is at most one deeper than the one before", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }), (levels) => {
      const found = layOut(levels.map((level) => h(level as 1, "T")), { startOnNewPage: false, afterTable: false })
        .flatMap((sheet) => sheet.blocks)
        .map(({ block }) => (block.kind === "heading" ? block.level : 0));
      expect(found.every((level, index) => level <= (found[index - 1] ?? 0) + 1 && level <= levels[index]!)).toBe(true);
    }),
  );
});

test("a column grid is whole, fills the width exactly and leaves no column too narrow to read", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 4000, max: 14600 }), (widths, total) => {
      const grid = columnGrid(widths, total);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(total);
      expect(grid.every(Number.isInteger)).toBe(true);
      expect(Math.min(...grid)).toBeGreaterThanOrEqual(Math.min(567, Math.floor(total / widths.length)) - 1);
    }),
  );
});

test("a list that stands together holds every item but the last to the next", async () => {
  const items = Array.from({ length: 5 }, (_, index) => [p(`Punkt ${index + 1}`)]);
  const outcome = await writeWordFile(documentOf([p("Vorher."), { kind: "list", ordered: false, together: true, items }]), "2026-11-21T08:00:00Z");
  if (!outcome.ok) throw new Error("refused");
  const written = strFromU8(unzipSync(outcome.bytes)["word/document.xml"]!).match(/<w:p>.*?<\/w:p>/g)!.filter((paragraph) => paragraph.includes("Punkt"));
  expect(written.map((paragraph) => paragraph.includes("<w:keepNext"))).toEqual([true, true, true, true, false]);
});
