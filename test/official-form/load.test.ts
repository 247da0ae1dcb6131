import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formProblemText } from "#app/wording/form-problems.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { FormRefused } from "#server/official-form/refused.ts";
import { readZip } from "#server/official-form/zip/read-zip.ts";
import { rewriteZip } from "#server/official-form/zip/write-zip.ts";
import { decodePart, encodePart } from "#server/official-form/xml/encoding.ts";
import { p, run, table, wordForm } from "#test/builders/word-form.ts";
import { form, FORMS } from "./forms.ts";
import { closeParts, openParts, type Parts } from "./mutations/parts.ts";

const refusal = (bytes: Uint8Array): string[] => {
  try {
    inspectForm(bytes);
    return [];
  } catch (error) {
    if (error instanceof FormRefused) return error.problems.map(({ code }) => code);
    throw error;
  }
};

const plain = (): Parts => openParts(wordForm({ body: p("Träger: __________") }));
const changed = (change: (parts: Parts) => Parts): Uint8Array => closeParts(change(plain()));
const replaced = (name: string, from: string | RegExp, to: string): Uint8Array => changed((parts) => ({ ...parts, [name]: String(parts[name]).replace(from, to) }));
const compound = (text: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, "utf16le")]);

describe("a row of signs that is nothing", () => {
  // Each took minutes with patterns that try every split of a gap.
  it.each(["[", "[a", "{{", "{", "<", "<<", "«", "(", "[…"])("is read in a moment behind %s", (sign) => {
    expect(refusal(wordForm({ body: p(`Wort ${sign}${" ".repeat(15_000)}Wort`) + p("________") }))).toEqual([]);
  }, 2_000);

  it("says in words what a file lacks, without naming what it reaches for", () => {
    expect(formProblemText({ code: "missing-part", params: { part: "etc/passwd" } })).not.toContain("passwd");
  });
});

describe("loading a form refuses", () => {
  it.each<[string, () => Uint8Array, string]>([
    ["what is no ZIP", () => strToU8("Sehr geehrte Damen und Herren"), "not-a-zip"],
    ["an empty file", () => new Uint8Array(), "not-a-zip"],
    ["a renamed PDF", () => strToU8("%PDF-1.7 …"), "pdf"],
    ["a renamed RTF", () => strToU8("{\\rtf1"), "rtf"],
    ["the old Word format", () => compound("WordDocument"), "old-word"],
    ["a password", () => compound("EncryptedPackage"), "password"],
    ["an ODT", () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }), "odt"],
    ["a ZIP without a document", () => zipSync({ "brief.txt": strToU8("Guten Tag") }), "not-word"],
    ["a file cut off", () => form("textfelder").subarray(0, 3000), "damaged-zip"],
    ["a part that unpacks beside its folder", () => changed((parts) => ({ ...parts, "../../brief.txt": strToU8("x") })), "damaged-zip"],
    ["a part with a place of its own", () => changed((parts) => ({ ...parts, "/etc/brief.txt": strToU8("x") })), "damaged-zip"],
    ["another kind of document under the name of Word", () => replaced("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "not-word"],
    ["a wrong check sum", () => damagedByte(form("textfelder")), "damaged-zip"],
    ["macros", () => replaced("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"],
    ["a hidden macro part", () => changed((parts) => ({ ...parts, "word/vbaProject.bin": new Uint8Array([1]) })), "macros"],
    ["a template", () => replaced("[Content_Types].xml", "document.main+xml", "template.main+xml"), "template"],
    ["a zip bomb", () => changed((parts) => ({ ...parts, "word/media/leer.xml": `<a>${" ".repeat(70_000_000)}</a>` })), "zip-bomb"],
    ["a DTD", () => replaced("word/document.xml", "<w:document", '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document'), "dtd"],
    ["a paragraph without end", () => wordForm({ body: p(". . . _ _ ... __ ( [ ".repeat(2_000)) }), "too-long-paragraph"],
    ["a book", () => wordForm({ body: p("Wort ".repeat(3_900)).repeat(40) }), "too-much-text"],
    ["a table without end", () => wordForm({ body: table(Array.from({ length: 400 }, () => Array<string>(8).fill(""))) }), "too-many-cells"],
    ["more places than can be looked at", () => wordForm({ body: p("XX ja, ".repeat(2_000)).repeat(2) }), "too-many-blanks"],
    ["more blanks than a person decides", () => wordForm({ body: p("Feld: ________ Ende.").repeat(501) }), "too-many-blanks"],
    ["a way out of the package", () => changed((parts) => ({ ...parts, "word/_rels/document.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="../../../../etc/passwd"/></Relationships>' })), "missing-part"],
    ["an unknown entity", () => replaced("word/document.xml", "Träger", "&x;"), "damaged-xml"],
    ["tags that do not match", () => replaced("word/document.xml", "</w:p>", "</w:q>"), "damaged-xml"],
    ["a forbidden character", () => replaced("word/document.xml", "Träger", "\u0001"), "damaged-xml"],
    ["an unknown encoding", () => replaced("word/document.xml", 'encoding="UTF-8"', 'encoding="ISO-8859-1"'), "unknown-encoding"],
    ["bytes that are no UTF-8", () => changed((parts) => ({ ...parts, "word/document.xml": new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) })), "damaged-xml"],
    ["a missing document part", () => changed(({ "word/document.xml": _gone, ...rest }) => rest), "missing-part"],
    ["elements nested without end", () => replaced("word/document.xml", "<w:body>", `<w:body>${"<w:sdt>".repeat(500)}${"</w:sdt>".repeat(500)}`), "too-deep"],
    ["tracked changes", () => wordForm({ body: p(["Träger ", `<w:ins w:id="1" w:author="Referat" w:date="2026-01-01T00:00:00Z">${run("neu")}</w:ins>`]) }), "tracked-changes"],
    ["a tracked change of a look", () => wordForm({ body: p([run("Träger", '<w:rPrChange w:id="1" w:author="Referat" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>')]) }), "tracked-changes"],
    ["foreign files in the text", () => replaced("word/document.xml", "<w:sectPr>", '<w:altChunk r:id="rId1"/><w:sectPr>'), "foreign-content"],
    ["a signature", () => changed((parts) => ({ ...parts, "_xmlsignatures/sig1.xml": "<a/>" })), "signed"],
    ["two parts of one name", () => doubled(), "double-part"],
  ])("%s", (_what, make, code) => {
    expect(refusal(make())).toEqual([code]);
  });

  it("a file over the limit before it reads it", () => {
    expect(refusal(new Uint8Array(21 * 1024 * 1024))).toEqual(["too-large"]);
  });
});

const list = (start: string): string => `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

describe("loading a form bears", () => {
  it.each<[string, () => Uint8Array]>([
    ["a target with a stray percent sign", () => replaced("word/_rels/document.xml.rels", "</Relationships>", '<Relationship Id="rIdP" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/%zz.png"/></Relationships>')],
    ["a sign beyond Unicode", () => wordForm({ body: p(['<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFF"/></w:r>', "Träger: __________"]) })],
    ["a list that begins with an endless letter", () => wordForm({ body: p("Träger: __________", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'), numbering: list("999999999999") })],
  ])("%s", (_what, make) => {
    expect(inspectForm(make()).blanks).toHaveLength(1);
  });
});

describe("loading a form tells", () => {
  it("strict OOXML, UTF-16 and comments", () => {
    expect(inspectForm(form("streng-utf16")).notes).toEqual([expect.stringContaining("Strict"), expect.stringContaining("UTF-16"), expect.stringContaining("einen Kommentar")]);
  });

  it("protection against editing", () => {
    expect(inspectForm(form("formularfelder")).notes).toEqual([expect.stringContaining("geschützt")]);
  });
});

describe("a package", () => {
  it.each(FORMS)("is written back to the byte when nothing changes: %s", (name) => {
    const bytes = form(name);
    const entries = readZip(bytes);
    const again = rewriteZip(entries, new Map());
    expect(readZip(again).map((entry) => [entry.name, Buffer.compare(entry.local, entries.find((other) => other.name === entry.name)!.local)])).toEqual(entries.map((entry) => [entry.name, 0]));
  });

  it.each(FORMS)("keeps the bytes of every part through reading: %s", (name) => {
    const xml = readZip(form(name)).filter((entry) => /\.(xml|rels)$/.test(entry.name));
    expect(xml.filter((entry) => Buffer.compare(encodePart(decodePart(entry.bytes, entry.name)), entry.bytes) !== 0)).toEqual([]);
  });

  it("is copied entry by entry when one part changes", () => {
    const entries = readZip(form("textfelder"));
    const again = readZip(rewriteZip(entries, new Map([["word/document.xml", strToU8("<neu/>")]])));
    expect(again.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
    expect(again.filter((entry, at) => Buffer.compare(entry.local, entries[at]!.local) !== 0).map((entry) => [entry.name, Buffer.from(entry.bytes).toString()])).toEqual([["word/document.xml", "<neu/>"]]);
  });
});

function damagedByte(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const entry = readZip(bytes).find(({ name }) => name === "word/document.xml")!;
  const at = Buffer.from(bytes).indexOf(Buffer.from(entry.local.subarray(0, 60)));
  copy[at + entry.local.byteLength - 20]! ^= 0xff;
  return copy;
}

/** One entry twice under names that differ in case alone. */
function doubled(): Uint8Array {
  return closeParts({ ...plain(), "WORD/DOCUMENT.XML": "<a/>" });
}

it("the sample forms are small", () => {
  expect(FORMS.filter((name) => form(name).byteLength > 40_000)).toEqual([]);
});
