import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { LINT_CODES, lintWordFile, type LintCode } from "#server/export/lint/lint.ts";
import { documentOf, h, link, note, p, picture, table, ul } from "#test/builders/document-content.ts";

let good: Uint8Array;

beforeAll(async () => {
  const outcome = await writeWordFile(
    documentOf([h(1, "Eins", "1", { id: "eins" }), p("Text", note("Fußnote"), link("innen", "#eins"), link("außen", "https://example.org/")), ul("Punkt"), table([1, 1], [["A", "B"], ["1", "2"]]), picture("Abbildung 1: Probe"), h(2, "Zwei", "1.1")]),
    "2026-11-21T08:00:00Z",
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  good = outcome.bytes;
});

/** The good file with one part changed by hand, as a defect of ours would change it. */
function broken(part: string, change: (xml: string) => string): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(good)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const before = parts[part] ?? "";
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${part}`);
  return zipSync(Object.fromEntries(Object.entries({ ...parts, [part]: after }).map(([name, xml]) => [name, strToU8(xml)])));
}

const DOCUMENT = "word/document.xml";

const MUTATIONS: readonly [LintCode, string, string, (xml: string) => string][] = [
  ["WF-01", "a part without content type", "[Content_Types].xml", (xml) => xml.replace(/<Override[^>]*footnotes\.xml"\/>/, "")],
  ["WF-02", "a forbidden character", DOCUMENT, (xml) => xml.replace("Text", "Te\uffffxt")],
  ["WF-02", "an unclosed element", DOCUMENT, (xml) => xml.replace("</w:tbl>", "")],
  ["WF-03", "a link whose relationship is gone", "word/_rels/document.xml.rels", (xml) => xml.replace(/<Relationship [^>]*External"\/>/, "")],
  ["WF-04", "a cell without paragraph", DOCUMENT, (xml) => xml.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, "$1$2")],
  ["WF-04", "a nested table", DOCUMENT, (xml) => xml.replace(/(<\/w:tcPr>)(<w:p>.*?<\/w:p><\/w:tc>)/, "$1<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>$2")],
  ["WF-05", "an unclosed field", DOCUMENT, (xml) => xml.replace('<w:fldChar w:fldCharType="end"/>', "")],
  ["WF-05", "a dirty field", DOCUMENT, (xml) => xml.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"')],
  ["WF-05", "a page number left blank", DOCUMENT, (xml) => xml.replace(/(PAGEREF.*?w:fldCharType="separate"\/>)<w:t[^>]*>\d+<\/w:t>/, "$1")],
  ["WF-05", "a request to update fields", "word/settings.xml", (xml) => xml.replace("<w:compat>", '<w:updateFields w:val="true"/><w:compat>')],
  ["WF-06", "a bookmark name used twice", DOCUMENT, (xml) => xml.replace(/(<w:bookmarkStart w:name=")_Toc\d+(" w:id="2"\/>)/, "$1_Toc260000001$2")],
  ["WF-06", "a bookmark id used twice", DOCUMENT, (xml) => xml.replaceAll(/(<w:bookmark(?:Start w:name="[^"]*"|End)) w:id="2"\/>/g, '$1 w:id="1"/>')],
  ["WF-07", "a tracked change", DOCUMENT, (xml) => xml.replace("<w:r>", '<w:ins w:id="9" w:author="x"><w:r>').replace("</w:r>", "</w:r></w:ins>")],
  ["WF-08", "a numbering that is nowhere", DOCUMENT, (xml) => xml.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="77"/>')],
  ["WF-09", "a style that is nowhere", DOCUMENT, (xml) => xml.replace('w:pStyle w:val="BodyText"', 'w:pStyle w:val="Nirgends"')],
  ["WF-10", "a link to a bookmark that is nowhere", DOCUMENT, (xml) => xml.replace('w:anchor="_Toc260000001"', 'w:anchor="_Toc999"')],
  ["WF-11", "a note that is nowhere", DOCUMENT, (xml) => xml.replace('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="5"/>')],
  ["WF-12", "text outside a run", DOCUMENT, (xml) => xml.replace("</w:pPr><w:r>", "</w:pPr>lose<w:r>")],
  ["WF-12", "a tab typed into text", DOCUMENT, (xml) => xml.replace(">Text<", ">Te\txt<")],
  ["WF-13", "a grid that does not add up", DOCUMENT, (xml) => xml.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="17"/>')],
  ["WF-13", "a row with a cell too few", DOCUMENT, (xml) => xml.replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>(<\/w:tr>)/, "$1")],
  ["WF-14", "a data table without head", DOCUMENT, (xml) => xml.replace(/<w:tblHeader[^>]*\/>/, "")],
  ["WF-14", "a table without text alternative", DOCUMENT, (xml) => xml.replace(/<w:tblDescription[^>]*\/>/, "")],
  ["WF-15", "a heading level skipped", DOCUMENT, (xml) => xml.replace('w:pStyle w:val="Heading2"', 'w:pStyle w:val="Heading3"')],
  ["WF-15", "a heading style without outline level", "word/styles.xml", (xml) => xml.replace('<w:outlineLvl w:val="0"/>', "")],
  ["WF-16", "no language", "word/styles.xml", (xml) => xml.replace(/<w:lang [^>]*\/>/, "")],
  ["WF-17", "an unknown font", "word/styles.xml", (xml) => xml.replace('w:ascii="Calibri"', 'w:ascii="Comic Sans MS"')],
  ["WF-19", "a picture without text alternative", DOCUMENT, (xml) => xml.replace(/ descr="Ein Kasten[^"]*"/, "")],
  ["WF-18", "a leftover of the program", DOCUMENT, (xml) => xml.replace(">Text<", ">[object Object]<")],
];

describe("the lint of Word files", () => {
  test("finds nothing in a good file", () => expect(lintWordFile(good)).toEqual([]));

  test.each(MUTATIONS)("%s finds %s", (code, _, part, change) => expect(lintWordFile(broken(part, change)).map((finding) => finding.code)).toContain(code));

  test("every code has a file that breaks it", () => expect([...new Set(MUTATIONS.map(([code]) => code))].toSorted()).toEqual(Object.keys(LINT_CODES).toSorted()));

  test("WF-01 finds content types that do not come first, and a file that is no zip", () => {
    const parts = unzipSync(good);
    const reordered = zipSync(Object.fromEntries(Object.entries(parts).toReversed()));
    expect(lintWordFile(reordered).map((finding) => finding.code)).toContain("WF-01");
    expect(lintWordFile(strToU8("%PDF-1.7")).map((finding) => finding.code)).toEqual(["WF-01"]);
  });
});
