import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { listensEverywhere, type Env } from "./env.ts";
import { createHttpServer } from "./http.ts";
import type { Log } from "./log.ts";
import { buildServices } from "./services.ts";
import type { FirstAdministrator } from "./access/first-administrator.ts";
import type { Samples } from "./vorhaben/samples.ts";

export interface Application {
  /** Where it answers, as people type it. */
  url: string;
  /** What the console says besides the address. */
  samples: Samples | undefined;
  firstAdministrator: FirstAdministrator | undefined;
  /** Commits what was accepted, says goodbye to open pages, closes the database. */
  close(): Promise<void>;
}

/** Starts everything. Throws `StorageUnusable`, or an error of the socket (`EADDRINUSE`, `EACCES`, …), and leaves nothing running. */
export async function startApplication(env: Env, root: string, log: Log): Promise<Application> {
  const built = await buildServices({ dataDir: env.dataDir, log, publicUrl: env.publicUrl, office: env.soffice });
  const opened: (() => Promise<void>)[] = [() => built.close()];
  const close = async () => {
    for (const end of opened.splice(0).toReversed()) await end();
  };
  try {
    const samples = env.sampleData ? await built.loadSamples(join(root, "templates", "examples")) : undefined;
    const firstAdministrator = env.sampleData ? undefined : await built.ensureFirstAdministrator(env.administrator);
    const http = await createHttpServer({ root, services: built.services, publicUrl: env.publicUrl, development: env.development, log, live: built.handleRequest, moment: () => built.collab.moment(), health: () => built.collab.health() });
    opened.push(() => http.close());
    http.server.on("upgrade", (req, socket, head) => {
      // In development Vite's own listener takes what is not ours.
      if (!built.handleUpgrade(req, socket, head) && !env.development) socket.destroy();
    });
    http.server.listen(env.port, env.host);
    await once(http.server, "listening");
    const { port } = http.server.address() as AddressInfo;
    return { url: env.publicUrl?.origin ?? `http://${hostToType(env.host)}:${port}`, samples, firstAdministrator, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** "All addresses" is nothing to type. */
function hostToType(host: string): string {
  if (listensEverywhere(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
