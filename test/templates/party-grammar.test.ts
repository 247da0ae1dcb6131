import { describe, expect, it } from "vitest";
import { officeAccusative, partyForms } from "#app/domain/contract/party-grammar.ts";

const forms = (name: string, art: "kreis" | "staedteregion" | "kreisfreie-stadt" = "kreis") => Object.values(partyForms(name, art));

describe("the applicant in four cases", () => {
  it.each([
    ["Rhein-Sieg-Kreis", ["der Rhein-Sieg-Kreis", "des Rhein-Sieg-Kreises", "dem Rhein-Sieg-Kreis", "den Rhein-Sieg-Kreis"]],
    ["Rhein-Kreis Neuss", ["der Rhein-Kreis Neuss", "des Rhein-Kreises Neuss", "dem Rhein-Kreis Neuss", "den Rhein-Kreis Neuss"]],
    ["Kreis Unna", ["der Kreis Unna", "des Kreises Unna", "dem Kreis Unna", "den Kreis Unna"]],
    ["Hochsauerlandkreis", ["der Hochsauerlandkreis", "des Hochsauerlandkreises", "dem Hochsauerlandkreis", "den Hochsauerlandkreis"]],
    ["Märkischer Kreis", ["der Märkische Kreis", "des Märkischen Kreises", "dem Märkischen Kreis", "den Märkischen Kreis"]],
    ["Rheinisch-Bergischer Kreis", ["der Rheinisch-Bergische Kreis", "des Rheinisch-Bergischen Kreises", "dem Rheinisch-Bergischen Kreis", "den Rheinisch-Bergischen Kreis"]],
    ["Kreis Minden-Lübbecke", ["der Kreis Minden-Lübbecke", "des Kreises Minden-Lübbecke", "dem Kreis Minden-Lübbecke", "den Kreis Minden-Lübbecke"]],
  ])("%s", (name, expected) => expect(forms(name)).toEqual(expected));

  it("Städte and the StädteRegion are feminine and do not inflect", () => {
    expect(forms("Stadt Köln", "kreisfreie-stadt")).toEqual(["die Stadt Köln", "der Stadt Köln", "der Stadt Köln", "die Stadt Köln"]);
    expect(forms("Bundesstadt Bonn", "kreisfreie-stadt")[2]).toBe("der Bundesstadt Bonn");
    expect(forms("StädteRegion Aachen", "staedteregion")).toEqual(["die StädteRegion Aachen", "der StädteRegion Aachen", "der StädteRegion Aachen", "die StädteRegion Aachen"]);
  });

  it("a kreisfreie Stadt named by its place alone becomes a Stadt", () => {
    expect(forms("Köln", "kreisfreie-stadt")[1]).toBe("der Stadt Köln");
  });

  it("a name of unknown build stays as it is", () => {
    expect(new Set(forms("Lippe"))).toEqual(new Set(["Lippe"]));
  });
});

it.each([
  ["Landrat", "den Landrat"],
  ["Landrätin", "die Landrätin"],
  ["Landrätin oder Landrat", "die Landrätin oder den Landrat"],
  ["der Oberbürgermeister", "den Oberbürgermeister"],
  ["Städteregionsrätin", "die Städteregionsrätin"],
  ["Vorstand", "den Vorstand"],
  ["Geschäftsführung", "die Geschäftsführung"],
  ["Vorsitzender", "den Vorsitzenden"],
  ["zwei Vorstandsmitglieder", "zwei Vorstandsmitglieder"],
])("vertreten durch %s", (office, expected) => expect(officeAccusative(office)).toBe(expected));
