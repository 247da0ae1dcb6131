import { describe, expect, test } from "vitest";
import { open, reload, seriousFaults } from "./browser.ts";
import { CASE_MANAGEMENT, clear, PATIENT, FEDERFUEHRUNG, HANDLUNGSKONZEPT, LESEN, MITWIRKUNG, openAt, saved, section, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, newcomer, person } = withServer();

describe("reading a document", () => {
  test("stands complete on the page before any script runs", async () => {
    const reader = await person(LESEN);
    const { page, context } = await newcomer({ javaScriptEnabled: false, storageState: await reader.context.storageState() });
    await page.goto(server.url + HANDLUNGSKONZEPT);
    expect(await page.locator("h1").innerText()).toContain("Handlungskonzept");
    expect(await textOf(page, "lenkungsgruppe").innerText()).toMatch(/Lenkungsgruppe/);
    expect(await section(page, "lenkungsgruppe").locator(".register-table tbody tr").count()).toBeGreaterThan(3);
    expect(await page.locator(".outline-line").count()).toBeGreaterThan(20);
    await section(page, "lenkungsgruppe").locator("summary").first().click();
    expect(await section(page, "lenkungsgruppe").locator(".guidance-sources").innerText()).toMatch(/FAQ/);
    await context.close();
    await reader.context.close();
  });

  test("has no serious accessibility fault, with panels open", async () => {
    const { page, problems, context } = await person(FEDERFUEHRUNG);
    await openAt(page, server.url + HANDLUNGSKONZEPT, "lenkungsgruppe");
    await page.getByRole("button", { name: /^Hinweise/ }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /^Kommentare/ }).click();
    expect(await seriousFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a role that only reads gets no editor and no tools, and sees others' words live", async () => {
    const reader = await person(LESEN);
    const writer = await person(FEDERFUEHRUNG);
    await open(reader.page, `${server.url}${HANDLUNGSKONZEPT}#abschnitt-grundhaltung`);
    await reader.page.locator(".save-state", { hasText: "Nur lesen" }).waitFor();
    const editor = await openAt(writer.page, server.url + HANDLUNGSKONZEPT, "grundhaltung");
    await editor.click();
    await writer.page.keyboard.press("Control+End");
    await writer.page.keyboard.type(" Gerade geschrieben.");
    await textOf(reader.page, "grundhaltung").getByText("Gerade geschrieben.").waitFor();
    await textOf(reader.page, "grundhaltung").click();
    await reader.page.keyboard.type("nie");
    expect(await reader.page.locator("[contenteditable=true]").count()).toBe(0);
    expect(await reader.page.getByRole("toolbar").count()).toBe(0);
    expect(await textOf(reader.page, "grundhaltung").innerText()).not.toContain("nie Gerade");
    await writer.context.close();
    await reader.context.close();
  });
});

describe("writing together", () => {
  test("two organisations type in one section at once and read the same; a reload keeps it", async () => {
    const [kreis, verband] = await Promise.all([person(FEDERFUEHRUNG), person(MITWIRKUNG)]);
    const address = server.url + HANDLUNGSKONZEPT;
    const [left, right] = await Promise.all([openAt(kreis.page, address, "zielgruppe"), openAt(verband.page, address, "zielgruppe")]);
    await clear(kreis.page, left);
    await left.click();
    await kreis.page.keyboard.type("Anfang und Ende");
    await right.getByText("Anfang und Ende").waitFor();
    await right.click();
    await verband.page.keyboard.press("Control+Home");
    await left.click();
    await kreis.page.keyboard.press("Control+End");
    await Promise.all([kreis.page.keyboard.type(" vom Kreis geschrieben äöüß", { delay: 12 }), verband.page.keyboard.type("Vom Verband geschrieben: ", { delay: 12 })]);
    const whole = "Vom Verband geschrieben: Anfang und Ende vom Kreis geschrieben äöüß";
    await expect.poll(() => wordsOf(left), PATIENT).toBe(whole);
    await expect.poll(() => wordsOf(right), PATIENT).toBe(whole);
    await Promise.all([saved(kreis.page), saved(verband.page)]);
    await reload(verband.page);
    expect(await wordsOf(textOf(verband.page, "zielgruppe"))).toBe(whole);
    expect([...kreis.problems, ...verband.problems]).toEqual([]);
    await Promise.all([kreis.context.close(), verband.context.close()]);
  });

  test("undo takes back one's own words, never those of others", async () => {
    const [kreis, verband] = await Promise.all([person(FEDERFUEHRUNG), person(MITWIRKUNG)]);
    const address = server.url + HANDLUNGSKONZEPT;
    const [left, right] = await Promise.all([openAt(kreis.page, address, "bedarfsanalyse"), openAt(verband.page, address, "bedarfsanalyse")]);
    await clear(kreis.page, left);
    await reload(kreis.page);
    await openAt(kreis.page, address, "bedarfsanalyse");
    await left.click();
    await kreis.page.keyboard.type("meins ");
    await right.getByText("meins").waitFor();
    await right.click();
    await verband.page.keyboard.press("Control+End");
    await verband.page.keyboard.type("deins");
    await expect.poll(() => wordsOf(left), PATIENT).toBe("meins deins");
    await kreis.page.getByRole("button", { name: "Eigene Änderung rückgängig" }).click();
    await expect.poll(() => wordsOf(left), PATIENT).toBe("deins");
    await expect.poll(() => wordsOf(right), PATIENT).toBe("deins");
    await Promise.all([kreis.context.close(), verband.context.close()]);
  });

  test("typing beside somebody else's caret loses nothing", async () => {
    const [kreis, verband] = await Promise.all([person(FEDERFUEHRUNG), person(MITWIRKUNG)]);
    const address = server.url + HANDLUNGSKONZEPT;
    const [left, right] = await Promise.all([openAt(kreis.page, address, "aufgaben-der-koordination"), openAt(verband.page, address, "aufgaben-der-koordination")]);
    await clear(kreis.page, left);
    await left.click();
    await kreis.page.keyboard.type("Zeile eins");
    await kreis.page.keyboard.press("Enter");
    await kreis.page.keyboard.type("Zeile zwei");
    await right.getByText("Zeile zwei").waitFor();
    await right.getByText("Zeile zwei").click();
    await verband.page.keyboard.press("End");
    // In the second line: its label then lies over the first one. On the way there it was in the first.
    const caret = left.locator("p").nth(1).locator(".collaboration-carets__caret");
    await caret.waitFor({ state: "attached" });
    expect(await caret.innerText()).toContain("Fachbereichsleitung Integration");
    // The label stands over the end of the line above: exactly there the press must reach the text.
    const placeOfLabel = async (): Promise<{ x: number; y: number }> => {
      let place = { x: 0, y: 0 };
      // The caret is drawn anew with every message about it; between two drawings there is none.
      await expect
        .poll(async () => {
          place = await left.evaluate((element) => {
            const { x, y, height } = element.querySelector(".collaboration-carets__label")?.getBoundingClientRect() ?? new DOMRect();
            return { x, y: y + height / 2 };
          });
          return place.x;
        }, PATIENT)
        .toBeGreaterThan(0);
      return place;
    };
    for (let round = 0; round < 12; round += 1) {
      const at = await placeOfLabel();
      await kreis.page.mouse.click(at.x + 3 + round, at.y);
      await kreis.page.keyboard.press("End");
      await kreis.page.keyboard.type(`<${round}>`);
    }
    const typed = Array.from({ length: 12 }, (_, round) => `<${round}>`);
    for (const editor of [left, right]) await expect.poll(async () => ((await wordsOf(editor)).match(/<\d+>/g) ?? []).toSorted(), PATIENT).toEqual(typed.toSorted());
    await Promise.all([kreis.context.close(), verband.context.close()]);
  });
});

describe("Hinweise", () => {
  test("an empty required section is named, and the Hinweis goes within two seconds of writing", async () => {
    const { page, context } = await person(FEDERFUEHRUNG);
    const editor = await openAt(page, server.url + CASE_MANAGEMENT, "zielgruppe");
    await clear(page, editor);
    await page.getByRole("button", { name: /^Hinweise/ }).click();
    const hint = page.locator(".finding", { hasText: "Zielgruppe" }).first();
    await hint.waitFor();
    await editor.click();
    await page.keyboard.type("Menschen mit Einwanderungsgeschichte.");
    await expect.poll(() => hint.count(), { timeout: 2000 }).toBe(0);
    await context.close();
  });
});
