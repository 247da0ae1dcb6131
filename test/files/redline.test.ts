import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { writeWordFile } from "#server/export/docx/write-word-file.ts";
import { assembleFassung } from "#server/fassungen/assemble.ts";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { redline } from "#server/official-form/redline/redline.ts";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";
import { fillingOf, form, FORMS } from "#test/official-form/forms.ts";
import { storiesOf } from "#test/official-form/redline/settle.ts";
import { readAsPdf } from "./gate/pdf.ts";
import { sdkFindings } from "./gate/sdk-validator.ts";

const REVISION = { author: "KIM-Werkstatt", date: "2026-11-15T10:00:00Z" };

describe("the redline of two Fassungen of a sample contract", () => {
  const read = readVorhabenFile(readFileSync(new URL("../../templates/examples/rhein-sieg-kreis.json", import.meta.url), "utf8"), builtInTemplates);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { snapshot } = read.value;
  const vertragId = snapshot.facts.vertraege[0]!.id;
  const fassung = async (state: VorhabenSnapshot, number: number): Promise<Uint8Array> => {
    const content = assembleFassung({ snapshot: state, document: { kind: "weiterleitungsvertrag", vertragId }, kind: "einreichung", number, name: "", date: `2026-10-0${number}`, findings: [] }, builtInTemplates);
    const written = await writeWordFile(content, `2026-10-0${number}T10:00:00Z`);
    if (!written.ok) throw new Error(JSON.stringify(written.findings));
    return written.bytes;
  };

  test("passes the validator, gives both Fassungen back, and shows old and new words in LibreOffice", async () => {
    const now = structuredClone(snapshot);
    const [vertrag] = now.facts.vertraege;
    vertrag!.betrag = 5_700_000;
    vertrag!.stellen = vertrag!.stellen!.slice(0, 1);
    const [older, newer] = [await fassung(snapshot, 1), await fassung(now, 2)];
    const result = redline(older, newer, REVISION);
    expect(storiesOf(result, "accept")).toEqual(storiesOf(newer));
    expect(storiesOf(result, "reject")).toEqual(storiesOf(older));
    expect(await sdkFindings(result)).toEqual([]);
    const pages = (await readAsPdf(result)).pages.join(" ");
    expect(pages).toContain("114.000,00");
    expect(pages).toContain("einhundertvierzehntausend");
    expect(pages).toContain("siebenundfünfzigtausend Euro");
  });
});

test.each(FORMS)("the redline of the official form %s, filled in two ways, has no finding of the validator beyond those of the newer file", async (name) => {
  const bytes = form(name);
  const { mapping, values } = fillingOf(inspectForm(bytes));
  const other = JSON.parse(JSON.stringify(values).replaceAll("Wert ", "Angabe ")) as typeof values;
  const [older, newer] = [fillForm(bytes, mapping, values).bytes, fillForm(bytes, mapping, other).bytes];
  const own = new Set((await sdkFindings(newer)).map(withoutPlace));
  expect((await sdkFindings(redline(older, newer, REVISION))).filter((finding) => !own.has(withoutPlace(finding)))).toEqual([]);
});

const withoutPlace = (finding: string): string => finding.replace(/"xPath":"[^"]*"/, "");
