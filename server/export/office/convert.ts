import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a Word file can be turned into. */
type OfficeFormat = "pdf" | "odt";

/**
 * Why nothing came out. `missing`: LibreOffice is not installed; `time-limit`: it did not finish in time and was killed; `no-output`: it ended,
 * perhaps even with success, but wrote no file.
 */
type OfficeFailure = "missing" | "time-limit" | "no-output";

type OfficeOutcome = { ok: true; bytes: Uint8Array } | { ok: false; failure: OfficeFailure; detail: string };

interface OfficeOptions {
  /** Program name or path; found by the search path by default. */
  program?: string;
  timeLimitMs?: number;
}

const TIME_LIMIT_MS = 60_000;
/** LibreOffice sometimes loses its first start on a fresh profile; a second try costs a second. */
const TRIES = 2;

/** Tagged, with bookmarks, title in the window: what an accessible PDF needs. */
const FILTER: Readonly<Record<OfficeFormat, string>> = {
  pdf: `pdf:writer_pdf_Export:${JSON.stringify({
    UseTaggedPDF: { type: "boolean", value: "true" },
    ExportBookmarks: { type: "boolean", value: "true" },
    DisplayPDFDocumentTitle: { type: "boolean", value: "true" },
  })}`,
  odt: "odt:writer8",
};

/**
 * Converts a Word file by LibreOffice in a process of its own: own profile, own folder, hard time limit, and belief only in an output file that
 * exists, is new and is not empty, because LibreOffice reports success even when it wrote nothing.
 */
export async function convertByOffice(bytes: Uint8Array, format: OfficeFormat, options: OfficeOptions = {}): Promise<OfficeOutcome> {
  let outcome: OfficeOutcome = { ok: false, failure: "no-output", detail: "not tried" };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    outcome = await convertOnce(bytes, format, options);
    if (outcome.ok || outcome.failure !== "no-output") return outcome;
  }
  return outcome;
}

async function convertOnce(bytes: Uint8Array, format: OfficeFormat, options: OfficeOptions): Promise<OfficeOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "kim-office-"));
  try {
    const input = join(folder, "document.docx");
    const output = join(folder, `document.${format}`);
    await writeFile(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const run = await runProgram(
      options.program ?? "soffice",
      [profile, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", FILTER[format], "--outdir", folder, input],
      options.timeLimitMs ?? TIME_LIMIT_MS,
    );
    if (run.end !== "exited") return { ok: false, failure: run.end, detail: run.text };
    const size = await stat(output).then((found) => found.size, () => 0);
    if (size === 0) return { ok: false, failure: "no-output", detail: run.text };
    return { ok: true, bytes: new Uint8Array(await readFile(output)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface ProgramEnd {
  end: "exited" | "missing" | "time-limit";
  text: string;
}

/** Runs the program as leader of its own process group, so that the time limit ends its children too. */
function runProgram(program: string, args: readonly string[], timeLimitMs: number): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    let tooLate = false;
    const collect = (chunk: Buffer) => (text = (text + chunk.toString("utf8")).slice(-4000));
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const timer = setTimeout(() => {
      tooLate = true;
      if (child.pid !== undefined) killGroup(child.pid);
    }, timeLimitMs);
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ end: "missing", text: String(error) });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(tooLate ? { end: "time-limit", text: `killed after ${timeLimitMs} ms` } : { end: "exited", text: `exit ${String(code)}: ${text}` });
    });
  });
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    // The group may have ended by itself in the same moment.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
