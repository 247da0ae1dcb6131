import { FormRefused } from "../refused.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part as text, with what is needed to write it back in the same encoding. A byte order mark stays in the text. */
interface PartText {
  encoding: Encoding;
  source: string;
}

/** @throws FormRefused for bytes that are no text in the encoding they announce, and for encodings other than UTF-8 and UTF-16. */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = encodingOf(bytes);
  let source: string;
  try {
    source = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FormRefused({ code: "damaged-xml", params: { part, position: "0" } });
  }
  const declared = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(source)?.[1]?.toLowerCase();
  const fits = declared === undefined || declared === encoding || (declared === "utf-16" && encoding !== "utf-8") || (declared === "us-ascii" && encoding === "utf-8");
  if (!fits) throw new FormRefused({ code: "unknown-encoding", params: { part, encoding: declared } });
  return { encoding, source };
}

export function encodePart({ encoding, source }: PartText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(source);
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < source.length; at += 1) view.setUint16(at * 2, source.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
