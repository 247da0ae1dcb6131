import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { ConceptKind } from "#app/domain/values/ids.ts";
import { runKim } from "#server/command-line/commands.ts";

/** A folder of its own for one test, gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kim-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function fileOf(content: unknown, name = "vorhaben.json"): string {
  const path = join(folder(), name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** One call of the command line, as a shell would see it. */
export async function kim(args: readonly string[], { today = "2026-09-01", dataDir = "/nowhere" } = {}): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await runKim(args, { out: (text) => void (out += text), err: (text) => void (err += text), today, dataDir });
  return { code, out, err };
}

/** A Vorhaben of the builders as a file: untouched sections have no text there. */
export function fileOfSnapshot({ id, title, facts, concepts }: VorhabenSnapshot): string {
  const written = (kind: ConceptKind) => ({
    ...concepts[kind],
    sections: Object.fromEntries(Object.entries(concepts[kind].sections).map(([section, { content, ...state }]) => [section, { ...state, ...(content ? { content } : {}) }])),
  });
  return fileOf({ format: "kim-vorhaben", version: 1, id, title, facts, handlungskonzept: written("handlungskonzept"), "case-management-konzept": written("case-management-konzept") });
}

/** The least that is a Vorhaben. */
export const minimal = (more: Record<string, unknown> = {}): Record<string, unknown> => ({ format: "kim-vorhaben", version: 1, id: "probe", title: "Probe", facts: {}, ...more });
