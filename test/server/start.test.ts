import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { NODE_FLAGS } from "#server/launch/node-flags.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUps.splice(0)) clean();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "kim-start-"));
  cleanUps.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function start(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [...NODE_FLAGS, "server/index.ts"], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", PORT: "0", ...env } });
  cleanUps.push(() => child.kill("SIGKILL"));
  return child;
}

/** What a start that must fail says and how it ends. */
async function failure(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const child = start(env);
  const output: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, lines: output.join("").trim().split("\n") };
}

/** The address that a start prints once it answers. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /läuft: (\S+)\n/.exec(text);
      if (found) resolve(found[1]!);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });

/** What a start has printed once this appears. */
const textUntil = (child: ChildProcess, awaited: string): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(awaited)) resolve(text);
    });
  });

describe("a start that cannot succeed ends with one sentence and status 1, without a stack trace", () => {
  test("a busy port", async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    cleanUps.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await failure({ DATA_DIR: folder(), PORT: String(port) });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`Anschluss ${port} auf 127.0.0.1 ist belegt`)]);
  });

  test("a data folder that cannot be made", async () => {
    const file = join(folder(), "datei");
    writeFileSync(file, "");
    const { code, lines } = await failure({ DATA_DIR: join(file, "data") });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("kann nicht geschrieben werden")]);
  });

  test("a damaged database", async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, "kim.sqlite"), "das ist keine Datenbank, sondern ein Brief ".repeat(200));
    const { code, lines } = await failure({ DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("ist beschädigt")]);
  });

  test("a wrong setting", async () => {
    const { code, lines } = await failure({ DATA_DIR: folder(), PORT: "achtzig" });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^KIM-Werkstatt startet nicht: PORT/)]);
  });
});

describe("a running server", () => {
  test("answers /healthz, protects its pages, compresses text for whoever takes it, and refuses foreign senders", async () => {
    const url = await addressOf(start({ DATA_DIR: folder(), SAMPLE_DATA: "nein" }));
    const health = await fetch(`${url}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: "ok" });

    const page = await fetch(`${url}/anmelden`);
    expect(page.status).toBe(200);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const nonce = /nonce-([^']+)'/.exec(policy)![1]!;
    const html = await page.text();
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1]!);
    expect(inline.length).toBeGreaterThan(0);
    for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`);

    const script = /\/assets\/[^"']+\.js/.exec(html)![0];
    for (const text of [script, "/anmelden"]) {
      expect((await fetch(url + text, { headers: { "Accept-Encoding": "br" } })).headers.get("content-encoding"), text).toBe("br");
      expect((await fetch(url + text, { headers: { "Accept-Encoding": "identity" } })).headers.get("content-encoding"), text).toBeNull();
    }

    const foreign = await fetch(`${url}/anmelden`, { method: "POST", headers: { Origin: "https://boese.example" }, body: new URLSearchParams({ email: "a@b.example", password: "x" }) });
    expect(foreign.status).toBe(403);
    const secret = await fetch(`${url}/vorhaben/rhein-sieg-kreis-2027`, { redirect: "manual" });
    expect([302, 303]).toContain(secret.status);
    expect(secret.headers.get("location")).toContain("/anmelden");
  });

  test("answers a broken form, refused changes, the given-up _data and too many tries with the status they deserve, and says nothing on the console", async () => {
    const child = start({ DATA_DIR: folder(), SAMPLE_DATA: "ja" });
    let console = "";
    child.stderr?.on("data", (chunk: Buffer) => (console += chunk.toString()));
    const greeting = textUntil(child, "koordination@rhein-kreis-neuss.example");
    const url = await addressOf(child);
    const password = /Passwort für alle: (\S.*)/.exec(await greeting)![1]!;
    const email = "koordination@rhein-kreis-neuss.example";
    const signIn = (fields: Record<string, string>) => fetch(`${url}/anmelden`, { method: "POST", headers: { Origin: url }, redirect: "manual", body: new URLSearchParams(fields) });
    const signedIn = await signIn({ email, password });
    const headers = { Origin: url, Cookie: signedIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ") };

    const broken = await fetch(`${url}/vorhaben/x/beteiligte`, { method: "POST", headers: { ...headers, "Content-Type": "multipart/form-data; boundary=x" }, body: "kaputt" });
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining("kein lesbares Formular")]);
    const refused = await fetch(`${url}/vorhaben/x/beteiligte`, { method: "POST", headers, body: new URLSearchParams({ do: "role", organisation: "y", role: "lesend" }) });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await refused.json()).toEqual({ refusal: expect.any(String) });
    expect((await fetch(`${url}/?_data=routes/overview`, { headers })).status).toBe(400);

    let last = signedIn;
    for (let tries = 0; tries < 12 && last.status !== 429; tries += 1) last = await signIn({ email: "niemand@kreis.example", password: "falsch, aber lang" });
    expect([last.status, last.headers.get("retry-after")]).toEqual([429, "900"]);
    expect(console).toBe("");
  });

  test("on all addresses prints one that can be opened, and how others come in", async () => {
    const child = start({ DATA_DIR: folder(), SAMPLE_DATA: "nein", HOST: "0.0.0.0" });
    const greeting = textUntil(child, "/einladung/");
    const url = await addressOf(child);
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await greeting).toContain("Von anderen Rechnern aus");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test("without sample data prints a one-time link for the first administrator and no password", async () => {
    const child = start({ DATA_DIR: folder(), SAMPLE_DATA: "nein" });
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const url = await addressOf(child);
    await new Promise<void>((resolve) => {
      const look = () => (text.includes("/einladung/") ? resolve() : child.stdout?.once("data", look));
      look();
    });
    expect(text).not.toContain("Passwort für alle");
    const link = /(http\S+\/einladung\/\S+)/.exec(text)![1]!;
    expect(link.startsWith(url)).toBe(true);
    expect((await fetch(link)).status).toBe(200);
  });
});
