import http from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { editorSchema } from "#app/document-model/schema.ts";
import { createCollab } from "#server/collab/collab.ts";
import { openStorage } from "#server/storage/open-storage.ts";
import { incidentRecorder } from "#server/vorhaben/audit.ts";

/** Our collaboration layer alone, as it runs in the product: SQLite with synchronous=FULL, commit before broadcast. Started by collab-latency.ts. */
const log = pino({ level: "error" }, pino.destination(2));
const storage = await openStorage({ dataDir: process.argv[2]!, log });
fillWriteAheadLog();
const collab = createCollab({
  storage,
  recordIncident: incidentRecorder(storage.db),
  schema: editorSchema,
  log,
  publicOrigin: undefined,
  async actorOf(request) {
    const id = /person=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
    return id ? { accountId: id, name: id, organisation: { id: "kreis", name: "Kreis", shortName: "Kreis" }, administrator: false } : undefined;
  },
  grants: async () => ({ level: "write", locked: false }),
  mayOpen: async () => null,
});
const server = http.createServer();
server.on("upgrade", (req, socket, head) => {
  if (!collab.handleUpgrade(req, socket, head)) socket.destroy();
});
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));

let before = process.cpuUsage();
process.on("message", (message) => {
  if (message === "cpu") {
    const used = process.cpuUsage(before);
    before = process.cpuUsage();
    process.send!({ cpuMs: (used.user + used.system) / 1000, rssMb: process.memoryUsage.rss() / 1e6 });
  }
  // Word files of 250 pages, one after the other, beside the typing.
  if (message === "export") void exportForEver();
});
process.on("disconnect", () => process.exit(0));

async function exportForEver(): Promise<never> {
  // Loaded here, so that they do not count as memory of the rooms.
  const [{ createWordCompiler }, { largeConcept }] = await Promise.all([import("#server/export/docx/word-compiler.ts"), import("./word-generation.ts")]);
  const word = createWordCompiler({ log });
  const content = largeConcept();
  for (;;) await word.compile(content, { modified: "2026-11-21T12:00:00Z" });
}

/** As after the first few hundred edits of any day: the write-ahead log has its full length and is written anew from its beginning. While it grows every flush is dearer, by a fifth or more. */
function fillWriteAheadLog(): void {
  storage.raw.exec("create table filler (bytes blob); insert into filler values (zeroblob(4200000)); drop table filler");
  storage.raw.pragma("wal_checkpoint(RESTART)");
}
