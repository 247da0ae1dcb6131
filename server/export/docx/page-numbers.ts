import type { EstimatedPageNumbers, PageNumberEstimator } from "docx";
import { estimatePageNumbersWith } from "docx/layout";

/**
 * How the page numbers came about. `laid-out`: every line laid out by the rules and font widths of Word. `guessed`: something on the way had no
 * known width (a symbol, an emoji), the nearest known one was taken; `guesses` says what.
 */
export interface PageNumbering {
  method: "laid-out" | "guessed";
  guesses: readonly string[];
  pages: number;
}

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * The page estimator of docx with a conscience. The plain estimator leaves numbers blank where it stops and says nothing; the guessing one lays out
 * the same pages, goes on there, and names what it guessed. Throws when even that leaves a number open.
 */
export class PageNumbers {
  #outcome: PageNumbering | undefined;
  #expected: readonly string[] = [];

  /** The bookmarks whose page must be known; told before the document is written. */
  expect(bookmarks: readonly string[]): void {
    this.#expected = bookmarks;
  }

  readonly estimator: PageNumberEstimator = (body, context) => {
    const estimated = estimate(body, context);
    if (!this.#isComplete(estimated)) throw new Error("The pages of this document could not be laid out");
    const guesses = [...new Set((estimated.guesses ?? []).map((guess) => guess.reason))];
    this.#outcome = { method: guesses.length === 0 ? "laid-out" : "guessed", guesses, pages: estimated.pageCount ?? 0 };
    return estimated;
  };

  get outcome(): PageNumbering {
    if (this.#outcome === undefined) throw new Error("The document has not been written yet");
    return this.#outcome;
  }

  #isComplete(estimated: EstimatedPageNumbers): boolean {
    return estimated.pageCount !== undefined && this.#expected.every((bookmark) => (estimated.bookmarks.get(bookmark) ?? "") !== "");
  }
}
