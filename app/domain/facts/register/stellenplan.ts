import { choice, date, flag, money, ref, text, vzae } from "../field.ts";

export const FUNKTIONEN = {
  koordination: "Koordination",
  "zusaetzliche-koordination": "zusätzliche Koordination für eine kreisangehörige Kommune",
  verwaltungsassistenz: "Verwaltungsassistenz",
  "case-management": "Case Management",
  auslaenderbehoerde: "Stelle in der Ausländerbehörde",
  einbuergerungsbehoerde: "Stelle in der Einbürgerungsbehörde",
} as const;
export type Funktion = keyof typeof FUNKTIONEN;

/** Where a post sits; decides. */
export const VERORTUNGEN = {
  ki: "Kommunales Integrationszentrum",
  "kommunale-einheit": "andere kommunale Organisationseinheit",
  "kreisangehoerige-kommune": "kreisangehörige Kommune",
  auslaenderbehoerde: "Ausländerbehörde",
  "freie-wohlfahrtspflege": "Freie Wohlfahrtspflege",
} as const;
export type Verortung = keyof typeof VERORTUNGEN;

export const QUALIFIKATIONEN = {
  "diplom-fh": "Diplom (FH)",
  bachelor: "Bachelor",
  master: "Master",
  vergleichbar: "vergleichbar, Voraussetzungen der Laufbahngruppe 2.1 geprüft",
  offen: "noch offen",
} as const;

export const stellen = {
  bezeichnung: text("Stelle"),
  baustein: choice("Baustein", { "1": "Baustein 1", "2": "Baustein 2", "3": "Baustein 3" }, { width: "narrow" }),
  funktion: choice("Funktion", FUNKTIONEN),
  vzae: vzae("Umfang (VZÄ)", { width: "narrow" }),
  anstellungstraeger: ref("Anstellungsträger", "organisationen"),
  verortung: choice("Verortung", VERORTUNGEN),
  einsatzort: text("Einsatzort, Zuständigkeit"),
  kommune: ref("Für die Kommune", "kommunen", { help: "Nur bei zusätzlicher Koordination: die kreisangehörige Kommune." }),
  besetzt: flag("Besetzt", { width: "narrow" }),
  von: date("Von", { width: "narrow" }),
  bis: date("Bis", { width: "narrow" }),
  kosten: money("Geplante Personalausgaben im Jahr (€)", { help: "Arbeitgeberbrutto für den Zeitraum im Förderjahr." }),
  qualifikation: choice("Qualifikation", QUALIFIKATIONEN),
  qualifikationNachweis: date("Nachweis geprüft am"),
  zusaetzlich: flag("Zusätzlich eingerichtet", { width: "narrow" }),
  ausserhalbBeratungsdienste: flag("Außerhalb JMD, MBE und Flüchtlingsberatung", { help: "Nur bei Stellen der Freien Wohlfahrtspflege.", width: "narrow" }),
} as const;
