import type { Place } from "../domain/checks/finding.ts";
import type { CheckInput } from "../domain/checks/rule.ts";
import { fieldsOf, REGISTER, rowName, TABLE_IDS, type TableId } from "../domain/facts/register.ts";

/** Where a finding leads, as people say it: "Handlungskonzept, 5.1 Lenkungsgruppe", "Stammdaten, Stellenplan: Koordination 1, Umfang (VZÄ)". */
export function placeText(place: Place, { facts, concepts }: CheckInput): string {
  switch (place.kind) {
    case "document":
      return concepts[place.document].template.shortTitle;
    case "section": {
      const { template, outline } = concepts[place.document];
      const entry = outline.entries.find((candidate) => candidate.id === place.section);
      return entry ? `${template.shortTitle}, ${entry.number} ${entry.title}` : template.shortTitle;
    }
    case "fact": {
      const row = place.row && (TABLE_IDS as string[]).includes(place.part) ? rowName(facts, place.part as TableId, place.row) : undefined;
      const field = place.field ? fieldsOf(place.part)[place.field]?.label : undefined;
      return [`Stammdaten, ${REGISTER[place.part].title}${row ? `: ${row}` : ""}`, field].filter(Boolean).join(", ");
    }
    case "contract": {
      const field = place.field ? fieldsOf("vertraege")[place.field]?.label : undefined;
      return [`Weiterleitungsvertrag ${rowName(facts, "vertraege", place.vertrag) ?? ""}`.trim(), field].filter(Boolean).join(", ");
    }
  }
}
