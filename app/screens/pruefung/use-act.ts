import { useState } from "react";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { pruefungStepPath } from "../paths.ts";

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
      const refusal = await send(pruefungStepPath(vorhaben, vertrag), command, copy);
      setBusy(false);
      setProblem(refusal && refusalSentence(refusal));
      if (refusal?.code !== "not-signed-in") refresh("now");
      return refusal === undefined;
    },
  };
}

async function send(address: string, command: PruefungCommand, copy: File | undefined): Promise<Refusal | undefined> {
  const body = new FormData();
  body.set("schritt", JSON.stringify(command));
  if (copy) body.set("exemplar", copy);
  try {
    const response = await fetch(address, { method: "POST", body });
    if (response.ok) return undefined;
    const answer = (await response.json()) as Refusal;
    return "code" in answer ? answer : { code: "unavailable" };
  } catch (error) {
    // Without a connection, and for an answer of a proxy in between, there is nothing better to say than to try again.
    if (error instanceof TypeError || error instanceof SyntaxError) return { code: "unavailable" };
    throw error;
  }
}
