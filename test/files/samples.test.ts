import { describe, expect, test } from "vitest";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { SAMPLES, sampleDocuments } from "#test/builders/sample-documents.ts";
import { runGate } from "./gate/gate.ts";

/** Words of issue 2: the Handlungskonzept of each sample runs to 20 pages or more. */
const LEAST_PAGES: readonly [RegExp, number][] = [[/ handlungskonzept /, 20], [/ case-management-konzept /, 8], [/ weiterleitungsvertrag /, 4]];

describe.each(SAMPLES)("the Word files of %s", (sample) => {
  test.each(sampleDocuments(sample))("$name passes every step of the gate", async ({ name, content }) => {
    const outcome = await writeWordFile(content, "2026-10-15T12:00:00Z");
    expect(outcome).toMatchObject({ ok: true, report: { removedCharacters: 0 } });
    if (!outcome.ok) return;
    const min = LEAST_PAGES.find(([kind]) => kind.test(name))?.[1] ?? 1;
    const { pageCount, ...findings } = await runGate(outcome.bytes, content, { pages: { min, max: 120 } });
    expect(findings).toEqual({ lint: [], sdk: [], content: [], pages: [], structure: [] });
    // Without contents nothing names a page, and none is laid out.
    expect(outcome.report.pages).toBe(content.contents ? pageCount : null);
  });
});
