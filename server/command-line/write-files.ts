import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolderSync } from "../storage/make-folder.ts";
import { Unusable } from "./io.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes files into a folder, which is made when missing: all of them, or none. Each is written beside its place, flushed, and put there by renaming, so that nobody
 * ever reads half a file. @throws Unusable with path and reason.
 */
export async function writeFiles(folder: string, files: readonly { name: string; bytes: Uint8Array | string }[]): Promise<void> {
  const pending: { temporary: string; path: string }[] = [];
  let current = folder;
  makeFolder(folder);
  try {
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

/** Makes a folder and what is missing above it. @throws Unusable with path and reason. */
export function makeFolder(folder: string): void {
  try {
    makeFolderSync(folder, 0o777);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    // What is above exists by then, so "no such entry" is the answer of a place that takes none.
    throw new Unusable([`${path ?? folder}: ${reasonOf(code === "ENOENT" ? { code: "EINVAL" } : error)}`]);
  }
}

export const writeOneFile = (path: string, bytes: Uint8Array | string): Promise<void> => writeFiles(dirname(path), [{ name: basename(path), bytes }]);
