import type { PartId } from "#app/domain/facts/register.ts";

/** A requirement that is met by figures and declarations rather than (only) by text, and where the figures stand. */
export interface FactCoverage {
  requirement: string;
  facts: readonly `${PartId}.${string}`[];
  reason: string;
}

/** Requirements answered by the fact register. Together with the sections and clauses that name a requirement this must cover all of them. */
export const FACT_COVERAGE: readonly FactCoverage[] = [
  { requirement: "HK-05", facts: ["steuerung.lenkungsgruppeArt", "steuerung.lenkungsgruppeSeit", "steuerung.lenkungsgruppeGeplant"], reason: "Einrichtung oder Beauftragung ist eine Angabe mit Datum." },
  { requirement: "HK-07", facts: ["steuerung.koordinationAmKi", "steuerung.ausnahmegenehmigungDatum", "steuerung.ausnahmegenehmigungAktenzeichen"], reason: "Anbindung und Ausnahmegenehmigung sind nachweisbare Angaben." },
  { requirement: "HK-20", facts: ["stellen.qualifikation", "stellen.qualifikationNachweis", "stellen.zusaetzlich", "erklaerungen.fortbildungLand"], reason: "Qualifikation und Zusätzlichkeit gelten je Stelle." },
  { requirement: "HK-21", facts: ["erklaerungen.fdeNrw", "erklaerungen.kimDatenbank"], reason: "Der Antrag verlangt Erklärungen." },
  { requirement: "HK-22", facts: ["erklaerungen.kiAufgabenUnberuehrt"], reason: "Der Antrag verlangt eine Erklärung." },
  { requirement: "CM-02", facts: ["abstimmungen.organisation", "abstimmungen.datum", "abstimmungen.ergebnis"], reason: "Mit wem und wann abgestimmt wurde, ist eine Angabe je Beratungsansatz." },
  { requirement: "CM-20", facts: ["erklaerungen.einwilligung"], reason: "Der Antrag verlangt eine Erklärung." },
  { requirement: "W-05", facts: ["stellen.verortung", "stellen.vzae"], reason: "Der kommunale Anteil wird aus dem Stellenplan gerechnet." },
  { requirement: "W-06", facts: ["erklaerungen.keineDoppelfinanzierung", "vertraege.erklaerungDoppelfinanzierung"], reason: "Beide Seiten erklären sich." },
  { requirement: "W-07", facts: ["stellen.ausserhalbBeratungsdienste", "vertraege.erklaerungBeratungsdienste"], reason: "Der Nachweis gilt je Stelle und wird im Vertrag erklärt." },
  { requirement: "W-21", facts: ["vertraege.stellen", "stellen.vzae", "stellen.von", "stellen.bis"], reason: "Zahl, Umfang und Zeitraum stehen im Stellenplan." },
  { requirement: "W-22", facts: ["vertraege.betrag", "stellen.kosten"], reason: "Der Höchstbetrag wird je Stelle gerechnet." },
  { requirement: "W-23", facts: ["vertraege.von", "vertraege.bis", "foerderung.durchfuehrungVon", "foerderung.durchfuehrungBis"], reason: "Der Zeitraum folgt dem Bescheid." },
  { requirement: "F1", facts: ["stellen.besetzt"], reason: "Besetzte Stellen stehen im Stellenplan." },
  { requirement: "F3", facts: ["meilensteine.stand"], reason: "Erreichte Meilensteine stehen in der Tabelle." },
  { requirement: "F6", facts: ["meilensteine.termin"], reason: "Geplante Meilensteine stehen in der Tabelle." },
];
