import { performance } from "node:perf_hooks";
import { checkInputOf, liveChecks, runChecks } from "#app/domain/checks/run-checks.ts";
import type { ConceptKind } from "#app/domain/values/ids.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { countWords } from "#test/builders/count-words.ts";
import { addRow, row } from "#test/builders/vorhaben.ts";
import { readExample } from "#test/examples/read-example.ts";
import { builtInTemplates } from "#templates/index.ts";

const TODAY = "2026-11-21";
const CONTRACTS = 20;
const PAGES = 60;
const WORDS_A_PAGE = 350;

interface RuleTiming {
  what: string;
  /** Median and slowest of the runs after the first few. */
  medianMs: number;
  maxMs: number;
}

interface RuleBench {
  vorhaben: string;
  findings: number;
  timings: RuleTiming[];
}

/** A complete Vorhaben: both concepts of about 60 pages, 20 contracts with a Träger and a post each. */
function largeVorhaben(): VorhabenSnapshot {
  const { snapshot } = readExample("rhein-sieg-kreis");
  const { facts } = snapshot;
  const [contract] = facts.vertraege;
  for (let index = facts.vertraege.length; index < CONTRACTS; index += 1) {
    const id = `weiterer-${index}`;
    addRow(facts, "organisationen", id, { ...row(facts, "organisationen", contract!.traeger!), name: `Träger ${index}` });
    addRow(facts, "stellen", id, { ...row(facts, "stellen", contract!.stellen![0]!), bezeichnung: `Case Management ${index}`, anstellungstraeger: id });
    addRow(facts, "vertraege", id, { ...contract!, traeger: id, stellen: [id], betrag: 5_700_000 });
  }
  for (const kind of Object.keys(snapshot.concepts) as ConceptKind[]) {
    const sections = Object.values(snapshot.concepts[kind].sections).filter((section) => section.content !== null);
    const wanted = Math.max(1, Math.ceil((PAGES * WORDS_A_PAGE) / sections.reduce((sum, section) => sum + countWords(section.content), 0)));
    for (const section of sections) section.content = { type: "doc", content: Array.from({ length: wanted }, () => section.content!.content ?? []).flat() };
  }
  return snapshot;
}

/** All checks of a large Vorhaben from nothing, and what a keystroke costs on the document screen. */
export function benchRules(runs = 60): RuleBench {
  const snapshot = largeVorhaben();
  const words = Object.values(snapshot.concepts).map((concept) => Object.values(concept.sections).reduce((sum, section) => sum + countWords(section.content), 0));
  const live = liveChecks();
  live(checkInputOf(snapshot, builtInTemplates, TODAY));
  return {
    vorhaben: `${words.map((count) => `${Math.round(count / WORDS_A_PAGE)} pages`).join(" and ")}, ${snapshot.facts.vertraege.length} contracts`,
    findings: runChecks(checkInputOf(snapshot, builtInTemplates, TODAY)).length,
    timings: [
      // A copy is known to nobody: every text is read anew.
      timing("all checks, nothing read before", runs, () => structuredClone(snapshot), (copy) => runChecks(checkInputOf(copy, builtInTemplates, TODAY))),
      timing("after a keystroke in one section", runs, (run) => typed(snapshot, run), (next) => live(checkInputOf(next, builtInTemplates, TODAY))),
    ],
  };
}

/** The Vorhaben with one more letter in its longest section; everything else is the same object. */
function typed(snapshot: VorhabenSnapshot, run: number): VorhabenSnapshot {
  const concept = snapshot.concepts.handlungskonzept;
  const [id, section] = Object.entries(concept.sections).toSorted(([, a], [, b]) => countWords(b.content) - countWords(a.content))[0]!;
  const letter: EditorNode = { type: "paragraph", content: [{ type: "text", text: "n".repeat(run + 1) }] };
  const content = { ...section.content!, content: [...section.content!.content!, letter] };
  return { ...snapshot, concepts: { ...snapshot.concepts, handlungskonzept: { ...concept, sections: { ...concept.sections, [id]: { ...section, content } } } } };
}

function timing<T>(what: string, runs: number, prepare: (run: number) => T, measured: (prepared: T) => unknown): RuleTiming {
  const warmUp = 5;
  const times = Array.from({ length: runs + warmUp }, (_, run) => {
    const prepared = prepare(run);
    const start = performance.now();
    measured(prepared);
    return performance.now() - start;
  }).slice(warmUp);
  const sorted = times.toSorted((a, b) => a - b);
  return { what, medianMs: sorted[Math.floor(sorted.length / 2)]!, maxMs: sorted.at(-1)! };
}
