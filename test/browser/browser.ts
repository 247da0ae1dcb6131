import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { sampleAccounts } from "./server.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const LAPTOP = { width: 1280, height: 800 };
export const DESKTOP = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };
/** A machine that is busy with other things, or makes a Word file, takes its time; what never comes fails as well. */
const PATIENCE_MS = 60_000;
const GERMAN = { locale: "de-DE", timezoneId: "Europe/Berlin", viewport: LAPTOP };

/** The Chromium that CHROMIUM names, or Debian's; the one without windows needs a third less of the machine. */
const PROGRAM = { executablePath: process.env.CHROMIUM || ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)), args: FLAGS };

export const openBrowser = (): Promise<Browser> => chromium.launch(PROGRAM);

/** A browser whose profile outlives it, as on a person's own computer. */
export const openLastingBrowser = (profile: string): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { ...PROGRAM, ...GERMAN });

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Console errors and failed scripts. */
  problems: string[];
}

/** A German browser of its own, with its own cookies. */
export async function newPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ ...GERMAN, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  return { context, page, problems };
}

/** Opens an address and waits until the scripts of the page have taken it over: a click before that would lead nowhere. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await interactive(page);
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await interactive(page);
}

const interactive = (page: Page): Promise<void> => page.locator("html[data-interactive]").waitFor();

/** Signs in with a sample account and waits for the Übersicht (or the page that was asked for before). */
export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/anmelden`);
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Passwort").fill(sampleAccounts().password);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/anmelden"));
}

/** Accessibility faults that exclude people: axe' impact "serious" and "critical". */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
}
