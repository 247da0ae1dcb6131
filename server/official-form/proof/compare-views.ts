import type { Deviation } from "#app/domain/official-form/proof.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { crossText, marginText, sizeText } from "#app/wording/form-deviations.ts";
import { differentLook } from "./compare-looks.ts";
import { compareLines } from "./compare-lines.ts";
import { comparableCells, sharedCells } from "./table-look.ts";
import type { DocumentView, StoryView, TableView } from "./view.ts";

/** Everything in which a file departs from what it should be, as its reader sees it. */
export function compareViews(expected: DocumentView, found: DocumentView): Deviation[] {
  const roles = [...new Set([...expected.stories, ...found.stories].map(({ role }) => role))];
  return [
    ...roles.flatMap((role) => compareStories(role, expected.stories.find((story) => story.role === role), found.stories.find((story) => story.role === role))),
    ...compareSections(expected, found),
  ];
}

function compareStories(role: string, expected: StoryView | undefined, found: StoryView | undefined): Deviation[] {
  const place = marginText(role);
  if (!expected || !found) {
    if (!hasWords(expected) && !hasWords(found)) return [];
    if (found && !hasLines(found)) return newAsides([], found.asides, place);
    return [{ kind: "header", place, message: expected ? "fehlt" : `ist hinzugekommen: „${found!.lines.map(({ text }) => text).join(" ").trim()}“` }];
  }
  return [...compareLines(expected.lines, found.lines, place), ...compareFields(expected, found, place), ...compareBoxes(expected, found, place), ...compareDrawings(expected, found, place), ...compareTables(expected.tables, found.tables, place), ...newAsides(expected.asides, found.asides, place)];
}

const hasLines = (story: StoryView): boolean => story.lines.some(({ text }) => text.trim() !== "") || story.drawings.length > 0;
const hasWords = (story: StoryView | undefined): boolean => story !== undefined && (hasLines(story) || story.asides.length > 0);

const newAsides = (expected: readonly string[], found: readonly string[], place: string): Deviation[] => found.filter((said) => !expected.includes(said)).map((said) => ({ kind: "wording", place, message: `nur in manchen Programmen oder auf manchen Seiten zu lesen: „${said.slice(0, 80)}“` }));

function compareFields(expected: StoryView, found: StoryView, place: string): Deviation[] {
  const [before, after] = [counted(expected.fields), counted(found.fields)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): Deviation[] => {
    const difference = (after.get(field) ?? 0) - (before.get(field) ?? 0);
    return difference === 0 ? [] : [{ kind: "field", place, message: difference > 0 ? `Feldfunktion hinzugekommen: ${field}` : `Feldfunktion fehlt: ${field}` }];
  });
}

const counted = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Boxes that are gone or new are told as fields. */
const compareBoxes = (expected: StoryView, found: StoryView, place: string): Deviation[] =>
  expected.boxes.length !== found.boxes.length ? [] : expected.boxes.flatMap(({ checked, beside, place: own }, at) => (found.boxes[at]!.checked === checked ? [] : [{ kind: "field", place: own ? formPlaceText(own) : place, message: crossText(beside, !checked) }]));

function compareDrawings(expected: StoryView, found: StoryView, place: string): Deviation[] {
  const count = Math.max(expected.drawings.length, found.drawings.length);
  return Array.from({ length: count }).flatMap((_none, at): Deviation[] => {
    const [before, after] = [expected.drawings[at], found.drawings[at]];
    if (!before || !after) return [{ kind: "drawing", place: after?.place ? formPlaceText(after.place) : place, message: before ? "ein Bild oder eine Form fehlt" : "ein Bild oder eine Form ist hinzugekommen" }];
    return differentLook(before.key, after.key, SIZE_TOLERANCE).map((name) => ({ kind: name === "hidden" ? "visibility" : "drawing", place: before.place ? formPlaceText(before.place) : place, message: DRAWING[name] ?? `Bild oder Form verändert (${name})` }));
  });
}

const DRAWING: Readonly<Record<string, string>> = {
  pictures: "ein Bild ist ausgetauscht",
  hidden: "ein Bild oder eine Form ist ausgeblendet",
  behind: "ein Bild oder eine Form liegt jetzt vor oder hinter dem Text",
  width: "die Größe eines Bildes oder einer Form ist verändert",
  height: "die Größe eines Bildes oder einer Form ist verändert",
};

/** LibreOffice rounds lengths to hundredths of a millimetre. */
const SIZE_TOLERANCE = 24;

function compareTables(expected: readonly TableView[], found: readonly TableView[], place: string): Deviation[] {
  if (expected.length !== found.length) return [{ kind: "table", place, message: `Tabellen: ${found.length} statt ${expected.length}` }];
  return expected.flatMap((table, at): Deviation[] => {
    const other = found[at]!;
    const where = table.place ? formPlaceText(table.place).replace(/ Zeile \d+ Spalte \d+$/, "") : place;
    if (table.rows.length !== other.rows.length) return [{ kind: "table", place: where, message: `Zeilen: ${other.rows.length} statt ${table.rows.length}` }];
    const stand = differentLook(table.look, other.look, PLACE_TOLERANCE).map((name): Deviation => ({ kind: "layout", place: where, message: TABLE[name] ?? `die Tabelle ist verändert (${name})` }));
    return stand.concat(table.rows.flatMap((row, index): Deviation[] => {
      const twin = other.rows[index]!;
      const rowPlace = `${where} Zeile ${index + 1}`;
      if (row.cells.length !== twin.cells.length) return [{ kind: "table", place: rowPlace, message: `Zellen: ${twin.cells.length} statt ${row.cells.length}` }];
      const own = differentLook(row.look, twin.look, SIZE_TOLERANCE).map((name): Deviation => (name === "hidden" ? { kind: "visibility", place: rowPlace, message: "die Zeile ist ausgeblendet" } : { kind: "size", place: rowPlace, message: "die feste Zeilenhöhe ist verändert; Text kann abgeschnitten sein" }));
      // Tables that follow one another and leave their widths open get one width in common as soon as a program writes them as one.
      const [before, after] = table.joined && table.auto ? sharedCells(row.cells, twin.cells) : [row.cells, twin.cells];
      const cells = before.flatMap((cell, column) => differentLook(...comparableCells(cell, after[column]!, table.joined), column === row.cells.length - 1 ? SIZE_TOLERANCE * 6 : SIZE_TOLERANCE * 3).map((name): Deviation => ({ kind: name === "width" || name === "share" || name === "margin" ? "size" : name === "shd" ? "visibility" : "table", place: `${rowPlace} Spalte ${column + 1}`, message: CELL[name] ?? `Zelle verändert (${name})` })));
      return [...own, ...cells];
    }));
  });
}

/** Programs count the edge of a table from its line or from its words: some millimetres. */
const PLACE_TOLERANCE = 300;
const TABLE: Readonly<Record<string, string>> = { floating: "die Tabelle ist aus dem Text gelöst oder zurückgesetzt", x: "die Tabelle steht an anderer Stelle der Seite", y: "die Tabelle steht an anderer Stelle der Seite", indent: "die Tabelle ist verschoben", margin: "die Ränder der Zellen sind verändert", mirrored: "die Spalten der Tabelle sind gespiegelt" };
const CELL: Readonly<Record<string, string>> = { width: "die Breite der Zelle ist verändert", share: "die Breite der Zelle ist verändert", margin: "der Rand der Zelle ist verändert", shd: "der Hintergrund der Zelle ist verändert", span: "Zellen sind verbunden oder geteilt", merge: "Zellen sind verbunden oder geteilt", direction: "die Textrichtung ist verändert" };

function compareSections({ sections: expected }: DocumentView, { sections: found }: DocumentView): Deviation[] {
  if (expected.length !== found.length) return [{ kind: "layout", place: "Seiteneinrichtung", message: `Abschnitte: ${found.length} statt ${expected.length}` }];
  return expected.flatMap((section, at) => differentLook(section, found[at]!, SIZE_TOLERANCE).map((name): Deviation => ({ kind: /^(foot|end)note-num/.test(name) ? "numbering" : "layout", place: expected.length > 1 ? `Seiteneinrichtung, Abschnitt ${at + 1}` : "Seiteneinrichtung", message: sizeText(name, section[name], found[at]![name]) })));
}

