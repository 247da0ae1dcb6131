// oxlint-disable no-underscore-dangle -- Yjs tells nowhere else what was deleted and where it stood
import * as Y from "yjs";

type Parent = Y.XmlFragment | Y.XmlElement | Y.XmlText;

/** Letters next to each other that one person wrote and one change treated alike. An inline element (a footnote) counts as one letter. */
interface Run {
  text: string;
  fate: "kept" | "gone" | "came";
  client: number;
  /** Of the first letter; each further letter is one more. */
  clock: number;
  block: Parent;
}

/** What one change did to the letters of a text, in the order of the document. */
export type Change = readonly Run[];

/** Before which letter of the document, counted from 0, a place is, and to which of its two neighbours it belongs. */
export interface Place {
  letter: number;
  side: "behind" | "before";
}

export interface Moved {
  to: Place;
  /** How many letters before the place the change did not know and left behind: they belong with the words that moved. */
  leftBehind: number;
  /** Those of them that still stand where they were; the others are gone. */
  standing: { from: Place; to: Place } | undefined;
}

/** Letters around a place that are looked at, and so many that are enough to know it again. */
const CONTEXT = 32;
export const ENOUGH = 8;
/** What makes a list, a heading or a quotation as soon as a blank follows; it goes in the same change and does not come again. */
const SHORTHAND = /^(?:[-*+>]|\d+[.)]|#{1,6})/;

/** Reads a change while Yjs tells of it: deleted letters still stand at their place then. */
export function readChange(root: Y.XmlFragment, change: Pick<Y.Transaction, "beforeState" | "deleteSet">, isInline: (nodeName: string) => boolean): Change {
  const runs: Run[] = [];
  const read = (parent: Parent, block: Parent): void => {
    for (let item = parent._start; item; item = item.right) {
      const { content } = item;
      const inner = content instanceof Y.ContentType ? content.type : undefined;
      const letters = content instanceof Y.ContentString ? content.str : inner instanceof Y.XmlElement && isInline(inner.nodeName) ? "\ufffc" : "";
      const fate = letters && fateOf(item, change);
      if (fate) runs.push({ text: letters, fate, client: item.id.client, clock: item.id.clock, block });
      else if (letters) continue;
      // Also into blocks that went otherwise: the binding itself has already taken out a list that two people emptied.
      else if (inner instanceof Y.XmlText) read(inner, block);
      else if (inner instanceof Y.XmlElement) read(inner, inner);
    }
  };
  read(root, root);
  return runs;
}

function fateOf({ id, deleted }: Y.Item, { beforeState, deleteSet }: Pick<Y.Transaction, "beforeState" | "deleteSet">): Run["fate"] | undefined {
  const isNew = id.clock >= (beforeState.get(id.client) ?? 0);
  if (!deleted) return isNew ? "came" : "kept";
  return !isNew && Y.isDeleted(deleteSet, id) ? "gone" : undefined;
}

/** The letters before the change, or after it. */
export const lettersOf = (change: Change, when: "earlier" | "later"): string => joined(change.filter((run) => run.fate !== (when === "earlier" ? "came" : "gone")));

/**
 * Where a place of the earlier text went, if its letter was taken away and came again elsewhere: Yjs knows no moving, so a paragraph that is split, joined,
 * indented or made a heading is deleted and written anew. `isOwn` tells which letters the change may not have known yet, because they were just typed here.
 * Undefined where the letter still stands or is gone for good: then Yjs itself knows best.
 */
export function follow(change: Change, place: Place, isOwn: (client: number, clock: number) => boolean): Moved | undefined {
  const [gone, came] = (["gone", "came"] as const).map((fate) => joined(change.filter((run) => run.fate === fate))) as [string, string];
  if (gone && !came && isOneOfTwo(change, gone, place)) return { to: place, leftBehind: 0, standing: undefined };
  if (!gone || !came) return undefined;
  const earlier = change.filter((run) => run.fate !== "came");
  const goneBefore = (letter: number) => countBefore(earlier, letter, "gone");
  const here = goneBefore(place.letter);
  const shorthand = SHORTHAND.exec(gone)?.[0].length ?? 0;
  /** The place among the letters that came, if they are those that went but for the ones left behind. */
  const wholeAt = (cut: number) => [cut, cut - shorthand].find((at) => at >= 0 && gone.slice(cut - at, cut) + gone.slice(here) === came);
  const moved = (to: Place, leftBehind: number): Moved => ({ to, leftBehind, standing: standing(change, place.letter - leftBehind, place.letter) });
  const behind = (at: number, leftBehind: number) => moved({ letter: letterOf(change, at - 1) + 1, side: "behind" }, leftBehind);
  const before = (at: number, leftBehind: number) => moved({ letter: letterOf(change, at), side: "before" }, leftBehind);
  const next = runAt(earlier, place.letter);
  if (place.side === "before") {
    const at = next?.run.fate === "gone" ? sameWords(gone, here, came) : undefined;
    return at === undefined || at >= came.length ? undefined : before(at, 0);
  }
  const block = runAt(earlier, place.letter - 1)?.run.block;
  for (let left = 0, guess: Moved | undefined; ; left += 1) {
    const letter = runAt(earlier, place.letter - 1 - left);
    const cut = goneBefore(place.letter - left);
    if (!letter || letter.run.block !== block) {
      const at = next?.run.fate === "gone" && next.run.block === block ? wholeAt(cut) : undefined;
      return at === undefined ? guess : before(at, left);
    }
    if (letter.run.fate === "gone") {
      const whole = wholeAt(cut);
      if (whole !== undefined) return behind(whole, left);
      // Letters that are gone and did not come again may have been deleted on purpose: only what still stands is carried along.
      const at = cut === here ? sameWords(gone, here, came) : undefined;
      if (at !== undefined && at > 0) guess ??= behind(at, left);
    }
    if (!isOwn(letter.run.client, letter.run.clock + letter.offset)) return guess;
  }
}

/** Where a place whose letter still stands is now. */
export const placeOfKept = (change: Change, { letter, side }: Place): Place | undefined =>
  side === "behind" ? standing(change, letter - 1, letter)?.to : standing(change, letter, letter + 1)?.from;

/** Whether the place was in words of which the same stood right behind and still do (`done-twice.ts`): counted in letters it is then where it was. */
function isOneOfTwo(change: Change, gone: string, { letter, side }: Place): boolean {
  const first = joined(change.slice(0, Math.max(0, change.findIndex(({ fate }) => fate === "gone")))).length;
  const wanted = side === "behind" ? letter - 1 : letter;
  const isOnePiece = countBefore(change, first + gone.length, "gone") === gone.length;
  return isOnePiece && wanted >= first && wanted < first + gone.length && joined(change).startsWith(gone, first + gone.length);
}

/** The place in `came` whose neighbourhood is most like that in `gone`; of equal ones the nearest. Undefined when nothing is like it. */
function sameWords(gone: string, at: number, came: string): number | undefined {
  if (gone === came) return at;
  const before = gone.slice(Math.max(0, at - CONTEXT), at);
  const after = gone.slice(at, at + CONTEXT);
  const enough = Math.min(ENOUGH, before.length + after.length);
  let best: { at: number; likeness: number } | undefined;
  for (let candidate = 0; candidate <= came.length; candidate += 1) {
    let back = 0;
    while (back < before.length && back < candidate && before[before.length - 1 - back] === came[candidate - 1 - back]) back += 1;
    let ahead = 0;
    while (ahead < after.length && after[ahead] === came[candidate + ahead]) ahead += 1;
    const likeness = back + ahead;
    const isBetter = !best || likeness > best.likeness || (likeness === best.likeness && Math.abs(candidate - at) < Math.abs(best.at - at));
    if (likeness >= enough && isBetter) best = { at: candidate, likeness };
  }
  return best?.at;
}

const joined = (runs: Change): string => runs.map(({ text }) => text).join("");

function runAt(runs: Change, letter: number): { run: Run; offset: number } | undefined {
  let start = 0;
  for (const run of runs) {
    if (letter < start + run.text.length) return letter < 0 ? undefined : { run, offset: letter - start };
    start += run.text.length;
  }
  return undefined;
}

/** How many of the first so many letters have this fate. */
function countBefore(runs: Change, letter: number, fate: Run["fate"]): number {
  let [start, count] = [0, 0];
  for (const run of runs) {
    if (start >= letter) break;
    if (run.fate === fate) count += Math.min(run.text.length, letter - start);
    start += run.text.length;
  }
  return count;
}

/** Where the kept ones among some letters of the earlier text stand in the later one. */
function standing(change: Change, from: number, to: number): Moved["standing"] {
  let [earlier, later, first, last]: [number, number, number | undefined, number] = [0, 0, undefined, 0];
  for (const { text, fate } of change) {
    const [start, end] = [Math.max(from, earlier), Math.min(to, earlier + text.length)];
    if (fate === "kept" && start < end) {
      first ??= later + start - earlier;
      last = later + end - earlier;
    }
    if (fate !== "came") earlier += text.length;
    if (fate !== "gone") later += text.length;
  }
  return first === undefined ? undefined : { from: { letter: first, side: "before" }, to: { letter: last, side: "behind" } };
}

/** Which letter of the later text a letter is that came: the `index`th of those. */
export function letterOf(change: Change, index: number): number {
  let [later, came] = [0, 0];
  for (const { text, fate } of change) {
    if (fate === "came" && index < came + text.length) return later + index - came;
    if (fate === "came") came += text.length;
    if (fate !== "gone") later += text.length;
  }
  return later;
}
