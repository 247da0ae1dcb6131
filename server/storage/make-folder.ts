import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and what is missing above it. Step by step, because Node's own recursive way never ends below a folder that takes no entries, like /proc.
 * @throws the error of the file system.
 */
export function makeFolderSync(folder: string, mode: number): void {
  const missing: string[] = [];
  let current = resolve(folder);
  while (!statSync(current, { throwIfNoEntry: false })?.isDirectory()) {
    missing.push(current);
    // Something other than a folder on the way makes mkdir fail, and at the root there is nothing above.
    const above = dirname(current);
    if (above === current) break;
    current = above;
  }
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path, { mode });
    } catch (error) {
      // Somebody else may have made it in the meantime.
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST" && statSync(path).isDirectory())) throw error;
    }
  }
}
