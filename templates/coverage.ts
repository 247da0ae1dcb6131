import type { PartId } from "#app/domain/facts/register.ts";

/** A requirement that is met by figures and declarations rather than (only) by text, and where the figures stand. */
interface FactCoverage {
  requirement: string;
  facts: readonly `${PartId}.${string}`[];
  reason: string;
}

/** Requirements answered by the fact register. Together with the sections and clauses that name a requirement this must cover all of them. */
export const FACT_COVERAGE: readonly FactCoverage[] = [
  { requirement: "HK-03", facts: ["schnittstellen.rechtskreis", "schnittstellen.abgrenzung"], reason: "Abgrenzung und Zuständigkeit stehen je Rechtskreis in der Matrix." },
  { requirement: "HK-05", facts: ["steuerung.lenkungsgruppeArt", "steuerung.lenkungsgruppeSeit", "steuerung.lenkungsgruppeGeplant"], reason: "Einrichtung oder Beauftragung ist eine Angabe mit Datum." },
  { requirement: "HK-05a", facts: ["mitglieder.organisation"], reason: "Wer in der Lenkungsgruppe sitzt, steht in der Mitgliederliste." },
  { requirement: "HK-05b", facts: ["mitglieder.organisation"], reason: "Wer in der Lenkungsgruppe sitzt, steht in der Mitgliederliste." },
  { requirement: "HK-06", facts: ["gremien.art", "mitglieder.organisation"], reason: "Gruppen und ihre Mitglieder stehen in den Stammdaten." },
  { requirement: "HK-07", facts: ["steuerung.koordinationAmKi", "steuerung.ausnahmegenehmigungDatum", "steuerung.ausnahmegenehmigungAktenzeichen"], reason: "Anbindung und Ausnahmegenehmigung sind nachweisbare Angaben." },
  { requirement: "HK-17", facts: ["kommunen.zielgruppe", "kommunen.stichtag", "kommunen.quelle", "verteilung.massstab"], reason: "Zahlen je Kommune mit Stichtag und Quelle." },
  { requirement: "HK-18", facts: ["stellen.kommune", "kommunen.auslaenderbehoerde", "kommunen.jugendamt", "kommunen.integrationsgremium"], reason: "Die Voraussetzungen werden je Kommune angegeben." },
  { requirement: "HK-19", facts: ["massnahmen.art", "massnahmen.betrag", "massnahmen.grundlage"], reason: "Art, Betrag und Befund stehen je Maßnahme." },
  { requirement: "HK-20", facts: ["stellen.qualifikation", "stellen.qualifikationNachweis", "stellen.zusaetzlich", "erklaerungen.fortbildungLand"], reason: "Qualifikation und Zusätzlichkeit gelten je Stelle." },
  { requirement: "HK-21", facts: ["erklaerungen.fdeNrw", "erklaerungen.kimDatenbank"], reason: "Der Antrag verlangt Erklärungen." },
  { requirement: "HK-22", facts: ["erklaerungen.kiAufgabenUnberuehrt"], reason: "Der Antrag verlangt eine Erklärung." },
  { requirement: "HK-26", facts: ["organisationen.beteiligtSeit", "organisationen.beteiligtAn"], reason: "Seit wann und woran eine Organisation mitwirkt, ist eine Angabe." },
  { requirement: "HK-27", facts: ["beschluesse.gremium", "beschluesse.datum"], reason: "Beschlüsse stehen mit Gremium und Datum in den Stammdaten." },
  { requirement: "HK-30", facts: ["meilensteine.termin", "offenePunkte.verantwortlich"], reason: "Meilensteine und offene Punkte sind Tabellen." },
  { requirement: "CM-02", facts: ["abstimmungen.organisation", "abstimmungen.datum", "abstimmungen.ergebnis"], reason: "Mit wem und wann abgestimmt wurde, ist eine Angabe je Beratungsansatz." },
  { requirement: "CM-04", facts: ["fallarbeit.kurzberatungGespraeche"], reason: "Der Mindeststandard ist eine Zahl." },
  { requirement: "CM-09", facts: ["schnittstellen.abgrenzung"], reason: "Abgegrenzt wird je Rechtskreis." },
  { requirement: "CM-12", facts: ["fallarbeit.zaehlweise", "fallarbeit.faelleJeVzae", "fallzahlen.laufendeFaelle", "fallzahlen.davonCaseManagement"], reason: "Zählweise und Zahlen stehen in den Stammdaten." },
  { requirement: "CM-14", facts: ["stellen.einsatzort", "stellenanteile.kommune"], reason: "Orte und Anteile stehen im Stellenplan." },
  { requirement: "CM-20", facts: ["erklaerungen.einwilligung"], reason: "Der Antrag verlangt eine Erklärung." },
  { requirement: "W-05", facts: ["stellen.verortung", "stellen.vzae"], reason: "Der kommunale Anteil wird aus dem Stellenplan gerechnet." },
  { requirement: "W-06", facts: ["erklaerungen.keineDoppelfinanzierung", "vertraege.erklaerungDoppelfinanzierung"], reason: "Beide Seiten erklären sich." },
  { requirement: "W-07", facts: ["stellen.ausserhalbBeratungsdienste", "vertraege.erklaerungBeratungsdienste"], reason: "Der Nachweis gilt je Stelle und wird im Vertrag erklärt." },
  { requirement: "W-12", facts: ["vertraege.fallbesprechungen", "vertraege.taetigkeitsberichtBis"], reason: "Rhythmus und Termin stehen je Vertrag." },
  { requirement: "W-20", facts: ["stellen.zusaetzlich", "stellen.zusaetzlichAusnahme"], reason: "Zusätzlichkeit gilt je Stelle." },
  { requirement: "W-21", facts: ["vertraege.stellen", "stellen.vzae", "stellen.von", "stellen.bis"], reason: "Zahl, Umfang und Zeitraum stehen im Stellenplan." },
  { requirement: "W-22", facts: ["vertraege.betrag", "stellen.kosten"], reason: "Der Höchstbetrag wird je Stelle gerechnet." },
  { requirement: "W-23", facts: ["vertraege.von", "vertraege.bis", "foerderung.durchfuehrungVon", "foerderung.durchfuehrungBis"], reason: "Der Zeitraum folgt dem Bescheid." },
  { requirement: "W-24", facts: ["vertraege.nachweisBis", "foerderung.verwendungsnachweisFrist"], reason: "Beide Termine stehen in den Stammdaten." },
  { requirement: "W-25", facts: ["vertraege.aufbewahrungJahre"], reason: "Die Dauer ist eine Angabe des Vertrags." },
  { requirement: "F1", facts: ["stellen.besetzt"], reason: "Besetzte Stellen stehen im Stellenplan." },
  { requirement: "F3", facts: ["meilensteine.stand"], reason: "Erreichte Meilensteine stehen in der Tabelle." },
  { requirement: "F6", facts: ["meilensteine.termin"], reason: "Geplante Meilensteine stehen in der Tabelle." },
];
