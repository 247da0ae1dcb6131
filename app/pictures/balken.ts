import { hatched, SIZE, stroke, texts } from "./drawing.ts";
import { PICTURE_WIDTH, type Picture, type Shape } from "./picture.ts";
import { breakLines, textWidth } from "./text-width.ts";

type Tone = "full" | "hatched" | "empty";

export interface Bar {
  label: string;
  /** Parts from left to right. Values are never negative. */
  parts: readonly { value: number; tone: Tone }[];
  /** Stands behind the bar: "8,0 VZÄ". */
  figure: string;
}

export interface BarGroup {
  heading?: string;
  bars: readonly Bar[];
}

interface BarPicture {
  title: string;
  description: string;
  groups: readonly BarGroup[];
  legend: readonly { tone: Tone; text: string }[];
  note?: string;
}

const LABEL = 165;
/** Labels of more bars than this have one line. */
const DENSE = 18;
const BAR = 11;
const GAP = 5;
const AFTER_GROUP = 9;
const PITCH = SIZE.text * 1.2;

/** Bars in groups, each with its label before and its figure behind it; the tones part in black and white. */
export function barPicture({ title, description, groups, legend, note }: BarPicture): Picture {
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(1e-9, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const figures = Math.max(0, ...bars.map(({ figure }) => textWidth(figure, SIZE.text))) + 8;
  const room = PICTURE_WIDTH - LABEL - figures - 2;
  const shapes: Shape[] = [];
  let y = 1;
  for (const group of groups) {
    if (group.heading !== undefined) {
      shapes.push(...texts([{ text: group.heading, size: SIZE.text, bold: true }], 0, y));
      y += PITCH + 2;
    }
    const top = y;
    for (const bar of group.bars) {
      const lines = breakLines(bar.label, LABEL - 8, SIZE.text, { most: bars.length > DENSE ? 1 : 2 }).map((text) => ({ text, size: SIZE.text }));
      const height = Math.max(BAR, lines.length * PITCH);
      const barTop = y + (height - BAR) / 2;
      let x = LABEL;
      shapes.push(...texts(lines, LABEL - 8, y + (height - lines.length * PITCH) / 2, "end"));
      for (const { value, tone } of bar.parts.filter((part) => part.value > 0)) {
        const width = Math.max(1, (value / most) * room);
        shapes.push(...toned(tone, x, barTop, width));
        x += width;
      }
      shapes.push(...texts([{ text: bar.figure, size: SIZE.text }], x + 5, y + (height - PITCH) / 2));
      y += height + GAP;
    }
    shapes.push(stroke([[LABEL, top], [LABEL, y - GAP + 2]], { weight: 0.75 }));
    y += AFTER_GROUP - GAP;
  }
  let x = LABEL;
  for (const { tone, text } of legend) {
    shapes.push(...toned(tone, x, y + 2, 22, 8), ...texts([{ text, size: SIZE.small }], x + 27, y + 1));
    x += 27 + textWidth(text, SIZE.small) + 16;
  }
  if (legend.length > 0) y += 14;
  const noteLines = breakLines(note ?? "", PICTURE_WIDTH, SIZE.small).map((text) => ({ text, size: SIZE.small, tone: "muted" as const }));
  shapes.push(...texts(noteLines, 0, y + 2));
  return { width: PICTURE_WIDTH, height: y + 2 + noteLines.length * SIZE.small * 1.2, title, description, shapes };
}

function toned(tone: Tone, x: number, y: number, width: number, height: number = BAR): Shape[] {
  if (tone === "hatched") return hatched(x, y, width, height);
  return [{ kind: "box", x, y, width, height, fill: tone === "full" ? "accent" : "paper", line: { weight: 0.75 } }];
}
