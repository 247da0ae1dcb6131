import { expect, test } from "vitest";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { applies, emptyDocument, seedUpdate } from "#server/collab/documents.ts";
import { createInspector } from "#server/collab/inspect.ts";
import { sound, trialOf } from "#server/collab/trial.ts";
import { editAnywhere, random } from "#test/prove/writing.ts";

const inspect = createInspector(editorSchema);
const SEED = seedUpdate(editorSchema, { type: "doc", content: ["Anfang", "Ende"].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });
const FROM_OTHERS = "others";

/** A room as the server judges it, and people with an editor's undo; each holds back what they write for a while, as over a slow line. */
function roomWith(people: number) {
  const room = trialOf([SEED]);
  const refused: string[] = [];
  const writers = Array.from({ length: people }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 100 + index;
    Y.applyUpdate(doc, SEED, FROM_OTHERS);
    const held: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === FROM_OTHERS || held.push(update)));
    return { doc, held, undo: new Y.UndoManager(doc.getXmlFragment(FRAGMENT), { captureTimeout: 1e9 }) };
  });
  const deliver = (from: (typeof writers)[0]): void => {
    for (const update of from.held.splice(0)) {
      const verdict = inspect(update, { store: room.store, ownerOf: () => undefined }, "anna", true);
      if (verdict.kind === "refused" || verdict.kind === "gap" || (verdict.kind === "new" && !sound(room, update))) refused.push(JSON.stringify(verdict));
      for (const { doc } of writers) if (doc !== from.doc) Y.applyUpdate(doc, update, FROM_OTHERS);
    }
  };
  return { room, writers, refused, deliver };
}

const wordsOf = (doc: Y.Doc): string => doc.getXmlFragment(FRAGMENT).toString();

test("P-04 P-07 a line that is written, undone, redone, written into by another, deleted and brought back is let in", () => {
  const { writers, refused, deliver, room } = roomWith(2);
  const [anna, bernd] = writers as [(typeof writers)[0], (typeof writers)[0]];
  const textOf = ({ doc }: typeof anna) => (doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const step = (who: typeof anna, work: () => void) => {
    anna.undo.stopCapturing();
    work();
    deliver(who);
  };
  step(anna, () => textOf(anna).insert(0, "abcde"));
  step(anna, () => anna.undo.undo());
  step(anna, () => anna.undo.redo());
  step(bernd, () => textOf(bernd).insert(2, "mitten"));
  step(anna, () => anna.doc.getXmlFragment(FRAGMENT).delete(0, 1));
  step(anna, () => anna.undo.undo());
  expect([refused, wordsOf(bernd.doc), wordsOf(room)]).toEqual([[], wordsOf(anna.doc), wordsOf(anna.doc)]);
});

/** A story of forty steps: editing, undoing, redoing, each behind the others by some edits. */
function story(seed: number, people: number) {
  const dice = random(seed);
  const world = roomWith(people);
  let undone = 0;
  for (let step = 0; step < 40; step += 1) {
    const one = world.writers[Math.floor(dice() * people)]!;
    const kind = dice();
    if (dice() < 0.4) one.undo.stopCapturing();
    if (kind < 0.15) undone += Number(one.undo.undo() !== null);
    else if (kind < 0.25) one.undo.redo();
    else editAnywhere(one.doc, dice);
    if (dice() < 0.6) world.deliver(one);
  }
  for (const one of world.writers) world.deliver(one);
  const late = emptyDocument();
  expect(applies(late, Y.encodeStateAsUpdate(world.room))).toBe(true);
  return { ...world, late, undone };
}

test("P-04 P-07 whatever up to three people write, delete, undo and redo is let in, and reads the same for everybody and for who comes later", () => {
  let undone = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const told = story(seed * 13 + 5, 1 + (seed % 3));
    expect([told.refused, ...new Set([...told.writers.map(({ doc }) => doc), told.late].map(wordsOf))], `seed ${seed}`).toEqual([[], wordsOf(told.room)]);
    undone += told.undone;
  }
  expect(undone).toBeGreaterThan(5000);
});

test("P-04 an undo after which Yjs would show the words in another order to who comes later is not let in", () => {
  expect(story(333 * 7 + 1, 1).refused).toHaveLength(1);
});
