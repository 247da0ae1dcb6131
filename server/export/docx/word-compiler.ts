import { Worker } from "node:worker_threads";
import type { DocumentContent } from "#app/document-model/content.ts";
import { WordFailure } from "./word-failure.ts";
import type { WordAnswer, WordJob } from "./worker.ts";
import type { WordReport } from "./write-word-file.ts";

export { WordFailure, type WordFailureCode } from "./word-failure.ts";
export type { WordReport } from "./write-word-file.ts";

export interface WordFile {
  bytes: Uint8Array;
  report: WordReport;
}

export interface WordCompiler {
  /**
   * Content to Word file, byte-identical for equal input. Jobs wait for their turn.
   * @param options.modified ISO date and time of the Fassung; the only time that enters the file.
   * @throws WordFailure
   */
  compile(content: DocumentContent, options: { modified: string }): Promise<WordFile>;
  /** Ends the thread; waiting jobs fail with `closed`. */
  close(): Promise<void>;
}

export interface WordCompilerOptions {
  log: { info(fields: object, message: string): void; error(fields: object, message: string): void };
  /** A 250-page concept takes about 12 s on one slow core. */
  timeLimitMs?: number;
  /** Heap of the thread; a 250-page concept needs about 250 MB. */
  memoryLimitMb?: number;
  /** An unused thread goes after this time and gives its memory back. */
  idleMs?: number;
}

const DEFAULTS = { timeLimitMs: 120_000, memoryLimitMb: 1536, idleMs: 60_000 } as const;

interface Waiting {
  job: WordJob;
  resolve(file: WordFile): void;
  reject(failure: WordFailure): void;
}

/**
 * Compiles Word files in one background thread, one after the other, so that people who type never wait for an export. The thread is kept warm
 * between jobs (nothing in the output depends on what it wrote before; a test holds that) and replaced after every failure.
 */
export function createWordCompiler(options: WordCompilerOptions): WordCompiler {
  const limits = { ...DEFAULTS, ...options };
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let running: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const start = (): Worker => {
    const fresh = new Worker(new URL("worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: limits.memoryLimitMb }, name: "word-compiler" });
    // Events of a thread that was already given up must not touch the job of its successor.
    const ifCurrent = (act: () => void) => () => void (worker === fresh && act());
    fresh.on("message", (answer: WordAnswer) => ifCurrent(() => settle(answer))());
    fresh.on("error", (error: Error & { code?: string }) => ifCurrent(() => give(failureOf(error)))());
    fresh.on("exit", ifCurrent(() => give(new WordFailure("defect", "the thread ended"))));
    return fresh;
  };

  const next = (): void => {
    clearTimeout(timer);
    if (running !== undefined) return;
    running = queue.shift();
    if (running === undefined) {
      timer = setTimeout(retire, limits.idleMs).unref();
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => give(new WordFailure("time-limit", `more than ${limits.timeLimitMs} ms`)), limits.timeLimitMs);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(running.job);
  };

  const settle = (answer: WordAnswer): void => {
    const done = running;
    running = undefined;
    if (answer.ok) done?.resolve({ bytes: answer.bytes, report: answer.report });
    else fail(done, "defect" in answer ? new WordFailure("defect", answer.defect) : new WordFailure("lint", JSON.stringify(answer.findings.slice(0, 20))));
    next();
  };

  /** The thread is of no use any more: the job fails, the next one gets a new thread. */
  const give = (failure: WordFailure): void => {
    const done = running;
    running = undefined;
    retire();
    fail(done, failure);
    next();
  };

  const fail = (job: Waiting | undefined, failure: WordFailure): void => {
    options.log.error({ code: failure.code, detail: failure.message, title: job?.job.content.properties.title }, "Word file could not be made");
    job?.reject(failure);
  };

  const retire = (): Promise<number> | undefined => {
    const old = worker;
    worker = undefined;
    return old?.terminate();
  };

  return {
    compile(content, { modified }) {
      if (closed) return Promise.reject(new WordFailure("closed", "the compiler is closed"));
      const started = performance.now();
      return new Promise<WordFile>((resolve, reject) => {
        queue.push({ job: { content, modified }, resolve, reject });
        next();
      }).then((file) => {
        options.log.info({ ms: Math.round(performance.now() - started), bytes: file.bytes.byteLength, ...file.report }, "Word file made");
        return file;
      });
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const failure = new WordFailure("closed", "the compiler was closed");
      for (const waiting of [...(running ? [running] : []), ...queue.splice(0)]) waiting.reject(failure);
      running = undefined;
      await retire();
      clearTimeout(timer);
    },
  };
}

function failureOf(error: Error & { code?: string }): WordFailure {
  return new WordFailure(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory-limit" : "defect", error.stack ?? error.message);
}
