import type { Page } from "playwright-core";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { open, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, MITWIRKUNG, RECHTSAMT } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const CONTRACT = "/vorhaben/rhein-sieg-kreis-2027/vertraege/musterverband-2027";
const PDF = { name: "Vertrag.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 unterschrieben") };

const { server, person } = withServer();

const atContract = async (email: string) => {
  const one = await person(email);
  await open(one.page, `${server.url}${CONTRACT}/pruefung`);
  return one;
};

/** Takes a step by its button and the dialog behind it. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** From what lies before the Rechtsamt to what may be signed. */
async function bringToSignature({ kreis, recht, traeger }: Record<"kreis" | "recht" | "traeger", { page: Page }>): Promise<void> {
  await stands(recht.page, "In rechtlicher Prüfung");
  await step(recht.page, "An den Träger geben");
  await stands(traeger.page, "In Prüfung beim Träger");
  await step(traeger.page, "Zustimmen");
  await recht.page.getByText("Der Träger hat zugestimmt").waitFor();
  await step(recht.page, "Rechtlich freigeben");
  await stands(kreis.page, "Rechtlich freigegeben");
  await step(kreis.page, "Unterschriftsreif machen");
  await kreis.page.getByRole("button", { name: "Unterschriebenes Exemplar hochladen" }).click();
}

const stands = (page: Page, stage: string) => page.getByRole("region", { name: stage, exact: true }).waitFor();

test("both sides bring a contract to signature on one page; an internal remark stays inside; a changed amount brings it back before their eyes", async () => {
  const [kreis, recht, traeger] = [await atContract(FEDERFUEHRUNG), await atContract(RECHTSAMT), await atContract(MITWIRKUNG)];
  await stands(kreis.page, "Vollständig");
  expect(await seriousFaults(kreis.page)).toEqual([]);
  await step(kreis.page, "Zur Prüfung vorlegen");

  await stands(recht.page, "In rechtlicher Prüfung");
  await recht.page.locator('[data-slot="betrag"]').first().click();
  expect(await recht.page.getByRole("button", { name: "Angabe: Höchstbetrag" }).count()).toBe(1);
  await recht.page.getByLabel("Text").fill("Rechnung noch einmal ansehen");
  await recht.page.getByText("Nur für meine Organisation sichtbar").click();
  await recht.page.getByRole("button", { name: "Anmerken" }).click();
  await recht.page.getByText("nur für Ihre Organisation").waitFor();
  await step(recht.page, "An den Träger geben");

  await stands(traeger.page, "In Prüfung beim Träger");
  expect(await traeger.page.getByText("Rechnung noch einmal ansehen").count()).toBe(0);
  await step(traeger.page, "Zustimmen");
  await recht.page.getByText("Der Träger hat zugestimmt").waitFor();
  await step(recht.page, "Rechtlich freigeben");
  await stands(kreis.page, "Rechtlich freigegeben");

  // A figure changes on another page: the release is gone, and everybody sees why.
  const form = await kreis.context.newPage();
  await open(form, server.url + CONTRACT);
  await form.getByText("Wenn Sie eine Angabe ändern, kommt er als Entwurf zurück").waitFor();
  const amount = form.getByRole("textbox", { name: /Weitergeleiteter Höchstbetrag/ });
  await amount.fill("110.000,00");
  await amount.press("Tab");
  await recht.page.getByText("Der Vertrag kam zurück, weil sich Angaben der vorgelegten Fassung geändert haben").waitFor();
  expect(await recht.page.locator("del", { hasText: "114.000,00" }).count()).toBeGreaterThan(0);

  await stands(kreis.page, "Vollständig");
  await step(kreis.page, "Zur Prüfung vorlegen");
  await stands(recht.page, "In rechtlicher Prüfung");
  const since = recht.page.getByRole("region", { name: "Seit Ihrem letzten Schritt geändert" });
  await since.getByText("110.000,00").waitFor();
  const [redline] = await Promise.all([recht.page.waitForEvent("download"), since.getByRole("link", { name: "Änderungen als Word-Datei (nachverfolgt)" }).click()]);
  expect(redline.suggestedFilename()).toMatch(/_Fassung-1_Aenderungen-bis-Fassung-2\.docx$/);
  await bringToSignature({ kreis, recht, traeger });
  const dialog = kreis.page.getByRole("dialog");
  await dialog.getByLabel("Unterschriebenes Exemplar (PDF)").setInputFiles({ ...PDF, buffer: Buffer.from("kein PDF") });
  await dialog.getByRole("button", { name: "Unterschriebenes Exemplar hochladen" }).click();
  await dialog.getByText("Laden Sie das unterschriebene Exemplar als PDF hoch").waitFor();
  await dialog.getByLabel("Unterschriebenes Exemplar (PDF)").setInputFiles(PDF);
  await dialog.getByRole("button", { name: "Unterschriebenes Exemplar hochladen" }).click();
  await stands(traeger.page, "Unterzeichnet");
  const copy = await traeger.page.request.get(`${server.url}${CONTRACT}/pruefung/exemplar`);
  expect([copy.status(), (await copy.body()).toString()]).toEqual([200, PDF.buffer.toString()]);
  expect(await seriousFaults(kreis.page)).toEqual([]);
  // The refused upload answers 409, which the browser notes as well.
  expect([...kreis.problems.filter((problem) => !problem.includes("409")), ...recht.problems, ...traeger.problems]).toEqual([]);
});

test("a signed contract is amended on the same way, and the Lesefassung shows what counts on which day", async () => {
  const [kreis, recht, traeger] = [await atContract(FEDERFUEHRUNG), await atContract(RECHTSAMT), await atContract(MITWIRKUNG)];
  await stands(kreis.page, "Unterzeichnet");
  await kreis.page.getByRole("button", { name: "Änderung beginnen", exact: true }).click();
  const begin = kreis.page.getByRole("dialog");
  await begin.getByLabel("Anlass, wie er in der Vereinbarung steht").fill("Die Stelle wird später besetzt als geplant.");
  await begin.getByLabel("Wirksam ab").fill("2027-07-01");
  await begin.getByRole("button", { name: "Änderung beginnen", exact: true }).click();
  await kreis.page.getByText("Noch ändert sich nichts").waitFor();

  const form = await kreis.context.newPage();
  await open(form, server.url + CONTRACT);
  const amount = form.getByRole("textbox", { name: /Weitergeleiteter Höchstbetrag/ });
  await amount.fill("95.000,00");
  await amount.press("Tab");
  await kreis.page.locator("ins", { hasText: "95.000,00" }).first().waitFor();
  await step(kreis.page, "Zur Prüfung vorlegen");
  await bringToSignature({ kreis, recht, traeger });
  const dialog = kreis.page.getByRole("dialog");
  await dialog.getByLabel("Unterschriebenes Exemplar (PDF)").setInputFiles(PDF);
  await dialog.getByRole("button", { name: "Unterschriebenes Exemplar hochladen" }).click();
  await stands(traeger.page, "Unterzeichnet");

  const chain = kreis.page.getByRole("region", { name: "Vertrag und Änderungen" });
  await chain.getByText("1. Änderung").first().waitFor();
  expect(await seriousFaults(kreis.page)).toEqual([]);
  const word = await kreis.page.request.get(new URL((await chain.getByRole("link", { name: "Word" }).last().getAttribute("href"))!, server.url).href);
  const text = strFromU8(unzipSync(new Uint8Array(await word.body()))["word/document.xml"]!).replace(/<[^>]+>/g, "");
  expect(text).toContain("Die Stelle wird später besetzt als geplant.");
  expect(text).toMatch(/110\.000,00.*95\.000,00/s);

  await chain.getByRole("link", { name: "Lesefassung" }).last().click();
  const paper = kreis.page.locator(".contract-paper");
  await paper.getByText("95.000,00").first().waitFor();
  await kreis.page.getByLabel("Lesefassung zum").fill("2027-06-30");
  await kreis.page.getByRole("button", { name: "Anzeigen" }).click();
  await paper.getByText("110.000,00").first().waitFor();
  expect(await paper.getByText("95.000,00").count()).toBe(0);
  expect(await seriousFaults(kreis.page)).toEqual([]);
  expect([kreis, recht, traeger].flatMap(({ problems }) => problems)).toEqual([]);
});
