import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { refuse } from "#app/domain/values/result.ts";
import { formProblemText } from "#app/wording/form-problems.ts";

/** The refusal of an engine's answer: one sentence for each problem. */
export const formRefusal = (problems: readonly FormProblem[]) => refuse("form-refused", { sentences: problems.map(formProblemText).join("\n") });

/** What the engine says about a file that it has accepted before; a refusal now is a defect. */
export function certain<T>(answer: { ok: true; value: T } | { ok: false; problems: readonly FormProblem[] }): T {
  if (answer.ok) return answer.value;
  throw new Error(`a loaded form is refused: ${JSON.stringify(answer.problems)}`);
}
