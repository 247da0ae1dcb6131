import { closeSync, openSync, readSync, statSync } from "node:fs";

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;

/**
 * True when something lies at the path that cannot be the start of an SQLite database: no header, or less than its first page. SQLite itself takes some of these for a
 * new, empty database. An absent or empty file is fine: that is how a database begins. @throws the error of the file system.
 */
export function isCutOff(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return false;
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, "r");
  try {
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES || header.toString("latin1", 0, MAGIC.length) !== MAGIC) return true;
  } finally {
    closeSync(file);
  }
  // Format of the header, 1.3.2: two bytes at 16, where 1 stands for 65536.
  const pageSize = header.readUInt16BE(16);
  return size < (pageSize === 1 ? 65_536 : pageSize);
}
