import { useEffect, useState } from "react";
import type { ContractRunView } from "#app/domain/contract/contract-run.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { ask, formOf, load } from "../ask.ts";
import { contractRunPath } from "../paths.ts";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";

/** How often a page asks how far a run is. */
const POLL_MS = 700;

/** The run as it goes on; the page is read anew when it ends. */
export function useRun(vorhaben: Id, loaded: ContractRunView | null) {
  const [seen, setSeen] = useState<ContractRunView | null>(null);
  const [problem, setProblem] = useState<string>();
  const refresh = useSettledRevalidation();
  const run = seen ?? loaded;
  const running = run?.state === "running";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      void progressOf(vorhaben).then((view) => {
        if (view === null) return;
        setSeen(view);
        if (view.state !== "running") refresh("now");
      });
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [running, vorhaben, refresh]);
  const tell = async (tun: "beginnen" | "abbrechen") => {
    const told = await ask(contractRunPath(vorhaben), formOf({ tun }));
    setProblem(told.ok ? undefined : refusalSentence(told.error));
    const view = told.ok ? await progressOf(vorhaben) : null;
    if (view) setSeen(view);
    if (view && view.state !== "running") refresh("now");
  };
  return { run, problem, begin: () => tell("beginnen"), cancel: () => tell("abbrechen") };
}

/** Null while the server cannot be reached: the next question may get through. */
async function progressOf(vorhaben: Id): Promise<ContractRunView | null> {
  const progress = await load<ContractRunView | null>(contractRunPath(vorhaben));
  return progress.ok ? progress.value : null;
}
