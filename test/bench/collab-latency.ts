import { fork, type ChildProcess } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOM_PATH, SCHEMA_VERSION } from "#app/collab-protocol/protocol.ts";
import type { Load, Measured } from "./collab-generator.ts";

/** One scenario on one server, all rounds together. Times in milliseconds. */
export interface CollabRow {
  scenario: string;
  server: "ours, durable" | "@y/websocket-server 0.1.1, memory only";
  p50: number;
  p99: number;
  /** p99 of each round, to see how steady it is. */
  rounds: number[];
  undelivered: number;
  /** Share of one core. */
  serverCpu: number;
  generatorCpu: number;
  rssMb: number;
}

export interface CollabBench {
  /** What one flush costs on this disk, measured in the same run. */
  fdatasync: { p50: number; p99: number };
  rows: CollabRow[];
}

const SCENARIOS: { name: string; load: Omit<Load, "address" | "warmUpMs" | "durationMs"> }[] = [
  { name: "1 room x 50 clients, 1 writes 20/s", load: { rooms: 1, clientsPerRoom: 50, writersPerRoom: 1, updatesPerSecond: 20 } },
  { name: "100 rooms x 5 clients, each writes 5/s", load: { rooms: 100, clientsPerRoom: 5, writersPerRoom: 5, updatesPerSecond: 5 } },
];

const SERVERS = [
  { name: "ours, durable", file: "collab-server-ours.ts", path: `${ROOM_PATH}{room}?schema=${SCHEMA_VERSION}` },
  { name: "@y/websocket-server 0.1.1, memory only", file: "collab-server-peer.ts", path: "/{room}" },
] as const;

/** Key-to-peer latency of ours and of the memory-only peer, taking turns in one run; server and generator each in a process of their own. */
export async function benchCollab(options: { rounds?: number; durationMs?: number; warmUpMs?: number } = {}): Promise<CollabBench> {
  const { rounds = 3, durationMs = 5000, warmUpMs = 1500 } = options;
  const dataDir = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const rows: CollabRow[] = [];
  try {
    const fdatasync = await measureFdatasync(dataDir);
    for (const scenario of SCENARIOS) {
      const results = SERVERS.map(() => [] as Round[]);
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, server] of SERVERS.entries()) results[index]!.push(await playRound(server, scenario.load, join(dataDir, `${scenario.name.length}-${round}`), warmUpMs, durationMs));
      }
      for (const [index, server] of SERVERS.entries()) rows.push(rowOf(scenario.name, server.name, results[index]!));
    }
    return { fdatasync, rows };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Typing in 20 rooms of 5 people, quiet and while 250-page Word files are generated in the same server, one after the other. */
export async function benchTypingDuringExport(durationMs = 15_000): Promise<{ quiet: Typing; exporting: Typing }> {
  const dataDir = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const load = { rooms: 20, clientsPerRoom: 5, writersPerRoom: 5, updatesPerSecond: 5 };
  const typing = async (name: string, beside?: "export"): Promise<Typing> => {
    const { latencies, expected } = await playRound(SERVERS[0], load, join(dataDir, name), 1500, durationMs, beside);
    return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), max: latencies.at(-1) ?? Number.NaN, undelivered: expected - latencies.length };
  };
  try {
    return { quiet: await typing("quiet"), exporting: await typing("exporting", "export") };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Key to peer, milliseconds. */
export interface Typing {
  p50: number;
  p99: number;
  max: number;
  undelivered: number;
}

export function printCollabBench({ fdatasync, rows }: CollabBench, print: (line: string) => void = console.log): void {
  print(`Key to peer, milliseconds. fdatasync of this disk: p50 ${fdatasync.p50.toFixed(2)}, p99 ${fdatasync.p99.toFixed(2)}`);
  for (const row of rows) {
    print(
      `  ${row.scenario.padEnd(40)} ${row.server.padEnd(40)} p50 ${row.p50.toFixed(2).padStart(6)}  p99 ${row.p99.toFixed(2).padStart(7)}  (rounds ${row.rounds.map((p99) => p99.toFixed(2)).join(" ")})` +
        `  undelivered ${row.undelivered}  server ${Math.round(row.serverCpu * 100)} % of a core, ${Math.round(row.rssMb)} MB  generator ${Math.round(row.generatorCpu * 100)} %`,
    );
  }
  for (const scenario of new Set(rows.map((row) => row.scenario))) {
    const [ours, peer] = rows.filter((row) => row.scenario === scenario);
    if (ours && peer) print(`  ${scenario}: durable is ${(ours.p99 / peer.p99).toFixed(2)} times the memory-only peer at p99 (aim: at most 1.3)`);
  }
}

interface Round extends Measured {
  serverCpu: number;
  generatorCpu: number;
  rssMb: number;
}

async function playRound(server: (typeof SERVERS)[number], load: (typeof SCENARIOS)[number]["load"], dataDir: string, warmUpMs: number, durationMs: number, beside?: "export"): Promise<Round> {
  const process = start(server.file, [dataDir]);
  const generator = start("collab-generator.ts", []);
  try {
    const { port } = await answerOf<{ port: number }>(process);
    process.send("cpu");
    await answerOf(process);
    if (beside) process.send(beside);
    const began = performance.now();
    generator.send({ ...load, address: `ws://127.0.0.1:${port}${server.path}`, warmUpMs, durationMs } satisfies Load);
    const measured = await answerOf<Measured>(generator);
    const elapsed = performance.now() - began;
    process.send("cpu");
    const { cpuMs, rssMb } = await answerOf<{ cpuMs: number; rssMb: number }>(process);
    return { ...measured, serverCpu: cpuMs / elapsed, generatorCpu: measured.cpuMs / elapsed, rssMb };
  } finally {
    generator.disconnect();
    process.disconnect();
  }
}

function start(file: string, args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), args, { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`process ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });
}

function rowOf(scenario: string, server: CollabRow["server"], rounds: Round[]): CollabRow {
  const all = rounds.flatMap((round) => round.latencies).toSorted((left, right) => left - right);
  const mean = (of: (round: Round) => number) => rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  return {
    scenario,
    server,
    p50: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    rounds: rounds.map((round) => quantile(round.latencies, 0.99)),
    undelivered: rounds.reduce((sum, round) => sum + round.expected - round.latencies.length, 0),
    serverCpu: mean((round) => round.serverCpu),
    generatorCpu: mean((round) => round.generatorCpu),
    rssMb: Math.max(...rounds.map((round) => round.rssMb)),
  };
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** With pauses, as keys come: flushes in a tight loop are cheaper than those that meet a disk at rest or busy with others. */
async function measureFdatasync(folder: string): Promise<{ p50: number; p99: number }> {
  const file = openSync(join(folder, "flush"), "w");
  const page = new Uint8Array(4096).fill(1);
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    writeSync(file, page);
    const before = performance.now();
    fdatasyncSync(file);
    times.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  closeSync(file);
  times.sort((left, right) => left - right);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

