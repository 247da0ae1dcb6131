import { Duplex } from "node:stream";
import { setImmediate as endOfTurn } from "node:timers/promises";

/** A byte stream whose other end comes by with requests: brings some bytes, takes along what waits. */
export class HttpStream extends Duplex {
  #waiting: { bytes: Buffer; taken(): void } | null = null;
  #news: (() => void) | null = null;
  #room: (() => void) | null = null;

  /** Takes in what a request brought; resolves when there is room for more. */
  async bring(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0 || this.readableEnded || this.destroyed || this.push(bytes)) return;
    await new Promise<void>((resolve) => (this.#room = resolve));
  }

  /** Everything that waits, after at most `patience` milliseconds; null when the stream is over. One request at a time. */
  async collect(patience: number): Promise<Buffer | null> {
    if (!this.#waiting && !this.#over) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#news = resolve;
        timer = setTimeout(resolve, patience);
      });
      clearTimeout(timer);
      // What is said in the same turn goes along.
      await endOfTurn();
    }
    const parts: Buffer[] = [];
    // Taking one piece brings the next, in the same moment.
    while (this.#waiting) {
      const { bytes, taken } = this.#waiting;
      this.#waiting = null;
      parts.push(bytes);
      taken();
    }
    return parts.length === 0 && this.#over ? null : Buffer.concat(parts);
  }

  #hold(bytes: Buffer, taken: () => void): void {
    this.#waiting = { bytes, taken };
    this.#news?.();
  }

  get #over(): boolean {
    return this.destroyed || this.writableFinished;
  }

  override _read(): void {
    const room = this.#room;
    this.#room = null;
    room?.();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, taken: () => void): void {
    this.#hold(bytes, taken);
  }

  override _writev(pieces: { chunk: Buffer }[], taken: () => void): void {
    this.#hold(Buffer.concat(pieces.map(({ chunk }) => chunk)), taken);
  }

  override _final(done: () => void): void {
    done();
    // Who is not told anything more has nothing more to say.
    this.push(null);
    this.#news?.();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#waiting = null;
    this.#news?.();
    this.#room?.();
    done(error);
  }
}
