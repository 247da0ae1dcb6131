import type { DocumentContent } from "#app/document-model/content.ts";
import { lintWordFile } from "#server/export/lint/lint.ts";
import { outlineOfContent, outlineOfFile, visible } from "./outline.ts";
import { fold, readAsPdf, type PdfReading } from "./pdf.ts";
import { sdkFindings } from "./sdk-validator.ts";
import { readWordFile, type ReadWordFile } from "./word-reader.ts";

/** What the gate found, by its six steps; empty lists mean that the file may be handed in. */
interface GateReport {
  /** 1 and 3: zip and our own rules. */
  lint: string[];
  /** 2: Open XML SDK. */
  sdk: string[];
  /** 4: what was asked for against what came out. */
  content: string[];
  /** 5: pages as LibreOffice sets them. */
  pages: string[];
  /** 6: structure of the PDF. */
  structure: string[];
  pageCount: number;
}

/** The gate of documents.md 4.3, items 1 to 6, on one file and the content it was made from. Throws when a judge is missing. */
export async function runGate(bytes: Uint8Array, content: DocumentContent, options: { pages?: { min: number; max: number } } = {}): Promise<GateReport> {
  const file = readWordFile(bytes);
  const pdf = await readAsPdf(bytes);
  return {
    lint: lintWordFile(bytes).map((finding) => `${finding.code} ${finding.part}: ${finding.detail}`),
    sdk: await sdkFindings(bytes),
    content: contentFindings(file, content),
    pages: pageFindings(file, pdf, content, options.pages),
    structure: structureFindings(pdf, content),
    pageCount: pdf.pages.length,
  };
}

export function contentFindings(file: ReadWordFile, content: DocumentContent): string[] {
  return [...differences(outlineOfContent(content), outlineOfFile(file)), ...noteFindings(file, content), ...furnitureFindings(file, content), ...propertyFindings(file, content), ...listFindings(file)];
}

/** The first few places where two outlines part, with what stands there. */
function differences(expected: readonly string[], found: readonly string[]): string[] {
  const findings: string[] = [];
  for (let at = 0; at < Math.max(expected.length, found.length) && findings.length < 5; at += 1) {
    if (expected[at] !== found[at]) findings.push(`line ${at}: expected ${JSON.stringify(expected[at])}, found ${JSON.stringify(found[at])}`);
  }
  return findings;
}

function noteFindings(file: ReadWordFile, content: DocumentContent): string[] {
  const asked = [...JSON.stringify(content.blocks).matchAll(/\{"kind":"footnote","text":"((?:[^"\\]|\\.)*)"\}/g)].map((match) => fold(visible(JSON.parse(`"${match[1] ?? ""}"`) as string)));
  const found = [...file.footnotes.entries()].toSorted((a, b) => Number(a[0]) - Number(b[0])).map(([, text]) => fold(text));
  return differences(asked, found);
}

function furnitureFindings(file: ReadWordFile, content: DocumentContent): string[] {
  const findings: string[] = [];
  const must = (condition: boolean, what: string) => void (condition || findings.push(what));
  const headers = file.headers.map(fold);
  const footers = file.footers.map(fold);
  must(headers.some((text) => text.includes(fold(visible(content.header)))), "no header shows the short title");
  must(headers.every((text) => text.includes("ENTWURF") === content.draft), "the draft mark is not on every header, or where it does not belong");
  must(content.pageNotice === undefined || headers.every((text) => text.includes(fold(visible(content.pageNotice ?? "")))), "the notice is not on every page");
  must(footers.every((text) => text.includes(fold(visible(content.footer))) && /Seite \d+ von \d+$/.test(text)), "a footer lacks its text or the page numbers");
  return findings;
}

function propertyFindings(file: ReadWordFile, content: DocumentContent): string[] {
  const { properties } = content;
  const expected: Record<string, string> = {
    title: properties.title,
    subject: properties.subject,
    creator: properties.creator,
    keywords: properties.keywords.join(", "),
    language: "de-DE",
  };
  return Object.entries(expected).flatMap(([name, value]) => (fold(file.core[name] ?? "") === fold(visible(value)) ? [] : [`property ${name}: ${file.core[name] ?? "missing"}`]));
}

/** One list, one numbering instance: no two lists that other text parts may share one. */
function listFindings(file: ReadWordFile): string[] {
  const findings: string[] = [];
  const closed = new Set<string>();
  let open: string | undefined;
  for (const block of file.body) {
    const numId = block.kind === "paragraph" ? block.list?.numId : undefined;
    const depth = block.kind === "paragraph" ? block.list?.depth : undefined;
    const continues = block.kind === "paragraph" && (["List Continue", "Quote"].includes(block.style) || (depth ?? 0) > 0);
    if (depth === 0 && numId !== undefined && numId !== open) {
      if (closed.has(numId)) findings.push(`numbering ${numId} serves two lists`);
      open = numId;
    } else if (numId === undefined && !continues && open !== undefined) {
      closed.add(open);
      open = undefined;
    }
  }
  return findings;
}

export function pageFindings(file: ReadWordFile, pdf: PdfReading, content: DocumentContent, range: { min: number; max: number } = { min: 1, max: 2000 }): string[] {
  const findings: string[] = [];
  if (pdf.pages.length < range.min || pdf.pages.length > range.max) findings.push(`${pdf.pages.length} pages, expected ${range.min} to ${range.max}`);
  const footer = fold(visible(content.footer));
  pdf.pages.forEach((page, index) => {
    if (!page.includes(`Seite ${index + 1} von ${pdf.pages.length}`)) findings.push(`page ${index + 1} does not say "Seite ${index + 1} von ${pdf.pages.length}"`);
    const rest = page.replace(footer, "").replace(/Seite \d+ von \d+/, "").replace(fold(visible(content.header)), "").replace("ENTWURF", "").replace(fold(visible(content.pageNotice ?? "")), "");
    if (rest.trim() === "") findings.push(`page ${index + 1} is blank`);
  });
  const headings = content.blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
  if (pdf.outline.length !== headings.length) findings.push(`${pdf.outline.length} bookmarks for ${headings.length} headings`);
  headings.forEach((heading, index) => {
    const title = fold(visible([heading.number ?? "", heading.text].filter(Boolean).join(" ")));
    const real = pdf.outline[index];
    if (real === undefined || squeeze(real.title) !== squeeze(title)) findings.push(`bookmark ${index + 1} is "${real?.title ?? ""}", not "${title}"`);
    else if (!squeeze(pdf.pages[real.page - 1] ?? "").includes(squeeze(title))) findings.push(`"${title}" does not stand on page ${real.page}`);
  });
  return [...findings, ...contentsFindings(file, pdf, content, headings)];
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u00ad]+/g, "");

/** Every entry of the contents names the page on which LibreOffice really sets the heading. */
function contentsFindings(file: ReadWordFile, pdf: PdfReading, content: DocumentContent, headings: readonly Extract<DocumentContent["blocks"][number], { kind: "heading" }>[]): string[] {
  if (!content.contents) return file.contents.length === 0 ? [] : ["a contents that nobody asked for"];
  const asked = headings.flatMap((heading, index) =>
    heading.inContents && heading.level <= 3 ? [`${heading.number === undefined ? "" : `${fold(visible(heading.number))} `}${fold(visible(heading.text))} … ${pdf.outline[index]?.page ?? "?"}`] : [],
  );
  return differences(asked, file.contents.map((entry) => `${entry.number === "" ? "" : `${fold(entry.number)} `}${fold(entry.title)} … ${entry.page}`));
}

function structureFindings(pdf: PdfReading, content: DocumentContent): string[] {
  const findings: string[] = [];
  const must = (condition: boolean, what: string) => void (condition || findings.push(what));
  const types = new Set(pdf.structure.map((node) => node.type));
  const headings = pdf.structure.filter((node) => /^H[1-6]$/.test(node.type)).map((node) => Number(node.type.slice(1)));
  must(pdf.info["Tagged"] === "yes", "the PDF is not tagged");
  must(fold(pdf.info["Title"] ?? "") === fold(visible(content.properties.title)), `the PDF title is "${pdf.info["Title"] ?? ""}"`);
  must(pdf.language === "de-DE", `the PDF language is "${pdf.language}"`);
  must(headings.length === content.blocks.filter((block) => block.kind === "heading").length, `${headings.length} tagged headings`);
  must(headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1), "tagged headings skip a level");
  const json = JSON.stringify(content.blocks);
  must(!json.includes('"kind":"table"') || (types.has("Table") && types.has("TH") && types.has("TD")), "tables without TH and TD");
  must(!json.includes('"kind":"picture"') || types.has("Figure"), "pictures without Figure");
  must(!json.includes('"kind":"list"') || (types.has("L") && types.has("LI")), "lists without L and LI");
  return findings;
}
