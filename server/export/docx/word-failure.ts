/**
 * Why no Word file came out. `defect`: the program met something it has no way to write; `lint`: a file was made but failed our own rules and is
 * kept back; `time-limit`, `memory-limit`: the document is too large for the limits; `closed`: the server is shutting down.
 */
export type WordFailureCode = "defect" | "lint" | "time-limit" | "memory-limit" | "closed";

/** Thrown by the word compiler; the message is for the log, `code` for everything else. */
export class WordFailure extends Error {
  readonly code: WordFailureCode;

  constructor(code: WordFailureCode, detail: string) {
    super(`No Word file (${code}): ${detail}`);
    this.name = "WordFailure";
    this.code = code;
  }
}
