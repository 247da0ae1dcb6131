import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormComparison } from "#app/domain/official-form/comparison.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { BLANK_KIND_TEXT, BLANK_TYPE_TEXT } from "#app/wording/form-reports.ts";
import { findBlanks, type FoundBlank } from "./blanks/find-blanks.ts";
import { loadForm } from "./package/load-form.ts";
import { diff } from "./proof/diff.ts";
import { likeness } from "./proof/compare-lines.ts";
import { readDocument } from "./story/document.ts";
import type { Paragraph } from "./story/story.ts";

/** What is new in a re-issued form: which words changed, which blanks stayed, moved, came or went. @throws FormRefused */
export function compareForms(old: Uint8Array, renewed: Uint8Array): FormComparison {
  const [before, after] = [loadForm(old), loadForm(renewed)];
  const [oldDocument, newDocument] = [readDocument(before.package), readDocument(after.package)];
  const { wording, twins } = compareWording(oldDocument.stories.flatMap(({ paragraphs }) => paragraphs), newDocument.stories.flatMap(({ paragraphs }) => paragraphs));
  const blanks = compareBlanks(findBlanks(oldDocument), findBlanks(newDocument), twins);
  const same = wording.length === 0 && blanks.moved.length + blanks.changed.length + blanks.added.length + blanks.gone.length === 0;
  return { format: "kim-form-comparison", version: 1, hashes: { old: before.sha256, new: after.sha256 }, same, wording, blanks };
}

/** For each paragraph of the old form the one that stands for it in the new one, where it stayed between the same others. */
type Twins = ReadonlyMap<Paragraph, Paragraph>;

function compareWording(a: readonly Paragraph[], b: readonly Paragraph[]): { wording: FormComparison["wording"]; twins: Twins } {
  const found: FormComparison["wording"][number][] = [];
  const twins = new Map<Paragraph, Paragraph>();
  const gone: Paragraph[] = [];
  const added: Paragraph[] = [];
  for (const hunk of diff(a.map(text), b.map(text))) {
    const rest = b.slice(...hunk.b);
    if (hunk.equal) {
      for (const [at, paragraph] of a.slice(...hunk.a).entries()) twins.set(paragraph, rest[at]!);
      continue;
    }
    for (const paragraph of a.slice(...hunk.a)) {
      const best = rest.map((other) => ({ other, score: likeness(text(paragraph), text(other)) })).toSorted((x, y) => y.score - x.score)[0];
      if (best && best.score >= 0.4) {
        rest.splice(rest.indexOf(best.other), 1);
        twins.set(paragraph, best.other);
        found.push({ kind: "changed", place: formPlaceText(best.other.place), old: text(paragraph), new: text(best.other) });
      } else gone.push(paragraph);
    }
    added.push(...rest);
  }
  for (const paragraph of gone.filter((one) => text(one) !== "")) {
    const twin = added.findIndex((other) => text(other) === text(paragraph));
    if (twin >= 0) {
      const [moved] = added.splice(twin, 1);
      found.push({ kind: "moved", place: `${formPlaceText(paragraph.place)} → ${formPlaceText(moved!.place)}`, old: text(paragraph), new: text(moved!) });
    } else found.push({ kind: "removed", place: formPlaceText(paragraph.place), old: text(paragraph), new: "" });
  }
  const wording = [...found, ...added.filter((one) => text(one) !== "").map((one) => ({ kind: "added" as const, place: formPlaceText(one.place), old: "", new: text(one) }))];
  return { wording, twins };
}

const text = ({ label, text: words }: Paragraph): string => `${label} ${words}`.replace(/\s+/g, " ").trim();

/**
 * The same blank is one with the same surroundings; else one of the same kind with the same label, or one with the same name.
 * What only slid with its paragraph below its heading, because something was put in above, has not moved.
 */
function compareBlanks(old: readonly FoundBlank[], renewed: readonly FoundBlank[], twins: Twins): FormComparison["blanks"] {
  const inPlace = (one: FoundBlank, other: FoundBlank): boolean => twins.get(paragraphOf(one)) === paragraphOf(other);
  const pairs = pairUp(old, renewed, [
    (one, other) => other.blank.surroundings === one.blank.surroundings && inPlace(one, other),
    (one, other) => other.blank.surroundings === one.blank.surroundings,
    (one, other) => other.blank.label === one.blank.label && other.blank.kind === one.blank.kind,
    (one, other) => other.blank.id === one.blank.id,
    (one, other) => likeness(lettersOf(other.blank.context), lettersOf(one.blank.context)) > 0.6,
  ]);
  const isBelowTwin = (one: FoundBlank, other: FoundBlank): boolean => {
    const [before, after] = [headingOf(one), headingOf(other)];
    return before === undefined ? after === undefined : twins.get(before) === after;
  };
  const blanks: { [K in keyof FormComparison["blanks"]]: FormComparison["blanks"][K][number][] } = { kept: [], moved: [], changed: [], added: [], gone: [] };
  for (const one of old) {
    const [{ blank }, pair] = [one, pairs.get(one)];
    const twin = pair?.blank;
    const changes = twin ? changesOf(blank, twin) : [];
    if (!twin) blanks.gone.push({ id: blank.id, label: blank.label, place: blank.place });
    else if (changes.length > 0) blanks.changed.push({ old: blank.id, new: twin.id, message: changes.join("; ") });
    else if (twin.place !== blank.place && !(inPlace(one, pair!) && isBelowTwin(one, pair!))) blanks.moved.push({ old: blank.id, new: twin.id, from: blank.place, to: twin.place });
    else blanks.kept.push({ old: blank.id, new: twin.id });
  }
  const paired = new Set(pairs.values());
  blanks.added.push(...renewed.filter((other) => !paired.has(other)).map(({ blank: { id, label, place } }) => ({ id, label, place })));
  return blanks;
}

/** @param rules the surest first; each is tried on all that are left before the next */
function pairUp<T>(old: readonly T[], renewed: readonly T[], rules: readonly ((one: T, other: T) => boolean)[]): Map<T, T> {
  const pairs = new Map<T, T>();
  const rest = [...renewed];
  for (const fits of rules)
    for (const one of old) {
      const at = pairs.has(one) ? -1 : rest.findIndex((other) => fits(one, other));
      if (at >= 0) pairs.set(one, rest.splice(at, 1)[0]!);
    }
  return pairs;
}

const paragraphOf = ({ places: [first] }: FoundBlank): Paragraph => first!.story.paragraphs[first!.span.from.paragraph]!;

function headingOf(blank: FoundBlank): Paragraph | undefined {
  const { index, place } = paragraphOf(blank);
  return place.section === undefined ? undefined : blank.places[0]!.story.paragraphs.slice(0, index + 1).findLast((other) => other.place.section === place.section && other.place.paragraph === 0 && other.text.trim() !== "");
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, " ");

function changesOf(a: Blank, b: Blank): string[] {
  return [
    ...(a.label === b.label ? [] : [`Bezeichnung „${b.label}“ statt „${a.label}“`]),
    ...(a.type === b.type ? [] : [`Art ${BLANK_TYPE_TEXT[b.type]} statt ${BLANK_TYPE_TEXT[a.type]}`]),
    ...(a.kind === b.kind ? [] : [`Bauart ${BLANK_KIND_TEXT[b.kind]} statt ${BLANK_KIND_TEXT[a.kind]}`]),
    ...(a.options.join("|") === b.options.join("|") ? [] : [`zur Wahl steht ${b.options.join(", ")} statt ${a.options.join(", ")}`]),
    ...(a.occurrences === b.occurrences ? [] : [`${b.occurrences} Stellen statt ${a.occurrences}`]),
    ...(a.repeats?.rows === b.repeats?.rows ? [] : ["wiederholte Zeilen verändert"]),
  ];
}
