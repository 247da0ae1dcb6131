import type { Node } from "@tiptap/pm/model";
import type { Place } from "./moved-words.ts";

/** Letters of running text as `moved-words.ts` counts them: an inline element is one. */
const lengthOf = (node: Node): number => (node.isText ? node.nodeSize : node.isInline ? 1 : 0);

export function lettersBefore(doc: Node, position: number): number {
  let count = 0;
  doc.nodesBetween(0, position, (node, at) => {
    count += Math.min(lengthOf(node), position - at);
    return !node.isInline;
  });
  return count;
}

/** A caret belongs to the letter before it, at the start of a block to the one after it; undefined where there is none. */
export function placeOf(doc: Node, position: number, prefers: Place["side"]): Place | undefined {
  const { parent, parentOffset } = doc.resolve(position);
  if (!parent.isTextblock || parent.content.size === 0) return undefined;
  const isAtStart = parentOffset === 0;
  const isAtEnd = parentOffset === parent.content.size;
  return { letter: lettersBefore(doc, position), side: isAtStart || (prefers === "before" && !isAtEnd) ? "before" : "behind" };
}

/** Undefined when the text has no such letter. */
export function positionOfPlace(doc: Node, { letter, side }: Place): number | undefined {
  const wanted = side === "behind" ? letter - 1 : letter;
  let [count, found]: [number, number | undefined] = [0, undefined];
  doc.descendants((node, at) => {
    const length = lengthOf(node);
    if (found === undefined && length > 0 && wanted < count + length) found = at + wanted - count;
    count += length;
    return found === undefined && !node.isInline;
  });
  return found === undefined ? undefined : side === "behind" ? found + 1 : found;
}

/** The place in an empty block again, after a change that left all letters in their order. */
export function positionInSameEmptyBlock(earlier: Node, later: Node, position: number): number | undefined {
  if (earlier.resolve(position).parent.content.size > 0 || earlier.textContent !== later.textContent) return undefined;
  const letter = lettersBefore(earlier, position);
  const [before, after] = [emptyBlocksAt(earlier, letter), emptyBlocksAt(later, letter)];
  return after[Math.min(before.indexOf(position), after.length - 1)];
}

function emptyBlocksAt(doc: Node, letter: number): number[] {
  const positions: number[] = [];
  let count = 0;
  doc.descendants((node, at) => {
    count += lengthOf(node);
    if (node.isTextblock && node.content.size === 0 && count === letter) positions.push(at + 1);
    return count <= letter && !node.isInline;
  });
  return positions;
}
