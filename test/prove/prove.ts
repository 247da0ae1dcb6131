import { parseArgs } from "node:util";
import { proveCrashes, type CrashReport } from "./crash.ts";
import { FLAT_HANDLES, FLAT_MB, proveMemory, type MemoryReport } from "./memory.ts";

/** `npm run prove -- crash [--rounds 1000] [--seed 1]`, `npm run prove -- memory [--cycles 10000]`: proofs too long for every test run. Exit 1 when one fails. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "1000" }, seed: { type: "string", default: "1" }, cycles: { type: "string", default: "10000" } },
});

if (positionals[0] === "crash") {
  const every = Math.max(1, Math.floor(Number(values.rounds) / 20));
  const report = await proveCrashes(Number(values.rounds), (now) => now.rounds % every === 0 && console.log(crashLine(now)), Number(values.seed));
  console.log(`\nkill -9 under load: ${crashLine(report)}`);
  process.exitCode = report.missing === 0 && report.diverged === 0 ? 0 : 1;
} else if (positionals[0] === "memory") {
  const report = await proveMemory(Number(values.cycles), (now) => console.log(memoryLine(now)));
  const flat = report.heapNow - report.heapAtFirst < FLAT_MB && report.rooms === 0 && report.connections === 0 && report.handles < FLAT_HANDLES;
  console.log(`\nopened and closed: ${memoryLine(report)}, ${flat ? "flat" : "NOT FLAT"}`);
  process.exitCode = flat ? 0 : 1;
} else {
  console.error("npm run prove -- crash [--rounds 1000] [--seed 1]\nnpm run prove -- memory [--cycles 10000]");
  process.exitCode = 2;
}

function crashLine({ rounds, acknowledged, missing, unconfirmed, diverged, seconds }: CrashReport): string {
  return `${rounds} rounds  ${acknowledged} edits acknowledged  ${missing} of them missing  ${unconfirmed} under way when killed  ${diverged} texts diverged  ${Math.round(seconds)} s`;
}

function memoryLine({ cycles, heapAtFirst, heapNow, rssMb, rooms, connections, handles, seconds }: MemoryReport): string {
  return `${cycles} rooms  heap ${heapAtFirst.toFixed(1)} -> ${heapNow.toFixed(1)} MB  resident ${Math.round(rssMb)} MB  left: ${rooms} rooms, ${connections} connections, ${handles} handles  ${Math.round(seconds)} s`;
}
