import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, KOMMUNE, MITWIRKUNG, openAt, saved, section, wordsOf } from "./document-page.ts";
import { openAlone, partsOf } from "./editor-alone.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

interface Editing {
  page: Page;
  editor: Locator;
  problems: string[];
}

const VORHABEN = "rhein-sieg-kreis-2027";
const SECTION = "zielgruppe";
const BELOW = "lenkungsgruppe";
const STILL = "Dieser Satz bleibt ausgewählt.";
const OWN = "Mein Satz steht hier";
const WORDS = " schreibt.";
/** The four whom nothing may disturb, and so many others. */
const ACCOUNTS = [FEDERFUEHRUNG, MITWIRKUNG, KOMMUNE, "eitorf@rhein-sieg.example"];
const WRITERS = 16;
/** Between two keys of one person: two cores have to show seventeen people's keys to twenty. */
const PAUSE_MS = 300;
const VERY_PATIENT = { timeout: 30_000 } as const;

/** What a person would call "it jumped": where the heading of the section below stands on the screen. */
const heightOf = (page: Page): Promise<number> => section(page, BELOW).evaluate((element) => element.getBoundingClientRect().top);
const selectionOf = (page: Page): Promise<string> => page.evaluate(() => getSelection()!.toString());

interface AtPage extends Editing {
  /** Opens a further tab that holds the section's editor alone. */
  openAnother(): Promise<Editing>;
}

/** Somebody at the document's page. */
async function openPage(email: string): Promise<AtPage> {
  const { context, page, problems } = await person(email);
  context.on("weberror", (problem) => problems.push(problem.error().message));
  context.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  const { editor, ...parts } = await partsOf(page, () => openAt(page, server.url + HANDLUNGSKONZEPT, SECTION));
  const room = { url: server.url, vorhaben: VORHABEN, document: "handlungskonzept", section: SECTION } as const;
  return { page, editor, problems, openAnother: async () => ({ ...(await openAlone(context, parts, room)), problems }) };
}

/** Begins a line with its letter, above all others or below them. */
async function beginLine({ page, editor }: Editing, letter: string, above: boolean): Promise<void> {
  await editor.focus();
  await page.keyboard.press(above ? "Control+Home" : "Control+End");
  await page.keyboard.press("Enter");
  if (above) await page.keyboard.press("Control+Home");
  // Browsers tell of a moved caret with the next frame only; no person is quicker than that.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.keyboard.press(letter);
}

/** The line in which several people write; carets stand between its words. */
const sharedLine = (editor: Locator): Locator => editor.locator("p", { hasText: "steht hier" });

/** Puts the caret behind so many letters of the shared line. */
async function standIn({ page, editor }: Editing, letters: number): Promise<void> {
  await sharedLine(editor).click();
  await page.keyboard.press("Home");
  for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press("ArrowRight");
}

test("twenty real editors in one section: focus, selection, open menu and scroll stay put while seventeen people type, and nothing typed beside or at others' carets is lost", async () => {
  const atPages = await Promise.all(ACCOUNTS.map(openPage));
  const [typing, selecting, choosing, reading] = atPages as [AtPage, AtPage, AtPage, AtPage];
  await clear(typing.page, typing.editor);
  await typing.page.keyboard.type(STILL);
  await typing.page.keyboard.press("Enter");
  await typing.page.keyboard.type(OWN);
  const writers: Editing[] = [];
  while (writers.length < WRITERS) writers.push(...(await Promise.all(atPages.map(({ openAnother }) => openAnother()))));
  const people: Editing[] = [...atPages, ...writers];
  await Promise.all(people.map(({ editor }) => editor.getByText(OWN).waitFor()));

  await selecting.editor.getByText(STILL).click({ clickCount: 3 });
  expect(await selectionOf(selecting.page)).toBe(STILL);
  await choosing.editor.getByText(STILL).click();
  await choosing.page.getByRole("button", { name: /^Art des Absatzes/ }).click();
  await choosing.page.keyboard.press("ArrowDown");
  const chosen = choosing.page.locator('[role="menuitemradio"]:focus');
  const item = await chosen.innerText();
  await section(reading.page, BELOW).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const height = await heightOf(reading.page);

  // Twelve write in lines of their own, which they begin one after another above and below; five write in one sentence, two of them at its end, two behind "Satz".
  const [apart, within] = [writers.slice(0, 12), writers.slice(12)];
  const names = [..."ABCDEFGHIJKL"];
  for (const [index, writer] of apart.entries()) {
    await beginLine(writer, names[index]!, index % 2 === 0);
    // The next one sees it before beginning; read without the names at carets, which stand in between.
    await expect.poll(async () => (await wordsOf(writers[index + 1]!.editor)).split("\n"), VERY_PATIENT).toContain(names[index]);
  }
  const satz = "Mein Satz".length;
  const spots = [0, satz, satz, OWN.length];
  for (const [index, writer] of within.entries()) await standIn(writer, spots[index]!);
  await standIn(typing, OWN.length);
  await sharedLine(typing.editor).locator(".collaboration-carets__caret").nth(within.length - 1).waitFor({ state: "attached" });

  const insertions = ["Nur: ", " (eins)", " (zwei)", " und auch"];
  const own = " und länger";
  const typed = [...apart.map((writer) => [writer, WORDS] as const), ...within.map((writer, index) => [writer, insertions[index]!] as const), [typing, own] as const];
  await Promise.all(typed.map(([{ page }, words]) => page.keyboard.type(words, { delay: PAUSE_MS })));

  // Which of two at the same spot comes first is open.
  const asOne = (text: string) => text.replace(insertions[2]! + insertions[1]!, insertions[1]! + insertions[2]!).replace(own + insertions[3]!, insertions[3]! + own);
  const linesOf = async ({ editor }: Editing) => asOne(await wordsOf(editor)).split("\n").toSorted();
  const sentence = `${insertions[0]}Mein Satz${insertions[1]}${insertions[2]} steht hier${insertions[3]}${own}`;
  const lines = [...names.map((name) => name + WORDS), sentence];
  for (const someone of people) await expect.poll(() => linesOf(someone), VERY_PATIENT).toEqual([...lines, STILL].toSorted());
  await expect.poll(async () => new Set(await Promise.all(people.map(({ editor }) => wordsOf(editor)))).size, VERY_PATIENT).toBe(1);

  expect(await typing.editor.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await selectionOf(selecting.page)).toBe(STILL);
  expect(await chosen.innerText()).toBe(item);
  expect(Math.abs((await heightOf(reading.page)) - height)).toBeLessThan(2);
  // And what was kept is good for something: the next key replaces the selection, the menu acts where it was opened.
  await selecting.page.keyboard.type("Ersetzt.");
  const replaced = [...lines, "Ersetzt."].toSorted();
  await expect.poll(() => linesOf(choosing), VERY_PATIENT).toEqual(replaced);
  await choosing.page.keyboard.press("Enter");
  await expect.poll(() => typing.editor.locator("h2, h3, h4").count(), VERY_PATIENT).toBe(1);
  await expect.poll(() => linesOf(typing), VERY_PATIENT).toEqual(replaced);
  await Promise.all(atPages.map(({ page }) => saved(page)));
  expect(people.flatMap(({ problems }) => problems)).toEqual([]);
}, 180_000);
