import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByOffice } from "#server/export/office/convert.ts";

export interface PdfReading {
  /** Text of each page, white space folded. */
  pages: string[];
  /** The PDF bookmarks, which LibreOffice makes from the outline levels: title and real page. */
  outline: { level: number; title: string; page: number }[];
  /** Element names of the structure tree with their text, in order: "H1", "P", "TH" … */
  structure: { type: string; text: string }[];
  info: Record<string, string>;
  /** Language of the document as the PDF declares it. */
  language: string;
}

/** Renders a Word file by LibreOffice and reads the PDF back. Throws when a tool is missing or writes nothing. */
export async function readAsPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdf = await convertByOffice(bytes, "pdf");
  if (!pdf.ok) throw new Error(`LibreOffice: ${pdf.failure} ${pdf.detail}`);
  const folder = await mkdtemp(join(tmpdir(), "kim-pdf-"));
  try {
    const file = join(folder, "document.pdf");
    await writeFile(file, pdf.bytes);
    const text = await run("pdftotext", ["-layout", file, "-"]);
    await run("pdftohtml", ["-xml", "-i", "-q", file, join(folder, "outline")]);
    return {
      pages: text.split("\f").slice(0, -1).map(fold),
      outline: readOutline(await readFile(join(folder, "outline.xml"), "utf8")),
      structure: readStructure(await run("pdfinfo", ["-struct-text", file])),
      language: /\/Lang\s*\(([^)]*)\)/.exec(Buffer.from(pdf.bytes).toString("latin1"))?.[1] ?? "",
      info: Object.fromEntries([...(await run("pdfinfo", [file])).matchAll(/^([^:\n]+):\s*(.*)$/gm)].map((match) => [match[1] ?? "", match[2] ?? ""])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

function readOutline(xml: string): PdfReading["outline"] {
  const outline: PdfReading["outline"] = [];
  let level = 0;
  for (const [token, page, title] of xml.matchAll(/<outline>|<\/outline>|<item page="(\d+)">([^<]*)<\/item>/g)) {
    if (token === "<outline>") level += 1;
    else if (token === "</outline>") level -= 1;
    else outline.push({ level, title: fold(unescape(title ?? "")), page: Number(page) });
  }
  return outline;
}

const unescape = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** pdfinfo indents by nesting: element names bare, text in quotes. */
function readStructure(text: string): PdfReading["structure"] {
  const structure: PdfReading["structure"] = [];
  for (const line of text.split("\n")) {
    const type = /^ *([A-Z][A-Za-z0-9]*)(?: \((?:block|inline)\))?:?$/.exec(line)?.[1];
    const content = /^ *"(.*)"$/.exec(line)?.[1];
    if (content !== undefined) {
      const last = structure.at(-1);
      if (last !== undefined) last.text += content;
    } else if (type !== undefined) structure.push({ type, text: "" });
  }
  return structure;
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { maxBuffer: 256 * 1024 * 1024, timeout: 60_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program}: ${error.message} ${stderr}`));
      else resolve(stdout);
    });
  });
}
