import type { ConceptTemplate } from "#app/domain/template/template.ts";
import { CONCEPT_BASIS } from "../sources.ts";
import { BAUSTEINE } from "./bausteine.ts";
import { GRUNDLAGEN } from "./grundlagen.ts";
import { KOORDINATION } from "./koordination.ts";
import { STEUERUNG } from "./steuerung.ts";
import { UMSETZUNG } from "./umsetzung.ts";
import { ZUSAMMENARBEIT } from "./zusammenarbeit.ts";

/** The kommunale KIM-Handlungskonzept after the Richtlinie of 12.12.2024 and the FAQ of 23.04.2026. */
export const HANDLUNGSKONZEPT_2026_04_23 = {
  kind: "handlungskonzept",
  version: "2026-04-23",
  title: "Kommunales KIM-Handlungskonzept",
  shortTitle: "Handlungskonzept",
  validFrom: "2026-04-23",
  basis: CONCEPT_BASIS,
  sections: [...GRUNDLAGEN, ...STEUERUNG, ...KOORDINATION, ...BAUSTEINE, ...ZUSAMMENARBEIT, ...UMSETZUNG],
  appendix: [
    { id: "anhang-stellenplan", title: "Stellenplan", register: "stellen", columns: ["bezeichnung", "baustein", "funktion", "vzae", "anstellungstraeger", "verortung", "einsatzort", "besetzt", "kosten", "qualifikation"] },
    { id: "anhang-mitglieder", title: "Mitglieder der Gremien", register: "mitglieder", columns: ["gremium", "organisation", "funktion", "seite", "leitungsebene"] },
    { id: "anhang-schnittstellen", title: "Schnittstellenmatrix", register: "schnittstellen", columns: ["rechtskreis", "stelle", "eigenesFallmanagement", "abgrenzung", "ausloeser", "uebergabe", "vereinbarungDatum", "abgestimmtMit", "abgestimmtAm"] },
    { id: "anhang-abstimmung", title: "Abstimmung und Beteiligung", register: "abstimmungen", columns: ["gegenstand", "organisation", "datum", "ergebnis"], inBrackets: { organisation: "beratungsansatz" } },
    { id: "anhang-finanzierung", title: "Finanzierung der einzelnen Stellen", computed: "stellenfinanzierung" },
    { id: "anhang-anteile", title: "Räumliche Anteile der Stellen", register: "stellenanteile", columns: ["stelle", "kommune", "raum", "vzae", "ort"] },
  ],
} as const satisfies ConceptTemplate;
