import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";
import { vorhaben } from "#test/builders/vorhaben.ts";
import { fileOfSnapshot, folder, kim } from "./files.ts";

describe("kim next-year", () => {
  it("writes a readable Vorhaben file of the following year and names what must be renewed", async () => {
    const target = join(folder(), "2028.json");
    const { code, out, err } = await kim(["next-year", fileOfSnapshot(vorhaben()), "--out", target]);
    expect({ code, out }).toEqual({ code: 0, out: `${target}\n` });
    expect(err).toContain("Erneuern: Förderung und Bescheid: ");
    expect(err).toContain("Erneuern: handlungskonzept:rueckblick");
    const read = readVorhabenFile(readFileSync(target), builtInTemplates);
    expect(read).toMatchObject({ ok: true, value: { snapshot: { id: "probe-2028", facts: { foerderung: { foerderjahr: 2028, antragsart: "fortschreibung", bescheidDatum: null } } } } });
  });

  it("ends with 2 for a Vorhaben without a year", async () => {
    const { code, err } = await kim(["next-year", fileOfSnapshot(vorhaben((facts) => void (facts.foerderung.foerderjahr = null)))]);
    expect(code).toBe(2);
    expect(err).toContain("foerderjahr");
  });
});
