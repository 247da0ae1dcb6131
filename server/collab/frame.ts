import * as encoding from "lib0/encoding";
import { MESSAGE, SYNC } from "#app/collab-protocol/messages.ts";

/** One message in both clothes: `mux` carries the room's channel in front, `stock` is the same bytes without it. Encoded once, sent to many. */
export interface Frame {
  mux: Uint8Array;
  stock: Uint8Array;
}

/** Builds the frames of one room. */
export function createFraming(channel: number) {
  const prefix = encoding.encode((encoder) => encoding.writeVarUint(encoder, channel));
  const frame = (write: (encoder: encoding.Encoder) => void): Frame => {
    const mux = encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix);
      write(encoder);
    });
    return { mux, stock: mux.subarray(prefix.length) };
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
    message: (bytes: Uint8Array) => frame((encoder) => encoding.writeUint8Array(encoder, bytes)),
  };
}
export type Framing = ReturnType<typeof createFraming>;
