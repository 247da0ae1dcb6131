import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createLog } from "#server/log.ts";
import { openStorage, type Storage } from "#server/storage/open-storage.ts";

export const silentLog = createLog("silent");

/** A folder that goes when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kim-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database in a folder of its own, closed and removed when the test is over. */
export async function tempStorage(dataDir = tempFolder()): Promise<Storage & { dataDir: string }> {
  const storage = await openStorage({ dataDir, log: silentLog });
  onTestFinished(() => storage.close());
  return { ...storage, dataDir };
}
