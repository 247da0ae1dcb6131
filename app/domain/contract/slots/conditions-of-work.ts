import type { Row } from "../../facts/register.ts";
import type { VariantProfile } from "../../template/contract-variant.ts";
import type { Id } from "../../values/ids.ts";
import { formatDate } from "../../values/date.ts";
import { numberInWords } from "../../values/money.ts";
import type { SlotDefinition, SlotField } from "../slot-values.ts";
import { profileOf } from "../variant.ts";

const vertrag = (field: keyof Row<"vertraege">): SlotField => ({ part: "vertraege", field });
const plain = (id: Id, label: string, field: keyof Row<"vertraege">): SlotDefinition => ({ id, label, fields: [vertrag(field)], derive: (values) => values[field] as string });
const date = (id: Id, label: string, field: keyof Row<"vertraege">): SlotDefinition => ({ id, label, fields: [vertrag(field)], derive: (values) => formatDate(values[field] as string) });

/** A declaration is a sentence of its own and counts only once it is there; "nein" leaves the gap open. */
const declaration = (id: Id, label: string, field: "erklaerungBeratungsdienste" | "erklaerungDoppelfinanzierung"): SlotDefinition => ({
  id,
  label,
  fields: [vertrag(field)],
  derive: (values, context) => (values[field] === true ? `Die Erklärung des ${profileOf(context).traeger}s hierzu liegt vor.` : [{ kind: "contract", vertrag: context.vertrag.id, field }]),
});

const PAYMENT: Readonly<Record<NonNullable<Row<"vertraege">["mittelabruf"]>, (profile: VariantProfile) => string>> = {
  quartal: ({ geber, traeger }) => `Der ${geber} zahlt die Mittel vierteljährlich auf Anforderung des ${traeger}s aus.`,
  halbjahr: ({ geber, traeger }) => `Der ${geber} zahlt die Mittel halbjährlich auf Anforderung des ${traeger}s aus.`,
  abruf: ({ geber, traeger }) => `Der ${geber} zahlt die Mittel auf Abruf des ${traeger}s nach dem entstandenen Bedarf aus.`,
};

const years = (count: number): string => (count === 1 ? "ein Jahr" : `${count <= 12 ? numberInWords(count) : count} Jahre`);

/** `DE12 3456 …` in groups of four (DIN 5008), joined by protected spaces. */
export const groupedIban = (iban: string): string => iban.replace(/\s/g, "").toUpperCase().replace(/(.{4})(?=.)/g, "$1\u00a0");

/** How the work is done, paid and proven. */
export const CONTRACT_SLOTS: readonly SlotDefinition[] = [
  declaration("erklaerung-doppelfinanzierung", "Erklärung zur Doppelförderung", "erklaerungDoppelfinanzierung"),
  declaration("erklaerung-beratungsdienste", "Erklärung zu den Beratungsdiensten", "erklaerungBeratungsdienste"),
  plain("fallbesprechungen", "Rhythmus der Team- und Fallgespräche", "fallbesprechungen"),
  date("taetigkeitsbericht-bis", "Termin des Tätigkeitsberichts", "taetigkeitsberichtBis"),
  { id: "auszahlung-satz", label: "Auszahlung", fields: [vertrag("mittelabruf")], derive: ({ mittelabruf }, context) => PAYMENT[mittelabruf as keyof typeof PAYMENT](profileOf(context)) },
  { id: "iban", label: "IBAN", fields: [vertrag("iban")], derive: ({ iban }) => groupedIban(iban as string) },
  plain("bank", "Kreditinstitut", "bank"),
  date("nachweis-bis", "Termin des Verwendungsnachweises", "nachweisBis"),
  { id: "aufbewahrung", label: "Aufbewahrungsfrist", fields: [vertrag("aufbewahrungJahre")], derive: ({ aufbewahrungJahre }) => years(aufbewahrungJahre as number) },
  plain("datenschutzbeauftragte", "Ansprechstelle für Datenschutz", "datenschutzbeauftragte"),
  plain("kuendigungsfrist", "Kündigungsfrist", "kuendigungsfrist"),
  { id: "besondere-vereinbarungen", label: "Besondere Vereinbarungen", fields: [vertrag("besondereVereinbarungen")], optional: true, derive: (values) => String(values.besondereVereinbarungen ?? "") },
];
