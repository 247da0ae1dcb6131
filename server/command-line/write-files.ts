import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Unusable } from "./io.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes files into a folder, which is made when missing: all of them, or none. Each is written beside its place, flushed, and put there by renaming, so that nobody
 * ever reads half a file. @throws Unusable with path and reason.
 */
export async function writeFiles(folder: string, files: readonly { name: string; bytes: Uint8Array | string }[]): Promise<void> {
  const pending: { temporary: string; path: string }[] = [];
  let current = folder;
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      current = join(folder, name);
      const temporary = join(folder, `.${name}.${randomUUID()}`);
      const handle = await open(temporary, "wx");
      pending.push({ temporary, path: current });
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { temporary, path } of pending) {
      current = path;
      await rename(temporary, path);
    }
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
    throw new Unusable([`${current}: ${reasonOf(error)}`]);
  }
}

export const writeOneFile = (path: string, bytes: Uint8Array | string): Promise<void> => writeFiles(dirname(path), [{ name: basename(path), bytes }]);
