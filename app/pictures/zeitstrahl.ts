import type { Facts, Row } from "#app/domain/facts/register.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { SIZE, stroke, texts } from "./drawing.ts";
import { PICTURE_WIDTH, type Picture, type Shape } from "./picture.ts";
import { breakLines } from "./text-width.ts";

type Milestone = Row<"meilensteine"> & { on: string };

const AXIS = 84;
const TEXT = AXIS + 16;
const PITCH = SIZE.text * 1.2;
const LEGEND = 24;
/** Rows with room, and years on a line of their own; from `DENSE` milestones on neither. */
const AIRY = { gap: 4, year: 20, lines: 2 } as const;
const TIGHT = { gap: 2.4, year: 0, lines: 1 } as const;
const DENSE = 20;
/** Older ones than these are counted; the register table lists them all. */
const MOST = 42;

const STANDS = { erreicht: "erreicht", geplant: "geplant", verschoben: "verschoben" } as const;
type Stand = keyof typeof STANDS;

/** The milestones along one line, year by year; full, empty and crossed marks say how they stand. Undefined without dated milestones. */
export function zeitstrahl(facts: Facts): Picture | undefined {
  const dated = facts.meilensteine
    .flatMap((row): Milestone[] => (row.erreichtAm ?? row.termin ? [{ ...row, on: (row.erreichtAm ?? row.termin)! }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (dated.length === 0) return undefined;
  const shown = dated.slice(-MOST);
  const look = shown.length < DENSE ? AIRY : TIGHT;
  const shapes: Shape[] = [];
  let y = 2;
  if (shown.length < dated.length) {
    shapes.push(...texts([{ text: `davor ${dated.length - shown.length} weitere, siehe Tabelle`, size: SIZE.small, tone: "muted" }], TEXT, y));
    y += PITCH + look.gap;
  }
  const top = y;
  let year = "";
  for (const row of shown) {
    if (row.on.slice(0, 4) !== year) {
      year = row.on.slice(0, 4);
      shapes.push(...texts([{ text: year, size: SIZE.title, bold: true }], 0, y - 0.5));
      if (look.year > 0) shapes.push(stroke([[30, y + SIZE.title * 0.6], [AXIS, y + SIZE.title * 0.6]], { weight: 0.5 }));
      y += look.year;
    }
    const lines = breakLines(row.titel ?? "Meilenstein ohne Namen", PICTURE_WIDTH - TEXT, SIZE.text, { most: look.lines });
    shapes.push(...texts([{ text: formatDate(row.on), size: SIZE.text }], AXIS - 10, y, "end"), ...mark(standOf(row), AXIS, y + PITCH / 2), ...texts(lines.map((text) => ({ text, size: SIZE.text })), TEXT, y));
    y += lines.length * PITCH + look.gap;
  }
  shapes.unshift(stroke([[AXIS, top], [AXIS, y]], { weight: 1.5 }));
  shapes.push(...legend(shown, y + 8));
  return { width: PICTURE_WIDTH, height: y + LEGEND, title: "Meilensteine im Zeitverlauf", description: describe(dated), shapes };
}

const standOf = (row: Milestone): Stand => (row.erreichtAm !== null ? "erreicht" : (row.stand ?? "geplant"));

function mark(stand: Stand, x: number, y: number): Shape[] {
  const radius = 4;
  const circle: Shape = { kind: "circle", x, y, radius, fill: stand === "erreicht" ? "ink" : "paper", line: { weight: 1.25 } };
  return stand === "verschoben" ? [circle, stroke([[x - 2.8, y - 2.8], [x + 2.8, y + 2.8]], { weight: 1 }), stroke([[x - 2.8, y + 2.8], [x + 2.8, y - 2.8]], { weight: 1 })] : [circle];
}

function legend(shown: readonly Milestone[], y: number): Shape[] {
  let x = AXIS;
  return (Object.keys(STANDS) as Stand[]).filter((stand) => shown.some((row) => standOf(row) === stand)).flatMap((stand) => {
    const at = x;
    x += 90;
    return [...mark(stand, at, y + SIZE.small * 0.6), ...texts([{ text: STANDS[stand], size: SIZE.small }], at + 9, y)];
  });
}

const describe = (rows: readonly Milestone[]): string =>
  `${rows.length === 1 ? "Ein Meilenstein" : `${rows.length} Meilensteine`} in zeitlicher Folge: ${rows.map((row) => `${formatDate(row.on)} ${row.titel ?? "ohne Namen"} (${STANDS[standOf(row)]})`).join("; ")}.`;
