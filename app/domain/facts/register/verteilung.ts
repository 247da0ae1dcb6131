import { choice, date, integer, longText, ref, text, vzae } from "../field.ts";

/** Which column of `kommunen` the posts are distributed by. */
export const MASSSTAEBE = { zielgruppe: "gemeldete ausländische Personen", einwohner: "Einwohnerinnen und Einwohner" } as const;

/** The smallest share that the distribution gives out, as hundredths of VZÄ. */
export const STUFEN = { "100": "ganze Stellen", "50": "halbe Stellen", "25": "Viertelstellen", "10": "Zehntelstellen", "1": "Hundertstelstellen" } as const;
export type Stufe = keyof typeof STUFEN;

/** How Case-Management posts are shared out over the Kommunen; the headcounts stand in `kommunen`. */
export const verteilung = {
  massstab: choice("Maßstab", MASSSTAEBE),
  umfang: vzae("Zu verteilen (VZÄ)", { help: "Leer heißt: alle Stellen des Bausteins 2 im Stellenplan." }),
  stufe: choice("Gerundet auf", STUFEN),
  grundlage: longText("Weitere Gesichtspunkte", { help: "Zum Beispiel Bedarf im Sozialraum, Wege, vorhandene Beratung." }),
  abgestimmtAm: date("Abgestimmt am"),
  abgestimmtMit: text("Abgestimmt mit"),
} as const;

/** How cases are counted and what a Kurzberatung is (FAQ Q32, Q33). */
export const fallarbeit = {
  zaehlweise: choice("Ein Fall ist", { person: "eine Person", bedarfsgemeinschaft: "eine Bedarfsgemeinschaft" }),
  faelleJeVzae: integer("Vereinbarte laufende Fälle je VZÄ", { help: "Die FAQ empfehlen eine Spanne (Frage 33); wer von ihr abweicht, bekommt einen Hinweis.", width: "narrow", max: 1000 }),
  kurzberatungGespraeche: integer("Kurzberatung: Gespräche mindestens", { width: "narrow", max: 1000 }),
  kurzberatungBedarfe: integer("Kurzberatung: Bedarfe höchstens", { width: "narrow", max: 1000 }),
} as const;

/** Counted or planned cases of one post, or of all where none is named. */
export const fallzahlen = {
  zeitraum: text("Zeitraum", { help: "Zum Beispiel: Förderjahr 2026." }),
  stichtag: date("Stichtag"),
  stand: choice("Stand", { geplant: "geplant", gezaehlt: "gezählt" }),
  laufendeFaelle: integer("Laufende Fälle", { apart: true }),
  davonCaseManagement: integer("davon Case Management", { apart: true }),
  kurzberatungen: integer("davon Kurzberatung", { apart: true }),
  abgeschlosseneFaelle: integer("Abgeschlossen im Zeitraum", { apart: true }),
  stelle: ref("Stelle", "stellen", { help: "Leer heißt: alle Stellen zusammen." }),
  quelle: text("Quelle"),
} as const;
