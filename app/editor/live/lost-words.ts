import { ENOUGH, letterOf, type Change, type Place } from "./moved-words.ts";

/** Letters of the earlier text, and where they belong in the later one. */
export interface Lost {
  from: number;
  to: number;
  place: Place;
}

/** Whether a letter is of a certain kind, by its writer and clock in Yjs. */
export type LetterTest = (client: number, clock: number) => boolean;

/**
 * What went with a block because somebody moved the block's words without knowing of it: a line that was just joined to it, letters just typed. The rest of what
 * went came again, and the lost ones are the newest of those that `isOwn` tells to be written here of late; or, where a stretch went for good or came for the first
 * time, of those that nobody can have read yet (`isUnread`). Piece by piece, in the order of the text; none when more was deleted with them, because then they may
 * have been deleted on purpose.
 */
export function lostWords(change: Change, isOwn: LetterTest, isUnread: LetterTest): Lost[] {
  const gone = lettersThatWent(change);
  const coming = change.filter(({ fate }) => fate === "came");
  const came = coming.map(({ text }) => text).join("");
  const writers = new Set(coming.map(({ client }) => client));
  const newest = gone.filter(({ client, clock }) => isOwn(client, clock)).toSorted((one, other) => other.clock - one.clock);
  let best: { unknown: ReadonlySet<Letter>; again: CameAgain } | undefined;
  // The fewer letters differ, the likelier it is that these are the ones that were not known.
  for (let count = newest.length; count >= 0; count -= 1) {
    const unknown = new Set(newest.slice(0, count));
    const again = cameAgain(gone.filter((letter) => !unknown.has(letter)), came, writers);
    if (!again || (again.differing > 0 && newest.slice(0, count).some(({ client, clock }) => !isUnread(client, clock)))) continue;
    if (!best || again.differing < best.again.differing) best = { unknown, again };
  }
  return best ? piecesOf(change, gone.filter((letter) => best.unknown.has(letter)), best.again) : [];
}

interface Letter {
  letter: string;
  /** Before which letter of the earlier text it is, counted from 0. */
  at: number;
  client: number;
  clock: number;
  block: unknown;
}

/** Letters that went and came again, in their order: some at the start of all that came, the others at its end. */
interface CameAgain {
  letters: readonly Letter[];
  /** How many letters came for the first time or went for good. */
  differing: number;
  /** Which of the letters that came this one is. */
  indexOf(letter: number): number;
}

function cameAgain(known: readonly Letter[], came: string, writers: ReadonlySet<number>): CameAgain | undefined {
  const most = Math.min(known.length, came.length);
  let same = 0;
  while (same < most && known[same]!.letter === came[same]) same += 1;
  let behind = 0;
  while (behind < most - same && known.at(-1 - behind)!.letter === came.at(-1 - behind)) behind += 1;
  const end = known.length - behind;
  const found = same + behind;
  if (found === 0 || (found < came.length && found < Math.min(ENOUGH, known.length))) return undefined;
  // Whoever writes several blocks anew has looked at them.
  if ((found < known.length || found < came.length) && known.some(({ block }) => block !== known[0]!.block)) return undefined;
  if (!known.slice(same, end).every(({ client }) => writers.has(client))) return undefined;
  const letters = [...known.slice(0, same), ...known.slice(end)];
  return { letters, differing: known.length + came.length - 2 * found, indexOf: (letter) => (letter < same ? letter : letter + came.length - letters.length) };
}

function piecesOf(change: Change, lost: readonly Letter[], again: CameAgain): Lost[] {
  const pieces: (Lost & { block: unknown })[] = [];
  for (const { at, block } of lost) {
    const last = pieces.at(-1);
    if (last?.to === at && last.block === block) last.to += 1;
    else pieces.push({ from: at, to: at + 1, block, place: placeBeside(change, again, at, block) });
  }
  return pieces;
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
function placeBeside(change: Change, { letters, indexOf }: CameAgain, at: number, block: unknown): Place {
  const before = letters.filter((letter) => letter.at < at).length;
  const isBehind = before > 0 && (letters[before - 1]!.block === block || letters[before]?.block !== block);
  return isBehind ? { letter: letterOf(change, indexOf(before - 1)) + 1, side: "behind" } : { letter: letterOf(change, indexOf(before)), side: "before" };
}
