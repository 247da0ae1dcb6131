import type BetterSqlite from "better-sqlite3";
import { vi } from "vitest";
import * as Y from "yjs";
import { CLOSE, type CloseCode } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { buildDocument } from "#server/collab/documents.ts";
import type { Frame } from "#server/collab/frame.ts";
import { Member } from "#server/collab/member.ts";
import { LIMITS, TIMES, type Times } from "#server/collab/options.ts";
import { createRoomLog, type RoomLog } from "#server/collab/room-log.ts";
import { createRooms, type Rooms } from "#server/collab/rooms.ts";
import { silentLog } from "#test/fakes/temp-storage.ts";
import { editAnywhere, random } from "#test/prove/writing.ts";
import { actor } from "../harness.ts";
import { missingFrom, TrackedClient } from "../tracked-client.ts";
import { Process } from "./disk.ts";
import { clockIn, Person, type Line } from "./person.ts";

const realTurn = setImmediate;
/** Lets every promise that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => void realTurn(resolve));

export interface WorldOptions {
  seed: number;
  people: number;
  /** Single messages may be lost, doubled and overtaken; otherwise a line delivers in order until it breaks. */
  lossy: boolean;
}

/** Every world has a room of its own on the common disk. */
let rooms = 0;

/**
 * The real rooms on a real (in-memory) database, with a clock that only moves when told, a network made of lists, and people who type. Everything is decided by the seed.
 * What the server promised is compared with what is on the disk after every death and at the end.
 */
export class World {
  readonly room: string;
  readonly dice: () => number;
  readonly people: Person[];
  readonly lossy: boolean;
  process: Process;
  rooms: Rooms;
  deaths = 0;
  /** What was wrong; empty when every promise held. */
  readonly broken: string[] = [];
  readonly #disk: BetterSqlite.Database;
  #clientIds = 100;
  /** In every second world a text that is not in use at the moment is kept as bytes alone. */
  readonly #times: Times;

  constructor(disk: BetterSqlite.Database, { seed, people, lossy }: WorldOptions) {
    this.#disk = disk;
    this.room = `welt.handlungskonzept.r${(rooms += 1)}`;
    this.dice = random(seed);
    this.lossy = lossy;
    this.people = Array.from({ length: people }, (_, index) => new Person(index, this.#nextClientId(), lossy));
    this.#times = { ...TIMES, rest: seed % 2 === 0 ? 0 : TIMES.rest };
    this.process = new Process(disk);
    this.rooms = this.#boot();
  }

  async play(moves: number): Promise<void> {
    for (let move = 0; move < moves && this.broken.length === 0; move += 1) await this.#move();
    await this.#endWell();
  }

  async connect(person: Person): Promise<void> {
    const line: Line = { up: [], down: [], member: null, broken: false, closing: null };
    person.line = line;
    person.client.connected((message) => void line.up.push(message));
    const { process } = this;
    const wire = {
      send: (...frames: Frame[]) => {
        for (const frame of frames) if (process.step() && !line.broken) line.down.push(frame.message);
      },
      close: (code: CloseCode) => {
        if (process.alive) line.closing = code;
      },
      granted: () => undefined,
      expired: () => void (line.member && this.rooms.recheck([{ member: line.member, who: line.member.actor }])),
      charge: () => undefined,
    };
    const answer = await this.#soon(this.rooms.join(async () => actor(person.name), this.room, person.client.lineage || undefined, { wireFor: () => wire, entered: () => undefined }));
    if (answer instanceof Member) line.member = answer;
    else if (answer && process.alive) line.closing = answer.code;
  }

  /** Everything under way arrives, everybody comes back, nothing refuses any more: then all must agree. */
  async #endWell(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      this.process.heal();
      await this.revive();
      for (const person of this.people) {
        if (!person.write) await this.#grant(person, true);
        if (person.line?.broken !== false || this.lossy) this.#hangUp(person);
        if (!person.line) await this.connect(person);
      }
      await this.#untilQuiet();
    }
    this.check("end");
    const { doc } = this.stored();
    const texts = new Set(this.people.map(({ client }) => textOf(client.doc)).concat(textOf(doc)));
    if (texts.size !== 1) this.broken.push(`${texts.size} different texts at the end`);
    for (const { name, client } of this.people) {
      if (!this.lossy && client.unacknowledged > 0) this.broken.push(`${name}: ${client.unacknowledged} edits never confirmed`);
      if (client.doc.store.pendingStructs) this.broken.push(`${name} was left with a gap`);
    }
    this.rooms.stop();
    for (const { client } of this.people) client.doc.destroy();
    vi.clearAllTimers();
  }

  async #move(): Promise<void> {
    const person = this.people[Math.floor(this.dice() * this.people.length)]!;
    const { line } = person;
    const what = this.dice();
    if (what < 0.3) editAnywhere(person.client.doc, this.dice);
    else if (what < 0.5) this.#carryUp(person);
    else if (what < 0.7) this.#carryDown(person);
    else if (what < 0.84) await this.tick();
    else if (what < 0.9) await (line ? this.#lose(person) : this.connect(person));
    else if (what < 0.92) this.process.dieIn(1 + Math.floor(this.dice() * 12));
    else if (what < 0.94) this.process.refuse(1 + Math.floor(this.dice() * 40));
    else if (what < 0.96) await this.#compact();
    else if (what < 0.98 && !this.lossy) await this.#grant(person, !person.write);
    if (!line && this.dice() < 0.3 && !person.line) await this.connect(person);
    await this.revive();
  }

  /** One timer goes off. */
  async tick(): Promise<void> {
    if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
    await settle();
  }

  #carryUp(person: Person): void {
    const { line } = person;
    if (!line?.member || line.up.length === 0) return;
    const message = this.#takeFrom(line.up);
    if (!message) return;
    person.delivered = Math.max(person.delivered, clockIn(message, person.client.doc.clientID));
    line.member.receive(message);
  }

  #carryDown(person: Person): void {
    const { line } = person;
    if (!line) return;
    if (line.down.length === 0) {
      if (line.closing !== null) this.#closed(person, line.closing);
      return;
    }
    const message = this.#takeFrom(line.down);
    if (message) person.client.receive(message);
  }

  /** In order, unless the network is a bad one: then any, twice, or not at all. */
  #takeFrom(queue: Uint8Array[]): Uint8Array | undefined {
    if (!this.lossy) return queue.shift();
    const index = Math.floor(this.dice() * Math.min(queue.length, 3));
    const fate = this.dice();
    const message = queue[index]!;
    if (fate > 0.1) queue.splice(index, 1);
    return fate > 0.2 ? message : fate > 0.1 ? undefined : message;
  }

  /** The server has closed the line with a reason. */
  #closed(person: Person, code: CloseCode): void {
    this.#hangUp(person);
    if (code === CLOSE.tryLater || (code === CLOSE.invalidMessage && this.lossy)) return;
    if (code === CLOSE.noAccess) return this.#beginAnew(person);
    this.broken.push(`${person.name} was sent away with ${code}`);
  }

  /** What was refused stays with the person as a copy; here only the new document matters. */
  #beginAnew(person: Person): void {
    const { lossy } = person;
    person.client.doc.destroy();
    person.client = new TrackedClient({ clientId: this.#nextClientId(), lossy });
    person.delivered = 0;
    person.ceiling = person.write ? null : 0;
  }

  /** The line breaks; the server may notice at once or much later. What was under way is gone. */
  #lose(person: Person): void {
    const line = person.line!;
    if (this.dice() < 0.5) return this.#hangUp(person);
    line.broken = true;
    line.down.length = 0;
    line.up.length = 0;
    person.client.disconnected();
    person.line = null;
    const { member } = line;
    setTimeout(() => member?.leave(), 8000);
  }

  #hangUp(person: Person): void {
    const { line } = person;
    person.client.disconnected();
    person.line = null;
    if (line) {
      line.broken = true;
      line.member?.leave();
    }
  }

  async #compact(): Promise<void> {
    const room = this.rooms.ready.get(this.room);
    // A disk that refuses is no fault of the rooms; a snapshot is tried again later.
    if (room) await this.#soon(this.rooms.compact(room).catch(() => null));
  }

  async #grant(person: Person, write: boolean): Promise<void> {
    person.write = write;
    const member = person.line?.member;
    if (member) await this.#soon(this.rooms.recheck([{ member, who: member.actor }]));
    person.ceiling = write ? null : person.delivered;
  }

  /** The process after the one that died: what the disk has is checked, all lines are gone. */
  async revive(): Promise<void> {
    if (this.process.alive) return;
    await settle();
    this.deaths += 1;
    vi.clearAllTimers();
    for (const person of this.people) {
      person.client.disconnected();
      person.line = null;
    }
    this.check(`death ${this.deaths}`);
    this.process = new Process(this.#disk);
    this.rooms = this.#boot();
  }

  /** What must hold at any moment at which the process could be gone. */
  check(when: string): void {
    const stored = this.stored();
    if (stored.unreadable.length > 0) this.broken.push(`${when}: the log has gaps`);
    for (const { name, client, ceiling } of this.people) {
      const missing = missingFrom(stored.doc, client.acknowledged);
      if (missing.length > 0) this.broken.push(`${when}: ${missing.length} acknowledged edits of ${name} missing`);
      for (const [other, clock] of client.seen) {
        if (Y.getState(stored.doc.store, other) < clock) this.broken.push(`${when}: ${name} saw text that is not in the log`);
      }
      if (ceiling !== null && Y.getState(stored.doc.store, client.doc.clientID) > ceiling) this.broken.push(`${when}: text of ${name} came in after writing was withdrawn`);
    }
    stored.doc.destroy();
  }

  stored(): { doc: Y.Doc; unreadable: number[] } {
    return buildDocument(logOf(this.#disk).read(this.room) ?? { snapshot: undefined, tail: [] });
  }

  async #untilQuiet(): Promise<void> {
    let quiet = 0;
    for (let turn = 0; quiet < 2 && this.broken.length === 0; turn += 1) {
      if (turn > 200) this.broken.push("never came to rest");
      const before = this.#underWay();
      for (const person of this.people) {
        while (person.line?.member && person.line.up.length > 0) person.line.member.receive(person.line.up.shift()!);
        while (person.line && person.line.down.length > 0) person.client.receive(person.line.down.shift()!);
        if (person.line?.closing != null) this.#closed(person, person.line.closing);
        if (!person.line) await this.connect(person);
      }
      vi.advanceTimersByTime(100);
      await settle();
      quiet = before + this.#underWay() === 0 ? quiet + 1 : 0;
    }
  }

  #underWay(): number {
    const open = this.people.reduce((sum, { line }) => sum + (line ? line.up.length + line.down.length + (line.closing === null ? 0 : 1) : 1), 0);
    return open + (this.rooms.failingSince() === null ? 0 : 1);
  }

  /** An answer that may have to wait for timers; null when the process dies meanwhile. */
  async #soon<T>(promise: Promise<T>): Promise<T | null> {
    const answers: T[] = [];
    promise.then(
      (value) => answers.push(value),
      (error: unknown) => {
        if (this.process.alive) this.broken.push(`unexpected: ${String(error)}`);
      },
    );
    for (let turn = 0; turn < 50 && answers.length === 0 && this.process.alive && this.broken.length === 0; turn += 1) {
      await settle();
      if (answers.length === 0 && turn > 2 && vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
    }
    return answers[0] ?? null;
  }

  #boot(): Rooms {
    const grants = (who: { accountId: string }) => Promise.resolve({ level: this.people.find(({ name }) => name === who.accountId)!.write ? ("write" as const) : ("read" as const), locked: false });
    return createRooms({ storage: this.process.storage, grants, schema: editorSchema, limits: LIMITS, times: this.#times, report: silentLog, changed: () => undefined, incident: () => undefined });
  }

  #nextClientId(): number {
    this.#clientIds += 1;
    return this.#clientIds;
  }
}

/** The examiner's own view of the disk. */
const logs = new WeakMap<BetterSqlite.Database, RoomLog>();
function logOf(disk: BetterSqlite.Database): RoomLog {
  let log = logs.get(disk);
  if (!log) logs.set(disk, (log = createRoomLog(disk)));
  return log;
}

const textOf = (doc: Y.Doc): string => doc.getXmlFragment("default").toString();
