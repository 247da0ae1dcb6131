import { useState } from "react";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { pruefungStepPath } from "../paths.ts";
import { postForm } from "../post-form.ts";

export interface Acting {
  /** A request is under way. */
  busy: boolean;
  /** Why the last step was not taken. */
  problem: string | undefined;
  forget(): void;
  /** True when the server took the step. */
  act(command: PruefungCommand, copy?: File): Promise<boolean>;
}

/** Takes a step of the Vertragsprüfung and reads the page anew, also after a refusal: the contract may stand elsewhere by now. */
export function useAct(vorhaben: Id, vertrag: Id, refresh: (now: "now") => void): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    async act(command, copy) {
      setBusy(true);
      const refusal = await postForm(pruefungStepPath(vorhaben, vertrag), { schritt: JSON.stringify(command), ...(copy ? { exemplar: copy } : {}) });
      setBusy(false);
      setProblem(refusal && refusalSentence(refusal));
      if (refusal?.code !== "not-signed-in") refresh("now");
      return refusal === undefined;
    },
  };
}
