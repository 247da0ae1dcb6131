import { antragsfristFor, lastDayOf } from "../calculations/foerderjahr.ts";
import type { Facts, PartId, Register, Row, SheetId, TableId } from "../facts/register.ts";

/**
 * What becomes of a field when the next Förderjahr begins. `renew`: the value stays as a proposal and must be looked at. `next-year`: a date moves by one
 * year, likewise as a proposal. `clear`: it belongs to the past year only (a notice, a signature, a declaration) and is entered anew. Fields that are not
 * named are carried over as they are.
 */
type Carry = "renew" | "next-year" | "clear";

type FieldPolicy<P extends PartId> = Partial<Record<keyof Register[P]["fields"] & string, Carry>>;
interface TablePolicy<T extends TableId> {
  /** Rows that stay behind in the old Vorhaben; `year` is its Förderjahr. */
  leave?(row: Row<T>, year: number): boolean;
  fields?: FieldPolicy<T>;
  /** What one row needs beyond its table. */
  also?(row: Row<T>, year: number): FieldPolicy<T>;
}

export const SHEET_POLICY: { [S in SheetId]?: FieldPolicy<S> } = {
  // Notice, application and proof of the past year; the figures of the next are not known yet.
  foerderung: {
    antragGestelltAm: "clear",
    cmStellenZuweisung: "renew",
    bescheidDatum: "clear",
    bescheidAktenzeichen: "clear",
    durchfuehrungVon: "next-year",
    durchfuehrungBis: "next-year",
    bescheidBetrag: "clear",
    eigenanteil: "renew",
    beschlussDatum: "clear",
    konzepteUebersandtAm: "clear",
    verwendungsnachweisFrist: "next-year",
    verwendungsnachweisAm: "clear",
  },
  // Given with each application.
  erklaerungen: { fdeNrw: "clear", kimDatenbank: "clear", einwilligung: "clear", fortbildungLand: "clear", kiAufgabenUnberuehrt: "clear", keineDoppelfinanzierung: "clear" },
  verteilung: { umfang: "renew", abgestimmtAm: "clear" },
  finanzierung: { kostenstand: "clear", erlaeuterung: "renew" },
};

export const TABLE_POLICY: { [T in TableId]?: TablePolicy<T> } = {
  bescheide: { leave: () => true },
  fristen: { leave: ({ erledigtAm }) => erledigtAm !== null, fields: { datum: "next-year" } },
  kommunen: { fields: { einwohner: "renew", zielgruppe: "renew", stichtag: "renew" } },
  stellen: {
    // What ended within the year ended for good.
    leave: ({ bis }, year) => bis !== null && bis < lastDayOf(year),
    fields: { besetzt: "renew", besetzungGeplant: "renew", von: "next-year", bis: "next-year", kosten: "renew", arbeitsplatz: "renew", fortbildungskosten: "renew" },
  },
  // Counted cases are the account of the past year; plans are made anew.
  fallzahlen: { leave: ({ stand }) => stand === "geplant" },
  // The next concept is agreed on its own.
  abstimmungen: { fields: { datum: "clear", ergebnis: "clear" } },
  massnahmen: { leave: ({ stand }) => stand === "durchgefuehrt" || stand === "entfallen", fields: { betrag: "renew", termin: "next-year" } },
  meilensteine: {
    // Reached milestones become the account of the past year; what was reported with the last application is not reported again.
    leave: ({ stand, erreichtAm, termin }, year) => stand === "erreicht" && (erreichtAm ?? termin ?? "9999") <= antragsfristFor(year),
    also: ({ stand, termin }, year) => (stand !== "erreicht" && termin !== null && termin <= `${year}-12-31` ? { stand: "renew", termin: "renew", erreichtAm: "renew" } : {}),
  },
  offenePunkte: { leave: ({ stand }) => stand === "erledigt", fields: { bis: "renew", stand: "renew" } },
  vertraege: {
    fields: {
      von: "next-year",
      bis: "next-year",
      obererVertragVom: "clear",
      zustimmungVom: "clear",
      betrag: "renew",
      eigenanteil: "renew",
      erklaerungBeratungsdienste: "clear",
      erklaerungDoppelfinanzierung: "clear",
      nachweisBis: "next-year",
      taetigkeitsberichtBis: "next-year",
    },
  },
};

/** Rows of a table that go with the next year, in their order. */
export const carriedRows = <T extends TableId>(facts: Facts, table: T, year: number): Row<T>[] =>
  (facts[table] as Row<T>[]).filter((row) => !policyOf(table)?.leave?.(row, year));

/** What becomes of the fields of one row or sheet. */
export function fieldsToRenew(part: PartId, row: Row<TableId> | null, year: number): Readonly<Record<string, Carry>> {
  if (row === null) return SHEET_POLICY[part as SheetId] ?? {};
  const policy = policyOf(part as TableId);
  return { ...policy?.fields, ...policy?.also?.(row as never, year) };
}

const policyOf = <T extends TableId>(table: T) => TABLE_POLICY[table] as TablePolicy<T> | undefined;
