import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { open, reload, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, LESEN, openAt, saved } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const RHEIN_SIEG = "/vorhaben/rhein-sieg-kreis-2027";
const NEUSS = "/vorhaben/rhein-kreis-neuss-2027";
const NEUSS_FEDERFUEHRUNG = "koordination@rhein-kreis-neuss.example";

const { server, person } = withServer();

const line = (page: Page, title: RegExp): Locator => page.locator(".package-line", { has: page.getByRole("heading", { name: title }) });
const freezeButton = (page: Page, title: RegExp): Locator => line(page, title).getByRole("button", { name: /festhalten/i });
const allButton = (page: Page): Locator => page.getByRole("button", { name: "Alles festhalten und als ZIP laden" });
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a Vorhaben with open Pflichthinweise", () => {
  test("shows what blocks, leads to the place, and lets nobody freeze the concepts, not even past the page", async () => {
    const { page, context, problems } = await person(NEUSS_FEDERFUEHRUNG);
    await open(page, server.url + NEUSS);
    await page.getByRole("link", { name: "Einreichen", exact: true }).click();
    await page.waitForURL(`**${NEUSS}/einreichen`);
    const missing = page.getByRole("region", { name: "Was noch fehlt" });
    await missing.getByText("Der Abschnitt „14.2 Auswirkungen der Weiterleitung“ ist noch leer.").waitFor();
    expect(await missing.getByText("Richtlinie vom 12.12.2024, Ziffer 4.1 e").count()).toBe(1);
    expect(await freezeButton(page, /^Handlungskonzept/).isDisabled()).toBe(true);
    expect(await line(page, /^Handlungskonzept/).innerText()).toContain("Geht, sobald die 2 Pflichthinweise oben erledigt sind.");
    expect(await allButton(page).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);

    const forced = await page.request.post(`${server.url}${NEUSS}/einreichen/festhalten`, { data: { document: { kind: "handlungskonzept" }, name: "" }, headers: { Origin: server.url } });
    expect([forced.status(), ((await forced.json()) as { code: string }).code]).toEqual([409, "content-changed"]);
    expect((await page.request.get(`${server.url}${NEUSS}/einreichen/paket`)).status()).toBe(404);

    await missing.getByRole("link", { name: /Auswirkungen der Weiterleitung/ }).click();
    await page.waitForURL(/handlungskonzept#abschnitt-/);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("a complete Vorhaben", () => {
  test("freezes both concepts and the contract; the ZIP holds them with the hashes that the page shows; a change is noticed", async () => {
    const { page, context, problems } = await person(FEDERFUEHRUNG);
    await open(page, `${server.url}${RHEIN_SIEG}/einreichen`);
    expect(await page.getByText("Für den Antrag ist kein Pflichthinweis offen.").count()).toBe(1);

    await freezeButton(page, /^Handlungskonzept/).click();
    await page.getByRole("status").getByText("Handlungskonzept wird geprüft und erzeugt …").waitFor();
    await line(page, /^Handlungskonzept/).getByText("festgehalten, unverändert").waitFor();
    expect(await freezeButton(page, /^Handlungskonzept/).count()).toBe(0);

    const downloading = page.waitForEvent("download");
    await allButton(page).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Einreichung_Rhein-Sieg-Kreis_2027.zip");
    const files = unzipSync(readFileSync(await download.path()));
    await line(page, /^Weiterleitungsvertrag/).getByText("festgehalten, unverändert").waitFor();

    const words = Object.entries(files).filter(([path]) => path.endsWith(".docx"));
    expect(words.map(([path]) => path.split("/")[0])).toEqual(["Antrag", "Antrag", "Nach-dem-Bescheid"]);
    const protocol = strFromU8(files["Nachweise/Pruefprotokoll.txt"]!);
    for (const [path, bytes] of words) {
      const shown = page.locator(".package-file", { hasText: path.split("/")[1]! });
      await shown.locator("summary").click();
      expect(await shown.locator(".checksum div code").innerText()).toBe(sha256(bytes));
      expect(protocol).toContain(sha256(bytes));
      expect(unzipSync(bytes)["word/document.xml"]).toBeDefined();
      const alone = page.waitForEvent("download");
      await shown.getByRole("link").click();
      expect(sha256(readFileSync(await (await alone).path()))).toBe(sha256(bytes));
    }
    expect(await seriousFaults(page)).toEqual([]);

    const writer = await person(FEDERFUEHRUNG);
    const editor = await openAt(writer.page, `${server.url}${RHEIN_SIEG}/dokumente/handlungskonzept`, "grundhaltung");
    await editor.click();
    await writer.page.keyboard.press("Control+End");
    await writer.page.keyboard.type(" Nachtrag.");
    await saved(writer.page);
    await reload(page);
    await line(page, /^Handlungskonzept/).getByText("seitdem geändert").waitFor();
    expect(await freezeButton(page, /^Handlungskonzept/).innerText()).toBe("Neu festhalten");
    expect(problems).toEqual([]);
    await writer.context.close();
    await context.close();
  });

  test("whose application is in says so instead of a deadline", async () => {
    const { page, context } = await person(FEDERFUEHRUNG);
    for (const address of ["/", RHEIN_SIEG, `${RHEIN_SIEG}/einreichen`]) {
      await open(page, server.url + address);
      await page.getByText("Antrag gestellt am 26.10.2026").waitFor();
      expect(await page.locator('.deadline[data-tone="over"]').count()).toBe(0);
    }
    await context.close();
  });

  test("a role that only reads sees the page without buttons to freeze, and the server refuses the request itself", async () => {
    const { page, context, problems } = await person(LESEN);
    await open(page, `${server.url}${RHEIN_SIEG}/einreichen`);
    await page.getByText("Festhalten kann die Federführung.").waitFor();
    expect(await page.getByRole("button", { name: /festhalten/i }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    const forced = await page.request.post(`${server.url}${RHEIN_SIEG}/einreichen/festhalten`, { data: { document: { kind: "handlungskonzept" }, name: "" }, headers: { Origin: server.url } });
    expect([forced.status(), ((await forced.json()) as { code: string }).code]).toEqual([403, "not-allowed"]);
    expect((await page.request.get(`${server.url}${NEUSS}/einreichen`)).status()).toBe(404);
    await context.close();
  });
});
