import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "../limits.ts";
import { FormRefused } from "../refused.ts";

/** One entry of a ZIP file with the bytes that stand for it, so that it can be copied without being packed anew. */
export interface ZipEntry {
  name: string;
  /** Local header, name, extra field, packed data and data descriptor, as they stand in the file. */
  local: Uint8Array;
  /** The record in the central directory, as it stands. */
  central: Uint8Array;
  /** What the entry holds, unpacked and checked against its CRC. */
  bytes: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const END_LENGTH = 22;

const damaged = (detail: string): FormRefused => new FormRefused({ code: "damaged-zip", params: { detail } });

/** Reads a whole ZIP file. @throws FormRefused when it is damaged, encrypted, or larger than the limits. */
export function readZip(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw damaged("ZIP64");
  if (view.getUint16(end + 8, true) !== count || directory + view.getUint32(end + 12, true) > end) throw damaged("Verzeichnis");
  if (count > LIMITS.parts) throw new FormRefused({ code: "too-many-parts", params: { limit: String(LIMITS.parts) } });
  const records = readDirectory(view, file, directory, end, count);
  const starts = [...records.map((record) => record.offset), directory].toSorted((a, b) => a - b);
  let unpacked = 0;
  return records.map((record) => {
    const next = starts.find((start) => start > record.offset) ?? directory;
    const entry = readEntry(view, file, record, next);
    unpacked += entry.bytes.byteLength;
    if (unpacked > LIMITS.unpackedBytes || (unpacked > LIMITS.ratioFromBytes && unpacked > LIMITS.ratio * file.byteLength)) throw new FormRefused({ code: "zip-bomb" });
    return entry;
  });
}

interface DirectoryRecord {
  name: string;
  central: Uint8Array;
  offset: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0 && at > view.byteLength - END_LENGTH - 0x10000; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged("Ende");
}

function readDirectory(view: DataView, file: Uint8Array, from: number, end: number, count: number): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const names = new Set<string>();
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged("Verzeichnis");
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) throw damaged("Verzeichnis");
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    // What unpacks beside its folder is no part of a document, and whoever gets the contract would get it too.
    if (name.startsWith("/") || name.split("/").includes("..")) throw damaged(name);
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new FormRefused({ code: "password" });
    // Part names are compared without case (OPC): two that differ in case alone would be one part with two contents.
    if (names.has(name.toLowerCase())) throw new FormRefused({ code: "double-part", params: { part: name } });
    names.add(name.toLowerCase());
    const [packed, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    if (packed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) throw damaged("ZIP64");
    records.push({ name, central: file.subarray(at, at + length), offset, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size });
    at += length;
  }
  return records;
}

function readEntry(view: DataView, file: Uint8Array, record: DirectoryRecord, next: number): ZipEntry {
  const { name, offset, packed, size } = record;
  if (offset + 30 > next || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + packed > next) throw damaged(name);
  if (size > LIMITS.partBytes) throw new FormRefused({ code: "zip-bomb" });
  const bytes = unpack(file.subarray(data, data + packed), record);
  if (bytes.byteLength !== size || crc32(bytes) !== record.crc) throw damaged(name);
  return { name, local: file.subarray(offset, endOfEntry(view, offset, data + packed, next)), central: record.central, bytes };
}

/** With the data descriptor, which comes with or without a signature. Padding behind it is left out. */
function endOfEntry(view: DataView, offset: number, end: number, next: number): number {
  if ((view.getUint16(offset + 6, true) & 8) === 0) return end;
  const signed = end + 4 <= next && view.getUint32(end, true) === DESCRIPTOR;
  return Math.min(next, end + (signed ? 16 : 12));
}

function unpack(packed: Uint8Array, { method, name, size }: DirectoryRecord): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw damaged(name);
  try {
    // Never more than what was announced: whoever lies about the size is damaged, not believed.
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: size + 1 }));
  } catch {
    throw damaged(name);
  }
}
