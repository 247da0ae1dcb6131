/**
 * True when a request may change something: it reads only, or it was sent by a page of our own. `sameSite=lax` cookies do not protect
 * against pages on a neighbouring host of the same site, which a Kreis has many of; the browser's own word about the sender does.
 */
export function originAllowed(request: Request, publicUrl: URL): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return true;
  return originMatches(request.headers, publicUrl);
}

/** The same question for a WebSocket upgrade, which is a GET that may change something. Programs other than browsers send no Origin. */
export function originMatches(headers: Headers, publicUrl: URL): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return origin === publicUrl.origin;
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}
