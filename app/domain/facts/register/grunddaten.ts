import { choice, date, flag, integer, longText, money, text, vzae } from "../field.ts";

/** The kinds of applicant that the FAQ distinguishes; the StädteRegion Aachen counts as a Kreis. */
export const ANTRAGSTELLER_ARTEN = {
  kreis: "Kreis",
  staedteregion: "StädteRegion",
  "kreisfreie-stadt": "kreisfreie Stadt",
} as const;

export const antragsteller = {
  name: text("Name", { help: "Amtlicher Name, zum Beispiel Rhein-Sieg-Kreis." }),
  art: choice("Art", ANTRAGSTELLER_ARTEN),
  standort: text("Standort", { help: "Einer der 54 Standorte mit Kommunalem Integrationszentrum." }),
  anschrift: text("Anschrift"),
  vertretungName: text("Vertreten durch (Name)", { help: "Darf bis zur Unterschrift offen bleiben." }),
  vertretungFunktion: text("Vertreten durch (Amt)", { help: "Landrätin, Landrat, Oberbürgermeisterin, Oberbürgermeister, Städteregionsrätin, Städteregionsrat." }),
  kiVorhanden: flag("Kommunales Integrationszentrum, gefördert nach der Richtlinie vom 10.03.2023"),
  kiName: text("Name des Kommunalen Integrationszentrums"),
  ansprechstelle: text("Ansprechstelle"),
  telefon: text("Telefon", { width: "narrow" }),
  email: text("E-Mail"),
} as const;

export const foerderung = {
  foerderjahr: integer("Förderjahr", { help: "Das Kalenderjahr, für das beantragt wird.", width: "narrow", plain: true, min: 2020, max: 2100 }),
  antragsart: choice("Art des Antrags", { erstmalig: "erstmalig", fortschreibung: "Fortschreibung" }),
  antragGestelltAm: date("Antrag gestellt am"),
  cmStellenZuweisung: vzae("Zugewiesene Case-Management-Stellen (VZÄ)", { help: "Aus der Zuweisung oder dem Bescheid; die FAQ nennen keine Zahl." }),
  bescheidDatum: date("Zuwendungsbescheid vom"),
  bescheidAktenzeichen: text("Aktenzeichen des Bescheids"),
  durchfuehrungVon: date("Durchführungszeitraum von"),
  durchfuehrungBis: date("Durchführungszeitraum bis"),
  bescheidBetrag: money("Bewilligter Betrag (€)"),
  eigenanteil: money("Eigenanteil des Antragstellers (€)", { help: "Die Förderung ist eine Vollfinanzierung: in der Regel 0." }),
  beschlussGremium: text("Beschluss: Gremium"),
  beschlussDatum: date("Beschluss vom"),
  konzepteUebersandtAm: date("Konzepte an das KfI übersandt am", { help: "Kompetenzzentrum für Integration, Dezernat 36 der Bezirksregierung Arnsberg." }),
  verwendungsnachweisFrist: date("Verwendungsnachweis fällig am"),
  verwendungsnachweisAm: date("Verwendungsnachweis über integration.web am"),
} as const;

export const steuerung = {
  koordinationAmKi: flag("Koordination ist beim Kommunalen Integrationszentrum angebunden"),
  koordinationStelle: text("Wenn nicht: Organisationseinheit der Koordination"),
  ausnahmegenehmigungDatum: date("Ausnahmegenehmigung des Ministeriums vom"),
  ausnahmegenehmigungAktenzeichen: text("Ausnahmegenehmigung: Aktenzeichen"),
  lenkungsgruppeArt: choice("Lenkungsgruppe", { "neu-eingerichtet": "neu eingerichtet", beauftragt: "bestehendes Gremium beauftragt" }),
  lenkungsgruppeSeit: date("Lenkungsgruppe: konstituiert oder beauftragt am"),
  lenkungsgruppeGeplant: date("Wenn noch nicht: geplant zum"),
  lenkungsgruppeVorsitz: text("Vorsitz der Lenkungsgruppe"),
  lenkungsgruppeRhythmus: text("Sitzungen der Lenkungsgruppe"),
} as const;

export const erklaerungen = {
  fdeNrw: flag("Teilnahme an der FDE NRW ist sichergestellt"),
  kimDatenbank: flag("KIM-Datenbank wird genutzt"),
  einwilligung: flag("Einwilligung liegt vor jeder Datenverarbeitung vor"),
  fortbildungLand: flag("Teilnahme der Koordination an Fortbildungen des Landes ist gewährleistet"),
  kiAufgabenUnberuehrt: flag("Bisherige Aufgaben des KI bleiben unberührt; Lehrkräfte bleiben in ihrem Aufgabenbereich"),
  keineDoppelfinanzierung: flag("Keine Doppelfinanzierung durch die Verortung der Stellen"),
} as const;

/** The kinds of organisation; `responsible` in the templates uses the same words. */
export const ORGANISATION_ARTEN = {
  "kommunales-integrationszentrum": "Kommunales Integrationszentrum",
  kreisverwaltung: "Kreis- oder Stadtverwaltung",
  "kreisangehoerige-kommune": "kreisangehörige Kommune",
  wohlfahrtspflege: "Freie Wohlfahrtspflege",
  auslaenderbehoerde: "Ausländer- oder Einbürgerungsbehörde",
  jobcenter: "Jobcenter oder Agentur für Arbeit",
  weitere: "weitere Organisation",
} as const;
export type OrganisationArt = keyof typeof ORGANISATION_ARTEN;

export const organisationen = {
  name: text("Name", { width: "wide" }),
  kurzname: text("Kurzname", { width: "narrow" }),
  art: choice("Art", ORGANISATION_ARTEN),
  spitzenverband: choice("Spitzenverband", {
    awo: "Arbeiterwohlfahrt",
    caritas: "Caritas",
    paritaet: "Der Paritätische",
    drk: "Deutsches Rotes Kreuz",
    diakonie: "Diakonie",
    juedische: "Jüdische Gemeinden",
  }),
  rechtsform: text("Rechtsform", { width: "narrow" }),
  sitz: text("Sitz"),
  anschrift: text("Anschrift"),
  registernummer: text("Register und Nummer"),
  vertretungName: text("Vertreten durch (Name)"),
  vertretungFunktion: text("Vertreten durch (Funktion)"),
  beteiligtSeit: date("Beteiligt seit"),
  beteiligtAn: longText("Beteiligt an"),
} as const;

export const kommunen = {
  name: text("Kommune"),
  einwohner: integer("Einwohnerinnen und Einwohner"),
  zielgruppe: integer("Gemeldete ausländische Personen"),
  stichtag: date("Stichtag"),
  quelle: text("Quelle"),
  auslaenderbehoerde: flag("Ausländerbehörde", { width: "narrow" }),
  jugendamt: flag("Jugendamt", { width: "narrow" }),
  integrationsgremium: flag("Integrationsrat oder -ausschuss", { width: "narrow" }),
  zuteilung: vzae("Festgelegt (VZÄ)", { help: "Nur wenn von der Rechnung abgewichen wird; dann mit Begründung.", width: "narrow" }),
  zuteilungGrund: text("Begründung der Abweichung", { help: "Warum von Hand gerundet oder abgewichen wurde." }),
} as const;
