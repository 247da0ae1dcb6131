import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { createWordCompiler, type WordFailure, type WordCompiler, type WordCompilerOptions } from "#server/export/docx/word-compiler.ts";
import { documentOf, h, link, p, text, ul } from "#test/builders/document-content.ts";
import { tortureDocument } from "#test/builders/torture-document.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const MODIFIED = "2026-11-21T08:00:00Z";
const small = documentOf([h(1, "Kapitel", "1"), p("Text mit ", link("Verweis", "https://example.org/")), ul("Punkt")]);

const open: WordCompiler[] = [];
const logged: string[] = [];
function compiler(options: Partial<WordCompilerOptions> = {}): WordCompiler {
  const made = createWordCompiler({ log: { info: (_, message) => void logged.push(message), error: (_, message) => void logged.push(message) }, ...options });
  open.push(made);
  return made;
}
afterEach(async () => {
  logged.length = 0;
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe("the word compiler", () => {
  test("writes equal bytes for equal content, whatever it wrote before", async () => {
    const word = compiler();
    const [first, , again] = await Promise.all([word.compile(small, { modified: MODIFIED }), word.compile(tortureDocument(), { modified: MODIFIED }), word.compile(small, { modified: MODIFIED })]);
    expect(sha256(again.bytes)).toBe(sha256(first.bytes));
    expect(first.report).toMatchObject({ pageNumbers: "laid-out", headings: 1, lists: 1 });
  });

  test("writes equal bytes in another process and another time zone", async () => {
    const here = sha256((await compiler().compile(tortureDocument(), { modified: MODIFIED })).bytes);
    const script = `
      const { writeWordFile } = await import("#server/export/docx/write-word-file.ts");
      const { tortureDocument } = await import("#test/builders/torture-document.ts");
      const { createHash } = await import("node:crypto");
      const outcome = await writeWordFile(tortureDocument(), "${MODIFIED}");
      process.stdout.write(createHash("sha256").update(outcome.bytes).digest("hex"));`;
    for (const zone of ["Pacific/Kiritimati", "America/St_Johns"]) {
      const there = execFileSync(process.execPath, ["--input-type=module", "-e", script], { env: { ...process.env, TZ: zone, LANG: "tr_TR.UTF-8" }, encoding: "utf8", cwd: process.cwd() });
      expect(there).toBe(here);
    }
  });

  test("another time of the Fassung gives another file", async () => {
    const word = compiler();
    const one = await word.compile(small, { modified: MODIFIED });
    const other = await word.compile(small, { modified: "2026-11-22T08:00:00Z" });
    expect(sha256(other.bytes)).not.toBe(sha256(one.bytes));
  });

  test("guesses where a width is unknown, says so, and leaves no page number open", async () => {
    const { report } = await compiler().compile(documentOf([h(1, "Kapitel", "1"), p("Zeichen ohne bekannte Breite: ∮"), h(1, "Zweites", "2")]), { modified: MODIFIED });
    expect(report.pageNumbers).toBe("guessed");
    expect(report.guesses.length).toBeGreaterThan(0);
  });

  test("fails with a time limit, and the next document is written all the same", async () => {
    const word = compiler({ timeLimitMs: 1 });
    await expect(word.compile(tortureDocument(), { modified: MODIFIED })).rejects.toMatchObject({ name: "WordFailure", code: "time-limit" });
    expect(logged).toEqual(["Word file could not be made"]);
  });

  test("fails with a memory limit instead of taking the server down", async () => {
    const long = documentOf(Array.from({ length: 4000 }, (_, n) => p(text(`${n} `.repeat(200)))));
    await expect(compiler({ memoryLimitMb: 40 }).compile(long, { modified: MODIFIED })).rejects.toMatchObject({ code: "memory-limit" });
  });

  test("reports content that it has no way to write as a defect", async () => {
    const nested = documentOf([{ kind: "nowhere" } as never]);
    await expect(compiler().compile(nested, { modified: MODIFIED })).rejects.toMatchObject({ code: "defect" });
  });

  test("refuses work after closing and fails what was waiting", async () => {
    const word = compiler();
    const waiting = [word.compile(tortureDocument(), { modified: MODIFIED }), word.compile(small, { modified: MODIFIED })];
    const results = Promise.allSettled(waiting);
    await word.close();
    expect((await results).map((result) => (result.status === "rejected" ? (result.reason as WordFailure).code : "made"))).toEqual(["closed", "closed"]);
    await expect(word.compile(small, { modified: MODIFIED })).rejects.toMatchObject({ code: "closed" });
  });
});
