import { Worker } from "node:worker_threads";
import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormAnswer, FormJob } from "./jobs.ts";
import { LIMITS } from "./limits.ts";
import type { Revision } from "./redline/marks.ts";
import type { WorkerAnswer } from "./worker.ts";

export type { FilledBlank, FilledForm } from "./fill/fill.ts";
export type { FormAnswer } from "./jobs.ts";

/**
 * Everything about official forms, in a thread of its own with limits of time and memory. Whoever holds one closes it. An answer is a value or the list of
 * what is wrong; a promise is rejected only for a defect of this program.
 */
export interface FormWorkshop {
  /** Checks a file and finds its blanks. */
  inspect(form: Uint8Array): Promise<FormAnswer<"inspect">>;
  /** The text of a form with its blanks where they stand. */
  read(form: Uint8Array): Promise<FormAnswer<"read">>;
  /** A copy for looking at, in which each blank carries its number; it leads nowhere outside. */
  number(form: Uint8Array): Promise<FormAnswer<"number">>;
  /** The paragraphs of any Word file, tracked changes and all. */
  words(file: Uint8Array): Promise<FormAnswer<"words">>;
  /** Fills a form; nothing but the mapped blanks changes. */
  fill(form: Uint8Array, mapping: FormMapping, values: FormValues): Promise<FormAnswer<"fill">>;
  /** Makes again what was made before, to the byte, even if it would be held up today. */
  refill(form: Uint8Array, mapping: FormMapping, values: FormValues): Promise<FormAnswer<"refill">>;
  /** Proves that a filled form differs from the form in its blanks alone. */
  prove(form: Uint8Array, mapping: FormMapping, values: FormValues, output: Uint8Array): Promise<FormAnswer<"prove">>;
  /** Compares a file that came back with what was sent out. */
  verify(form: Uint8Array, mapping: FormMapping, values: FormValues, returned: Uint8Array): Promise<FormAnswer<"verify">>;
  /** Tells what is new in a re-issued form. */
  compare(old: Uint8Array, renewed: Uint8Array): Promise<FormAnswer<"compare">>;
  /** Two Word files as one with tracked changes. */
  redline(older: Uint8Array, newer: Uint8Array, revision: Revision): Promise<FormAnswer<"redline">>;
  close(): Promise<void>;
}

interface FormWorkshopOptions {
  timeLimitMs?: number;
  memoryLimitMb?: number;
}

/** Jobs wait for their turn; the thread is kept between them and replaced after one that broke a limit. */
export function createFormWorkshop(options: FormWorkshopOptions = {}): FormWorkshop {
  const timeLimitMs = options.timeLimitMs ?? LIMITS.timeMs;
  const memoryLimitMb = options.memoryLimitMb ?? LIMITS.memoryMb;
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  // No environment and no arguments: what reads foreign files needs neither.
  const start = (): Worker => new Worker(new URL("worker.ts", import.meta.url), { env: {}, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb }, name: "official-form" });

  const ask = <K extends FormJob["kind"]>(job: FormJob & { kind: K }): Promise<FormAnswer<K>> => {
    const turn = last.then(() => {
      worker ??= start();
      return once(worker, job, job.kind === "inspect" ? Math.min(timeLimitMs, LIMITS.inspectMs) : timeLimitMs);
    });
    last = turn.then(
      (ended) => void (ended.usable || retire()),
      () => retire(),
    );
    return turn.then(({ answer }) => answer as FormAnswer<K>);
  };

  const retire = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  return {
    inspect: (form) => ask({ kind: "inspect", form }),
    read: (form) => ask({ kind: "read", form }),
    number: (form) => ask({ kind: "number", form }),
    words: (file) => ask({ kind: "words", file }),
    fill: (form, mapping, values) => ask({ kind: "fill", form, mapping, values }),
    refill: (form, mapping, values) => ask({ kind: "refill", form, mapping, values }),
    prove: (form, mapping, values, output) => ask({ kind: "prove", form, mapping, values, output }),
    verify: (form, mapping, values, returned) => ask({ kind: "verify", form, mapping, values, returned }),
    compare: (old, renewed) => ask({ kind: "compare", old, renewed }),
    redline: (older, newer, revision) => ask({ kind: "redline", older, newer, revision }),
    close: () => last.then(retire),
  };
}

/** One job in the thread. `usable` says whether the thread may take another. */
function once(worker: Worker, job: FormJob, timeLimitMs: number): Promise<{ answer: FormAnswer; usable: boolean }> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      worker.unref();
      act();
    };
    const limit = (code: "time-limit" | "memory-limit"): void => done(() => resolve({ answer: { ok: false, problems: [{ code }] }, usable: false }));
    const onMessage = (answer: WorkerAnswer): void => done(() => ("defect" in answer ? reject(new Error(answer.defect)) : resolve({ answer, usable: true })));
    const onError = (error: Error & { code?: string }): void => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? limit("memory-limit") : done(() => reject(error)));
    const onExit = (): void => done(() => reject(new Error("the thread for forms ended")));
    const timer = setTimeout(() => limit("time-limit"), timeLimitMs);
    worker.ref();
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
  });
}
