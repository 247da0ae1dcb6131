import { fieldsOf, type PartId } from "#app/domain/facts/register.ts";

/** Fields that are worked on together. */
export interface FieldGroup {
  id: string;
  title: string;
  fields: readonly string[];
}

/** Parts with more fields than one looks at at once. In tables the first field of the part names the row and stands in every group. */
const GROUPS: Partial<Record<PartId, readonly FieldGroup[]>> = {
  antragsteller: [
    { id: "wer", title: "Wer beantragt", fields: ["name", "art", "standort", "anschrift"] },
    { id: "vertretung", title: "Vertretung", fields: ["vertretungName", "vertretungFunktion"] },
    { id: "ki", title: "Kommunales Integrationszentrum und Kontakt", fields: ["kiVorhanden", "kiName", "ansprechstelle", "telefon", "email"] },
  ],
  foerderung: [
    { id: "antrag", title: "Antrag", fields: ["foerderjahr", "antragsart", "antragGestelltAm", "konzepteUebersandtAm", "cmStellenZuweisung", "eigenanteil"] },
    { id: "beschluss", title: "Beschluss", fields: ["beschlussGremium", "beschlussDatum"] },
    { id: "bescheid", title: "Zuwendungsbescheid", fields: ["bescheidDatum", "bescheidAktenzeichen", "durchfuehrungVon", "durchfuehrungBis", "bescheidBetrag"] },
    { id: "nachweis", title: "Verwendungsnachweis", fields: ["verwendungsnachweisFrist", "verwendungsnachweisAm"] },
  ],
  steuerung: [
    { id: "anbindung", title: "Anbindung der Koordination", fields: ["koordinationAmKi", "koordinationStelle", "ausnahmegenehmigungDatum", "ausnahmegenehmigungAktenzeichen"] },
    { id: "lenkungsgruppe", title: "Lenkungsgruppe", fields: ["lenkungsgruppeArt", "lenkungsgruppeSeit", "lenkungsgruppeGeplant", "lenkungsgruppeVorsitz", "lenkungsgruppeRhythmus"] },
  ],
  verteilung: [
    { id: "rechnung", title: "Rechnung", fields: ["massstab", "umfang", "stufe"] },
    { id: "abstimmung", title: "Gesichtspunkte und Abstimmung", fields: ["grundlage", "abgestimmtAm", "abgestimmtMit"] },
  ],
  stellen: [
    { id: "stelle", title: "Stelle und Ort", fields: ["baustein", "funktion", "vzae", "anstellungstraeger", "verortung", "einsatzort", "kommune"] },
    { id: "besetzung", title: "Besetzung", fields: ["team", "besetzt", "besetztSeit", "besetzungGeplant", "von", "bis", "lehrkraft"] },
    { id: "ausgaben", title: "Ausgaben", fields: ["kosten", "arbeitsplatz", "fortbildungskosten"] },
    { id: "nachweise", title: "Qualifikation und Zusätzlichkeit", fields: ["qualifikation", "qualifikationNachweis", "qualifikationBeleg", "zusaetzlich", "zusaetzlichAusnahme", "zusaetzlichBeleg", "ausserhalbBeratungsdienste"] },
  ],
  organisationen: [
    { id: "organisation", title: "Organisation", fields: ["kurzname", "art", "spitzenverband", "beteiligtSeit", "beteiligtAn"] },
    { id: "vertretung", title: "Anschrift und Vertretung", fields: ["rechtsform", "sitz", "anschrift", "registernummer", "vertretungName", "vertretungFunktion"] },
  ],
  kommunen: [
    { id: "verteilung", title: "Bevölkerung und Verteilung", fields: ["einwohner", "zielgruppe", "stichtag", "quelle", "zuteilung", "zuteilungGrund"] },
    { id: "behoerden", title: "Behörden und Integrationsgremium", fields: ["auslaenderbehoerde", "jugendamt", "integrationsgremium"] },
  ],
  schnittstellen: [
    { id: "stelle", title: "Zuständigkeit", fields: ["programm", "stelle", "ansprechstelle", "zielgruppe", "eigenesFallmanagement"] },
    { id: "uebergabe", title: "Abgrenzung und Übergabe", fields: ["abgrenzung", "ausloeser", "uebergabe"] },
    { id: "abstimmung", title: "Vereinbarung und Abstimmung", fields: ["vereinbarungDatum", "abgestimmtMit", "abgestimmtAm"] },
  ],
  vertraege: [
    { id: "parteien", title: "Variante und obere Ebene", fields: ["variante", "obererVertrag", "obererVertragVom", "zustimmungVom"] },
    { id: "gegenstand", title: "Stellen und Betrag", fields: ["stellen", "von", "bis", "betrag", "einsatzgebiet", "eigenanteil"] },
    { id: "erklaerungen", title: "Erklärungen und Nachweise", fields: ["erklaerungBeratungsdienste", "erklaerungDoppelfinanzierung", "nachweisBis", "taetigkeitsberichtBis", "fallbesprechungen", "aufbewahrungJahre"] },
    { id: "auszahlung", title: "Auszahlung", fields: ["mittelabruf", "iban", "bank"] },
    { id: "vertrag", title: "Vereinbarungen und Unterschrift", fields: ["kuendigungsfrist", "datenschutzbeauftragte", "besondereVereinbarungen", "ortUnterschrift", "unterzeichnendeTraeger", "unterzeichnendeKommune"] },
  ],
};

export const fieldGroups = (part: PartId): readonly FieldGroup[] => GROUPS[part] ?? [];

/** The choice that shows every column. */
export const ALL_FIELDS = "alle";

/** The columns of a table for one of its groups, its first column always with them. */
export function columnsOf(part: PartId, group: string): readonly string[] {
  const all = Object.keys(fieldsOf(part));
  const chosen = fieldGroups(part).find(({ id }) => id === group);
  return chosen ? [all[0]!, ...chosen.fields] : all;
}

/** The group that shows a field: for links that lead to a cell. The first column stands everywhere. */
export const groupOf = (part: PartId, field: string): string | undefined => fieldGroups(part).find(({ fields }) => fields.includes(field))?.id;
