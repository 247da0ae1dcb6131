import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** The address that was asked for, as people type it; null when it is none. */
export function urlOf(req: IncomingMessage, publicOrigin: URL | undefined): URL | null {
  return URL.parse(req.url ?? "", publicOrigin?.origin ?? `http://${req.headers.host ?? "localhost"}`);
}

/** Browsers always name the page's origin; a client without one is no browser and carries no foreign cookies. */
export function sameOrigin({ origin }: IncomingHttpHeaders, url: URL, publicOrigin: URL | undefined): boolean {
  if (origin === undefined) return true;
  if (publicOrigin) return origin === publicOrigin.origin;
  return URL.parse(origin)?.host === url.host;
}

/** The request's headers as the program's own `Request` has them, without those of the connection. */
export function headersOf(headers: IncomingHttpHeaders): Headers {
  const copy = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name.startsWith("sec-websocket") || name === "connection" || name === "upgrade") continue;
    for (const one of Array.isArray(value) ? value : [value]) copy.append(name, one);
  }
  return copy;
}
