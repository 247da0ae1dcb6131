import type { Severity } from "../checks/finding.ts";
import type { SourceRef } from "../template/template.ts";
import type { IsoDate } from "../values/date.ts";
import type { Sentence } from "./text/sentence.ts";

/** What a rule may know besides the words. */
export interface WordingContext {
  /** The applicant is a Kreis or the StädteRegion Aachen, so kreisangehörige Kommunen exist. */
  kreis: boolean;
  /** The year that is applied for: chooses the rules in force and the values that count. */
  foerderjahr: number;
}

/** A place in a sentence that deserves a second look; offsets count from the start of the sentence. */
export interface Match {
  from: number;
  to: number;
  /** What takes the place of the words with one click; absent where no replacement leaves a correct sentence. */
  suggestion?: string;
  /** Chooses among the sentences of a rule that speaks of several things. */
  fall?: string;
}

/** One rule is one small file: what it looks for and what it leaves alone. It has no German for people; `app/wording/findings/language.ts` has. */
export interface WordingRule {
  id: string;
  severity: Severity;
  derived?: true;
  sources: readonly SourceRef[];
  /** First and last day of the applications it concerns; open when absent. */
  validFrom?: IsoDate;
  validTo?: IsoDate;
  /** Only in documents of a Kreis. */
  onlyKreis?: true;
  /** A cheap question that most sentences answer with no. */
  trigger: RegExp;
  find(sentence: Sentence, context: WordingContext): Iterable<Match>;
}

/** Every match of a pattern that has the global flag. */
export const matchesOf = (pattern: RegExp, text: string): IterableIterator<RegExpExecArray> => text.matchAll(pattern) as IterableIterator<RegExpExecArray>;
