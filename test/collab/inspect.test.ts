import * as fc from "fast-check";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { applies, seedUpdate } from "#server/collab/documents.ts";
import { createInspector } from "#server/collab/inspect.ts";
import { sound, trialOf } from "#server/collab/trial.ts";

const inspect = createInspector(editorSchema);
const SEED = seedUpdate(editorSchema, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Anfang" }] }] });

/** One keystroke of one of three people; `exchange` lets two of them see each other's text first. */
const step = fc.record({ who: fc.nat(2), place: fc.nat(200), kind: fc.constantFrom("type", "type", "delete", "split", "bold", "nest", "attribute", "undo"), exchange: fc.option(fc.nat(2), { nil: null }) });

function write(doc: Y.Doc, undo: Y.UndoManager, { place, kind }: { place: number; kind: string }): void {
  if (kind === "undo") return void (place % 3 === 0 ? undo.redo() : undo.undo());
  const fragment = doc.getXmlFragment(FRAGMENT);
  const at = fragment.length === 0 ? 0 : place % (fragment.length + 1);
  if (kind === "split" || fragment.length === 0) return fragment.insert(at, [new Y.XmlElement("paragraph")]);
  if (kind === "nest") return fragment.insert(at, [new Y.XmlElement("blockquote")]);
  const block = fragment.get(place % fragment.length) as Y.XmlElement;
  if (kind === "attribute") return block.nodeName === "heading" ? block.setAttribute("level", (2 + (place % 3)) as never) : fragment.insert(at, [new Y.XmlElement("heading")]);
  if (block.nodeName === "blockquote") return block.length > 0 && place % 2 === 0 ? block.delete(block.length - 1, 1) : block.insert(0, [new Y.XmlElement("paragraph")]);
  if (block.length === 0) block.insert(0, [new Y.XmlText()]);
  const text = block.get(0) as Y.XmlText;
  if (kind === "type") text.insert(text.length === 0 ? 0 : place % (text.length + 1), `${place} `);
  else if (kind === "delete" && fragment.length > 1 && place % 5 === 0) fragment.delete(place % fragment.length, 1);
  else if (kind === "delete" && text.length > 0) text.delete(place % text.length, 1);
  else if (text.length > 0) text.format(0, text.length, { bold: {} });
}

/** Updates of three people in the order in which they were written. */
function record(steps: { who: number; place: number; kind: string; exchange: number | null }[]): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const people = [11, 12, 13].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    Y.applyUpdate(doc, SEED, "remote");
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "remote") updates.push(update);
    });
    return { doc, undo: new Y.UndoManager(doc.getXmlFragment(FRAGMENT), { captureTimeout: 0 }) };
  });
  for (const one of steps) {
    const { doc, undo } = people[one.who]!;
    if (one.exchange !== null) Y.applyUpdate(doc, Y.encodeStateAsUpdate(people[one.exchange]!.doc), "remote");
    if (one.kind === "undo") write(doc, undo, one);
    else doc.transact(() => write(doc, undo, one));
  }
  return updates;
}

test("P-06 the inspection foretells what Yjs will do: gap where something would stay pending, nothing new where nothing would change, and all else is honest", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }), fc.boolean(), (steps, dice, merge) => {
      const room = trialOf([SEED]);
      let updates = record(steps);
      // Some are lost, some come twice, some come together.
      updates = updates.flatMap((update, index) => (dice[index % 30]! < 2 ? [] : dice[index % 30] === 9 ? [update, update] : [update]));
      if (merge && updates.length > 3) updates = [...updates.slice(3), Y.mergeUpdates(updates.slice(0, 3))];
      for (const update of updates) {
        const view = { store: room.store, ownerOf: (client: number) => (client === 1 ? null : "anna") };
        const verdict = inspect(update, view, "anna", true);
        const trial = trialOf([Y.encodeStateAsUpdate(room)]);
        applies(trial, update);
        const pending = trial.store.pendingStructs !== null || trial.store.pendingDs !== null;
        const unchanged = Y.equalSnapshots(Y.snapshot(trial), Y.snapshot(room));
        expect(verdict.kind).toBe(pending ? "gap" : unchanged ? "nothing-new" : "new");
        if (verdict.kind !== "new") continue;
        // Nothing honest is turned away.
        expect(sound(room, update)).toBe(true);
        for (const [client, clock] of verdict.ends) expect(Y.getState(room.store, client)).toBe(clock);
      }
    }),
    { numRuns: 300 },
  );
});

const view = { store: trialOf([SEED]).store, ownerOf: (client: number) => (client === 1 ? null : undefined) };
/** The seed's own text: client 1, from clock 2 on. */
const SEEDED = Y.getState(view.store, 1);

/** An update by hand: deleted ranges, and paragraphs at the beginning of the document. */
const forge = (paragraphs: { client: number; count: number }[], ranges: [number, number][] = []): Uint8Array =>
  encoding.encode((encoder) => {
    const write = (...numbers: number[]) => numbers.forEach((number) => encoding.writeVarUint(encoder, number));
    write(paragraphs.length);
    for (const { client, count } of paragraphs) {
      write(count, client, 0);
      for (let clock = 0; clock < count; clock += 1) {
        write(7, 1);
        encoding.writeVarString(encoder, FRAGMENT);
        write(3);
        encoding.writeVarString(encoder, "paragraph");
      }
    }
    if (ranges.length === 0) return write(0);
    write(1, 1, ranges.length, ...ranges.flat());
  });

test("P-09 P-20 of somebody who only reads nothing new is looked at any further", () => {
  const broken = forge([{ client: 7, count: 3 }], [[0, 2], [0, 2]]);
  expect(inspect(broken, view, "lesen", false)).toEqual({ kind: "refused", reason: "read-only" });
});

test.for<[string, [number, number][]]>([
  ["listed twice", [[0, 2], [0, 2]]],
  ["that overlap", [[0, 3], [2, 1]]],
  ["in no order", [[3, 1], [0, 1]]],
  ["without anything in them", [[0, 0]]],
])("P-07 P-20 deleted ranges %s are refused, of readers too", ([, ranges]) => {
  for (const mayWrite of [true, false]) expect(inspect(forge([], ranges), view, "anna", mayWrite)).toEqual({ kind: "refused", reason: "impossible-order" });
  expect(inspect(forge([], [[0, 1], [1, 1], [3, SEEDED - 3]]), view, "anna", true).kind).toBe("new");
});

test("P-08 P-20 one update brings the text of few client ids, and a bounded number of parts", () => {
  const people = (count: number) => forge(Array.from({ length: count }, (_, index) => ({ client: 100 + index, count: 1 })));
  expect(inspect(people(64), view, "anna", true)).toMatchObject({ kind: "new", claims: { length: 64 } });
  expect(inspect(people(65), view, "anna", true)).toEqual({ kind: "refused", reason: "too-much-at-once" });
  expect(inspect(forge([{ client: 7, count: 50_001 }]), view, "anna", true)).toEqual({ kind: "refused", reason: "too-much-at-once" });
});

test("P-06 P-20 two client ids whose text builds on each other's in turn are taken up where they waited", () => {
  const LONG = 20_000;
  const zigzag = encoding.encode((encoder) => {
    const write = (...numbers: number[]) => numbers.forEach((number) => encoding.writeVarUint(encoder, number));
    write(2);
    for (const [me, other, back] of [[8, 7, 1], [7, 8, 0]] as const) {
      write(LONG, me, 0);
      for (let clock = 0; clock < LONG; clock += 1) {
        // Text, to the right of the other's last letter; the very first one stands in the seed's text.
        encoding.writeUint8(encoder, clock < back ? 4 : 0x80 | 4);
        if (clock < back) write(0, 1, 1);
        else write(other, clock - back);
        encoding.writeVarString(encoder, "x");
      }
    }
    write(0);
  });
  expect(inspect(zigzag, view, "anna", true)).toEqual({ kind: "new", ends: new Map([[7, LONG], [8, LONG]]), claims: [8, 7], tidying: false });
});

test("P-07 any bytes at all are judged without an exception", () => {
  const room = new Y.Doc();
  Y.applyUpdate(room, SEED);
  const view = { store: room.store, ownerOf: () => undefined };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), fc.uint8Array({ maxLength: 6 }), (noise, place, patch) => {
      inspect(noise, view, "anna", true);
      const forged = Uint8Array.from(SEED);
      forged.set(patch, Math.min(place, forged.length - patch.length));
      const verdict = inspect(forged, view, "anna", true);
      expect(["new", "nothing-new", "gap", "refused"]).toContain(verdict.kind);
    }),
    { numRuns: 2000 },
  );
});
