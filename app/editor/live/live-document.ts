import { connectHub, type Hub } from "../collab/hub.ts";
import { openUnsentStore } from "../collab/unsent-store.ts";
import { guardLeaving } from "../collab/leave-guard.ts";
import { writable, type Readable, type Writable } from "../collab/readable.ts";
import { MUX_PATH, roomName, type EventMoment, type PresentPerson, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { LiveSection } from "./live-section.ts";

export type { SaveState, ConnectionState } from "../collab/hub.ts";
export type { LeftBehind } from "../collab/unsent-keeper.ts";
export type { Beginning, LiveSection, RoomRefusal } from "./live-section.ts";

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
  /** The sections that this page follows. */
  readonly sections: Writable<ReadonlyMap<Id, LiveSection>> = writable<ReadonlyMap<Id, LiveSection>>(new Map());
  /** What this device keeps when the browser is closed with unsent text. */
  readonly unsent = openUnsentStore();
  readonly #vorhaben: Id;
  readonly #document: ConceptKind;
  readonly #endings: (() => void)[];

  constructor(options: { vorhaben: Id; document: ConceptKind; account: Id; read?: EventMoment; onEvent(event: VorhabenEvent): void; onMissed(): void }) {
    this.#vorhaben = options.vorhaben;
    this.#document = options.document;
    const url = new URL(MUX_PATH, window.location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    this.hub = connectHub({ url: url.href, vorhaben: options.vorhaben, read: options.read, writer: { account: options.account, unsent: this.unsent } });
    this.#endings = [
      this.hub.onEvent((event) => (event.kind === "presence" ? this.people.set(event.people) : options.onEvent(event))),
      this.hub.onMissed(options.onMissed),
      guardLeaving(this.hub),
    ];
    this.here(null);
    void this.#joinUnsent(options.account);
  }

  /** Sections with text of an earlier session are followed at once, so that it reaches the server without being looked for. */
  async #joinUnsent(account: Id): Promise<void> {
    const prefix = roomName(this.#vorhaben, this.#document, "");
    for (const { room } of await this.unsent.of(account)) if (room.startsWith(prefix)) this.join(room.slice(prefix.length));
  }

  get saveState(): Hub["saveState"] {
    return this.hub.saveState;
  }

  get connection(): Hub["connection"] {
    return this.hub.connection;
  }

  /** Follows a section from now on; `sections` has it. Asking again changes nothing. */
  join(section: Id): void {
    if (this.sections.get().has(section)) return;
    const room = this.hub.room(roomName(this.#vorhaben, this.#document, section));
    this.sections.set(new Map(this.sections.get()).set(section, new LiveSection(room, (content) => this.#keep(section, content))));
  }

  /** After a refusal: lets the old copy go and joins again. */
  renew(section: Id): void {
    this.letGo(section);
    this.join(section);
  }

  /** Ends following a section; what is not durable of it after a refusal goes. */
  letGo(section: Id): void {
    const sections = new Map(this.sections.get());
    sections.get(section)?.leave();
    sections.delete(section);
    this.sections.set(sections);
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

  /** Sections with text that is not known to be durable, as they stand here. */
  unsavedTexts(): { section: Id; text: string }[] {
    return [...this.sections.get()].map(([section, live]) => ({ section, text: live.unsavedText() })).filter(({ text }) => text !== "");
  }

  close(): void {
    for (const end of this.#endings) end();
    for (const section of this.sections.get().values()) section.leave();
    this.hub.close();
  }

  #keep(section: Id, content: EditorNode): void {
    this.contents.set(new Map(this.contents.get()).set(section, content));
  }
}

export type { Readable };
