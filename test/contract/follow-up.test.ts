import { describe, expect, it } from "vitest";
import { followUp } from "#app/domain/contract/follow-up.ts";
import { planNextYear } from "#app/domain/fortschreibung/next-year.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { builtInTemplates } from "#templates/index.ts";
import { addRow, row, vorhaben } from "#test/builders/vorhaben.ts";

const plan = (change: (facts: Facts) => void) => followUp(vorhaben(change).facts).map(({ vertrag, field, value }) => `${vertrag}.${field} = ${value}`);
const vertrag = (facts: Facts) => row(facts, "vertraege", "vertrag");

const signed = (betrag: number) => followUp(vorhaben((facts) => (vertrag(facts).betrag = betrag)).facts, ["vertrag"]).map(({ field, value }) => `${field} = ${value}`);

describe("contracts after a follow-up notice", () => {
  it("stay as they are while they fit", () => {
    expect(plan(() => {})).toEqual([]);
  });

  it("are cut to the period of the notice, and their amount to the months that are left", () => {
    expect(plan((facts) => (facts.foerderung.durchfuehrungVon = "2027-04-01"))).toEqual(["vertrag.von = 2027-04-01", "vertrag.betrag = 4275000"]);
  });

  it("keep a part of the year that lies within it", () => {
    expect(plan((facts) => Object.assign(vertrag(facts), { von: "2027-07-01", betrag: 2_850_000 }))).toEqual([]);
  });

  it("follow the Stellenplan and the date of the own proof", () => {
    expect(plan((facts) => (row(facts, "stellen", "cm-3").vzae = 0.5))).toEqual(["vertrag.betrag = 2850000"]);
    expect(plan((facts) => (facts.foerderung.verwendungsnachweisFrist = "2028-02-01"))).toEqual(["vertrag.nachweisBis = 2028-02-01"]);
  });

  it("keep what was signed below that maximum, and nothing above it", () => {
    expect(signed(4_750_000)).toEqual([]);
    expect(signed(9_500_000)).toEqual(plan((facts) => (vertrag(facts).betrag = 9_500_000)).map((change) => change.replace("vertrag.", "")));
    expect(signed(9_500_000)).not.toEqual([]);
  });

  it("wait while the notice has no period", () => {
    expect(plan((facts) => Object.assign(facts.foerderung, { durchfuehrungVon: null }))).toEqual([]);
  });

  it("on the second level follow the contract above them", () => {
    const changes = plan((facts) => {
      addRow(facts, "vertraege", "oben", { ...vertrag(facts), traeger: "stadt" });
      vertrag(facts).obererVertrag = "oben";
      facts.foerderung.durchfuehrungBis = "2027-06-30";
    });
    expect(changes.filter((change) => change.includes(".bis"))).toEqual(["vertrag.bis = 2027-06-30", "oben.bis = 2027-06-30"]);
    expect(changes.filter((change) => change.includes(".betrag"))).toEqual(["vertrag.betrag = 2850000", "oben.betrag = 2850000"]);
  });

  it("are those of the year before, in one step, once the notice of the next year is entered", () => {
    const next = planNextYear(vorhaben((facts) => (vertrag(facts).betrag = 5_000_000)), "naechstes", builtInTemplates);
    if (typeof next === "string") throw new Error(next);
    const { facts } = next.snapshot;
    Object.assign(facts.foerderung, { bescheidDatum: "2027-12-01", durchfuehrungVon: "2028-01-01", durchfuehrungBis: "2028-12-31" });
    expect(vertrag(facts)).toMatchObject({ von: "2028-01-01", bis: "2028-12-31" });
    expect(followUp(facts).map(({ field, value }) => `${field} = ${value}`)).toEqual(["betrag = 5700000"]);
  });
});
