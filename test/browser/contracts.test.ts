import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { open, reload, seriousFaults } from "./browser.ts";
import { FEDERFUEHRUNG, LESEN } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const CONTRACTS = "/vorhaben/rhein-sieg-kreis-2027/vertraege";

const { server, person } = withServer();

const atContracts = async (email: string) => {
  const one = await person(email);
  await open(one.page, server.url + CONTRACTS);
  return one;
};

test("all contracts that are ready are made at once, the same again byte for byte, and what holds the others up stands below them", async () => {
  const { page, problems } = await atContracts(FEDERFUEHRUNG);
  const archive = async () => {
    const response = await page.request.get(`${server.url}/vorhaben/rhein-sieg-kreis-2027/vertragslauf/paket`);
    return response.ok() ? new Uint8Array(await response.body()) : response.status();
  };
  expect(await archive()).toBe(404);
  await page.getByRole("button", { name: "1 Vertrag erstellen" }).click();
  await page.getByText("1 neu erstellt, 0 unverändert.").waitFor();
  await page.getByRole("link", { name: "Fassung 1" }).waitFor();
  const first = await archive();
  expect(Object.keys(unzipSync(first as Uint8Array)).some((name) => name.endsWith(".docx"))).toBe(true);
  await page.getByRole("button", { name: "1 Vertrag erstellen" }).click();
  await page.getByText("0 neu erstellt, 1 unverändert.").waitFor();
  expect(await archive()).toEqual(first);
  expect(await seriousFaults(page)).toEqual([]);

  // One figure goes missing on another page.
  const form = await page.context().newPage();
  await open(form, `${server.url}${CONTRACTS}/musterverband-2027`);
  const amount = form.getByRole("textbox", { name: /Weitergeleiteter Höchstbetrag/ });
  await amount.fill("");
  await amount.press("Tab");
  await reload(page);
  await page.getByText("Was fehlt").first().click();
  await page.locator(".contracts-held").getByText(/Höchstbetrag/).first().waitFor();
  expect(await page.getByRole("button", { name: "0 Verträge erstellen" }).isDisabled()).toBe(true);
  expect(problems).toEqual([]);
});

test("who only reads sees the contracts without a button, and is refused past the page", async () => {
  const { page } = await atContracts(LESEN);
  await page.getByText("Verträge im Einzelnen").waitFor();
  expect(await page.getByRole("button", { name: /erstellen/ }).count()).toBe(0);
  const forced = await page.request.post(`${server.url}/vorhaben/rhein-sieg-kreis-2027/vertragslauf`, { form: { tun: "beginnen" }, headers: { Origin: server.url } });
  expect(forced.status()).toBe(403);
});
