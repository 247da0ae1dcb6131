import type { Storage } from "../storage/open-storage.ts";

/** Runs synchronous work on the raw connection when nobody else's transaction is open on it. */
export interface Exclusive {
  /** Does the work at once when possible (then `done` is true on return), else queues behind the open transaction. */
  run(work: () => void): { done: boolean; finished: Promise<void> };
  call<T>(work: () => T): Promise<T>;
}

const AT_ONCE = { done: true, finished: Promise.resolve() } as const;

/**
 * Kysely's transactions are asynchronous: between two of their statements this process does other things on the same connection, which would
 * then land in that transaction. So work waits for Kysely's connection lock, except when no transaction is open: synchronous work cannot be interrupted.
 */
export function createExclusive({ db, raw }: Pick<Storage, "db" | "raw">): Exclusive {
  const queued = <T>(work: () => T): Promise<T> => db.connection().execute(async () => work());
  return {
    run(work) {
      if (raw.inTransaction) return { done: false, finished: queued(work) };
      work();
      return AT_ONCE;
    },
    call: async (work) => (raw.inTransaction ? queued(work) : work()),
  };
}
