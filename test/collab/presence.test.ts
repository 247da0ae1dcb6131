import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFraming, type Frame } from "#server/collab/frame.ts";
import { createPresenceBoard, type Present } from "#server/collab/presence.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const person = (account: string, write = true): Present => ({ stamp: { name: account, organisation: "Kreis", color: "#0b6473", account }, presenceClient: null, mayWrite: write });

const announcement = (client: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });

function entries(frame: Frame): { client: number; clock: number; state: unknown }[] {
  const decoder = decoding.createDecoder(frame.message);
  decoding.readVarUint(decoder);
  const list = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(list) }, () => ({ client: decoding.readVarUint(list), clock: decoding.readVarUint(list), state: JSON.parse(decoding.readVarString(list)) as unknown }));
}

function boardOf() {
  const sent: Frame[] = [];
  const board = createPresenceBoard({ framing: createFraming(7), send: (frame) => sent.push(frame), tick: 100, ownerOf: (client) => (client === 1 ? null : undefined) });
  return { board, sent };
}
const cursor = (clock: number) => ({ cursor: { anchor: { type: null, tname: "default", item: { client: 5, clock }, assoc: 0 }, head: { type: null, tname: "default", item: { client: 5, clock }, assoc: 0 } } });

test("P-19 however fast carets move, a room is told at most ten times a second, everybody's last place in one message", () => {
  const { board, sent } = boardOf();
  const people = Array.from({ length: 20 }, (_, index) => person(`person-${index}`));
  for (let step = 0; step < 100; step += 1) {
    people.forEach((one, index) => board.receive(one, announcement(100 + index, step, cursor(step))));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(100);
  expect(sent.length).toBeLessThanOrEqual(12);
  expect(entries(sent.at(-1)!)).toHaveLength(20);
  expect(entries(sent.at(-1)!)[0]).toMatchObject({ client: 100, clock: 99, state: { cursor: { anchor: { item: { clock: 99 } } } } });
});

test("P-08 what is sent back of others is no claim to be them, nor news", () => {
  const { board, sent } = boardOf();
  const [anna, bernd] = [person("anna"), person("bernd")];
  board.receive(anna, announcement(100, 0, {}));
  board.receive(bernd, announcement(200, 0, {}));
  vi.advanceTimersByTime(100);
  sent.length = 0;
  board.receive(bernd, announcement(100, 5, cursor(1)));
  board.receive(bernd, announcement(100, 5, null));
  vi.advanceTimersByTime(500);
  expect(sent).toEqual([]);
  expect(board.accountOf(100)).toBe("anna");
});

test("P-19 who comes back over a new line takes their place over, and the old line's end does not remove them", () => {
  const { board, sent } = boardOf();
  const [before, after] = [person("anna"), person("anna")];
  board.receive(before, announcement(100, 3, {}));
  board.receive(after, announcement(100, 4, {}));
  board.leave(before);
  vi.advanceTimersByTime(100);
  expect(sent.flatMap(entries).every(({ state }) => state !== null)).toBe(true);
  board.leave(after);
  vi.advanceTimersByTime(100);
  expect(entries(sent.at(-1)!)).toEqual([{ client: 100, clock: 4, state: null }]);
});

test("P-08 a client id once shown stays its account's after the line is gone, so that what is written meanwhile still comes in", () => {
  const { board } = boardOf();
  const anna = person("anna");
  board.receive(anna, announcement(100, 3, {}));
  board.leave(anna);
  for (const write of [true, false]) board.receive(person("mallory", write), announcement(100, 9999, {}));
  expect([board.accountOf(100), board.all()]).toEqual(["anna", null]);
  board.receive(person("anna"), announcement(100, 4, {}));
  expect(entries(board.all()!)).toMatchObject([{ client: 100, state: { user: { account: "anna" } } }]);
});

test("P-08 who only reads binds no client id: a writer takes it back, another reader does not, and the right to write binds at the next caret", () => {
  const { board } = boardOf();
  const lesen = person("lesen", false);
  const whoIs = () => entries(board.all()!).map(({ state }) => (state as { user: { account: string } }).user.account);
  board.receive(lesen, announcement(100, 9999, {}));
  board.receive(person("auch-lesen", false), announcement(100, 9999, {}));
  expect([board.accountOf(100), whoIs()]).toEqual([undefined, ["lesen"]]);
  board.receive(person("anna"), announcement(100, 1, {}));
  board.receive(lesen, announcement(100, 10_000, {}));
  expect([board.accountOf(100), whoIs()]).toEqual(["anna", ["anna"]]);
  const later = person("bernd", false);
  board.receive(later, announcement(200, 1, {}));
  board.receive(Object.assign(later, { mayWrite: true }), announcement(200, 2, {}));
  expect(board.accountOf(200)).toBe("bernd");
});

test("P-08 P-20 client ids are remembered up to a bound", () => {
  const { board } = boardOf();
  for (let client = 100; client < 10_101; client += 1) {
    const one = person("anna");
    board.receive(one, announcement(client, 1, {}));
    board.leave(one);
  }
  expect([board.accountOf(100), board.accountOf(101)]).toEqual([undefined, "anna"]);
});

test("P-08 the server's own client id is nobody's, and a malformed caret is no caret", () => {
  const { board } = boardOf();
  board.receive(person("mallory"), announcement(1, 0, {}));
  expect(board.accountOf(1)).toBeUndefined();
  const anna = person("anna");
  board.receive(anna, announcement(100, 0, { cursor: { anchor: { tname: "other" }, head: "x" } }));
  expect(entries(board.all()!)[0]!.state).toMatchObject({ cursor: null });
});
