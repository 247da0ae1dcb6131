import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { MIN_PASSWORD_LENGTH } from "#app/domain/values/limits.ts";

/** Everything the program takes from its environment; nothing else reads `process.env`. README.md documents each but `NODE_ENV`, which the start sets. */
export interface Env {
  host: string;
  port: number;
  /** Absolute path. */
  dataDir: string;
  /** The address people type, when it differs from http://HOST:PORT (reverse proxy). Undefined: derived from each request's Host. */
  publicUrl: URL | undefined;
  sampleData: boolean;
  administrator: { email: string; password: string } | undefined;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  development: boolean;
  /** LibreOffice, which shows the pages of an official form; undefined: looked for on the PATH. */
  soffice: string | undefined;
}

/** A wrong setting, as one German sentence for the console. */
export class EnvProblem extends Error {}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const EVERYWHERE = new Set(["0.0.0.0", "::", "0:0:0:0:0:0:0:0"]);
const YES = new Set(["1", "ja", "yes", "true", "an"]);
const NO = new Set(["0", "nein", "no", "false", "aus"]);

const schema = z.object({
  HOST: z.string().trim().min(1, "HOST darf nicht leer sein.").default("127.0.0.1"),
  PORT: z.coerce.number("PORT ist eine Zahl.").int("PORT ist eine ganze Zahl.").min(0, "PORT liegt zwischen 0 und 65535.").max(65535, "PORT liegt zwischen 0 und 65535.").default(3000),
  DATA_DIR: z.string().trim().min(1, "DATA_DIR darf nicht leer sein.").default("./data"),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PUBLIC_URL ist eine Adresse wie https://kim.kreis.example." }).optional(),
  SAMPLE_DATA: z.string().toLowerCase().refine((text) => YES.has(text) || NO.has(text), "SAMPLE_DATA ist ja oder nein.").optional(),
  ADMIN_EMAIL: z.email("ADMIN_EMAIL ist keine E-Mail-Adresse.").optional(),
  ADMIN_PASSWORD: z.string().min(MIN_PASSWORD_LENGTH, `ADMIN_PASSWORD braucht mindestens ${MIN_PASSWORD_LENGTH} Zeichen.`).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"], "LOG_LEVEL ist silent, error, warn, info oder debug.").default("warn"),
  NODE_ENV: z.string().optional(),
  SOFFICE: z.string().trim().min(1).optional(),
});

/** Whether this HOST means every address of the machine. */
export const listensEverywhere = (host: string): boolean => EVERYWHERE.has(host);

/** What was given, so that a typing error is seen at once; never a password. */
function saidInstead(name: PropertyKey | undefined, given: Readonly<Record<string, string | undefined>>): string {
  return typeof name === "string" && name !== "ADMIN_PASSWORD" && given[name] !== undefined ? ` Angegeben ist „${given[name]}“.` : "";
}

/** Reads and checks the environment. Throws `EnvProblem` naming every wrong setting. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  // An empty setting ("PORT=") counts as not set, as people expect from env files.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvProblem(parsed.error.issues.map((issue) => `${issue.message}${saidInstead(issue.path[0], given)}`).join(" "));
  const env = parsed.data;
  if ((env.ADMIN_EMAIL === undefined) !== (env.ADMIN_PASSWORD === undefined)) throw new EnvProblem("ADMIN_EMAIL und ADMIN_PASSWORD gehören zusammen.");
  const publicUrl = env.PUBLIC_URL === undefined ? undefined : new URL(env.PUBLIC_URL);
  if (publicUrl && (publicUrl.pathname !== "/" || publicUrl.search || publicUrl.hash)) throw new EnvProblem("PUBLIC_URL nennt nur Protokoll, Namen und Anschluss, keinen Pfad.");
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(env.DATA_DIR),
    publicUrl,
    // The passwords of the sample accounts are public, so they never appear by themselves where others can reach the program.
    sampleData: env.SAMPLE_DATA === undefined ? LOOPBACK.has(env.HOST) && publicUrl === undefined : YES.has(env.SAMPLE_DATA),
    administrator: env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : undefined,
    logLevel: env.LOG_LEVEL,
    development: env.NODE_ENV === "development",
    soffice: env.SOFFICE,
  };
}
