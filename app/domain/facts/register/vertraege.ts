import { CONTRACT_VARIANTS } from "../../template/contract-variant.ts";
import { choice, date, flag, integer, longText, money, ref, refs, text } from "../field.ts";

/**
 * One row for each Weiterleitungsvertrag; who forwards to whom is its variant, told by the Träger unless entered.
 * VZÄ are not entered here; they come from the posts in `stellen`.
 */
export const vertraege = {
  traeger: ref("Träger", "organisationen"),
  variante: choice("Variante", CONTRACT_VARIANTS, { help: "Leer: ergibt sich aus der Art des Trägers und dem oberen Vertrag." }),
  obererVertrag: ref("Oberer Vertrag", "vertraege", { help: "Nur zweite Stufe: der Vertrag, aus dem die Mittel kommen." }),
  obererVertragVom: date("Oberer Vertrag geschlossen am", { help: "Nur zweite Stufe." }),
  zustimmungVom: date("Zustimmung zur Weiterleitung vom", { help: "Nur zweite Stufe: Zustimmung des Zuwendungsempfängers." }),
  stellen: refs("Weitergeleitete Stellen", "stellen"),
  von: date("Vertragszeitraum von"),
  bis: date("Vertragszeitraum bis"),
  betrag: money("Weitergeleiteter Höchstbetrag (€)", { help: "Vorschlag: je Stelle das Kleinere aus geplanten Ausgaben und anteiligem Höchstbetrag." }),
  einsatzgebiet: text("Einsatzgebiet"),
  eigenanteil: money("Eigenanteil des Trägers (€)"),
  erklaerungBeratungsdienste: flag("Träger erklärt: Stellen außerhalb JMD, MBE und Flüchtlingsberatung"),
  erklaerungDoppelfinanzierung: flag("Träger erklärt: keine weitere öffentliche Förderung derselben Stellen"),
  mittelabruf: choice("Auszahlung", { quartal: "vierteljährlich", halbjahr: "halbjährlich", abruf: "auf Mittelabruf" }),
  iban: text("IBAN des Trägers"),
  bank: text("Kreditinstitut"),
  nachweisBis: date("Verwendungsnachweis des Trägers bis"),
  taetigkeitsberichtBis: date("Tätigkeitsbericht bis"),
  fallbesprechungen: text("Fall- und Teamgespräche: Rhythmus"),
  aufbewahrungJahre: integer("Aufbewahrung der Belege (Jahre)", { width: "narrow", plain: true }),
  datenschutzbeauftragte: text("Datenschutzbeauftragte des Trägers"),
  kuendigungsfrist: text("Frist der ordentlichen Kündigung"),
  besondereVereinbarungen: longText("Besondere Vereinbarungen", { help: "Freie Klausel am Ende des Vertrags.", width: "wide" }),
  ortUnterschrift: text("Ort der Unterschrift (Zuwendungsempfänger)"),
  unterzeichnendeTraeger: longText("Unterzeichnende des Trägers", { help: "Eine Person je Zeile: Name, Funktion." }),
  unterzeichnendeKommune: longText("Unterzeichnende des Zuwendungsempfängers", { help: "Eine Person je Zeile: Name, Funktion." }),
} as const;
