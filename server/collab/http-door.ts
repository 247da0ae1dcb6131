import { randomBytes } from "node:crypto";
import { IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { HTTP_PATH, LINE_PATH, SOCKET_PATH, UP_BYTES } from "#app/collab-protocol/http-line.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { HttpLine } from "./http-line.ts";
import type { NoteIncident } from "./incidents.ts";
import type { CollabOptions, Limits } from "./options.ts";
import { headersOf, sameOrigin, urlOf } from "./origin.ts";

/**
 * The way in where WebSockets are blocked (`http-line.ts` of the protocol tells how). It makes a byte stream out of requests and hands it to the door for
 * sockets, `upgrade`: who may come in, and everything after that, is decided there and nowhere else. A line belongs to the account that opened it.
 */
export function createHttpDoor(options: Pick<CollabOptions, "actorOf" | "log" | "publicOrigin"> & { limits: Limits; incident: NoteIncident; upgrade(req: IncomingMessage, stream: Duplex, head: Buffer): boolean }) {
  const lines = new Map<string, HttpLine>();

  const actorOf = (req: IncomingMessage, url: URL): Promise<Actor | undefined> => options.actorOf(new Request(url, { headers: headersOf(req.headers) }));
  const linesOf = (account: Id): number => [...lines.values()].filter((line) => line.account === account).length;

  async function open(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    if (req.method !== "POST") return end(res, 405);
    const account = (await actorOf(req, url))?.accountId;
    // Said at once: lines of nobody would take the place of somebody's.
    if (!account) return end(res, 401);
    if (linesOf(account) >= options.limits.httpLinesPerAccount) return end(res, 503);
    const line = new HttpLine(randomBytes(24).toString("base64url"), account, req.headers.cookie ?? "");
    line.stream.on("close", () => lines.delete(line.id));
    lines.set(line.id, line);
    if (!options.upgrade(upgradeOf(req, url), line.stream, Buffer.alloc(0))) {
      line.end();
      return end(res, 404);
    }
    res.writeHead(201, { ...HEADERS, "Content-Type": "application/json" }).end(JSON.stringify({ line: line.id }));
  }

  /** The line, if it is the asker's own. */
  async function lineOf(req: IncomingMessage, url: URL): Promise<HttpLine | null> {
    const line = lines.get(url.pathname.slice(LINE_PATH.length));
    if (!line) return null;
    const cookie = req.headers.cookie ?? "";
    // As with a socket the session is asked for at the door and with every re-check; here also when the browser shows another one.
    if (cookie === line.cookie) return line;
    const actor = await actorOf(req, url);
    if (actor?.accountId === line.account) {
      line.cookie = cookie;
      return line;
    }
    options.incident({ actor: actor ?? null, room: null, code: 403, reason: "line of another account" });
    return null;
  }

  async function use(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const line = await lineOf(req, url);
    if (!line) return end(res, 404);
    const n = Number(url.searchParams.get("n") ?? -1);
    if (req.method === "GET") {
      const news = line.collect(n);
      if (!news) return outOfOrder(line, res);
      const bytes = await news;
      return bytes === null ? end(res, 410) : void res.writeHead(200, { ...HEADERS, "Content-Type": "application/octet-stream", "Content-Length": bytes.length }).end(bytes);
    }
    if (req.method !== "POST") return end(res, 405);
    const bytes = await bodyOf(req);
    if (!bytes) {
      line.end();
      return end(res, 413);
    }
    const brought = line.bring(n, bytes);
    if (!brought) return outOfOrder(line, res);
    await brought;
    end(res, 204);
  }

  return {
    /** True when the request is for us; then it is answered, sooner or later. */
    handleRequest(req: IncomingMessage, res: ServerResponse): boolean {
      const url = urlOf(req, options.publicOrigin);
      if (!url?.pathname.startsWith(HTTP_PATH)) return false;
      if (!sameOrigin(req.headers, url, options.publicOrigin)) {
        options.incident({ actor: null, room: null, code: 403, reason: "foreign origin" });
        end(res, 403);
        return true;
      }
      (url.pathname.startsWith(LINE_PATH) ? use(req, res, url) : open(req, res, url)).catch((error: unknown) => {
        // The page let the request go before all of it was here; it may send it again.
        if (!req.complete) return void res.destroy();
        options.log.error({ err: error }, "line over HTTP failed");
        if (res.headersSent) res.destroy();
        else end(res, 503);
      });
      return true;
    },
    /** Open lines. */
    lines: () => lines.size,
  };
}

function outOfOrder(line: HttpLine, res: ServerResponse): void {
  line.end();
  end(res, 409);
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

function end(res: ServerResponse, status: number): void {
  // A body that was not read would stand before the next request on this connection.
  res.writeHead(status, status < 300 || status === 410 ? HEADERS : { ...HEADERS, Connection: "close" }).end();
}

/** What the browser would have sent had it been let: the same address and headers, asking for a WebSocket. */
function upgradeOf(req: IncomingMessage, url: URL): IncomingMessage {
  const headers = { ...req.headers, upgrade: "websocket", connection: "Upgrade", "sec-websocket-version": "13", "sec-websocket-key": randomBytes(16).toString("base64") };
  return Object.assign(new IncomingMessage(req.socket), { method: "GET", url: SOCKET_PATH + url.pathname.slice(HTTP_PATH.length) + url.search, headers });
}

/** Null when it is too large; then the rest is not read. */
async function bodyOf(req: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > UP_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
