import * as decoding from "lib0/decoding";
import { MESSAGE, SYNC } from "#app/collab-protocol/messages.ts";
import { CLOSE, type CloseCode } from "#app/collab-protocol/protocol.ts";
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
}

type MemberDeps = Pick<RoomsOptions, "report" | "incident">;

/** So many times a client may send text that builds on something unknown before it is sent away. */
const MOST_GAPS = 3;

/** One person's place in one room over one connection. Everything that goes wrong here ends here. */
export class Member implements Present {
  readonly room: Room;
  /** As of the last check. */
  actor: Actor;
  readonly wire: MemberWire;
  presenceClient: number | null = null;
  grant: RoomGrant;
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
  #heldFor = 0;

  constructor(room: Room, actor: Actor, grant: RoomGrant, wire: MemberWire, deps: MemberDeps) {
    this.room = room;
    this.actor = actor;
    this.grant = grant;
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

  receive(message: Uint8Array): void {
    if (!this.#open) return;
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

  /** Asks anew what the person may do; nothing they send is looked at until the answer is there. */
  async recheck(ask: () => Promise<RoomGrant | CloseCode>): Promise<void> {
    if (!this.#open) return;
    this.#held ??= [];
    const turn = ++this.#heldFor;
    const answer = await ask().catch((error: unknown): CloseCode => {
      this.#deps.report.error({ err: error, room: this.room.name }, "rights could not be read");
      return CLOSE.tryLater;
    });
    // A later question is under way: only its answer counts.
    if (!this.#open || turn !== this.#heldFor) return;
    if (typeof answer === "number") return this.expel(answer, "rights have changed");
    const changed = answer.write !== this.grant.write || answer.locked !== this.grant.locked;
    this.grant = answer;
    if (changed) this.wire.granted(answer);
    const held = this.#held ?? [];
    this.#held = null;
    for (const message of held) this.receive(message);
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
      if (people) this.wire.send(people);
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
      this.wire.send(this.room.missing(stateVector));
    } catch (error) {
      this.#deps.report.error({ err: error, room: this.room.name }, "room could not be handed out");
      this.expel(CLOSE.tryLater, "room could not be handed out");
    }
  }
}

/** The one length-prefixed body of a message; anything behind it would be a second message in the same frame. */
function payload(decoder: decoding.Decoder): Uint8Array {
  const bytes = decoding.readVarUint8Array(decoder);
  if (decoding.hasContent(decoder)) throw new Error("more than one message in a frame");
  return bytes;
}
