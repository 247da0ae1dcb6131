import type { ContractTemplate } from "#app/domain/template/template.ts";
import { CONCEPT_BASIS } from "../sources.ts";
import { DURCHFUEHRUNG } from "./durchfuehrung.ts";
import { FOERDERUNG, RUBRUM } from "./rubrum-und-foerderung.ts";
import { SICHERUNG } from "./sicherung.ts";

/**
 * Kreis or kreisfreie Stadt to a Träger der Freien Wohlfahrtspflege, private law. The wording is ours: the binding form (Anlage 4 of the
 * Richtlinie) replaces it once somebody loads it.
 */
export const WEITERLEITUNGSVERTRAG_ARBEITSFASSUNG_1 = {
  kind: "weiterleitungsvertrag",
  version: "arbeitsfassung-1",
  variant: "A",
  title: "Vertrag über die Weiterleitung von Zuwendungen für das KIM-Case Management",
  shortTitle: "Weiterleitungsvertrag",
  validFrom: "2026-04-23",
  basis: CONCEPT_BASIS,
  pageNotice: "Arbeitsfassung, ersetzt nicht das verbindliche Muster der Anlage 4",
  rubrum: RUBRUM,
  clauses: [...FOERDERUNG, ...DURCHFUEHRUNG, ...SICHERUNG],
  annexes: [
    "Zuwendungsbescheid mit Nebenbestimmungen",
    "Allgemeine Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P)",
    "Finanzierungs- und Stellenplan",
    "Kommunales KIM-Handlungskonzept",
    "KIM-Case-Management-Konzept",
    "Erklärungen des Trägers zu Beratungsdiensten und Doppelförderung",
    "Kooperationsvereinbarung und Aufgabenbeschreibung der Stellen",
    "Datenschutz: Vereinbarung zur gemeinsamen Verantwortung, Einwilligung, Datenschutzinformation",
    "Vordrucke für Mittelabruf, Tätigkeitsbericht und Verwendungsnachweis",
  ],
} as const satisfies ContractTemplate;
