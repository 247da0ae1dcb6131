import { describe, expect, test } from "vitest";
import { open, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG } from "./document-page.ts";
import { sampleAccounts } from "./server.ts";
import { withServer } from "./with-server.ts";

const REGISTER = "/vorhaben/rhein-sieg-kreis-2027/stammdaten/stellen?feld=vzae";

const { server, newcomer, person } = withServer();

describe("signing in", () => {
  test("leads back to exactly the page that was asked for", async () => {
    const { page, context, problems } = await newcomer();
    await open(page, server.url + REGISTER);
    expect(new URL(page.url()).pathname).toBe("/anmelden");
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    await page.getByLabel("Passwort").fill(sampleAccounts().password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Stellenplan", level: 1 }).waitFor();
    expect(page.url()).toBe(server.url + REGISTER);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("keeps the place behind # of a link to a section", async () => {
    const { page, context } = await newcomer();
    await open(page, `${server.url}/vorhaben/rhein-sieg-kreis-2027#vertraege`);
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    await page.getByLabel("Passwort").fill(sampleAccounts().password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Rhein-Sieg-Kreis · KIM 2027", level: 1 }).waitFor();
    expect(page.url()).toBe(`${server.url}/vorhaben/rhein-sieg-kreis-2027#vertraege`);
    await context.close();
  });

  test("works without JavaScript", async () => {
    const { page, context } = await newcomer({ javaScriptEnabled: false });
    await page.goto(server.url + REGISTER);
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    await page.getByLabel("Passwort").fill(sampleAccounts().password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect.poll(() => page.getByRole("grid", { name: "Stellenplan" }).innerText()).toContain("Verwaltungsassistenz");
    await context.close();
  });

  test("what is typed before the page's scripts have taken over stays, and the focus with it", async () => {
    const { page, context } = await newcomer();
    const scripts = Promise.withResolvers<void>();
    await page.route("**/assets/*.js", (route) => scripts.promise.then(() => route.continue()));
    await page.goto(server.url + REGISTER, { waitUntil: "commit" });
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    const password = sampleAccounts().password;
    await page.getByLabel("Passwort").pressSequentially(password.slice(0, 6));
    scripts.resolve();
    await page.locator("html[data-interactive]").waitFor();
    await page.keyboard.type(password.slice(6));
    expect([await page.getByLabel("E-Mail").inputValue(), await page.getByLabel("Passwort").inputValue()]).toEqual([FEDERFUEHRUNG, password]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Stellenplan", level: 1 }).waitFor();
    await context.close();
  });

  test("with a wrong password says so, keeps the address, and tells nothing more", async () => {
    const { page, context } = await newcomer();
    await open(page, `${server.url}/anmelden`);
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    await page.getByLabel("Passwort").fill("ganz falsch geraten");
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByText("E-Mail-Adresse oder Passwort stimmen nicht.").waitFor();
    expect(await page.getByLabel("E-Mail").inputValue()).toBe(FEDERFUEHRUNG);
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });

  test("never leads to another site", async () => {
    const { page, context } = await newcomer();
    await open(page, `${server.url}/anmelden?weiter=${encodeURIComponent("//boese.example/")}`);
    await page.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
    await page.getByLabel("Passwort").fill(sampleAccounts().password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Übersicht" }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);
    await context.close();
  });

  test("ends with Abmelden: pages ask to sign in again", async () => {
    const { page, context } = await person(FEDERFUEHRUNG);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: /^Konto/ }).click();
    await page.getByRole("menuitem", { name: "Abmelden" }).click();
    await page.getByText("Sie sind abgemeldet.").waitFor();
    await open(page, `${server.url}/konto`);
    expect(page.url()).toBe(`${server.url}/anmelden?weiter=%2Fkonto`);
    await context.close();
  });
});

test("an invitation leads a new person into the Vorhaben, and works once", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await open(page, `${server.url}/vorhaben/rhein-sieg-kreis-2027`);
  await page.getByRole("button", { name: "Einladen, Rollen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-Mail-Adresse").fill("neu@rhein-sieg.example");
  await dialog.getByRole("button", { name: /Organisation Bitte wählen|Bitte wählen Organisation/ }).click();
  await page.getByRole("option", { name: "Stadt Troisdorf" }).click();
  await dialog.getByRole("button", { name: "Einladungslink erzeugen" }).click();
  const link = await dialog.getByLabel("Einladungslink").inputValue();
  expect(link).toMatch(new RegExp(`^${server.url}/einladung/`));

  const guest = await newcomer();
  await open(guest.page, link);
  expect(await seriousFaults(guest.page)).toEqual([]);
  await guest.page.getByLabel("Ihr Name oder Ihre Funktion").fill("Fachdienst Integration");
  await guest.page.getByLabel("Passwort", { exact: true }).fill("ein langer neuer Satz");
  await guest.page.getByLabel("Passwort wiederholen").fill("ein anderer langer Satz");
  await guest.page.getByRole("button", { name: "Konto anlegen und beginnen" }).click();
  await guest.page.getByText("Die beiden Passwörter sind verschieden.").waitFor();
  await guest.page.getByLabel("Passwort", { exact: true }).fill("ein langer neuer Satz");
  await guest.page.getByLabel("Passwort wiederholen").fill("ein langer neuer Satz");
  await guest.page.getByRole("button", { name: "Konto anlegen und beginnen" }).click();
  await guest.page.getByRole("heading", { name: "Rhein-Sieg-Kreis · KIM 2027", level: 1 }).waitFor();
  await open(guest.page, link);
  await guest.page.getByRole("heading", { name: "Diese Einladung gilt nicht mehr" }).waitFor();
  await Promise.all([context.close(), guest.context.close()]);
});
