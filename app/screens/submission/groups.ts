import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { ContractTemplate } from "#app/domain/template/template.ts";
import type { DocumentProgress } from "#app/services.ts";
import type { Facts } from "#app/domain/facts/register.ts";

/** Hinweise under the heading of the document that they hold up. */
export interface FindingGroup {
  title: string;
  /** Concerns contracts only, which are concluded after the Bescheid and do not hold the application up. */
  later: boolean;
  findings: Finding[];
}

/**
 * Every finding once: what both concepts rest on first, then each concept, then the contracts. A finding that concerns no document of its own (a Träger
 * without contract) stands with the contracts.
 */
export function groupFindings(findings: readonly Finding[], documents: readonly Pick<DocumentProgress, "ref" | "title">[], context: { facts: Facts; contractTemplate: ContractTemplate }): FindingGroup[] {
  const concerning = documents.map(({ ref, title }) => ({ title, later: ref.kind === "weiterleitungsvertrag", keys: new Set(findingsConcerning(ref, findings, context).map((finding) => finding.key)) }));
  const groups = new Map<string, FindingGroup>();
  const titles = [BOTH, ...documents.map(({ title }) => title), CONTRACTS];
  for (const finding of findings) {
    const mine = concerning.filter(({ keys }) => keys.has(finding.key));
    const concepts = mine.filter(({ later }) => !later);
    const later = concepts.length === 0;
    const title = later ? (mine.length === 1 ? mine[0]!.title : CONTRACTS) : concepts.length > 1 ? BOTH : concepts[0]!.title;
    const group = groups.get(title) ?? { title, later, findings: [] };
    group.findings.push(finding);
    groups.set(title, group);
  }
  return [...groups.values()].toSorted((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title));
}

const BOTH = "Beide Konzepte (Stammdaten)";
const CONTRACTS = "Weiterleitungsverträge";
