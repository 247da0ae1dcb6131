import { layoutDocument } from "docx/layout";
import { afterEach, expect, test } from "vitest";
import type { Block, DocumentContent } from "#app/document-model/content.ts";
import { compileDocument } from "#server/export/docx/compile.ts";
import { MARGIN } from "#server/export/docx/measures.ts";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { documentOf, h, ol, p, role, table } from "#test/builders/document-content.ts";
import { readAsPdf } from "./gate/pdf.ts";

/**
 * Whether something still fits at the foot of a page is where the estimate and LibreOffice would part first. The lower margin is moved until the last
 * block fits by a hair and until it misses by a hair: both must see it the same way.
 */
const HAIR = 8; // Twentieths of a point: 0.4 pt, a fortieth of a line.
const usual = MARGIN.bottom;
const setBottom = (bottom: number): void => void Object.assign(MARGIN, { bottom });
afterEach(() => setBottom(usual));

const LAST: Record<string, Block> = {
  "a paragraph": p("ZULETZT auf dieser Seite"),
  "small type": role("small", "ZULETZT auf dieser Seite"),
  "an item of a list": ol("ZULETZT auf dieser Seite"),
  "a table": table([50, 50], [["Kopf", "Wert"], ["eins", "ZULETZT auf dieser Seite"]]),
};

const document = (last: Block): DocumentContent => documentOf([...Array.from({ length: 26 }, (_, at) => p(`Zeile ${at}`)), last, h(1, "Dahinter", "2"), p("Ein Satz.")], { titleBlock: { title: "Fuß der Seite", lines: [], statusLine: "", details: [] } });

/** Whether the estimate has the last block on the first page of the text: what opens the next one is the heading behind it, or there is none. */
function staysInEstimate(content: DocumentContent, bottom: number): boolean {
  setBottom(bottom);
  const { pages } = layoutDocument(compileDocument(content, () => ({ bookmarks: new Map() })).document, { guess: true });
  const next = pages[2]?.body[0];
  return next === undefined || (next.type === "paragraph" && next.lines[0]!.text.includes("Dahinter"));
}

/** The greatest lower margin at which it does. */
function limitOf(content: DocumentContent): number {
  let [stays, goes] = [usual, usual + 7000];
  expect([staysInEstimate(content, stays), staysInEstimate(content, goes)]).toEqual([true, false]);
  while (goes - stays > 1) {
    const middle = Math.floor((stays + goes) / 2);
    if (staysInEstimate(content, middle)) stays = middle;
    else goes = middle;
  }
  return stays;
}

test.each(Object.keys(LAST))("%s at the foot of a page stays or goes in the estimate as in LibreOffice", async (name) => {
  const content = document(LAST[name]!);
  const limit = limitOf(content);
  const page = async (bottom: number): Promise<boolean> => {
    setBottom(bottom);
    const written = await writeWordFile(content, "2026-11-21T12:00:00Z");
    if (!written.ok) throw new Error(JSON.stringify(written.findings));
    return (await readAsPdf(written.bytes)).pages[1]!.includes("ZULETZT");
  };
  expect([await page(limit - HAIR), await page(limit + HAIR)]).toEqual([true, false]);
});
