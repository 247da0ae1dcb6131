import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import type { Limits, Times } from "./options.ts";

/** What a door does with its socket. */
interface SocketListener {
  binary(message: Uint8Array): void;
  text(message: string): void;
  /** Called once, however the connection ended. */
  gone(): void;
}

/**
 * A WebSocket with what every door needs: dead peers are noticed, slow readers do not fill the memory, a flood is slowed down instead of cut off.
 */
export class PageSocket {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #limits: Limits;
  readonly #heartbeat: NodeJS.Timeout;
  #alive = true;
  #allowance: number;
  #refilledAt = performance.now();

  constructor(ws: WebSocket, stream: Duplex, listener: SocketListener, limits: Limits, times: Times) {
    this.#ws = ws;
    this.#stream = stream;
    this.#limits = limits;
    this.#allowance = limits.burstBytes;
    ws.on("message", (data: Buffer, isBinary) => {
      this.#alive = true;
      this.charge(data.length + MESSAGE_COST);
      if (isBinary) listener.binary(data);
      else listener.text(data.toString("utf8"));
    });
    ws.on("pong", () => (this.#alive = true));
    ws.on("close", () => {
      clearInterval(this.#heartbeat);
      listener.gone();
    });
    this.#heartbeat = setInterval(() => {
      if (!this.#alive) return ws.terminate();
      this.#alive = false;
      if (ws.readyState === ws.OPEN) ws.ping();
    }, times.heartbeat);
  }

  /** Finished frames (`frame.ts`), several as one write. They go past the library's sender, which without compression keeps nothing back that they could overtake. */
  write(frames: readonly Buffer[]): void {
    if (!this.#ready()) return;
    if (frames.length > 1) this.#stream.cork();
    for (const frame of frames) this.#stream.write(frame);
    if (frames.length > 1) this.#stream.uncork();
  }

  text(json: string): void {
    if (this.#ready()) this.#ws.send(json);
  }

  #ready(): boolean {
    const ws = this.#ws;
    if (ws.readyState !== ws.OPEN) return false;
    if (ws.bufferedAmount <= this.#limits.sendQueueBytes) return true;
    this.close(CLOSE.tryLater, "reader too slow");
    return false;
  }

  close(code: number, reason: string): void {
    // A peer that does not answer the closing handshake is cut off by the heartbeat.
    this.#ws.close(code, reason);
  }

  /** Counts towards what this connection may send; beyond it, it is not read for a while. */
  readonly charge = (bytes: number): void => {
    const { bytesPerSecond, burstBytes } = this.#limits;
    const now = performance.now();
    this.#allowance = Math.min(burstBytes, this.#allowance + ((now - this.#refilledAt) / 1000) * bytesPerSecond) - bytes;
    this.#refilledAt = now;
    if (this.#allowance >= 0 || this.#ws.isPaused) return;
    this.#ws.pause();
    setTimeout(() => this.#ws.resume(), (-this.#allowance / bytesPerSecond) * 1000 + 1);
  };
}

/** A message costs work besides its bytes; counted as so many bytes. */
const MESSAGE_COST = 64;
