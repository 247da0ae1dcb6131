import type { SourceRef } from "../domain/template/template.ts";

const DOCUMENTS: Readonly<Record<Exclude<SourceRef["in"], "abgeleitet" | "praxis">, { name: string; stand: string }>> = {
  faq: { name: "FAQ", stand: "Stand 23.04.2026" },
  richtlinie: { name: "Richtlinie vom 12.12.2024", stand: "" },
  tintg: { name: "Teilhabe- und Integrationsgesetz NRW", stand: "" },
  lho: { name: "Landeshaushaltsordnung NRW", stand: "" },
  dsgvo: { name: "Datenschutz-Grundverordnung", stand: "" },
};

/** "FAQ Frage 5, Stand 23.04.2026", "Richtlinie vom 12.12.2024, Ziffer 4.1 e", "abgeleitet", "Praxisbeispiel: Kreis Kleve". */
export function sourceText(source: SourceRef): string {
  if (source.in === "abgeleitet") return source.at === "" ? "abgeleitet" : `abgeleitet (${source.at})`;
  if (source.in === "praxis") return source.at === "" ? "Praxisbeispiel" : `Praxisbeispiel: ${source.at}`;
  const { name, stand } = DOCUMENTS[source.in];
  if (source.in === "faq") return [source.at === "" ? name : `${name} ${source.at}`, stand].join(", ");
  return source.at === "" ? name : `${name}, ${source.at}`;
}

/** Several sources in one line; questions of the FAQ are drawn together: "FAQ Fragen 5, 16 und 26, Stand 23.04.2026; abgeleitet". */
export function sourcesText(sources: readonly SourceRef[]): string {
  const questions = sources.filter((source) => source.in === "faq" && source.at.startsWith("Frage ")).map((source) => source.at.slice("Frage ".length));
  const others = sources.filter((source) => !(source.in === "faq" && source.at.startsWith("Frage "))).map(sourceText);
  const faq = questions.length < 2 ? questions.map((at) => sourceText({ in: "faq", at: `Frage ${at}` })) : [`FAQ Fragen ${questions.slice(0, -1).join(", ")} und ${questions.at(-1)!}, ${DOCUMENTS.faq.stand}`];
  return [...new Set([...faq, ...others])].join("; ");
}
