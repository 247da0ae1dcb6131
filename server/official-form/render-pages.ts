import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByOffice } from "../export/office/convert.ts";

/** Pictures of the pages as PNG, in order, or which program is missing or failed. */
type RenderedPages = { pages: readonly Uint8Array[] } | { notDone: "office-missing" | "office-failed" | "pdftoppm-missing" };

/** Enough to read 9 point on a screen. */
const DOTS_PER_INCH = 96;
const TIME_LIMIT_MS = 60_000;
/** A form of more pages shows its first. */
const MOST_PAGES = 60;

/** Sets the pages of a Word file by LibreOffice and draws them. The caller sees to it that the file leads nowhere outside. */
export async function renderPages(bytes: Uint8Array, program?: string): Promise<RenderedPages> {
  const pdf = await convertByOffice(bytes, "pdf", program === undefined ? {} : { program });
  if (!pdf.ok) return { notDone: pdf.failure === "missing" ? "office-missing" : "office-failed" };
  const folder = await mkdtemp(join(tmpdir(), "kim-pages-"));
  try {
    await writeFile(join(folder, "form.pdf"), pdf.bytes);
    const drawn = await new Promise<boolean>((resolve) => {
      execFile("pdftoppm", ["-png", "-r", String(DOTS_PER_INCH), "-l", String(MOST_PAGES), join(folder, "form.pdf"), join(folder, "page")], { timeout: TIME_LIMIT_MS }, (error) => resolve(error === null));
    });
    if (!drawn) return { notDone: "pdftoppm-missing" };
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).toSorted();
    return { pages: await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name))))) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
