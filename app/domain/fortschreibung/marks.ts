import type { FieldValue } from "../facts/field.ts";
import type { PartId, TableId } from "../facts/register.ts";
import type { ConceptKind, Id } from "../values/ids.ts";
import { plainText } from "../vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "../vorhaben/vorhaben.ts";

/** Something that came from the past year. */
export type CarriedPlace = { kind: "fact"; part: PartId; row: Id | null } | { kind: "section"; document: ConceptKind; section: Id };

/** "Aus dem Vorjahr übernommen, noch prüfen." */
export interface CarriedMark {
  place: CarriedPlace;
  /** Fields that belong to the past year and must be renewed ("text" for a section); empty: it is enough to look. */
  renew: string[];
}

/** Names a place in the list of confirmations. */
export const placeKey = (place: CarriedPlace): string => (place.kind === "fact" ? `fact:${place.part}:${place.row ?? ""}` : `section:${place.document}:${place.section}`);

/**
 * The marks that still stand: nobody has confirmed the place, and what came over is there as it came. With fields to renew it is those that count, and the mark
 * names the ones that are left. A removed row needs no looking at any more.
 */
export function openMarks(marks: readonly CarriedMark[], began: VorhabenSnapshot, now: VorhabenSnapshot, confirmed: ReadonlySet<string>): CarriedMark[] {
  return marks.flatMap((mark): CarriedMark[] => {
    if (confirmed.has(placeKey(mark.place))) return [];
    if (mark.place.kind === "section") return textOf(now, mark.place) === textOf(began, mark.place) ? [mark] : [];
    const [then, today] = [valuesAt(began, mark.place), valuesAt(now, mark.place)];
    if (!then || !today) return [];
    const unchanged = (field: string) => JSON.stringify(then[field]) === JSON.stringify(today[field]);
    if (mark.renew.length === 0) return Object.keys(then).every(unchanged) ? [mark] : [];
    const left = mark.renew.filter(unchanged);
    return left.length > 0 ? [{ ...mark, renew: left }] : [];
  });
}

const textOf = ({ concepts }: VorhabenSnapshot, { document, section }: { document: ConceptKind; section: Id }): string => plainText(concepts[document].sections[section]?.content ?? null).trim();

function valuesAt({ facts }: VorhabenSnapshot, { part, row }: { part: PartId; row: Id | null }): Record<string, FieldValue> | undefined {
  if (row === null) return facts[part] as unknown as Record<string, FieldValue>;
  return (facts[part as TableId] as unknown as (Record<string, FieldValue> & { id: Id })[]).find((candidate) => candidate.id === row);
}
