// What a fresh or changed checkout needs before anything of ours can run: a Node that suits, the packages, the build.
// Shared by `npm start` and `npm test`; plain JavaScript for Node 20 without packages.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const OLDEST_FOR_INSTALL = 20;
/** Below this, Node neither strips types by itself nor loads the database driver. */
const OLDEST_FOR_SERVER = [22, 18];
const INSTALL_STAMP = join(ROOT, "node_modules", ".installed-from");
const BUILD_STAMP = join(ROOT, "build", ".built-from");
/** What the build reads. */
const BUILD_INPUTS = ["app", "templates", "public", "package-lock.json", "vite.config.ts", "tsconfig.json"];

/** Runs `npm ci` unless the packages already match the lockfile. Throws an Error with one sentence. */
export async function ensureInstalled(say) {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_FOR_INSTALL) throw new Error(`Node ${process.versions.node} ist zu alt, gebraucht wird Node ${OLDEST_FOR_INSTALL} oder neuer.`);
  const wanted = hashOf(["package-lock.json"]);
  if (readStamp(INSTALL_STAMP) === wanted) return;
  say("Pakete werden installiert (einmalig, etwa eine Minute) …");
  await runQuietly("npm", ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"], "Die Installation der Pakete ist fehlgeschlagen");
  writeFileSync(INSTALL_STAMP, wanted);
}

/** The Node to run the server with: the one from the lockfile, or the machine's own if that is new enough. */
export function chosenNode() {
  const require = createRequire(join(ROOT, "package.json"));
  try {
    const binary = join(dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)), "bin", "node");
    if (existsSync(binary)) return binary;
  } catch {
    // Not a platform for which the lockfile brings a Node; the machine's own has to do.
  }
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_FOR_SERVER;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  throw new Error(
    `Für ${process.platform}-${process.arch} bringt das Projekt kein Node mit, und das vorhandene Node ${process.versions.node} ist zu alt; gebraucht wird ${OLDEST_FOR_SERVER.join(".")} oder neuer.`,
  );
}

/** Builds the pages unless nothing they are made from has changed. Throws an Error with one sentence. */
export async function ensureBuilt(node, say) {
  const wanted = hashOf(BUILD_INPUTS);
  if (readStamp(BUILD_STAMP) === wanted && existsSync(join(ROOT, "build", "server", "index.js"))) return;
  say("Die Oberfläche wird gebaut (einmalig nach jeder Änderung, wenige Sekunden) …");
  await runQuietly(node, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], "Der Bau der Oberfläche ist fehlgeschlagen", { NODE_ENV: "production" });
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function hashOf(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of filesBelow(join(ROOT, input))) hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/** Output is kept back and shown only when the command fails: nobody reads a thousand lines of success. */
function runQuietly(command, args, failure, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => reject(new Error(`${failure}: ${command} ließ sich nicht ausführen (${error.message}).`)));
    child.on("exit", (code) => {
      if (code === 0) return resolve();
      process.stderr.write(`${explaining(Buffer.concat(output).toString().split("\n")).join("\n")}\n`);
      reject(new Error(`${failure} (Ausgabe siehe oben).`));
    });
  });
}

/** What npm says about the reason, before the help it prints behind it; of any other output the end. */
export function explaining(lines) {
  const errors = lines.filter((line) => line.startsWith("npm error"));
  const help = errors.findIndex((line) => /^npm error (Clean install a project|Usage:|Options:)/.test(line));
  const reason = errors.slice(0, help === -1 ? undefined : help).slice(0, 15);
  return reason.length > 0 ? reason : lines.slice(-40);
}
