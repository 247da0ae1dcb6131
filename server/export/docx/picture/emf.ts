import { PICTURE_FONT, TONES, type Fill, type Line, type Picture, type Point, type Shape } from "#app/pictures/picture.ts";
import { textWidth } from "#app/pictures/text-width.ts";
import { EmfRecords, RECORD } from "./emf-records.ts";

/** Logical units of a point: twentieths, as in the rest of a Word file. */
const UNITS = 20;
const unit = (points: number): number => Math.round(points * UNITS);
const DASH = { on: 4, off: 2.5 } as const;

/**
 * The picture as an Enhanced Metafile ([MS-EMF]): vector for every Word since 97 and for LibreOffice, which do not all read SVG. Texts carry their
 * advance widths, so that a machine without the font keeps the places. Equal pictures give equal bytes.
 */
export function pictureEmf(picture: Picture): Uint8Array {
  const records = new EmfRecords(unit(picture.width), unit(picture.height), UNITS);
  for (const shape of picture.shapes) drawShape(records, shape);
  return records.finish();
}

function drawShape(records: EmfRecords, shape: Shape): void {
  switch (shape.kind) {
    case "box":
    case "circle": {
      const [left, top, right, bottom] =
        shape.kind === "box" ? [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height] : [shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius];
      const dashed = shape.line?.dashed === true;
      face(records, shape.fill, dashed ? undefined : shape.line);
      records.add(shape.kind === "box" ? RECORD.rectangle : RECORD.ellipse, [unit(left), unit(top), unit(right), unit(bottom)]);
      if (dashed && shape.line) drawDashed(records, [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]], shape.line);
      return;
    }
    case "path":
      if (shape.line?.dashed && !shape.fill) return drawDashed(records, shape.points, shape.line);
      face(records, shape.fill ?? "none", shape.line);
      return records.points(shape.fill ? RECORD.polygon16 : RECORD.polyline16, shape.points.map(scaled));
    case "text": {
      records.select(records.font(unit(shape.size), shape.bold === true, PICTURE_FONT));
      records.textColour(TONES[shape.tone ?? "ink"]);
      records.align(shape.anchor);
      return records.text(unit(shape.x), unit(shape.y), shape.text, advances(shape.text, shape.size, shape.bold === true));
    }
  }
}

function face(records: EmfRecords, fill: Fill, line: Line | undefined): void {
  records.select(fill === "none" ? records.noBrush : records.brush(TONES[fill]));
  records.select(line === undefined ? records.noPen : records.pen(unit(line.weight), TONES.ink));
}

const scaled = ([x, y]: Point): Point => [unit(x), unit(y)];

/** Dashes as lines of their own: dashed pens are drawn differently by every program. */
function drawDashed(records: EmfRecords, points: readonly Point[], line: Line): void {
  face(records, "none", line);
  points.slice(1).forEach(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    const length = Math.hypot(x2 - x1, y2 - y1);
    for (let at = 0; at < length; at += DASH.on + DASH.off) {
      const end = Math.min(length, at + DASH.on);
      const between = (share: number): Point => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      records.points(RECORD.polyline16, [scaled(between(at / length)), scaled(between(end / length))]);
    }
  });
}

/** Per UTF-16 unit; a sum of rounded places instead of rounded widths, so that no line grows. */
function advances(text: string, size: number, bold: boolean): number[] {
  let before = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const until = unit(textWidth(text.slice(0, index + 1), size, bold));
    const advance = until - before;
    before = until;
    return advance;
  });
}
