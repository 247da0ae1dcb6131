import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { roomName } from "#app/collab-protocol/protocol.ts";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, PATIENT, saved, section, wordsOf } from "./document-page.ts";
import { cookieOf, StockWriter } from "./stock-writers.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

const SECTION = "zielgruppe";
const BELOW = "grundhaltung";
const ROOM = roomName("rhein-sieg-kreis-2027", "handlungskonzept", SECTION);
const OWN = "Mein Satz steht hier";
const STILL = "Dieser Satz bleibt ausgewählt.";
const WRITERS = 16;
const WORDS = "schreibt und schreibt weiter.";

/** What a person would call "it jumped": where the heading of the section below stands on the screen. */
const heightOf = (page: Page): Promise<number> => section(page, BELOW).evaluate((element) => element.getBoundingClientRect().top);
const selectionOf = (page: Page): Promise<string> => page.evaluate(() => getSelection()!.toString());

async function open(email: string): Promise<{ page: Page; problems: string[]; editor: Locator }> {
  const { page, problems } = await person(email);
  return { page, problems, editor: await openAt(page, server.url + HANDLUNGSKONZEPT, SECTION) };
}

test("twenty people write in one section: focus, selection, open menu and scroll stay put, and nothing typed beside others' carets is lost", async () => {
  const people = await Promise.all([FEDERFUEHRUNG, MITWIRKUNG, FEDERFUEHRUNG, MITWIRKUNG].map(open));
  const [typing, selecting, choosing, reading] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0], (typeof people)[0]];
  await clear(typing.page, typing.editor);
  await typing.page.keyboard.type(STILL);
  await typing.page.keyboard.press("Enter");
  await typing.page.keyboard.type(OWN);
  await saved(typing.page);

  const cookies = await Promise.all([FEDERFUEHRUNG, MITWIRKUNG].map((email) => cookieOf(server, email)));
  const writers = Array.from({ length: WRITERS }, (_, index) => new StockWriter(server, cookies[index % 2]!, ROOM));
  for (const [index, writer] of writers.entries()) await writer.begin(index % 2 === 0);
  // Some of them stand with their carets where somebody else is typing.
  const beside = writers.slice(0, 4);
  for (const writer of beside) writer.placeCaretIn(OWN);
  await typing.editor.getByText(OWN).locator(".collaboration-carets__caret").nth(3).waitFor({ state: "attached" });

  await selecting.editor.getByText(STILL).click({ clickCount: 3 });
  expect(await selectionOf(selecting.page)).toBe(STILL);
  await choosing.editor.getByText(STILL).click();
  await choosing.page.getByRole("button", { name: /^Art des Absatzes/ }).click();
  await choosing.page.keyboard.press("ArrowDown");
  const chosen = choosing.page.locator('[role="menuitemradio"]:focus');
  const item = await chosen.innerText();
  await section(reading.page, BELOW).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const height = await heightOf(reading.page);

  const own = " und wird länger, Wort für Wort, ohne dass etwas fehlt.";
  await typing.editor.getByText(OWN).click();
  await typing.page.keyboard.press("End");
  await Promise.all([
    typing.page.keyboard.type(own, { delay: 40 }),
    ...writers.map(async (writer, index) => {
      await writer.type(`${index} ${WORDS}`, 60);
    }),
  ]);

  const lines = Array.from({ length: WRITERS }, (_, index) => `${index} ${WORDS}`);
  const whole = [...lines, STILL, OWN + own].toSorted();
  for (const { editor } of people) await expect.poll(async () => (await wordsOf(editor)).split("\n").toSorted(), PATIENT).toEqual(whole);
  expect(new Set([...writers.map((writer) => writer.words()), ...(await Promise.all(people.map(({ editor }) => wordsOf(editor))))]).size).toBe(1);

  expect(await typing.editor.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await selectionOf(selecting.page)).toBe(STILL);
  expect(await chosen.innerText()).toBe(item);
  expect(Math.abs((await heightOf(reading.page)) - height)).toBeLessThan(2);
  // And what was kept is good for something: the next key replaces the selection, the menu acts where it was opened.
  await selecting.page.keyboard.type("Ersetzt.");
  const replaced = [...lines, "Ersetzt.", OWN + own].toSorted();
  await expect.poll(async () => (await wordsOf(choosing.editor)).split("\n").toSorted(), PATIENT).toEqual(replaced);
  await choosing.page.keyboard.press("Enter");
  await expect.poll(() => typing.editor.locator("h2, h3, h4").count(), PATIENT).toBe(1);
  await expect.poll(async () => (await wordsOf(typing.editor)).split("\n").toSorted(), PATIENT).toEqual(replaced);
  await Promise.all(people.map(({ page }) => saved(page)));
  expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  for (const writer of writers) writer.leave();
});
