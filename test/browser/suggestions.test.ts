import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, seriousFaults } from "./browser.ts";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, openAt, PATIENT, RECHTSAMT, saved, section, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const SECTION = "grundhaltung";
const { server, person } = withServer();

/** Marks words of the section as a person would with the mouse. */
const mark = (page: Page, words: string): Promise<void> =>
  textOf(page, SECTION).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
      return;
    }
    throw new Error(`${wanted} does not stand there`);
  }, words);

async function propose(page: Page, words: string, instead: string, reason: string): Promise<void> {
  await mark(page, words);
  await page.keyboard.press("Control+Alt+v");
  const form = page.getByRole("form", { name: "Neuer Vorschlag" });
  await form.getByLabel("So soll es heißen").fill(instead);
  await form.getByLabel("Begründung").fill(reason);
  await form.getByRole("button", { name: "Vorschlagen" }).click();
  await form.waitFor({ state: "detached" });
}

test("who may not write proposes; who may takes it over with one press, declines it with a reason, or works it in by hand when the place was changed", async () => {
  const [writer, reader] = await Promise.all([person(FEDERFUEHRUNG), person(RECHTSAMT)]);
  const { page } = writer;
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, SECTION);
  await clear(page, editor);
  await page.keyboard.type("Die Lenkungsgruppe tagt viermal im Jahr. Sie wird vom Landrat geleitet. Sie berichtet dem Ausschuss.");
  await saved(page);

  await open(reader.page, `${server.url}${HANDLUNGSKONZEPT}#abschnitt-${SECTION}`);
  await expect.poll(() => textOf(reader.page, SECTION).textContent(), PATIENT).toContain("dem Ausschuss");
  await propose(reader.page, "viermal im Jahr", "monatlich", "So hat es der Ausschuss beschlossen.");
  await propose(reader.page, "vom Landrat", "von der Dezernentin", "");
  await propose(reader.page, "berichtet dem Ausschuss", "berichtet", "");

  // Everybody has them at once, in the outline, in the text, and beside it; the text itself is as it was.
  await page.getByRole("button", { name: /^Vorschläge/ }).click();
  const group = page.getByRole("region", { name: /Vorschläge zu .* Grundhaltung/i });
  await expect.poll(() => group.getByRole("article").count(), PATIENT).toBe(3);
  expect(await page.locator(".outline-line", { hasText: "3 offene Vorschläge" }).count()).toBe(1);
  expect(await editor.locator(".suggested-away").allTextContents()).toEqual(["viermal im Jahr", "vom Landrat", " dem Ausschuss"]);
  expect(await wordsOf(editor)).toBe("Die Lenkungsgruppe tagt viermal im Jahr. Sie wird vom Landrat geleitet. Sie berichtet dem Ausschuss.");
  expect(await seriousFaults(page)).toEqual([]);

  // Taken over, as the writer's own edit, which undo takes back in one step.
  const [monthly, lead, report] = ["monatlich", "Dezernentin", "berichtet"].map((words) => group.getByRole("article").filter({ hasText: words }));
  await monthly!.getByRole("button", { name: "Übernehmen" }).click();
  await expect.poll(() => wordsOf(editor), PATIENT).toBe("Die Lenkungsgruppe tagt monatlich. Sie wird vom Landrat geleitet. Sie berichtet dem Ausschuss.");
  await saved(page);
  await editor.press("Control+z");
  await expect.poll(() => wordsOf(editor), PATIENT).toContain("tagt viermal im Jahr.");
  await editor.press("Control+y");
  await expect.poll(() => textOf(reader.page, SECTION).textContent(), PATIENT).toContain("tagt monatlich.");

  // Declined with a reason, which its author reads.
  await lead!.getByRole("button", { name: "Ablehnen" }).click();
  await page.getByLabel("Warum nicht?").fill("Die Leitung steht fest.");
  await page.getByRole("button", { name: "Ablehnen", exact: true }).click();
  await reader.page.getByRole("button", { name: /Zeigen/ }).click();
  await reader.page.getByRole("option", { name: /^Meine/ }).click();
  await expect.poll(() => reader.page.getByRole("article", { name: /abgelehnt/ }).textContent(), PATIENT).toContain("Die Leitung steht fest.");
  await expect.poll(() => reader.page.getByRole("article", { name: /übernommen/ }).count(), PATIENT).toBe(1);

  // The place was changed: nothing is guessed, both texts are shown.
  await editor.press("Control+End");
  for (let times = 0; times < "Ausschuss.".length; times += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("Kreistag.");
  await expect.poll(() => report!.textContent(), PATIENT).toContain("Die Stelle wurde inzwischen geändert.");
  expect(await editor.locator(".suggested-away").count()).toBe(0);
  await report!.getByRole("button", { name: "Von Hand übernommen" }).click();
  await expect.poll(() => group.getByRole("article").count(), PATIENT).toBe(0);
  expect(await wordsOf(editor)).toContain("Sie berichtet dem Kreistag.");

  // What the reader may not do is not offered, and not done either.
  expect(await section(reader.page, SECTION).locator(".ProseMirror").count()).toBe(0);
  expect(await reader.page.getByRole("button", { name: /Übernehmen|Ablehnen|Wieder öffnen/ }).count()).toBe(0);
  expect([...writer.problems, ...reader.problems]).toEqual([]);
  await Promise.all([writer.context.close(), reader.context.close()]);
});
