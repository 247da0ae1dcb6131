import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";

/** "37 Angaben und 19 Abschnitte" */
export function carriedCount(marks: readonly CarriedMark[]): string {
  const facts = marks.filter(({ place }) => place.kind === "fact").length;
  const sections = marks.length - facts;
  const parts = [facts > 0 ? (facts === 1 ? "1 Eintrag" : `${facts} Einträge`) : "", sections > 0 ? (sections === 1 ? "1 Abschnitt" : `${sections} Abschnitte`) : ""];
  return parts.filter((part) => part !== "").join(" und ");
}
