import * as fc from "fast-check";
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
  if (kind === "split" || fragment.length === 0) return fragment.insert(fragment.length === 0 ? 0 : place % (fragment.length + 1), [new Y.XmlElement("paragraph")]);
  const paragraph = fragment.get(place % fragment.length) as Y.XmlElement;
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
  const text = paragraph.get(0) as Y.XmlText;
  if (kind === "nest") return nest(paragraph, place);
  if (kind === "attribute") return paragraph.setAttribute("level", String(place % 4));
  if (kind === "type") text.insert(text.length === 0 ? 0 : place % (text.length + 1), `${place} `);
  else if (kind === "delete" && fragment.length > 1 && place % 5 === 0) fragment.delete(place % fragment.length, 1);
  else if (kind === "delete" && text.length > 0) text.delete(place % text.length, 1);
  else if (text.length > 0) text.format(0, text.length, { bold: {} });
}

/** Puts a list with an item behind the text, or text into the item. */
function nest(paragraph: Y.XmlElement, place: number): void {
  const last = paragraph.get(paragraph.length - 1);
  if (last instanceof Y.XmlText) return paragraph.insert(paragraph.length, [new Y.XmlElement("bulletList")]);
  if (last instanceof Y.XmlElement && last.length > 0 && place % 2 === 0) return paragraph.delete(paragraph.length - 1, 1);
  (last as Y.XmlElement).insert(0, [new Y.XmlElement("listItem")]);
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
        const verdict = inspect(update, view, "anna");
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

test("P-07 any bytes at all are judged without an exception", () => {
  const room = new Y.Doc();
  Y.applyUpdate(room, SEED);
  const view = { store: room.store, ownerOf: () => undefined };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), fc.uint8Array({ maxLength: 6 }), (noise, place, patch) => {
      inspect(noise, view, "anna");
      const forged = Uint8Array.from(SEED);
      forged.set(patch, Math.min(place, forged.length - patch.length));
      const verdict = inspect(forged, view, "anna");
      expect(["new", "nothing-new", "gap", "refused"]).toContain(verdict.kind);
    }),
    { numRuns: 2000 },
  );
});
