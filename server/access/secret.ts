import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 256 bits, as text. */
const SECRET_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret that signs session cookies. Made at the first start, kept in the data folder, readable by its owner only.
 * Whoever deletes the file signs everybody out, nothing else.
 */
export function sessionSecret(dataDir: string): string {
  const path = join(dataDir, "session-secret");
  try {
    // "wx": of two programs that start together only one writes; the other reads what it wrote.
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  if (!SECRET_PATTERN.test(secret)) throw new Error(`${path} holds no secret; delete it, then everybody signs in again.`);
  return secret;
}
