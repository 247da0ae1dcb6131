import type { BrowserContext, Locator, Page } from "playwright-core";
import type { ConceptKind } from "#app/domain/values/ids.ts";
import type * as liveModule from "#app/editor/live/index.ts";

/** What a whole page has loaded, for tabs of the same person that hold an editor alone. */
export interface EditorParts {
  account: string;
  scripts: string[];
  styles: string[];
}

/** Opens a document's page and remembers what its editor is made of. */
export async function partsOf(page: Page, open: () => Promise<Locator>): Promise<EditorParts & { editor: Locator }> {
  const [socket, editor] = await Promise.all([page.waitForEvent("websocket", (one) => one.url().includes("account=")), open()]);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const ending = (end: string) => loaded.filter((name) => name.endsWith(end));
  return { editor, account: new URL(socket.url()).searchParams.get("account")!, scripts: ending(".js").filter((name) => name.includes("/index-")), styles: ending(".css") };
}

/**
 * The program's own editor of one section with its room and its line, in a tab of its own and without the rest of the page: that takes seconds to load, and most
 * of the time that a page needs for a key of others.
 */
export async function openAlone(context: BrowserContext, { account, scripts, styles }: EditorParts, { url, vorhaben, document, section }: { url: string; vorhaben: string; document: ConceptKind; section: string }): Promise<{ page: Page; editor: Locator }> {
  const page = await context.newPage();
  await page.goto(`${url}/healthz`);
  // As text, because the test runner would put its own loader in the place of import().
  const live = await page.evaluateHandle<typeof liveModule>(`Promise.all(${JSON.stringify(scripts)}.map((script) => import(script))).then((loaded) => loaded.find((one) => one.LiveDocument))`);
  await live.evaluate(
    async ({ LiveDocument }, [options, sectionId, sheets]) => {
      const links = sheets.map((href) => Object.assign(window.document.createElement("link"), { rel: "stylesheet", href }));
      window.document.head.append(...links);
      const place = window.document.createElement("div");
      window.document.body.replaceChildren(place);
      const opened = new LiveDocument({ ...options, onEvent() {}, onMissed() {} });
      opened.join(sectionId);
      const room = opened.sections.get().get(sectionId)!;
      await new Promise<void>((resolve) => {
        const look = () => room.synced.get() && resolve();
        room.synced.subscribe(look);
        look();
      });
      const person = { name: "", organisation: "", color: "#336699" };
      room.edit({ place, person, label: sectionId, editable: true, describedBy: "", onFootnote() {}, onInsertFootnote() {}, onLink() {}, onHint() {}, onFocus() {} });
    },
    [{ vorhaben, document, account }, section, styles] as const,
  );
  return { page, editor: page.locator(".ProseMirror") };
}
