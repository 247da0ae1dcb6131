import { expect, test } from "vitest";
import { PHONE, open, reload, seriousFaults } from "./browser.ts";
import { CASE_MANAGEMENT, FEDERFUEHRUNG, HANDLUNGSKONZEPT, LESEN, openAt, PATIENT, section } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

test("a table of the document is changed in a sheet over it, by keyboard, and closing leads back to where one was", async () => {
  const { page, context, problems } = await person(FEDERFUEHRUNG);
  await openAt(page, server.url + HANDLUNGSKONZEPT, "lenkungsgruppe");
  const table = section(page, "lenkungsgruppe").getByRole("figure", { name: "Mitglieder der Lenkungsgruppe" });
  const edit = table.getByRole("button", { name: /bearbeiten/ });
  await edit.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Stammdaten: Mitglieder der Gremien" });
  const cell = sheet.locator('td[data-field="funktion"]').first();
  await cell.click();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.type("Landrätin");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell.textContent(), PATIENT).toBe("Landrätin");
  // Escape belongs to the table first; then Tab leads out, and the sheet is left.
  await page.keyboard.press("Escape");
  expect(await sheet.count()).toBe(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await sheet.waitFor({ state: "detached" });
  await expect.poll(() => edit.evaluate((button) => button === document.activeElement), PATIENT).toBe(true);
  await expect.poll(() => table.locator("tbody tr").first().textContent(), PATIENT).toContain("Landrätin");
  expect(problems).toEqual([]);
  await context.close();
});

test("opened guidance stays open for this person on this device", async () => {
  const { page, context } = await person(LESEN);
  await open(page, server.url + HANDLUNGSKONZEPT);
  const guidance = section(page, "lenkungsgruppe").locator("details.guidance");
  const other = section(page, "grundhaltung").locator("details.guidance");
  await guidance.locator("summary").click();
  await reload(page);
  await expect.poll(() => guidance.getAttribute("open"), PATIENT).not.toBeNull();
  expect(await other.getAttribute("open")).toBeNull();
  await guidance.locator("summary").click();
  await reload(page);
  await section(page, "lenkungsgruppe").locator(".ProseMirror, .section-text").first().waitFor();
  expect(await guidance.getAttribute("open")).toBeNull();
  // Who only reads is offered no sheet.
  expect(await page.getByRole("button", { name: /bearbeiten/ }).count()).toBe(0);
  await context.close();
});

test("on a phone no document is wider than the window", async () => {
  const { page, context } = await person(FEDERFUEHRUNG, { viewport: PHONE });
  for (const address of [HANDLUNGSKONZEPT, CASE_MANAGEMENT]) {
    await open(page, server.url + address);
    await page.getByRole("article").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(390);
  }
  await context.close();
});
