import { cpus, totalmem } from "node:os";
import { benchCollab, benchTypingDuringExport, printCollabBench, type Typing } from "./collab-latency.ts";
import { benchContracts } from "./contracts.ts";
import { benchRules } from "./rules.ts";
import { measureWordGeneration } from "./word-generation.ts";

/** `npm run bench [rules] [collab] [word] [contracts] [typing] [--quick]`: figures of this machine, printed side by side; without a name all of them. Nothing here passes or fails. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const quick = process.argv.includes("--quick");
const asked = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB\n`);

if (asked("rules")) {
  const { vorhaben, findings, timings } = benchRules();
  console.log(`Checks of a Vorhaben with ${vorhaben}; ${findings} findings. Aim: all under 50 ms, after a keystroke under 5 ms`);
  for (const { what, medianMs, maxMs } of timings) console.log(`  ${what.padEnd(36)} median ${medianMs.toFixed(2).padStart(6)} ms  max ${maxMs.toFixed(2).padStart(6)} ms`);
  console.log();
}
if (asked("collab")) {
  printCollabBench(await benchCollab({ quick }));
  console.log();
}
if (asked("word")) {
  console.log("Word files, background thread. Aim: a usual concept under 2000 ms");
  for (const { what, pages, kilobytes, coldMs, warmMs, memoryMb } of await measureWordGeneration()) {
    console.log(`  ${what.padEnd(44)} ${String(pages ?? "–").padStart(4)} pages  ${String(kilobytes).padStart(5)} KB  first ${String(coldMs).padStart(6)} ms  then ${String(warmMs).padStart(6)} ms  memory +${memoryMb} MB`);
  }
  console.log();
}
if (asked("contracts")) {
  const { contracts, runMs, againMs, zipMs, kilobytes, waitP99Ms, waitMaxMs } = await benchContracts();
  console.log(`${contracts} contracts at once. Aim: under 30 s on 2 cores, nobody who types waits longer than 100 ms`);
  console.log(`  all made                             ${(runMs / 1000).toFixed(1)} s`);
  console.log(`  again, nothing has changed           ${(againMs / 1000).toFixed(1)} s`);
  console.log(`  ZIP of ${String(kilobytes).padStart(5)} KB                      ${(zipMs / 1000).toFixed(1)} s`);
  console.log(`  typing waits meanwhile               p99 ${waitP99Ms.toFixed(0)} ms  max ${waitMaxMs.toFixed(0)} ms`);
  console.log();
}
if (asked("typing")) {
  const { quiet, exporting } = await benchTypingDuringExport();
  console.log("Key to peer in ms, 20 rooms x 5 people at 5 updates/s. Aim during an export: p99 under 50");
  console.log(`  quiet                                ${lineOf(quiet)}`);
  console.log(`  while 250-page Word files are made   ${lineOf(exporting)}`);
}
// Worker threads of the measurements may linger.
process.exit(0);

function lineOf({ p50, p99, max, undelivered }: Typing): string {
  return `p50 ${p50.toFixed(2)}  p99 ${p99.toFixed(2)}  max ${max.toFixed(1)}  undelivered ${undelivered}`;
}
