import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { jsonFaultText, jsonNameText, NOT_UTF8, vorhabenFileIssue } from "#app/wording/vorhaben-file.ts";
import { inspectJson } from "../vorhaben/json-text.ts";
import { Unusable } from "./io.ts";
import { reasonOf } from "./reason.ts";

export async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(
    await readFile(path).catch((error: unknown) => {
      throw new Unusable([`${path}: ${reasonOf(error)}`]);
    }),
  );
}

/** A JSON file that fits a schema. @throws Unusable with file, path and reason for everything that is wrong */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const text = decoded(await readBytes(path), path);
  const inspected = inspectJson(text);
  if ("fault" in inspected) throw new Unusable([`${path}: ${jsonFaultText(inspected.fault)}`]);
  if (inspected.names.length > 0) throw new Unusable(inspected.names.map(({ path: at, problem }) => `${path}: ${at}: ${jsonNameText(problem)}`));
  const parsed = schema.safeParse(JSON.parse(text), { error: vorhabenFileIssue });
  if (parsed.success) return parsed.data;
  throw new Unusable(parsed.error.issues.map((issue) => [path, issue.path.join("."), issue.message].filter((part) => part !== "").join(": ")));
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable([`${path}: ${NOT_UTF8}`]);
  }
}
