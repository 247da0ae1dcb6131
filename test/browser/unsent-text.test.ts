import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, openLastingBrowser, signIn } from "./browser.ts";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, openAt, PATIENT, saved, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const SECTION = "qualifizierung";
const profile = mkdtempSync(join(tmpdir(), "kim-profile-"));
const { server } = withServer();
let context: BrowserContext;

beforeAll(async () => {
  context = await openLastingBrowser(profile);
});
afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The server dies, the person writes on, and the browser is closed for good. */
async function writeWithoutServer(page: Page, text: string, before: () => Promise<unknown> = async () => undefined): Promise<void> {
  await server.kill();
  await textOf(page, SECTION).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
  await page.locator('.save-state[data-state="unsaved"]').waitFor({ timeout: 12_000 });
  await before();
  await keptOnDevice(page, text.trim());
  await context.close();
}

/** Until the store of the browser holds the words. */
async function keptOnDevice(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<string>((resolve, reject) => {
              const opening = indexedDB.open("kim-unsent", 1);
              opening.addEventListener("error", () => reject(new Error("no database")));
              opening.addEventListener("success", () => {
                const reading = opening.result.transaction("text").objectStore("text").getAll();
                reading.addEventListener("success", () => {
                  opening.result.close();
                  resolve(JSON.stringify(reading.result.map((entry: { text: string }) => entry.text)));
                });
              });
            }),
        ),
      PATIENT,
    )
    .toContain(words);
}

test("text that was never sent survives the end of the browser, once the person allowed it, and reaches the server by itself; signing out leaves nothing behind", async () => {
  let page = await context.newPage();
  await signIn(page, server.url, FEDERFUEHRUNG);
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, SECTION);
  await clear(page, editor);
  await editor.click();
  await page.keyboard.type("Gespeichert.");
  await saved(page);
  await writeWithoutServer(page, " Nie gesendet.", () => page.getByRole("button", { name: "Auf diesem Gerät aufbewahren" }).click());

  await server.restart();
  context = await openLastingBrowser(profile);
  page = await context.newPage();
  // Without going to the section: it is followed because of the text.
  await open(page, server.url + HANDLUNGSKONZEPT);
  await expect.poll(() => wordsOf(textOf(page, SECTION)), PATIENT).toBe("Gespeichert. Nie gesendet.");
  await saved(page);

  // Locked meanwhile: the text is offered as a copy, not sent and not lost.
  await writeWithoutServer(page, " Zu spät.");
  await server.restart();
  context = await openLastingBrowser(profile);
  page = await context.newPage();
  await open(page, server.url);
  const locked = await page.request.post(`${server.url}${HANDLUNGSKONZEPT}/befehle`, {
    data: { do: "section", command: { do: "set-lock", document: "handlungskonzept", section: SECTION, locked: true } },
    headers: { Origin: server.url },
  });
  expect(locked.status()).toBe(200);
  await open(page, server.url + HANDLUNGSKONZEPT);
  const copy = page.getByLabel("Ihr nicht gespeicherter Text");
  await copy.waitFor();
  expect(await copy.inputValue()).toContain("Gespeichert. Nie gesendet. Zu spät.");
  expect(await wordsOf(textOf(page, SECTION))).toBe("Gespeichert. Nie gesendet.");

  // Signing out says that text would go, and takes it.
  await open(page, server.url);
  await page.getByRole("button", { name: /^Konto/ }).click();
  await page.getByRole("menuitem", { name: "Abmelden" }).click();
  await page.getByRole("button", { name: "Löschen und abmelden" }).click();
  await page.waitForURL(/anmelden/);
  await signIn(page, server.url, FEDERFUEHRUNG);
  await open(page, server.url + HANDLUNGSKONZEPT);
  await textOf(page, SECTION).scrollIntoViewIfNeeded();
  expect(await copy.count()).toBe(0);
});
