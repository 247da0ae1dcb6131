import { expect, test } from "vitest";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { tortureDocument } from "#test/builders/torture-document.ts";
import { runGate } from "./gate/gate.ts";

test("the torture document passes every step of the gate", async () => {
  const content = tortureDocument();
  const outcome = await writeWordFile(content, "2026-11-21T08:00:00Z");
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) return;
  const { pageCount, ...findings } = await runGate(outcome.bytes, content);
  expect(findings).toEqual({ lint: [], sdk: [], content: [], pages: [], structure: [] });
  expect(outcome.report.pages).toBe(pageCount);
});
