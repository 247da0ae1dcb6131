import { fork, type ChildProcess } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE_FLAGS } from "#server/launch/node-flags.mjs";
import type { Load, Measured, Work } from "./collab-generator.ts";
import { acknowledgedButLost } from "./collab-kept.ts";
import { OURS, SCENARIOS, SERVERS, type BenchServer } from "./collab-scenarios.ts";

/** One scenario on one server; a value for each run. Times in milliseconds. */
interface CollabRow {
  scenario: string;
  server: string;
  p50: number[];
  p95: number[];
  p99: number[];
  undelivered: number;
  /** Edits that the server had confirmed and that its disk does not hold after `kill -9`; null where it confirms nothing, or nobody types. */
  acknowledgedButLost: number | null;
  /** Share of one core. */
  serverCpu: number;
  generatorCpu: number;
  /** Highest of all runs. */
  rssMb: number;
}

interface CollabBench {
  /** What one flush costs on this disk, measured in the same run. */
  fdatasync: { p50: number; p99: number };
  rows: CollabRow[];
  /** Servers that are not installed. */
  missing: string[];
}

/**
 * Ours beside its peers: the same work, taking turns in one run (so that a busy moment of the machine hits all), server and generator each in a process of their own, no TLS, no compression.
 * `quick`: only the scenarios of the first issue, once.
 */
export async function benchCollab(options: { quick?: boolean; runs?: number } = {}): Promise<CollabBench> {
  const runs = options.runs ?? (options.quick ? 1 : 5);
  const dataDir = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const servers = SERVERS.filter(isInstalled);
  const rows: CollabRow[] = [];
  try {
    const fdatasync = await measureFdatasync(dataDir);
    for (const { name, work } of SCENARIOS.filter((scenario) => scenario.quick || !options.quick)) {
      const results = servers.map((): Round[] => []);
      for (let run = 0; run < runs; run += 1) {
        for (const [index, server] of servers.entries()) results[index]!.push(await playRound(server, work, mkdtempSync(join(dataDir, "run-"))));
      }
      rows.push(...servers.map((server, index) => rowOf(name, server.name, results[index]!)));
    }
    return { fdatasync, rows, missing: SERVERS.filter((server) => !isInstalled(server)).map((server) => server.name) };
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

/** Typing in 20 rooms of 5 people, quiet and while 250-page Word files are generated in the same server, one after the other. */
export async function benchTypingDuringExport(durationMs = 15_000): Promise<{ quiet: Typing; exporting: Typing }> {
  const dataDir = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const work: Work = { kind: "typing", rooms: 20, clientsPerRoom: 5, writersPerRoom: 5, updatesPerSecond: 5, warmUpMs: 1500, durationMs };
  const typing = async (name: string, beside?: "export"): Promise<Typing> => {
    const { latencies, expected } = await playRound(OURS, work, join(dataDir, name), beside);
    return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), max: latencies.at(-1) ?? Number.NaN, undelivered: expected - latencies.length };
  };
  try {
    return { quiet: await typing("quiet"), exporting: await typing("exporting", "export") };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export function printCollabBench({ fdatasync, rows, missing }: CollabBench, print: (line: string) => void = console.log): void {
  print(`Key to peer (joining: to the content) in ms, minimum/median/maximum of ${rows[0]?.p50.length ?? 0} runs. fdatasync of this disk: p50 ${fdatasync.p50.toFixed(2)}, p99 ${fdatasync.p99.toFixed(2)}`);
  print(`Acknowledged but lost: confirmed by the server and not on its disk after kill -9 at the end of a run; – where nothing is confirmed. Above ${percent(CEILING)} of a core the generator is what is measured.`);
  for (const scenario of new Set(rows.map((row) => row.scenario))) {
    print(`\n  ${scenario}`);
    for (const row of rows.filter((one) => one.scenario === scenario)) {
      const times = row.p50.some(Number.isNaN) ? "" : `p50 ${spread(row.p50)}  p95 ${spread(row.p95)}  p99 ${spread(row.p99)}  `;
      print(`    ${row.server.padEnd(34)} ${times}undelivered ${row.undelivered}  acknowledged but lost ${row.acknowledgedButLost ?? "–"}  server ${percent(row.serverCpu)}, ${Math.round(row.rssMb)} MB  generator ${percent(row.generatorCpu)}${row.generatorCpu > CEILING ? " (its ceiling)" : ""}`);
    }
  }
  for (const server of missing) print(`\n  not installed: ${server}`);
}

const spread = (values: readonly number[]): string => {
  const sorted = values.toSorted((left, right) => left - right);
  return [sorted[0]!, quantile(sorted, 0.5), sorted.at(-1)!].map((value) => value.toFixed(value < 10 ? 2 : 0)).join("/");
};
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** More than this of one core, and it is the generator that is measured. */
const CEILING = 0.8;

interface Round extends Measured {
  lost: number | null;
  serverCpu: number;
  generatorCpu: number;
  rssMb: number;
}

async function playRound({ file, args, path, framing, kept }: BenchServer, work: Work, dataDir: string, beside?: "export"): Promise<Round> {
  const server = start(file, [dataDir, ...args]);
  const generator = start("collab-generator.ts", []);
  try {
    const { port } = await answerOf<{ port: number }>(server);
    server.send("cpu");
    await answerOf(server);
    if (beside) server.send(beside);
    const began = performance.now();
    generator.send({ server: { address: `ws://127.0.0.1:${port}${path}`, framing }, ...work } satisfies Load);
    const measured = await answerOf<Measured>(generator);
    const elapsed = performance.now() - began;
    server.send("cpu");
    const { cpuMs, rssMb } = await answerOf<{ cpuMs: number; rssMb: number }>(server);
    // As the power would take it: in the middle, with everybody connected.
    const killed = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await killed;
    const lost = measured.acknowledged?.length ? acknowledgedButLost(kept, dataDir, measured.acknowledged) : null;
    return { ...measured, lost, serverCpu: cpuMs / elapsed, generatorCpu: measured.cpuMs / elapsed, rssMb };
  } finally {
    // Until they are gone: the data folder is removed, and the next server shall have the machine for itself.
    await Promise.all([generator, server].map(ended));
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.disconnect();
  });
}

function isInstalled({ needs }: BenchServer): boolean {
  if (needs === undefined) return true;
  try {
    import.meta.resolve(needs);
    return true;
  } catch {
    return false;
  }
}

/** Ours runs as `npm start` runs it, the others as their packages do. */
function start(file: string, args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), args, { execArgv: file === OURS.file ? [...NODE_FLAGS] : [], serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
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

function rowOf(scenario: string, server: string, rounds: Round[]): CollabRow {
  const mean = (of: (round: Round) => number) => rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  const each = (share: number) => rounds.map(({ latencies }) => quantile(latencies, share));
  return {
    scenario,
    server,
    p50: each(0.5),
    p95: each(0.95),
    p99: each(0.99),
    undelivered: rounds.reduce((sum, round) => sum + round.expected - round.latencies.length, 0),
    acknowledgedButLost: rounds.some(({ lost }) => lost === null) ? null : rounds.reduce((sum, round) => sum + round.lost!, 0),
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
