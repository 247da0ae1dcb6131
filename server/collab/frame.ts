import * as encoding from "lib0/encoding";
import { PIECES } from "#app/collab-protocol/mux.ts";
import { MESSAGE, SYNC, writeSaved, type Saved } from "#app/collab-protocol/messages.ts";

/**
 * One message to a room, encoded once and sent to many: in both clothes (`mux` carries the room's channel in front, `stock` does not), each with its
 * WebSocket header, since what a server sends is the same for every socket.
 */
export class Frame {
  readonly #bytes: Uint8Array;
  readonly #prefix: number;
  #mux: readonly Buffer[] | null = null;
  #stock: Buffer | null = null;

  constructor(bytes: Uint8Array, prefix: number) {
    this.#bytes = bytes;
    this.#prefix = prefix;
  }
  /** The y-websocket message itself. */
  get message(): Uint8Array {
    return this.#bytes.subarray(this.#prefix);
  }
  /** A large one in pieces (`mux.ts` of the protocol), so that over a slow line each is a sign of life. */
  get mux(): readonly Buffer[] {
    return (this.#mux ??= this.#bytes.length <= PIECE_BYTES ? [webSocketFrame(this.#bytes)] : piecesOf(this.#bytes).map(webSocketFrame));
  }
  get stock(): Buffer {
    return (this.#stock ??= webSocketFrame(this.message));
  }
}

const PIECE_BYTES = 64 * 1024;

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const isLast = from + PIECE_BYTES >= bytes.length;
    pieces.push(Buffer.concat([Uint8Array.of(PIECES, Number(isLast)), bytes.subarray(from, from + PIECE_BYTES)]));
  }
  return pieces;
}

/** RFC 6455, section 5.2: one final, unmasked binary frame. */
function webSocketFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x82;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, header);
  return frame;
}

/** Builds the frames of one room. */
export function createFraming(channel: number) {
  const prefix = encoding.encode((encoder) => encoding.writeVarUint(encoder, channel));
  const frame = (write: (encoder: encoding.Encoder) => void): Frame => {
    const mux = encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix);
      write(encoder);
    });
    return new Frame(mux, prefix.length);
  };
  const sync = (kind: number, bytes: Uint8Array) =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  return {
    step1: (stateVector: Uint8Array) => sync(SYNC.step1, stateVector),
    step2: (update: Uint8Array) => sync(SYNC.step2, update),
    update: (update: Uint8Array) => sync(SYNC.update, update),
    /** Presence entries that are encoded already, one after the other. */
    presence: (entries: readonly Uint8Array[]) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.presence);
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((list) => {
            encoding.writeVarUint(list, entries.length);
            for (const entry of entries) encoding.writeUint8Array(list, entry);
          }),
        );
      }),
    saved: (what: Saved) => frame((encoder) => writeSaved(encoder, what)),
  };
}
export type Framing = ReturnType<typeof createFraming>;
