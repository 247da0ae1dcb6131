import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentContent } from "#app/document-model/content.ts";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { convertByOffice } from "#server/export/office/convert.ts";
import { absatz, documentOf, h, note, ol, p, table, ul } from "#test/builders/document-content.ts";
import { contentFindings, pageFindings } from "./gate/gate.ts";
import { readAsPdf } from "./gate/pdf.ts";
import { sdkFindings } from "./gate/sdk-validator.ts";
import { readWordFile } from "./gate/word-reader.ts";

const content: DocumentContent = documentOf([
  h(1, "Kapitel", "1"),
  p("Der Träger darf die Mittel verwenden.", note("Beleg")),
  ol("eins", "zwei"),
  ul("Punkt"),
  h(2, "Abschnitt", "1.1", { pageBreakBefore: true }),
  absatz("(1)", ["Satz."], [{ label: "a)", parts: ["Buchstabe"] }]),
  table([1, 1], [["A", "B"], ["1", "2"]], { caption: "Tabelle 1: Zahlen" }),
]);
let good: Uint8Array;

beforeAll(async () => {
  const outcome = await writeWordFile(content, "2026-11-21T08:00:00Z");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  good = outcome.bytes;
});

function altered(change: (xml: string) => string, part = "word/document.xml"): Uint8Array {
  const parts = unzipSync(good);
  const before = strFromU8(parts[part]!);
  if (change(before) === before) throw new Error("nothing changed");
  return zipSync({ ...parts, [part]: strToU8(change(before)) });
}

/** A gate that cannot close proves nothing: each mutation is an error that the generator could make. */
describe("the gate closes on", () => {
  test.each<[string, (xml: string) => string]>([
    ["an inserted \u201enicht\u201c", (xml) => xml.replace("Mittel verwenden", "Mittel nicht verwenden")],
    ["a lost paragraph", (xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="BodyText"\/>.*?<\/w:p>/, "")],
    ["a heading of another level", (xml) => xml.replace('w:val="Heading2"', 'w:val="Heading1"')],
    ["a lost label", (xml) => xml.replace(">(1)<", "><")],
    ["a list that counts on from another", (xml) => xml.replace('<w:numId w:val="3"/>', '<w:numId w:val="2"/>')],
    ["a changed cell", (xml) => xml.replace(/>1<(?=\/w:t><\/w:r><\/w:p><\/w:tc>)/, ">9<")],
    ["a lost head row", (xml) => xml.replace(/<w:tblHeader[^>]*\/>/, "")],
    ["a lost footnote mark", (xml) => xml.replace(/<w:footnoteReference [^>]*\/>/, "")],
  ])("%s", (_, change) => expect(contentFindings(readWordFile(altered(change)), content)).not.toEqual([]));

  test("a changed footnote", () => {
    const file = readWordFile(altered((xml) => xml.replace("Beleg", "Gegenbeleg"), "word/footnotes.xml"));
    expect(contentFindings(file, content)).not.toEqual([]);
  });

  test("a wrong page number in the contents", async () => {
    const wrong = altered((xml) => xml.replace(/(PAGEREF.*?separate"\/><w:t xml:space="preserve">)\d+</, "$177<"));
    expect(pageFindings(readWordFile(wrong), await readAsPdf(wrong), content)).not.toEqual([]);
  });

  test("an order that the schema forbids", async () => {
    const wrong = altered((xml) => xml.replace(/(<w:tblStyle [^>]*\/>)(<w:tblW [^>]*\/>)/, "$2$1"));
    expect(await sdkFindings(wrong)).not.toEqual([]);
  });
});

describe("LibreOffice, guarded", () => {
  test("makes an ODT with headings and table", async () => {
    const odt = await convertByOffice(good, "odt");
    if (!odt.ok) throw new Error(odt.detail);
    const xml = strFromU8(unzipSync(odt.bytes)["content.xml"]!);
    expect(xml.match(/<text:h /g)).toHaveLength(2);
    expect(xml).toContain("<table:table-header-rows>");
  });

  test("says that it is missing", async () => expect(await convertByOffice(good, "pdf", { program: "soffice-that-is-not-there" })).toMatchObject({ ok: false, failure: "missing" }));

  test("is killed at its time limit", async () => expect(await convertByOffice(good, "pdf", { timeLimitMs: 5 })).toMatchObject({ ok: false, failure: "time-limit" }));

  test("is not believed when it wrote nothing", async () => expect(await convertByOffice(good, "pdf", { program: "true" })).toMatchObject({ ok: false, failure: "no-output" }));
});
