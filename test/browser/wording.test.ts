import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, seriousFaults } from "./browser.ts";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, PATIENT, RECHTSAMT, saved, section, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

const HERE = "grundhaltung";
const TEXT = "Die Kommunen benennen Personen. Die Förderung erfolgt durch das MKFFI. Wer fehlt, muss mit Sanktionen rechnen.";
const marked = (page: Page) => section(page, HERE).locator(".wording-hint").allTextContents();
const card = (page: Page) => page.getByRole("dialog", { name: /^Hinweis zu/ });

test("words are underlined when they have rested, explained, mended with one click that can be undone, and put aside for all with a reason", async () => {
  const { page, problems } = await person(FEDERFUEHRUNG);
  const other = await person(MITWIRKUNG);
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, HERE);
  await openAt(other.page, server.url + HANDLUNGSKONZEPT, HERE);
  await clear(page, editor);
  await page.keyboard.type(TEXT);
  // Typing goes on undisturbed: nothing is marked between two keys, and no letter is lost.
  expect(await wordsOf(editor)).toBe(TEXT);
  for (const one of [page, other.page]) await expect.poll(() => marked(one), PATIENT).toEqual(["Kommunen", "MKFFI", "Sanktionen"]);

  await section(page, HERE).locator(".wording-hint", { hasText: "Kommunen" }).click();
  expect(await card(page).innerText()).toContain("kreisangehörige Kommune");
  expect(await seriousFaults(page)).toEqual([]);
  await card(page).getByRole("button", { name: "kreisangehörigen Kommunen" }).click();
  await expect.poll(() => wordsOf(editor), PATIENT).toContain("Die kreisangehörigen Kommunen benennen");
  await expect.poll(() => marked(page), PATIENT).toEqual(["MKFFI", "Sanktionen"]);
  await page.keyboard.press("Control+Z");
  await expect.poll(() => wordsOf(editor), PATIENT).toBe(TEXT);

  // With the keyboard alone: to the words, put aside, back into the text.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+Enter");
  await card(page).waitFor();
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(await editor.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Alt+Enter");
  await card(page).getByRole("button", { name: "Zurückstellen …" }).press("Enter");
  await page.keyboard.type("So steht es in der Vereinbarung.");
  await page.keyboard.press("Enter");
  for (const one of [page, other.page]) await expect.poll(() => marked(one), PATIENT).toEqual(["MKFFI", "Sanktionen"]);
  await saved(page);

  // Others see who, why, and can take it up again; the words come back for everybody.
  await other.page.getByRole("button", { name: /^Hinweise/ }).first().click();
  const aside = other.page.getByRole("region", { name: "Zurückgestellt" });
  await aside.getByText("So steht es in der Vereinbarung.").waitFor();
  await aside.getByRole("button", { name: "Wieder zeigen" }).click();
  for (const one of [page, other.page]) await expect.poll(() => marked(one), PATIENT).toEqual(["Kommunen", "MKFFI", "Sanktionen"]);

  // From the list to the words.
  await other.page.locator('[data-finding="L-08"]').getByRole("button", { name: "Zur Stelle" }).click();
  expect(await card(other.page).innerText()).toContain("MKFFI");
  await card(other.page).getByRole("button", { name: "MKJFGFI" }).click();
  await expect.poll(() => wordsOf(editor), PATIENT).toContain("durch das MKJFGFI.");
  expect([problems, other.problems]).toEqual([[], []]);
});

test("who may not write sees the remarks in the list, without a way to put them aside", async () => {
  const { page } = await person(RECHTSAMT);
  await open(page, `${server.url}${HANDLUNGSKONZEPT}#abschnitt-${HERE}`);
  await page.getByRole("button", { name: /^Hinweise/ }).first().click();
  const finding = page.locator('[data-finding="R-47"]');
  await finding.waitFor();
  expect(await finding.getByRole("button", { name: "Zurückstellen …" }).count()).toBe(0);
});

test("in the register a remark shows with its cell, and its suggestion is one click that can be undone", async () => {
  const { page, problems } = await person(FEDERFUEHRUNG);
  await open(page, `${server.url}/vorhaben/rhein-sieg-kreis-2027/stammdaten/massnahmen`);
  const cell = page.locator('.grid-cell[data-field="titel"]').first();
  await cell.click();
  await page.keyboard.type("Das MKFFI fördert die Sprachmittlung.");
  await page.keyboard.press("Enter");
  await cell.click();
  await page.getByRole("button", { name: "„MKJFGFI“ einsetzen" }).click();
  const text = cell.locator(".grid-cell-text");
  await expect.poll(() => text.innerText(), PATIENT).toBe("Das MKJFGFI fördert die Sprachmittlung.");
  await page.getByRole("button", { name: "Rückgängig (Strg+Z)" }).click();
  await expect.poll(() => text.innerText(), PATIENT).toBe("Das MKFFI fördert die Sprachmittlung.");
  expect(problems).toEqual([]);
});
