import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { HTTP_PATH } from "#app/collab-protocol/http-line.ts";
import { open, signIn } from "./browser.ts";
import { clear, FEDERFUEHRUNG, HANDLUNGSKONZEPT, MITWIRKUNG, openAt, PATIENT, saved, section, textOf, wordsOf } from "./document-page.ts";
import { withServer } from "./with-server.ts";

const { server, newcomer } = withServer();

/** As behind a proxy that does not know WebSockets: each fails, without a word. */
const blockSockets = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.WebSocket = class extends EventTarget {
      static readonly OPEN = 1;
      readonly OPEN = 1;
      readyState = 0;
      binaryType = "";
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(new CloseEvent("close", { code: 1006 })));
      }
      close(): void {
        this.readyState = 3;
      }
    } as unknown as typeof WebSocket;
  });

test("P-27 where WebSockets are blocked two people write together, see each other, and locks, access and the last key hold", async () => {
  const [left, right] = [await newcomer(), await newcomer()];
  // One in a network that blocks sockets, the other at home.
  await blockSockets(right.page);
  let requests = 0;
  right.page.on("request", (request) => (requests += new URL(request.url()).pathname.startsWith(HTTP_PATH) ? 1 : 0));
  await Promise.all([signIn(left.page, server.url, FEDERFUEHRUNG), signIn(right.page, server.url, MITWIRKUNG)]);
  const [one, other] = await Promise.all([left, right].map(({ page }) => openAt(page, server.url + HANDLUNGSKONZEPT, "koordinationsteam")));
  await clear(left.page, one!);
  await left.page.keyboard.type("Mit Leitung, ");
  await expect.poll(() => wordsOf(other!), PATIENT).toBe("Mit Leitung, ");
  await other!.click();
  await right.page.keyboard.press("Control+End");
  await Promise.all([right.page.keyboard.type("und ohne.", { delay: 10 }), left.page.keyboard.press("Control+Home")]);
  await saved(right.page);
  await expect.poll(() => wordsOf(one!), PATIENT).toBe("Mit Leitung, und ohne.");
  await other!.locator(".collaboration-carets__caret").waitFor({ state: "attached" });
  expect(requests).toBeGreaterThan(3);

  // A lock reaches the page without a reload, and so does its end.
  await section(left.page, "koordinationsteam").getByRole("button", { name: /^Weiteres zu/ }).click();
  await left.page.getByRole("menuitem", { name: "Sperren" }).click();
  await expect.poll(() => section(right.page, "koordinationsteam").locator("[contenteditable=true]").count(), PATIENT).toBe(0);
  await section(left.page, "koordinationsteam").getByRole("button", { name: /^Weiteres zu/ }).click();
  await left.page.getByRole("menuitem", { name: "Wieder zum Schreiben öffnen" }).click();
  await section(right.page, "koordinationsteam").locator("[contenteditable=true]").click();

  // Left in the moment of the last key.
  await right.page.keyboard.press("Control+End");
  await right.page.keyboard.type(" Ende.");
  await right.page.locator('a[href="/vorhaben/rhein-sieg-kreis-2027"]').first().click();
  await expect.poll(() => wordsOf(one!), PATIENT).toBe("Mit Leitung, und ohne. Ende.");
  await right.page.waitForURL((address) => address.pathname === "/vorhaben/rhein-sieg-kreis-2027");
  await openAt(right.page, server.url + HANDLUNGSKONZEPT, "koordinationsteam");
  expect(await wordsOf(textOf(right.page, "koordinationsteam"))).toBe("Mit Leitung, und ohne. Ende.");

  // Signed out in another window: the page that is still open learns of it over its line.
  const second = await right.context.newPage();
  await open(second, server.url);
  await second.getByRole("button", { name: /^Konto/ }).click();
  await second.getByRole("menuitem", { name: "Abmelden" }).click();
  await right.page.locator('.save-state[data-state="signed-out"]').waitFor({ timeout: 12_000 });
  await Promise.all([left.context.close(), right.context.close()]);
});
