import { compareFiles } from "#server/official-form/proof/verify.ts";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { FormRefused } from "#server/official-form/refused.ts";
import { fillingOf, form, FORMS } from "../forms.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";
import { closeParts, openParts } from "./parts.ts";

export interface Outcome {
  mutation: Mutation;
  form: string;
  /** Kinds of deviation, "harmless", or the code of a refusal. */
  said: readonly string[];
  right: boolean;
}

/** Every mutation on every form that has something of the kind. */
export function runMutations(): Outcome[] {
  return FORMS.flatMap((name, turn) => {
    const bytes = form(name);
    const { mapping, values } = fillingOf(inspectForm(bytes));
    const filled = fillForm(bytes, mapping, values).bytes;
    return MUTATIONS.flatMap((mutation): Outcome[] => {
      const parts = mutation.apply(openParts(filled), turn + 1);
      if (parts === undefined) return [];
      const said = verdictOn(filled, closeParts(parts));
      const right = mutation.expect === "harmless" ? said.join() === "harmless" : said.some((kind) => mutation.expect.includes(kind as never));
      return [{ mutation, form: name, said, right }];
    });
  });
}

function verdictOn(filled: Uint8Array, mutated: Uint8Array): string[] {
  try {
    const { verdict, deviations } = compareFiles(filled, mutated);
    return verdict === "harmless" ? ["harmless"] : [...new Set(deviations.map(({ kind }) => kind))];
  } catch (error) {
    if (error instanceof FormRefused) return error.problems.map(({ code }) => code);
    throw error;
  }
}

/** The table of the README: one line for each mutation. */
export function mutationTable(outcomes: readonly Outcome[]): string {
  const lines = MUTATIONS.map((mutation) => {
    const own = outcomes.filter((outcome) => outcome.mutation === mutation);
    const caught = own.filter(({ right }) => right).length;
    const kinds = [...new Set(own.flatMap(({ said }) => said))].map((kind) => `\`${kind}\``).join(", ");
    return `| ${mutation.id} | ${mutation.name} | ${caught}/${own.length} | ${kinds} |`;
  });
  const tampered = outcomes.filter(({ mutation }) => mutation.expect !== "harmless");
  return [`${outcomes.length} mutations of ${FORMS.length} filled forms; ${tampered.filter(({ right }) => right).length} of ${tampered.length} that change something are caught, ${outcomes.length - tampered.length} that change nothing are told so.`, "", "| No. | Mutation | told rightly | what is said |", "|---|---|---|---|", ...lines].join("\n");
}
