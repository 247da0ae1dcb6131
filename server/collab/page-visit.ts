import * as decoding from "lib0/decoding";
import { z } from "zod";
import type { MuxAnswer, MuxRequest } from "#app/collab-protocol/mux.ts";
import { CLOSE, type CloseCode, type RoomAccess } from "#app/collab-protocol/protocol.ts";
import { CONCEPT_KINDS, idSchema, type Id } from "#app/domain/values/ids.ts";
import { colourOf } from "./colours.ts";
import type { Visitor } from "./door.ts";
import { Member, type MemberWire } from "./member.ts";
import type { RoomGrant } from "./options.ts";
import { PageSocket } from "./page-socket.ts";
import type { Room } from "./room.ts";
import { parseRoomName } from "./room-name.ts";
import { nowOf, type Visit, type VisitDeps } from "./visits.ts";
import type { Listener, VorhabenFeed } from "./vorhaben-feed.ts";

const requestSchema = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("open"), id: z.int().min(0), room: z.string().max(200), lineage: z.string().max(64).optional() }),
  z.strictObject({ t: z.literal("close"), channel: z.int().min(0) }),
  z.strictObject({ t: z.literal("ping") }),
  z.strictObject({ t: z.literal("place"), document: z.enum(CONCEPT_KINDS).nullable(), section: idSchema.nullable() }),
]) satisfies z.ZodType<MuxRequest>;

/** Opening a room asks the database for rights and text; counted as so many bytes. */
const OPEN_COST = 16 * 1024;
/** Control texts are short; only rooms carry content. */
const MOST_TEXT = 2000;

/** Our own endpoint: all rooms and the events of one page over one socket. The same rooms and rules as behind the stock endpoint. */
export function visitPage(visitor: Visitor, vorhaben: Id, deps: VisitDeps & { feed: VorhabenFeed }): Visit {
  const { rooms, feed, limits } = deps;
  const channels = new Map<number, Member>();
  /** Rooms being opened or open; one member for each room and page. */
  const names = new Set<string>();
  let open = true;

  const answer = (message: MuxAnswer) => socket.text(JSON.stringify(message));
  const listener: Listener & { colour: string } = { actor: visitor.actor, colour: colourOf(visitor.actor.organisation.id), place: { document: null, section: null }, tell: (json) => socket.text(json) };

  const socket = new PageSocket(
    visitor.ws,
    visitor.stream,
    {
      binary(message) {
        const decoder = decoding.createDecoder(message);
        const channel = readChannel(decoder);
        // A room that was just closed from our side may still get a message: not an error.
        channels.get(channel)?.receive(message.subarray(decoder.pos));
      },
      text(message) {
        const request = message.length <= MOST_TEXT ? requestSchema.safeParse(parseJson(message)) : undefined;
        if (!request?.success) {
          deps.incident({ actor: visitor.actor, room: null, code: CLOSE.invalidMessage, reason: "malformed request" });
          return socket.close(CLOSE.invalidMessage, "malformed request");
        }
        handle(request.data);
      },
      gone() {
        open = false;
        feed.leave(vorhaben, listener);
        for (const member of channels.values()) member.leave();
        deps.gone(visit);
      },
    },
    { ...deps, budget: deps.budgets.of(visitor.actor.accountId) },
  );
  const visit: Visit = {
    actor: visitor.actor,
    request: visitor.request,
    vorhaben,
    members: () => [...channels.values()],
    expel: (code, reason) => socket.close(code, reason),
  };

  function handle(request: MuxRequest): void {
    if (request.t === "ping") answer({ t: "pong" });
    else if (request.t === "open") void openRoom(request.id, request.room, request.lineage);
    else if (request.t === "close") closeRoom(request.channel);
    else {
      listener.place = { document: request.document, section: request.section };
      feed.peopleChanged(vorhaben);
    }
  }

  async function openRoom(id: number, name: string, lineage: string | undefined): Promise<void> {
    const refuse = (code: CloseCode, reason: string) => answer({ t: "refused", id, code, reason });
    const wanted = parseRoomName(name);
    // A name that is none is turned away, and written down, by the rooms.
    if (wanted && wanted.vorhaben !== vorhaben) {
      deps.incident({ actor: visitor.actor, room: name, code: CLOSE.deleted, reason: "room of another Vorhaben" });
      return refuse(CLOSE.deleted, "no such room in this Vorhaben");
    }
    if (names.has(name)) return refuse(CLOSE.tryLater, "room is open already");
    if (names.size >= limits.roomsPerSocket) return refuse(CLOSE.tryLater, "too many rooms");
    names.add(name);
    socket.charge(OPEN_COST);
    const wireFor = (room: Room, grant: RoomGrant): MemberWire => {
      if (open) answer({ t: "opened", id, channel: room.id, access: accessOf(grant) });
      if (grant.colour && grant.colour !== listener.colour) {
        Object.assign(listener, { colour: grant.colour });
        feed.peopleChanged(vorhaben);
      }
      return {
        send: (...frames) => socket.write(frames.flatMap((frame) => frame.mux)),
        close(code, reason) {
          channels.delete(room.id);
          names.delete(name);
          answer({ t: "closed", channel: room.id, code, reason });
        },
        granted: (changed) => answer({ t: "access", channel: room.id, access: accessOf(changed) }),
        expired: () => deps.expired(visit),
        charge: socket.charge,
      };
    };
    const member = await rooms.join(() => nowOf(visit), name, lineage, { wireFor, entered: (one) => void channels.set(one.room.id, one) });
    if (!(member instanceof Member)) {
      names.delete(name);
      return refuse(member.code, member.reason);
    }
    if (!open) member.leave();
  }

  function closeRoom(channel: number): void {
    const member = channels.get(channel);
    if (!member) return;
    channels.delete(channel);
    names.delete(member.room.name);
    member.leave();
  }

  feed.join(vorhaben, listener);
  return visit;
}

const accessOf = ({ level, locked }: RoomGrant): RoomAccess => ({ level, locked });

function readChannel(decoder: decoding.Decoder): number {
  try {
    return decoding.readVarUint(decoder);
  } catch {
    return -1;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
