import type { RuleWording } from "./rule-wording.ts";

type Says = RuleWording["says"][string];

/** „Kommunen“ (3-mal): what the sentence is about comes first, the suggestion last where no button shows it. */
const about = (sentence: string): Says => ({ worte, anzahl, vorschlag }) => `„${worte}“${anzahl ? ` (${anzahl}-mal)` : ""}: ${sentence}${vorschlag ? ` Vorschlag: „${vorschlag}“.` : ""}`;
const rule = (why: string, sentence: string, more: Readonly<Record<string, string>> = {}): RuleWording => ({
  why,
  says: { "": about(sentence), ...Object.fromEntries(Object.entries(more).map(([fall, text]) => [fall, about(text)])) },
});

/** Remarks on words. Each says what is wrong with them. */
export const LANGUAGE_WORDING: Readonly<Record<string, RuleWording>> = {
  "L-01": rule("50.000 € und 55.000 € waren die Höchstbeträge früherer Jahre.", "Der Höchstbetrag je Stelle ist heute ein anderer."),
  "L-02": rule("Die Festbetragsfinanzierung gehört zur früheren Richtlinie. Heute gibt es keinen Eigenanteil.", "KIM wird voll finanziert."),
  "L-03": rule("Die Stellen des Case Managements werden seit der Richtlinie vom 12.12.2024 jährlich beantragt. Nur Baustein 3 ist noch eine fachbezogene Pauschale.", "Baustein 2 ist eine Zuwendung auf Antrag.", {
    "ohne-antrag": "Auch Baustein 2 wird jährlich beantragt.",
  }),
  "L-04": rule("Halbe Stellen gab es 2020, drei Viertel ab 2021. Wie eine Stelle auf Personen verteilt ist, bleibt Ihre Sache.", "Baustein 3 fördert volle Stellen."),
  "L-05": rule("Das genannte Ende stammt aus der ersten Förderphase.", "Die laufende Förderperiode endet später."),
  "L-06": rule("Der Baustein 1 hat heute einen anderen Namen.", "Heute heißt es KIM-Koordination."),
  "L-07": rule("Die drei Teile von KIM heißen in Richtlinie und FAQ Bausteine.", "Heute heißt es Baustein."),
  "L-08": rule("Seit 2022 heißt das Ministerium MKJFGFI: Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration.", "Das Ministerium heißt heute anders."),
  "L-09": rule("Es gilt die Richtlinie zur Durchführung vom 12.12.2024; ihre Ziffern sind anders gezählt.", "Diese Richtlinie gilt nicht mehr."),
  "L-10": rule("Frage 30 der FAQ nennt zwei Dienste, Frage 5 alle drei; die längere Liste gilt.", "Hier fehlt die Flüchtlingsberatung."),
  "L-11": rule("Handlungskonzept und Case-Management-Konzept gehören zum Antrag.", "Das Konzept kommt mit dem Antrag."),
  "L-12": rule("2020 war externe Prozessberatung förderfähig. Die FAQ führen sie nicht auf; klären Sie das mit dem Kompetenzzentrum für Integration.", "Die Förderung ist hier ungewiss."),
  "L-13": rule("Der Schlüssel stammt aus dem Jahr 2020. Begründen Sie die Verteilung aus Ihrem Bedarf.", "Die FAQ nennen keinen solchen Schlüssel."),
  "L-14": rule("Fragen zum Inhalt beantwortet Referat 625 des MKJFGFI, Fragen zum Förderrecht das Kompetenzzentrum für Integration bei der Bezirksregierung Arnsberg.", "Die FAQ nennen diese Stelle nicht mehr."),
  "L-15": rule("Die FAQ sprechen von Koordination und davon, dass die Aufgaben sichergestellt werden. Die Aufsicht bleibt beim Anstellungsträger.", "Gemeint ist meist die fachliche Koordination."),
  "L-16": rule("Die Zählung stammt aus dem früheren Gesetz.", "KIM steht heute in § 9 TIntG."),
  "L-17": rule("Ein Kreis und seine kreisangehörigen Städte und Gemeinden haben verschiedene Aufgaben. Sagen Sie, wer gemeint ist: Kreis, kreisangehörige Kommune, kreisangehörige Stadt oder Gemeinde, kreisfreie Stadt.", "Wer ist gemeint?"),
  "L-18": rule("Der Kreis kann kreisangehörigen Kommunen in KIM nichts anweisen. Schreiben Sie, was gemeinsam abgestimmt oder vereinbart ist.", "Das klingt nach Anweisung."),
  "L-19": rule("Es gibt das Handlungskonzept des Landes und das kommunale Handlungskonzept.", "Welches ist gemeint?"),
  "L-20": rule("Zur Zielgruppe gehören alle Menschen mit Einwanderungsgeschichte. Schwerpunkte und ein Aufbau in Stufen sind möglich; schreiben Sie, wen Sie zuerst ansprechen, statt andere auszuschließen.", "Das schließt Menschen aus, die zur Zielgruppe gehören."),
};
