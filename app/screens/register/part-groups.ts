import type { PartId } from "#app/domain/facts/register.ts";

/** The parts of the register as people look for them; every part stands in exactly one group. */
export const PART_GROUPS: readonly { title: string; parts: readonly PartId[] }[] = [
  { title: "Antrag", parts: ["antragsteller", "foerderung", "bescheide", "beschluesse", "fristen", "erklaerungen"] },
  { title: "Beteiligte", parts: ["organisationen", "kommunen", "abstimmungen"] },
  { title: "Steuerung", parts: ["steuerung", "gremien", "mitglieder"] },
  { title: "Stellen", parts: ["stellen", "stellenanteile", "verteilung"] },
  { title: "Mittel", parts: ["finanzierung", "massnahmen", "vertraege"] },
  { title: "Fallarbeit", parts: ["schnittstellen", "fallarbeit", "fallzahlen"] },
  { title: "Stand", parts: ["meilensteine", "offenePunkte"] },
];

/** Things that belong to parts, in the order of the groups. */
export function byGroup<T extends { part: PartId }>(entries: readonly T[]): { title: string; entries: T[] }[] {
  return PART_GROUPS.map(({ title, parts }) => ({ title, entries: parts.flatMap((part) => entries.filter((entry) => entry.part === part)) })).filter((group) => group.entries.length > 0);
}
