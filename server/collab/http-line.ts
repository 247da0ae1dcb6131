import type { Id } from "#app/domain/values/ids.ts";
import { HttpStream } from "./http-stream.ts";

/** An answer comes at the latest after this long, before a proxy on the way gives the request up. Milliseconds. */
const PATIENCE_MS = 20_000;

/** One open line over HTTP: whose it is, and which request comes next. A repeated request has no second effect and gets the same answer. */
export class HttpLine {
  readonly id: string;
  readonly account: Id;
  readonly stream = new HttpStream();
  /** With which it was last known to belong to the account. */
  cookie: string;
  #up: { n: number; done: Promise<void>; busy: boolean } = { n: -1, done: Promise.resolve(), busy: false };
  #down: { n: number; bytes: Promise<Buffer | null> } = { n: -1, bytes: Promise.resolve(null) };

  constructor(id: string, account: Id, cookie: string) {
    this.id = id;
    this.account = account;
    this.cookie = cookie;
  }

  /** Undefined: not the next request. */
  bring(n: number, bytes: Uint8Array): Promise<void> | undefined {
    if (n === this.#up.n) return this.#up.done;
    if (n !== this.#up.n + 1 || this.#up.busy) return undefined;
    const done = this.stream.bring(bytes).finally(() => (up.busy = false));
    const up = { n, done, busy: true };
    this.#up = up;
    return done;
  }

  /** What waits for the page; null: the line is over. Undefined: not the next request. */
  collect(n: number): Promise<Buffer | null> | undefined {
    if (n === this.#down.n) return this.#down.bytes;
    if (n !== this.#down.n + 1) return undefined;
    this.#down = { n, bytes: this.#down.bytes.then(() => this.stream.collect(PATIENCE_MS)) };
    return this.#down.bytes;
  }

  end(): void {
    this.stream.destroy();
  }
}
