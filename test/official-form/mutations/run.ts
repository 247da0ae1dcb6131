import { compareFiles, readExpected, type ExpectedFile } from "#server/official-form/proof/verify.ts";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { FormRefused } from "#server/official-form/refused.ts";
import { fillingOf, form, FORMS } from "../forms.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";
import { closeParts, openParts, savedAnew } from "./parts.ts";

export interface Outcome {
  mutation: Mutation;
  form: string;
  /** The same, and then the whole file saved anew by a program. */
  saved: boolean;
  /** Kinds of deviation, "harmless", or the code of a refusal. */
  said: readonly string[];
  right: boolean;
}

/** Every mutation on every form that has something of the kind, as it is and covered by a new saving. */
export function runMutations(): Outcome[] {
  return FORMS.flatMap((name, turn) => {
    const bytes = form(name);
    const { mapping, values } = fillingOf(inspectForm(bytes));
    const filled = fillForm(bytes, mapping, values).bytes;
    const expected = readExpected(filled);
    return MUTATIONS.flatMap((mutation): Outcome[] => {
      const parts = mutation.apply(openParts(filled), turn + 1);
      if (parts === undefined) return [];
      const [plain, saved] = [parts, savedAnew(parts)].map((written) => verdictOn(expected, closeParts(written, 0)));
      const isUnused = mutation.mayBeUnused === true && plain!.join() === "unknown";
      return [
        { mutation, form: name, saved: false, said: plain!, right: isRight(mutation, plain!) },
        { mutation, form: name, saved: true, said: saved!, right: isRight(mutation, saved!) || (isUnused && saved!.join() === "harmless") },
      ];
    });
  });
}

const isRight = ({ expect }: Mutation, said: readonly string[]): boolean => (expect === "harmless" ? said.join() === "harmless" : said.some((kind) => expect.includes(kind as never)));

function verdictOn(expected: ExpectedFile, mutated: Uint8Array): string[] {
  try {
    const { verdict, deviations } = compareFiles(expected, mutated);
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
    const told = [false, true].map((saved) => own.filter((outcome) => outcome.saved === saved)).map((list) => `${list.filter(({ right }) => right).length}/${list.length}`);
    const kinds = [...new Set(own.flatMap(({ said }) => said))].map((kind) => `\`${kind}\``).join(", ");
    return `| ${mutation.id} | ${mutation.name} | ${told.join(" | ")} | ${kinds} |`;
  });
  const tampered = outcomes.filter(({ mutation }) => mutation.expect !== "harmless");
  return [`${outcomes.length / 2} mutations of ${FORMS.length} filled forms, each as it is and with the whole file saved anew besides; ${tampered.filter(({ right }) => right).length} of ${tampered.length} that change something are told rightly, ${outcomes.length - tampered.length} that change nothing are told so.`, "", "| No. | Mutation | told rightly | saved anew | what is said |", "|---|---|---|---|---|", ...lines].join("\n");
}
