import { SCHEMA_VERSION, type EventMoment, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { ConnectionState, LineTimes } from "./line.ts";
import { createMuxConnection } from "./mux-connection.ts";
import type { Readable } from "./readable.ts";
import { connectRoom, type RoomConnection, type SaveState } from "./room.ts";
import { combineSaveStates } from "./save-summary.ts";
import { pageTransports, type Transports } from "./transports.ts";
import type { UnsentStore } from "./unsent-store.ts";

export type { ConnectionState } from "./line.ts";
export type { Readable } from "./readable.ts";
export type { SaveState } from "./room.ts";

/** One use of a room; several uses share document and connection. */
export interface RoomHandle extends RoomConnection {
  /** Ends this use. The room itself stays until its text is durable. */
  destroy(): void;
}

export interface Hub {
  readonly connection: Readable<ConnectionState>;
  /** The worst of all open rooms, for the one small place that shows it. */
  readonly saveState: Readable<SaveState>;
  room(name: string): RoomHandle;
  /** Events of the Vorhaben. The answer ends it. */
  onEvent(listener: (event: VorhabenEvent) => void): () => void;
  /** Something happened while no line stood, before the first one or while it was lost: ask for the whole. */
  onMissed(listener: () => void): () => void;
  /** Where this person is, for the faces in the outline. Sent again after each reconnection. */
  place(document: ConceptKind | null, section: Id | null): void;
  /** Something written here is not known to be durable. */
  unsaved(): boolean;
  /** Something written here cannot be sent now and lives only in this window: who leaves the page loses it. */
  stranded(): boolean;
  /** Leaves, as soon as everything is durable or after a while. */
  close(): void;
}

/** Whose page this is. The server takes it for nobody else's, also after somebody else signed in at this computer. */
export interface Writer {
  account: Id;
  /** Where text survives that could not be sent. */
  unsent: UnsentStore;
}

/** React's StrictMode takes effects back and does them again; a room that is wanted again so soon is not thrown away. */
const LINGER_MS = 500;
/** How long a closed hub waits for confirmations. */
const LEAVE_MS = 10_000;

/**
 * The page's side of live writing: one line for all rooms and events of a Vorhaben.
 * `url` is the address of `MUX_PATH` as ws: or wss:, `read` how far the events had come when the server read what the page shows. Make one for each page and close it with the page.
 */
export function connectHub(options: { url: string; vorhaben: Id; read?: EventMoment; writer?: Writer; transports?: Transports; times?: LineTimes }): Hub {
  const address = new URL(options.url);
  address.searchParams.set("vorhaben", options.vorhaben);
  address.searchParams.set("schema", String(SCHEMA_VERSION));
  if (options.writer) address.searchParams.set("account", options.writer.account);
  const listeners = new Set<(event: VorhabenEvent) => void>();
  const missed = new Set<() => void>();
  const connection = createMuxConnection({
    url: address.href,
    transports: options.transports ?? pageTransports(),
    times: options.times,
    onEvent(event) {
      for (const listener of listeners) listener(event);
    },
    onLatest({ run, number }) {
      // Only of the first line: before the others there was a gap in any case.
      const { read } = options;
      if (!wasOnline && read && (read.run !== run || read.number < number)) for (const listener of missed) listener();
    },
  });
  const rooms = new Map<string, { connected: ReturnType<typeof connectRoom>; uses: number; timer: ReturnType<typeof setTimeout> | null; unwatch(): void }>();
  const summary = combineSaveStates(() => [...rooms.values()].map(({ connected }) => connected.saveState.get()), connection.state);
  let place: { document: ConceptKind | null; section: Id | null } | null = null;
  let closing = false;
  let wasOnline = false;

  const unwatch = connection.state.subscribe(() => {
    if (connection.state.get().kind !== "online") return;
    if (place) connection.request({ t: "place", ...place });
    if (wasOnline) for (const listener of missed) listener();
    wasOnline = true;
  });

  const unwatchSignOut = options.writer?.unsent.onSignOut(() => {
    connection.signedOut();
    for (const { connected } of rooms.values()) connected.signedOut();
  });

  function acquire(name: string) {
    let entry = rooms.get(name);
    if (!entry) {
      const connected = connectRoom(connection, name, options.writer);
      const watched = connected.saveState.subscribe(() => {
        summary.refresh();
        tidy(name);
      });
      entry = { connected, uses: 0, timer: null, unwatch: watched };
      rooms.set(name, entry);
    }
    entry.uses += 1;
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    return entry;
  }

  /** An unused room goes after a moment; one with unsaved text only when that is durable, or refused and so of no more use here. */
  function tidy(name: string): void {
    const entry = rooms.get(name);
    if (!entry || entry.uses > 0 || entry.timer) return;
    const { kind } = entry.connected.saveState.get();
    if (kind === "refused") return drop(name);
    if (kind === "saving" || unsavedIn(entry.connected.saveState.get())) return;
    entry.timer = setTimeout(() => {
      entry.timer = null;
      if (entry.uses === 0 && !unsavedIn(entry.connected.saveState.get())) drop(name);
    }, closing ? 0 : LINGER_MS);
  }

  function drop(name: string): void {
    const entry = rooms.get(name);
    if (!entry) return;
    if (entry.timer) clearTimeout(entry.timer);
    rooms.delete(name);
    entry.unwatch();
    entry.connected.dispose();
    summary.refresh();
    if (closing && rooms.size === 0) end();
  }

  function end(): void {
    clearTimeout(giveUp);
    unwatch();
    unwatchSignOut?.();
    summary.stop();
    connection.close();
  }
  let giveUp: ReturnType<typeof setTimeout> | undefined;

  return {
    connection: connection.state,
    saveState: summary.state,
    room(name) {
      const entry = acquire(name);
      let used = true;
      return {
        ...entry.connected,
        destroy() {
          if (!used) return;
          used = false;
          entry.uses -= 1;
          tidy(name);
        },
      };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onMissed(listener) {
      missed.add(listener);
      return () => void missed.delete(listener);
    },
    place(document, section) {
      place = { document, section };
      connection.request({ t: "place", document, section });
    },
    unsaved: () => [...rooms.values()].some(({ connected }) => unsavedIn(connected.saveState.get())),
    stranded: () => {
      const kept = options.writer?.unsent.consent.get() === "yes" && connection.state.get().kind !== "signed-out";
      return [...rooms.values()].map(({ connected }) => connected.saveState.get()).some((state) => (state.kind === "refused" || (state.kind === "offline" && !kept)) && state.unsaved);
    },
    close() {
      if (closing) return;
      closing = true;
      giveUp = setTimeout(() => {
        for (const name of rooms.keys()) drop(name);
      }, LEAVE_MS);
      if (rooms.size === 0) return end();
      for (const [name, entry] of rooms) {
        entry.uses = 0;
        tidy(name);
      }
    },
  };
}

const unsavedIn = (state: SaveState): boolean => state.kind === "saving" || ("unsaved" in state && state.unsaved);
