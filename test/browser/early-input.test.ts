import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, openAt, saved, section, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

/** Shows a page whose scripts, all but the one that keeps what is done meanwhile, come only when told to. */
async function showWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const scripts = Promise.withResolvers<void>();
  await page.route("**/assets/*.js", (route) => scripts.promise.then(() => route.continue()));
  await page.goto(server.url + path, { waitUntil: "commit" });
  return async () => {
    scripts.resolve();
    await page.locator("html[data-interactive]").waitFor();
  };
}

test("words typed into a section before the page's scripts have taken over stand where they were begun", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "qualifizierung");
  await clear(page, editor);
  await page.keyboard.type("Anfang und Ende");
  await saved(page);
  const takeOver = await showWithoutScripts(page, `${HANDLUNGSKONZEPT}#abschnitt-qualifizierung`);
  await textOf(page, "qualifizierung").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Der ");
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.type(" und die Mitte");
  await takeOver();
  await page.keyboard.type(" hin");
  await saved(page);
  await expect.poll(() => wordsOf(section(page, "qualifizierung").locator(".ProseMirror"))).toBe("Der Anfang und die Mitte hin und Ende");
  await context.close();
});

test("keys in a table and a press on a button wait for the page's scripts, and are done once", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  const takeOver = await showWithoutScripts(page, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/stellen?spalten=alle");
  const cell = (row: number) => page.locator(`tbody tr:nth-child(${row}) [data-field="einsatzort"]`);
  await cell(1).click();
  await page.keyboard.type("Siegburg");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Troisdorf");
  await takeOver();
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(1).innerText()).toBe("Siegbur");
  await expect.poll(() => cell(2).innerText()).toBe("Troisdorf");
  const open = await showWithoutScripts(page, "/");
  await page.getByRole("button", { name: "Neues Vorhaben" }).click();
  await page.getByRole("button", { name: "Neues Vorhaben" }).click();
  await open();
  await page.getByRole("dialog", { name: "Neues Vorhaben" }).waitFor();
  await context.close();
});
