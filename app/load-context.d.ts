import "@remix-run/node";
import type { EventMoment } from "./collab-protocol/protocol.ts";
import type { Services } from "./services.ts";

declare module "@remix-run/node" {
  /** What the server gives every loader and action (server/http.ts). */
  interface AppLoadContext {
    services: Services;
    /** How far the events had come before anything was read for this answer. */
    moment: EventMoment;
    /** Allows the scripts and style elements of this one answer (Content-Security-Policy). */
    nonce: string;
    /** Writes an unexpected error to the log of the installation. */
    reportDefect(error: unknown): void;
  }
}
