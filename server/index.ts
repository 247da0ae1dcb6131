import { join } from "node:path";
import { INVITATION_DAYS } from "#app/domain/values/limits.ts";
import type { Application } from "./application.ts";
import { EnvProblem, listensEverywhere, readEnv, type Env } from "./env.ts";
import { createLog } from "./log.ts";

/** Before the database driver is loaded: on an older Node it ends the process without a word. */
const OLDEST_NODE = 22;
const ROOT = join(import.meta.dirname, "..");
/** After this long a page that does not let go is cut off. */
const CLOSE_MS = 8000;

const major = Number(process.versions.node.split(".")[0]);
if (major < OLDEST_NODE) fail(`Node ${process.versions.node} ist zu alt. Bitte mit npm start starten; das bringt ein passendes Node mit.`);

const env = settings();
const log = createLog(env.logLevel);
const { startApplication } = await import("./application.ts");
const { StorageUnusable } = await import("./storage/storage-unusable.ts");

const application = await startApplication(env, ROOT, log).catch((error: unknown) => {
  if (error instanceof StorageUnusable) return fail(error.message);
  const sentence = socketProblem(error, env);
  if (sentence) return fail(sentence);
  log.fatal({ err: error }, "start failed");
  return fail(error instanceof Error ? error.message : String(error));
});
greet(application, env);

let closing = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void shutDown());
// The start program is gone: nobody would ever end this process otherwise.
process.on("disconnect", () => void shutDown());
process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));

async function shutDown(): Promise<void> {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(1), CLOSE_MS).unref();
  await application.close();
  process.exit(0);
}

function settings(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (error instanceof EnvProblem) return fail(error.message);
    throw error;
  }
}

function socketProblem(error: unknown, { host, port }: Env): string | undefined {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case "EADDRINUSE":
      return `Anschluss ${port} auf ${host} ist belegt. Beenden Sie das andere Programm oder wählen Sie mit PORT einen anderen Anschluss.`;
    case "EACCES":
      return `Anschluss ${port} auf ${host} darf dieses Benutzerkonto nicht öffnen. Wählen Sie mit PORT einen Anschluss ab 1024.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `Die Adresse ${host} gibt es auf diesem Rechner nicht. Prüfen Sie HOST.`;
    default:
      return undefined;
  }
}

function fail(sentence: string): never {
  console.error(`KIM-Werkstatt startet nicht: ${sentence}`);
  process.exit(1);
}

function greet({ url, samples, firstAdministrator }: Application, { dataDir, host, publicUrl }: Env): void {
  console.log(`KIM-Werkstatt läuft: ${url}`);
  if (listensEverywhere(host) && !publicUrl) console.log("Von anderen Rechnern aus steht statt localhost der Name oder die Adresse dieses Rechners.");
  console.log(`Daten liegen in ${dataDir}. Beenden mit Strg+C.`);
  if (samples) {
    console.log(`\nBeispielkonten, Passwort für alle: ${samples.password}`);
    const width = Math.max(...samples.accounts.map(({ email }) => email.length));
    for (const { email, name, organisation } of samples.accounts) console.log(`  ${email.padEnd(width)}  ${name}, ${organisation}`);
  }
  if (firstAdministrator?.kind === "created") console.log(`\nErstes Verwaltungskonto angelegt: ${firstAdministrator.email}`);
  if (firstAdministrator?.kind === "link") console.log(`\nErstes Verwaltungskonto anlegen (einmalig, ${INVITATION_DAYS} Tage gültig): ${url}${firstAdministrator.path}`);
}
