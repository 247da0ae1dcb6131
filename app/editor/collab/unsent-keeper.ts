import * as Y from "yjs";
import type { Id } from "#app/domain/values/ids.ts";
import { writable, type Readable } from "./readable.ts";
import type { Unsent, UnsentStore } from "./unsent-store.ts";

/** Text of an earlier session that cannot go into the section any more. */
export interface LeftBehind {
  text: string;
  /** Epoch milliseconds of the last keystroke in it. */
  at: number;
}

interface UnsentKeeper {
  readonly leftBehind: Readable<LeftBehind | null>;
  /** Tells that the room stands in full and what may be done in it; the first call brings back what an earlier session could not send. */
  ready(room: { lineage: string; write: boolean }): void;
  /** Everything written here is durable. */
  saved(): void;
  /** The server will not take what was written here. */
  refused(): void;
  /** Somebody signs out here: what lies on the device because of this room goes. In this window it stays. */
  signedOut(): void;
  /** The person has seen the text that was left behind. */
  dismiss(): void;
  stop(): void;
}

/** Typing settles before the disk is asked; a browser that dies in between loses no more than this. */
const WRITE_AFTER_MS = 250;
/** Marks changes that come from this store: for Yjs they are local, they still have to reach the server. */
const ORIGIN = Symbol("unsent");

/** Keeps what one room has not confirmed, and brings it back after the browser was closed. `remote` tells the provider's own changes apart; `mayKeep` is false while nobody is signed in. */
export function keepUnsent(options: { room: string; account: Id; doc: Y.Doc; store: UnsentStore; remote(origin: unknown): boolean; mayKeep(): boolean; text(): string }): UnsentKeeper {
  const { room, account, doc, store } = options;
  const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const leftBehind = writable<LeftBehind | null>(null);
  let pending: Uint8Array[] = [];
  let lineage = "";
  let restoring = false;
  /** What lies in the store because of this room: our own entry and those of earlier sessions that were brought back. */
  let stored: Pick<Unsent, "room" | "account" | "tab">[] = [];
  let shown: Unsent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One after the other: an entry must not be written behind its own deletion. */
  let queue: Promise<void> = Promise.resolve();
  const later = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error: unknown) => console.warn("unsent text cannot be kept in this browser", error));
  };

  const written = (update: Uint8Array, origin: unknown) => {
    if (options.remote(origin)) return;
    pending.push(update);
    timer ??= setTimeout(write, WRITE_AFTER_MS);
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (pending.length > 0 && options.mayKeep()) keepAs(false);
  };
  const keepAs = (refused: boolean) => {
    pending = [Y.mergeUpdates(pending)];
    const entry: Unsent = { room, account, tab, lineage, update: pending[0]!, text: options.text(), at: Date.now(), refused };
    if (!stored.some((one) => one.tab === tab)) stored.push({ room, account, tab });
    later(() => store.keep(entry));
  };
  const forgetStored = () => {
    const done = stored;
    stored = [];
    if (done.length > 0) later(() => store.forget(done));
  };
  doc.on("update", written);
  const unwatch = store.consent.subscribe(write);
  const hidden = () => document.visibilityState === "hidden" && write();
  globalThis.document?.addEventListener("visibilitychange", hidden);

  async function restore(write: boolean): Promise<void> {
    for (const entry of (await store.of(account)).filter((one) => one.room === room && one.tab !== tab)) {
      if (entry.refused || entry.lineage !== lineage || !write) shown.push(entry);
      else {
        const before = pending.length;
        Y.applyUpdate(doc, entry.update, ORIGIN);
        // Nothing new in it: the server had it, only its confirmation did not come.
        if (pending.length > before) stored.push(entry);
        else await store.forget([entry]);
      }
    }
    const last = shown.at(-1);
    if (last) leftBehind.set({ text: last.text, at: last.at });
  }

  return {
    leftBehind,
    ready(state) {
      lineage = state.lineage;
      if (restoring) return;
      restoring = true;
      later(() => restore(state.write));
    },
    saved() {
      clearTimeout(timer);
      timer = undefined;
      pending = [];
      forgetStored();
    },
    refused() {
      if (pending.length === 0 || !options.mayKeep()) return;
      keepAs(true);
      const others = stored.filter((one) => one.tab !== tab);
      stored = stored.filter((one) => one.tab === tab);
      later(() => store.forget(others));
    },
    signedOut: forgetStored,
    dismiss() {
      const seen = shown;
      shown = [];
      leftBehind.set(null);
      later(() => store.forget(seen));
    },
    stop() {
      write();
      doc.off("update", written);
      unwatch();
      globalThis.document?.removeEventListener("visibilitychange", hidden);
    },
  };
}
