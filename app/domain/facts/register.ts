import { z } from "zod";
import { idSchema, type Id } from "../values/ids.ts";
import { fieldSchema, type Field, type FieldValues } from "./field.ts";
import { antragsteller, erklaerungen, foerderung, kommunen, organisationen, steuerung } from "./register/grunddaten.ts";
import { stellen, stellenanteile } from "./register/stellenplan.ts";
import { beschluesse, bescheide, finanzierung, fristen } from "./register/verfahren.ts";
import { fallarbeit, fallzahlen, verteilung } from "./register/verteilung.ts";
import { abstimmungen, gremien, massnahmen, meilensteine, mitglieder, offenePunkte, schnittstellen } from "./register/zusammenarbeit.ts";
import { vertraege } from "./register/vertraege.ts";

/** A part of the register: a `sheet` has exactly one row, a `table` any number. */
export interface RegisterPart<F extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  shape: "sheet" | "table";
  /** German title on the screen and above the table in the Word files. */
  title: string;
  /** One sentence: what belongs here and where it shows up. */
  purpose: string;
  fields: F;
  /** The field that names a row where it is referred to. */
  nameField?: keyof F & string;
}

const sheet = <const F extends Readonly<Record<string, Field>>>(title: string, purpose: string, fields: F) =>
  ({ shape: "sheet", title, purpose, fields }) as const satisfies RegisterPart<F>;
const table = <const F extends Readonly<Record<string, Field>>>(title: string, purpose: string, nameField: keyof F & string, fields: F) =>
  ({ shape: "table", title, purpose, fields, nameField }) as const satisfies RegisterPart<F>;

/** The fact register of a Vorhaben: every figure and name that more than one document needs, entered once (house rule 3). */
export const REGISTER = {
  antragsteller: sheet("Antragsteller", "Wer den Antrag stellt und wer ihn vertritt.", antragsteller),
  foerderung: sheet("Förderung und Bescheid", "Förderjahr, Antrag, Bescheid und Durchführungszeitraum.", foerderung),
  bescheide: table("Weitere Bescheide", "Änderungsbescheide und Bescheide außerhalb der Zuwendung.", "gegenstand", bescheide),
  beschluesse: table("Beschlüsse", "Was politische Gremien zu KIM beschlossen haben, auch in kreisangehörigen Kommunen.", "gegenstand", beschluesse),
  fristen: table("Fristen", "Termine, die sonst nirgends stehen, mit Verantwortung.", "bezeichnung", fristen),
  steuerung: sheet("Steuerung", "Anbindung der Koordination und Lenkungsgruppe.", steuerung),
  erklaerungen: sheet("Erklärungen", "Zusicherungen, die der Antrag verlangt.", erklaerungen),
  organisationen: table("Beteiligte Organisationen", "Alle Organisationen, die mitwirken, Stellen anstellen oder Mittel erhalten.", "name", organisationen),
  kommunen: table("Kreisangehörige Kommunen", "Grundlage der Verteilung und der zusätzlichen Koordinationsstellen.", "name", kommunen),
  stellen: table("Stellenplan", "Alle Stellen der Bausteine 1, 2 und 3.", "bezeichnung", stellen),
  stellenanteile: table("Räumliche Anteile der Stellen", "Welcher Anteil einer Stelle für welche Kommune da ist.", "stelle", stellenanteile),
  verteilung: sheet("Verteilungsschlüssel", "Wie die Stellen des Case Managements auf die Kommunen verteilt werden.", verteilung),
  fallarbeit: sheet("Zählweise der Fälle", "Was als Fall zählt und wie viele Fälle eine Stelle trägt.", fallarbeit),
  fallzahlen: table("Fallzahlen", "Geplante und gezählte Fälle im Case Management.", "zeitraum", fallzahlen),
  gremien: table("Gremien", "Lenkungsgruppe, Arbeits- und Projektgruppen.", "name", gremien),
  mitglieder: table("Mitglieder der Gremien", "Wer in welchem Gremium sitzt.", "funktion", mitglieder),
  schnittstellen: table("Schnittstellenmatrix", "Rechtskreise und Programme, von denen KIM abgegrenzt wird.", "rechtskreis", schnittstellen),
  abstimmungen: table("Abstimmung und Beteiligung", "Mit wem, wann und worüber abgestimmt wurde.", "gegenstand", abstimmungen),
  massnahmen: table("Maßnahmen", "Veranstaltungen und Maßnahmen aus der Schnittstellenanalyse.", "titel", massnahmen),
  finanzierung: sheet("Finanzierungsübersicht", "Geplante Ausgaben gegen Höchstbeträge, gerechnet aus Stellenplan und Maßnahmen.", finanzierung),
  meilensteine: table("Meilensteine", "Erreichtes und Geplantes.", "titel", meilensteine),
  offenePunkte: table("Offene Punkte", "Was noch zu klären ist, mit Verantwortung.", "punkt", offenePunkte),
  vertraege: table("Weiterleitungsverträge", "Ein Vertrag je Träger oder Kommune, die Mittel erhält.", "traeger", vertraege),
} as const satisfies Record<string, RegisterPart>;

export type Register = typeof REGISTER;
export type PartId = keyof Register;
export type SheetId = { [K in PartId]: Register[K]["shape"] extends "sheet" ? K : never }[PartId];
export type TableId = Exclude<PartId, SheetId>;
export const PART_IDS = Object.keys(REGISTER) as PartId[];
export const SHEET_IDS = PART_IDS.filter((id): id is SheetId => REGISTER[id].shape === "sheet");
export const TABLE_IDS = PART_IDS.filter((id): id is TableId => REGISTER[id].shape === "table");

type ValueOf<F> = F extends { kind: "choice"; options: infer O } ? keyof O & string : F extends { kind: infer K extends keyof FieldValues } ? FieldValues[K] : never;
/** The values of one row; `null` where nothing has been entered. */
export type Values<P extends PartId> = { -readonly [F in keyof Register[P]["fields"]]: ValueOf<Register[P]["fields"][F]> | null };
export type Row<T extends TableId> = { id: Id } & Values<T>;

/** Everything entered, as plain data. This is what checks, calculations and documents read. */
export type Facts = { [K in SheetId]: Values<K> } & { [K in TableId]: Row<K>[] };

export const fieldsOf = (part: PartId): Readonly<Record<string, Field>> => REGISTER[part].fields;

const emptyValues = <P extends PartId>(part: P): Values<P> =>
  Object.fromEntries(Object.keys(fieldsOf(part)).map((name) => [name, null])) as Values<P>;

/** A register in which nothing has been entered yet. */
export function emptyFacts(): Facts {
  return Object.fromEntries(PART_IDS.map((id) => [id, REGISTER[id].shape === "sheet" ? emptyValues(id) : []])) as unknown as Facts;
}

/** A row of a table with the given values, everything else empty. */
export const rowOf = <T extends TableId>(part: T, id: Id, values: Partial<Values<T>> = {}): Row<T> => ({ ...emptyValues(part), ...values, id }) as Row<T>;

const valuesSchema = (part: PartId) =>
  Object.fromEntries(Object.entries(fieldsOf(part)).map(([name, field]) => [name, fieldSchema(field).default(null)]));

/** Of one table. */
export const MAX_ROWS = 2000;

/**
 * The schema of the register in a Vorhaben file. Missing fields and tables are taken as empty; unknown names are errors,
 * so that a typing mistake does not silently drop a figure.
 */
export const factsSchema = z.strictObject(
  Object.fromEntries(
    PART_IDS.map((id) => {
      const { title, purpose, shape } = REGISTER[id];
      const schema =
        shape === "sheet"
          ? z.strictObject(valuesSchema(id)).default(() => emptyValues(id) as never)
          : z.array(z.strictObject({ id: idSchema, ...valuesSchema(id) })).max(MAX_ROWS).default(() => []);
      return [id, schema.meta({ title, description: purpose })];
    }),
  ),
) as unknown as z.ZodType<Facts>;

/** The name by which a row is known to people, following references (a contract is named after its Träger). Undefined for an unknown row. */
export function rowName(facts: Facts, part: string, id: Id): string | undefined {
  if (!(TABLE_IDS as string[]).includes(part)) return undefined;
  const definition = REGISTER[part as TableId] as RegisterPart;
  const row = (facts[part as TableId] as ({ id: Id } & Record<string, unknown>)[]).find((candidate) => candidate.id === id);
  const field = definition.nameField ? definition.fields[definition.nameField] : undefined;
  if (!row || !field) return undefined;
  const value = row[definition.nameField!];
  if (value === null || value === undefined) return "(ohne Namen)";
  if (field.kind === "ref") return rowName(facts, field.table!, value as Id) ?? "(ohne Namen)";
  if (field.kind === "choice" && field.catchAll?.option === value && field.catchAll.field && row[field.catchAll.field]) return String(row[field.catchAll.field]);
  if (field.kind === "choice") return field.options?.[value as string] ?? String(value);
  return String(value);
}
