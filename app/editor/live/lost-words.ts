import { letterOf, type Change, type Place } from "./moved-words.ts";

/** Letters of the earlier text, and where they belong in the later one. */
export interface Lost {
  from: number;
  to: number;
  place: Place;
}

/**
 * What went with a block because somebody moved the block's words without knowing of it: a line that was just joined to it, letters just typed. All else that went
 * came again, or was somebody's own that they took back with Strg+Z, and these are the newest of those that `isOwn` tells to be written here of late. Piece by
 * piece, in the order of the text; none when anything else was deleted with them, because then they may have been deleted on purpose.
 */
export function lostWords(change: Change, isOwn: (client: number, clock: number) => boolean): Lost[] {
  const gone = lettersThatWent(change);
  const coming = change.filter(({ fate }) => fate === "came");
  const came = coming.map(({ text }) => text).join("");
  const newest = gone.filter(({ client, clock }) => isOwn(client, clock)).toSorted((one, other) => other.clock - one.clock);
  const writers = new Set(coming.map(({ client }) => client));
  for (let count = came === "" ? 0 : Math.min(newest.length, gone.length - came.length); count > 0; count -= 1) {
    const unknown = new Set(newest.slice(0, count));
    const known = withoutTakenBack(gone.filter((letter) => !unknown.has(letter)), came, writers);
    if (known.map(({ letter }) => letter).join("") === came) return piecesOf(change, gone.filter((letter) => unknown.has(letter)), known);
  }
  return [];
}

function piecesOf(change: Change, lost: readonly Letter[], known: readonly Letter[]): Lost[] {
  const pieces: (Lost & { block: unknown })[] = [];
  for (const { at, block } of lost) {
    const last = pieces.at(-1);
    if (last?.to === at && last.block === block) last.to += 1;
    else pieces.push({ from: at, to: at + 1, block, place: placeBeside(change, known, at, block) });
  }
  return pieces;
}

interface Letter {
  letter: string;
  /** Before which letter of the earlier text it is, counted from 0. */
  at: number;
  client: number;
  clock: number;
  block: unknown;
}

/** Without one stretch of letters that went for good, if it was written by those who made the change. */
function withoutTakenBack(known: readonly Letter[], came: string, writers: ReadonlySet<number>): readonly Letter[] {
  let same = 0;
  while (same < came.length && known[same]?.letter === came[same]) same += 1;
  const end = known.length - (came.length - same);
  return known.slice(same, end).every(({ client }) => writers.has(client)) ? [...known.slice(0, same), ...known.slice(Math.max(same, end))] : known;
}

function lettersThatWent(change: Change): Letter[] {
  let start = 0;
  const letters: Letter[] = [];
  for (const { text, fate, client, clock, block } of change) {
    if (fate === "gone") for (let index = 0; index < text.length; index += 1) letters.push({ letter: text[index]!, at: start + index, client, clock: clock + index, block });
    if (fate !== "came") start += text.length;
  }
  return letters;
}

/** Behind the letter that stood before it, or before the one behind it where only that was in the same block. */
function placeBeside(change: Change, known: readonly Letter[], at: number, block: unknown): Place {
  const before = known.filter((letter) => letter.at < at).length;
  const isBehind = before > 0 && (known[before - 1]!.block === block || known[before]?.block !== block);
  return isBehind ? { letter: letterOf(change, before - 1) + 1, side: "behind" } : { letter: letterOf(change, before), side: "before" };
}
