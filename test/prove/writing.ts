import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One edit as an editor makes it, somewhere in the document: typing, deleting, formatting, splitting or removing a paragraph. */
export function editAnywhere(doc: Y.Doc, dice: () => number): void {
  const fragment = doc.getXmlFragment(FRAGMENT);
  const pick = (count: number) => Math.floor(dice() * count);
  doc.transact(() => {
    const kind = dice();
    if (fragment.length === 0 || kind < 0.08) return fragment.insert(pick(fragment.length + 1), [new Y.XmlElement("paragraph")]);
    if (fragment.length > 3 && kind < 0.12) return fragment.delete(pick(fragment.length), 1);
    const paragraph = fragment.get(pick(fragment.length)) as Y.XmlElement;
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const text = paragraph.get(0) as Y.XmlText;
    const at = pick(text.length + 1);
    if (text.length > 4 && kind < 0.3) text.delete(Math.min(at, text.length - 2), 1 + pick(2));
    else if (text.length > 4 && kind < 0.36) text.format(Math.min(at, text.length - 3), 3, { bold: {} });
    else text.insert(at, "abcdefghij".slice(0, 1 + pick(10)));
  });
}
