import { describe, expect, test } from "vitest";
import type { Picture } from "#app/pictures/picture.ts";
import { pictureEmf } from "#server/export/docx/picture/emf.ts";

const picture: Picture = {
  width: 100,
  height: 50,
  title: "Probe",
  description: "Probe",
  shapes: [
    { kind: "box", x: 1, y: 1, width: 80, height: 20, fill: "tint", line: { weight: 1, dashed: true } },
    { kind: "circle", x: 20, y: 30, radius: 4, fill: "ink" },
    { kind: "path", points: [[0, 40], [50, 40]], line: { weight: 1 } },
    { kind: "path", points: [[0, 40], [50, 40], [25, 45]], fill: "ink" },
    { kind: "text", x: 10, y: 12, text: "Träger", size: 9, anchor: "start" },
  ],
};

/** Type and size of each record, as a reader walks through the file. */
function records(bytes: Uint8Array): { type: number; size: number; view: DataView }[] {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const size = view.getUint32(4, true);
    found.push({ type: view.getUint32(0, true), size, view });
    if (size < 8 || size % 4 !== 0) throw new Error(`record of ${size} bytes at ${at}`);
    at += size;
  }
  return found;
}

describe("the metafile of a picture", () => {
  const bytes = pictureEmf(picture);
  const all = records(bytes);

  test("has a header that names its length, its records and its handles, and an end", () => {
    const header = all[0]!.view;
    expect(header.getUint32(40, true)).toBe(0x464d4520);
    expect([header.getUint32(48, true), header.getUint32(52, true)]).toEqual([bytes.length, all.length]);
    const handles = all.filter(({ type }) => [38, 39, 82].includes(type)).length;
    expect(header.getUint16(56, true)).toBe(handles + 1);
    expect(all.at(-1)!.type).toBe(14);
  });

  test("is as large as the picture: hundredths of a millimetre in the frame", () => {
    expect([all[0]!.view.getInt32(32, true), all[0]!.view.getInt32(36, true)]).toEqual([Math.round((100 / 72) * 2540), Math.round((50 / 72) * 2540)]);
  });

  test("writes text as text, with advances that add up to its width", () => {
    const { view } = all.find(({ type }) => type === 84)!;
    const length = view.getUint32(44, true);
    const string = view.getUint32(48, true);
    expect(String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint16(string + index * 2, true)))).toBe("Träger");
    const advances = Array.from({ length }, (_, index) => view.getInt32(view.getUint32(72, true) + index * 4, true));
    expect(advances.reduce((sum, advance) => sum + advance, 0)).toBe(Math.round(((487 + 349 + 479 + 471 + 498 + 349) * 9 * 20) / 1000));
  });

  test("chooses only what was made before", () => {
    const steps = all.filter(({ type }) => [37, 38, 39, 82].includes(type)).map(({ type, view }) => ({ chosen: type === 37, handle: view.getUint32(8, true) }));
    const early = steps.filter(({ chosen, handle }, index) => chosen && handle < 0x80000000 && !steps.slice(0, index).some((step) => !step.chosen && step.handle === handle));
    expect(early).toEqual([]);
    expect(steps.filter(({ chosen }) => !chosen).length).toBeGreaterThan(2);
  });

  test("is the same every time", () => expect(pictureEmf(picture)).toEqual(bytes));
});
