import { DOMParser } from "@xmldom/xmldom";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyFacts, type Facts } from "#app/domain/facts/register.ts";
import { PICTURES } from "#app/domain/template/template.ts";
import { MAX_HEIGHT, PICTURE_WIDTH, type Picture } from "#app/pictures/picture.ts";
import { pictureOf } from "#app/pictures/pictures.ts";
import { pictureSvg } from "#app/pictures/svg.ts";
import { labelLines, SIZE } from "#app/pictures/drawing.ts";
import { breakLines, textWidth } from "#app/pictures/text-width.ts";
import { addRow, vorhaben } from "#test/builders/vorhaben.ts";

const LONG = "Ausländer- und Einbürgerungsbehördenzusammenarbeitsverfahren im linksrheinischen Kreisgebiet mit <Klammern> & Zeichen";
const PLACES = ["ki", "kommunale-einheit", "kreisangehoerige-kommune", "auslaenderbehoerde", "freie-wohlfahrtspflege"] as const;

/** 60 posts, 25 Kommunen that employ, 30 groups, 40 milestones, all with long names. */
function hugeFacts(): Facts {
  const { facts } = vorhaben();
  for (let n = 0; n < 25; n += 1) addRow(facts, "organisationen", `kommune-${n}`, { name: `${LONG} ${n}`, art: "kreisangehoerige-kommune" });
  for (let n = 0; n < 60; n += 1) addRow(facts, "stellen", `viel-${n}`, { bezeichnung: `Case Management ${n}`, baustein: "2", funktion: "case-management", vzae: 1, verortung: PLACES[n % 5]!, anstellungstraeger: `kommune-${n % 25}`, besetzt: n % 3 > 0, kosten: 6_000_000 });
  for (let n = 0; n < 30; n += 1) addRow(facts, "gremien", `gruppe-${n}`, { name: `${LONG} ${n}`, art: n % 2 ? "projektgruppe" : "arbeitsgruppe", ebene: n % 3 ? "struktur" : "fall" });
  for (let n = 0; n < 40; n += 1) addRow(facts, "meilensteine", `stein-${n}`, { titel: `${LONG} ${n}`, termin: `20${20 + (n % 12)}-0${1 + (n % 9)}-15`, stand: n % 3 ? "geplant" : "verschoben" });
  return facts;
}

const cases: readonly [string, Facts][] = [["a usual Vorhaben", vorhaben().facts], ["a huge one", hugeFacts()]];
const drawn = (facts: Facts, id: (typeof PICTURES)[number]): Picture => pictureOf(facts, id) ?? (() => { throw new Error(`no ${id}`); })();

/** Left, top, right and bottom of everything in a picture. */
function edges({ shapes }: Picture): number[][] {
  return shapes.map((shape) => {
    if (shape.kind === "box") return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    if (shape.kind === "circle") return [shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius];
    if (shape.kind === "path") return [Math.min(...shape.points.map(([x]) => x)), Math.min(...shape.points.map(([, y]) => y)), Math.max(...shape.points.map(([x]) => x)), Math.max(...shape.points.map(([, y]) => y))];
    const width = textWidth(shape.text, shape.size, shape.bold);
    const left = shape.x - (shape.anchor === "end" ? width : shape.anchor === "middle" ? width / 2 : 0);
    return [left, shape.y - shape.size, left + width, shape.y + shape.size * 0.25];
  });
}

describe.each(PICTURES)("the picture %s", (id) => {
  test("is left out while there are no facts", () => expect(pictureOf(emptyFacts(), id)).toBeUndefined());

  test.each(cases)("fits on a page and keeps everything inside, drawn from %s", (_, facts) => {
    const picture = drawn(facts, id);
    expect(picture.width).toBe(PICTURE_WIDTH);
    expect(picture.height).toBeLessThanOrEqual(MAX_HEIGHT);
    for (const [left = 0, top = 0, right = 0, bottom = 0] of edges(picture)) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(top).toBeGreaterThanOrEqual(-1.5);
      expect(right).toBeLessThanOrEqual(PICTURE_WIDTH + 0.5);
      expect(bottom).toBeLessThanOrEqual(picture.height + 1.5);
    }
  });

  test.each(cases)("is well-formed SVG with title and description, without style or script, drawn from %s", (_, facts) => {
    const picture = drawn(facts, id);
    const root = new DOMParser().parseFromString(pictureSvg(picture, { id: "a", font: "Calibri" }), "image/svg+xml").documentElement!;
    expect(root.getElementsByTagName("title")[0]?.textContent).toBe(picture.title);
    expect(root.getElementsByTagName("desc")[0]?.textContent).toBe(picture.description);
    expect(root.toString()).not.toMatch(/ style=|<script|<style/);
  });

  test("tells black from white: no line or letter is paler than the muted ink", () => {
    const tones = drawn(hugeFacts(), id).shapes.flatMap((shape) => (shape.kind === "text" ? [shape.tone ?? "ink"] : []));
    expect(["ink", "muted"]).toEqual(expect.arrayContaining([...new Set(tones)]));
  });
});

describe("the description says what the picture shows", () => {
  const { facts } = vorhaben();
  test("groups, posts and milestones by name", () => {
    expect(drawn(facts, "organigramm").description).toContain(facts.gremien[0]!.name!);
    for (const row of facts.meilensteine.filter(({ termin }) => termin !== null)) expect(drawn(facts, "zeitstrahl").description).toContain(row.titel!);
    expect(drawn(facts, "mittelbild").description).toMatch(/geplant.*höchstens.*Zuwendungsfähig/);
    expect(drawn(facts, "stellenbild").description).toContain("VZÄ");
  });

  test("planned above the cap is said and drawn apart", () => {
    const over = vorhaben((changed) => void ((changed.stellen as { kosten: number | null }[]).find((row) => row.kosten !== null)!.kosten = 9_000_000)).facts;
    const svg = pictureSvg(drawn(over, "mittelbild"), { id: "a", font: "Calibri" });
    expect(svg).toContain("geplant über dem Höchstbetrag");
  });
});

describe("names in boxes", () => {
  test("are set smaller before a compound is parted or a word is left out", () => {
    const lines = labelLines({ title: "Projektgruppe Ausländer- und Einbürgerungsbehörden" }, 105);
    expect(lines.map(({ text }) => text)).toEqual(["Projektgruppe", "Ausländer- und", "Einbürgerungsbehörden"]);
    expect(lines[0]!.size).toBeLessThan(SIZE.title);
    expect(labelLines({ title: "Arbeitsgruppe Fallebene" }, 105)[0]!.size).toBe(SIZE.title);
  });
});

describe("breaking lines", () => {
  test("no line is wider than its room, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zäöüß-]{1,40}( [A-Za-zäöüß-]{1,40}){0,8}$/), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = breakLines(text, width, 9);
        for (const line of lines) expect(textWidth(line, 9)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  test("what is too long ends in an ellipsis, control characters are spaces, protected spaces hold", () => {
    expect(breakLines("eins zwei drei vier", 25, 9, { most: 2 }).at(-1)).toMatch(/…$/);
    expect(breakLines("a\u0000b\tc", 100, 9)).toEqual(["a b c"]);
    expect(breakLines("Summe 1,0\u00a0VZÄ", 55, 9)).toEqual(["Summe", "1,0\u00a0VZÄ"]);
    expect(breakLines("  ", 50, 9)).toEqual([]);
  });
});
