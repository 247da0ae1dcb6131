import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fileOf, minimal } from "./files.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

/** The command as a shell starts it; `npm run kim` adds nothing but the path. */
const shell = (args: readonly string[], env: Record<string, string> = {}) => spawnSync(process.execPath, ["server/command-line/kim.ts", ...args], { cwd: ROOT, encoding: "utf8", env: { PATH: "/usr/bin:/bin", ...env } as unknown as NodeJS.ProcessEnv });

describe("the process kim", () => {
  it("hands the exit code and the two streams to the shell", () => {
    const found = shell(["check", fileOf(minimal()), "--json"]);
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({ vorhaben: "probe" });
    expect(found.stderr).toBe("");
    const unreadable = shell(["check", "fehlt.json"]);
    expect([unreadable.status, unreadable.stdout, unreadable.stderr]).toEqual([2, "", "fehlt.json: die Datei oder der Ordner fehlt\n"]);
  });

  it("does not mind when the reader of its output goes away", () => {
    const piped = spawnSync("/bin/sh", ["-c", `"${process.execPath}" server/command-line/kim.ts schema | head -c 10 > /dev/null`], { cwd: ROOT, encoding: "utf8" });
    expect([piped.status, piped.stderr]).toEqual([0, ""]);
  });

  it("names a wrong setting in one sentence", () => {
    const wrong = shell(["schema"], { PORT: "viele" });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^PORT .+„viele“.+\n$/);
  });
});
