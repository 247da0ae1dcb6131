import { choice, date, flag, longText, money, ref, text } from "../field.ts";

export const gremien = {
  name: text("Name"),
  art: choice("Art", { lenkungsgruppe: "Lenkungsgruppe", arbeitsgruppe: "Arbeitsgruppe", projektgruppe: "Projektgruppe" }),
  ebene: choice("Ebene", { struktur: "Strukturebene", fall: "Fallebene", lokal: "lokal", thema: "themenbezogen" }),
  auftrag: longText("Auftrag"),
  rhythmus: text("Sitzungen"),
  eingerichtetAm: date("Eingerichtet am"),
  leitung: ref("Leitung", "organisationen"),
  berichtetAn: ref("Berichtet an", "gremien"),
} as const;

export const mitglieder = {
  gremium: ref("Gremium", "gremien"),
  organisation: ref("Organisation", "organisationen"),
  funktion: text("Funktion"),
  seite: choice("Seite", { intern: "verwaltungsintern", extern: "verwaltungsextern" }, { width: "narrow" }),
  leitungsebene: flag("Leitungsebene", { width: "narrow" }),
  vertretung: text("Stellvertretung (Funktion)"),
} as const;

/** The Rechtskreise and programmes that the FAQ (Q1, Q5, Q32) wants delimited; kim-facts section 6, core rows. */
export const KERN_SCHNITTSTELLEN = {
  "sgb-2": "SGB II (Jobcenter)",
  "sgb-3": "SGB III (Agentur für Arbeit)",
  "sgb-8": "SGB VIII (Jugendamt)",
  "sgb-12": "SGB XII (Sozialamt)",
  asylblg: "AsylbLG (Sozialamt)",
  aufenthg: "AufenthG (Ausländerbehörde)",
  stag: "StAG (Einbürgerungsbehörde)",
  jmd: "Jugendmigrationsdienst (JMD)",
  mbe: "Migrationsberatung für erwachsene Zuwanderer (MBE)",
  fluechtlingsberatung: "Soziale Beratung von Geflüchteten",
} as const;

export const schnittstellen = {
  rechtskreis: choice("Rechtskreis oder Programm", { ...KERN_SCHNITTSTELLEN, weiteres: "weiteres Programm" }, { catchAll: { option: "weiteres", field: "programm" } }),
  programm: text("Bezeichnung vor Ort"),
  stelle: text("Zuständige Stelle vor Ort"),
  zielgruppe: text("Zielgruppe"),
  eigenesFallmanagement: flag("Eigenes Fallmanagement", { width: "narrow" }),
  abgrenzung: longText("Abgrenzung zu KIM", { width: "wide" }),
  ausloeser: text("Auslöser der Übergabe", { help: "Woran man merkt, dass übergeben wird." }),
  uebergabe: longText("Übergabe und Rückmeldung", { width: "wide" }),
  ansprechstelle: text("Ansprechstelle (Funktion)"),
  vereinbarungDatum: date("Vereinbarung vom"),
  abgestimmtMit: ref("Abgestimmt mit", "organisationen"),
  abgestimmtAm: date("Abgestimmt am"),
} as const;

export const abstimmungen = {
  gegenstand: choice("Gegenstand", {
    handlungskonzept: "Handlungskonzept",
    "case-management-konzept": "Case-Management-Konzept",
    stellenverteilung: "Verteilung der Stellen",
    weiteres: "Weiteres",
  }, { catchAll: { option: "weiteres" } }),
  beratungsansatz: choice("Beratungsansatz", {
    mbe: "MBE",
    jmd: "JMD",
    fluechtlingsberatung: "Flüchtlingsberatung",
    jobcenter: "Jobcenter",
    jugendamt: "Jugendamt",
    weiterer: "weiterer",
  }, { catchAll: { option: "weiterer", field: "organisation" } }),
  organisation: ref("Mit wem", "organisationen"),
  funktion: text("Vertreten durch (Funktion)"),
  art: choice("Form", { information: "Information", anhoerung: "Anhörung", mitarbeit: "Mitarbeit am Text", abstimmung: "Abstimmung" }),
  datum: date("Wann"),
  ergebnis: longText("Ergebnis", { width: "wide" }),
} as const;

export const massnahmen = {
  titel: text("Maßnahme"),
  art: choice("Art", { veranstaltung: "Veranstaltung zur Umsetzung", analyse: "Maßnahme aus der Schnittstellenanalyse" }),
  betrag: money("Beantragt (€)"),
  schnittstelle: ref("Schnittstelle", "schnittstellen", { help: "Bei Maßnahmen aus der Schnittstellenanalyse: wo die Lücke gefunden wurde." }),
  analyseVom: date("Analyse vom"),
  grundlage: longText("Grundlage in der Analyse", { help: "Bei Maßnahmen aus der Schnittstellenanalyse: welcher Befund.", width: "wide" }),
  termin: date("Termin"),
  verantwortlich: ref("Verantwortlich", "organisationen"),
  stand: choice("Stand", { geplant: "geplant", durchgefuehrt: "durchgeführt", entfallen: "entfallen" }),
} as const;

export const meilensteine = {
  titel: text("Meilenstein", { width: "wide" }),
  termin: date("Termin"),
  stand: choice("Stand", { geplant: "geplant", erreicht: "erreicht", verschoben: "verschoben" }),
  erreichtAm: date("Erreicht am"),
  verantwortlich: ref("Verantwortlich", "organisationen"),
  erlaeuterung: longText("Erläuterung", { width: "wide" }),
} as const;

export const offenePunkte = {
  punkt: text("Offener Punkt", { width: "wide" }),
  verantwortlich: ref("Verantwortlich", "organisationen"),
  bis: date("Bis"),
  stand: choice("Stand", { offen: "offen", "in-arbeit": "in Arbeit", erledigt: "erledigt" }),
  ergebnis: longText("Ergebnis", { width: "wide" }),
} as const;
