/** Why a form, a mapping, values or a job cannot be used. `wording/form-problems.ts` has the sentences. */
export interface FormProblem {
  code: FormProblemCode;
  params?: Readonly<Record<string, string>>;
}

const FORM_PROBLEM_CODES = [
  // What is no Word form at all
  "not-a-zip", "old-word", "password", "pdf", "rtf", "odt", "not-word", "template", "macros", "too-large", "too-many-parts", "zip-bomb", "time-limit", "memory-limit", "too-long-paragraph", "too-much-text", "too-many-cells", "too-many-blanks",
  // What is broken or hostile
  "damaged-zip", "double-part", "damaged-xml", "missing-part", "dtd", "too-deep", "unknown-encoding",
  // What has to be settled in Word first
  "tracked-changes", "foreign-content", "signed",
  // Mapping and values
  "other-form", "unknown-blank", "undecided-blank", "missing-value", "wrong-value", "forbidden-character", "unknown-choice", "not-a-date", "too-long", "no-list", "mixed-lists", "repeated-word",
  // The form against the job
  "ambiguous-blank", "unreachable-blank", "left-over",
  // Two files against each other
  "no-redline",
] as const;

export type FormProblemCode = (typeof FORM_PROBLEM_CODES)[number];
