import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { newPerson, openBrowser, signIn, type Person } from "./browser.ts";
import { startServer, type RunningServer } from "./server.ts";

/**
 * A server with the sample Vorhaben, on a data folder of its own, for all tests of a file. The browser opens with the first person; both end with the file.
 */
export function withServer() {
  let running: RunningServer | undefined;
  let browser: Promise<Browser> | undefined;
  const started = (): RunningServer => {
    if (!running) throw new Error("the server starts before the tests, not before the file");
    return running;
  };

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "kim-browser-"));
    cpSync(inject("preparedData"), dataDir, { recursive: true });
    running = await startServer({ dataDir });
  });
  afterAll(async () => {
    await running?.remove();
    await (await browser)?.close();
  });

  const server = {
    get url(): string {
      return started().url;
    },
    /** `kill -9`. */
    kill: (): Promise<void> => started().kill(),
    /** Starts it again where it was: the same data, the same address. */
    async restart(): Promise<void> {
      const { dataDir, url } = started();
      running = await startServer({ dataDir, env: { PORT: new URL(url).port } });
    },
  };
  /** A browser with its own cookies and nobody signed in. */
  const newcomer = async (options?: BrowserContextOptions): Promise<Person> => newPerson(await (browser ??= openBrowser()), options);
  /** A browser of their own for somebody who has signed in. */
  async function person(email: string, options?: BrowserContextOptions): Promise<Person> {
    const one = await newcomer(options);
    await signIn(one.page, server.url, email);
    return one;
  }
  return { server, newcomer, person };
}
