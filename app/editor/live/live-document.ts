import { connectHub, type Hub } from "../collab/hub.ts";
import { guardLeaving } from "../collab/leave-guard.ts";
import { writable, type Readable, type Writable } from "../collab/readable.ts";
import { MUX_PATH, roomName, type PresentPerson, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { LiveSection } from "./live-section.ts";

export type { SaveState, ConnectionState } from "../collab/hub.ts";
export type { LiveSection, RoomRefusal } from "./live-section.ts";

/** Waiting longer than this for the last confirmation helps nobody; the state at the top says what is missing. */
const SAVE_PATIENCE_MS = 5000;

/** The running side of a document's page: connection, rooms, people, live texts. Make one for each page and close it with the page. */
export class LiveDocument {
  readonly hub: Hub;
  readonly people: Writable<readonly PresentPerson[]> = writable<readonly PresentPerson[]>([]);
  /** The texts as they stand in this browser, of the sections that are joined. */
  readonly contents: Writable<ReadonlyMap<Id, EditorNode>> = writable<ReadonlyMap<Id, EditorNode>>(new Map());
  /** The section whose text shall have the focus as soon as its editor stands. */
  readonly wanted: Writable<Id | null> = writable<Id | null>(null);
  /** Counts how often a section was joined anew after a refusal. */
  readonly renewals: Writable<number> = writable(0);
  readonly #vorhaben: Id;
  readonly #document: ConceptKind;
  readonly #sections = new Map<Id, LiveSection>();
  readonly #endings: (() => void)[];

  constructor(options: { vorhaben: Id; document: ConceptKind; onEvent(event: VorhabenEvent): void; onReconnected(): void }) {
    this.#vorhaben = options.vorhaben;
    this.#document = options.document;
    const url = new URL(MUX_PATH, window.location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    this.hub = connectHub({ url: url.href, vorhaben: options.vorhaben });
    this.#endings = [
      this.hub.onEvent((event) => (event.kind === "presence" ? this.people.set(event.people) : options.onEvent(event))),
      this.hub.onReconnected(options.onReconnected),
      guardLeaving(this.hub),
    ];
    this.here(null);
  }

  get saveState(): Hub["saveState"] {
    return this.hub.saveState;
  }

  get connection(): Hub["connection"] {
    return this.hub.connection;
  }

  /** Follows a section from now on. Asking again gives the same. */
  join(section: Id): LiveSection {
    const known = this.#sections.get(section);
    if (known) return known;
    const joined = new LiveSection(this.hub.room(roomName(this.#vorhaben, this.#document, section)), (content) => this.#keep(section, content));
    this.#sections.set(section, joined);
    return joined;
  }

  /** After a refusal: lets the old copy go and joins again. */
  renew(section: Id): void {
    this.#sections.get(section)?.leave();
    this.#sections.delete(section);
    this.join(section);
    this.renewals.set(this.renewals.get() + 1);
  }

  isJoined(section: Id): boolean {
    return this.#sections.has(section);
  }

  /** Tells the others where this person is. */
  here(section: Id | null): void {
    this.hub.place(this.#document, section);
  }

  /** Ends when everything written here is durable, or after a few seconds. */
  allSaved(): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(patience);
        unwatch();
        resolve();
      };
      const unwatch = this.hub.saveState.subscribe(() => !this.hub.unsaved() && finish());
      const patience = setTimeout(finish, SAVE_PATIENCE_MS);
      if (!this.hub.unsaved()) finish();
    });
  }

  close(): void {
    for (const end of this.#endings) end();
    for (const section of this.#sections.values()) section.leave();
    this.hub.close();
  }

  #keep(section: Id, content: EditorNode): void {
    this.contents.set(new Map(this.contents.get()).set(section, content));
  }
}

export type { Readable };
