import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FormVerdict, ProofCheck } from "#app/domain/official-form/proof.ts";
import { pagesText } from "#app/wording/form-deviations.ts";
import { convertByOffice } from "../export/office/convert.ts";
import { openPackage } from "./package/open-package.ts";
import { withoutOutsideTargets } from "./package/outside-targets.ts";
import { escaped, firstDifference, squeezed, withoutBullets } from "./page-words.ts";
import { printedOtherwise } from "./printed-otherwise.ts";
import { NOTE_MARK } from "./story/note-mark.ts";
import { bulletSigns } from "./story/numbering.ts";

/** The words of the pages as LibreOffice sets them, in the order of reading and in the order in which they are drawn, or why that could not be done. */
type Rendered = Pages | { notDone: string };
interface Pages {
  /** As the pages are read, with their line and page ends. */
  text: string;
  words: string;
  drawn: string;
}

async function renderedWords(bytes: Uint8Array, program?: string): Promise<Rendered> {
  const pdf = await convertByOffice(withoutOutsideTargets(bytes), "pdf", program === undefined ? {} : { program });
  if (!pdf.ok) return { notDone: pdf.failure === "missing" ? "LibreOffice ist nicht installiert" : "LibreOffice hat keine Seiten geliefert" };
  const folder = await mkdtemp(join(tmpdir(), "kim-render-"));
  try {
    await writeFile(join(folder, "pages.pdf"), pdf.bytes);
    const [text, drawn] = [await textOfPages(join(folder, "pages.pdf")), await textOfPages(join(folder, "pages.pdf"), "-raw")];
    return text === undefined || drawn === undefined ? { notDone: "pdftotext ist nicht installiert" } : { text, words: squeezed(text), drawn: squeezed(drawn) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const textOfPages = (pdf: string, ...order: string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile("pdftotext", ["-enc", "UTF-8", ...order, pdf, "-"], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => resolve(error ? undefined : stdout));
  });

interface RenderProofOptions {
  program?: string | undefined;
  /** The form itself with its paragraphs: what its own pages do not show, nobody has taken from the contract. */
  form?: { bytes: Uint8Array; text: readonly string[] };
}

/**
 * The render proof of a filled form: every paragraph of the file stands on its pages, nothing covered and nothing cut off.
 * @param text the paragraphs, as the text proof read them.
 */
export async function renderProof(output: Uint8Array, text: readonly string[], { program, form }: RenderProofOptions = {}): Promise<ProofCheck> {
  const rendered = await renderedWords(output, program);
  if ("notDone" in rendered) return { id: "render", passed: "not-done", detail: rendered.notDone };
  const absent = absentOnPages(rendered, text, output);
  const own = absent.length > 0 && form ? await notOnOwnPages(absent, form, program) : [];
  const missing = absent.filter((line) => !own.includes(line));
  if (missing.length > 0) return { id: "render", passed: false, detail: `nicht auf den Seiten: „${missing[0]!.slice(0, 80)}“${missing.length > 1 ? ` und ${missing.length - 1} weitere` : ""}` };
  return { id: "render", passed: true, detail: `alle ${text.length - own.length} Absätze stehen auf den Seiten${own.length > 0 ? `; ${own.length} weitere zeigt auch das leere Formular nicht` : ""}` };
}

/** The paragraphs that the pages show neither as the file says them nor as LibreOffice prints such a paragraph. */
function absentOnPages(rendered: Pages, text: readonly string[], file: Uint8Array): string[] {
  const absent = text.filter((line) => !contains(rendered, line));
  if (absent.length === 0) return [];
  const others = printedOtherwise(file);
  return absent.filter((line) => !others(line).some((print) => contains(rendered, print)));
}

/** Those of the absent paragraphs that the form has word for word and does not show on its own pages either. */
async function notOnOwnPages(absent: readonly string[], { bytes, text }: NonNullable<RenderProofOptions["form"]>, program: string | undefined): Promise<string[]> {
  const unchanged = absent.filter((line) => text.includes(line));
  if (unchanged.length === 0) return [];
  const rendered = await renderedWords(bytes, program);
  return "notDone" in rendered ? [] : absentOnPages(rendered, unchanged, bytes);
}

/** A paragraph may be parted by a page end; then its words stand there one by one. Drawn dots of tabs are no words. */
function contains({ words, drawn }: Pages, line: string): boolean {
  // A word that a narrow cell breaks stands in pieces between those of its neighbours, but is drawn in one go.
  const isShown = (some: string): boolean => shows(words, some) || shows(drawn, some);
  return isShown(line) || line.split(/[\s\u00a0]+/).every(isShown);
}

/** Where a note is referred to, the page shows its number, letter or sign. */
function shows(page: string, words: string): boolean {
  const [first = "", ...rest] = squeezed(words).split(NOTE_MARK);
  if (rest.length === 0) return page.includes(first);
  return new RegExp([first, ...rest].map(escaped).join(".{1,6}?"), "u").test(page);
}

/** Compares the pages of what should be with the pages of what came back. */
export async function renderComparison(expected: Uint8Array, returned: Uint8Array, program?: string): Promise<ProofCheck> {
  const [before, after] = [await renderedWords(expected, program), await renderedWords(returned, program)];
  if ("notDone" in before) return { id: "render", passed: "not-done", detail: before.notDone };
  if ("notDone" in after) return { id: "render", passed: "not-done", detail: after.notDone };
  const signs = [...new Set([expected, returned].flatMap((bytes) => bulletSigns(openPackage(bytes).related("numbering")?.root)))];
  const difference = firstDifference(withoutBullets(before.text, signs), withoutBullets(after.text, signs));
  return { id: "render", passed: difference === undefined, detail: difference === undefined ? "auf den Seiten stehen dieselben Worte" : pagesText(difference) };
}

/** A verdict with the check of the pages: other words on them make a file deviate, even when nothing in it explains them. */
export const withPages = (verdict: FormVerdict, check: ProofCheck): FormVerdict => ({
  ...verdict,
  checks: [...verdict.checks, check],
  ...(check.passed === false && verdict.verdict !== "deviating" ? { verdict: "deviating", deviations: [{ kind: "visibility", place: "Seiten", message: check.detail }] } : {}),
});
