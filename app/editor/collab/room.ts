import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { decodeSaved, isCounted } from "#app/collab-protocol/messages.ts";
import { FRAGMENT, mayWriteIn, MESSAGE_SAVED, sameAccess, type RoomAccess } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { ConnectionState } from "./line.ts";
import type { MuxConnection } from "./mux-connection.ts";
import { writable, type Readable } from "./readable.ts";
import { SaveTracker } from "./save-tracker.ts";
import { keepUnsent, type LeftBehind } from "./unsent-keeper.ts";
import type { UnsentStore } from "./unsent-store.ts";
import { virtualSocketClass } from "./virtual-socket.ts";

/** `since` (epoch ms) tells how long it has been so: "saving" for more than some seconds means that the server cannot store. */
export type SaveState =
  | { kind: "saved"; since: number }
  | { kind: "saving"; since: number }
  /** Without connection; `unsaved` says whether anything waits here for it. */
  | { kind: "offline"; since: number; unsaved: boolean }
  /** The server will not take this text (`CLOSE` in protocol.ts says why); `unsaved` text lives only here: offer it as a copy. */
  | { kind: "refused"; since: number; code: number; reason: string; unsaved: boolean };

export interface RoomConnection {
  readonly room: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  readonly saveState: Readable<SaveState>;
  /** True from the first complete exchange on: the editor may be mounted. Before, it would write a paragraph of its own into an empty document. */
  readonly synced: Readable<boolean>;
  /** What the server lets this person do; null until it has said so. */
  readonly access: Readable<RoomAccess | null>;
  /** Text of an earlier session of this browser that cannot go into the section any more; to be shown and copied. */
  readonly leftBehind: Readable<LeftBehind | null>;
  dismissLeftBehind(): void;
  /** Called just before something from others is applied. The answer ends it. */
  onReceiving(listener: () => void): () => void;
  /** The text as it stands in this browser. */
  localCopy(): { content: EditorNode; text: string };
}

const sameState = (left: SaveState, right: SaveState): boolean => JSON.stringify({ ...left, since: 0 }) === JSON.stringify({ ...right, since: 0 });
const WITHOUT_LINE: ReadonlySet<ConnectionState["kind"]> = new Set(["offline", "signed-out"]);

/** Connects one section's room by the stock provider over the page's shared line. */
export function connectRoom(connection: MuxConnection, room: string, writer: { account: Id; unsent: UnsentStore } | undefined): RoomConnection & { signedOut(): void; dispose(): void } {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const tracker = new SaveTracker(doc);
  const synced = writable(false);
  const access = writable<RoomAccess | null>(null, sameAccess);
  const saveState = writable<SaveState>({ kind: "saved", since: Date.now() }, sameState);
  const leftBehind = writable<LeftBehind | null>(null);
  const receiving = new Set<() => void>();
  let lineage = "";
  let refusal: { code: number; reason: string } | null = null;

  const socket = virtualSocketClass(connection, {
    opened(given) {
      access.set(given);
      tracker.connected();
    },
    changed: (given) => access.set(given),
    sent(message) {
      if (isCounted(message)) tracker.sent();
    },
    receiving() {
      for (const listener of receiving) listener();
    },
    closed() {
      tracker.disconnected();
      refresh();
    },
  });
  // Tabs of one browser may belong to different people or rights; everything goes through the server.
  const provider = new WebsocketProvider("room:", encodeURIComponent(room), doc, { connect: false, awareness, WebSocketPolyfill: socket, disableBc: true });
  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
    const saved = decodeSaved(decoder);
    if (saved.lineage) {
      lineage = saved.lineage;
      provider.params = { lineage };
    }
    tracker.confirmed(saved);
    refresh();
  };
  provider.on("sync", (done: boolean) => {
    if (done) synced.set(true);
    refresh();
  });
  provider.on("status", ({ status }: { status: string }) => {
    // Others have forgotten us with the lost line; only a newer state brings us back to them.
    if (status === "connected") awareness.setLocalState(awareness.getLocalState());
    refresh();
  });
  provider.on("closed", ({ code, reason }: { code: number; reason: string }) => {
    refusal = { code, reason };
    if (tracker.unsaved) keeper?.refused();
    refresh();
  });
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) tracker.written();
    followClientId();
    refresh();
  });
  const unwatch = connection.state.subscribe(refresh);
  const keeper = writer && keepUnsent({ room, account: writer.account, store: writer.unsent, doc, remote: (origin) => origin === provider, mayKeep: () => connection.state.get().kind !== "signed-out", text: () => textOf(doc) });
  const unwatchLeft = keeper?.leftBehind.subscribe(() => leftBehind.set(keeper.leftBehind.get()));

  /** Yjs takes a new client id when it meets its own from elsewhere; the provider would then fail on the awareness of an id it does not know. */
  function followClientId(): void {
    if (awareness.clientID === doc.clientID) return;
    const local = awareness.getLocalState();
    awareness.setLocalState(null);
    awareness.clientID = doc.clientID;
    awareness.setLocalState(local);
  }

  function refresh(): void {
    const since = Date.now();
    const { unsaved } = tracker;
    const given = access.get();
    if (keeper && synced.get() && lineage !== "" && given) keeper.ready({ lineage, write: mayWriteIn(given) });
    if (!unsaved) keeper?.saved();
    if (refusal) saveState.set({ kind: "refused", since, unsaved, ...refusal });
    else if (WITHOUT_LINE.has(connection.state.get().kind)) saveState.set({ kind: "offline", since, unsaved });
    else saveState.set({ kind: unsaved ? "saving" : "saved", since });
  }

  provider.connect();
  return {
    room,
    doc,
    awareness,
    provider,
    saveState,
    synced,
    access,
    leftBehind,
    dismissLeftBehind: () => keeper?.dismiss(),
    onReceiving(listener) {
      receiving.add(listener);
      return () => void receiving.delete(listener);
    },
    localCopy: () => ({ content: contentOf(doc), text: textOf(doc) }),
    signedOut: () => keeper?.signedOut(),
    dispose() {
      keeper?.stop();
      unwatchLeft?.();
      unwatch();
      provider.destroy();
      doc.destroy();
    },
  };
}

const contentOf = (doc: Y.Doc): EditorNode => yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)) as EditorNode;
const textOf = (doc: Y.Doc): string => plainText(contentOf(doc)).trim();
