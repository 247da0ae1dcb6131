// `npm start` and `npm run dev`: installs, builds and starts, each only when needed. Runs on the Node that the machine has (20 or newer)
// and uses nothing but Node itself, because on a fresh clone there is nothing else.
import { spawn } from "node:child_process";
import { NODE_FLAGS } from "./node-flags.mjs";
import { chosenNode, ensureBuilt, ensureInstalled, ROOT } from "./prepare.mjs";

const development = process.argv.includes("--dev");

try {
  await ensureInstalled(say);
  const node = chosenNode();
  if (!development) await ensureBuilt(node, say);
  run(node);
} catch (problem) {
  // Everything that prepare.mjs throws carries one sentence for the person at the console.
  console.error(`KIM-Werkstatt startet nicht: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exit(1);
}

function say(line) {
  console.log(line);
}

function run(node) {
  // The channel tells the server when this process is gone for good, so that no orphan keeps the port.
  const server = spawn(node, [...NODE_FLAGS, "server/index.ts"], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: development ? "development" : "production" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("error", (error) => {
    console.error(`KIM-Werkstatt startet nicht: ${node} ließ sich nicht ausführen (${error.message}).`);
    process.exit(1);
  });
  server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
}
