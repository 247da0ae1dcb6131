import type { Deviation } from "#app/domain/official-form/proof.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { labelText, numberText, wordChangeText } from "#app/wording/form-deviations.ts";
import { compareLayout, compareLooks, differentLook } from "./compare-looks.ts";
import { diff, wordsOf } from "./diff.ts";
import type { LineView } from "./view.ts";

/** Paragraphs of one story against each other: words, order, numbers, look, place on the page. */
export function compareLines(expected: readonly LineView[], found: readonly LineView[], story: string): Deviation[] {
  const deviations: Deviation[] = [];
  const gone: LineView[] = [];
  const added: LineView[] = [];
  for (const hunk of diff(expected.map(({ text }) => text), found.map(({ text }) => text))) {
    const [a, b] = [expected.slice(...hunk.a), found.slice(...hunk.b)];
    if (hunk.equal) {
      for (const [at, line] of a.entries()) deviations.push(...compareEqual(line, b[at]!));
      continue;
    }
    const pairs = pairUp(a, b);
    deviations.push(...pairs.pairs.flatMap(([before, after]) => changedWords(before, after)));
    gone.push(...pairs.gone);
    added.push(...pairs.added);
  }
  for (const line of gone) {
    const twin = added.findIndex(({ text }) => text === line.text && text.trim() !== "");
    if (twin >= 0) {
      const [moved] = added.splice(twin, 1);
      deviations.push({ kind: "order", place: formPlaceText(line.place), message: `verschoben nach ${formPlaceText(moved!.place)}: „${excerpt(line.text)}“` });
    } else deviations.push(line.text.trim() === "" ? { kind: "layout", place: formPlaceText(line.place) || story, message: "eine leere Zeile fehlt" } : { kind: "wording", place: formPlaceText(line.place), message: `fehlt: „${excerpt(line.text)}“` });
  }
  for (const line of added) deviations.push(line.text.trim() === "" ? { kind: "layout", place: formPlaceText(line.place), message: "eine leere Zeile ist hinzugekommen" } : { kind: "wording", place: formPlaceText(line.place), message: `hinzugekommen: „${excerpt(line.text)}“` });
  return deviations;
}

function compareEqual(expected: LineView, found: LineView): Deviation[] {
  const place = formPlaceText(expected.place);
  const deviations: Deviation[] = [];
  if (expected.label !== found.label) deviations.push({ kind: "numbering", place, message: labelText(expected.label, found.label, expected.digitsAlone && !found.digitsAlone) });
  for (const name of differentLook(expected.number, found.number)) deviations.push({ kind: NUMBER_KIND[name] ?? "numbering", place, message: numberText(name, expected.number[name], found.number[name]) });
  if (box(expected) !== box(found)) deviations.push({ kind: "order", place, message: `„${excerpt(expected.text)}“ steht jetzt an anderer Stelle: ${formPlaceText(found.place)}` });
  if (expected.links.join(" ") !== found.links.join(" ")) deviations.push({ kind: "wording", place, message: `Verweis führt nach ${found.links.join(", ") || "nirgends"} statt nach ${expected.links.join(", ") || "nirgends"}` });
  return [...deviations, ...compareLooks(expected, found, place), ...compareLayout(expected, found, place)];
}

const NUMBER_KIND: Readonly<Record<string, Deviation["kind"]>> = { hidden: "visibility", faint: "visibility", tiny: "size" };

/** The cell or text box in which a line stands. */
const box = ({ place, cells }: LineView): string => `${cells.map(({ table, row, column }) => `${table}/${row}/${column}`).join(" ")} ${place.textBox === undefined ? "" : "Textfeld"}`;

/** Of lines that differ, those that are most alike belong together. */
function pairUp(a: readonly LineView[], b: readonly LineView[]): { pairs: [LineView, LineView][]; gone: LineView[]; added: LineView[] } {
  const pairs: [LineView, LineView][] = [];
  const rest = [...b];
  const gone: LineView[] = [];
  for (const line of a) {
    // Exactly equal words elsewhere are a move, not a change.
    const scored = rest.map((other) => ({ other, score: a.some(({ text }) => text === other.text) || b.some(({ text }) => text === line.text) ? 0 : likeness(line.text, other.text) }));
    const best = scored.toSorted((x, y) => y.score - x.score)[0];
    if (best && best.score >= 0.4) {
      pairs.push([line, best.other]);
      rest.splice(rest.indexOf(best.other), 1);
    } else gone.push(line);
  }
  return { pairs, gone, added: rest };
}

export function likeness(a: string, b: string): number {
  const [x, y] = [new Set(wordsOf(a).filter((word) => word.trim() !== "")), new Set(wordsOf(b).filter((word) => word.trim() !== ""))];
  if (x.size === 0 || y.size === 0) return 0;
  const both = [...x].filter((word) => y.has(word)).length;
  return Math.max(both / Math.max(x.size, y.size), sameStart(a, b));
}

const sameStart = (a: string, b: string): number => {
  const longest = Math.max(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return longest === 0 ? 0 : (head + tail) / longest;
};

function changedWords(expected: LineView, found: LineView): Deviation[] {
  const [a, b] = [wordsOf(expected.text), wordsOf(found.text)];
  return diff(a, b)
    .filter(({ equal }) => !equal)
    .map((hunk) => ({
      kind: "wording",
      place: formPlaceText(expected.place),
      message: wordChangeText(a.slice(...hunk.a).join(""), b.slice(...hunk.b).join(""), a.slice(Math.max(0, hunk.a[0] - 8), hunk.a[0]).join("")),
    }));
}

export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 90 ? line : `${line.slice(0, 90).replace(/\s\S*$/, "")} …`;
};
