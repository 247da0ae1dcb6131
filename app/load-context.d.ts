import "@remix-run/node";
import type { Services } from "./services.ts";

declare module "@remix-run/node" {
  /** What the server gives every loader and action (server/http.ts). */
  interface AppLoadContext {
    services: Services;
    /** Allows the scripts and style elements of this one answer (Content-Security-Policy). */
    nonce: string;
    /** Writes an unexpected error to the log of the installation. */
    reportDefect(error: unknown): void;
  }
}
