import { isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** The strongest of a cell's findings, as its colour. */
export type Tone = "stop" | "warn" | "info";

export const toneOf = (findings: readonly Finding[]): Tone | undefined =>
  findings.length === 0 ? undefined : findings.some(({ severity }) => isBlocking(severity)) ? "stop" : findings.some(({ severity }) => severity === "empfehlung") ? "warn" : "info";

/** Always the same, so that a cell without findings is not drawn again. */
const NONE: readonly Finding[] = [];

const STRENGTH = { stop: 0, warn: 1, info: 2 };

/** What is to be said about each cell of a table, the strongest first. */
export function findingsByCell(findings: readonly Finding[]): (row: Id, field: string) => readonly Finding[] {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { place } = finding;
    if (place.kind !== "fact" || place.row === undefined || place.field === undefined) continue;
    const key = `${place.row}/${place.field}`;
    cells.set(key, [...(cells.get(key) ?? []), finding].toSorted((a, b) => STRENGTH[toneOf([a])!] - STRENGTH[toneOf([b])!]));
  }
  return (row, field) => cells.get(`${row}/${field}`) ?? NONE;
}
