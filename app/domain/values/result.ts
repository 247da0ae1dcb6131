/** An expected failure is a value: `ok` with what was made, or `refused` with what is wrong. Defects are thrown instead. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E };

/** A refusal names the situation by code; `wording/refusals.ts` turns the code into German. */
export interface Refusal {
  code: RefusalCode;
  /** What the sentence needs to name: the field, the place, the value. */
  params?: Readonly<Record<string, string>>;
}

/** Every situation in which a well-formed request is not carried out. */
export type RefusalCode =
  | "not-signed-in"
  | "not-allowed"
  | "not-found"
  | "content-changed"
  | "section-locked"
  | "invalid-input"
  /** A step of the Vertragsprüfung that something stands against; `params.problem` names it. */
  | "step-refused"
  /** An official form, its mapping or a contract made with it: `params.sentences` says in German what is wrong, one line each; `params.problem` names a `FormStepProblem` or a `FormFileProblem`. */
  | "form-refused"
  | "too-large"
  | "unavailable";

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = (code: RefusalCode, params?: Record<string, string>): { ok: false; error: Refusal } => ({
  ok: false,
  error: params ? { code, params } : { code },
});
