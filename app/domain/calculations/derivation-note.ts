import type { SourceRef } from "../template/template.ts";
import { derivationOf } from "./derivation.ts";
import { isDerived, sourcesOf, type Figure } from "./figure.ts";

/** The way to one or more figures as a note of a document: "57.000 € × 0,5 VZÄ = 28.500 € (FAQ, Frage 13; Ableitung)". */
export function derivationNote(...figures: readonly Figure[]): string {
  const sources = figures.flatMap(sourcesOf).filter((source, index, all) => all.findIndex((other) => other.in === source.in && other.at === source.at) === index);
  const because = [...sources.map(sourceName), ...(figures.some(isDerived) ? ["Ableitung"] : [])];
  return `${figures.map(derivationOf).join("; ")}${because.length === 0 ? "" : ` (${because.join("; ")})`}`;
}

const sourceName = ({ in: document, at }: SourceRef): string => (document === "faq" ? `FAQ, ${at}` : document === "richtlinie" ? `Richtlinie, ${at}` : at);
