import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PHONE, open, reload, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, KOMMUNE } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const STELLEN = "/vorhaben/rhein-sieg-kreis-2027/stammdaten/stellen?spalten=alle";
const FINANZIERUNG = "/vorhaben/rhein-sieg-kreis-2027/stammdaten/finanzierung";
const FOERDERUNG = "/vorhaben/rhein-sieg-kreis-2027/stammdaten/foerderung";

const { server, person } = withServer();
let a: Page;
let b: Page;
beforeAll(async () => {
  [{ page: a }, { page: b }] = await Promise.all([person(FEDERFUEHRUNG), person(KOMMUNE)]);
});

const go = (page: Page, path: string): Promise<void> => open(page, server.url + path);
/** A cell by its row (counted from 1) and field. */
const cell = (page: Page, row: number, field: string) => page.locator(`tbody tr:nth-child(${row}) [data-field="${field}"]`);
const saved = (page: Page) => page.getByRole("status").getByText("Gespeichert").waitFor();
const shows = (page: Page, row: number, field: string, text: string) => cell(page, row, field).getByText(text, { exact: true }).waitFor();
const paste = (page: Page, text: string) =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe("a table that two people have open", () => {
  beforeEach(async () => {
    await Promise.all([go(a, STELLEN), go(b, STELLEN)]);
  });

  test("shows what the other enters, at once and with the name", async () => {
    const line = b.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
    await go(b, STELLEN);
    await line;
    await cell(a, 2, "vzae").click();
    await a.keyboard.type("0,85");
    await a.keyboard.press("Enter");
    await shows(b, 2, "vzae", "0,85");
    expect(await cell(b, 2, "vzae").getAttribute("title")).toBe("Geändert von Koordination KIM");
    await saved(a);
    await go(b, STELLEN);
    await shows(b, 2, "vzae", "0,85");
  });

  test("shows what the other entered between the page and its line", async () => {
    const line = Promise.withResolvers<void>();
    await b.routeWebSocket(/./, async (socket) => {
      await line.promise;
      socket.connectToServer();
    });
    await go(b, STELLEN);
    await cell(a, 3, "vzae").click();
    await a.keyboard.type("0,65");
    await a.keyboard.press("Enter");
    await saved(a);
    expect(await cell(b, 3, "vzae").innerText()).not.toBe("0,65");
    line.resolve();
    await shows(b, 3, "vzae", "0,65");
  });

  test("asks which value counts when both changed the same cell; nothing is overwritten silently", async () => {
    for (const [answer, expected] of [
      ["Meinen Wert übernehmen", "Ort von B"],
      ["Anderen behalten", "Ort von A"],
    ] as const) {
      await Promise.all([go(a, STELLEN), go(b, STELLEN)]);
      await cell(b, 5, "einsatzort").dblclick();
      await b.keyboard.press("Control+a");
      await b.keyboard.type("Ort von B");
      await cell(a, 5, "einsatzort").click();
      await a.keyboard.type("Ort von A");
      await a.keyboard.press("Enter");
      await saved(a);
      await b.keyboard.press("Enter");
      await b.getByRole("button", { name: "1 Zelle mit zwei Werten" }).click();
      const note = b.getByRole("group", { name: "Zwei Werte für diese Zelle" });
      await note.getByText("Ort von A").waitFor();
      await note.getByText("Ort von B").waitFor();
      await note.getByText("Koordination KIM").waitFor();
      await shows(a, 5, "einsatzort", "Ort von A");
      await note.getByRole("button", { name: answer }).click();
      await shows(a, 5, "einsatzort", expected);
      await shows(b, 5, "einsatzort", expected);
      expect(await b.getByRole("button", { name: /mit zwei Werten/ }).count()).toBe(0);
    }
  });

  test("shows rows that come and go, and says so to who is typing in one", async () => {
    const before = await b.locator("tbody tr").count();
    await a.getByRole("button", { name: "Zeile", exact: true }).click();
    await a.keyboard.type("Neue Teststelle");
    await a.keyboard.press("Tab");
    await b.getByRole("rowheader", { name: "Neue Teststelle" }).waitFor();
    await b.locator("tbody tr", { hasText: "Neue Teststelle" }).locator('[data-field="team"]').click();
    await b.keyboard.type("halb");
    await a.getByRole("rowheader", { name: "Neue Teststelle" }).click();
    await a.getByRole("button", { name: "Zeile löschen" }).click();
    await b.getByRole("rowheader", { name: "Neue Teststelle" }).waitFor({ state: "detached" });
    await b.getByText("Ihre Eingabe „halb“ hat keinen Platz mehr.").waitFor();
    expect(await b.locator("tbody tr").count()).toBe(before);
    await a.getByRole("region", { name: /Meldungen/ }).getByRole("button", { name: "Rückgängig" }).click();
    await b.getByRole("rowheader", { name: "Neue Teststelle" }).waitFor();
  });
});

describe("a table behaves like a spreadsheet", () => {
  beforeEach(() => go(a, STELLEN));

  test("a pasted block is taken cell by cell; what does not fit stays visible until it is corrected", async () => {
    await cell(a, 7, "kosten").click();
    await paste(a, "51.000,50\r\nsehr viel\r\n52000\r\n");
    await shows(a, 7, "kosten", "51.000,50");
    await shows(a, 9, "kosten", "52.000");
    await cell(a, 8, "kosten").getByText("sehr viel").waitFor();
    await saved(a);
    await go(a, STELLEN);
    await cell(a, 8, "kosten").getByText("sehr viel").waitFor();
    await a.getByRole("button", { name: "1 Eingabe passt nicht" }).click();
    await a.getByRole("alert").getByText("Das ist kein Betrag.").waitFor();
    await a.keyboard.press("F2");
    await a.keyboard.press("Control+a");
    await a.keyboard.type("51500");
    await a.keyboard.press("Enter");
    await shows(a, 8, "kosten", "51.500");
    await saved(a);
    await go(a, STELLEN);
    expect(await Promise.all([7, 8, 9].map((row) => cell(a, row, "kosten").locator(".grid-cell-text").innerText()))).toEqual(["51.000,50", "51.500", "52.000"]);
  });

  test("Strg+Z takes a whole pasted block back", async () => {
    const before = await cell(a, 10, "kosten").innerText();
    await cell(a, 10, "kosten").click();
    await paste(a, "1\n2\nfalsch");
    await shows(a, 10, "kosten", "1");
    await a.keyboard.press("Control+z");
    await a.waitForFunction((text) => document.querySelector('tbody tr:nth-child(10) [data-field="kosten"]')?.textContent?.startsWith(text), before.split("\n")[0]!);
    expect(await a.getByRole("button", { name: /passt nicht/ }).count()).toBe(0);
    await saved(a);
  });

  test("a block copied out reads as figures and names", async () => {
    await cell(a, 1, "verortung").click();
    await a.keyboard.press("Shift+ArrowDown");
    const copied = await a.evaluate(() => {
      const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      return event.clipboardData!.getData("text/plain");
    });
    expect(copied).toBe("Kommunales Integrationszentrum\nKommunales Integrationszentrum");
  });

  test("a block copied out is also a table; Strg+D repeats the first marked row, Strg+Z takes it back", async () => {
    const before = await cell(a, 2, "team").innerText();
    await cell(a, 1, "einsatzort").click();
    const html = await a.evaluate(() => {
      const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      return event.clipboardData!.getData("text/html");
    });
    expect(html).toMatch(/^<table><tr><td>[^<]+<\/td><\/tr><\/table>$/);
    await cell(a, 1, "team").click();
    await a.keyboard.type("Team Probe");
    await a.keyboard.press("Enter");
    await cell(a, 1, "team").click();
    await a.keyboard.press("Shift+ArrowDown");
    await a.keyboard.press("Control+d");
    await shows(a, 2, "team", "Team Probe");
    await a.keyboard.press("Control+z");
    await shows(a, 2, "team", before);
    await saved(a);
  });

  test("keys: Tab leads into the table, typing begins, Esc discards, Entf empties, arrows move, Tab goes on", async () => {
    await a.getByRole("button", { name: "Verlauf" }).focus();
    while (await a.evaluate(() => document.activeElement?.closest("[role=grid]") === null)) await a.keyboard.press("Tab");
    await a.keyboard.press("ArrowDown");
    await a.keyboard.press("ArrowRight");
    const standing = a.locator("[role=grid] :focus");
    expect(await standing.evaluate((element) => [element.closest("tr")?.ariaRowIndex, element.dataset["active"]])).toEqual(["3", ""]);
    // A press on another cell ends the editing of the first.
    await cell(a, 2, "einsatzort").click();
    await a.keyboard.type("Eitorf");
    await cell(a, 3, "einsatzort").click();
    await shows(a, 2, "einsatzort", "Eitorf");
    const before = await cell(a, 3, "einsatzort").innerText();
    await a.keyboard.type("verworfen");
    await a.keyboard.press("Escape");
    expect(await cell(a, 3, "einsatzort").innerText()).toBe(before);
    await a.keyboard.press("ArrowDown");
    await a.keyboard.press("Delete");
    await a.waitForFunction(() => document.querySelector('tbody tr:nth-child(4) [data-field="einsatzort"]')?.textContent === "");
    await a.keyboard.press("Control+z");
    await a.keyboard.press("Tab");
    expect(await a.evaluate(() => (document.activeElement as HTMLElement).dataset["field"])).toBe("kommune");
    await a.keyboard.press("Escape");
    await a.keyboard.press("Tab");
    expect(await a.evaluate(() => document.activeElement?.closest("[role=grid]"))).toBeNull();
    await saved(a);
  });

  test("a choice is made by typing part of its name", async () => {
    await cell(a, 4, "anstellungstraeger").click();
    await a.keyboard.press("Enter");
    await a.getByRole("combobox").fill("eitorf");
    await a.keyboard.press("Enter");
    await shows(a, 4, "anstellungstraeger", "Gemeinde Eitorf");
    expect(await a.getByRole("combobox").count()).toBe(0);
    await a.keyboard.press("Control+z");
    await saved(a);
  });

  test("a row that others refer to stays, and says where it is used", async () => {
    await go(a, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/organisationen");
    const rows = await a.locator("tbody tr").count();
    await a.getByRole("rowheader", { name: "Musterverband Rhein-Sieg e. V." }).click();
    await a.getByRole("button", { name: "Zeile löschen" }).click();
    await a.getByText("Diese Zeile wird noch gebraucht und bleibt stehen").waitFor();
    expect(await a.locator("tbody tr").count()).toBe(rows);
  });
});

test("a Hinweis about a figure vanishes when its cause is mended", async () => {
  await go(a, STELLEN);
  await cell(a, 1, "vzae").click();
  const before = await cell(a, 1, "vzae").innerText();
  await a.keyboard.press("Delete");
  const hint = a.getByRole("main").getByRole("listitem").filter({ hasText: "„Koordination 1, Gesamtprozess und Lenkungsgruppe“ fehlt „Umfang (VZÄ)“" });
  await hint.waitFor();
  await hint.getByRole("link", { name: /^Zur Stelle/ }).click();
  await a.waitForFunction(() => document.activeElement?.getAttribute("data-field") === "vzae");
  // It stands at the cell too, takes no focus, and Esc puts it out of the way.
  const note = a.getByRole("group", { name: "Hinweise zu dieser Zelle" });
  await note.getByText("fehlt „Umfang (VZÄ)“").waitFor();
  expect(await cell(a, 1, "vzae").getAttribute("data-tone")).toBe("stop");
  await a.keyboard.press("Escape");
  await note.waitFor({ state: "detached" });
  await a.keyboard.type(before);
  await a.keyboard.press("Enter");
  await hint.waitFor({ state: "detached" });
  expect(await cell(a, 1, "vzae").getAttribute("data-tone")).toBeNull();
});

test("words that the rules remark on are underlined in their cell, and the suggestion is taken by keyboard", async () => {
  await go(a, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/offenePunkte");
  await cell(a, 1, "ergebnis").click();
  await a.keyboard.type("Das MKFFI zahlt 50.000 Euro je Stelle.");
  await a.keyboard.press("Enter");
  await cell(a, 1, "ergebnis").click();
  const note = a.getByRole("group", { name: "Hinweise zu dieser Zelle" });
  await note.getByText("Vorschlag: „MKJFGFI“").waitFor();
  expect(await cell(a, 1, "ergebnis").locator(".grid-cell-words").allInnerTexts()).toEqual(["MKFFI", "50.000"]);
  await a.keyboard.press("Alt+Enter");
  await a.keyboard.press("Enter");
  await cell(a, 1, "ergebnis").getByText("Das MKFFI zahlt 57.000 Euro je Stelle.").waitFor();
  await a.waitForFunction(() => document.activeElement?.getAttribute("data-field") === "ergebnis");
  await saved(a);
});

test("a pasted row that fits nowhere stays with the person who pasted it; other pages say where it waits", async () => {
  await Promise.all([a, b].map((page) => go(page, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/meilensteine")));
  const before = await b.locator("tbody tr").count();
  await a.locator('.grid-new [data-field="termin"]').click();
  await paste(a, "31.02.2027");
  await a.getByRole("button", { name: "1 Eingabe passt nicht" }).waitFor();
  await a.getByRole("navigation", { name: "Teile der Stammdaten" }).getByRole("link", { name: "Fristen" }).click();
  await a.getByRole("status").getByRole("link", { name: "Meilensteine" }).click();
  await a.getByRole("alert").getByText("Dieses Datum gibt es nicht.").waitFor();
  expect(await b.locator("tbody tr").count()).toBe(before);
  await a.keyboard.press("Delete");
  await a.waitForFunction((rows) => document.querySelectorAll("tbody tr").length === rows, before);
  await saved(a);
});

test("a form saves each field when it is left or taken away, and keeps a wrong date visible", async () => {
  await Promise.all([go(a, FOERDERUNG), go(b, FOERDERUNG)]);
  await a.getByLabel("Antrag gestellt am").fill("31.02.2026");
  await a.getByLabel("Antrag gestellt am").press("Tab");
  await a.getByText("Dieses Datum gibt es nicht.").waitFor();
  expect(await a.getByLabel("Antrag gestellt am").inputValue()).toBe("31.02.2026");
  await a.getByLabel("Antrag gestellt am").fill("30.9.2026");
  await a.getByLabel("Antrag gestellt am").press("Enter");
  await b.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "30.09.2026"));
  expect(await a.getByLabel("Förderjahr").inputValue()).toBe("2027");
  // Alt+← takes the page away before the field is left.
  await a.getByRole("navigation", { name: "Teile der Stammdaten" }).getByRole("link", { name: "Fristen" }).click();
  await a.getByRole("heading", { name: "Fristen" }).first().waitFor();
  await a.goBack();
  await a.getByLabel("Antrag gestellt am").fill("29.9.2026");
  await a.goForward();
  await b.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "29.09.2026"));
});

test("without a connection people work on, see it, and everything arrives afterwards", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  await go(page, STELLEN);
  await context.setOffline(true);
  await cell(page, 6, "einsatzort").click();
  await page.keyboard.type("ohne Netz");
  await page.keyboard.press("Enter");
  await page.getByText("Nicht gespeichert – Verbindung unterbrochen").waitFor();
  await page.getByText("Ihre Änderungen sind auf diesem Gerät gesichert").waitFor();
  await context.setOffline(false);
  await saved(page);
  await reload(page);
  expect(await cell(page, 6, "einsatzort").innerText()).toContain("ohne Netz");
  await context.close();
});

test("on a phone the page with a table is not wider than the window", async () => {
  const { page, context } = await person(FEDERFUEHRUNG, { viewport: PHONE });
  for (const address of [STELLEN, FINANZIERUNG, FOERDERUNG]) {
    await go(page, address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(390);
  }
  await context.close();
});

describe("computed figures", () => {
  test("say by keyboard where they come from, down to the cell that was entered", async () => {
    await go(a, FINANZIERUNG);
    await a.getByRole("row", { name: /Personal: Verwaltungsassistenz/ }).first().getByRole("button", { name: /Woher kommt diese Zahl/ }).last().focus();
    await a.keyboard.press("Enter");
    const why = a.getByRole("dialog", { name: "Woher kommt diese Zahl?" });
    await why.getByText(/Verwaltungsassistenz 22\.500/).first().click();
    await why.getByText("Höchstbetrag 22.500", { exact: false }).last().click();
    await why.getByText("FAQ Frage 13, Stand 23.04.2026; gilt seit 01.01.2025").waitFor();
    await a.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });
    expect(await a.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/Woher kommt diese Zahl\?$/);
    expect(await seriousFaults(a)).toEqual([]);
  });

  test("a link to a cell opens the columns it stands in", async () => {
    await go(a, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/stellen?zeile=cm-04&feld=qualifikation");
    expect(await a.evaluate(() => (document.activeElement as HTMLElement).dataset["field"])).toBe("qualifikation");
    await a.getByRole("button", { name: "Ausgaben" }).click();
    await cell(a, 1, "kosten").waitFor();
    expect(await cell(a, 1, "qualifikation").count()).toBe(0);
  });

  test("missing core rows of the Schnittstellenmatrix are added with one press and taken back with Strg+Z", async () => {
    await go(a, "/vorhaben/rhein-sieg-kreis-2027/stammdaten/schnittstellen");
    const before = await a.locator(".grid-table tbody tr").count();
    await cell(a, 1, "programm").click();
    await a.getByRole("button", { name: "Zeile löschen" }).click();
    await a.getByText("Es fehlen: SGB II (Jobcenter).").waitFor();
    await a.getByRole("button", { name: "Zeile ergänzen" }).click();
    await a.getByText("Es fehlen:").waitFor({ state: "detached" });
    await a.keyboard.press("Control+z");
    await a.keyboard.press("Control+z");
    await cell(a, 1, "programm").getByText("Grundsicherung für Arbeitsuchende").waitFor();
    expect(await a.locator(".grid-table tbody tr").count()).toBe(before);
    await saved(a);
  });
});
