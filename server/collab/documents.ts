import * as Y from "yjs";
import type { Node, Schema } from "@tiptap/pm/model";
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { cleanContent } from "#app/document-model/clean-content.ts";
import { validateContent } from "#app/document-model/schema.ts";
import { isEmpty, type EditorNode } from "#app/domain/vorhaben/section-content.ts";

/** The client id under which the server writes the first content of every room. */
export const SEED_CLIENT = 1;

/**
 * The first update of a room: its content, or one empty paragraph, so that no editor has to write a default of its own.
 * Equal content gives equal bytes. Throws when the content does not fit the schema.
 */
export function seedUpdate(schema: Schema, content: EditorNode | null): Uint8Array {
  const node: Node = content && !isBare(content) ? schema.nodeFromJSON(content) : schema.topNodeType.createAndFill()!;
  node.check();
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT;
  doc.transact(() => {
    const fragment = doc.getXmlFragment(FRAGMENT);
    prosemirrorJSONToYXmlFragment(schema, node.toJSON(), fragment);
    addTextsTo(fragment, schema);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** Empty lines get their text here, or two people who begin one at once would each make it a text (app/editor/live/text-in-empty-blocks.ts). */
function addTextsTo(fragment: Y.XmlFragment, schema: Schema): void {
  for (const block of fragment.createTreeWalker((node) => node instanceof Y.XmlElement)) {
    if (block instanceof Y.XmlElement && block.length === 0 && schema.nodes[block.nodeName]?.isTextblock) block.insert(0, [new Y.XmlText()]);
  }
}

const isBare = (content: EditorNode): boolean => !content.content || content.content.length === 0;

/**
 * What stands in the room as editor JSON; null when a reader would see nothing. Always fit for the schema: what people have emptied at the same time, and what
 * an older program let in, is left out here as editors leave it out.
 */
export function contentOf(doc: Y.Doc): EditorNode | null {
  const written = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)) as EditorNode;
  const content = validateContent(written).length === 0 ? written : cleanContent(written).content;
  return (content.content ?? []).every((block) => block.type === "paragraph") && isEmpty(content) ? null : content;
}

/**
 * Builds a document from its log. `unreadable` are the updates that Yjs threw on or could not integrate; they are left out.
 * The second build without them is clean, because an exception leaves half an update behind.
 */
export function buildDocument(stored: { snapshot: { bytes: Uint8Array } | undefined; tail: readonly { seq: number; bytes: Uint8Array }[] }): { doc: Y.Doc; unreadable: number[] } {
  const unreadable: number[] = [];
  for (;;) {
    const doc = emptyDocument();
    if (stored.snapshot && !applies(doc, stored.snapshot.bytes)) throw new Error("a snapshot with a good hash cannot be read");
    const culprit = stored.tail.find((update) => !unreadable.includes(update.seq) && !applies(doc, update.bytes));
    if (!culprit) return { doc, unreadable };
    unreadable.push(culprit.seq);
    doc.destroy();
  }
}

export function emptyDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT);
  return doc;
}

/**
 * Applies an update; false when Yjs threw or something of it stayed pending. Then the document must be thrown away.
 * Counts as local, because for remote ones Yjs deletes superfluous formatting marks by itself: such deletions would be in memory and not in the log.
 */
export function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    doc.transact((transaction) => {
      Y.applyUpdate(doc, update);
      transaction.local = true;
    });
  } catch {
    return false;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
