import type { Anchor, Point } from "#app/pictures/picture.ts";

/** Numbers of the record types that we write, from [MS-EMF] 2.1.1. */
export const RECORD = {
  header: 1,
  windowExtent: 9,
  viewportExtent: 11,
  endOfFile: 14,
  mapMode: 17,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  select: 37,
  createPen: 38,
  createBrush: 39,
  ellipse: 42,
  rectangle: 43,
  createFont: 82,
  textOut: 84,
  polygon16: 86,
  polyline16: 87,
} as const;

const SIGNATURE = 0x464d4520;
const VERSION = 0x10000;
const HEADER_BYTES = 108;
/** A reference device as large as a sheet of A4, in the picture's own units. */
const SHEET_MM = { width: 210, height: 297 } as const;
const ANISOTROPIC = 8;
const TRANSPARENT = 1;
const ALIGN: Readonly<Record<Anchor, number>> = { start: 24, end: 26, middle: 30 };
const FONT_BYTES = 320;

/** The list of records of one Enhanced Metafile; pens, brushes and fonts are made once and chosen by number. All values little-endian. */
export class EmfRecords {
  readonly noBrush = 0x80000005;
  readonly noPen = 0x80000008;
  readonly #records: Uint8Array[] = [];
  readonly #objects = new Map<string, number>();
  readonly #selected = new Map<string, number>();
  readonly #width: number;
  readonly #height: number;
  readonly #unitsPerPoint: number;
  #colour = "";
  #align = -1;

  constructor(width: number, height: number, unitsPerPoint: number) {
    this.#width = width;
    this.#height = height;
    this.#unitsPerPoint = unitsPerPoint;
    this.add(RECORD.mapMode, [ANISOTROPIC]);
    this.add(RECORD.windowExtent, [width, height]);
    this.add(RECORD.viewportExtent, [width, height]);
    this.add(RECORD.backgroundMode, [TRANSPARENT]);
  }

  /** A record of 32-bit values. */
  add(type: number, values: readonly number[]): void {
    this.#record(type, values.length * 4, (view) => values.forEach((value, index) => view.setInt32(8 + index * 4, value | 0, true)));
  }

  points(type: number, points: readonly Point[]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    this.#record(type, 20 + points.length * 4, (view) => {
      [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), points.length].forEach((value, index) => view.setInt32(8 + index * 4, value, true));
      points.forEach(([x, y], index) => {
        view.setInt16(28 + index * 4, x, true);
        view.setInt16(30 + index * 4, y, true);
      });
    });
  }

  text(x: number, y: number, text: string, advances: readonly number[]): void {
    const stringBytes = Math.ceil(text.length / 2) * 4;
    this.#record(RECORD.textOut, 68 + stringBytes + text.length * 4, (view) => {
      const perMillimetre = 2540 / 72 / this.#unitsPerPoint;
      [0, 0, -1, -1, 1].forEach((value, index) => view.setInt32(8 + index * 4, value, true));
      view.setFloat32(28, perMillimetre, true);
      view.setFloat32(32, perMillimetre, true);
      [x, y, text.length, 76, 0, 0, 0, -1, -1, 76 + stringBytes].forEach((value, index) => view.setInt32(36 + index * 4, value, true));
      for (let index = 0; index < text.length; index += 1) {
        view.setUint16(76 + index * 2, text.charCodeAt(index), true);
        view.setInt32(76 + stringBytes + index * 4, advances[index] ?? 0, true);
      }
    });
  }

  textColour(colour: string): void {
    if (colour !== this.#colour) this.add(RECORD.textColour, [colourRef(colour)]);
    this.#colour = colour;
  }

  align(anchor: Anchor): void {
    if (ALIGN[anchor] !== this.#align) this.add(RECORD.textAlign, [ALIGN[anchor]]);
    this.#align = ALIGN[anchor];
  }

  pen(width: number, colour: string): number {
    return this.#object(`pen ${width} ${colour}`, (handle) => this.add(RECORD.createPen, [handle, 0, width, 0, colourRef(colour)]));
  }

  brush(colour: string): number {
    return this.#object(`brush ${colour}`, (handle) => this.add(RECORD.createBrush, [handle, 0, colourRef(colour), 0]));
  }

  /** @param height of the letters' em square, in units */
  font(height: number, bold: boolean, name: string): number {
    return this.#object(`font ${height} ${bold} ${name}`, (handle) =>
      this.#record(RECORD.createFont, 4 + FONT_BYTES, (view) => {
        [handle, -height, 0, 0, 0, bold ? 700 : 400].forEach((value, index) => view.setInt32(8 + index * 4, value, true));
        for (let index = 0; index < name.length; index += 1) view.setUint16(40 + index * 2, name.charCodeAt(index), true);
      }),
    );
  }

  /** Chooses a pen, brush or font for what follows. */
  select(handle: number): void {
    const kind = this.#kindOf(handle);
    if (this.#selected.get(kind) !== handle) this.add(RECORD.select, [handle]);
    this.#selected.set(kind, handle);
  }

  finish(): Uint8Array {
    this.add(RECORD.endOfFile, [0, 16, 20]);
    const bytes = HEADER_BYTES + this.#records.reduce((sum, record) => sum + record.length, 0);
    const file = new Uint8Array(bytes);
    const view = new DataView(file.buffer);
    const hundredthMm = (units: number) => Math.round((units / this.#unitsPerPoint / 72) * 2540);
    const device = (mm: number) => Math.round((mm / 25.4) * 72 * this.#unitsPerPoint);
    const head = [
      RECORD.header, HEADER_BYTES, 0, 0, this.#width, this.#height, 0, 0, hundredthMm(this.#width), hundredthMm(this.#height), SIGNATURE, VERSION, bytes,
      this.#records.length + 1, this.#objects.size + 1, 0, 0, 0, device(SHEET_MM.width), device(SHEET_MM.height), SHEET_MM.width, SHEET_MM.height,
      0, 0, 0, SHEET_MM.width * 1000, SHEET_MM.height * 1000,
    ];
    head.forEach((value, index) => view.setInt32(index * 4, value, true));
    let at = HEADER_BYTES;
    for (const record of this.#records) {
      file.set(record, at);
      at += record.length;
    }
    return file;
  }

  #kindOf(handle: number): string {
    if (handle === this.noBrush) return "brush";
    if (handle === this.noPen) return "pen";
    const [name = ""] = [...this.#objects].find(([, known]) => known === handle) ?? [];
    return name.split(" ")[0] ?? "";
  }

  #object(name: string, create: (handle: number) => void): number {
    const known = this.#objects.get(name);
    if (known !== undefined) return known;
    const handle = this.#objects.size + 1;
    this.#objects.set(name, handle);
    create(handle);
    return handle;
  }

  #record(type: number, bytes: number, fill: (view: DataView) => void): void {
    const record = new Uint8Array(8 + bytes);
    const view = new DataView(record.buffer);
    view.setUint32(0, type, true);
    view.setUint32(4, record.length, true);
    fill(view);
    this.#records.push(record);
  }
}

/** "0B6473" as 0x00BBGGRR. */
const colourRef = (rgb: string): number => Number.parseInt(rgb.slice(4, 6) + rgb.slice(2, 4) + rgb.slice(0, 2), 16);
