import type { EstimatedPageNumbers, PageNumberEstimator } from "docx";
import { estimatePageNumbers, estimatePageNumbersWith } from "docx/layout";

/**
 * How the page numbers came about. `laid-out`: every line laid out by the rules and font widths of Word. `guessed`: something on the way had no
 * known width (a symbol, an emoji), the nearest known one was taken; `guesses` says what.
 */
export interface PageNumbering {
  method: "laid-out" | "guessed";
  guesses: readonly string[];
  pages: number;
}

const guessing = estimatePageNumbersWith({ guess: true });

/**
 * The page estimator of docx with a conscience: the plain estimator leaves numbers blank where it stops and says nothing; this one then takes the
 * guessing mode and reports it, and throws when even that leaves a number open.
 */
export class PageNumbers {
  #outcome: PageNumbering | undefined;
  #expected: readonly string[] = [];

  /** The bookmarks whose page must be known; told before the document is written. */
  expect(bookmarks: readonly string[]): void {
    this.#expected = bookmarks;
  }

  readonly estimator: PageNumberEstimator = (body, context) => {
    const strict = estimatePageNumbers(body, context);
    if (this.#isComplete(strict)) return this.#settle(strict, "laid-out");
    const guessed = guessing(body, context);
    if (this.#isComplete(guessed)) return this.#settle(guessed, "guessed");
    throw new Error("The pages of this document could not be laid out");
  };

  get outcome(): PageNumbering {
    if (this.#outcome === undefined) throw new Error("The document has not been written yet");
    return this.#outcome;
  }

  #isComplete(estimate: EstimatedPageNumbers): boolean {
    return estimate.pageCount !== undefined && this.#expected.every((bookmark) => (estimate.bookmarks.get(bookmark) ?? "") !== "");
  }

  #settle(estimate: EstimatedPageNumbers, method: PageNumbering["method"]): EstimatedPageNumbers {
    this.#outcome = { method, guesses: [...new Set((estimate.guesses ?? []).map((guess) => guess.reason))], pages: estimate.pageCount ?? 0 };
    return estimate;
  }
}
