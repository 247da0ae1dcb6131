import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import type { ZipEntry } from "./read-zip.ts";

/**
 * The same ZIP file with other contents for some entries. Every other entry is copied byte by byte, packed data and headers included; order, times and
 * attributes stay. The packer is written in JavaScript, so the bytes are the same on every machine.
 * @param replaced new contents by the name of an entry.
 */
export function rewriteZip(entries: readonly ZipEntry[], replaced: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = replaced.get(entry.name);
    const { local, central } = bytes === undefined ? { local: entry.local, central: entry.central.slice() } : packAnew(entry, bytes);
    new DataView(central.buffer, central.byteOffset).setUint32(42, offset, true);
    chunks.push(local);
    directory.push(central);
    offset += local.byteLength;
  }
  const directoryLength = directory.reduce((sum, record) => sum + record.byteLength, 0);
  return joined([...chunks, ...directory, endRecord(entries.length, directoryLength, offset)]);
}

const DEFLATED = 8;
const HAS_DESCRIPTOR = 8;

function packAnew(entry: ZipEntry, bytes: Uint8Array): { local: Uint8Array; central: Uint8Array } {
  const packed = deflateSync(bytes, { level: 6 });
  const old = new DataView(entry.local.buffer, entry.local.byteOffset);
  const header = entry.local.slice(0, 30 + old.getUint16(26, true));
  const central = entry.central.slice();
  // The two headers hold the same fields; the central one has its version twice and so starts two bytes later. The extra field of the local header may
  // tell sizes (ZIP64) that no longer hold, so it goes.
  for (const [record, shift] of [[header, 0], [central, 2]] as const) {
    const view = new DataView(record.buffer, record.byteOffset);
    view.setUint16(6 + shift, view.getUint16(6 + shift, true) & ~HAS_DESCRIPTOR, true);
    view.setUint16(8 + shift, DEFLATED, true);
    view.setUint32(14 + shift, crc32(bytes), true);
    view.setUint32(18 + shift, packed.byteLength, true);
    view.setUint32(22 + shift, bytes.byteLength, true);
  }
  new DataView(header.buffer, header.byteOffset).setUint16(28, 0, true);
  return { local: joined([header, packed]), central };
}

function endRecord(count: number, directoryLength: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryLength, true);
  view.setUint32(16, offset, true);
  return record;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
