import { join } from "node:path";
import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, reload, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, RECHTSAMT } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const VORHABEN = "/vorhaben/rhein-sieg-kreis-2027";
const CONTRACT = `${VORHABEN}/vertraege/musterverband-2027`;
const FORM = join(import.meta.dirname, "..", "fixtures", "forms", "amtliche-vorlagen.docx");

const { server, person } = withServer();

/** A Word file with other words in its body. */
const changed = (bytes: Uint8Array, from: string, to: string): Buffer => {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  expect(xml).toContain(from);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(xml.replace(from, to)) }));
};
const docx = (name: string, buffer: Buffer) => ({ name, mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer });

const undecided = (page: Page) => page.locator(".blank-item:not([data-decided])");

async function load(page: Page, file: ReturnType<typeof docx> | string, title: string): Promise<void> {
  await open(page, `${server.url}${VORHABEN}/formulare`);
  await page.getByLabel("Formular als Word-Datei").setInputFiles(file);
  await page.getByLabel("Bezeichnung").fill(title);
  await page.getByLabel("Herausgegeben von").fill("Bewilligungsbehörde");
  await page.getByRole("button", { name: "Laden und Felder suchen" }).click();
}

test("a form is loaded, mapped beside its pages, released by a second person; the contract made with it is proven, and what comes back changed is not valid", async () => {
  const [kreis, recht] = [await person(FEDERFUEHRUNG), await person(RECHTSAMT)];
  const { page } = kreis;
  await load(page, docx("Formular.docx", Buffer.from("%PDF-1.7")), "Anlage 4");
  await page.getByText("Das ist eine PDF-Datei.").waitFor();
  await load(page, FORM, "Anlage 4, Fassung 2027");
  await page.getByText("0 von 15 zugeordnet").waitFor();

  // The pages carry the numbers of the list; in the text a blank leads to its place in the list.
  await page.getByRole("img", { name: "Seite 1 des Formulars" }).waitFor();
  expect(await page.locator(".form-pages img").first().evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(500);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Alle 8 Vorschläge übernehmen" }).click();
  await page.getByText("8 von 15 zugeordnet").waitFor();
  await page.getByRole("tab", { name: "Text" }).click();
  await page.getByRole("link", { name: /^Feld 5(?!\d)/ }).click();
  const item = page.locator(".blank-item[data-chosen]");
  await item.getByLabel("Was hineingehört").selectOption("ist nicht");
  await page.getByText("9 von 15 zugeordnet").waitFor();
  await page.getByText("Nur offene").click();
  for (let open = 6; open > 0; open -= 1) {
    const head = undecided(page).first().locator(".blank-head");
    if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
    await undecided(page).first().getByLabel("Was hineingehört").selectOption({ label: "bleibt leer – wird von Hand ausgefüllt" });
    await page.getByText(`${16 - open} von 15 zugeordnet`).waitFor();
  }
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Zuordnung bestätigen" }).click();
  await page.getByText("Jetzt gibt eine zweite Person").waitFor();
  expect(await page.getByRole("button", { name: "Freigeben", exact: true }).count()).toBe(0);

  await open(recht.page, page.url());
  await recht.page.getByRole("button", { name: "Freigeben", exact: true }).click();
  await page.getByText("In Kraft.").waitFor();

  // The page for filling in shows the words of the form; a blank leads to its field.
  await open(page, `${server.url}${CONTRACT}`);
  const paper = page.getByRole("article", { name: "Vertrag, wie er gedruckt wird" });
  const amount = page.getByRole("textbox", { name: /Weitergeleiteter Höchstbetrag/ });
  await paper.getByText("Der Träger setzt die Maßnahme in").waitFor();
  await paper.getByRole("link", { name: "114.000,00" }).click();
  expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await paper.locator("[data-lit]").allTextContents()).toEqual(["114.000,00", expect.stringContaining("einhundertvierzehntausend")]);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Amtliches Formular: Anlage 4, Fassung 2027" }).click();
  await page.getByText("Alle Felder lassen sich füllen").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /als Word-Datei herunterladen/ }).click()]);
  const sent = new Uint8Array(readFileSync(await download.path()));
  await reload(page);
  await page.getByRole("link", { name: "Prüfprotokoll" }).click();
  await page.getByText("Der Vertrag ist das Formular, in dem nur die zugeordneten Felder gefüllt sind.").waitFor();
  await page.getByText("Absätze stehen auf den Seiten").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const protocol = (await (await page.request.get(`${page.url()}/json`)).json()) as { format: string; proof: { valid: boolean } };
  expect(protocol).toMatchObject({ format: "kim-form-protocol", proof: { valid: true } });

  // The Träger sends the file back, once as it was, once with a larger sum.
  await open(page, `${server.url}${VORHABEN}/datei-pruefen`);
  const verify = async (name: string, bytes: Buffer) => {
    await page.getByLabel("Zurückgekommene Word-Datei").setInputFiles(docx(name, bytes));
    await page.getByRole("button", { name: "Prüfen" }).click();
  };
  await verify("Vertrag zurück.docx", Buffer.from(sent));
  await page.getByText("Unverändert: Byte für Byte").waitFor();
  await verify("Vertrag zurück.docx", changed(sent, "114.000,00", "141.000,00"));
  await page.getByText("Die Datei weicht ab und gilt nicht").waitFor();
  await page.getByText("„141“ statt „114“").waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  // Laid before people, its printed pages have been compared.
  await open(page, `${server.url}${CONTRACT}/pruefung`);
  await page.getByRole("button", { name: "Zur Prüfung vorlegen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Zur Prüfung vorlegen" }).click();
  await page.locator(".pruefung-pages", { hasText: /Seiten verglichen: alle \d+ Absätze stehen auf den Seiten/ }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  // A figure goes missing: the text shows the gap at once, and the list leads to its field.
  await open(page, `${server.url}${CONTRACT}`);
  await amount.fill("");
  await amount.press("Tab");
  await paper.locator("[data-missing]", { hasText: "Höchstbetrag (ohne €)" }).waitFor();
  await page.getByText("Gespeichert").waitFor();
  await page.getByRole("button", { name: /als Word-Datei herunterladen/ }).click();
  await page.getByRole("button", { name: "Liste zeigen" }).click();
  await page.getByText("„Höchstbetrag (ohne €)“ fehlt").waitFor();
  await page.getByRole("link", { name: /Vertrag: Weitergeleiteter Höchstbetrag/ }).first().click();
  await page.waitForURL(/feld=betrag/);

  // The authority issues the form anew with other words: the mapping comes along, the difference is shown.
  await load(page, docx("neu.docx", changed(new Uint8Array(readFileSync(FORM)), "Höhe der Zuwendung", "Höhe der Förderung")), "Anlage 4, Fassung 2028");
  await page.getByText("15 von 15 zugeordnet").waitFor();
  await page.getByRole("link", { name: "Vergleich mit „Anlage 4, Fassung 2027“" }).click();
  await page.locator("ins", { hasText: "Höhe der Förderung" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  // Two refusals on the way, which the browser notes as well.
  expect([...kreis.problems.filter((problem) => !problem.includes("422")), ...recht.problems]).toEqual([]);
});
