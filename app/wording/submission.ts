import type { SourceRef } from "../domain/template/template.ts";

export interface SubmissionStep {
  id: "antrag" | "datum" | "bescheid" | "vertraege" | "fortschreibung" | "nachweis";
  title: string;
  text: string;
  /** Empty for what concerns this program only. */
  sources: readonly SourceRef[];
}

const faq = (...questions: readonly number[]): SourceRef[] => questions.map((question) => ({ in: "faq", at: `Frage ${question}` }));
const OWN: SourceRef = { in: "abgeleitet", at: "" };

/** What happens after the files are made. `year`: the Förderjahr, null while none is entered. */
export const nextSteps = (year: number | null): readonly SubmissionStep[] => [
  {
    id: "antrag",
    title: "Antrag in integration.web stellen",
    text: `Der Antrag für ${year ?? "das Förderjahr"} geht bis Ende Oktober ${year === null ? "des Vorjahres" : year - 1} über integration.web an die Bewilligungsbehörde, das Kompetenzzentrum für Integration (KfI) bei der Bezirksregierung Arnsberg. Beide Konzepte aus dem Ordner „Antrag“ gehören dazu. KIM-Werkstatt sendet nichts selbst.`,
    sources: faq(16, 24, 27, 28),
  },
  {
    id: "datum",
    title: "Tag des Antrags eintragen",
    text: "Dann zeigen Übersicht und Vorhaben ihn statt der Frist.",
    sources: [],
  },
  {
    id: "bescheid",
    title: "Zuwendungsbescheid eintragen",
    text: "Datum, Aktenzeichen und Durchführungszeitraum stehen danach in jedem Vertrag.",
    sources: [...faq(18, 27), OWN],
  },
  {
    id: "vertraege",
    title: "Weiterleitungsverträge schließen",
    text: "Mit jedem Träger der Freien Wohlfahrtspflege, der Mittel für Case Management erhält, nach dem verbindlichen Muster der Anlage 4.",
    sources: faq(26),
  },
  {
    id: "fortschreibung",
    title: "Konzepte fortschreiben",
    text: "Die Arbeit geht hier weiter. Die fortgeschriebenen Konzepte erhält das KfI; mit dem nächsten Antrag gehören sie ohnehin dazu.",
    sources: faq(16, 28),
  },
  {
    id: "nachweis",
    title: "Verwendung nachweisen",
    text: "Auch der Verwendungsnachweis geht über integration.web. Die Nachweise der Träger müssen vorher vorliegen.",
    sources: [...faq(25), OWN],
  },
];
