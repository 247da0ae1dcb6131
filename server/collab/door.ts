import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSE, MUX_PATH, ROOM_PATH, SCHEMA_VERSION } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { CollabOptions, Limits } from "./options.ts";
import type { NoteIncident } from "./incidents.ts";
import { headersOf, sameOrigin, urlOf } from "./origin.ts";
import type { Refusal } from "./rooms.ts";

/** Somebody who has come through the door: who they are, where they want to go. */
export interface Visitor {
  actor: Actor;
  /** To ask later whether the session still holds. */
  request: Request;
  url: URL;
  /** Of the visits, from before it was asked who this is. */
  epoch: number;
  ws: WebSocket;
  stream: Duplex;
}

/**
 * The door for both paths: origin, session, whose page it is, schema version. Browsers cannot read an HTTP refusal and stock clients retry it for ever, so what a person
 * must learn is said by a close code; only junk is turned away before the handshake. `enter` gets everybody else.
 */
export function createDoor(options: Pick<CollabOptions, "actorOf" | "log" | "publicOrigin"> & { limits: Limits; incident: NoteIncident; epoch(): number; enter(visitor: Visitor): void }) {
  // One frame may be somewhat larger than the largest update, so that an update that is too large can be refused with its own code.
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: options.limits.updateBytes * 2, skipUTF8Validation: false });
  // Who only hears why not has nothing to say that would be worth memory.
  const refusals = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 });

  async function whoAsks(request: Request): Promise<{ actor: Actor } | Refusal> {
    try {
      const actor = await options.actorOf(request);
      return actor ? { actor } : { code: CLOSE.signInAgain, reason: "not signed in" };
    } catch (error) {
      options.log.error({ err: error }, "session could not be read");
      return { code: CLOSE.tryLater, reason: "session could not be read" };
    }
  }

  function turnAway(req: IncomingMessage, stream: Duplex, head: Buffer, { code, reason }: Refusal): void {
    refusals.handleUpgrade(req, stream, head, (ws) => {
      ws.on("error", () => undefined);
      ws.close(code, reason);
      setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
    });
  }

  async function admit(req: IncomingMessage, stream: Duplex, head: Buffer, url: URL): Promise<void> {
    const request = new Request(url, { headers: headersOf(req.headers) });
    const epoch = options.epoch();
    const asked = await whoAsks(request);
    if (stream.destroyed) return;
    if ("code" in asked) return turnAway(req, stream, head, asked);
    const refusal = objection(asked.actor, url);
    if (refusal) return turnAway(req, stream, head, refusal);
    sockets.handleUpgrade(req, stream, head, (ws) => {
      // Protocol errors and resets: "close" follows and does the clearing up.
      ws.on("error", () => undefined);
      options.enter({ actor: asked.actor, request, url, epoch, ws, stream });
    });
  }

  return {
    /** True when the request is for us; then it is answered, sooner or later. */
    handleUpgrade(req: IncomingMessage, stream: Duplex, head: Buffer): boolean {
      const url = urlOf(req, options.publicOrigin);
      if (!url || (!url.pathname.startsWith(ROOM_PATH) && url.pathname !== MUX_PATH)) return false;
      const swallow = () => stream.destroy();
      stream.on("error", swallow);
      if (!sameOrigin(req.headers, url, options.publicOrigin)) {
        options.incident({ actor: null, room: null, code: 403, reason: "foreign origin" });
        stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return true;
      }
      admit(req, stream, head, url).catch((error: unknown) => {
        options.log.error({ err: error }, "socket could not be opened");
        stream.destroy();
      });
      return true;
    },
    close(): void {
      for (const ws of sockets.clients) ws.close(CLOSE.tryLater, "server stops");
      sockets.close();
    },
    /** For those who do not answer the goodbye. */
    terminate(): void {
      for (const ws of [...sockets.clients, ...refusals.clients]) ws.terminate();
    },
    connections: () => sockets.clients.size,
  };
}

/** How long somebody who was turned away gets to take note of it. */
const GOODBYE_MS = 10_000;

function objection(actor: Actor, url: URL): Refusal | null {
  // At a shared computer the cookie may be the next person's: what this page still holds is not theirs.
  const writer = url.searchParams.get("account");
  if (writer !== null && writer !== actor.accountId) return { code: CLOSE.signInAgain, reason: "page of another account" };
  return url.searchParams.get("schema") === String(SCHEMA_VERSION) ? null : { code: CLOSE.clientTooOld, reason: "schema version" };
}
