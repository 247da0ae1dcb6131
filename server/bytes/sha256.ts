import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal digits, as files, contents and mappings are named by it. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
