import type { Id } from "#app/domain/values/ids.ts";
import { writable, type Readable } from "./readable.ts";

/** Text of one room that one tab wrote and the server has not confirmed. */
export interface Unsent {
  room: string;
  account: Id;
  /** Which tab wrote it: tabs of one browser do not overwrite each other's text. */
  tab: string;
  /** The history it builds on; another one takes it as a copy only. */
  lineage: string;
  update: Uint8Array;
  /** The whole section as it stood, for people. */
  text: string;
  /** Epoch milliseconds. */
  at: number;
  /** The server would not take it: it is shown, not sent again. */
  refused: boolean;
}

export interface UnsentStore {
  /** Whether this device may keep text: people are asked, because others may use it too. */
  readonly consent: Readable<Consent>;
  decide(consent: Exclude<Consent, "unasked">): Promise<void>;
  keep(entry: Unsent): Promise<void>;
  forget(entries: readonly Pick<Unsent, "room" | "account" | "tab">[]): Promise<void>;
  /** Of one account, oldest first; what is too old to be wanted is gone. */
  of(account: Id): Promise<Unsent[]>;
  /** Somebody signs out in a window of this browser: nothing more may be kept. The answer ends it. */
  onSignOut(listener: () => void): () => void;
}
export type Consent = "yes" | "no" | "unasked";

const DATABASE = "kim-unsent";
const TABLE = "text";
const CONSENT = "kim.unsent";
const KEPT_DAYS = 30;

/** The store of this browser. Without IndexedDB (private windows of some browsers) nothing is kept, and `consent` says no. */
export function openUnsentStore(): UnsentStore {
  const consent = writable<Consent>(readConsent());
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= open());

  async function run<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T | undefined> {
    const transaction = (await database()).transaction(TABLE, mode, { durability: "strict" });
    const request = work(transaction.objectStore(TABLE));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      for (const event of ["abort", "error"]) transaction.addEventListener(event, () => reject(transaction.error ?? new Error("IndexedDB transaction failed")));
    });
    return request?.result;
  }

  return {
    consent,
    async decide(next) {
      localStorage.setItem(CONSENT, next);
      consent.set(next);
      if (next === "no") await forgetAllUnsent();
    },
    async keep(entry) {
      if (consent.get() === "yes") await run("readwrite", (table) => void table.put(entry));
    },
    async forget(entries) {
      if (entries.length === 0) return;
      await run("readwrite", (table) => {
        for (const { account, room, tab } of entries) table.delete([account, room, tab]);
        return undefined;
      });
    },
    async of(account) {
      if (consent.get() !== "yes") return [];
      const entries = ((await run("readonly", (table) => table.getAll(IDBKeyRange.bound([account], [account, []])))) ?? []) as Unsent[];
      const old = entries.filter((entry) => entry.at < Date.now() - KEPT_DAYS * 86_400_000);
      await this.forget(old);
      return entries.filter((entry) => !old.includes(entry)).toSorted((a, b) => a.at - b.at);
    },
    onSignOut(listener) {
      const channel = new BroadcastChannel(DATABASE);
      channel.addEventListener("message", listener);
      return () => channel.close();
    },
  };
}

/** How many texts this browser keeps, of everybody. */
export async function countUnsent(): Promise<number> {
  if (readConsent() !== "yes") return 0;
  const database = await open();
  return new Promise<number>((resolve, reject) => {
    const request = database.transaction(TABLE).objectStore(TABLE).count();
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB cannot be read")));
  }).finally(() => database.close());
}

/** To be called before signing out: tells every open window, then deletes what this browser keeps, of everybody. */
export function forgetAtSignOut(): Promise<void> {
  const channel = new BroadcastChannel(DATABASE);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, it stays within the origin
  channel.postMessage("signing out");
  channel.close();
  return forgetAllUnsent();
}

function forgetAllUnsent(): Promise<void> {
  if (typeof indexedDB === "undefined") return Promise.resolve();
  return open().then(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(TABLE, "readwrite");
        transaction.objectStore(TABLE).clear();
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("error", () => reject(transaction.error ?? new Error("IndexedDB transaction failed")));
      }).finally(() => database.close()),
  );
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TABLE, { keyPath: ["account", "room", "tab"] }));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB cannot be opened")));
  });
}

function readConsent(): Consent {
  if (typeof indexedDB === "undefined") return "no";
  try {
    const stored = localStorage.getItem(CONSENT);
    return stored === "yes" || stored === "no" ? stored : "unasked";
  } catch {
    // The browser forbids this page to keep anything.
    return "no";
  }
}
