/**
 * A picture before it becomes SVG or part of a Word file: boxes, circles, paths and texts in order of drawing, lengths in points.
 * Plain data; equal facts give an equal picture.
 */
export interface Picture {
  width: number;
  height: number;
  /** What it is called, without a number: "Organigramm der KIM-Struktur". */
  title: string;
  /** The whole content in words, for people who do not see it. */
  description: string;
  shapes: readonly Shape[];
}

/** Few tones that part in black and white; nothing is told by colour alone. */
export type Fill = "none" | "paper" | "tint" | "accent" | "ink";

export interface Line {
  weight: number;
  dashed?: true;
}

export type Point = readonly [x: number, y: number];

export type Anchor = "start" | "middle" | "end";

export type Shape =
  | { kind: "box"; x: number; y: number; width: number; height: number; fill: Fill; line?: Line }
  | { kind: "circle"; x: number; y: number; radius: number; fill: Fill; line?: Line }
  /** A line through points; a closed face when it has a fill. */
  | { kind: "path"; points: readonly Point[]; fill?: Fill; line?: Line }
  /** `y` is the baseline. */
  | { kind: "text"; x: number; y: number; text: string; size: number; anchor: Anchor; bold?: true; tone?: "ink" | "muted" | "paper" };

/** Width of the text column of an upright A4 page, 17 cm; every picture fills it. */
export const PICTURE_WIDTH = 481;
/** No picture is higher, so that heading, picture and caption share a page. */
export const MAX_HEIGHT = 590;

export const TONES: Readonly<Record<Exclude<Fill, "none"> | "muted", string>> = {
  paper: "FFFFFF",
  tint: "E4EFF1",
  accent: "0B6473",
  ink: "1B2430",
  muted: "55606E",
};

/** Carlito is the free metric twin of Calibri, so lines break alike on the screen and in Word. */
export const PICTURE_FONT = "Calibri";
