import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { open } from "./browser.ts";
import { clear, PATIENT, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, RECHTSAMT, saved, section, textOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ context, page } = await person(FEDERFUEHRUNG));
});
beforeEach(async () => {
  await page.close();
  page = await context.newPage();
});

const outline = (on: Page) => on.locator(".outline");

test("a section of one's own is added, numbered, written, seen by others, removed and brought back with its text", async () => {
  await openAt(page, server.url + HANDLUNGSKONZEPT, "lenkungsgruppe");
  const other = await person(MITWIRKUNG);
  await openAt(other.page, server.url + HANDLUNGSKONZEPT, "lenkungsgruppe");
  await section(page, "lenkungsgruppe").getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: /Eigenen Abschnitt/ }).click();
  await page.getByLabel("Titel").fill("Örtliche Besonderheiten");
  await page.getByRole("button", { name: "Einfügen", exact: true }).click();
  await outline(page).getByText("Örtliche Besonderheiten").waitFor();
  await outline(other.page).getByText("Örtliche Besonderheiten").waitFor();
  const own = page.locator(".section", { hasText: "Örtliche Besonderheiten" });
  expect(await own.locator(".section-number").innerText()).toBe("5.2");
  expect(await section(page, "arbeits-und-projektgruppen").locator(".section-number").innerText()).toBe("5.3");
  await own.locator(".ProseMirror").click();
  await page.keyboard.type("Der Kreis liegt beiderseits des Rheins.");
  await saved(page);
  await own.getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: "Entfernen" }).click();
  await own.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Rückgängig", exact: true }).click();
  await own.getByText("beiderseits des Rheins").waitFor();
  await other.context.close();
});

test("a required section has neither title nor removal to offer, and its heading cannot be typed into", async () => {
  await openAt(page, server.url + HANDLUNGSKONZEPT, "lenkungsgruppe");
  await section(page, "lenkungsgruppe").getByRole("button", { name: /^Weiteres zu/ }).click();
  const items = await page.getByRole("menuitem").allInnerTexts();
  expect(items.some((item) => /Entfernen|Umbenennen|Nach oben/.test(item))).toBe(false);
  await page.keyboard.press("Escape");
  await section(page, "lenkungsgruppe").locator(".section-title").click();
  await page.keyboard.type("Umgetauft");
  expect(await section(page, "lenkungsgruppe").locator(".section-title").innerText()).not.toContain("Umgetauft");
});

test("state, responsible organisation and date are set and seen at once by the others", async () => {
  await openAt(page, server.url + HANDLUNGSKONZEPT, "zielgruppe");
  const other = await person(MITWIRKUNG);
  await openAt(other.page, server.url + HANDLUNGSKONZEPT, "zielgruppe");
  await section(page, "zielgruppe").getByRole("button", { name: /^Stand von/ }).click();
  await page.getByRole("menuitemradio", { name: "zur Abstimmung" }).click();
  await section(other.page, "zielgruppe").getByText("zur Abstimmung").first().waitFor();
  await section(page, "zielgruppe").getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: /Zuständigkeit/ }).click();
  await page.getByLabel("Termin").fill("31.9.2026");
  await page.getByText("Schreiben Sie das Datum so").waitFor();
  await page.getByLabel("Termin").fill("30.9.2026");
  await page.getByRole("button", { name: "Übernehmen" }).click();
  await expect.poll(() => section(other.page, "zielgruppe").locator(".section-facts").innerText(), PATIENT).toContain("bis 30.09.2026");
  await other.context.close();
});

test("a comment on marked words is found by the Rechtsamt, answered and settled", async () => {
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "grundhaltung");
  await clear(page, editor);
  await editor.click();
  await page.keyboard.type("Freiwilligkeit");
  await page.keyboard.press("Control+Shift+Home");
  await page.keyboard.press("Control+Alt+m");
  await page.getByLabel("Neuer Kommentar").fill("Hier fehlt die Rechtsgrundlage.");
  await page.getByRole("button", { name: "Kommentieren", exact: true }).click();
  await textOf(page, "grundhaltung").locator(".quoted", { hasText: "Freiwilligkeit" }).waitFor();

  const law = await person(RECHTSAMT);
  await open(law.page, `${server.url}${HANDLUNGSKONZEPT}`);
  await law.page.getByRole("button", { name: "Kommentare 1" }).click();
  const thread = law.page.locator(".thread", { hasText: "Rechtsgrundlage" });
  expect(await thread.locator(".thread-quote").innerText()).toBe("Freiwilligkeit");
  await thread.locator(".thread-quote").click();
  expect(await law.page.evaluate(() => window.getSelection()?.toString())).toBe("Freiwilligkeit");
  await thread.getByRole("button", { name: "Antworten" }).click();
  await law.page.getByLabel("Antwort", { exact: true }).fill("Ziffer 4 der Richtlinie.");
  await thread.getByRole("button", { name: "Antworten" }).click();
  await page.locator(".thread", { hasText: "Ziffer 4 der Richtlinie." }).waitFor();
  // Who is writing an answer meanwhile goes on.
  await thread.getByRole("button", { name: "Antworten" }).click();
  await law.page.getByLabel("Antwort", { exact: true }).fill("Und Ziffer 5.");
  await page.locator(".thread").getByRole("button", { name: "Erledigt" }).click();
  await law.page.getByRole("button", { name: /Erledigte zeigen/ }).waitFor();
  await thread.getByRole("button", { name: "Antworten" }).click();
  await thread.waitFor({ state: "detached" });
  await law.page.getByRole("button", { name: /Erledigte zeigen/ }).click();
  await thread.getByText("Und Ziffer 5.").waitFor();
  await law.context.close();
});

test("keys alone lead through sections, tools and help", async () => {
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "aufgaben-der-koordination");
  await editor.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => section(page, "anbindung-der-koordination").locator(".ProseMirror:focus").count(), PATIENT).toBe(1);
  await page.keyboard.press("Alt+F10");
  await expect.poll(() => page.locator(".toolbar button:focus").count(), PATIENT).toBe(1);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect.poll(() => section(page, "anbindung-der-koordination").locator(".ProseMirror:focus").count(), PATIENT).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => section(page, "anbindung-der-koordination").locator(".section-title:focus").count(), PATIENT).toBe(1);
  await page.keyboard.press("?");
  await expect.poll(() => page.getByRole("dialog", { name: "Tastenkürzel" }).count(), PATIENT).toBe(1);
  await page.keyboard.press("Escape");
});

test("a footnote is written in a dialog; when somebody changes it meanwhile both stand there", async () => {
  const other = await person(MITWIRKUNG);
  const [left, right] = [await openAt(page, server.url + HANDLUNGSKONZEPT, "zielgruppe"), await openAt(other.page, server.url + HANDLUNGSKONZEPT, "zielgruppe")];
  await clear(page, left);
  await left.click();
  await page.keyboard.type("Gestützt auf die Richtlinie.");
  await page.keyboard.press("Control+Alt+f");
  await page.getByLabel("Text der Fußnote").fill("Runderlass.");
  await page.getByRole("button", { name: "Übernehmen" }).click();
  await section(other.page, "zielgruppe").locator(".footnotes", { hasText: "Runderlass." }).waitFor();
  await left.locator("sup.footnote").click();
  await page.getByLabel("Text der Fußnote").fill("Runderlass vom 12.12.2024.");
  await right.locator("sup.footnote").click();
  await other.page.getByLabel("Text der Fußnote").fill("Richtlinie, Ziffer 4.");
  await other.page.getByRole("button", { name: "Übernehmen" }).click();
  await page.getByText("Jemand hat die Fußnote gerade geändert in: „Richtlinie, Ziffer 4.“").waitFor();
  expect(await page.getByLabel("Text der Fußnote").inputValue()).toBe("Runderlass vom 12.12.2024.");
  await page.getByRole("button", { name: "Übernehmen", exact: true }).click();
  await section(other.page, "zielgruppe").locator(".footnotes", { hasText: "Runderlass vom 12.12.2024." }).waitFor();
  await other.context.close();
});

test("an editor takes the place of the text without moving anything", async () => {
  await open(page, server.url + HANDLUNGSKONZEPT);
  const heights = () =>
    page.locator(".section-body").evaluateAll((bodies) => bodies.map((body) => [(body.closest("[data-section]") as HTMLElement).dataset.section, Math.round(body.getBoundingClientRect().height * 10) / 10, body.querySelector(".ProseMirror") !== null]));
  await page.evaluate(() => document.fonts.ready);
  const before = await heights();
  for (const id of before.map(([id]) => id as string)) await openAt(page, server.url + HANDLUNGSKONZEPT, id);
  const after = await heights();
  expect(before.some(([, , mounted]) => !mounted)).toBe(true);
  expect(after.every(([, , mounted]) => mounted)).toBe(true);
  expect(after.map(([id, height]) => [id, height])).toEqual(before.map(([id, height]) => [id, height]));
});
