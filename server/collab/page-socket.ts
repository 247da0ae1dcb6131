import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import type { Budget } from "./budget.ts";
import type { Limits, Times } from "./options.ts";

/** What a door does with its socket. */
interface SocketListener {
  binary(message: Uint8Array): void;
  text(message: string): void;
  /** Called once, as soon as nothing more is wanted from this connection, however it ended. */
  gone(): void;
}

interface Message {
  data: Buffer;
  isBinary: boolean;
}

/** A message costs work besides its bytes; counted as so many bytes. */
const MESSAGE_COST = 64;
/** More than this in one write takes a slow line a while, in which nothing comes back, not even a pong. */
const LARGE_BYTES = 64 * 1024;
/** The slowest line that is waited for: 256 kbit/s. */
const SLOWEST_BYTES_PER_MS = 32;

/**
 * A WebSocket with what every door needs: dead peers are noticed and slow ones are not taken for dead, slow readers do not fill the memory, a flood is slowed down instead of cut off.
 */
export class PageSocket {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #listener: SocketListener;
  readonly #budget: Budget;
  readonly #limits: Limits;
  #alive = true;
  #over = false;
  /** What the peer had sent at the last look; over HTTP requests there is no such count, and each is short. */
  #received = 0;
  #patientUntil = 0;
  /** While the account has spent too much. */
  #pause: NodeJS.Timeout | null = null;
  /** What was read together with the last message that could be paid. */
  #waiting: Message[] = [];

  constructor(ws: WebSocket, stream: Duplex, listener: SocketListener, deps: { budget: Budget; limits: Limits; times: Times }) {
    this.#ws = ws;
    this.#stream = stream;
    this.#listener = listener;
    this.#budget = deps.budget;
    this.#limits = deps.limits;
    const heartbeat = setInterval(() => this.#beat(), deps.times.heartbeat);
    ws.on("message", (data: Buffer, isBinary) => {
      this.#alive = true;
      this.#waiting.push({ data, isBinary });
      this.#work();
    });
    ws.on("pong", () => (this.#alive = true));
    ws.on("close", () => {
      clearInterval(heartbeat);
      this.#end();
    });
  }

  /** Finished frames (`frame.ts`), several as one write. They go past the library's sender, which without compression keeps nothing back that they could overtake. */
  write(frames: readonly Buffer[]): void {
    if (!this.#ready()) return;
    if (frames.length > 1) this.#stream.cork();
    let bytes = 0;
    for (const frame of frames) {
      bytes += frame.length;
      this.#stream.write(frame);
    }
    if (frames.length > 1) this.#stream.uncork();
    if (bytes > LARGE_BYTES) this.#patientUntil = Math.max(this.#patientUntil, performance.now()) + bytes / SLOWEST_BYTES_PER_MS;
  }

  text(json: string): void {
    if (this.#ready()) this.#ws.send(json);
  }

  /** Nothing that comes from now on is looked at. A peer that does not answer the closing handshake is cut off. */
  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
    this.#end();
  }

  /** Counts towards what the account may send; beyond it, it is not read for a while. */
  readonly charge = (bytes: number): void => {
    this.#budget.spend(bytes);
    this.#isInDebt();
  };

  /** If so, also through another connection of the same account, nothing is read or looked at until it is paid. */
  #isInDebt(): boolean {
    if (this.#pause) return true;
    const wait = this.#budget.wait();
    if (wait === 0 || this.#over) return false;
    this.#ws.pause();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#work();
      if (!this.#pause) this.#ws.resume();
    }, wait);
    return true;
  }

  #work(): void {
    while (this.#waiting.length > 0 && !this.#isInDebt()) this.#take(this.#waiting.shift()!);
  }

  #take({ data, isBinary }: Message): void {
    if (this.#over) return;
    this.charge(data.length + MESSAGE_COST);
    if (isBinary) this.#listener.binary(data);
    else this.#listener.text(data.toString("utf8"));
  }

  #beat(): void {
    const received = (this.#stream as Partial<Socket>).bytesRead ?? 0;
    const moving = received !== this.#received;
    this.#received = received;
    const waitedFor = this.#pause !== null || performance.now() < this.#patientUntil;
    if (!this.#alive && !moving && (this.#over || !waitedFor)) return this.#ws.terminate();
    this.#alive = false;
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.ping();
  }

  #ready(): boolean {
    const ws = this.#ws;
    if (ws.readyState !== ws.OPEN) return false;
    if (ws.bufferedAmount <= this.#limits.sendQueueBytes) return true;
    this.close(CLOSE.tryLater, "reader too slow");
    return false;
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#pause) {
      clearTimeout(this.#pause);
      this.#pause = null;
      // So that the goodbye of the other side is heard.
      this.#ws.resume();
    }
    this.#waiting = [];
    this.#listener.gone();
  }
}
