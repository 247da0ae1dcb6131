import * as decoding from "lib0/decoding";
import { MESSAGE, SYNC } from "#app/collab-protocol/messages.ts";
import { CLOSE, mayWriteIn, sameAccess, type CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import * as Y from "yjs";
import { colourOf } from "./colours.ts";
import type { Frame } from "./frame.ts";
import type { Incident, Reason } from "./incidents.ts";
import type { RoomGrant } from "./options.ts";
import type { Present } from "./presence.ts";
import type { Room } from "./room.ts";
import type { RoomsOptions } from "./rooms.ts";

/** How a member is reached: a whole socket, or one channel of a shared one. */
export interface MemberWire {
  send(...frames: Frame[]): void;
  close(code: CloseCode, reason: string): void;
  /** What the person may do has changed. */
  granted(grant: RoomGrant): void;
  /** The grant has run out: session and rights are to be asked again. */
  expired(): void;
  /** An answer took work worth so many received bytes. */
  charge(bytes: number): void;
}

/** A grant as it holds for a member. */
export interface HeldGrant extends RoomGrant {
  /** Which reading of the rights it comes from; an answer to an older question never replaces it. */
  version: number;
  /** Epoch ms; after it nothing of the member is looked at before the rights were asked again. */
  expires: number;
}

type MemberDeps = Pick<RoomsOptions, "report" | "incident" | "times">;

/** So many times a client may send text that builds on something unknown before it is sent away. */
const MOST_GAPS = 3;

/** One person's place in one room over one connection. Everything that goes wrong here ends here. */
export class Member implements Present {
  readonly room: Room;
  /** As of the last check. */
  actor: Actor;
  readonly wire: MemberWire;
  presenceClient: number | null = null;
  grant: HeldGrant;
  readonly #deps: MemberDeps;
  #open = true;
  /** Counted messages so far, and how many of them are in the log. */
  #seen = 0;
  #durable = 0;
  /** The first message that could not be used; what follows counts as saved only after a complete step 2. */
  #gapAt: number | null = null;
  #healing: number | null = null;
  #gaps = 0;
  /** While it is asked what the person may do, messages wait. */
  #held: Uint8Array[] | null = null;
  /** The last question. */
  #asked: number;

  constructor(room: Room, actor: Actor, answer: { grant: RoomGrant; version: number }, wire: MemberWire, deps: MemberDeps) {
    this.room = room;
    this.actor = actor;
    this.#asked = answer.version;
    this.grant = held(answer, deps);
    this.wire = wire;
    this.#deps = deps;
  }

  get stamp(): Present["stamp"] {
    const { name, organisation, accountId } = this.actor;
    return { name, organisation: organisation.shortName, color: this.grant.colour ?? colourOf(organisation.id), account: accountId };
  }

  get account(): string {
    return this.actor.accountId;
  }

  get mayWrite(): boolean {
    return mayWriteIn(this.grant);
  }

  receive(message: Uint8Array): void {
    if (!this.#open) return;
    if (!this.#held && Date.now() > this.grant.expires) {
      this.#held = [];
      this.wire.expired();
    }
    if (this.#held) {
      this.#held.push(message);
      return;
    }
    try {
      this.#handle(message);
    } catch (error) {
      this.#deps.report.info({ err: error, room: this.room.name }, "message could not be read");
      this.refuse(CLOSE.invalidMessage, "malformed");
    }
  }

  /** Asks anew what the person may do; nothing they send is looked at until the answer is there. Versions grow from question to question. */
  async recheck(version: number, ask: () => Promise<RoomGrant | CloseCode>): Promise<void> {
    if (!this.#open) return;
    this.#held ??= [];
    this.#asked = version;
    const answer = await ask().catch((error: unknown): CloseCode => {
      this.#deps.report.error({ err: error, room: this.room.name }, "rights could not be read");
      return CLOSE.tryLater;
    });
    // A later question is under way: only its answer counts.
    if (!this.#open || version !== this.#asked) return;
    if (typeof answer === "number") return this.expel(answer, "rights have changed");
    const before = this.grant;
    this.grant = held({ grant: answer, version }, this.#deps);
    if (!sameAccess(before, answer)) this.wire.granted(answer);
    const waiting = this.#held ?? [];
    this.#held = null;
    for (const message of waiting) this.receive(message);
  }

  /** Sends away whoever tried what they may not, or what no honest client does; it is written down. */
  refuse(code: Incident["code"] & CloseCode, reason: Reason): void {
    if (!this.#open) return;
    this.#deps.incident({ actor: this.actor, room: this.room.name, code, reason });
    this.expel(code, reason);
  }

  /** Sends the member away; nobody else in the room is touched. */
  expel(code: CloseCode, reason: string): void {
    if (!this.#open) return;
    this.leave();
    this.wire.close(code, reason);
  }

  /** The connection is gone. */
  leave(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#held = null;
    this.room.leave(this);
  }

  /** Counted message `ordinal` builds on something unknown: ask for everything. */
  gap(ordinal: number): void {
    if (this.#gapAt !== null && this.#healing === null) return;
    this.#gaps += 1;
    if (this.#gaps > MOST_GAPS) return this.refuse(CLOSE.invalidMessage, "update builds on unknown text");
    this.#gapAt ??= ordinal;
    this.#healing = null;
    this.wire.send(this.room.framing.step1(Y.encodeStateVector(this.room.doc)));
  }

  /** Everything up to counted message `ordinal` is durable, unless a gap lies before it: then there is nothing to confirm. */
  confirmation(ordinal: number, clocks: ReadonlyMap<number, number>): Frame | null {
    if (!this.#open) return null;
    if (this.#gapAt !== null) {
      if (this.#healing === null || ordinal < this.#healing) return null;
      this.#gapAt = null;
      this.#healing = null;
      this.#gaps = 0;
    }
    this.#durable = ordinal;
    return this.room.framing.saved({ seq: this.room.seq, clocks, durable: this.#durable, lineage: "" });
  }

  #handle(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#sync(decoding.readVarUint(decoder), payload(decoder));
    else if (type === MESSAGE.presence) this.room.presence.receive(this, payload(decoder));
    else if (type === MESSAGE.queryPresence) {
      const people = this.room.presence.all();
      if (!people) return;
      this.wire.charge(people.message.length);
      this.wire.send(people);
    }
  }

  #sync(kind: number, bytes: Uint8Array): void {
    if (kind === SYNC.step1) return this.#answer(bytes);
    if (kind !== SYNC.step2 && kind !== SYNC.update) throw new Error("unknown sync message");
    this.#seen += 1;
    // An answer to our question holds everything the client has, so also what was left out before.
    if (kind === SYNC.step2 && this.#gapAt !== null) this.#healing = this.#seen;
    this.room.write(this, bytes, this.#seen);
  }

  #answer(stateVector: Uint8Array): void {
    // A malformed question is the asker's fault; that the answer cannot be given is ours.
    Y.decodeStateVector(stateVector);
    try {
      const { frame, work } = this.room.missing(stateVector);
      this.wire.charge(work);
      this.wire.send(frame);
    } catch (error) {
      this.#deps.report.error({ err: error, room: this.room.name }, "room could not be handed out");
      this.expel(CLOSE.tryLater, "room could not be handed out");
    }
  }
}

const held = ({ grant, version }: { grant: RoomGrant; version: number }, { times }: MemberDeps): HeldGrant => ({ ...grant, version, expires: Date.now() + times.grantLife });

/** The one length-prefixed body of a message; anything behind it would be a second message in the same frame. */
function payload(decoder: decoding.Decoder): Uint8Array {
  const bytes = decoding.readVarUint8Array(decoder);
  if (decoding.hasContent(decoder)) throw new Error("more than one message in a frame");
  return bytes;
}
