import { letterOf, type Change, type Place } from "./moved-words.ts";

/** Letters of the earlier text, and where they belong in the later one. */
export interface Lost {
  from: number;
  to: number;
  place: Place;
}

/**
 * What went with a block because somebody moved the block's words without knowing of it: a line that was just joined to it, letters just typed. All else that went
 * came again, and these are the newest of those that `isOwn` tells to be written here of late. Piece by piece, in the order of the text; none when anything else
 * was deleted with them, because then they may have been deleted on purpose.
 */
export function lostWords(change: Change, isOwn: (client: number, clock: number) => boolean): Lost[] {
  const gone = lettersThatWent(change);
  const came = change.filter(({ fate }) => fate === "came").map(({ text }) => text).join("");
  const unknown = new Set(
    gone
      .filter(({ client, clock }) => isOwn(client, clock))
      .toSorted((one, other) => other.clock - one.clock)
      .slice(0, Math.max(0, gone.length - came.length)),
  );
  const known = gone.filter((letter) => !unknown.has(letter));
  if (came === "" || unknown.size === 0 || known.map(({ letter }) => letter).join("") !== came) return [];
  const pieces: (Lost & { block: unknown })[] = [];
  for (const { at, block } of gone.filter((letter) => unknown.has(letter))) {
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
