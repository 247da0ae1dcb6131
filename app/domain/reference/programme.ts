import { KERN_SCHNITTSTELLEN } from "../facts/register/zusammenarbeit.ts";
import type { Values } from "../facts/register.ts";
import type { Id } from "../values/ids.ts";

/**
 * A Rechtskreis or programme that KIM meets at an interface. The lists come from the FAQ of 23.04.2026 and from the Gutachten zur kommunalen Integrationsarbeit in Nordrhein-Westfalen
 * (data of 2018 to 2020); the older programmes stand in the Gutachten only and have to be looked at on site.
 */
interface Programm {
  /** Of the core rows: the choice in the register (`schnittstellen.rechtskreis`). */
  id: Id;
  name: string;
  /** What it is, in one line. */
  line: string;
  /** The office that is usually in charge. */
  stelle: string;
  /** Has a Fallmanagement of its own, so that KIM refers on; undefined where our sources do not say. */
  eigenesFallmanagement?: boolean;
  /** Questions of the FAQ of 23.04.2026 that name it. */
  faq: readonly number[];
  /** As far as our sources know it; none of the older programmes is confirmed for today. */
  until?: number;
}

/** The ten core rows of the Schnittstellenmatrix. */
export const KERN_PROGRAMME: readonly (Programm & { id: keyof typeof KERN_SCHNITTSTELLEN })[] = [
  { id: "sgb-2", name: KERN_SCHNITTSTELLEN["sgb-2"], line: "Grundsicherung für Arbeitsuchende mit eigenem, auf Arbeit gerichtetem Fallmanagement", stelle: "Jobcenter", eigenesFallmanagement: true, faq: [1, 32] },
  { id: "sgb-3", name: KERN_SCHNITTSTELLEN["sgb-3"], line: "Arbeitsförderung und Berufsberatung", stelle: "Agentur für Arbeit", eigenesFallmanagement: true, faq: [1, 32] },
  { id: "sgb-8", name: KERN_SCHNITTSTELLEN["sgb-8"], line: "Kinder- und Jugendhilfe; der Hilfeplan führt den Fall", stelle: "Jugendamt", eigenesFallmanagement: true, faq: [1, 32] },
  { id: "sgb-12", name: KERN_SCHNITTSTELLEN["sgb-12"], line: "Sozialhilfe", stelle: "Sozialamt", faq: [32] },
  { id: "asylblg", name: KERN_SCHNITTSTELLEN.asylblg, line: "Leistungen für Asylsuchende und Geduldete; kritisch ist der Wechsel ins SGB II", stelle: "Sozialamt", faq: [1] },
  { id: "aufenthg", name: KERN_SCHNITTSTELLEN.aufenthg, line: "Aufenthaltsrecht, Bleiberechte, Duldung für Ausbildung und Beschäftigung", stelle: "Ausländerbehörde", faq: [1, 37] },
  { id: "stag", name: KERN_SCHNITTSTELLEN.stag, line: "Einbürgerung", stelle: "Einbürgerungsbehörde", faq: [1] },
  { id: "jmd", name: KERN_SCHNITTSTELLEN.jmd, line: "Bundesdienst für junge Menschen von 12 bis 27 Jahren mit eigenem Case Management", stelle: "Träger der Freien Wohlfahrtspflege", eigenesFallmanagement: true, faq: [1, 5, 30, 32] },
  { id: "mbe", name: KERN_SCHNITTSTELLEN.mbe, line: "Bundesdienst für Erwachsene über 27 Jahre mit eigenem Case Management, befristet", stelle: "Träger der Freien Wohlfahrtspflege", eigenesFallmanagement: true, faq: [1, 5, 30, 32] },
  { id: "fluechtlingsberatung", name: KERN_SCHNITTSTELLEN.fluechtlingsberatung, line: "vom Land geförderte Beratung zu Asyl und Aufenthalt; ihr Personal bleibt vom KIM getrennt", stelle: "Träger der Freien Wohlfahrtspflege", faq: [5] },
];

/** Further programmes for `schnittstellen.programm`. */
export const WEITERE_PROGRAMME: readonly Programm[] = [
  { id: "gesundheit", name: "Gesundheitsvorsorge", line: "Gesundheitliche Vorsorge und Beratung", stelle: "Gesundheitsamt", faq: [1] },
  { id: "teilhabemanagement", name: "Teilhabemanagement", line: "Case Management für junge Geduldete und Gestattete („Gemeinsam klappt's“, „Durchstarten in Ausbildung und Arbeit“)", stelle: "Kommune oder Träger", eigenesFallmanagement: true, faq: [], until: 2022 },
  { id: "seiteneinstieg", name: "Seiteneinsteigerberatung", line: "Erstberatung neu zugewanderter Schülerinnen und Schüler", stelle: "Kommunales Integrationszentrum", faq: [] },
  { id: "komm-an", name: "KOMM-AN NRW", line: "Unterstützung Ehrenamtlicher und örtlicher Vorhaben", stelle: "Kommunales Integrationszentrum", faq: [] },
  { id: "integrationsagenturen", name: "Integrationsagenturen und Servicestellen Antidiskriminierung", line: "Engagement, Öffnung, Sozialraum, Schutz vor Diskriminierung", stelle: "Träger der Freien Wohlfahrtspflege", faq: [] },
  { id: "suedosteuropa", name: "Zuwanderung aus Südosteuropa", line: "Stellen für Kommunen mit starker Zuwanderung aus EU-Staaten", stelle: "Kommune", faq: [], until: 2022 },
  { id: "kaoa", name: "Kein Abschluss ohne Anschluss (KAoA)", line: "Übergang von der Schule in den Beruf", stelle: "Kommunale Koordinierung", faq: [] },
  { id: "praeventionsketten", name: "Kommunale Präventionsketten", line: "Abgestimmte Hilfen für Kinder und Familien", stelle: "Jugendamt", faq: [] },
  { id: "bildungsnetzwerke", name: "Regionale Bildungsnetzwerke", line: "Zusammenarbeit der Schulen und Bildungseinrichtungen", stelle: "Bildungsbüro", faq: [] },
  { id: "bildungskoordination", name: "Bildungskoordination für Neuzugewanderte", line: "Überblick über Bildungsangebote", stelle: "Bildungsbüro", faq: [], until: 2021 },
  { id: "mso", name: "Migrantenselbstorganisationen und Interkulturelle Zentren", line: "Selbstorganisation und niedrigschwellige Angebote", stelle: "Vereine", faq: [] },
  { id: "integrationskurse", name: "Integrationskurse", line: "Sprache und Orientierung", stelle: "Bundesamt für Migration und Flüchtlinge", faq: [] },
  { id: "flueag", name: "Unterbringung nach dem Flüchtlingsaufnahmegesetz", line: "Zuweisung und Unterbringung Geflüchteter", stelle: "Kreisangehörige Kommune", faq: [] },
];

/** The core rows of the Schnittstellenmatrix as a new Vorhaben may begin with; every cell can be changed. */
export const proposedSchnittstellen = (): Partial<Values<"schnittstellen">>[] =>
  KERN_PROGRAMME.map(({ id, stelle, eigenesFallmanagement }) => ({ rechtskreis: id, stelle, ...(eigenesFallmanagement === undefined ? {} : { eigenesFallmanagement }) }));
