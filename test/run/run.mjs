// `npm test`: everything a change has to pass, in one command, on a fresh clone. Ends with "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chosenNode, ensureBuilt, ensureInstalled, ROOT } from "../../server/launch/prepare.mjs";
import { ensureTools } from "./tools.mjs";

const OUTPUT = join(ROOT, "test", "output");
const results = { passed: 0, failed: 0 };

try {
  await ensureInstalled(console.log);
  const node = chosenNode();
  await ensureTools(console.log);
  await ensureBuilt(node, console.log);
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });

  await check("types", node, ["node_modules/typescript/bin/tsc", "--noEmit"]);
  await check("lint", node, ["node_modules/oxlint/bin/oxlint", "--deny-warnings"]);
  // One project after the other: each takes the cores for itself, and browser tests are honest only when nothing else does.
  for (const project of ["unit", "files", "browser"]) await suite(project, node);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  results.failed += 1;
}
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);

/** A command that either holds or does not counts as one test. */
async function check(name, node, args) {
  const code = await run(node, args);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  if (code === 0) results.passed += 1;
  else results.failed += 1;
}

async function suite(project, node) {
  const report = join(OUTPUT, `${project}.json`);
  const code = await run(node, ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const brokenFiles = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const skipped = numPendingTests + numTodoTests;
  if (skipped > 0) console.error(`${skipped} skipped tests in "${project}": a skipped test counts as failed.`);
  results.passed += numPassedTests;
  results.failed += numFailedTests + brokenFiles + skipped;
  // An exit code without a failed test is an unhandled error: it must not pass unseen.
  if (code !== 0 && numFailedTests + brokenFiles + skipped === 0) results.failed += 1;
  if (numPassedTests + numFailedTests === 0) results.failed += 1;
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
