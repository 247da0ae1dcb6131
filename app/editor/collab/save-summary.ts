import type { ConnectionState } from "./line.ts";
import { writable, type Readable } from "./readable.ts";
import type { SaveState } from "./room.ts";

const WORST_FIRST = ["refused", "offline", "saving", "saved"] as const satisfies readonly SaveState["kind"][];

/** The worst of several save states; without rooms that of the connection. */
export function combineSaveStates(states: () => SaveState[], connection: Readable<ConnectionState>): { state: Readable<SaveState>; refresh(): void; stop(): void } {
  const state = writable<SaveState>({ kind: "saved", since: Date.now() }, same);
  const refresh = () => {
    const now = connection.get();
    const all = states();
    const worst = WORST_FIRST.map((kind) => earliest(all.filter((one) => one.kind === kind))).find(Boolean);
    const unsaved = all.some((one) => one.kind === "saving" || ("unsaved" in one && one.unsaved));
    if (worst?.kind === "refused" || worst?.kind === "saving") state.set(worst);
    else if (now.kind === "offline" || now.kind === "signed-out") state.set({ kind: "offline", since: now.since, unsaved });
    else if (now.kind === "refused") state.set({ kind: "refused", since: now.since, code: now.code, reason: "connection refused", unsaved });
    else if (worst) state.set(worst);
  };
  return { state, refresh, stop: connection.subscribe(refresh) };
}

const earliest = (states: SaveState[]): SaveState | undefined => states.toSorted((left, right) => left.since - right.since)[0];
const same = (left: SaveState, right: SaveState): boolean => JSON.stringify(left) === JSON.stringify(right);
