import { HTTP_PATH, LINE_PATH, SOCKET_PATH, UP_BYTES } from "#app/collab-protocol/http-line.ts";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { clientFrame, closePayload, FrameReader, OPCODE, readClose, type WebSocketFrame } from "./web-socket-frames.ts";

/** So often a request is sent again whose answer did not come; the number in it keeps it from having effect twice. */
const TRIES = 3;
const FIRST_PAUSE_MS = 200;
/** How long a closed line waits for the server's goodbye. */
const GOODBYE_MS = 2000;
/** Requests up to this size may outlive the page, so that the last key arrives when the tab is closed. */
const KEEP_ALIVE_BYTES = 32 * 1024;

/**
 * A class that looks like WebSocket and needs only plain HTTP requests (`#app/collab-protocol/http-line.ts`): for networks that block WebSockets.
 * `request` is `fetch`, or one that carries a person's cookie.
 */
export function httpSocketClass(request: typeof fetch = (input, init) => fetch(input, init)): typeof WebSocket {
  class HttpSocket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readyState: number = HttpSocket.CONNECTING;
    binaryType = "arraybuffer";
    onopen: ((event: Event) => void) | null = null;
    onmessage: ((event: MessageEvent) => void) | null = null;
    onclose: ((event: Event) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly #address: URL;
    readonly #reader = new FrameReader();
    readonly #life = new AbortController();
    #line: URL | null = null;
    #outgoing: Uint8Array<ArrayBuffer>[] = [];
    #sending = false;
    #sent = 0;
    #goodbye: ReturnType<typeof setTimeout> | undefined;

    constructor(address: string | URL) {
      super();
      this.#address = new URL(address);
      this.#address.protocol = this.#address.protocol === "wss:" ? "https:" : "http:";
      this.#address.pathname = this.#address.pathname.replace(SOCKET_PATH, HTTP_PATH);
      this.#listen().catch(() => this.#ended(1006, "line lost"));
    }

    send(data: string | Uint8Array): void {
      if (this.readyState !== HttpSocket.OPEN) return;
      if (typeof data === "string") this.#transmit(clientFrame(OPCODE.text, new TextEncoder().encode(data)));
      else this.#transmit(clientFrame(OPCODE.binary, data));
    }

    close(code = 1000, reason = ""): void {
      if (this.readyState >= HttpSocket.CLOSING) return;
      this.readyState = HttpSocket.CLOSING;
      this.#transmit(clientFrame(OPCODE.close, closePayload(code, reason)));
      this.#goodbye = setTimeout(() => this.#ended(1006, "no goodbye"), GOODBYE_MS);
    }

    async #listen(): Promise<void> {
      const opened = await request(this.#address, { method: "POST", signal: this.#life.signal });
      if (opened.status === 401) return this.#ended(CLOSE.signInAgain, "not signed in");
      if (!opened.ok) throw new Error(`line refused: ${opened.status}`);
      const { line } = (await opened.json()) as { line: string };
      this.#line = new URL(LINE_PATH + line, this.#address);
      void this.#flush();
      for (let n = 0; this.readyState !== HttpSocket.CLOSED; n += 1) {
        const bytes = new Uint8Array(await this.#ask(n, { signal: this.#life.signal }));
        const before = this.#reader.upgraded;
        const frames = this.#reader.push(bytes);
        if (!before && this.#reader.upgraded) this.#opened();
        for (const frame of frames) this.#received(frame);
      }
    }

    #opened(): void {
      if (this.readyState !== HttpSocket.CONNECTING) return;
      this.readyState = HttpSocket.OPEN;
      this.#tell(new Event("open"));
    }

    #received({ opcode, payload }: WebSocketFrame): void {
      if (this.readyState === HttpSocket.CLOSED) return;
      if (opcode === OPCODE.ping) this.#transmit(clientFrame(OPCODE.pong, payload));
      else if (opcode === OPCODE.text) this.#tell(new MessageEvent("message", { data: new TextDecoder().decode(payload) }));
      else if (opcode === OPCODE.binary) this.#tell(new MessageEvent("message", { data: payload.buffer }));
      else if (opcode === OPCODE.close) {
        if (this.readyState === HttpSocket.OPEN) this.#transmit(clientFrame(OPCODE.close, payload));
        const { code, reason } = readClose(payload);
        this.#ended(code, reason);
      }
    }

    #transmit(frame: Uint8Array<ArrayBuffer>): void {
      this.#outgoing.push(frame);
      void this.#flush();
    }

    /** One request at a time; what is written meanwhile goes with the next. */
    async #flush(): Promise<void> {
      if (this.#sending || !this.#line) return;
      this.#sending = true;
      try {
        while (this.#outgoing.length > 0) {
          const body = this.#pack();
          await this.#ask(this.#sent, { method: "POST", body, keepalive: body.length < KEEP_ALIVE_BYTES });
          this.#sent += 1;
        }
      } catch {
        this.#ended(1006, "line lost");
      }
      this.#sending = false;
    }

    /** As many bytes as one request may carry. */
    #pack(): Uint8Array<ArrayBuffer> {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for (let left = UP_BYTES; left > 0 && this.#outgoing.length > 0; ) {
        const [first] = this.#outgoing;
        parts.push(first!.subarray(0, left));
        if (first!.length <= left) this.#outgoing.shift();
        else this.#outgoing[0] = first!.subarray(left);
        left -= parts.at(-1)!.length;
      }
      const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        body.set(part, at);
        at += part.length;
      }
      return body;
    }

    /** Sends request number `n` until there is an answer. Throws when the line is over. */
    async #ask(n: number, init: RequestInit): Promise<ArrayBuffer> {
      const url = new URL(this.#line!);
      url.searchParams.set("n", String(n));
      for (let tried = 1; ; tried += 1) {
        try {
          const response = await request(url, init);
          if (response.ok) return await response.arrayBuffer();
          // 502 to 504 are a proxy's word, not the server's.
          if (response.status < 502 || tried === TRIES) throw new LineOver(`line over: ${response.status}`);
        } catch (error) {
          if (error instanceof LineOver || tried === TRIES || this.readyState === HttpSocket.CLOSED) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * tried));
      }
    }

    #ended(code: number, reason: string): void {
      if (this.readyState === HttpSocket.CLOSED) return;
      this.readyState = HttpSocket.CLOSED;
      clearTimeout(this.#goodbye);
      this.#life.abort();
      this.#tell(Object.assign(new Event("close"), { code, reason, wasClean: code !== 1006 }));
    }

    #tell(event: Event): void {
      const handler = this[`on${event.type}` as "onopen"];
      handler?.call(this, event);
      this.dispatchEvent(event);
    }
  }
  // The shared line and the stock provider use exactly what stands above.
  return HttpSocket as unknown as typeof WebSocket;
}

class LineOver extends Error {}
