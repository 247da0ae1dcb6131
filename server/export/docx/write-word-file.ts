import { Packer } from "docx";
import type { DocumentContent } from "#app/document-model/content.ts";
import { compileDocument } from "./compile.ts";
import { finishPackage } from "./pack.ts";
import { PageNumbers, type PageNumbering } from "./page-numbers.ts";
import { lintWordFile, type LintFinding } from "../lint/lint.ts";

/** What was made and how; plain data for the log and the Prüfprotokoll. Equal content gives an equal report. */
export interface WordReport {
  /** Null: not laid out, because nothing in the file names a page; the numbers in the footer are counted by Word. */
  pages: number | null;
  /** How the page numbers of the contents were found. */
  pageNumbers: PageNumbering["method"] | "not-needed";
  /** What had to be guessed, in the words of the estimator; empty for `laid-out`. */
  guesses: readonly string[];
  headings: number;
  tables: number;
  lists: number;
  footnotes: number;
  /** Control and other characters that no Word file can hold and that were left out. */
  removedCharacters: number;
}

export type WordOutcome = { ok: true; bytes: Uint8Array; report: WordReport } | { ok: false; findings: readonly LintFinding[] };

const NOT_LAID_OUT = { pages: null, method: "not-needed", guesses: [] } as const;

/**
 * Content to finished Word file, in the calling thread. The file passes our own lint before anyone gets it; a finding means a defect of ours.
 * @param modified ISO date and time of the Fassung; the only time that enters the file.
 */
export async function writeWordFile(content: DocumentContent, modified: string): Promise<WordOutcome> {
  const pageNumbers = new PageNumbers();
  // Laying out every line is nine tenths of the work.
  const { document, writing } = compileDocument(content, content.contents ? pageNumbers.estimator : undefined);
  pageNumbers.expect(content.contents ? writing.contents.map((entry) => entry.bookmark) : []);
  const raw = await Packer.toBuffer(document);
  const { pages, method, guesses } = content.contents ? pageNumbers.outcome : NOT_LAID_OUT;
  const bytes = finishPackage(raw, { content, modified, tables: writing.tables, pages });
  const findings = lintWordFile(bytes);
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    bytes,
    report: {
      pages,
      pageNumbers: method,
      guesses,
      headings: writing.headings,
      tables: writing.tables.length,
      lists: writing.lists.count,
      footnotes: Object.keys(writing.footnotes).length,
      removedCharacters: writing.removedCharacters,
    },
  };
}
