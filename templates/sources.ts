import type { SourceRef } from "#app/domain/template/template.ts";

/** Questions of the FAQ of 23.04.2026. */
export const faq = (...questions: readonly number[]): SourceRef[] => questions.map((question) => ({ in: "faq", at: `Frage ${question}` }));
/** Places in the Richtlinie of 12.12.2024; the numbers of the older Richtlinie differ. */
export const richtlinie = (...places: readonly string[]): SourceRef[] => places.map((at) => ({ in: "richtlinie", at }));
export const tintg = (...places: readonly string[]): SourceRef[] => places.map((at) => ({ in: "tintg", at }));
export const lho = (...places: readonly string[]): SourceRef[] => places.map((at) => ({ in: "lho", at }));
export const dsgvo = (...places: readonly string[]): SourceRef[] => places.map((at) => ({ in: "dsgvo", at }));
/** Seen in municipalities or in research on them; good counsel, never a rule. */
export const praxis = (at: string): SourceRef => ({ in: "praxis", at });
/** Our own inference from the sources. */
export const abgeleitet = (at = ""): SourceRef => ({ in: "abgeleitet", at });

/** What both concepts of this version follow. */
export const CONCEPT_BASIS = [
  { title: "Richtlinie über die Gewährung von Zuwendungen zur Durchführung eines strategischen Kommunalen Integrationsmanagements (Runderlass des MKJFGFI)", date: "2024-12-12" },
  { title: "FAQ zum Kommunalen Integrationsmanagement, Stand 23.04.2026", date: "2026-04-23" },
  { title: "Teilhabe- und Integrationsgesetz Nordrhein-Westfalen, § 9", date: "2021-11-25" },
] as const;
