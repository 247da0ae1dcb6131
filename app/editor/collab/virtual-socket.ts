import type { RoomAccess } from "#app/collab-protocol/protocol.ts";
import type { Channel, MuxConnection } from "./mux-connection.ts";

/** What the owner of a virtual socket hears about it. */
interface SocketEvents {
  opened(access: RoomAccess): void;
  changed(access: RoomAccess): void;
  sent(message: Uint8Array): void;
  /** A message is here and about to be applied. */
  receiving(): void;
  closed(code: number, reason: string): void;
}

/**
 * A class that looks like WebSocket to the stock y-websocket provider and is one channel of the shared line. It stays "connecting" as long as
 * the shared one does; the room is the last part of the address, `lineage` a parameter.
 */
export function virtualSocketClass(connection: MuxConnection, events: SocketEvents): typeof WebSocket {
  class VirtualSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readyState = 0;
    binaryType = "arraybuffer";
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: Uint8Array }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    readonly #channel: Channel;

    constructor(address: string) {
      const [path = "", query = ""] = address.split("?");
      this.#channel = {
        room: decodeURIComponent(path.slice(path.lastIndexOf("/") + 1)),
        lineage: new URLSearchParams(query).get("lineage") ?? undefined,
        opened: (access) => {
          this.readyState = 1;
          events.opened(access);
          this.onopen?.();
        },
        changed: (access) => events.changed(access),
        message: (data) => {
          events.receiving();
          this.onmessage?.({ data });
        },
        closed: (code, reason) => {
          if (this.readyState === 3) return;
          this.readyState = 3;
          events.closed(code, reason);
          this.onclose?.({ code, reason });
        },
      };
      connection.attach(this.#channel);
    }

    send(message: Uint8Array): void {
      if (this.readyState !== 1) return;
      events.sent(message);
      connection.send(this.#channel, message);
    }

    close(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      connection.detach(this.#channel);
      events.closed(1000, "closed here");
    }
  }
  // The provider uses exactly what stands above.
  return VirtualSocket as unknown as typeof WebSocket;
}
