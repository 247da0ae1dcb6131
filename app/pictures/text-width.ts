/**
 * Advance widths of Carlito (metric twin of Calibri) in thousandths of the type size, read from the font's own table: printable ASCII from the
 * space on, then Latin-1 from the protected space on, and the few signs of German typesetting.
 */
const FACES = {
  regular: {
    ascii:
    "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 268 498 498 498 463 894 579 544 533 615 " +
    "488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 " +
    "239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498",
    latin:
    "507 326 498 507 498 507 498 498 393 834 402 512 498 507 507 394 339 498 336 334 292 550 586 252 307 246 422 512 636 671 675 463 579 579 579 579 579 " +
    "579 763 533 488 488 488 488 252 252 252 252 625 646 662 662 662 662 662 498 664 642 642 642 642 487 517 527 479 479 479 479 479 479 773 423 498 498 " +
    "498 498 229 229 229 229 525 525 527 527 527 527 527 498 529 525 525 525 525 453 525 453",
  },
  bold: {
    ascii:
    "226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276 276 498 498 498 463 898 606 561 529 630 " +
    "488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653 591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 " +
    "255 480 246 813 537 538 537 537 355 399 347 537 473 745 459 474 397 344 475 344 498",
    latin:
    "507 326 498 507 498 507 498 498 415 834 416 539 498 507 507 390 342 498 338 336 301 563 598 268 303 252 435 539 658 691 702 463 606 606 606 606 606 " +
    "606 775 529 488 488 488 488 267 267 267 267 639 659 676 676 676 676 676 498 681 653 653 653 653 520 532 555 494 494 494 494 494 494 775 418 503 503 " +
    "503 503 246 246 246 246 537 537 538 538 538 538 538 498 544 537 537 537 537 474 537 474",
  },
} as const;
const SIGNS: Readonly<Record<string, number>> = { "–": 498, "—": 905, "‚": 254, "‘": 254, "’": 254, "„": 430, "“": 430, "”": 430, "…": 700, "•": 498, "€": 507, "\u00a0": 226, "\u00ad": 0 };
/** Rather too wide than too narrow: letters of other scripts never leave their box. */
const UNKNOWN = 900;

type Face = keyof typeof FACES;
const tables = new Map<Face, Map<string, number>>();

function tableOf(face: Face): Map<string, number> {
  const known = tables.get(face);
  if (known) return known;
  const table = new Map([...entries(FACES[face].ascii, 0x20), ...entries(FACES[face].latin, 0xa0), ...Object.entries(SIGNS)]);
  tables.set(face, table);
  return table;
}

const entries = (widths: string, from: number) => widths.split(" ").map((width, index): [string, number] => [String.fromCodePoint(from + index), Number(width)]);

/** Width of one line of text in points. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = tableOf(bold ? "bold" : "regular");
  let sum = 0;
  for (const character of text) sum += table.get(character) ?? UNKNOWN;
  return (sum * size) / 1000;
}

const ELLIPSIS = "…";

/**
 * Text broken into lines no wider than `width` points, at spaces and behind hyphens and slashes; a word that is wider by itself is parted. What does
 * not fit into `most` lines ends in an ellipsis. Control characters count as spaces; empty text gives no line.
 */
export function breakLines(text: string, width: number, size: number, options: { bold?: boolean; most?: number } = {}): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, options.bold) <= width;
  const lines: string[] = [];
  let line = "";
  const close = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const word of piecesOf(text)) {
    if (!fits(line + word)) close();
    for (const character of fits(word) ? [word] : word) {
      if (line !== "" && !fits(line + character)) close();
      line += character;
    }
  }
  close();
  const most = options.most ?? Infinity;
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "), fits)];
}

/** True where every word finds room on a line of its own, so that none has to be parted. */
export const wordsFit = (text: string, width: number, size: number, bold = false): boolean => piecesOf(text).every((piece) => textWidth(piece.trimEnd(), size, bold) <= width);

/** What stays together on a line. */
const piecesOf = (text: string): string[] =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/(?:[\u0000-\u001f]|[^\S\u00a0])+/g, " ")
    .trim()
    .split(/(?<= )|(?<=[-/])/);

function shortened(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join("").trimEnd()}${ELLIPSIS}`)) characters.pop();
  return `${characters.join("").trimEnd()}${ELLIPSIS}`;
}
