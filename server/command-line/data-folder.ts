import { existsSync } from "node:fs";
import { join } from "node:path";
import { editorSchema } from "#app/document-model/schema.ts";
import { createPolicy } from "../access/policy.ts";
import { createRoomGrants } from "../access/room-grants.ts";
import { createCollab } from "../collab/collab.ts";
import { createLog } from "../log.ts";
import { openStorage, type Storage } from "../storage/open-storage.ts";
import { StorageUnusable } from "../storage/storage-unusable.ts";
import type { SectionTexts } from "../vorhaben/section-texts.ts";
import { Unusable } from "./io.ts";
import { incidentRecorder } from "../vorhaben/audit.ts";

/** Works on the data of an installation, also while its server runs: what is committed counts. @throws Unusable when there is none or it cannot be used. */
export async function withData<T>(dataDir: string, work: (data: { db: Storage["db"]; texts: SectionTexts }) => Promise<T>): Promise<T> {
  if (!existsSync(join(dataDir, "kim.sqlite"))) throw new Unusable([`${dataDir}: hier liegen keine Daten der KIM-Werkstatt. Zeigt DATA_DIR auf den richtigen Ordner? „npm start“ legt ihn an`]);
  const log = createLog("silent");
  const storage = await openStorage({ dataDir, log, as: "tool" }).catch((error: unknown) => {
    throw error instanceof StorageUnusable ? new Unusable([error.message]) : error;
  });
  const collab = createCollab({ storage, actorOf: () => Promise.resolve(undefined), ...createRoomGrants(storage.db, createPolicy(storage.db)), recordIncident: incidentRecorder(storage.db), schema: editorSchema, log, publicOrigin: undefined });
  try {
    return await work({ db: storage.db, texts: collab.texts });
  } finally {
    await collab.close();
    await storage.close();
  }
}
