import { holdsUp, type Finding, type Severity } from "#app/domain/checks/finding.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";

const RANK: Record<Severity, number> = { pflicht: 0, bedingt: 0, empfehlung: 1, info: 2 };

/** The strongest first; among equals as they come in the document, then what concerns the figures. */
export function inReadingOrder(findings: readonly Finding[], entries: readonly OutlineEntry[]): Finding[] {
  const position = new Map(entries.map((entry, index) => [entry.id, index]));
  const placeOf = ({ place }: Finding) => (place.kind === "section" ? (position.get(place.section) ?? entries.length) : place.kind === "document" ? -1 : entries.length + 1);
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || Number(holdsUp(b)) - Number(holdsUp(a)) || placeOf(a) - placeOf(b) || a.key.localeCompare(b.key));
}

/** The finding after the chosen one, for Alt+H; the first when none is chosen or the list has ended. */
export function nextFinding(ordered: readonly Finding[], chosen: string | undefined): Finding | undefined {
  const at = ordered.findIndex((finding) => finding.key === chosen);
  return ordered[at + 1] ?? ordered[0];
}

