import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One source file, by its path from the project folder. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface Import {
  /** "app/domain/values/money.ts", or the name of a package. */
  to: string;
  package: boolean;
  /** Gone at run time. */
  typeOnly: boolean;
}

const ROOT = new URL("../..", import.meta.url).pathname;

export const sourceFiles = (): SourceFile[] =>
  globSync("{app,server,templates}/**/*.{ts,tsx,mjs}", { cwd: ROOT })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

const STATEMENT = /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|new URL\("([^"]+\.ts)", import\.meta\.url\)/gm;

/** Everything that a file imports: statements, re-exports, `import()`, and threads. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return Array.from(text.matchAll(STATEMENT), (match) => {
    const name = match[2] ?? match[3] ?? match[4] ?? match[5]!;
    const typeOnly = match[1] !== undefined;
    if (name.startsWith("#")) return { to: name.slice(1), package: false, typeOnly };
    if (name.startsWith(".") || match[5] !== undefined) return { to: normalize(join(dirname(path), name)), package: false, typeOnly };
    return { to: name, package: true, typeOnly };
  });
}
