import type { ConceptTemplate } from "#app/domain/template/template.ts";
import { CONCEPT_BASIS } from "../sources.ts";
import { ARBEITSWEISE } from "./arbeitsweise.ts";
import { EINORDNUNG } from "./einordnung.ts";
import { SICHERUNG } from "./sicherung.ts";

/** The KIM-Case-Management-Konzept after the Richtlinie of 12.12.2024 and the FAQ of 23.04.2026. */
export const CASE_MANAGEMENT_KONZEPT_2026_04_23 = {
  kind: "case-management-konzept",
  version: "2026-04-23",
  title: "KIM-Case-Management-Konzept",
  shortTitle: "Case-Management-Konzept",
  validFrom: "2026-04-23",
  basis: CONCEPT_BASIS,
  sections: [...EINORDNUNG, ...ARBEITSWEISE, ...SICHERUNG],
  appendix: [
    {
      id: "anhang-stellen",
      title: "Stellen im Baustein 2",
      register: "stellen",
      columns: ["bezeichnung", "vzae", "anstellungstraeger", "verortung", "einsatzort", "besetzt", "qualifikation", "qualifikationNachweis"],
      where: { baustein: "2" },
    },
    { id: "anhang-schnittstellen", title: "Schnittstellenmatrix", register: "schnittstellen", columns: ["rechtskreis", "stelle", "zielgruppe", "eigenesFallmanagement", "abgrenzung", "ausloeser", "uebergabe", "ansprechstelle", "vereinbarungDatum"] },
    { id: "anhang-anteile", title: "Räumliche Anteile der Stellen", register: "stellenanteile", columns: ["stelle", "kommune", "raum", "vzae", "ort"], where: { "stelle.baustein": "2" } },
  ],
} as const satisfies ConceptTemplate;
