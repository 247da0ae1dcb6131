import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { WebsocketProvider } from "y-websocket";
import { WebSocket } from "ws";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { decodeSaved, type Saved } from "#app/collab-protocol/messages.ts";
import { CLOSE, FRAGMENT, MESSAGE_SAVED, MUX_PATH, ROOM_PATH, SCHEMA_VERSION, type CloseCode } from "#app/collab-protocol/protocol.ts";
import { httpSocketClass } from "#app/editor/collab/http-socket.ts";
import { createTransports, type Transports } from "#app/editor/collab/transports.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { createCollab, type Collab, type CollabOptions, type RoomGrant } from "#server/collab/collab.ts";
import { openStorage, type Storage } from "#server/storage/open-storage.ts";
import { incidentRecorder } from "#server/vorhaben/audit.ts";

export const VORHABEN = "rhein-kreis";
export const ROOM = `${VORHABEN}.handlungskonzept.ziele`;

/** People by the cookie they carry; named by function. */
export const actor = (id: string, organisation = "kreis"): Actor => ({
  accountId: id,
  name: `Stelle ${id}`,
  organisation: { id: organisation, name: organisation, shortName: organisation },
  administrator: false,
});

/** What the policy may say of somebody. */
export const WRITES: RoomGrant = { level: "write", locked: false };
export const READS: RoomGrant = { level: "read", locked: false };
export const LOCKED: RoomGrant = { level: "write", locked: true };

/** A class like WebSocket that carries a person's cookie, as a browser would. */
export type SocketOf = (person: string, headers?: Record<string, string>) => typeof globalThis.WebSocket;

export interface Harness {
  /** How its clients come. */
  socketOf: SocketOf;
  collab: Collab;
  storage: Storage;
  port: number;
  url: string;
  /** What a person may do in a room; by default everybody writes. Change it, then call `lockChanged` or `accessChanged`. */
  rights: { grants(actor: Actor, room: string): Promise<RoomGrant | CloseCode>; signedIn(id: string): boolean; mayOpen(actor: Actor): CloseCode | null };
  dataDir: string;
  /** Closes server and storage, keeps the data. */
  stop(): Promise<void>;
}

/** A real http server on a free port with a real database, the collaboration layer and people by cookie `person=<id>[@organisation]`. */
export async function startHarness(options: { dataDir?: string; port?: number; log?: CollabOptions["log"]; socketOf?: SocketOf } & Pick<Parameters<typeof createCollab>[0], "limits" | "times"> = {}): Promise<Harness> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "kim-collab-"));
  const log = options.log ?? pino({ level: "silent" });
  const storage = await openStorage({ dataDir, log });
  const rights: Harness["rights"] = { grants: async () => WRITES, signedIn: () => true, mayOpen: () => null };
  const collab = createCollab({
    storage,
    recordIncident: incidentRecorder(storage.db),
    schema: editorSchema,
    log,
    publicOrigin: undefined,
    async actorOf(request) {
      const [id, organisation] = /person=([\w-]+)@?([\w-]+)?/.exec(request.headers.get("cookie") ?? "")?.slice(1) ?? [];
      return id && rights.signedIn(id) ? actor(id, organisation) : undefined;
    },
    grants: (who, room) => rights.grants(who, room),
    mayOpen: async (who) => rights.mayOpen(who),
    limits: options.limits,
    times: options.times,
  });
  const server = http.createServer((req, res) => {
    if (!collab.handleRequest(req, res)) res.end("ok");
  });
  server.on("upgrade", (req, socket, head) => {
    if (!collab.handleUpgrade(req, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    collab,
    storage,
    socketOf: options.socketOf ?? socketOf,
    port,
    url: `ws://127.0.0.1:${port}`,
    rights,
    dataDir,
    async stop() {
      await collab.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await storage.close();
    },
  };
}

export const removeData = (harness: Harness): void => rmSync(harness.dataDir, { recursive: true, force: true });

export const socketOf: SocketOf = (person, headers = {}) =>
  class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: `person=${person}`, ...headers } });
    }
  } as unknown as typeof globalThis.WebSocket;

/** The same in a network without WebSockets. */
export const httpSocketOf: SocketOf = (person, headers = {}) => httpSocketClass((input, init) => fetch(input, { ...init, headers: { cookie: `person=${person}`, ...headers } }));

/** What must hold holds over both. */
export const WAYS: readonly { way: string; socketOf: SocketOf }[] = [
  { way: "a WebSocket", socketOf },
  { way: "plain HTTP", socketOf: httpSocketOf },
];

/** A page of ours for this person that comes this way and no other. */
export const transportsOf = (person: string, way: SocketOf = socketOf): Transports => createTransports(way(person), way(person));

export interface StockClient {
  doc: Y.Doc;
  provider: WebsocketProvider;
  fragment: Y.XmlFragment;
  acks: Saved[];
  type(text: string): void;
  text(): string;
  destroy(): void;
}

/** The stock y-websocket client, joined to a room of the stock endpoint. */
export function stockClient(harness: Pick<Harness, "url"> & Partial<Harness>, person: string, room = ROOM, params: Record<string, string> = { schema: String(SCHEMA_VERSION) }): StockClient {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(harness.url + ROOM_PATH.replace(/\/$/, ""), room, doc, { WebSocketPolyfill: (harness.socketOf ?? socketOf)(person), params, disableBc: true, connect: false });
  const acks: Saved[] = [];
  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
    acks.push(decodeSaved(decoder));
    doc.emit("acknowledged" as never, [] as never);
  };
  provider.connect();
  const fragment = doc.getXmlFragment(FRAGMENT);
  return {
    doc,
    provider,
    fragment,
    acks,
    type: (text) => typeInto(doc, text),
    text: () => textOf(doc),
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Appends to the first paragraph, as an editor would. */
export function typeInto(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const paragraph = doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement;
    const inner = paragraph.length > 0 ? (paragraph.get(paragraph.length - 1) as Y.XmlText) : new Y.XmlText();
    if (paragraph.length === 0) paragraph.insert(0, [inner]);
    inner.insert(inner.length, text);
  });
}

export const textOf = (doc: Y.Doc): string => doc.getXmlFragment(FRAGMENT).toString().replaceAll(/<[^>]*>/g, "");

/** Resolves as soon as the condition holds; asked whenever one of the documents or stores reports. No clock involved. */
export function when(sources: { on?(name: never, listener: () => void): unknown; off?(name: never, listener: () => void): unknown; subscribe?(listener: () => void): () => void }[], condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    const look = () => {
      if (!condition()) return;
      for (const end of ends) end();
      resolve();
    };
    for (const source of sources) {
      if (source.subscribe) ends.push(source.subscribe(look));
      for (const name of ["update", "change", "acknowledged", "sync", "status", "closed", "connection-close"] as never[]) {
        source.on?.(name, look);
        ends.push(() => source.off?.(name, look));
      }
    }
    look();
  });
}

export const synced = (client: StockClient): Promise<void> => when([client.provider as never], () => client.provider.synced);
export const saved = (client: StockClient): Promise<void> =>
  when([client.doc as never], () => (client.acks.at(-1)?.durable ?? 0) > 0 && (client.acks.findLast((ack) => ack.clocks.has(client.doc.clientID))?.clocks.get(client.doc.clientID) ?? 0) >= Y.getState(client.doc.store, client.doc.clientID));

// Every stock provider waits for the end of the process.
process.setMaxListeners(0);

/** Somebody who speaks the raw protocol over the stock endpoint and keeps to no rule. */
interface RawClient {
  send(...parts: (number | Uint8Array)[]): void;
  sendText(text: string): void;
  messages: Uint8Array[];
  /** Resolves with the next message that fits. Earlier ones count. */
  message(fits: (message: Uint8Array) => boolean): Promise<Uint8Array>;
  /** The same for text frames, which are JSON. */
  text(fits: (answer: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  closed: Promise<{ code: number; reason: string }>;
  close(): void;
}

export async function rawClient(harness: Pick<Harness, "url"> & Partial<Harness>, person: string, options: { path?: string; headers?: Record<string, string> } = {}): Promise<RawClient> {
  const path = options.path ?? `${ROOM_PATH}${ROOM}?schema=${SCHEMA_VERSION}`;
  const socket = new ((harness.socketOf ?? socketOf)(person, options.headers))(harness.url + path);
  socket.binaryType = "arraybuffer";
  const messages: Uint8Array[] = [];
  const texts: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  const next = <T>(list: T[], fits: (one: T) => boolean) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = list.find(fits);
        if (found !== undefined) resolve(found);
      };
      waiting.push(look);
      look();
    });
  socket.addEventListener("message", (event) => {
    if (typeof event.data === "string") texts.push(JSON.parse(event.data) as Record<string, unknown>);
    else messages.push(new Uint8Array(event.data as ArrayBuffer));
    for (const look of waiting) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason })));
  socket.addEventListener("error", () => undefined);
  await Promise.race([new Promise((resolve) => socket.addEventListener("open", resolve)), closed]);
  return {
    messages,
    closed,
    send: (...parts) => socket.send(Buffer.concat(parts.map((part) => (typeof part === "number" ? Uint8Array.of(part) : part)))),
    sendText: (text) => socket.send(text),
    message: (fits) => next(messages, fits),
    text: (fits) => next(texts, fits),
    close: () => socket.close(),
  };
}

/** Bytes with their length in front, as the protocol wants them. */
export const withLength = (bytes: Uint8Array): Uint8Array => encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, bytes));

export const muxUrl = (harness: { url: string }): string => harness.url + MUX_PATH;
export { CLOSE };
