import type { Log } from "../log.ts";
import type { Exclusive } from "./exclusive.ts";
import type { Limits, Times } from "./options.ts";
import { RoomOutOfStep, type LogEntry, type RoomLog } from "./room-log.ts";

/** What the queue needs of a room. */
export interface CommitTarget<E extends LogEntry> {
  readonly id: number;
  readonly lineage: string;
  /** The last committed update. */
  readonly seq: number;
  /** The entries are durable, in this order, directly after `seq`. What throws here costs the room its memory, nobody else anything. */
  committed(entries: readonly E[]): void;
  /** Memory and the log on disk are not the same any more: drop everything in memory. */
  outOfStep(): void;
}

export interface GroupCommit<E extends LogEntry> {
  /** False when too much is waiting already. */
  submit(target: CommitTarget<E>, entry: E): boolean;
  /** Resolves when everything submitted so far is committed. */
  settled(): Promise<void>;
  /** Since when commits fail, epoch ms; null while all is well. */
  failingSince(): number | null;
  /** Stops retrying; what is not committed was never acknowledged. */
  stop(): void;
}

type Batch<E extends LogEntry> = Map<CommitTarget<E>, E[]>;

/**
 * Everything that arrives in one turn of the event loop, or while a commit waits, goes into one transaction: one flush of the disk for all.
 * A batch that fails is tried again, before anything newer, until it succeeds; until then nothing of it is applied, shown or acknowledged.
 */
export function createGroupCommit<E extends LogEntry>(options: { log: RoomLog; exclusive: Exclusive; report: Log; limits: Limits; times: Times }): GroupCommit<E> {
  const { log, exclusive, report, limits, times } = options;
  let waiting: Batch<E> = new Map();
  let waitingBytes = 0;
  let busy = false;
  let scheduled = false;
  let stopped = false;
  let failing: { since: number; attempts: number } | null = null;
  let idle: (() => void)[] = [];

  const schedule = () => {
    if (scheduled || busy) return;
    scheduled = true;
    setImmediate(flush);
  };

  function flush(): void {
    scheduled = false;
    if (busy || stopped || waiting.size === 0) return;
    busy = true;
    let committedBatch: Batch<E> | undefined;
    let problem: unknown;
    // The batch is taken inside the lock: what arrives while another transaction is open still comes along.
    const write = () => {
      const batch = waiting;
      try {
        log.appendAll([...batch].map(([target, entries]) => ({ id: target.id, lineage: target.lineage, seq: target.seq, entries })), Date.now());
        waiting = new Map();
        waitingBytes = 0;
        committedBatch = batch;
      } catch (error) {
        problem = error;
      }
    };
    const attempt = exclusive.run(write);
    const after = () => {
      if (committedBatch) succeed(committedBatch);
      else fail(problem);
    };
    if (attempt.done) after();
    else attempt.finished.then(after, fail);
  }

  function succeed(batch: Batch<E>): void {
    if (failing) report.warn({ attempts: failing.attempts, forMs: Date.now() - failing.since }, "room log writes again");
    failing = null;
    for (const [target, entries] of batch) {
      try {
        target.committed(entries);
      } catch (error) {
        report.error({ err: error, room: target.id }, "room dropped: what is in the log could not be shown");
        drop(target);
      }
    }
    busy = false;
    next();
  }

  function fail(problem: unknown): void {
    busy = false;
    if (problem instanceof RoomOutOfStep) {
      report.error({ err: problem }, "room dropped: its log went another way");
      for (const target of [...waiting.keys()].filter((target) => target.id === problem.room)) drop(target);
      return next();
    }
    failing ??= { since: Date.now(), attempts: 0 };
    failing.attempts += 1;
    report.error({ err: problem, attempts: failing.attempts, rooms: waiting.size }, "room log cannot be written; nothing is acknowledged until it can");
    if (!stopped) setTimeout(schedule, Math.min(times.retryFirst * 2 ** (failing.attempts - 1), times.retryMost));
  }

  /** What waits for it was never acknowledged, and comes again. */
  function drop(target: CommitTarget<E>): void {
    waiting.delete(target);
    target.outOfStep();
  }

  function next(): void {
    if (waiting.size > 0) return schedule();
    const done = idle;
    idle = [];
    for (const resolve of done) resolve();
  }

  return {
    submit(target, entry) {
      const size = entry.bytes?.length ?? 0;
      if (stopped || waitingBytes + size > limits.uncommittedBytes) return false;
      waitingBytes += size;
      const entries = waiting.get(target);
      if (entries) entries.push(entry);
      else waiting.set(target, [entry]);
      if (!failing) schedule();
      return true;
    },
    settled: () => (waiting.size === 0 && !busy ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
    failingSince: () => failing?.since ?? null,
    stop() {
      stopped = true;
      for (const resolve of idle.splice(0)) resolve();
    },
  };
}
