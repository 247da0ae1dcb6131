import type { FactCommand, FactOutcome } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { factCommandsPath } from "../../paths.ts";

/** What became of one request. `try-later`: nothing is known, the same commands may be sent again. */
export type Answer = { kind: "outcomes"; outcomes: FactOutcome[] } | { kind: "refused"; refusal: Refusal } | { kind: "sign-in-again" } | { kind: "try-later" };

export type Send = (commands: readonly FactCommand[]) => Promise<Answer>;

/** Sends commands of one Vorhaben to the server. Sending the same twice is harmless: versions and row ids tell it apart. */
export function sendTo(vorhaben: Id): Send {
  return async (commands) => {
    let response: Response;
    try {
      response = await fetch(factCommandsPath(vorhaben), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(commands), keepalive: commands.length <= 50 });
    } catch {
      // The browser names no reason: no network, server restarting, connection cut.
      return { kind: "try-later" };
    }
    if (response.status === 401) return { kind: "sign-in-again" };
    if (response.status >= 500) return { kind: "try-later" };
    if (!response.ok) return { kind: "refused", refusal: (await response.json()) as Refusal };
    return { kind: "outcomes", outcomes: (await response.json()) as FactOutcome[] };
  };
}
