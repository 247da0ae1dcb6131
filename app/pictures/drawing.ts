import type { Anchor, Fill, Line, Point, Shape } from "./picture.ts";
import { breakLines, wordsFit } from "./text-width.ts";

/** Words out of which pictures are made. All give shapes in order of drawing. */

export const SIZE = { title: 10, text: 9, small: 8 } as const;
/** Line pitch as a multiple of the type size. */
const PITCH = 1.2;
/** Baseline below the top of a line, as a share of the type size. */
const ASCENT = 0.95;
const PADDING = 6;
const THIN: Line = { weight: 0.75 };

export interface TextLine {
  text: string;
  size: number;
  bold?: true;
  tone?: "ink" | "muted" | "paper";
}

export const heightOf = (lines: readonly TextLine[]): number => lines.reduce((sum, line) => sum + line.size * PITCH, 0);

/** Texts below one another, from `y` on. */
export function texts(lines: readonly TextLine[], x: number, y: number, anchor: Anchor = "start"): Shape[] {
  let top = y;
  return lines.map((line) => {
    const baseline = top + line.size * ASCENT;
    top += line.size * PITCH;
    return { kind: "text", x, y: baseline, anchor, ...line };
  });
}

export interface Label {
  title: string;
  /** Smaller text below, each entry from a new line on. */
  details?: readonly string[];
}

/** Names are set smaller before a compound is parted or a word left out. */
const TITLE_SIZES = [SIZE.title, SIZE.text, SIZE.small, 7];

/** The lines of a label in a box of this width. */
export function labelLines(label: Label, width: number, most: { title: number; detail: number } = { title: 3, detail: 2 }): TextLine[] {
  const room = width - 2 * PADDING;
  const size = TITLE_SIZES.find((candidate) => wordsFit(label.title, room, candidate, true) && breakLines(label.title, room, candidate, { bold: true }).length <= most.title) ?? TITLE_SIZES.at(-1)!;
  const title = breakLines(label.title, room, size, { bold: true, most: most.title }).map((text): TextLine => ({ text, size, bold: true }));
  const details = (label.details ?? []).flatMap((detail) => breakLines(detail, room, SIZE.small, { most: most.detail }).map((text): TextLine => ({ text, size: SIZE.small })));
  return [...title, ...details];
}

export const boxHeight = (lines: readonly TextLine[]): number => heightOf(lines) + 2 * PADDING;

/** A box with its lines in the middle. */
export function labelBox(lines: readonly TextLine[], at: { x: number; y: number; width: number; height?: number }, look: { fill?: Fill; line?: Line } = {}): Shape[] {
  const height = at.height ?? boxHeight(lines);
  const top = at.y + (height - heightOf(lines)) / 2;
  return [{ kind: "box", x: at.x, y: at.y, width: at.width, height, fill: look.fill ?? "paper", line: look.line ?? THIN }, ...texts(lines, at.x + at.width / 2, top, "middle")];
}

const HEAD = { length: 6, half: 3 };

/** A straight arrow. */
export function arrow([x1, y1]: Point, [x2, y2]: Point, line: Line = { weight: 1 }): Shape[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - dx * HEAD.length, y2 - dy * HEAD.length];
  return [
    { kind: "path", points: [[x1, y1], [bx, by]], line },
    { kind: "path", points: [[x2, y2], [bx - dy * HEAD.half, by + dx * HEAD.half], [bx + dy * HEAD.half, by - dx * HEAD.half]], fill: "ink" },
  ];
}

export const stroke = (points: readonly Point[], line: Line = THIN): Shape => ({ kind: "path", points, line });

/** A box of slanted lines: the tone that stays apart from full and empty on every printer. */
export function hatched(x: number, y: number, width: number, height: number, step = 4): Shape[] {
  const lines: Shape[] = [];
  for (let offset = step; offset < width + height; offset += step) {
    const from: Point = [x + Math.min(offset, width), y + Math.max(0, offset - width)];
    const to: Point = [x + Math.max(0, offset - height), y + Math.min(offset, height)];
    lines.push(stroke([from, to], { weight: 0.5 }));
  }
  return [{ kind: "box", x, y, width, height, fill: "paper" }, ...lines, { kind: "box", x, y, width, height, fill: "none", line: THIN }];
}
