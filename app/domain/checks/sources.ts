import type { SourceRef } from "../template/template.ts";

/** Questions of the FAQ of 23.04.2026. */
export const faq = (...questions: readonly number[]): SourceRef[] => questions.map((question) => ({ in: "faq", at: `Frage ${question}` }));
/** A place in the Richtlinie of 12.12.2024; its numbers differ from the older one. */
export const richtlinie = (at: string): SourceRef => ({ in: "richtlinie", at });
/** Our own inference. */
export const ABGELEITET: SourceRef = { in: "abgeleitet", at: "" };
