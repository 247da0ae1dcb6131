import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { vorhabenFileSchema } from "#app/domain/vorhaben/vorhaben-file.ts";
import { DESKTOP, LAPTOP, PHONE, open, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, KOMMUNE, LESEN, RECHTSAMT } from "./document-page.ts";
import { sampleAccounts } from "./server.ts";
import { withServer } from "./with-server.ts";

const VORHABEN = "/vorhaben/rhein-sieg-kreis-2027";

const { server, newcomer, person } = withServer();

const go = (page: Page, path: string): Promise<void> => open(page, server.url + path);

describe("every screen", () => {
  const screens = ["/", VORHABEN, `${VORHABEN}/stammdaten/stellen`, `${VORHABEN}/stammdaten/foerderung`, `${VORHABEN}/stammdaten/erklaerungen`, `${VORHABEN}/stammdaten/vertraege`, "/verwaltung", "/konto", "/hilfe"];
  test.each([["laptop", LAPTOP] as const, ["desktop", DESKTOP] as const])("on a %s has no serious accessibility fault, no console error and no sideways scrolling", async (_name, viewport) => {
    const { page, context, problems } = await person(FEDERFUEHRUNG, { viewport });
    for (const path of screens) {
      await go(page, path);
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0]);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test("can be read on a phone", async () => {
    const { page, context } = await person(FEDERFUEHRUNG, { viewport: PHONE });
    for (const path of screens) {
      await go(page, path);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0]);
    }
    await context.close();
  });
});

test("a Vorhaben is made from three answers, and wrong answers are named", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await go(page, "/");
  await page.getByRole("button", { name: "Neues Vorhaben" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Antragsteller" }).fill("Kreis Beispiel");
  await dialog.getByLabel("Förderjahr").fill("27");
  await dialog.getByRole("button", { name: "Vorhaben anlegen" }).click();
  await dialog.getByText("Wählen Sie die Art.").waitFor();
  await dialog.getByText("Schreiben Sie das Jahr mit vier Ziffern").waitFor();
  await dialog.getByRole("button", { name: /Art/ }).click();
  await page.getByRole("option", { name: "Kreis", exact: true }).click();
  await dialog.getByLabel("Förderjahr").fill("2028");
  await dialog.getByRole("button", { name: "Vorhaben anlegen" }).click();
  await page.getByRole("heading", { name: "Kreis Beispiel · KIM 2028", level: 1 }).waitFor();
  await page.getByText("Frist 31.10.2027").waitFor();
  // A new Vorhaben says what to do next.
  expect(await page.getByRole("link", { name: /^Zur Stelle/ }).count()).toBeGreaterThan(0);
  await context.close();
});

test("the 54 sites are proposed to whoever begins; taking one answers its Art", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await go(page, "/");
  await page.getByRole("button", { name: "Neues Vorhaben" }).click();
  const dialog = page.getByRole("dialog");
  const applicant = dialog.getByRole("combobox", { name: "Antragsteller" });
  await applicant.pressSequentially("soe");
  await page.getByRole("option", { name: "Kreis Soest" }).click();
  expect(await applicant.inputValue()).toBe("Kreis Soest");
  await dialog.getByRole("button", { name: "Kreis Art" }).waitFor();
  await applicant.fill("K".repeat(300));
  await dialog.getByRole("button", { name: "Vorhaben anlegen" }).click();
  await dialog.getByText("Der Name ist zu lang.").waitFor();
  await context.close();
});

test("a Vorhaben can be taken away as one file and read back; a wrong file changes nothing and says why", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await go(page, VORHABEN);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Vorhaben-Datei" }).click()]);
  const path = await download.path();
  const file = vorhabenFileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  expect(file.title).toBe("Rhein-Sieg-Kreis · KIM 2027");

  await go(page, "/");
  const cards = await page.getByRole("article").count();
  await page.getByRole("button", { name: "Vorhaben-Datei importieren" }).click();
  await page.getByLabel("Datei (.json)").setInputFiles({ name: "falsch.json", mimeType: "application/json", buffer: Buffer.from('{"format":"etwas anderes"}') });
  await page.getByRole("button", { name: "Importieren", exact: true }).click();
  await page.getByRole("dialog").getByRole("alert").waitFor();
  await page.getByLabel("Datei (.json)").setInputFiles({ name: "kreis.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...file, id: "zurueckgelesen", title: "Zurückgelesen" })) });
  await page.getByRole("button", { name: "Importieren", exact: true }).click();
  await page.getByRole("heading", { name: "Zurückgelesen", level: 1 }).waitFor();
  await go(page, "/");
  expect(await page.getByRole("article").count()).toBe(cards + 1);
  await context.close();
});

test("„Word“ downloads the document and lists the Fassung", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await go(page, VORHABEN);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Case-Management-Konzept als Word-Datei/ }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("table").getByRole("link", { name: /^Word/ }).waitFor();
  await context.close();
});

test("who only reads is offered nothing that would be refused", async () => {
  const { page, context } = await person(LESEN);
  await go(page, VORHABEN);
  await page.getByText("Ihre Rolle: Lesen").waitFor();
  expect(await page.getByRole("button", { name: "Einladen, Rollen" }).count()).toBe(0);
  await go(page, `${VORHABEN}/stammdaten/stellen`);
  expect(await page.getByRole("button", { name: "Zeile", exact: true }).count()).toBe(0);
  await page.getByRole("gridcell", { name: "1,0" }).first().click();
  await page.keyboard.type("3");
  expect(await page.getByRole("textbox").count()).toBe(0);
  await context.close();
});

test("a stranger to a Vorhaben gets a German page that tells nothing", async () => {
  const { page, context } = await person("neuss@rhein-kreis-neuss.example");
  await go(page, VORHABEN);
  await page.getByRole("heading", { name: "Diese Seite gibt es nicht", level: 1 }).waitFor();
  expect(await page.content()).not.toContain("Rhein-Sieg-Kreis");
  await context.close();
});

describe("the Verwaltung", () => {
  test("makes organisations and invitations, removes accounts, and writes it all down", async () => {
    const { page, context } = await person(FEDERFUEHRUNG);
    await go(page, "/verwaltung");
    await page.getByRole("button", { name: "Neue Organisation" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Beispielwerk Voreifel e. V.");
    await page.getByLabel("Kurzname").fill("Beispielwerk");
    await page.getByRole("dialog").getByRole("button", { name: /Art/ }).click();
    await page.getByRole("option", { name: "Freie Wohlfahrtspflege" }).click();
    await page.getByRole("button", { name: "Anlegen" }).click();
    await page.getByRole("button", { name: "Fertig" }).click();
    await page.getByRole("button", { name: "Konto für Beispielwerk Voreifel e. V. einladen" }).click();
    await page.getByLabel("E-Mail-Adresse").fill("keine Adresse");
    await page.getByRole("button", { name: "Einladungslink erzeugen" }).click();
    await page.getByText("Das ist keine E-Mail-Adresse.").waitFor();
    await page.getByLabel("E-Mail-Adresse").fill("leitung@beispielwerk.example");
    await page.getByRole("button", { name: "Einladungslink erzeugen" }).click();
    expect(await page.getByLabel("Einladungslink").inputValue()).toContain("/einladung/");
    await page.getByRole("button", { name: "Fertig" }).click();
    await page.getByRole("button", { name: "Konto Fachbereichsleitung Soziales entfernen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Konto entfernen" }).click();
    await page.locator(".account-list").getByText("eitorf@rhein-sieg.example").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Protokoll" }).click();
    const log = await page.getByRole("table").innerText();
    expect(log).toContain("Organisation „Beispielwerk Voreifel e. V.“ angelegt");
    expect(log).toContain("Konto „Fachbereichsleitung Soziales“ entfernt");
    await context.close();
  });

  test("is closed to everybody else, in German", async () => {
    const { page, context } = await person(KOMMUNE);
    await go(page, "/verwaltung");
    await page.getByRole("heading", { name: "Das ist Ihnen hier nicht erlaubt", level: 1 }).waitFor();
    expect(await page.getByRole("link", { name: "Verwaltung" }).count()).toBe(0);
    await context.close();
  });
});

test("a new password counts at once, the old one no more", async () => {
  const { page, context } = await person(RECHTSAMT);
  await go(page, "/konto");
  await page.getByLabel("Jetziges Passwort").fill("geraten und falsch");
  await page.getByLabel("Neues Passwort", { exact: true }).fill("ein neuer langer Satz");
  await page.getByLabel("Neues Passwort wiederholen").fill("ein neuer langer Satz");
  await page.getByRole("button", { name: "Passwort ändern" }).click();
  await page.getByText("Das jetzige Passwort stimmt nicht.").waitFor();
  await page.getByLabel("Jetziges Passwort").fill(sampleAccounts().password);
  await page.getByRole("button", { name: "Passwort ändern" }).click();
  await page.getByText("Ihr Passwort ist geändert.").waitFor();
  await context.close();
  const again = await newcomer();
  await go(again.page, "/anmelden");
  await again.page.getByLabel("E-Mail").fill(RECHTSAMT);
  await again.page.getByLabel("Passwort").fill(sampleAccounts().password);
  await again.page.getByRole("button", { name: "Anmelden" }).click();
  await again.page.getByText("stimmen nicht").waitFor();
  expect(new URL(again.page.url()).pathname).toBe("/anmelden");
  await again.context.close();
});
