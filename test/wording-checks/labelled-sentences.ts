import { readFileSync } from "node:fs";
import type { WordingContext } from "#app/domain/wording-checks/rule.ts";

/** A sentence with the places where an attentive reader would stop. */
export interface LabelledSentence {
  text: string;
  context: WordingContext;
  faults: readonly { rule: string; from: number; to: number }[];
}

/**
 * Reads a list of sentences, one a line; faults stand in square brackets behind their rule: `Das [L-08:MKFFI] fördert KIM.`
 * `Stadt:` in front means a kreisfreie Stadt as applicant; empty lines and lines that begin with `#` structure the list.
 */
export function readLabelled(name: "first-half" | "second-half" | "hold-out"): LabelledSentence[] {
  return readFileSync(new URL(`labelled/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(parse);
}

function parse(line: string): LabelledSentence {
  const kreis = !line.startsWith("Stadt: ");
  let rest = kreis ? line : line.slice("Stadt: ".length);
  let text = "";
  const faults: { rule: string; from: number; to: number }[] = [];
  for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
    text += rest.slice(0, mark.index);
    faults.push({ rule: mark[1]!, from: text.length, to: text.length + mark[2]!.length });
    text += mark[2]!;
    rest = rest.slice(mark.index + mark[0].length);
  }
  return { text: text + rest, context: { kreis, foerderjahr: 2027 }, faults };
}

const MARK = /\[([LR]-\d\d):([^\]]+)\]/;
