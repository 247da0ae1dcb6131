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

/** The findings that speak about one document. A contract: its own row, its posts, the sum of all contracts, and every figure that its wording still waits for. */
export function findingsConcerning(document: DocumentRef, findings: readonly Finding[], { facts, contractTemplate }: { facts: Facts; contractTemplate: ContractTemplate }): Finding[] {
  if (document.kind !== "weiterleitungsvertrag") return findingsOfConcept(document.kind, findings);
  const vertrag = facts.vertraege.find((row) => row.id === document.vertragId);
  if (!vertrag) return [];
  const gaps = new Set(contractGaps(contractTemplate, { facts, vertrag }).flatMap((gap) => gap.places.map(placeKey)));
  return findings.filter((finding) => {
    const { place } = finding;
    if (place.kind === "contract") return place.vertrag === vertrag.id;
    if (place.kind !== "fact") return false;
    if (place.part === "vertraege") return (place.row ?? vertrag.id) === vertrag.id;
    if (place.part === "stellen" && place.row !== undefined && vertrag.stellen?.includes(place.row)) return true;
    return gaps.has(placeKey(place)) || isSumOfContracts(finding);
  });
}

/** S-06: every contract has a part in it, and none of them stands out. */
const isSumOfContracts = ({ id, params }: Finding): boolean => id === "S-06" && params.fall === "vertraege";
