import { findWording } from "#app/domain/wording-checks/find-wording.ts";
import type { LabelledSentence } from "./labelled-sentences.ts";

export interface Score {
  right: number;
  falseAlarms: number;
  missed: number;
}

interface Measured {
  overall: Score;
  byRule: Map<string, Score>;
  sentences: number;
  withoutFault: number;
  /** What went wrong, for people. */
  errors: string[];
}

/** Counts fault by fault: right is the same rule on overlapping words. */
export function measure(sentences: readonly LabelledSentence[]): Measured {
  const byRule = new Map<string, Score>();
  const overall: Score = { right: 0, falseAlarms: 0, missed: 0 };
  const errors: string[] = [];
  const count = (rule: string, what: keyof Score) => {
    const score = byRule.get(rule) ?? { right: 0, falseAlarms: 0, missed: 0 };
    score[what] += 1;
    overall[what] += 1;
    byRule.set(rule, score);
  };
  for (const { text, context, faults } of sentences) {
    const hits = findWording(text, context);
    const meets = (hit: (typeof hits)[number], fault: (typeof faults)[number]) => hit.rule.id === fault.rule && hit.from < fault.to && fault.from < hit.to;
    for (const fault of faults) {
      if (hits.some((hit) => meets(hit, fault))) count(fault.rule, "right");
      else {
        count(fault.rule, "missed");
        errors.push(`missed ${fault.rule}: ${text}`);
      }
    }
    for (const hit of hits) {
      if (faults.some((fault) => meets(hit, fault))) continue;
      count(hit.rule.id, "falseAlarms");
      errors.push(`false ${hit.rule.id} „${hit.words}“: ${text}`);
    }
  }
  return { overall, byRule, sentences: sentences.length, withoutFault: sentences.filter((sentence) => sentence.faults.length === 0).length, errors };
}

export const precision = ({ right, falseAlarms }: Score): number => (right + falseAlarms === 0 ? 1 : right / (right + falseAlarms));
export const recall = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed));
