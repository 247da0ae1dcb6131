import * as Y from "yjs";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import type { Log } from "../log.ts";
import { applies, buildDocument } from "./documents.ts";
import type { Exclusive } from "./exclusive.ts";
import { createFraming, type Frame, type Framing } from "./frame.ts";
import type { CommitTarget, GroupCommit } from "./group-commit.ts";
import type { Inspector, RoomView } from "./inspect.ts";
import type { Member } from "./member.ts";
import type { Limits, Times } from "./options.ts";
import { createPresenceBoard, type PresenceBoard } from "./presence.ts";
import type { LogEntry, RoomLog, StoredRoom } from "./room-log.ts";
import { RoomText } from "./room-text.ts";

/** An update on its way, with whom to answer. */
export interface Write extends LogEntry {
  member: Member;
  /** Which of the member's counted messages it was. */
  ordinal: number;
  /** Clocks after it. */
  ends: ReadonlyMap<number, number>;
}

export interface RoomContext {
  log: RoomLog;
  exclusive: Exclusive;
  commit: GroupCommit<Write>;
  inspect: Inspector;
  limits: Limits;
  times: Times;
  report: Log;
  /** After each commit that changed the room. */
  changed(room: Room): void;
  /** Somebody went. */
  left(room: Room): void;
  /** The room is of no use any more; load it again. */
  lost(room: Room): void;
}

interface Answer {
  seq: number;
  known: Buffer | null;
  frame: Frame;
}

const NOTHING: ReadonlyMap<number, number> = new Map();
const NO_STATE = 1; // bytes of an empty state vector
/** Who may not write answers our question with what was deleted, at most; more is not even decoded. */
const MOST_OF_READERS = 256 * 1024;
/** Handing out so many bytes costs about as much as receiving one. */
const READ_COST = 4;

/** One section's document with everybody in it. What it holds, shows and hands out is in the log; what is not yet there waits in the group commit. */
export class Room implements CommitTarget<Write>, RoomView {
  readonly id: number;
  readonly name: string;
  readonly lineage: string;
  readonly framing: Framing;
  readonly members = new Set<Member>();
  readonly presence: PresenceBoard;
  seq: number;
  /** Where the newest snapshot ends, and what came after it. */
  snapshotSeq: number;
  storedBytes: number;
  readonly #context: RoomContext;
  readonly #owners: Map<number, string | null>;
  readonly #text: RoomText;
  #queued: Write[] = [];
  /** The last answers to somebody who knew nothing (`full`), or a part (`rest`): after a lost line many come back with the same. */
  readonly #answers: { full: Answer | null; rest: Answer | null } = { full: null, rest: null };

  constructor(stored: StoredRoom, doc: Y.Doc, owners: Map<number, string | null>, context: RoomContext) {
    this.id = stored.row.id;
    this.name = stored.row.name;
    this.lineage = stored.row.lineage;
    this.seq = stored.row.seq;
    this.snapshotSeq = stored.snapshot?.uptoSeq ?? 0;
    this.storedBytes = (stored.snapshot?.bytes.length ?? 0) + stored.tail.reduce((sum, update) => sum + update.bytes.length, 0);
    this.#text = new RoomText(doc);
    this.framing = createFraming(this.id);
    this.#context = context;
    this.#owners = owners;
    this.presence = createPresenceBoard({
      framing: this.framing,
      send: (frame) => this.#toAll(frame),
      tick: context.times.presenceTick,
      ownerOf: (client) => this.#owners.get(client),
    });
  }

  /** What is in the log. */
  get doc(): Y.Doc {
    return this.#text.doc;
  }
  get store(): Y.Doc["store"] {
    return this.#text.store(this.#accepted());
  }
  ownerOf(client: number): string | null | undefined {
    const written = this.#owners.get(client);
    // Whoever shows a client id as theirs is about to write with it; nobody else may be quicker.
    return written === undefined ? this.presence.accountOf(client) : written;
  }
  /** Nothing waits for the disk. */
  get clean(): boolean {
    return this.#queued.length === 0;
  }

  /** Lets a member in: what the server has, what it lacks, who is here. */
  enter(member: Member): void {
    this.members.add(member);
    const vector = this.#text.vector();
    const state = this.framing.saved({ seq: this.seq, clocks: Y.decodeStateVector(vector), durable: 0, lineage: this.lineage });
    const people = this.presence.all();
    member.wire.send(this.framing.step1(vector), state, ...(people ? [people] : []));
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return;
    this.presence.leave(member);
    if (this.clean) this.#text.dropCopy();
    this.#context.left(this);
  }

  /**
   * What a client with this state lacks; shared among all who come with nothing, or with the same. `work`: what it cost, in received bytes, so that
   * questions slow down nobody but who asks them. Throws on a malformed vector.
   */
  missing(stateVector: Uint8Array): { frame: Frame; work: number } {
    const known = stateVector.length > NO_STATE ? Buffer.from(stateVector) : null;
    const answers = known ? "rest" : "full";
    const last = this.#answers[answers];
    const shared = last?.seq === this.seq && (!known || last.known?.equals(known)) ? last : null;
    const { frame } = shared ?? (this.#answers[answers] = { seq: this.seq, known, frame: this.framing.step2(this.#text.state(known)) });
    return { frame, work: Math.max(shared ? 0 : this.storedBytes, frame.message.length) / READ_COST };
  }

  /** Judges an update and, if it may enter, hands it to the log. */
  write(member: Member, update: Uint8Array, ordinal: number): void {
    const { limits, inspect } = this.#context;
    if (update.length > limits.updateBytes) return member.refuse(CLOSE.tooLarge, "update too large");
    if (!member.mayWrite && update.length > MOST_OF_READERS) return this.#turnAway(member);
    const verdict = inspect(update, this, member.account, member.mayWrite);
    if (verdict.kind === "nothing-new" || (verdict.kind === "new" && verdict.tidying && !member.mayWrite)) return this.#confirm(member, ordinal);
    if (!member.mayWrite) return this.#turnAway(member);
    if (verdict.kind === "refused") return member.refuse(CLOSE.invalidMessage, verdict.reason);
    if (verdict.kind === "gap") return member.gap(ordinal);
    if (this.storedBytes + update.length > limits.roomBytes) return member.refuse(CLOSE.tooLarge, "room is full");
    const accepted = this.#text.accepts(update, this.#accepted());
    if (!accepted) return member.refuse(CLOSE.invalidMessage, "update could not be integrated");
    if (accepted.compared) member.wire.charge(this.storedBytes / READ_COST);
    const written: Write = { account: member.account, bytes: update, claims: verdict.claims, member, ordinal, ends: verdict.ends };
    // Nobody's words, only their order; the server's own client ids belong to nobody.
    const behind = accepted.behind.map((bytes): Write => ({ account: null, bytes, claims: [accepted.client], member, ordinal, ends: NOTHING }));
    // What follows builds on what goes before: if one does not get in, none after it may.
    [written, ...behind].every((write) => this.#submit(write));
  }

  committed(entries: readonly Write[]): void {
    this.#queued.splice(0, entries.length);
    const updates = entries.filter((entry) => entry.bytes !== null);
    this.seq += updates.length;
    for (const write of updates) this.storedBytes += write.bytes!.length;
    const news = updates.length === 0 ? [] : this.#apply(updates);
    // Those who wait for others' text come first; the writers get it together with their confirmation.
    const writers = Map.groupBy(entries, (entry) => entry.member);
    for (const member of this.members) if (!writers.has(member)) member.wire.send(...news);
    for (const [member, writes] of writers) {
      if (!this.members.has(member)) continue;
      const clocks = writes.length === 1 ? writes[0]!.ends : new Map(writes.flatMap((write) => [...write.ends]));
      const confirmation = member.confirmation(writes.at(-1)!.ordinal, clocks);
      member.wire.send(...news, ...(confirmation ? [confirmation] : []));
    }
    if (updates.length > 0) this.#context.changed(this);
  }

  outOfStep(): void {
    this.#context.lost(this);
  }

  /** Gives back memory when nobody has used the text since then (epoch ms). True when that took work. */
  rest(unusedSince: number): boolean {
    if (!this.clean) return false;
    const worked = this.#text.rest(unusedSince);
    if (this.#text.asleep) this.#answers.full = this.#answers.rest = null;
    return worked;
  }

  /** Frees everything; members must have been sent away before. */
  dispose(): void {
    this.presence.stop();
    this.#text.destroy();
  }

  #turnAway(member: Member): void {
    if (member.grant.level === "write") member.refuse(CLOSE.locked, "section is locked");
    else member.refuse(CLOSE.noAccess, "read only");
  }

  /** On its way to the disk. */
  #accepted(): Uint8Array[] {
    return this.#queued.flatMap((write) => write.bytes ?? []);
  }

  #confirm(member: Member, ordinal: number): void {
    if (this.clean) {
      const confirmation = member.confirmation(ordinal, NOTHING);
      return confirmation ? member.wire.send(confirmation) : undefined;
    }
    // Known, but perhaps only from an update that has not reached the disk yet.
    this.#submit({ account: null, bytes: null, claims: [], member, ordinal, ends: NOTHING });
  }

  /** False when too much waits for the disk already: then the writer is asked to come again. */
  #submit(write: Write): boolean {
    if (!this.#context.commit.submit(this, write)) {
      this.#text.dropCopy();
      write.member.expel(CLOSE.tryLater, "the log cannot be written");
      return false;
    }
    this.#queued.push(write);
    for (const client of write.claims) this.#owners.set(client, write.account);
    return true;
  }

  /** Integrates what was committed; answers with what everybody is to be told. */
  #apply(updates: readonly Write[]): Frame[] {
    let news: Uint8Array[] = [];
    let complete: boolean;
    if (updates.length === 1) {
      news = [updates[0]!.bytes!];
      complete = applies(this.doc, news[0]!);
    } else {
      // Many keys of one turn go out as one update.
      const take = (update: Uint8Array) => void news.push(update);
      this.doc.on("update", take);
      complete = this.doc.transact(() => updates.map((write) => applies(this.doc, write.bytes!))).every(Boolean);
      this.doc.off("update", take);
    }
    if (!complete) return this.#rebuild(updates);
    return news.map(this.framing.update);
  }

  /** An update passed the trial and still broke Yjs. It is set aside, the document is built again from the log, its writer is asked to come again, nobody else notices. */
  #rebuild(updates: readonly Write[]): Frame[] {
    const { log, exclusive, report } = this.#context;
    const stored = log.read(this.name)!;
    const { doc, unreadable } = buildDocument(stored);
    report.error({ room: this.name, updates: unreadable, accounts: updates.map((write) => write.account) }, "unreadable updates set aside");
    this.#text.doc = doc;
    exclusive.call(() => unreadable.forEach((seq) => log.quarantine(this.id, seq))).catch((error: unknown) => report.error({ err: error, room: this.name }, "quarantine could not be written"));
    const first = this.seq - updates.length + 1;
    const isGood = (_: Write, index: number) => !unreadable.includes(first + index);
    for (const write of updates.filter((write, index) => !isGood(write, index))) write.member.expel(CLOSE.tryLater, "update could not be kept");
    return updates.filter(isGood).map((write) => this.framing.update(write.bytes!));
  }

  #toAll(frame: Frame): void {
    for (const member of this.members) member.wire.send(frame);
  }
}
