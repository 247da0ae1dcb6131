/** A row of signs that stand for what is still to be written: lines, dots, letters x, with points, commas and years in between. */
export interface TypedRun {
  from: number;
  to: number;
  text: string;
  signs: "underscores" | "dots" | "letters";
  /** The whole of it reads as a date, or the year alone. */
  shape: "date" | "year" | undefined;
}

/**
 * "__.__.20__", "XX.XXX,XX", "......,--": whatever belongs to one value is one blank, for a part left standing would become a part of the value.
 * @param text of a whole paragraph, so that runs of the markup do not matter
 */
export function typedRuns(text: string): TypedRun[] {
  const runs: Piece[][] = [];
  for (const piece of piecesOf(text)) {
    const last = runs.at(-1);
    if (last && isOneValue(last.at(-1)!, text.slice(last.at(-1)!.to, piece.from), piece)) last.push(piece);
    else runs.push([piece]);
  }
  for (let at = runs.length - 2; at >= 0; at -= 1) if (isDayBefore(runs[at]!, text.slice(runs[at]!.at(-1)!.to, runs[at + 1]![0]!.from), runs[at + 1]!)) runs.splice(at, 2, [...runs[at]!, ...runs[at + 1]!]);
  return runs.flatMap((all) => {
    const pieces = [...all.slice(0, -1), withoutFullStop(text, all.at(-1)!)];
    const run = runOf(text, pieces);
    return isBlank(text, pieces, run) ? [run] : [];
  });
}

interface Piece {
  from: number;
  to: number;
  /** How many signs it has; an ellipsis counts three. */
  weight: number;
  signs: TypedRun["signs"];
  /** "20__", "202_" */
  year: boolean;
}

const DOT = "[.…‥․·]";
const DOTS = `(?<![\\p{L}\\p{N}_])${DOT}(?:[ \\u00a0]?${DOT})+|${DOT}{2,}(?:[ \\u00a0]?${DOT})*|…`;
const LETTERS = "(?:X+|x+)(?![\\p{L}\\p{N}])";
const NO_WORD = "(?<![\\p{L}\\p{N}])";
const PIECE = new RegExp(`(?<year>${NO_WORD}(?:(?:19|20)(?:_+|\\.{2,}|…|${LETTERS})|20\\d(?:_(?!_)|${LETTERS})))|(?<lines>_+)|(?<letters>${NO_WORD}${LETTERS})|(?<dots>${DOTS})`, "gu");

function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(PIECE), (match) => {
    const year = match.groups!.year !== undefined;
    const own = year ? match[0].replace(/^\d+/, "") : match[0];
    const signs = own.startsWith("_") ? "underscores" : /^x/i.test(own) ? "letters" : "dots";
    return { from: match.index, to: match.index + match[0].length, weight: weightOf(own), signs, year };
  });
}

/** "……………." and "........ ." before a gap or at the end: one dot alone, after ellipses or parted from a closed row of dots, is the full stop of the sentence, not the rest of the line. */
function withoutFullStop(text: string, piece: Piece): Piece {
  const stop = /[…‥](\.)$|^[^ \u00a0]{3,}([ \u00a0]\.)$/.exec(text.slice(piece.from, piece.to));
  const length = (stop?.[1] ?? stop?.[2])?.length;
  return length !== undefined && /^(?:\s|$)/.test(text.slice(piece.to)) ? { ...piece, to: piece.to - length, weight: piece.weight - 1 } : piece;
}

const weightOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign === "…" ? 3 : sign === "‥" ? 2 : /\s/.test(sign) ? 0 : 1), 0);

/** Longer pieces are lines of their own: for place and date, for two names. */
const SHORT = 4;
const NUMBER = 6;

function isOneValue(a: Piece, between: string, b: Piece): boolean {
  const areShort = a.weight <= SHORT && b.weight <= SHORT;
  if (between === "") return true;
  if (/^[ \u00a0]$/.test(between)) return a.signs === b.signs || b.year;
  // "_ _  _ _ _ _": a comb for single letters, in groups.
  if (/^[ \u00a0]{2,3}$/.test(between) && a.weight === 1 && b.weight === 1) return a.signs === b.signs;
  if (between === ".") return true;
  if (between === ",") return b.weight <= SHORT - 1;
  if (/^[/-]$/.test(between)) return a.weight <= NUMBER && b.weight <= NUMBER;
  return areShort && /^([ \u00a0]?[./-][ \u00a0]?|[ \u00a0]?\.?[ \u00a0]?20[ \u00a0])$/.test(between);
}

/** "___. ____________ 20__": the day before a month and its year. */
const isDayBefore = (day: readonly Piece[], between: string, rest: readonly Piece[]): boolean => day.length === 1 && day[0]!.weight <= SHORT && /^\.?[ \u00a0]$/.test(between) && rest.length > 1 && !rest[0]!.year && rest.at(-1)!.year;

/** ",--" and ",00" behind a sum, and the year that a date already has. */
const CENTS = /^,(?:--?|[–—]|00)(?![\p{L}\p{N}])/u;
const PRINTED_YEAR = /^[ \u00a0]?\.[ \u00a0]?(?:19|20)\d\d(?!\d)/;

function runOf(text: string, pieces: readonly Piece[]): TypedRun {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const areShort = pieces.every(({ weight, year }) => year || weight <= SHORT);
  const tail = (areShort && pieces.length === 2 && PRINTED_YEAR.exec(text.slice(last.to))?.[0]) || CENTS.exec(text.slice(last.to))?.[0] || "";
  const to = last.to + tail.length;
  const words = text.slice(first.from, to);
  const isDate = (pieces.length > 1 && last.year && !first.year) || (areShort && /^[^\d\s]+[ \u00a0]?([./-])[ \u00a0]?[^\d\s]+[ \u00a0]?\1[ \u00a0]?(?:(?:19|20)[ \u00a0]?)?[^\s,]+$/.test(words) && pieces.length + (tail === "" ? 0 : 1) === 3 && (pieces[0]!.signs !== "letters" || pieces[1]!.weight <= 2));
  return { from: first.from, to, text: words, signs: pieces.find(({ signs }) => signs !== "dots")?.signs ?? "dots", shape: isDate ? "date" : first.year && pieces.length === 1 ? "year" : undefined };
}

/** One sign alone, two dots, or signs within a word are punctuation. */
function isBlank(text: string, pieces: readonly Piece[], { from, to, signs }: TypedRun): boolean {
  const [before, after] = [text[from - 1] ?? " ", text[to] ?? " "];
  const weight = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  if (pieces.some(({ year }) => year)) return true;
  if (signs === "letters") return weight > 2 || (weight === 2 && !IN_WORD.test(after));
  if (signs === "dots") return weight >= 4 || (weight === 3 && !IN_WORD.test(before));
  if (weight === 1) return /[\s(]/.test(before) && /[\s).,;:%€]/.test(after);
  return weight > 2 || !IN_WORD.test(before) || !IN_WORD.test(after);
}

const IN_WORD = /[\p{L}\p{N}]/u;
