import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The file as LibreOffice writes it after opening and saving it. */
export async function resavedByOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "kim-resave-"));
  try {
    await writeFile(join(folder, "document.docx"), bytes);
    await promisify(execFile)("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), join(folder, "document.docx")], { timeout: 60_000 });
    return new Uint8Array(await readFile(join(folder, "out", "document.docx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
