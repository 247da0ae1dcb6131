import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { FRAGMENT, MESSAGE_SAVED, ROOM_PATH, SCHEMA_VERSION } from "#app/collab-protocol/protocol.ts";
import { sampleAccounts, type RunningServer } from "./server.ts";

type Address = Pick<RunningServer, "url">;

/** The cookie of a sample account. */
export async function cookieOf(server: Address, email: string): Promise<string> {
  const answer = await fetch(`${server.url}/anmelden`, { method: "POST", redirect: "manual", body: new URLSearchParams({ email, password: sampleAccounts().password }) });
  if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Somebody at a stock y-websocket client who writes a paragraph of their own, key by key, with a caret behind the last one. */
export class StockWriter {
  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  readonly #own = new Y.XmlText();

  constructor(server: Address, cookie: string, room: string) {
    class WithCookie extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
      }
    }
    const address = server.url.replace("http", "ws") + ROOM_PATH.slice(0, -1);
    this.#provider = new WebsocketProvider(address, room, this.#doc, { params: { schema: String(SCHEMA_VERSION) }, WebSocketPolyfill: WithCookie as never, disableBc: true });
    // Without it the stock client complains about each.
    this.#provider.messageHandlers[MESSAGE_SAVED] = () => undefined;
  }

  get #text(): Y.XmlFragment {
    return this.#doc.getXmlFragment(FRAGMENT);
  }

  /** Begins the paragraph as the first of the section or, `below`, as the last. */
  async begin(below: boolean): Promise<void> {
    await new Promise<void>((resolve) => (this.#provider.synced ? resolve() : this.#provider.once("sync", () => resolve())));
    this.#doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      this.#text.insert(below ? this.#text.length : 0, [paragraph]);
      paragraph.insert(0, [this.#own]);
    });
    this.#caretAt(this.#own);
  }

  /** One key after the other, `pause` milliseconds apart. */
  async type(words: string, pause: number): Promise<void> {
    for (const key of words) {
      this.#own.insert(this.#own.length, key);
      this.#caretAt(this.#own);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Puts the caret behind the last character of the paragraph that begins so. */
  placeCaretIn(beginning: string): void {
    const found = this.#text.toArray().flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : [])).find((text) => text instanceof Y.XmlText && text.toString().startsWith(beginning));
    this.#caretAt(found as Y.XmlText);
  }

  #caretAt(text: Y.XmlText): void {
    const position = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length)) as object;
    this.#provider.awareness.setLocalStateField("cursor", { anchor: position, head: position });
  }

  words(): string {
    return this.#text.toArray().map((block) => block.toString().replaceAll(/<[^>]*>/g, "")).join("\n");
  }

  leave(): void {
    this.#provider.destroy();
    this.#doc.destroy();
  }
}
