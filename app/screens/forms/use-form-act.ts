import { useState } from "react";
import type { FormCommand } from "#app/domain/official-form/lifecycle.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { formCommandPath } from "../paths.ts";
import { postForm } from "../post-form.ts";

export interface FormActing {
  busy: boolean;
  /** Why the last command was not carried out. */
  problem: string | undefined;
  forget(): void;
  /** True when the server did it. */
  act(command: FormCommand): Promise<boolean>;
}

/** Sends commands about a form one after the other and reads the page anew. */
export function useFormAct(vorhaben: Id, form: Id, refresh: (now: "now") => void): FormActing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    async act(command) {
      setBusy(true);
      const refusal = await postForm(formCommandPath(vorhaben, form), { befehl: JSON.stringify(command) });
      setBusy(false);
      setProblem(refusal && refusalSentence(refusal));
      if (refusal?.code !== "not-signed-in") refresh("now");
      return refusal === undefined;
    },
  };
}
