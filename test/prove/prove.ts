import { parseArgs } from "node:util";
import { proveCrashes, type CrashReport } from "./crash.ts";

/** `npm run prove -- crash [--rounds 1000] [--seed 1]`: proofs too long for every test run. Exit 1 when one fails. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } } });

if (positionals[0] === "crash") {
  const every = Math.max(1, Math.floor(Number(values.rounds) / 20));
  const report = await proveCrashes(Number(values.rounds), (now) => now.rounds % every === 0 && console.log(line(now)), Number(values.seed));
  console.log(`\nkill -9 under load: ${line(report)}`);
  process.exitCode = report.missing === 0 && report.diverged === 0 ? 0 : 1;
} else {
  console.error("npm run prove -- crash [--rounds 1000] [--seed 1]");
  process.exitCode = 2;
}

function line({ rounds, acknowledged, missing, unconfirmed, diverged, seconds }: CrashReport): string {
  return `${rounds} rounds  ${acknowledged} edits acknowledged  ${missing} of them missing  ${unconfirmed} under way when killed  ${diverged} texts diverged  ${Math.round(seconds)} s`;
}
