import type http from "node:http";
import { Readable } from "node:stream";
import { CLIENT_ADDRESS_HEADER } from "../access/auth.ts";

/** No page of ours sends more in one request; a Vorhaben file of 60 pages is under 2 MB. */
export const MAX_BODY_BYTES = 24 * 1024 * 1024;

/** The origin that people see in the address bar: configured, or the Host they asked for. */
export function ownOrigin(req: http.IncomingMessage, publicUrl: URL | undefined): URL {
  if (publicUrl) return publicUrl;
  try {
    return new URL(`http://${req.headers.host ?? "localhost"}`);
  } catch {
    return new URL("http://localhost");
  }
}

/** Who asks. Behind a reverse proxy that is the last address the proxy added; without one nobody else's word counts. */
export function clientAddress(req: http.IncomingMessage, behindProxy: boolean): string {
  const forwarded = String(req.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim();
  return (behindProxy && forwarded) || (req.socket.remoteAddress ?? "");
}

/** `grewTooLarge`: the body went beyond the limit although its announced length, if any, did not say so; nothing was read of the rest. */
export function toRequest(req: http.IncomingMessage, res: http.ServerResponse, origin: URL, client: string): { request: Request; grewTooLarge(): boolean } {
  const controller = new AbortController();
  res.on("close", () => controller.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (name.startsWith(":")) continue;
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  headers.set(CLIENT_ADDRESS_HEADER, client);
  const bodyless = req.method === "GET" || req.method === "HEAD";
  // A path that starts with "//" must not become a host name.
  const url = new URL(origin.origin + (req.url ?? "/").replace(/^\/{2,}/, "/"));
  const body = new LimitedBody(req);
  const request = new Request(url, {
    method: req.method ?? "GET",
    headers,
    signal: controller.signal,
    ...(bodyless ? {} : { body: Readable.toWeb(Readable.from(body.chunks())) as ReadableStream, duplex: "half" }),
  } as RequestInit);
  return { request, grewTooLarge: () => body.tooLarge };
}

/** Stops reading a body that grows beyond the limit. */
class LimitedBody {
  tooLarge = false;
  readonly #incoming: AsyncIterable<Buffer>;
  constructor(incoming: AsyncIterable<Buffer>) {
    this.#incoming = incoming;
  }

  async *chunks(): AsyncGenerator<Buffer> {
    let seen = 0;
    for await (const chunk of this.#incoming) {
      seen += chunk.length;
      this.tooLarge = seen > MAX_BODY_BYTES;
      if (this.tooLarge) throw new TypeError("request body too large");
      yield chunk;
    }
  }
}
