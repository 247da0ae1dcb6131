import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../domain/values/limits.ts";

export const FOERDERJAHR_FIRST = "Tragen Sie zuerst in den Stammdaten das Förderjahr ein.";

/** What is wrong with an entry, by field and problem as the server names them in `params`; completes "Die Eingabe passt nicht: …". */
export const INPUT_PROBLEMS: Readonly<Record<string, string>> = {
  "account.own": "Das eigene Konto kann man nicht entfernen.",
  "current.wrong": "Das bisherige Passwort stimmt nicht.",
  "email": "Das ist keine E-Mail-Adresse.",
  "email.taken": "Diese E-Mail-Adresse hat hier schon ein Konto.",
  "name": "Der Name fehlt, ist zu lang oder enthält unerlaubte Zeichen.",
  "name.taken": "Eine Organisation dieses Namens gibt es schon.",
  "next.too-short": `Das neue Passwort ist zu kurz (mindestens ${MIN_PASSWORD_LENGTH} Zeichen).`,
  "next.too-long": `Das neue Passwort ist zu lang (höchstens ${MAX_PASSWORD_LENGTH} Zeichen).`,
  "password.too-short": `Das Passwort ist zu kurz (mindestens ${MIN_PASSWORD_LENGTH} Zeichen).`,
  "password.too-long": `Das Passwort ist zu lang (höchstens ${MAX_PASSWORD_LENGTH} Zeichen).`,
  "role": "Diese Rolle gibt es nicht.",
  "role.last-federfuehrung": "Ein Vorhaben braucht mindestens eine Organisation mit Federführung.",
  "shortName": "Der Kurzname fehlt oder ist länger als 40 Zeichen.",
  "art": "Die Art der Organisation fehlt.",
  "title": "Der Titel fehlt, ist zu lang oder enthält unerlaubte Zeichen.",
  "formular.title": "Die Bezeichnung des Formulars fehlt.",
  "formular.issuer": "Wer das Formular herausgibt, fehlt.",
  "formular.validTo": "Das Ende der Gültigkeit liegt vor ihrem Beginn.",
  "formular.variants": "Wählen Sie, für welche Verträge das Formular gilt.",
  "formular.file": "Der Name der Datei ist zu lang oder enthält unerlaubte Zeichen.",
  "fassung": "Zu keiner Fassung passt diese Datei erkennbar. Wählen Sie aus, als welche sie versandt wurde.",
  "foerderjahr": "Das Förderjahr ist eine Jahreszahl.",
  "foerderjahr.missing": FOERDERJAHR_FIRST,
  "antragsteller.name": "Der Name des Antragstellers fehlt.",
  "antragsteller.art": "Die Art des Antragstellers fehlt.",
};

/** What the forms of the Übersicht and the Verwaltung ask for, each beside its field. */
export const NEW_VORHABEN_PROBLEMS = {
  name: "Wie heißt der Kreis oder die Stadt?",
  longName: (most: number) => `Der Name ist zu lang. Hier passen ${most} Zeichen.`,
  art: "Wählen Sie die Art.",
  foerderjahr: "Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 2027.",
  datei: "Wählen Sie eine Vorhaben-Datei (.json).",
};
export const ORGANISATION_INCOMPLETE = "Tragen Sie Name, Kurzname und Art ein.";
