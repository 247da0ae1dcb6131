import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Unusable } from "./io.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes files into a folder, which is made when missing: all of them, or none. Each is written beside its place, flushed, and put there by renaming, so that nobody
 * ever reads half a file. @throws Unusable with path and reason.
 */
export async function writeFiles(folder: string, files: readonly { name: string; bytes: Uint8Array | string }[]): Promise<void> {
  const pending: { temporary: string; path: string }[] = [];
  let current = folder;
  await makeFolder(folder);
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

/**
 * Makes a folder and what is missing above it. Step by step, because Node's own recursive way never ends below a folder that takes no entries, like /proc.
 * @throws Unusable with path and reason.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let current = resolve(folder);
  try {
    while (!(await isFolder(current))) {
      missing.push(current);
      current = dirname(current);
    }
    for (const path of missing.toReversed()) {
      current = path;
      await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
        // What is above exists, so this is the answer of a place that takes no entries.
        if (error.code === "ENOENT") throw Object.assign(error, { code: "EINVAL" });
        // Somebody else may have made it in the meantime.
        if (error.code !== "EEXIST" || !(await isFolder(path))) throw error;
      });
    }
  } catch (error) {
    throw new Unusable([`${missing.length === 0 ? folder : current}: ${reasonOf(missing.length === 0 && isInTheWay(error) ? Object.assign(new Error(folder), { code: "EEXIST" }) : error)}`]);
  }
}

const isInTheWay = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOTDIR";

/** False when nothing is there; throws when something else is in the way. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found && !found.isDirectory()) throw Object.assign(new Error(path), { code: "ENOTDIR" });
  return found !== undefined;
}

export const writeOneFile = (path: string, bytes: Uint8Array | string): Promise<void> => writeFiles(dirname(path), [{ name: basename(path), bytes }]);
