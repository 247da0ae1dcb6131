import { choice, date, longText, money, ref, text } from "../field.ts";

/** Notices beside the Zuwendungsbescheid of `foerderung`: amendments, other Bausteine. */
export const bescheide = {
  gegenstand: choice("Gegenstand", { zuwendung: "Zuwendungsbescheid", aenderung: "Änderungsbescheid", pauschale: "Pauschale für Baustein 3", ruecknahme: "Widerruf oder Erstattung", weiteres: "weiterer Bescheid" }),
  datum: date("Bescheid vom"),
  aktenzeichen: text("Aktenzeichen"),
  betrag: money("Betrag (€)"),
  von: date("Zeitraum von"),
  bis: date("Zeitraum bis"),
  erlaeuterung: longText("Erläuterung, Nebenbestimmungen", { width: "wide" }),
} as const;

/** Resolutions beside the one that the title page names, also those of kreisangehörige Kommunen (HK-27). */
export const beschluesse = {
  gremium: text("Gremium", { help: "Zum Beispiel Kreistag, Rat, Ausschuss für Soziales." }),
  organisation: ref("Organisation", "organisationen"),
  gegenstand: text("Gegenstand"),
  datum: date("Datum"),
  aktenzeichen: text("Vorlage, Aktenzeichen"),
  stand: choice("Stand", { geplant: "geplant", gefasst: "gefasst", kenntnis: "zur Kenntnis genommen", vertagt: "vertagt" }),
} as const;

/** Dates that no other part of the register holds. */
export const fristen = {
  bezeichnung: text("Frist", { width: "wide" }),
  art: choice("Art", { antrag: "Antrag", mittel: "Mittelabruf", nachweis: "Verwendungsnachweis", bericht: "Bericht", abstimmung: "Abstimmung", weiteres: "Weiteres" }),
  datum: date("Bis"),
  verantwortlich: ref("Verantwortlich", "organisationen"),
  erledigtAm: date("Erledigt am"),
  erlaeuterung: longText("Erläuterung", { width: "wide" }),
} as const;

/** What stands beside the computed overview; the figures themselves come from `stellen` and `massnahmen`. */
export const finanzierung = {
  kostenstand: date("Personalausgaben kalkuliert am"),
  erlaeuterung: longText("Erläuterung zur Planung", { help: "Zum Beispiel Tarif, Stufen und Steigerungen, mit denen gerechnet ist." }),
} as const;
