import type { FormComparison } from "#app/domain/official-form/comparison.ts";
import type { FormInspection } from "#app/domain/official-form/form.ts";
import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import type { FormProof, FormVerdict } from "#app/domain/official-form/proof.ts";
import type { FormReading } from "#app/domain/official-form/reading.ts";
import { compareForms } from "./compare.ts";
import { fillForm, type FilledForm } from "./fill/fill.ts";
import { inspectForm } from "./inspect.ts";
import { numberBlanks } from "./number-blanks.ts";
import { proveFilled } from "./proof/prove.ts";
import { verifyReturned } from "./proof/verify.ts";
import { readForm, wordsOf } from "./reading.ts";
import { redline } from "./redline/redline.ts";
import type { Revision } from "./redline/marks.ts";
import { FormRefused } from "./refused.ts";

/** What can be asked about a form. Only plain data: a job travels to another thread. */
export type FormJob =
  | { kind: "inspect"; form: Uint8Array }
  | { kind: "read"; form: Uint8Array }
  | { kind: "number"; form: Uint8Array }
  | { kind: "words"; file: Uint8Array }
  | { kind: "fill" | "refill"; form: Uint8Array; mapping: FormMapping; values: FormValues }
  | { kind: "prove"; form: Uint8Array; mapping: FormMapping; values: FormValues; output: Uint8Array }
  | { kind: "verify"; form: Uint8Array; mapping: FormMapping; values: FormValues; returned: Uint8Array }
  | { kind: "compare"; old: Uint8Array; renewed: Uint8Array }
  | { kind: "redline"; older: Uint8Array; newer: Uint8Array; revision: Revision };

interface FormResults {
  inspect: FormInspection;
  read: FormReading;
  number: Uint8Array;
  words: readonly string[];
  fill: FilledForm;
  refill: FilledForm;
  prove: FormProof;
  verify: FormVerdict;
  compare: FormComparison;
  redline: Uint8Array;
}

export type FormAnswer<K extends FormJob["kind"] = FormJob["kind"]> = { ok: true; value: FormResults[K] } | { ok: false; problems: readonly FormProblem[] };

/** Carries out one job. Refusals come back as values; anything else that is thrown is a defect. */
export function carryOut(job: FormJob): FormAnswer {
  try {
    return { ok: true, value: resultOf(job) };
  } catch (error) {
    if (error instanceof FormRefused) return { ok: false, problems: error.problems };
    throw error;
  }
}

function resultOf(job: FormJob): FormResults[FormJob["kind"]] {
  switch (job.kind) {
    case "inspect":
      return inspectForm(job.form);
    case "read":
      return readForm(job.form);
    case "number":
      return numberBlanks(job.form);
    case "words":
      return wordsOf(job.file);
    case "fill":
      return fillForm(job.form, job.mapping, job.values, true);
    case "refill":
      return fillForm(job.form, job.mapping, job.values);
    case "prove":
      return proveFilled(job.form, job.mapping, job.values, job.output);
    case "verify":
      return verifyReturned(job.form, job.mapping, job.values, job.returned);
    case "compare":
      return compareForms(job.old, job.renewed);
    case "redline":
      return redline(job.older, job.newer, job.revision);
  }
}
