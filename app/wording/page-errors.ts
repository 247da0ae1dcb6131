/** What people read instead of a page: what happened, what it means for their text, what to do. */
export const pageError = (status: number): { title: string; text: string } => SENTENCES[status] ?? SENTENCES[status >= 500 ? 500 : 400]!;

/** Answers to requests that never reach a page. */
export const FOREIGN_PAGE = "Diese Anfrage kam von einer fremden Seite und wurde nicht ausgeführt.";
export const UNREADABLE_FORM = "Diese Eingabe ist kein lesbares Formular. Es wurde nichts geändert.";

const SENTENCES: Readonly<Record<number, { title: string; text: string }>> = {
  400: { title: "Diese Anfrage war nicht zu verstehen", text: "Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal." },
  401: { title: "Sie sind nicht angemeldet", text: "Melden Sie sich neu an. Was als gespeichert angezeigt wurde, ist sicher." },
  403: { title: "Das ist Ihnen hier nicht erlaubt", text: "Ihre Organisation hat dafür in diesem Vorhaben nicht die passende Rolle. Die Federführung kann sie ändern." },
  404: { title: "Diese Seite gibt es nicht", text: "Die Adresse ist falsch, der Inhalt wurde entfernt, oder Ihre Organisation ist an diesem Vorhaben nicht beteiligt." },
  405: { title: "Das geht auf diesem Weg nicht", text: "Es wurde nichts geändert." },
  409: { title: "Inzwischen hat jemand etwas geändert", text: "Ihre Eingabe wurde nicht übernommen, damit nichts überschrieben wird. Sehen Sie sich den neuen Stand an." },
  413: { title: "Die Eingabe ist zu groß", text: "Höchstens 24 MB werden auf einmal angenommen. Es wurde nichts geändert." },
  500: { title: "Da ist etwas schiefgegangen", text: "Der Fehler liegt bei uns. Was als gespeichert angezeigt wurde, ist sicher. Laden Sie die Seite neu." },
  503: { title: "Im Augenblick nicht erreichbar", text: "Was als gespeichert angezeigt wurde, ist sicher. Versuchen Sie es in einer Minute noch einmal." },
};
