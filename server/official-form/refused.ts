import type { FormProblem } from "#app/domain/official-form/problem.ts";

/** Thrown inside this room for a file or input that cannot be used; the door (`jobs.ts`) turns it into a value. */
export class FormRefused extends Error {
  readonly problems: readonly FormProblem[];

  constructor(...problems: readonly FormProblem[]) {
    super(JSON.stringify(problems));
    this.name = "FormRefused";
    this.problems = problems;
  }
}
