import { useState } from "react";
import type { Result } from "#app/domain/values/result.ts";
import { refusalSentence } from "#app/wording/refusals.ts";

/** Commands of one kind on the page that shows what they change. */
export interface Acting<Command extends readonly unknown[]> {
  /** A command is under way. */
  busy: boolean;
  /** Why the last command was not carried out. */
  problem: string | undefined;
  forget(): void;
  /** True when the server did it. */
  act(...command: Command): Promise<boolean>;
}

/** Sends commands and reads the page anew, also after a refusal: things may stand elsewhere by now. */
export function useActing<Command extends readonly unknown[]>(send: (...command: Command) => Promise<Result<unknown>>, refresh: (now: "now") => void): Acting<Command> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    async act(...command) {
      setBusy(true);
      const done = await send(...command);
      setBusy(false);
      setProblem(done.ok ? undefined : refusalSentence(done.error));
      if (done.ok || done.error.code !== "not-signed-in") refresh("now");
      return done.ok;
    },
  };
}
