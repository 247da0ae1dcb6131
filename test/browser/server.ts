import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { NODE_FLAGS } from "#server/launch/node-flags.mjs";

const ROOT = join(import.meta.dirname, "..", "..");

export interface RunningServer {
  url: string;
  dataDir: string;
  /** Ends it as an administrator would; the data folder is removed with `remove`. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

interface SampleAccounts {
  password: string;
  accounts: { email: string; name: string; organisation: string }[];
}

export const sampleAccounts = (): SampleAccounts => JSON.parse(readFileSync(join(ROOT, "templates", "examples", "accounts.json"), "utf8")) as SampleAccounts;

/**
 * Starts the real server as its own process on a free port. Needs the build (`npm test` makes it).
 * Without `dataDir` it makes a new data folder with the sample Vorhaben, which takes its time.
 */
export async function startServer({ dataDir = mkdtempSync(join(tmpdir(), "kim-browser-")), env }: { dataDir?: string; env?: Record<string, string> } = {}): Promise<RunningServer> {
  if (!existsSync(join(ROOT, "build", "server", "index.js"))) throw new Error("not built: run npm test, or npm run build first");
  const child = spawn(process.execPath, [...NODE_FLAGS, "server/index.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", DATA_DIR: dataDir, ...env },
  });
  const url = await addressOf(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    url,
    dataDir,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    async remove() {
      await end("SIGKILL");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints once it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const errors: string[] = [];
    child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const found = /https?:\/\/[^\s]+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${errors.join("").slice(-2000)}`)));
  });
}
