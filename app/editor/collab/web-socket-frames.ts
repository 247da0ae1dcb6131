/** RFC 6455, section 5.2, as far as our server uses it: whole messages, nothing compressed. */
export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface WebSocketFrame {
  opcode: number;
  payload: Uint8Array<ArrayBuffer>;
}

/** A frame as a client sends it. Masking protects proxies that read a socket's bytes; in the body of a request there is none, so the mask is zero. */
export function clientFrame(opcode: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = new Uint8Array(2 + extended + 4 + length);
  const view = new DataView(frame.buffer);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) view.setUint16(2, length);
  if (extended === 8) view.setBigUint64(2, BigInt(length));
  frame.set(payload, 2 + extended + 4);
  return frame;
}

export function closePayload(code: number, reason: string): Uint8Array {
  const text = new TextEncoder().encode(reason);
  const payload = new Uint8Array(2 + text.length);
  new DataView(payload.buffer).setUint16(0, code);
  payload.set(text, 2);
  return payload;
}

/** 1005 stands for "none given", as in browsers. */
export function readClose(payload: Uint8Array<ArrayBuffer>): { code: number; reason: string } {
  if (payload.length < 2) return { code: 1005, reason: "" };
  return { code: new DataView(payload.buffer, payload.byteOffset).getUint16(0), reason: new TextDecoder().decode(payload.subarray(2)) };
}

const END_OF_HEAD = "\r\n\r\n";

/** Takes what the server sends after the upgrade request, in pieces of any size: first its answer, then frames. Throws when it is no WebSocket. */
export class FrameReader {
  #rest = new Uint8Array(0);
  #upgraded = false;

  /** True once the server has accepted the upgrade. */
  get upgraded(): boolean {
    return this.#upgraded;
  }

  push(bytes: Uint8Array): WebSocketFrame[] {
    const all = new Uint8Array(this.#rest.length + bytes.length);
    all.set(this.#rest);
    all.set(bytes, this.#rest.length);
    this.#rest = all;
    if (!this.#upgraded && !this.#readHead()) return [];
    const frames: WebSocketFrame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #readHead(): boolean {
    const text = new TextDecoder("latin1").decode(this.#rest);
    const end = text.indexOf(END_OF_HEAD);
    if (end === -1) return false;
    if (!text.startsWith("HTTP/1.1 101 ")) throw new Error(`no WebSocket: ${text.slice(0, text.indexOf("\r\n"))}`);
    this.#rest = this.#rest.slice(end + END_OF_HEAD.length);
    this.#upgraded = true;
    return true;
  }

  #next(): WebSocketFrame | undefined {
    const bytes = this.#rest;
    if (bytes.length < 2) return undefined;
    if ((bytes[0]! & 0xf0) !== 0x80 || bytes[1]! > 127) throw new Error("not a whole, unmasked frame");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const short = bytes[1]!;
    const start = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < start) return undefined;
    const length = short < 126 ? short : short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
    if (bytes.length < start + length) return undefined;
    this.#rest = bytes.subarray(start + length);
    return { opcode: bytes[0]! & 0x0f, payload: bytes.slice(start, start + length) };
  }
}
