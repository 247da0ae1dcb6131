import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

/** Hocuspocus as it comes; with `sqlite` its own extension, which stores whole documents some seconds after a change. Started by collab-latency.ts. */
const [dataDir, mode] = process.argv.slice(2);
const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false, extensions: mode === "sqlite" ? [new SQLite({ database: join(dataDir!, "hocuspocus.sqlite") })] : [] });
await server.listen();
process.send!({ port: server.address.port });

let before = process.cpuUsage();
process.on("message", (message) => {
  if (message !== "cpu") return;
  const used = process.cpuUsage(before);
  before = process.cpuUsage();
  process.send!({ cpuMs: (used.user + used.system) / 1000, rssMb: process.memoryUsage.rss() / 1e6 });
});
process.on("disconnect", () => process.exit(0));
