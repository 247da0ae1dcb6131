import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { open, reload } from "./browser.ts";
import { clear, PATIENT, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, saved, section, textOf, wordsOf } from "./document-page.ts";
import { sampleAccounts } from "./server.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();
let page: Page;

beforeAll(async () => {
  ({ page } = await person(FEDERFUEHRUNG));
});

test("text written while the server is gone is shown as unsaved, kept, and durable once the server is back", async () => {
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "qualifizierung");
  await clear(page, editor);
  await editor.click();
  await page.keyboard.type("Vor dem Ausfall.");
  await saved(page);
  await server.kill();
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Während des Ausfalls.");
  await page.locator('.save-state[data-state="unsaved"]').waitFor({ timeout: 12_000 });
  expect(await page.locator(".save-state").innerText()).toContain("Nicht gespeichert – Verbindung unterbrochen");
  expect(await page.locator(".offline-banner").innerText()).toContain("Sie können weiterschreiben");
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked, PATIENT).toBe(true);

  await server.restart();
  await saved(page);
  expect(await page.locator(".offline-banner").count()).toBe(0);
  await reload(page);
  expect(await wordsOf(textOf(page, "qualifizierung"))).toBe("Vor dem Ausfall. Während des Ausfalls.");
});

test("signed out in another window, the page says so, keeps and offers the text, and transfers it once somebody has signed in again", async () => {
  const writer = await person(FEDERFUEHRUNG);
  const editor = await openAt(writer.page, server.url + HANDLUNGSKONZEPT, "qualifizierung");
  const second = await writer.context.newPage();
  await open(second, server.url);
  await second.getByRole("button", { name: /^Konto/ }).click();
  await second.getByRole("menuitem", { name: "Abmelden" }).click();
  await second.waitForURL(/anmelden/);
  await writer.page.locator('.save-state[data-state="signed-out"]').waitFor({ timeout: 12_000 });
  await editor.click();
  await writer.page.keyboard.press("Control+End");
  await writer.page.keyboard.type(" Nach dem Abmelden.");
  await writer.page.getByRole("button", { name: "Nicht Gespeichertes kopieren" }).waitFor();
  expect(await writer.page.locator(".save-state").innerText()).toContain("Nicht mehr angemeldet");
  const opened = writer.context.waitForEvent("page");
  await writer.page.getByRole("link", { name: "Neu anmelden" }).click();
  const door = await opened;
  await door.getByLabel("E-Mail").fill(FEDERFUEHRUNG);
  await door.getByLabel("Passwort").fill(sampleAccounts().password);
  await door.getByRole("button", { name: "Anmelden" }).click();
  await door.waitForURL(/dokumente\/handlungskonzept/);
  await door.close();
  // Headless windows keep the focus; a person's window gets it back here.
  await writer.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await saved(writer.page);
  await expect.poll(() => writer.page.locator(".offline-banner").count(), PATIENT).toBe(0);
  await reload(writer.page);
  expect(await wordsOf(textOf(writer.page, "qualifizierung"))).toContain("Nach dem Abmelden.");
  await writer.context.close();
});

test("a section that is locked while somebody writes turns read-only for them, without a reload", async () => {
  const other = await person(MITWIRKUNG);
  const editor = await openAt(other.page, server.url + HANDLUNGSKONZEPT, "koordinationsteam");
  await openAt(page, server.url + HANDLUNGSKONZEPT, "koordinationsteam");
  await editor.click();
  await other.page.keyboard.type("A");
  await saved(other.page);
  await section(page, "koordinationsteam").getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: "Sperren" }).click();
  await section(other.page, "koordinationsteam").getByText("gesperrt").waitFor();
  await expect.poll(() => section(other.page, "koordinationsteam").locator("[contenteditable=true]").count(), PATIENT).toBe(0);
  await section(page, "koordinationsteam").getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: "Wieder zum Schreiben öffnen" }).click();
  await section(other.page, "koordinationsteam").locator("[contenteditable=true]").waitFor();
  await other.context.close();
});

test("text written offline into a section that was locked or taken out meanwhile is offered as a copy, and a link leads away from it only after a question", async () => {
  const command = async (own: object) => {
    const answer = await page.request.post(`${server.url}${HANDLUNGSKONZEPT}/befehle`, { data: { do: "section", command: { document: "handlungskonzept", section: "eigener-offline", ...own } }, headers: { Origin: server.url } });
    expect(answer.status()).toBe(200);
  };
  await command({ do: "add-own", title: "Örtliches", level: 2, after: "koordinationsteam" });
  const other = await person(MITWIRKUNG);
  const editor = await openAt(other.page, server.url + HANDLUNGSKONZEPT, "koordinationsteam");
  const own = await openAt(other.page, server.url + HANDLUNGSKONZEPT, "eigener-offline");
  await openAt(page, server.url + HANDLUNGSKONZEPT, "koordinationsteam");
  await other.context.setOffline(true);
  await other.page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await other.page.locator('.save-state[data-state="disconnected"], .save-state[data-state="unsaved"]').waitFor({ timeout: 15_000 });
  await editor.click();
  await other.page.keyboard.press("Control+Home");
  await other.page.keyboard.type("Nur hier geschrieben. ");
  await own.click();
  await other.page.keyboard.type("Zwei Stunden Arbeit im Zug.");
  await command({ do: "remove-own" });
  await section(page, "koordinationsteam").getByRole("button", { name: /^Weiteres zu/ }).click();
  await page.getByRole("menuitem", { name: "Sperren" }).click();
  await section(page, "koordinationsteam").getByText("gesperrt").waitFor();
  await other.context.setOffline(false);
  const kept = section(other.page, "koordinationsteam").locator(".kept-text");
  await kept.waitFor();
  expect(await kept.innerText()).toContain("Ihr Text ist noch hier");
  expect(await kept.locator("textarea").inputValue()).toContain("Nur hier geschrieben.");
  const removed = other.page.locator(".paper > .kept-text");
  await removed.waitFor();
  expect(await section(other.page, "eigener-offline").count()).toBe(0);
  expect(await removed.locator("textarea").inputValue()).toBe("Zwei Stunden Arbeit im Zug.");
  await removed.getByRole("button", { name: "Nicht mehr zeigen" }).click();
  await removed.waitFor({ state: "detached" });
  await other.page.locator(".top-back").click();
  await other.page.getByRole("dialog", { name: "Text noch nicht gespeichert" }).getByRole("button", { name: "Hier bleiben" }).click();
  expect(await kept.locator("textarea").inputValue()).toContain("Nur hier geschrieben.");
  await kept.getByRole("button", { name: "Nicht mehr zeigen" }).click();
  await kept.waitFor({ state: "detached" });
  expect(await wordsOf(textOf(other.page, "koordinationsteam"))).not.toContain("Nur hier geschrieben.");
  await other.context.close();
});
