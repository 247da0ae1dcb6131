import { fieldsOf, PART_IDS, REGISTER, type Facts } from "../facts/register.ts";
import { CONCEPT_KINDS } from "../values/ids.ts";
import type { Place } from "./finding.ts";
import type { CheckInput } from "./rule.ts";

/** A place as one word, stable between runs: "handlungskonzept/lenkungsgruppe", "stellen/koord-1.kosten". */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case "document":
      return place.document;
    case "section":
      return `${place.document}/${place.section}`;
    case "fact":
      return `${place.part}${place.row ? `/${place.row}` : ""}${place.field ? `.${place.field}` : ""}`;
    case "contract":
      return `vertraege/${place.vertrag}${place.field ? `.${place.field}` : ""}`;
  }
}

/** Where a place stands when one reads everything in order: the concepts, the register, the contracts. Compare element by element. */
export function placeOrder(place: Place, { facts, concepts }: CheckInput): readonly number[] {
  switch (place.kind) {
    case "document":
      return [CONCEPT_KINDS.indexOf(place.document), -1, 0];
    case "section":
      return [CONCEPT_KINDS.indexOf(place.document), concepts[place.document].outline.entries.findIndex((entry) => entry.id === place.section), 0];
    case "fact": {
      const part = PART_IDS.indexOf(place.part);
      const row = place.row && REGISTER[place.part].shape === "table" ? rowsOf(facts, place.part).findIndex((candidate) => candidate.id === place.row) : -1;
      return [CONCEPT_KINDS.length, part, row, place.field ? Object.keys(fieldsOf(place.part)).indexOf(place.field) : -1];
    }
    case "contract":
      return [CONCEPT_KINDS.length + 1, facts.vertraege.findIndex((row) => row.id === place.vertrag), place.field ? Object.keys(fieldsOf("vertraege")).indexOf(place.field) : -1];
  }
}

const rowsOf = (facts: Facts, part: keyof Facts): readonly { id: string }[] => facts[part] as unknown as readonly { id: string }[];
