import type { SourceRef } from "../template/template.ts";
import type { IsoDate } from "../values/date.ts";
import type { Parameters } from "./parameters.ts";

/** One value of one figure of the programme, and from which day it counts. */
export type ParameterLine = { [K in keyof Parameters]: { name: K; from: IsoDate; value: Parameters[K]; source: SourceRef } }[keyof Parameters];

/** First year of the Richtlinie of 12.12.2024; these values count for all earlier days too. */
const RICHTLINIE = "2025-01-01";
const faq = (question: number): SourceRef => ({ in: "faq", at: `Frage ${question}` });

/**
 * Every figure of the programme that was ever in force, after the Richtlinie of 12.12.2024 and the FAQ of 23.04.2026. A new value is a new line with the
 * day from which it counts; the old line stays, so that older applications are judged by what held for them.
 */
export const PARAMETER_TABLE: readonly ParameterLine[] = [
  { name: "personalkostenHoechstbetrag", from: RICHTLINIE, value: 5_700_000, source: faq(13) },
  { name: "verwaltungsassistenzHoechstbetrag", from: RICHTLINIE, value: 2_250_000, source: faq(13) },
  { name: "verwaltungsassistenzUmfang", from: RICHTLINIE, value: 0.5, source: faq(8) },
  // How Ziffer 5.4.1 reckons is not in our sources.
  { name: "zeitanteil", from: RICHTLINIE, value: "angefangene-monate", source: { in: "abgeleitet", at: "" } },
  { name: "koordinationKreis", from: RICHTLINIE, value: 3.5, source: faq(8) },
  { name: "koordinationKreisfreieStadt", from: RICHTLINIE, value: 2.5, source: faq(8) },
  { name: "zusaetzlicheKoordinationJeKommune", from: RICHTLINIE, value: 1, source: faq(11) },
  { name: "mindestumfang", from: RICHTLINIE, value: 0.5, source: faq(8) },
  { name: "arbeitsplatzKoordination", from: RICHTLINIE, value: 570_000, source: faq(13) },
  { name: "arbeitsplatzVerwaltungsassistenz", from: RICHTLINIE, value: 285_000, source: faq(13) },
  { name: "veranstaltungen", from: RICHTLINIE, value: 500_000, source: faq(14) },
  { name: "massnahmenAusAnalyse", from: RICHTLINIE, value: 1_000_000, source: faq(14) },
  { name: "foerderperiodeEnde", from: RICHTLINIE, value: "2028-12-31", source: faq(18) },
  { name: "antragsfrist", from: RICHTLINIE, value: "10-31", source: faq(27) },
  { name: "kommunalerMindestanteil", from: RICHTLINIE, value: [1, 3], source: faq(30) },
  { name: "faelleJeStelle", from: RICHTLINIE, value: [50, 60], source: faq(33) },
  { name: "anteilCaseManagement", from: RICHTLINIE, value: [1, 3], source: faq(33) },
  { name: "kurzberatungGespraeche", from: RICHTLINIE, value: 2, source: faq(32) },
  { name: "kurzberatungBedarfe", from: RICHTLINIE, value: 2, source: faq(32) },
  { name: "baustein3JeBehoerde", from: RICHTLINIE, value: 1, source: faq(36) },
  { name: "baustein3Einbuergerung", from: RICHTLINIE, value: 2, source: faq(36) },
];
