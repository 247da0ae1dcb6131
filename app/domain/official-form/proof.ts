/** The proof that a filled form differs from the form in its blanks alone, and what is said about a file that came back. Plain data. */

/** One check of the proof. */
export interface ProofCheck {
  id: "bytes" | "text" | "form" | "look-alike" | "visibility" | "order" | "render";
  passed: boolean | "not-done";
  /** What was looked at, in numbers and words. */
  detail: string;
}

const DEVIATION_KINDS = ["wording", "order", "visibility", "size", "appearance", "numbering", "table", "drawing", "header", "field", "control", "layout", "protection", "package", "revision", "unknown"] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** One way in which a file departs from what it should be. */
export interface Deviation {
  kind: DeviationKind;
  /** Where, in words. */
  place: string;
  /** What, in words. */
  message: string;
}

export interface FormProof {
  format: "kim-form-proof";
  version: 1;
  hashes: { form: string; mapping: string; values: string; output: string };
  valid: boolean;
  checks: readonly ProofCheck[];
  deviations: readonly Deviation[];
  /** The words of the file with its blanks filled, paragraph by paragraph, for the render proof. */
  text: readonly string[];
}

/** `unchanged`: to the byte. `harmless`: saved anew, with the same words, order, visibility and size. `deviating`: anything else; never to be called valid. */
export type VerdictKind = "unchanged" | "harmless" | "deviating";

export interface FormVerdict {
  format: "kim-form-verdict";
  version: 1;
  verdict: VerdictKind;
  hashes: { form: string; mapping: string; values: string; expected: string; returned: string };
  checks: readonly ProofCheck[];
  deviations: readonly Deviation[];
  /** Changes that do not touch what a reader sees. */
  harmless: readonly string[];
  /** Changes that Word recorded, and who made them. */
  revisions: readonly { place: string; kind: string; author: string; date: string }[];
  comments: readonly { author: string; text: string }[];
}
