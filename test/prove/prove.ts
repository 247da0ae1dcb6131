import { parseArgs } from "node:util";
import { proveCrashes } from "./crash.ts";

/** `npm run prove -- crash [--rounds 1000] [--seed 1]`: proofs too long for every test run. Exit 1 when one fails. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } } });

if (positionals[0] === "crash") {
  const every = Math.max(1, Math.floor(Number(values.rounds) / 20));
  const line = (report: Awaited<ReturnType<typeof proveCrashes>>) =>
    `${report.rounds} rounds  ${report.acknowledged} edits acknowledged  ${report.missing} of them missing  ${report.unconfirmed} under way when killed  ${report.diverged} texts diverged  ${Math.round(report.seconds)} s`;
  const report = await proveCrashes(Number(values.rounds), (now) => now.rounds % every === 0 && console.log(line(now)), Number(values.seed));
  console.log(`\nkill -9 under load: ${line(report)}`);
  process.exitCode = report.missing === 0 && report.diverged === 0 ? 0 : 1;
} else {
  console.error("npm run prove -- crash [--rounds 1000] [--seed 1]");
  process.exitCode = 2;
}
