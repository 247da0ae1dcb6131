import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { WebSocket } from "ws";
import type * as Y from "yjs";
import { ROOM_PATH, SCHEMA_VERSION } from "#app/collab-protocol/protocol.ts";
import { buildDocument } from "#server/collab/documents.ts";
import { createRoomLog } from "#server/collab/room-log.ts";
import { missingFrom, TrackedClient } from "#test/collab/tracked-client.ts";
import { editAnywhere, random } from "./writing.ts";

export interface CrashReport {
  rounds: number;
  acknowledged: number;
  /** Acknowledged edits that the log did not hold after the kill. */
  missing: number;
  /** Edits that were under way when the process was killed, and came again from their writers. */
  unconfirmed: number;
  /** Texts that differed between writers and log when all were back. */
  diverged: number;
  seconds: number;
}

const ROOMS = 3;
const WRITERS = 4;
/** New rooms after so many rounds, so that documents stay the size of a section. */
const ROUNDS_PER_STORY = 25;

/**
 * Real server processes, killed with SIGKILL while twelve people write and delete in three rooms. After each kill the log is read straight from the disk: every edit
 * that was acknowledged must be in it. Then the writers go on, with what they have, at the next process.
 */
export async function proveCrashes(rounds: number, progress: (report: CrashReport) => void, seed = 1): Promise<CrashReport> {
  const dataDir = mkdtempSync(join(tmpdir(), "kim-prove-"));
  const began = performance.now();
  const report: CrashReport = { rounds: 0, acknowledged: 0, missing: 0, unconfirmed: 0, diverged: 0, seconds: 0 };
  const dice = random(seed);
  let story: Writer[] = [];
  let server = await startServer(dataDir);
  try {
    while (report.rounds < rounds) {
      if (report.rounds % ROUNDS_PER_STORY === 0) {
        for (const writer of story) writer.client.doc.destroy();
        story = Array.from({ length: ROOMS * WRITERS }, (_, index) => new Writer(`prove.handlungskonzept.r${report.rounds}-${index % ROOMS}`, `person-${index}`, dice));
      }
      await Promise.all(story.map((writer) => writer.join(server.port)));
      for (const writer of story) writer.write();
      await pause(20 + dice() * 200);
      await server.kill();
      await Promise.all(story.map((writer) => writer.gone));
      report.unconfirmed += story.reduce((sum, { client }) => sum + client.unacknowledged, 0);
      report.missing += lookInto(dataDir, story).length;
      server = await startServer(dataDir);
      report.rounds += 1;
      if (report.rounds % ROUNDS_PER_STORY === 0 || report.rounds === rounds) {
        report.acknowledged += story.reduce((sum, { client }) => sum + client.acknowledged.length, 0);
        report.diverged += await reunite(dataDir, story, server.port);
      }
      report.seconds = (performance.now() - began) / 1000;
      progress(report);
    }
    return report;
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

class Writer {
  readonly client = new TrackedClient();
  readonly room: string;
  gone: Promise<void> = Promise.resolve();
  readonly #person: string;
  readonly #dice: () => number;
  #socket: WebSocket | null = null;
  constructor(room: string, person: string, dice: () => number) {
    this.room = room;
    this.#person = person;
    this.#dice = dice;
  }
  /** Resolves when the server has answered what this writer lacks. */
  join(port: number): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${ROOM_PATH}${this.room}?schema=${SCHEMA_VERSION}`, { headers: { cookie: `person=${this.#person}` }, perMessageDeflate: false });
    this.#socket = socket;
    this.gone = new Promise((resolve) => socket.once("close", () => resolve()));
    socket.once("close", () => this.client.disconnected());
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("open", () => this.client.connected((message) => socket.send(message)));
      socket.on("message", (message: Buffer) => {
        this.client.receive(message);
        if (message[0] === 0 && message[1] === 1) resolve();
      });
    });
  }
  /** Until the line goes. */
  write(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    editAnywhere(this.client.doc, this.#dice);
    setTimeout(() => this.write(), this.#dice() * 4);
  }
  leave(): void {
    this.#socket?.close();
  }
}

/** Everything acknowledged that the rooms on the disk do not hold. */
function lookInto(dataDir: string, story: readonly Writer[]) {
  const raw = new BetterSqlite(join(dataDir, "kim.sqlite"));
  try {
    raw.pragma("synchronous = FULL");
    const log = createRoomLog(raw);
    const documents = new Map<string, Y.Doc>();
    return story.flatMap(({ room, client }) => {
      let doc = documents.get(room);
      if (!doc) documents.set(room, (doc = buildDocument(log.read(room)!).doc));
      return missingFrom(doc, client.acknowledged);
    });
  } finally {
    raw.close();
  }
}

/** Everybody comes back with what they have; when all of it is confirmed, they and the log must say the same. @returns how many do not. */
async function reunite(dataDir: string, story: readonly Writer[], port: number): Promise<number> {
  await Promise.all(story.map((writer) => writer.join(port)));
  while (story.some(({ client }) => client.unacknowledged > 0)) await pause(10);
  await pause(100);
  for (const writer of story) writer.leave();
  await Promise.all(story.map((writer) => writer.gone));
  const raw = new BetterSqlite(join(dataDir, "kim.sqlite"));
  raw.pragma("synchronous = FULL");
  const log = createRoomLog(raw);
  const texts = new Map([...new Set(story.map(({ room }) => room))].map((room) => [room, buildDocument(log.read(room)!).doc.getXmlFragment("default").toString()]));
  raw.close();
  return story.filter(({ room, client }) => client.doc.getXmlFragment("default").toString() !== texts.get(room)).length;
}

async function startServer(dataDir: string): Promise<{ port: number; kill(): Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, "../collab/server-process.ts"), dataDir, "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.once("data", (data: Buffer) => resolve(Number(data.toString())));
    child.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  });
  return {
    port,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
