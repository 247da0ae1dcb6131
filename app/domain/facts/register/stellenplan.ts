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

const QUALIFIKATIONEN = {
  "diplom-fh": "Diplom (FH)",
  bachelor: "Bachelor",
  master: "Master",
  vergleichbar: "vergleichbar, Voraussetzungen der Laufbahngruppe 2.1 geprüft",
  offen: "noch offen",
} as const;

/** When a person who already works there may hold an additional post all the same (FAQ Q22, rule R-14). */
const AUSNAHMEN_ZUSAETZLICHKEIT = {
  nachbesetzung: "bisherige Stelle wird nachbesetzt",
  verlaengerung: "bisher befristet, für KIM verlängert",
  aufstockung: "Teilzeit, nur der erhöhte Anteil",
} as const;

export const stellen = {
  bezeichnung: text("Stelle"),
  baustein: choice("Baustein", { "1": "Baustein 1", "2": "Baustein 2", "3": "Baustein 3" }, { width: "narrow" }),
  funktion: choice("Funktion", FUNKTIONEN),
  vzae: vzae("Umfang (VZÄ)", { width: "narrow" }),
  anstellungstraeger: ref("Anstellungsträger", "organisationen"),
  team: text("Team", { help: "Wo die Stelle fachlich mitarbeitet, auch wenn eine andere Organisation anstellt." }),
  verortung: choice("Verortung", VERORTUNGEN),
  einsatzort: text("Einsatzort, Zuständigkeit"),
  kommune: ref("Für die Kommune", "kommunen", { help: "Nur bei zusätzlicher Koordination: die kreisangehörige Kommune." }),
  besetzt: flag("Besetzt", { width: "narrow" }),
  besetztSeit: date("Besetzt seit", { width: "narrow" }),
  besetzungGeplant: date("Besetzung geplant zum", { help: "Nur bei unbesetzten Stellen.", width: "narrow" }),
  von: date("Von", { width: "narrow" }),
  bis: date("Bis", { width: "narrow" }),
  kosten: money("Geplante Personalausgaben im Jahr (€)", { help: "Arbeitgeberbrutto für den Zeitraum im Förderjahr." }),
  arbeitsplatz: money("Geplante Arbeitsplatzausgaben im Jahr (€)", { help: "Nur bei Koordination und Verwaltungsassistenz." }),
  fortbildungskosten: money("Geplante Fortbildungskosten im Jahr (€)", { help: "Nur bei Koordinationsstellen." }),
  qualifikation: choice("Qualifikation", QUALIFIKATIONEN),
  qualifikationNachweis: date("Nachweis geprüft am"),
  qualifikationBeleg: text("Nachweis der Qualifikation", { help: "Urkunde oder Prüfvermerk, zum Beispiel: Bachelorurkunde; Vermerk zur Laufbahngruppe 2.1." }),
  zusaetzlich: flag("Zusätzlich eingerichtet", { width: "narrow" }),
  zusaetzlichAusnahme: choice("Zusätzlich trotz vorhandenem Personal", AUSNAHMEN_ZUSAETZLICHKEIT, { help: "Nur wenn die Person schon bei der Kommune arbeitet." }),
  zusaetzlichBeleg: text("Nachweis der Zusätzlichkeit", { help: "Zum Beispiel: Stellenplan 2027, neue Stelle; Verlängerung vom 01.02.2026." }),
  lehrkraft: flag("Abgeordnete Lehrkraft", { width: "narrow" }),
  ausserhalbBeratungsdienste: flag("Außerhalb JMD, MBE und Flüchtlingsberatung", { help: "Nur bei Stellen der Freien Wohlfahrtspflege.", width: "narrow" }),
} as const;

/** How a post divides over places; the shares of a post together are its VZÄ. */
export const stellenanteile = {
  stelle: ref("Stelle", "stellen"),
  kommune: ref("Kommune", "kommunen"),
  raum: text("Sozialraum, Bezirk", { help: "Wenn der Anteil nur für einen Teil der Kommune gilt." }),
  vzae: vzae("Anteil (VZÄ)", { width: "narrow" }),
  ort: text("Ort der Beratung"),
} as const;
