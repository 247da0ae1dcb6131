import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";

export interface Server {
  /** With "{room}" for the room's name. */
  address: string;
  /** Hocuspocus puts the room's name in front of every message and wants to be asked for admission. */
  framing: "stock" | "hocuspocus";
}

/** One socket to one room. */
export interface Line {
  send(message: Uint8Array): void;
  onMessage(listener: (message: Uint8Array) => void): void;
  end(): void;
}

/** `hello`: the step 1 with which Hocuspocus wants to be greeted. */
export function openLine({ address, framing }: Server, room: string, person: string, hello: Uint8Array = STEP1): Promise<Line> {
  const socket = new WebSocket(address.replace("{room}", room), { headers: { cookie: `person=${person}` }, perMessageDeflate: false });
  const prefix = framing === "stock" ? new Uint8Array() : encoding.encode((encoder) => encoding.writeVarString(encoder, room));
  const send = (message: Uint8Array) => socket.send(prefix.length === 0 ? message : Buffer.concat([prefix, message]));
  const line: Line = { send, onMessage: (listener) => void socket.on("message", (data: Buffer) => listener(data.subarray(prefix.length))), end: () => socket.terminate() };
  if (framing === "hocuspocus") {
    socket.once("open", () => {
      send(ADMISSION);
      send(hello);
    });
  }
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    // The server's first word about the content shows that the room is loaded.
    line.onMessage((data) => data[0] === 0 && resolve(line));
  });
}

/** A step 1 with an empty state vector: send everything. */
export const STEP1 = Uint8Array.of(0, 0, 1, 0);
/** Hocuspocus' message type 2 with an empty token. */
const ADMISSION = Uint8Array.of(2, 0, 0);

export const presenceMessage = (client: number, clock: number, state: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((entry) => {
        for (const number of [1, client, clock]) encoding.writeVarUint(entry, number);
        encoding.writeVarString(entry, state);
      }),
    );
  });

export const updateMessage = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
