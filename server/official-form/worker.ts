import { parentPort } from "node:worker_threads";
import { carryOut, type FormAnswer, type FormJob } from "./jobs.ts";

/** A defect travels as text, because errors lose their class between threads. */
export type WorkerAnswer = FormAnswer | { ok: false; defect: string };

if (parentPort === null) throw new Error("worker.ts runs as a worker thread only");
const port = parentPort;

port.on("message", (job: FormJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  port.postMessage(answerTo(job));
});

function answerTo(job: FormJob): WorkerAnswer {
  try {
    return carryOut(job);
  } catch (error) {
    return { ok: false, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
