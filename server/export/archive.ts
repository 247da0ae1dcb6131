import { zipSync, type Zippable } from "fflate";

export interface ArchiveEntry {
  /** With folders, divided by "/"; ASCII. */
  path: string;
  bytes: Uint8Array;
  /** ISO moment; the archive shows it as German time wherever it is made. */
  modified: string;
}

const GERMAN_TIME = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
/** They are compressed already. */
const PACKED = /\.docx$/;

/** A ZIP with the entries in the order given. Equal entries give equal bytes. */
export function zipFiles(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes, modified } of entries) files[path] = [bytes, { mtime: wallClock(modified), level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(files);
}

/** A date whose local fields say the German time: a zip holds local time without a zone. */
function wallClock(moment: string): Date {
  const [year, month, day, hour, minute, second] = GERMAN_TIME.format(new Date(moment)).split(/\D/).map(Number) as [number, number, number, number, number, number];
  return new Date(year, month - 1, day, hour, minute, second);
}
