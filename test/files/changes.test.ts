import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { assembleChanges } from "#app/document-model/assemble-changes.ts";
import { compareYears } from "#app/domain/fortschreibung/changes.ts";
import { planNextYear } from "#app/domain/fortschreibung/next-year.ts";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { builtInTemplates } from "#templates/index.ts";
import { paragraphs, row, vorhaben } from "#test/builders/vorhaben.ts";
import { contentFindings } from "./gate/gate.ts";
import { sdkFindings } from "./gate/sdk-validator.ts";
import { readWordFile } from "./gate/word-reader.ts";

test("„Änderungen gegenüber dem Vorjahr“ passes the gate, with struck and underlined words", async () => {
  const past = vorhaben((_facts, snapshot) => {
    snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"]!.content = paragraphs("Die Lenkungsgruppe tagt vierteljährlich.", "Dieser Absatz bleibt.");
  });
  const plan = planNextYear(past, "probe-2028", builtInTemplates);
  if (plan === "no-foerderjahr") throw new Error(plan);
  const now = plan.snapshot;
  now.concepts.handlungskonzept.sections["lenkungsgruppe"]!.content = paragraphs("Die Lenkungsgruppe tagt halbjährlich.", "Dieser Absatz bleibt.", "Ganz neu.");
  now.concepts["case-management-konzept"].sections = {};
  row(now.facts, "stellen", "cm-1").kosten = 5_812_345;
  const content = assembleChanges({ now, past, changes: compareYears(past, now, builtInTemplates), templates: builtInTemplates, stand: "2027-09-01", pastStand: "2027-01-15" });
  const written = await writeWordFile(content, "2027-09-01T12:00:00Z");
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  expect(await sdkFindings(written.bytes)).toEqual([]);
  expect(contentFindings(readWordFile(written.bytes), content)).toEqual([]);
  const xml = strFromU8(unzipSync(written.bytes)["word/document.xml"]!);
  expect(xml).toMatch(/<w:strike\/>.{0,80}>vierteljährlich</);
  expect(xml).toMatch(/<w:u w:val="single"\/>.{0,80}>halbjährlich</);
  expect(xml).not.toContain("Dieser Absatz bleibt.");
  expect(xml).toContain("58.123,45");
});
