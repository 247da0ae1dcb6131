import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { open, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, MITWIRKUNG, openAt, PATIENT, saved, section } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const OLD = "/vorhaben/rhein-sieg-kreis-2027";
const NEXT = "/vorhaben/rhein-sieg-kreis-2028";

const { server, person } = withServer();
let page: Page;
let problems: string[];

beforeAll(async () => {
  ({ page, problems } = await person(FEDERFUEHRUNG));
});

test("the next Förderjahr begins with one button, is marked as carried over, and shows what has changed since", async () => {
  await open(page, server.url + OLD);
  await page.getByRole("button", { name: "Nächstes Förderjahr beginnen" }).click();
  await page.getByRole("button", { name: "Förderjahr 2028 beginnen" }).click();
  await page.waitForURL(`**${NEXT}`);
  await page.getByRole("heading", { level: 1, name: /KIM 2028/ }).waitFor();
  expect(await page.getByText(/Einträge und \d+ Abschnitte noch prüfen/).count()).toBe(2);

  // A text loses its mark with the first changed word, a row when somebody says that it is still right.
  const editor = await openAt(page, `${server.url}${NEXT}/dokumente/handlungskonzept`, "lenkungsgruppe");
  const note = section(page, "lenkungsgruppe").locator(".carried-note");
  await note.waitFor();
  await editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Neu im Jahr 2028. ");
  await saved(page);
  await expect.poll(() => note.count(), PATIENT).toBe(0);
  await open(page, `${server.url}${NEXT}/stammdaten/gremien`);
  const rows = page.locator(".carried-rows summary");
  const before = await rows.innerText();
  await rows.click();
  await page.getByRole("button", { name: /: stimmt noch$/ }).first().click();
  await expect.poll(() => rows.innerText(), PATIENT).not.toBe(before);
  await page.locator(".toast").getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(() => rows.innerText(), PATIENT).toBe(before);

  await open(page, `${server.url}${NEXT}/fortschreibung`);
  await page.locator("#aenderungen summary", { hasText: "Lenkungsgruppe" }).click();
  expect(await page.locator("#aenderungen ins").first().innerText()).toContain("Neu im Jahr 2028.");
  expect(await seriousFaults(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Änderungen als Word-Datei" }).click()]);
  expect(download.suggestedFilename()).toBe("Aenderungen-gegenueber-dem-Vorjahr_Rhein-Sieg-Kreis_2028.docx");
  expect(problems).toEqual([]);
});

test("who takes part finds both years, but begins none", async () => {
  const other = await person(MITWIRKUNG);
  await open(other.page, server.url + OLD);
  await other.page.getByRole("link", { name: /KIM 2028/ }).click();
  await other.page.getByRole("heading", { level: 1, name: /KIM 2028/ }).waitFor();
  expect(await other.page.getByRole("button", { name: "Nächstes Förderjahr beginnen" }).count()).toBe(0);
  await open(other.page, `${server.url}${NEXT}/vorlagen`);
  expect(await other.page.getByText("Das ist die neueste Fassung.").count()).toBe(2);
  expect(await seriousFaults(other.page)).toEqual([]);
  await other.context.close();
});
