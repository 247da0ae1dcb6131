import type { Place } from "../domain/checks/finding.ts";
import { fieldsOf, REGISTER, rowName, type Facts } from "../domain/facts/register.ts";

/** Where something that a form lacks is entered, as the text of a link: "Vertrag: Kreditinstitut", "Musterverband e. V.: Anschrift". */
export function formPlaceName(place: Place, facts: Facts): string {
  if (place.kind === "contract") return place.field ? `Vertrag: ${fieldsOf("vertraege")[place.field]?.label ?? place.field}` : "Vertrag";
  if (place.kind !== "fact") return "Konzept";
  const label = place.field ? (fieldsOf(place.part)[place.field]?.label ?? place.field) : "";
  const row = place.row ? rowName(facts, place.part, place.row) : undefined;
  return [row ?? REGISTER[place.part].title, label].filter(Boolean).join(": ");
}
