import { expect, test } from "vitest";
import { emptyFacts } from "#app/domain/facts/register.ts";
import { findStandort } from "#app/domain/reference/standorte.ts";
import { isSiteField, siteCommands } from "#app/screens/register/sheet/site-commands.ts";
import { SITE_OPTIONS } from "#app/screens/site-options.ts";

const soest = findStandort("Kreis Soest")!;
const set = (field: string, value: string) => ({ do: "set", part: "antragsteller", row: null, field, value, base: 7 });

test("taking a site as name answers the Art and the Standort with it", () => {
  expect(siteCommands(soest, "name", emptyFacts(), () => 7)).toEqual([set("name", "Kreis Soest"), set("art", "kreis"), set("standort", "Kreis Soest")]);
});

test("taking a site as Standort leaves the name, and sets nothing again that is there", () => {
  const facts = emptyFacts();
  Object.assign(facts.antragsteller, { name: "Kreis Soest, Die Landrätin", art: "kreis" });
  expect(siteCommands(soest, "standort", facts, () => 7)).toEqual([set("standort", "Kreis Soest")]);
});

test("all 54 sites are proposed for name and Standort of the Antragsteller only", () => {
  expect(SITE_OPTIONS).toHaveLength(54);
  expect(isSiteField({ part: "antragsteller", row: null, field: "standort" })).toBe(true);
  expect(isSiteField({ part: "antragsteller", row: null, field: "anschrift" })).toBe(false);
  expect(isSiteField({ part: "organisationen", row: "o", field: "name" })).toBe(false);
});
