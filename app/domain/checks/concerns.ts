import { contractGaps } from "../contract/clause-text.ts";
import type { Facts } from "../facts/register.ts";
import type { ContractTemplate } from "../template/template.ts";
import type { ConceptKind, DocumentRef } from "../values/ids.ts";
import type { Finding } from "./finding.ts";
import { placeKey } from "./place.ts";

/**
 * The findings that speak about one concept: its own sections, itself, and the figures, which both concepts rest on. What only a contract lacks
 * (`params.vertrag`) does not hold a concept up.
 */
export const findingsOfConcept = (kind: ConceptKind, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ place, params }) =>
    place.kind === "fact" ? place.part !== "vertraege" && params.vertrag === undefined : (place.kind === "section" || place.kind === "document") && place.document === kind,
  );

/** The findings that speak about one document. A contract: its own row, and every figure that its wording still waits for. */
export function findingsConcerning(document: DocumentRef, findings: readonly Finding[], { facts, contractTemplate }: { facts: Facts; contractTemplate: ContractTemplate }): Finding[] {
  if (document.kind !== "weiterleitungsvertrag") return findingsOfConcept(document.kind, findings);
  const vertrag = facts.vertraege.find((row) => row.id === document.vertragId);
  if (!vertrag) return [];
  const gaps = new Set(contractGaps(contractTemplate, { facts, vertrag }).flatMap((gap) => gap.places.map(placeKey)));
  return findings.filter(
    ({ place }) =>
      (place.kind === "contract" && place.vertrag === vertrag.id) || (place.kind === "fact" && ((place.part === "vertraege" && (place.row ?? vertrag.id) === vertrag.id) || gaps.has(placeKey(place)))),
  );
}
