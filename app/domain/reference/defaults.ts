import { emptyFacts, rowOf, type Facts } from "../facts/register.ts";
import { proposedSchnittstellen } from "./programme.ts";
import { findStandort, type Standort } from "./standorte.ts";

/**
 * What a new Vorhaben begins with: what its founder has said, the site that goes with it, and the core rows of the Schnittstellenmatrix. Proposals, every one of which can be
 * changed; what is an assurance (like a Kommunales Integrationszentrum) is left to people.
 */
export function firstFacts({ name, art, foerderjahr }: { name: string; art: Standort["art"]; foerderjahr: number }): Facts {
  const facts = emptyFacts();
  const standort = findStandort(name, art);
  Object.assign(facts.antragsteller, { name, art, ...(standort?.art === art ? { standort: standort.name } : {}) });
  facts.foerderung.foerderjahr = foerderjahr;
  facts.schnittstellen = proposedSchnittstellen().map((values) => rowOf("schnittstellen", values.rechtskreis!, values));
  return facts;
}
