import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";

/** "37 Einträge und 19 Abschnitte" */
export function carriedCount(marks: readonly CarriedMark[]): string {
  const facts = marks.filter(({ place }) => place.kind === "fact").length;
  return countText(facts, marks.length - facts);
}

/** Empty for nothing. */
export function countText(facts: number, sections: number): string {
  const parts = [facts > 0 ? (facts === 1 ? "1 Eintrag" : `${facts} Einträge`) : "", sections > 0 ? (sections === 1 ? "1 Abschnitt" : `${sections} Abschnitte`) : ""];
  return parts.filter((part) => part !== "").join(" und ");
}
