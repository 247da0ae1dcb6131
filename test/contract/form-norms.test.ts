import { describe, expect, it } from "vitest";
import { formNormsOf } from "#app/domain/contract/form-norms.ts";
import { variantOf } from "#app/domain/contract/variant.ts";
import { addRow, row, vorhaben } from "#test/builders/vorhaben.ts";

const withContracts = () => {
  const { facts } = vorhaben();
  addRow(facts, "vertraege", "stadt-vertrag", { traeger: "stadt" });
  addRow(facts, "vertraege", "zweite-stufe", { traeger: "verband", obererVertrag: "stadt-vertrag" });
  return (id: string) => ({ facts, vertrag: row(facts, "vertraege", id) });
};
const cites = (id: string, day: string) => formNormsOf(withContracts()(id), day).map(({ cite, form }) => `${cite} ${form}`);

describe("the variant of a contract", () => {
  it("follows from Träger and upper contract, and what is entered counts more", () => {
    const at = withContracts();
    expect(["vertrag", "stadt-vertrag", "zweite-stufe"].map((id) => variantOf(at(id)))).toEqual(["A", "B", "C"]);
    const context = at("vertrag");
    context.vertrag.variante = "B";
    expect(variantOf(context)).toBe("B");
  });
});

describe("norms on the form", () => {
  it("are those of the day: § 64 GO NRW asks for Textform since the act of July 2025", () => {
    expect(cites("zweite-stufe", "2025-07-09")).toEqual(["§ 126b BGB textform", "§ 64 GO NRW schriftform"]);
    expect(cites("zweite-stufe", "2025-07-10")).toEqual(["§ 126b BGB textform", "§ 64 GO NRW textform"]);
  });

  it("ask for Schriftform between Kreis and Kommune, and do not pretend to know the Kreisordnung", () => {
    expect(cites("stadt-vertrag", "2026-11-21")).toEqual(["§ 57 VwVfG NRW schriftform", "§ 43 KrO NRW null"]);
  });
});
