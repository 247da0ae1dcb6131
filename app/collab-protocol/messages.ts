import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE_SAVED } from "./protocol.ts";

/** The message types of the stock y-websocket protocol, first number of each message. */
export const MESSAGE = { sync: 0, presence: 1, queryPresence: 3 } as const;
/** The kinds of a sync message, its second number. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * What the server has committed, for one connection to one room. A state vector alone does not cover pure deletions, so the server also counts:
 * `durable` of the step-2 and update messages that came over this connection are in the log (or held nothing new).
 */
export interface Saved {
  /** Number of the last update in the room's log. */
  seq: number;
  /** Client id to clock: complete in the first message of a connection, afterwards only what this connection wrote. */
  clocks: ReadonlyMap<number, number>;
  durable: number;
  /** Identifies the history of the room; only in the first message of a connection, "" afterwards. */
  lineage: string;
}

/** Layout: 100, seq, state vector (length-prefixed, as Yjs encodes it), durable, lineage. */
export function writeSaved(encoder: encoding.Encoder, saved: Saved): void {
  encoding.writeVarUint(encoder, MESSAGE_SAVED);
  encoding.writeVarUint(encoder, saved.seq);
  encoding.writeVarUint8Array(
    encoder,
    encoding.encode((vector) => {
      encoding.writeVarUint(vector, saved.clocks.size);
      for (const [client, clock] of saved.clocks) {
        encoding.writeVarUint(vector, client);
        encoding.writeVarUint(vector, clock);
      }
    }),
  );
  encoding.writeVarUint(encoder, saved.durable);
  encoding.writeVarString(encoder, saved.lineage);
}

/** Reads what follows the message type. Throws on malformed bytes. */
export function decodeSaved(decoder: decoding.Decoder): Saved {
  const seq = decoding.readVarUint(decoder);
  const vector = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const clocks = new Map<number, number>();
  for (let left = decoding.readVarUint(vector); left > 0; left -= 1) clocks.set(decoding.readVarUint(vector), decoding.readVarUint(vector));
  return { seq, clocks, durable: decoding.readVarUint(decoder), lineage: decoding.readVarString(decoder) };
}

/** True for the messages that `Saved.durable` counts. */
export const isCounted = (message: Uint8Array): boolean => message[0] === MESSAGE.sync && (message[1] === SYNC.step2 || message[1] === SYNC.update);
