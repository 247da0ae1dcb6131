import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WORDING_RULES } from "#app/domain/wording-checks/rules/index.ts";
import { allSentences, rulesSection, SETS } from "./rules-section.ts";
import { readLabelled } from "./labelled-sentences.ts";
import { measure, precision, recall } from "./measure.ts";

describe("the labelled sentences", () => {
  const sentences = allSentences();

  it("are at least 300, about half of them without a fault, each once, each mark of a rule that exists", () => {
    const known = new Set(WORDING_RULES.map((rule) => rule.id));
    const clean = sentences.filter((sentence) => sentence.faults.length === 0).length;
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(clean / sentences.length).toBeGreaterThan(0.45);
    expect(clean / sentences.length).toBeLessThan(0.65);
    expect(new Set(sentences.map((sentence) => `${sentence.context.kreis}${sentence.text}`)).size).toBe(sentences.length);
    expect(sentences.flatMap((sentence) => sentence.faults.filter((fault) => !known.has(fault.rule)))).toEqual([]);
    for (const id of known) expect([id, sentences.some((sentence) => sentence.faults.some((fault) => fault.rule === id))]).toEqual([id, true]);
  });

  it.each(SETS)("of the %s: hardly a false alarm, hardly a fault missed", (name) => {
    const { overall, errors } = measure(readLabelled(name));
    expect(precision(overall), errors.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(recall(overall), errors.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("hold for every rule by itself", () => {
    for (const [id, score] of measure(sentences).byRule) expect([id, precision(score) >= 0.95, recall(score) >= 0.9]).toEqual([id, true, true]);
  });

  it("give the figures that RULES.md publishes", () => {
    const published = readFileSync(new URL("../../app/domain/checks/RULES.md", import.meta.url), "utf8");
    expect(published).toContain(rulesSection());
  });
});
