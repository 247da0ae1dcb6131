import type { Values } from "../facts/register.ts";
import type { Standort } from "./standorte.ts";

const AMT: Readonly<Record<Standort["art"], string>> = { kreis: "Landrätin oder Landrat", staedteregion: "Städteregionsrätin oder Städteregionsrat", "kreisfreie-stadt": "Oberbürgermeisterin oder Oberbürgermeister" };

/** What a site says about the applicant: proposals for an empty sheet, every one of which can be changed. The 54 sites are those with a Kommunales Integrationszentrum. */
export const proposedAntragsteller = (standort: Standort): Partial<Values<"antragsteller">> => ({
  name: standort.name,
  art: standort.art,
  standort: standort.name,
  kiVorhanden: true,
  vertretungFunktion: AMT[standort.art],
});
