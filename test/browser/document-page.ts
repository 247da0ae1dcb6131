import type { Locator, Page } from "playwright-core";
import { open } from "./browser.ts";

export const HANDLUNGSKONZEPT = "/vorhaben/rhein-sieg-kreis-2027/dokumente/handlungskonzept";
export const CASE_MANAGEMENT = "/vorhaben/rhein-sieg-kreis-2027/dokumente/case-management-konzept";

export const FEDERFUEHRUNG = "koordination@rhein-sieg.example";
export const MITWIRKUNG = "wohlfahrt@rhein-sieg.example";
export const KOMMUNE = "troisdorf@rhein-sieg.example";
export const RECHTSAMT = "rechtsamt@rhein-sieg.example";
export const LESEN = "dezernat@rhein-sieg.example";

/** One section on the document screen. */
export const section = (page: Page, id: string): Locator => page.locator(`[data-section="${id}"]`);

/** The section's text as it stands on the page, with or without an editor. */
export const textOf = (page: Page, id: string): Locator => section(page, id).locator(".section-text");

/** Opens a document at a section and waits until its editor stands. */
export async function openAt(page: Page, address: string, id: string): Promise<Locator> {
  await open(page, `${address}#abschnitt-${id}`);
  const editor = section(page, id).locator(".ProseMirror");
  await editor.waitFor();
  return editor;
}

/** Empties a section as a person would and waits until that is durable. */
export async function clear(page: Page, editor: Locator): Promise<void> {
  await editor.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await saved(page);
}

/** Waits until everything written on this page is durable. */
export const saved = (page: Page): Promise<void> => page.locator('.save-state[data-state="saved"]').waitFor();

/** Puts HTML (and its plain text) on the clipboard of the page and pastes it where the caret is, as the browser does. */
export async function paste(editor: Locator, html: string, text = ""): Promise<void> {
  await editor.evaluate(
    (element, [richText, plainText]) => {
      const data = new DataTransfer();
      if (richText) data.setData("text/html", richText);
      data.setData("text/plain", plainText);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
}

/** The section's words without the names at others' carets. */
export const wordsOf = (editor: Locator): Promise<string> =>
  editor.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".collaboration-carets__caret")) caret.remove();
    return [...copy.children].map((block) => block.textContent).join("\n").replace(/[\u2060\ufeff]/g, "");
  });

/** For `expect.poll`: a busy machine takes longer than vitest's own second. */
export const PATIENT = { timeout: 20_000 } as const;
