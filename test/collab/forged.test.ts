import * as fc from "fast-check";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema, validateContent, type ContentProblem } from "#app/document-model/schema.ts";
import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { applies, contentOf, emptyDocument, seedUpdate } from "#server/collab/documents.ts";
import { createInspector } from "#server/collab/inspect.ts";
import { sound, trialOf } from "#server/collab/trial.ts";

const inspect = createInspector(editorSchema);
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const SEED = seedUpdate(editorSchema, { type: "doc", content: [paragraph("Anfang"), { type: "bulletList", content: [{ type: "listItem", content: [paragraph("Punkt")] }] }] });

/** What an honest editor sends while somebody writes, formats, deletes and restructures; the last one is all of it at once. */
const HONEST = (() => {
  const doc = new Y.Doc();
  doc.clientID = 5;
  Y.applyUpdate(doc, SEED);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  const root = doc.getXmlFragment(FRAGMENT);
  const first = root.get(0) as Y.XmlElement;
  const text = first.get(0) as Y.XmlText;
  text.insert(3, "hallo");
  text.format(0, 3, { bold: {} });
  text.delete(1, 2);
  first.insert(1, [new Y.XmlElement("hardBreak")]);
  const heading = new Y.XmlElement("heading");
  heading.setAttribute("level", 2 as never);
  root.insert(1, [heading]);
  root.delete(2, 1);
  doc.transact(() => {
    text.insert(0, "a");
    root.insert(0, [new Y.XmlElement("paragraph")]);
    text.delete(2, 1);
  });
  return [...updates, Y.mergeUpdates(updates)];
})();

test("P-07 what Yjs can take in but not write out again fails on the copy", () => {
  const DEEP = 20_000;
  const update = encoding.encode((encoder) => {
    // One client, one struct at clock 0: a formatting mark in the text that the seed wrote second (1, 1).
    for (const number of [1, 1, 4711, 0, 6, 0, 1, 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, "bold");
    encoding.writeVarString(encoder, "[".repeat(DEEP) + "]".repeat(DEEP));
    encoding.writeVarUint(encoder, 0);
  });
  expect(sound(trialOf([SEED]), update)).toBe(false);
  expect(inspect(update, { store: trialOf([SEED]).store, ownerOf: () => undefined }, "anna", true)).toEqual({ kind: "refused", reason: "unknown-content" });
});

const forgery = fc.record({
  which: fc.nat(HONEST.length - 1),
  known: fc.nat(HONEST.length - 1),
  edits: fc.array(fc.record({ at: fc.nat(400), to: fc.oneof(fc.nat(12), fc.nat(255)) }), { minLength: 1, maxLength: 3 }),
});

/** What is wrong with a room's text beyond what honest people can bring about together: nodes emptied by two, attributes that an undo could not bring back. */
function wrongWith(doc: Y.Doc): ContentProblem[] {
  const written = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)) as EditorNode;
  const lacks = ({ path, what }: ContentProblem) => {
    const node = path.split(".").reduce((at, key) => (at as Record<string, unknown>)[key], written as unknown) as EditorNode;
    return !Object.hasOwn(node.attrs ?? {}, what.split(".")[1]!);
  };
  return validateContent(written).filter((problem) => problem.code !== "incomplete-node" && !(problem.code === "bad-attribute" && lacks(problem)));
}

test("P-07 whatever is changed in an update: what is let in integrates, can be read, and is the same for who comes later", () => {
  const seen = { new: 0, other: 0 };
  fc.assert(
    fc.property(forgery, ({ which, known, edits }) => {
      const update = Uint8Array.from(HONEST[which]!);
      for (const { at, to } of edits) update[at % update.length] = to;
      const room = emptyDocument();
      for (const one of [SEED, ...HONEST.slice(0, known)]) applies(room, one);
      const verdict = inspect(update, { store: room.store, ownerOf: (client) => (client === 1 ? null : "anna") }, "anna", true);
      if (verdict.kind !== "new" || !sound(trialOf([Y.encodeStateAsUpdate(room)]), update)) {
        seen.other += 1;
        return;
      }
      seen.new += 1;
      expect(applies(room, update)).toBe(true);
      expect(wrongWith(room)).toEqual([]);
      const later = emptyDocument();
      expect(applies(later, Y.encodeStateAsUpdate(room))).toBe(true);
      expect(contentOf(later)).toEqual(contentOf(room));
      expect(Y.equalSnapshots(Y.snapshot(later), Y.snapshot(room))).toBe(true);
    }),
    { numRuns: 15_000 },
  );
  expect(Math.min(seen.new, seen.other)).toBeGreaterThan(300);
}, 60_000);

test("P-16 what an older program let in is read as far as the schema goes: a nest of a thousand quotes, a footnote that is no text", () => {
  const doc = emptyDocument();
  const root = doc.getXmlFragment(FRAGMENT);
  doc.transact(() => {
    let inner: Y.XmlFragment = root;
    for (let depth = 0; depth < 1000; depth += 1) {
      const quote = new Y.XmlElement("blockquote");
      inner.insert(0, [quote]);
      inner = quote;
    }
    const block = new Y.XmlElement("paragraph");
    const footnote = new Y.XmlElement("footnote");
    footnote.setAttribute("text", { toString: 1 } as never);
    block.insert(0, [new Y.XmlText("Worte"), footnote]);
    root.insert(0, [block]);
  });
  const content = contentOf(doc)!;
  expect([validateContent(content), plainText(content).trim()]).toEqual([[], "Worte"]);
});
