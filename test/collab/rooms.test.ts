import type BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { SYNC } from "#app/collab-protocol/messages.ts";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { KEEP_UPDATES_MS } from "#server/collab/compaction.ts";
import type { Frame } from "#server/collab/frame.ts";
import type { Incident } from "#server/collab/incidents.ts";
import type { Member } from "#server/collab/member.ts";
import { LIMITS, TIMES, type RoomGrant } from "#server/collab/options.ts";
import { createRooms, type Rooms } from "#server/collab/rooms.ts";
import { createVisits, type Visit } from "#server/collab/visits.ts";
import { silentLog } from "#test/fakes/temp-storage.ts";
import { liveHeap } from "#test/prove/live-heap.ts";
import { actor, ROOM, textOf, typeInto, withLength } from "./harness.ts";
import { newDisk, Process } from "./simulation/disk.ts";
import { TrackedClient } from "./tracked-client.ts";

/** Rooms without sockets and with a clock that is moved by hand. */
let disk: BetterSqlite.Database;
let rooms: Rooms;
const incidents: Incident[] = [];
const grants = vi.fn<(who: Actor) => Promise<RoomGrant>>();
beforeEach(async () => {
  disk = await newDisk();
  incidents.length = 0;
  grants.mockReset().mockResolvedValue({ level: "write", locked: false });
  vi.useFakeTimers({ now: Date.now(), toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate", "Date"] });
  start();
});
afterEach(() => {
  rooms.stop();
  vi.useRealTimers();
  disk.close();
});

function start(): void {
  rooms = createRooms({ storage: new Process(disk).storage, grants, schema: editorSchema, limits: LIMITS, times: TIMES, report: silentLog, changed: () => undefined, incident: (one) => incidents.push(one) });
}

async function join(person: string, name = ROOM) {
  const sent: Frame[] = [];
  const closed: number[] = [];
  const expired = vi.fn<() => void>(() => void rooms.recheck([{ member, who: actor(person) }]));
  const charge = vi.fn<(bytes: number) => void>();
  const wire = { send: (...frames: Frame[]) => void sent.push(...frames), close: (code: number) => void closed.push(code), granted: () => undefined, expired, charge };
  const member: Member = (await rooms.join(async () => actor(person), name, undefined, { wireFor: () => wire, entered: () => undefined })) as Member;
  return { member, sent, closed, expired, charge };
}

/** Somebody who writes, with everything delivered at once. */
async function writer(person: string, name = ROOM, client = new TrackedClient()) {
  const one = await join(person, name);
  let read = 0;
  const deliver = () => {
    for (; read < one.sent.length; read += 1) client.receive(one.sent[read]!.message);
  };
  client.connected((message) => one.member.receive(message));
  deliver();
  const turn = async () => {
    await vi.advanceTimersByTimeAsync(0);
    deliver();
  };
  const type = async (text: string) => {
    typeInto(client.doc, text);
    await turn();
  };
  return { ...one, client, type, turn };
}

const room = () => rooms.ready.get(ROOM)!;
const count = (sql: string): number => disk.prepare(sql).pluck().get() as number;
const held = () => [count("select group_concat(upto_seq) from room_snapshot"), count("select group_concat(seq) from room_update")];
const leaveAll = async () => {
  for (const { members } of rooms.ready.values()) for (const member of members) member.leave();
  await vi.advanceTimersByTimeAsync(TIMES.idleUnload * 2);
};

test("P-21 two hundred people who come at once are answered with one and the same encoded state", async () => {
  const anna = await writer("anna");
  await anna.type("Text ".repeat(1000));
  const crowd = await Promise.all(Array.from({ length: 200 }, (_, index) => join(`person-${index}`)));
  for (const { member } of crowd) member.receive(Uint8Array.of(0, SYNC.step1, 1, 0));
  const states = new Set(crowd.map(({ sent }) => sent.at(-1)));
  expect(states.size).toBe(1);
  await anna.type("mehr");
  const late = await join("spaet");
  late.member.receive(Uint8Array.of(0, SYNC.step1, 1, 0));
  expect(states.has(late.sent.at(-1))).toBe(false);
});

test("P-21 people who come back after a lost line with the same text share an answer too, and it is never that to others", async () => {
  const anna = await writer("anna");
  await anna.type("Text ".repeat(1000));
  const known = Y.encodeStateVector(anna.client.doc);
  await anna.type("mehr");
  const answers = new Set<Frame>();
  for (let index = 0; index < 100; index += 1) answers.add(await answerTo(`person-${index}`, known));
  expect(answers.size).toBe(1);
  expect([...answers][0]!.message.length).toBeLessThan(100);
  expect(answers.has(await answerTo("neu", Uint8Array.of(0)))).toBe(false);
  expect(answers.has(await answerTo("anders", Y.encodeStateVector(anna.client.doc)))).toBe(false);
  await anna.type("noch mehr");
  expect(answers.has(await answerTo("später", known))).toBe(false);
});

/** What somebody is answered who comes with this state vector. */
async function answerTo(person: string, vector: Uint8Array): Promise<Frame> {
  const { member, sent } = await join(person);
  member.receive(Buffer.concat([Uint8Array.of(0, SYNC.step1), withLength(vector)]));
  return sent.at(-1)!;
}

test("P-21 a text that nobody has used for a minute stays as bytes alone; who comes in, writes, or knows a part of it notices nothing", async () => {
  const anna = await writer("anna");
  await anna.type("Text ".repeat(100));
  const known = Y.encodeStateVector(anna.client.doc);
  await anna.type("mehr");
  const rests = async () => {
    const { doc } = room();
    await vi.advanceTimersByTimeAsync(TIMES.rest + TIMES.look);
    return doc.isDestroyed;
  };
  expect(await rests()).toBe(true);
  const bernd = await writer("bernd");
  expect(textOf(bernd.client.doc)).toBe(textOf(anna.client.doc));
  expect((await answerTo("carla", known)).message.length).toBeLessThan(100);
  expect(await rests()).toBe(true);
  await bernd.type(" von Bernd");
  await anna.turn();
  expect([textOf(anna.client.doc), bernd.client.unacknowledged]).toEqual([`${"Text ".repeat(100)}mehr von Bernd`, 0]);
  await anna.type("!");
  expect(await rests()).toBe(true);
  expect(await rooms.compact(room())).toBe("written");
  expect(anna.closed.concat(bernd.closed)).toEqual([]);
});

test("P-13 P-16 a room that cannot be handed out is no fault of who asks: later, and nothing in the history; a malformed question is one", async () => {
  const anna = await join("anna");
  vi.spyOn(room(), "missing").mockImplementation(() => {
    throw new RangeError("Maximum call stack size exceeded");
  });
  anna.member.receive(Uint8Array.of(0, SYNC.step1, 1, 0));
  expect([anna.closed, incidents]).toEqual([[CLOSE.tryLater], []]);
  const mallory = await join("mallory");
  mallory.member.receive(Uint8Array.of(0, SYNC.step1, 1, 9));
  expect([mallory.closed, incidents.length]).toEqual([[CLOSE.invalidMessage], 1]);
});

test("P-01 P-16 what is in the log and cannot be shown costs the room its memory, not the process, and not the text", async () => {
  const anna = await writer("anna");
  const bernd = await writer("bernd", `${ROOM}-2`);
  vi.spyOn(room(), "committed").mockImplementation(() => {
    throw new RangeError("Maximum call stack size exceeded");
  });
  typeInto(bernd.client.doc, "Text von Bernd");
  await anna.type("Text von Anna");
  expect(anna.closed).toEqual([CLOSE.tryLater]);
  expect([bernd.closed, bernd.client.unacknowledged]).toEqual([[], 1]);
  await bernd.turn();
  expect(bernd.client.unacknowledged).toBe(0);
  const again = await writer("carla");
  expect(textOf(again.client.doc)).toBe("Text von Anna");
});

async function cycle(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const one = await writer("anna", `${ROOM}-${index}`);
    await one.type("Text");
    one.client.doc.destroy();
    if (index % 50 === 49) await leaveAll();
  }
  await leaveAll();
}

test("P-21 five hundred rooms opened, written to and left: none stays in memory, no timer and no heap remains", async () => {
  await cycle(0, 100);
  const timers = vi.getTimerCount();
  const before = liveHeap();
  await cycle(100, 500);
  expect(rooms.ready.size).toBe(0);
  expect(vi.getTimerCount()).toBe(timers);
  // 400 rooms kept would be several MB.
  expect(liveHeap() - before).toBeLessThan(1e6);
});

test("P-15 a snapshot is not written when memory differs from the log", async () => {
  const anna = await writer("anna");
  await anna.type("steht im Log");
  room().doc.transact(() => typeInto(room().doc, " nur im Speicher"));
  for (let index = 0; index < 60; index += 1) await anna.type(".");
  expect(await rooms.compact(room())).toBe("differs");
  expect(count("select count(*) from room_snapshot")).toBe(0);
});

test("P-15 a snapshot asked for twice is written once, and never while something waits for the disk or another process has written", async () => {
  const anna = await writer("anna");
  await anna.type("eins");
  expect(await Promise.all([rooms.compact(room()), rooms.compact(room())])).toEqual(["written", "nothing-to-do"]);
  typeInto(anna.client.doc, " unterwegs");
  expect(await rooms.compact(room())).toBe("nothing-to-do");
  await anna.turn();
  disk.exec("insert into room_update (room, seq, account, bytes, at) select room, seq + 1, null, bytes, at from room_update order by seq desc limit 1; update room set seq = seq + 1");
  expect(await rooms.compact(room())).toBe("differs");
  expect(count("select count(*) from room_snapshot")).toBe(1);
});

test("P-15 a snapshot that fails at any of its steps leaves log and older snapshots whole, and the next one succeeds", async () => {
  const anna = await writer("anna");
  for (const text of ["eins", " zwei"]) {
    await anna.type(text);
    await rooms.compact(room());
  }
  vi.setSystemTime(Date.now() + KEEP_UPDATES_MS + 1);
  await anna.type(" drei");
  const before = held();
  for (const step of ["insert on room_snapshot", "delete on room_snapshot", "delete on room_update"]) {
    disk.exec(`create trigger dies before ${step} begin select raise(abort, 'dies'); end`);
    await expect(rooms.compact(room())).rejects.toThrow("dies");
    disk.exec("drop trigger dies");
    expect(held()).toEqual(before);
  }
  expect(await rooms.compact(room())).toBe("written");
  await leaveAll();
  await join("bernd");
  expect(textOf(room().doc)).toBe("eins zwei drei");
});

test("P-15 raw updates stay until the horizon, and behind one older snapshot", async () => {
  const anna = await writer("anna");
  const compactAt = async (text: string) => {
    await anna.type(text);
    expect(await rooms.compact(room())).toBe("written");
    return room().seq;
  };
  const first = await compactAt("eins");
  await compactAt("zwei");
  expect(count("select min(seq) from room_update")).toBe(1);
  vi.setSystemTime(Date.now() + KEEP_UPDATES_MS + 1);
  const third = await compactAt("drei");
  const second = count("select min(upto_seq) from room_snapshot");
  expect(count("select count(*) from room_snapshot")).toBe(2);
  expect(second).toBeGreaterThan(first);
  expect(count("select min(seq) from room_update")).toBe(second + 1);
  expect(count("select max(seq) from room_update")).toBe(third);
});

test("P-16 when the newest snapshot has rotted, the one before and the log give the same text, and it is counted", async () => {
  const anna = await writer("anna");
  await anna.type("eins");
  await rooms.compact(room());
  await anna.type(" zwei");
  vi.setSystemTime(Date.now() + KEEP_UPDATES_MS + 1);
  await rooms.compact(room());
  await anna.type(" drei");
  const text = textOf(room().doc);
  await leaveAll();
  disk.exec("update room_snapshot set bytes = zeroblob(length(bytes)) where upto_seq = (select max(upto_seq) from room_snapshot)");
  expect(rooms.damaged()).toBe(0);
  await join("bernd");
  expect(textOf(room().doc)).toBe(text);
  expect(rooms.damaged()).toBe(1);
});

test("P-16 a room that is only being opened is not counted as damaged, one that cannot be read is", async () => {
  const { read } = rooms.log;
  const during: number[] = [];
  const reading = vi.spyOn(rooms.log, "read").mockImplementationOnce((name) => {
    during.push(rooms.damaged());
    return read(name);
  });
  await join("anna");
  expect(during).toEqual([0]);
  await leaveAll();
  reading.mockImplementationOnce(() => {
    throw new Error("cannot be read");
  });
  await join("anna");
  expect(rooms.damaged()).toBe(1);
});

test("P-16 when memory breaks on a good update, it is built again from the log and nobody notices", async () => {
  const [anna, bernd] = [await writer("anna"), await writer("bernd")];
  await anna.type("eins");
  vi.spyOn(room().doc, "transact").mockImplementationOnce(() => {
    throw new Error("broken");
  });
  await anna.type(" zwei");
  await bernd.turn();
  expect(textOf(bernd.client.doc)).toBe("eins zwei");
  expect(textOf(room().doc)).toBe("eins zwei");
  expect(anna.client.unacknowledged).toBe(0);
  expect([...anna.closed, ...bernd.closed]).toEqual([]);
});

test("P-16 an update that the disk spoilt while it was written is set aside, its writer comes again, the others go on", async () => {
  const [anna, bernd] = [await writer("anna"), await writer("bernd")];
  await anna.type("eins");
  await bernd.turn();
  disk.exec("create trigger rot after insert on room_update begin update room_update set bytes = x'0909' where room = new.room and seq = new.seq; end");
  vi.spyOn(room().doc, "transact").mockImplementationOnce(() => {
    throw new Error("broken");
  });
  await anna.type(" verdorben");
  disk.exec("drop trigger rot");
  expect(anna.closed).toEqual([CLOSE.tryLater]);
  expect(count("select count(*) from room_update where quarantined = 1")).toBe(1);
  await bernd.type(" zwei");
  expect(textOf(room().doc)).toBe("eins zwei");
  const again = await writer("anna", ROOM, anna.client);
  await again.turn();
  await bernd.turn();
  expect(textOf(room().doc)).toContain(" verdorben");
  expect(textOf(bernd.client.doc)).toBe(textOf(anna.client.doc));
  expect([anna, bernd].map(({ client }) => client.unacknowledged)).toEqual([0, 0]);
});

test("P-13 the reason in the history is never text that came in the message", async () => {
  const anna = await join("anna");
  const words = new TextEncoder().encode("Nachricht an alle");
  anna.member.receive(Uint8Array.of(1, words.length + 4, 1, 100, 0, words.length, ...words));
  expect(anna.closed).toEqual([CLOSE.invalidMessage]);
  expect(incidents.map(({ reason }) => reason)).toEqual(["malformed"]);
});

test("P-10 a grant runs out: what comes then waits until session and rights were asked again, and is refused if the answer is no", async () => {
  const anna = await writer("anna");
  const { expires, version } = anna.member.grant;
  expect(expires - Date.now()).toBe(TIMES.grantLife);
  await vi.advanceTimersByTimeAsync(TIMES.grantLife + 1);
  const answer = Promise.withResolvers<RoomGrant>();
  grants.mockReturnValueOnce(answer.promise);
  await anna.type("eins");
  expect([anna.expired.mock.calls.length, textOf(room().doc)]).toEqual([1, ""]);
  answer.resolve({ level: "write", locked: false });
  await anna.turn();
  await anna.turn();
  expect([textOf(room().doc), anna.client.unacknowledged, anna.member.grant.version > version]).toEqual(["eins", 0, true]);
  await vi.advanceTimersByTimeAsync(TIMES.grantLife + 1);
  grants.mockResolvedValue({ level: "suggest", locked: false });
  await anna.type(" zwei");
  expect([anna.closed, textOf(room().doc)]).toEqual([[CLOSE.noAccess], "eins"]);
});

test("P-10 an answer to an older question about somebody's rights never replaces one to a newer, also when it comes later", async () => {
  const anna = await writer("anna");
  const late = Promise.withResolvers<Actor>();
  const older = rooms.recheck([{ member: anna.member, who: late.promise }]);
  grants.mockResolvedValue({ level: "read", locked: false });
  await rooms.recheck([{ member: anna.member, who: actor("anna") }]);
  const { version } = anna.member.grant;
  grants.mockResolvedValue({ level: "write", locked: false });
  late.resolve(actor("anna"));
  await older;
  expect(anna.member.grant).toMatchObject({ level: "read", version });
});

test.each(["read", "comment", "suggest"] as const)("P-09 who may %s changes nothing in the text", async (level) => {
  grants.mockResolvedValue({ level, locked: false });
  const anna = await writer("anna");
  await anna.type("heimlich");
  expect([anna.closed, textOf(room().doc)]).toEqual([[CLOSE.noAccess], ""]);
});

test("P-10 who comes into a room while rights change is who they are then, and is asked with the others from the first moment", async () => {
  const first = Promise.withResolvers<RoomGrant>();
  grants.mockReturnValueOnce(first.promise);
  const who = vi.fn<() => Promise<Actor>>().mockResolvedValueOnce(actor("anna")).mockResolvedValue(actor("anna", "verband"));
  const wire = { send: () => undefined, close: () => undefined, granted: () => undefined, expired: () => undefined, charge: () => undefined };
  let known: Member | undefined;
  const joining = rooms.join(who, ROOM, undefined, { wireFor: () => ({ ...wire, send: () => expect(known).toBeDefined() }), entered: (member) => (known = member) });
  await rooms.recheck([]);
  first.resolve({ level: "write", locked: false });
  const member = (await joining) as Member;
  expect([member === known, member.actor.organisation.id, grants.mock.lastCall![0].organisation.id]).toEqual([true, "verband", "verband"]);
});

test("P-20 a question for a room's text costs who asks it the work of encoding, an answer that is shared only its own size", async () => {
  const anna = await writer("anna");
  await anna.type("Text ".repeat(1000));
  const vectors = [Y.encodeStateVector(anna.client.doc), Uint8Array.of(1, 9, 9)];
  const mallory = await join("mallory");
  for (let round = 0; round < 4; round += 1) mallory.member.receive(Buffer.concat([Uint8Array.of(0, SYNC.step1), withLength(vectors[round % 2]!)]));
  expect(mallory.charge.mock.calls.every(([bytes]) => bytes >= room().storedBytes / 4)).toBe(true);
  const bernd = await join("bernd");
  bernd.member.receive(Buffer.concat([Uint8Array.of(0, SYNC.step1), withLength(vectors[1]!)]));
  const shared = bernd.sent.at(-1)!.message.length;
  expect(bernd.charge.mock.calls).toEqual([[shared / 4]]);
});

test("P-10 who signs out while the door is being opened is asked again before anything of theirs is read", async () => {
  const session = vi.fn<() => Promise<Actor | undefined>>().mockResolvedValue(undefined);
  const visits = createVisits({ actorOf: session, mayOpen: async () => null, log: silentLog, rooms, every: TIMES.recheck });
  const visit = { actor: actor("anna"), request: new Request("http://localhost"), members: () => [], expel: vi.fn<Visit["expel"]>() };
  const arrived = visits.epoch();
  await visits.recheckAccount("anna");
  await visits.add(visit, arrived);
  expect(visit.expel.mock.calls.map(([code]) => code)).toEqual([CLOSE.signInAgain]);
  visits.stop();
});

test("P-13 an attempt is reported with account, room, code and reason", async () => {
  const anna = await writer("anna");
  anna.member.receive(Uint8Array.of(0, SYNC.update, 4, 9, 9, 9, 9));
  expect(incidents).toMatchObject([{ actor: { accountId: "anna" }, room: ROOM, code: CLOSE.invalidMessage, reason: "malformed" }]);
  expect(Y.encodeStateVector(room().doc).length).toBeGreaterThan(0);
});

test("P-10 what is sent while the session is being asked waits for that answer too, and rights are asked for who the person is now", async () => {
  const session = vi.fn<() => Promise<Actor | undefined>>();
  const visits = createVisits({ actorOf: session, mayOpen: async () => null, log: silentLog, rooms, every: TIMES.recheck });
  const anna = await writer("anna");
  const expel = vi.fn<Visit["expel"]>();
  await visits.add({ actor: actor("anna"), request: new Request("http://localhost"), members: () => [anna.member], expel }, visits.epoch());
  session.mockResolvedValueOnce(actor("anna", "verband"));
  await visits.recheckAccount("anna");
  expect([grants.mock.lastCall![0].organisation.id, anna.member.stamp.organisation]).toEqual(["verband", "verband"]);
  const answer = Promise.withResolvers<undefined>();
  session.mockReturnValueOnce(answer.promise);
  const asked = visits.recheckAccount("anna");
  await anna.type("nach dem Abmelden");
  answer.resolve(undefined);
  await asked;
  await anna.turn();
  expect([expel.mock.calls[0]![0], anna.closed, textOf(room().doc)]).toEqual([CLOSE.signInAgain, [CLOSE.signInAgain], ""]);
  visits.stop();
});
