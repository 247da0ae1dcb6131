import { VARIANT_IDS, type ContractVariant } from "#app/domain/template/contract-variant.ts";
import type { ContractTemplate, ContractWording } from "#app/domain/template/template.ts";
import { CONCEPT_BASIS } from "../sources.ts";
import { durchfuehrung } from "./durchfuehrung.ts";
import { foerderung } from "./foerderung.ts";
import { rubrum } from "./rubrum.ts";
import { sicherung } from "./sicherung.ts";
import { nur, variante } from "./variante.ts";

/** The wording is ours: for variants A and C the binding form (Anlage 4 of the Richtlinie) replaces it once somebody loads it; for B there is none. */
const NOTICE: Readonly<Record<ContractVariant, string>> = {
  A: "Arbeitsfassung, ersetzt nicht das verbindliche Muster der Anlage 4",
  B: "Arbeitsfassung, vor Verwendung rechtlich zu prüfen",
  C: "Arbeitsfassung, ersetzt nicht das verbindliche Muster der Anlage 4",
};

function wording(variant: ContractVariant): ContractWording {
  const own = variante(variant);
  return {
    pageNotice: NOTICE[variant],
    rubrum: rubrum(own),
    clauses: [...foerderung(own), ...durchfuehrung(own), ...sicherung(own)],
    annexes: [
      "Zuwendungsbescheid mit Nebenbestimmungen",
      own.anbestTitel,
      "Finanzierungs- und Stellenplan",
      "Kommunales KIM-Handlungskonzept",
      "KIM-Case-Management-Konzept",
      variant === "B" ? `Erklärung des ${own.traeger}s zur Doppelförderung` : "Erklärungen des Trägers zu Beratungsdiensten und Doppelförderung",
      "Kooperationsvereinbarung und Aufgabenbeschreibung der Stellen",
      "Datenschutz: Vereinbarung zur gemeinsamen Verantwortung, Einwilligung, Datenschutzinformation",
      "Vordrucke für Mittelabruf, Tätigkeitsbericht und Verwendungsnachweis",
      ...nur(variant === "C", "Oberer Vertrag und Zustimmung des Zuwendungsempfängers"),
    ],
  };
}

export const WEITERLEITUNGSVERTRAG_ARBEITSFASSUNG_1: ContractTemplate = {
  kind: "weiterleitungsvertrag",
  version: "arbeitsfassung-1",
  title: "Vertrag über die Weiterleitung von Zuwendungen für das KIM-Case Management",
  shortTitle: "Weiterleitungsvertrag",
  validFrom: "2026-04-23",
  basis: CONCEPT_BASIS,
  variants: Object.fromEntries(VARIANT_IDS.map((variant) => [variant, wording(variant)])) as Record<ContractVariant, ContractWording>,
};
