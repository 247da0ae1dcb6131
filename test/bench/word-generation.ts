import { performance } from "node:perf_hooks";
import type { Block, DocumentContent } from "#app/document-model/content.ts";
import { createWordCompiler } from "#server/export/docx/word-compiler.ts";
import { b, documentOf, h, note, ol, p, table, ul } from "#test/builders/document-content.ts";
import { sampleDocuments } from "#test/builders/sample-documents.ts";

export interface WordTiming {
  what: string;
  /** Null: not laid out. */
  pages: number | null;
  kilobytes: number;
  /** From the call to the file, with a thread that has to start first. */
  coldMs: number;
  /** The median of the following runs, with the thread that stands ready. */
  warmMs: number;
  /** Growth of the whole process while it was made, in MB. */
  memoryMb: number;
}

const MODIFIED = "2026-11-21T08:00:00Z";
const silent = { info: () => undefined, error: () => undefined };

/** Time and memory for a usual concept, the largest sample concept, a contract and a concept of about 250 pages. */
export async function measureWordGeneration(warmRuns = 3): Promise<WordTiming[]> {
  const documents = sampleDocuments("rhein-sieg-kreis");
  const named = (kind: string) => documents.find(({ name }) => name.includes(` ${kind}`) && name.endsWith("einreichung"))!.content;
  const cases: readonly [string, DocumentContent, number][] = [
    ["usual concept (Case-Management-Konzept)", named("case-management-konzept"), warmRuns],
    ["large concept (Handlungskonzept)", named("handlungskonzept"), warmRuns],
    ["contract (Weiterleitungsvertrag)", named("weiterleitungsvertrag"), warmRuns],
    ["concept of about 250 pages", largeConcept(), 1],
  ];
  const timings: WordTiming[] = [];
  for (const [what, content, runs] of cases) timings.push(await measureOne(what, content, runs));
  return timings;
}

async function measureOne(what: string, content: DocumentContent, runs: number): Promise<WordTiming> {
  const word = createWordCompiler({ log: silent });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  try {
    const cold = await timed(() => word.compile(content, { modified: MODIFIED }));
    const warm: number[] = [];
    for (let run = 0; run < runs; run += 1) warm.push((await timed(() => word.compile(content, { modified: MODIFIED }))).ms);
    return {
      what,
      pages: cold.result.report.pages,
      kilobytes: Math.round(cold.result.bytes.byteLength / 1024),
      coldMs: Math.round(cold.ms),
      warmMs: Math.round(warm.toSorted((x, y) => x - y)[Math.floor(warm.length / 2)] ?? cold.ms),
      memoryMb: Math.round((peak - before) / 1024 / 1024),
    };
  } finally {
    clearInterval(watch);
    await word.close();
  }
}

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

const SENTENCES =
  "Das Kommunale Integrationsmanagement verbindet die Ämter des Kreises, die kreisangehörigen Kommunen und die Träger der Freien Wohlfahrtspflege. Die Lenkungsgruppe tagt viermal im Jahr und beschließt über Schwerpunkte, Stellen und Mittel. Nach § 44 LHO wird die Zuwendung in Höhe von 57.000 € je Stelle weitergeleitet, z. B. für 0,5 VZÄ zur Hälfte. ";

/** A concept of about 250 pages with text, lists, tables and notes; the same on every run. */
export function largeConcept(chapters = 35, sections = 6): DocumentContent {
  const blocks: Block[] = [];
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    blocks.push(h(1, `Kapitel ${chapter} der Fortschreibung`, String(chapter), { id: `kapitel-${chapter}` }));
    for (let section = 1; section <= sections; section += 1) {
      const number = `${chapter}.${section}`;
      blocks.push(
        h(2, `Abschnitt ${number} über Steuerung und Zusammenarbeit`, number, { id: `abschnitt-${chapter}-${section}` }),
        p(SENTENCES.repeat(3), b("Wichtig ist die Verbindlichkeit. "), SENTENCES, note(`Beleg zu Abschnitt ${number}.`)),
        p(SENTENCES.repeat(3)),
        section % 2 === 0 ? ul("Erster Punkt", SENTENCES, "Dritter Punkt") : ol("Erster Schritt", "Zweiter Schritt", SENTENCES),
        p(SENTENCES.repeat(2)),
      );
      if (section % 3 === 0) {
        const rows = Array.from({ length: 12 }, (_, row) => [`Case Management ${row + 1}`, "Musterverband e. V.", "0,5", "28.500"]);
        blocks.push(table([4, 4, -1, -2], [["Funktion", "Träger", "VZÄ", "Euro"], ...rows], { caption: `Tabelle ${(chapter - 1) * Math.floor(sections / 3) + section / 3}: Stellen in Abschnitt ${number}` }));
      }
    }
  }
  return documentOf(blocks, { draft: false });
}
