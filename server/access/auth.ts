import { betterAuth } from "better-auth";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "#app/domain/values/limits.ts";
import type { Log } from "../log.ts";
import type { Storage } from "../storage/open-storage.ts";
import { newId } from "../storage/new-id.ts";

/** Set by our http server to the address of the socket's other end, never taken from outside. */
export const CLIENT_ADDRESS_HEADER = "x-kim-client";
/** Where better-auth believes to live. It is never mounted: sessions.ts hands it requests of its own making, so nobody reaches its other endpoints. */
export const AUTH_ORIGIN = "http://kim.internal";
const DAY_SECONDS = 86_400;

export type Auth = ReturnType<typeof createAuth>;

/** better-auth with e-mail and password only. Accounts are made by us (invitation, first administrator, samples); signing up is closed. */
export function createAuth(options: { storage: Storage; secret: string; secureCookies: boolean; log: Log }) {
  const { log } = options;
  return betterAuth({
    appName: "KIM-Werkstatt",
    baseURL: AUTH_ORIGIN,
    trustedOrigins: [AUTH_ORIGIN],
    secret: options.secret,
    database: { db: options.storage.db, type: "sqlite" },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    user: {
      additionalFields: {
        organisationId: { type: "string", required: true, input: false },
        administrator: { type: "boolean", required: true, input: false },
      },
    },
    session: { expiresIn: 7 * DAY_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // By address; by account see attempts.ts. A whole town hall shares one address behind its router.
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 60 }, "/change-password": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "kim",
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    // Addresses and browsers of people are not needed, so they are not kept.
    databaseHooks: { session: { create: { before: async (session) => ({ data: { ...session, ipAddress: "", userAgent: "" } }) } } },
    logger: {
      level: "warn",
      disableColors: true,
      log: (level, message) => (level === "error" ? log.error({ from: "better-auth" }, message) : log.debug({ from: "better-auth" }, message)),
    },
  });
}
