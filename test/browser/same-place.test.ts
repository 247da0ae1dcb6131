import type { CDPSession } from "playwright-core";
import { expect, test } from "vitest";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, PATIENT, saved, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, person } = withServer();

/** Keys as Chromium's own protocol names them. */
interface Key {
  key: string;
  code?: string;
  windowsVirtualKeyCode?: number;
  modifiers?: number;
  text?: string;
}
const HOME = { key: "Home", code: "Home", windowsVirtualKeyCode: 36 };
const END = { key: "End", code: "End", windowsVirtualKeyCode: 35 };
const ENTER = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
const BACKSPACE = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 };
const LEFT = { key: "ArrowLeft", code: "ArrowLeft", windowsVirtualKeyCode: 37 };
const DOWN = { key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 40 };
const ESCAPE = { key: "Escape", code: "Escape", windowsVirtualKeyCode: 27 };
const TAB = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
const [ALT, CONTROL, CONTROL_ALT, SHIFT] = [1, 2, 3, 8];
const letters = (text: string): Key[] => [...text].map((letter) => ({ key: letter, text: letter }));

/** As from a busy machine, where keys wait in line: none waits for the one before. */
async function pressAtOnce(keyboard: CDPSession, keys: readonly Key[]): Promise<void> {
  await Promise.all(keys.flatMap((key) => [keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }), keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })]));
}

async function twoAtOneSection() {
  const people = await Promise.all(
    [FEDERFUEHRUNG, MITWIRKUNG].map(async (email) => {
      const { page, context } = await person(email);
      return { page, context, editor: await openAt(page, server.url + HANDLUNGSKONZEPT, "grundhaltung") };
    }),
  );
  return people as [(typeof people)[0], (typeof people)[0]];
}

test("my caret stays at the end of my words when a colleague presses Enter before them, and keys pressed at once land there", async () => {
  const [one, other] = await twoAtOneSection();
  await clear(one.page, one.editor);
  await one.page.keyboard.type("Anfang des Absatzes und sein Ende. Ich schreibe");
  await expect.poll(() => wordsOf(other.editor), PATIENT).toBe("Anfang des Absatzes und sein Ende. Ich schreibe");
  await other.editor.click();
  await other.page.keyboard.press("Control+Home");
  for (let letter = 0; letter < "Anfang des Absatzes ".length; letter += 1) await other.page.keyboard.press("ArrowRight");
  // No waiting in between: some of the letters are on their way when the line is split.
  await Promise.all([one.page.keyboard.type(" weiter und weiter", { delay: 20 }), other.page.keyboard.press("Enter")]);
  const words = "Anfang des Absatzes \nund sein Ende. Ich schreibe weiter und weiter";
  for (const { editor } of [one, other]) await expect.poll(() => wordsOf(editor), PATIENT).toBe(words);
  const label = other.editor.locator(".collaboration-carets__label");
  await expect.poll(() => label.evaluate((element) => getComputedStyle(element).opacity), PATIENT).toBe("0");
  await Promise.all([one, other].map(({ context }) => context.close()));
});

test("arrow keys move as often as they are pressed while a colleague types in the same paragraph, and so does a selection", async () => {
  const [one, other] = await twoAtOneSection();
  await clear(one.page, one.editor);
  await one.page.keyboard.type("Anfang des Absatzes und sein Ende.");
  await expect.poll(() => wordsOf(other.editor), PATIENT).toBe("Anfang des Absatzes und sein Ende.");
  await other.editor.click();
  await other.page.keyboard.press("Control+Home");
  const press = async (keys: string, times: number) => {
    for (let pressed = 0; pressed < times; pressed += 1) await other.page.keyboard.press(keys);
  };
  await Promise.all([one.page.keyboard.type(" Und weiter und weiter.", { delay: 10 }), press("ArrowRight", "Anfang des ".length)]);
  await Promise.all([one.page.keyboard.type(" Und noch weiter.", { delay: 10 }), press("Shift+ArrowRight", "Absatzes".length)]);
  await other.page.keyboard.type("Ganzen");
  for (const { editor } of [one, other]) await expect.poll(() => wordsOf(editor), PATIENT).toBe("Anfang des Ganzen und sein Ende. Und weiter und weiter. Und noch weiter.");
  await Promise.all([one, other].map(({ context }) => context.close()));
});

test("a key that follows a moved caret within the same frame acts where the caret now stands", async () => {
  const { page, context } = await person(FEDERFUEHRUNG);
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "grundhaltung");
  const keyboard = await context.newCDPSession(page);
  for (let round = 0; round < 5; round += 1) {
    await clear(page, editor);
    await page.keyboard.type("Mitte");
    await pressAtOnce(keyboard, [HOME, ENTER, HOME, ...letters("A"), END, BACKSPACE, ...letters("a"), HOME, BACKSPACE, END, ...letters("."), HOME, ...letters("b")]);
    await expect.poll(() => wordsOf(editor), PATIENT).toBe("bAMitta.");
  }
  await context.close();
});

test("keys that follow at once on a way into the text land there: behind the toolbar, a dialog, the way to the next section, and before its editor stands", async () => {
  const { page, context, problems } = await person(FEDERFUEHRUNG);
  const editor = await openAt(page, server.url + HANDLUNGSKONZEPT, "grundhaltung");
  const keyboard = await context.newCDPSession(page);
  await clear(page, editor);
  await page.keyboard.type("Mitte");
  await page.keyboard.press("Alt+F10");
  await page.locator("#text-gestalten :focus").waitFor();
  await pressAtOnce(keyboard, [ESCAPE, ...letters(" und Ende"), { ...HOME, modifiers: CONTROL }, ...letters("Am ")]);
  await expect.poll(() => wordsOf(editor), PATIENT).toBe("Am Mitte und Ende");
  await pressAtOnce(keyboard, [END, { key: "f", code: "KeyF", windowsVirtualKeyCode: 70, modifiers: CONTROL_ALT }, ...letters("Quelle"), TAB, ENTER, ...letters(" steht")]);
  await expect.poll(() => wordsOf(editor), PATIENT).toBe("Am Mitte und Ende steht");
  expect(await editor.locator(".footnote").getAttribute("data-footnote")).toBe("Quelle");
  // Words become a link, and what is typed on stands behind it.
  await pressAtOnce(keyboard, [{ ...LEFT, modifiers: CONTROL | SHIFT }]);
  await page.keyboard.press("Control+k");
  await page.getByLabel("Adresse").fill("https://kreis.example");
  await pressAtOnce(keyboard, [ENTER, ...letters("s da")]);
  await expect.poll(() => wordsOf(editor), PATIENT).toBe("Am Mitte und Ende stehts da");
  expect(await editor.locator("a").innerText()).toBe("steht");
  // Enter over words from a paragraph into a list.
  await pressAtOnce(keyboard, [ENTER, ...letters("- eins"), ENTER, ...letters("zwei"), { ...HOME, modifiers: CONTROL | SHIFT }, { ...LEFT, modifiers: SHIFT }, ENTER, ...letters("neu")]);
  await expect.poll(() => wordsOf(editor), PATIENT).toBe("\nneu");
  // Far away, where no editor stands yet.
  const far = textOf(page, "qualifizierung");
  await far.evaluate((text) => {
    text.scrollIntoView();
    (text as HTMLElement).focus();
  });
  await pressAtOnce(keyboard, [...letters("Ab§"), LEFT, BACKSPACE, ...letters("xü"), END, ENTER, ...letters("Zeile")]);
  await expect.poll(() => wordsOf(far), PATIENT).toMatch(/Axü§\nZeile$/);
  const next = { ...DOWN, modifiers: ALT };
  await page.keyboard.press("Alt+ArrowUp");
  await pressAtOnce(keyboard, [next, ...letters("Vorn ")]);
  await expect.poll(() => wordsOf(far), PATIENT).toMatch(/^Vorn /);
  expect(problems).toEqual([]);
  await context.close();
});

test("two people who type the same letters at the same place at once each keep their words together", async () => {
  const people = await twoAtOneSection();
  const [one, other] = people;
  const words = ["[KKK11 eins eins KKK]", "[KKK11 zwei zwei KKK]"] as const;
  await clear(one.page, one.editor);
  // In an empty section and behind words that stand there.
  for (const before of ["", "Anfang."]) {
    if (before) {
      await clear(one.page, one.editor);
      await one.page.keyboard.type(before);
      await saved(one.page);
    }
    await expect.poll(() => wordsOf(other.editor), PATIENT).toBe(before);
    for (const { page, editor } of people) {
      await editor.click();
      await page.keyboard.press("Control+End");
    }
    await Promise.all(people.map(({ page }, index) => page.keyboard.type(words[index]!, { delay: 15 })));
    await Promise.all(people.map(({ page }) => saved(page)));
    await expect.poll(async () => (await wordsOf(one.editor)) === (await wordsOf(other.editor)), PATIENT).toBe(true);
    // Which of the two comes first is open.
    expect([`${before}${words[0]}${words[1]}`, `${before}${words[1]}${words[0]}`]).toContain(await wordsOf(one.editor));
  }
  await Promise.all(people.map(({ context }) => context.close()));
});
