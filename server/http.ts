import { existsSync } from "node:fs";
import http from "node:http";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createRequestHandler, writeReadableStreamToWritable, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import sirv from "sirv";
import type { ViteDevServer } from "vite";
import type { EventMoment } from "#app/collab-protocol/protocol.ts";
import type { Services } from "#app/services.ts";
import { FOREIGN_PAGE } from "#app/wording/page-errors.ts";
import { WINDOW_MS } from "./access/attempts.ts";
import { originAllowed } from "./access/origin.ts";
import type { Log } from "./log.ts";
import { healthAnswer } from "./http/health.ts";
import { clientAddress, MAX_BODY_BYTES, ownOrigin, toRequest } from "./http/incoming.ts";
import { errorText, inGerman } from "./http/plain-errors.ts";

interface HttpOptions {
  root: string;
  services: Services;
  /** See `Env.publicUrl`. */
  publicUrl: URL | undefined;
  development: boolean;
  log: Log;
  /** Live writing without WebSockets; true when it takes the request. */
  live(req: http.IncomingMessage, res: http.ServerResponse): boolean;
  /** How far the events of the installation have come. */
  moment(): EventMoment;
  /** What /healthz answers. */
  health(): Parameters<typeof healthAnswer>[0];
}

/** One http server: health, files, pages. The caller adds the sockets on `upgrade` and listens. */
export async function createHttpServer(options: HttpOptions): Promise<{ server: http.Server; close(): Promise<void> }> {
  const server = http.createServer();
  const vite = options.development ? await startVite(server) : undefined;
  const files = vite ? undefined : serveFiles(options.root);
  const compress = compression();
  const handlePage = createRequestHandler(vite ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild> : await loadBuild(options.root), options.development ? "development" : "production");

  const answer = (req: http.IncomingMessage, res: http.ServerResponse) => {
    if (req.url === "/healthz") {
      const { status, body } = healthAnswer(options.health());
      return sendJson(res, status, body);
    }
    if (options.live(req, res)) return;
    const next = () => {
      answerPage(req, res, handlePage, options).catch((error: unknown) => {
        options.log.error({ err: error, url: req.url }, "page failed");
        if (!res.headersSent) sendText(res, 500, errorText(500));
        else res.destroy();
      });
    };
    // Not the live lines above: each of their messages goes out at once.
    compress(req, res, () => {
      if (vite) vite.middlewares(req, res, next);
      else files!(req, res, next);
    });
  };
  server.on("request", answer);
  return {
    server,
    async close() {
      await vite?.close();
      server.closeAllConnections();
    },
  };
}

async function startVite(server: http.Server): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  return createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
}

async function loadBuild(root: string): Promise<ServerBuild> {
  const path = join(root, "build", "server", "index.js");
  if (!existsSync(path)) throw new Error("Die Oberfläche ist nicht gebaut; bitte mit npm start starten.");
  return (await import(path)) as ServerBuild;
}

function serveFiles(root: string) {
  const year = 31_536_000;
  return sirv(join(root, "build", "client"), {
    dotfiles: false,
    etag: true,
    maxAge: 3600,
    setHeaders: (res, pathname) => {
      res.setHeader("X-Content-Type-Options", "nosniff");
      // Names below /assets carry a hash of their content.
      if (pathname.startsWith("/assets/")) res.setHeader("Cache-Control", `public, max-age=${year}, immutable`);
    },
  });
}

type PageHandler = (request: Request, context?: AppLoadContext) => Promise<Response>;

async function answerPage(req: http.IncomingMessage, res: http.ServerResponse, handlePage: PageHandler, options: HttpOptions): Promise<void> {
  const nonce = randomBytes(16).toString("base64");
  const origin = ownOrigin(req, options.publicUrl);
  setSecurityHeaders(res, nonce, options, origin);
  const length = Number(req.headers["content-length"] ?? 0);
  if (length > MAX_BODY_BYTES) return sendText(res, 413, errorText(413));
  const { request, grewTooLarge } = toRequest(req, res, origin, clientAddress(req, options.publicUrl !== undefined));
  if (!originAllowed(request, origin)) return sendText(res, 403, FOREIGN_PAGE);
  // A way of asking for data that Remix gave up; it would answer with an empty page and a defect in the log.
  if (new URL(request.url).searchParams.has("_data")) return sendText(res, 400, errorText(400));
  const reportDefect = (error: unknown) => options.log.error({ err: error, url: req.url }, "page failed");
  const response = inGerman(await handlePage(request, { services: options.services, moment: options.moment(), nonce, reportDefect }));
  if (grewTooLarge()) {
    await response.body?.cancel();
    res.setHeader("Connection", "close");
    return sendText(res, 413, errorText(413));
  }
  res.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) res.appendHeader("Set-Cookie", cookie);
  if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "private, no-store");
  // Only too many tries at a password are answered like this.
  if (response.status === 429) res.setHeader("Retry-After", String(WINDOW_MS / 1000));
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

function setSecurityHeaders(res: http.ServerResponse, nonce: string, options: HttpOptions, origin: URL): void {
  const socket = `${origin.protocol === "https:" ? "wss" : "ws"}://${origin.host}`;
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // React sets style attributes; style elements need the nonce (in development Vite injects them).
    options.development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${socket}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ];
  res.setHeader("Content-Security-Policy", policy.join("; "));
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
  res.setHeader("Referrer-Policy", "same-origin");
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (origin.protocol === "https:") res.setHeader("Strict-Transport-Security", "max-age=31536000");
}

function sendJson(res: http.ServerResponse, status: number, value: unknown): void {
  res.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" }).end(JSON.stringify(value));
}

function sendText(res: http.ServerResponse, status: number, text: string): void {
  res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
