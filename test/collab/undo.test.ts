import { expect, test } from "vitest";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { applies, emptyDocument, seedUpdate } from "#server/collab/documents.ts";
import { createInspector } from "#server/collab/inspect.ts";
import { judge, trialOf } from "#server/collab/trial.ts";
import { editAnywhere, random } from "#test/prove/writing.ts";
import { removeData, saved, startHarness, stockClient, synced, when } from "./harness.ts";

const inspect = createInspector(editorSchema);
const FROM_OTHERS = "others";
const TWO_LINES: EditorNode = { type: "doc", content: ["Anfang", "Ende"].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };

const undoOf = (doc: Y.Doc) => new Y.UndoManager(doc.getXmlFragment(FRAGMENT), { captureTimeout: 1e9 });
const wordsOf = (doc: Y.Doc): string => doc.getXmlFragment(FRAGMENT).toString();

/** A room as the server judges it, and people with an editor's undo; each holds back what they write for a while, as over a slow line. */
function roomWith(people: number, content: EditorNode | null = TWO_LINES) {
  const seed = seedUpdate(editorSchema, content);
  const room = trialOf([seed]);
  const refused: string[] = [];
  let straightened = 0;
  const writers = Array.from({ length: people }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 100 + index;
    Y.applyUpdate(doc, seed, FROM_OTHERS);
    const held: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === FROM_OTHERS || held.push(update)));
    return { doc, held, undo: undoOf(doc) };
  });
  const deliver = (from: (typeof writers)[0]): void => {
    for (const update of from.held.splice(0)) {
      const verdict = inspect(update, { store: room.store, ownerOf: () => undefined }, "anna", true);
      const behind = verdict.kind === "new" ? judge(room, update)?.behind : verdict.kind === "nothing-new" ? [] : null;
      if (!behind) refused.push(JSON.stringify(verdict));
      straightened += behind?.length ?? 0;
      for (const one of writers) for (const news of one === from ? (behind ?? []) : [update, ...(behind ?? [])]) Y.applyUpdate(one.doc, news, FROM_OTHERS);
    }
  };
  return { room, writers, refused, deliver, straightened: () => straightened };
}

/** One step of somebody's story: editing, undoing, redoing. True when something was undone. */
function step(doc: Y.Doc, undo: Y.UndoManager, dice: () => number): boolean {
  const kind = dice();
  if (dice() < 0.4) undo.stopCapturing();
  if (kind < 0.15) return undo.undo() !== null;
  if (kind < 0.25) undo.redo();
  else editAnywhere(doc, dice);
  return false;
}

/** A story of forty steps, each behind those of others by some. */
function story(seed: number, people: number) {
  const dice = random(seed);
  const world = roomWith(people);
  let undone = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    const one = world.writers[Math.floor(dice() * people)]!;
    undone += Number(step(one.doc, one.undo, dice));
    if (dice() < 0.6) world.deliver(one);
  }
  for (const one of world.writers) world.deliver(one);
  const late = emptyDocument();
  expect(applies(late, Y.encodeStateAsUpdate(world.room))).toBe(true);
  return { ...world, late, undone };
}

test("P-04 P-07 a line that is written, undone, redone, written into by another, deleted and brought back is let in", () => {
  const { writers, refused, deliver, room } = roomWith(2);
  const [anna, bernd] = writers as [(typeof writers)[0], (typeof writers)[0]];
  const textOf = ({ doc }: typeof anna) => (doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const then = (who: typeof anna, work: () => void) => {
    anna.undo.stopCapturing();
    work();
    deliver(who);
  };
  then(anna, () => textOf(anna).insert(0, "abcde"));
  then(anna, () => anna.undo.undo());
  then(anna, () => anna.undo.redo());
  then(bernd, () => textOf(bernd).insert(2, "mitten"));
  then(anna, () => anna.doc.getXmlFragment(FRAGMENT).delete(0, 1));
  then(anna, () => anna.undo.undo());
  expect([refused, wordsOf(bernd.doc), wordsOf(room)]).toEqual([[], wordsOf(anna.doc), wordsOf(anna.doc)]);
});

test("P-04 P-07 whatever up to three people write, delete, undo and redo is let in, and reads the same for everybody and for who comes later", () => {
  let undone = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const told = story(seed * 13 + 5, 1 + (seed % 3));
    expect([told.refused, ...new Set([...told.writers.map(({ doc }) => doc), told.late].map(wordsOf))], `seed ${seed}`).toEqual([[], wordsOf(told.room)]);
    undone += told.undone;
  }
  expect(undone).toBeGreaterThan(5000);
});

test("P-04 a line that Yjs would show in another order to who comes later is written anew as it stands, for everybody", () => {
  const { straightened, refused, writers, late, room } = story(333 * 7 + 1, 1);
  expect([straightened() > 0, refused, wordsOf(late), wordsOf(room)]).toEqual([true, [], wordsOf(writers[0]!.doc), wordsOf(writers[0]!.doc)]);
});

/** The first story of one person in an empty section in which the server has to write a line anew. */
function crooked(): number {
  for (let seed = 1; ; seed += 1) {
    const dice = random(seed);
    const { writers, deliver, straightened } = roomWith(1, null);
    for (let turn = 0; turn < 60; turn += 1) {
      step(writers[0]!.doc, writers[0]!.undo, dice);
      deliver(writers[0]!);
    }
    if (straightened() > 0) return seed;
  }
}

test("P-01 P-04 the same in a room: the writer stays, everything is confirmed, and a reader who comes later sees what the writer sees", async () => {
  const harness = await startHarness();
  const anna = stockClient(harness, "anna");
  await synced(anna);
  const undo = undoOf(anna.doc);
  const dice = random(crooked());
  for (let turn = 0; turn < 60; turn += 1) {
    step(anna.doc, undo, dice);
    // One after the other, as people press keys.
    await new Promise(setImmediate);
  }
  await saved(anna);
  await when([anna.doc as never], () => harness.storage.raw.prepare("select count(*) from room_update where account is null").pluck().get() === 2);
  const reader = stockClient(harness, "bernd");
  await synced(reader);
  await when([anna.doc as never, reader.doc as never], () => wordsOf(anna.doc) === wordsOf(reader.doc));
  expect(anna.provider.wsUnsuccessfulReconnects).toBe(0);
  for (const client of [anna, reader]) client.destroy();
  await harness.stop();
  removeData(harness);
});
