import { CLOSE, ROOM_PATH } from "#app/collab-protocol/protocol.ts";
import type { Visitor } from "./door.ts";
import { Frame } from "./frame.ts";
import { Member, type MemberWire } from "./member.ts";
import { PageSocket } from "./page-socket.ts";
import { nowOf, type Visit, type VisitDeps } from "./visits.ts";

/** Under the 30 s after which a stock client takes silence for a dead line; it does not see pings. */
const KEEP_ALIVE_MS = 10_000;
/** A presence message without entries: heard by every client, without effect. */
const NOTHING = new Frame(Uint8Array.of(1, 1, 0), 0).stock;

/** The stock endpoint: one room, one socket, the plain y-websocket protocol. */
export function visitRoom(visitor: Visitor, deps: VisitDeps): Visit {
  const { rooms, incident } = deps;
  const name = decodeName(visitor.url.pathname.slice(ROOM_PATH.length));
  let member: Member | null = null;
  let early: Uint8Array[] | null = [];
  let over = false;
  const socket = new PageSocket(
    visitor.ws,
    visitor.stream,
    {
      binary(message) {
        // In the order in which they came.
        if (early) early.push(message);
        else member?.receive(message);
      },
      text() {
        incident({ actor: visitor.actor, room: member?.room.name ?? null, code: CLOSE.invalidMessage, reason: "text frame" });
        socket.close(CLOSE.invalidMessage, "text");
      },
      gone() {
        clearInterval(keepAlive);
        over = true;
        member?.leave();
        deps.gone(visit);
      },
    },
    { ...deps, budget: deps.budgets.of(visitor.actor.accountId) },
  );
  const keepAlive = setInterval(() => socket.write([NOTHING]), KEEP_ALIVE_MS);
  const visit: Visit = {
    actor: visitor.actor,
    request: visitor.request,
    members: () => (member ? [member] : []),
    expel: (code, reason) => socket.close(code, reason),
  };
  const wire: MemberWire = {
    send: (...frames) => socket.write(frames.map((frame) => frame.stock)),
    close: (code, reason) => socket.close(code, reason),
    // The stock protocol has no word for it; the next refused update tells.
    granted: () => undefined,
    expired: () => deps.expired(visit),
    charge: socket.charge,
  };
  rooms
    .join(() => nowOf(visit), name, visitor.url.searchParams.get("lineage") ?? undefined, { wireFor: () => wire, entered: (one) => (member = one) })
    .then((answer) => {
      if (!(answer instanceof Member)) return socket.close(answer.code, answer.reason);
      if (over || early === null) return answer.leave();
      const waiting = early;
      early = null;
      for (const message of waiting) answer.receive(message);
    });
  return visit;
}

/** What is no proper encoding names no room. */
function decodeName(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
