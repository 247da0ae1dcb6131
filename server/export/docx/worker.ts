import { setPriority } from "node:os";
import { platform } from "node:process";
import { parentPort } from "node:worker_threads";
import type { DocumentContent } from "#app/document-model/content.ts";
import { writeWordFile, type WordOutcome } from "./write-word-file.ts";

/** What the thread is asked, one document at a time. */
export interface WordJob {
  content: DocumentContent;
  modified: string;
}

/** What it answers; a defect travels as text, because errors lose their class between threads. */
export type WordAnswer = WordOutcome | { ok: false; defect: string };

/** Typing goes first: on Linux a niceness belongs to the thread; elsewhere it would slow the whole server, so it is left alone. */
const BELOW_NORMAL = 10;

if (platform === "linux") setPriority(0, BELOW_NORMAL);

if (parentPort === null) throw new Error("worker.ts runs as a worker thread only");
const port = parentPort;

port.on("message", async (job: WordJob) => {
  const answer = await answerTo(job);
  port.postMessage(answer, "bytes" in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
});

async function answerTo(job: WordJob): Promise<WordAnswer> {
  try {
    return await writeWordFile(job.content, job.modified);
  } catch (error) {
    return { ok: false, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
