import type { Locator, Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { EXCEL_CELLS, LIBREOFFICE_FOOTNOTE, WEB_PAGE, WORD_DOCUMENT, WORD_NESTED_LIST, WORD_TRACKED } from "./clipboard-samples.ts";
import { CASE_MANAGEMENT, clear, FEDERFUEHRUNG, openAt, paste, saved, section, textOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();
let page: Page;
let editor: Locator;

beforeAll(async () => {
  ({ page } = await person(FEDERFUEHRUNG));
  editor = await openAt(page, server.url + CASE_MANAGEMENT, "lebenslagen");
});
beforeEach(async () => {
  await clear(page, editor);
  await editor.click();
});

/** The elements of the editor without what the screen adds. */
const elements = (): Promise<string> => editor.evaluate((element) => element.innerHTML.replaceAll(' class="ProseMirror-trailingBreak"', "").replaceAll("<p><br></p>", ""));

test("headings, marks, links and the real list of a Word document arrive; Word's own things do not", async () => {
  await paste(editor, WORD_DOCUMENT);
  const html = await elements();
  expect(html).toContain("<h2>Steuerung vor Ort</h2>");
  expect(html).toContain("<h3>Lenkungsgruppe</h3>");
  expect(html).toContain("Die Lenkungsgruppe tagt <strong>viermal</strong> im <em>Jahr</em> und berät mit 57.000&nbsp;€.");
  expect(html).toMatch(/<a [^>]*href="https:\/\/www\.integration\.example\/kim"[^>]*>Landesseite<\/a>/);
  expect(html).toMatch(/<ul><li><p>Jugendamt<\/p><\/li><li><p>Ausländerbehörde<\/p><\/li><\/ul>/);
  expect(html).not.toMatch(/mso|o:p|·|style=|span|_Toc|Anmerkung von/i);
  await saved(page);
});

test("a Word list of three levels keeps its levels, kinds and start", async () => {
  await paste(editor, WORD_NESTED_LIST);
  expect(await elements()).toBe(
    '<ol start="3"><li><p>Aufnahme</p><ul><li><p>Erstgespräch</p><ul><li><p>mit Sprachmittlung</p></li></ul></li><li><p>Einwilligung</p></li></ul></li><li><p>Planung</p></li></ol>',
  );
});

test("tracked deletions, comments and hidden text of Word are dropped, insertions kept", async () => {
  await paste(editor, WORD_TRACKED);
  expect(await elements()).toBe("<p>Die Frist endet am 31.10.2026.</p>");
});

test("cells copied from Excel become a table with their values, without empty rows at the end", async () => {
  await paste(editor, EXCEL_CELLS, "Kommune\tVZÄ\nNeuss\t1,5\n");
  const table = textOf(page, "lebenslagen").locator("table");
  expect(await table.locator("tr").count()).toBe(3);
  expect(await table.locator("tr").nth(1).locator("td, th").allInnerTexts()).toEqual(["Troisdorf", "1,50", "57.000\u00a0€"]);
  expect(await table.locator("tr").nth(2).locator("[colspan='2']").innerText()).toBe("Summe");
});

test("footnotes of LibreOffice become footnotes", async () => {
  await paste(editor, LIBREOFFICE_FOOTNOTE);
  const note = editor.locator("sup.footnote");
  expect(await note.getAttribute("data-footnote")).toBe("Runderlass vom 12.12.2024.");
  expect(await section(page, "lebenslagen").locator(".footnotes").innerText()).toContain("Runderlass vom 12.12.2024.");
  expect(await editor.locator("p").count()).toBe(1);
});

test("a web page leaves its scripts, pictures and layout behind", async () => {
  await paste(editor, WEB_PAGE);
  expect(await elements()).toBe("<p>Erster Absatz</p><p>Zweiter Absatz mit Verweis</p>");
});

test("plain text keeps its paragraphs and loses characters that no file may hold", async () => {
  await paste(editor, "", "Erste Zeile\nZweite\u0007 Zeile\u202e\n\nDritte");
  expect(await elements()).toBe("<p>Erste Zeile</p><p>Zweite Zeile</p><p>Dritte</p>");
});
