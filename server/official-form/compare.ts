import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormComparison } from "#app/domain/official-form/comparison.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { findBlanks } from "./blanks/find-blanks.ts";
import { loadForm } from "./package/load-form.ts";
import { diff } from "./proof/diff.ts";
import { likeness } from "./proof/compare-lines.ts";
import { readDocument } from "./story/document.ts";
import type { Paragraph } from "./story/story.ts";

/** What is new in a re-issued form: which words changed, which blanks stayed, moved, came or went. @throws FormRefused */
export function compareForms(old: Uint8Array, renewed: Uint8Array): FormComparison {
  const [before, after] = [loadForm(old), loadForm(renewed)];
  const [oldDocument, newDocument] = [readDocument(before.package), readDocument(after.package)];
  const wording = compareWording(oldDocument.stories.flatMap(({ paragraphs }) => paragraphs), newDocument.stories.flatMap(({ paragraphs }) => paragraphs));
  const blanks = compareBlanks(findBlanks(oldDocument).map(({ blank }) => blank), findBlanks(newDocument).map(({ blank }) => blank));
  const same = wording.length === 0 && blanks.moved.length + blanks.changed.length + blanks.added.length + blanks.gone.length === 0;
  return { format: "kim-form-comparison", version: 1, hashes: { old: before.sha256, new: after.sha256 }, same, wording, blanks };
}

function compareWording(a: readonly Paragraph[], b: readonly Paragraph[]): FormComparison["wording"] {
  const found: FormComparison["wording"][number][] = [];
  const gone: Paragraph[] = [];
  const added: Paragraph[] = [];
  for (const hunk of diff(a.map(text), b.map(text))) {
    if (hunk.equal) continue;
    const rest = b.slice(...hunk.b);
    for (const paragraph of a.slice(...hunk.a)) {
      const best = rest.map((other) => ({ other, score: likeness(text(paragraph), text(other)) })).toSorted((x, y) => y.score - x.score)[0];
      if (best && best.score >= 0.4) {
        rest.splice(rest.indexOf(best.other), 1);
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
  return [...found, ...added.filter((one) => text(one) !== "").map((one) => ({ kind: "added" as const, place: formPlaceText(one.place), old: "", new: text(one) }))];
}

const text = ({ label, text: words }: Paragraph): string => `${label} ${words}`.replace(/\s+/g, " ").trim();

/** The same blank is one with the same surroundings; else one of the same kind with the same label or name. */
function compareBlanks(old: readonly Blank[], renewed: readonly Blank[]): FormComparison["blanks"] {
  const rest = [...renewed];
  const take = (fits: (blank: Blank) => boolean): Blank | undefined => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const exact = old.map((blank) => take((other) => other.surroundings === blank.surroundings));
  const pairs = old.map((blank, at) => exact[at] ?? take((other) => other.label === blank.label && other.kind === blank.kind) ?? take((other) => other.id === blank.id) ?? take((other) => likeness(lettersOf(other.context), lettersOf(blank.context)) > 0.6));
  const blanks: { [K in keyof FormComparison["blanks"]]: FormComparison["blanks"][K][number][] } = { kept: [], moved: [], changed: [], added: [], gone: [] };
  for (const [at, blank] of old.entries()) {
    const twin = pairs[at];
    const changes = twin ? changesOf(blank, twin) : [];
    if (!twin) blanks.gone.push({ id: blank.id, label: blank.label, place: blank.place });
    else if (changes.length > 0) blanks.changed.push({ old: blank.id, new: twin.id, message: changes.join("; ") });
    else if (twin.place !== blank.place) blanks.moved.push({ old: blank.id, new: twin.id, from: blank.place, to: twin.place });
    else blanks.kept.push({ old: blank.id, new: twin.id });
  }
  blanks.added.push(...rest.map(({ id, label, place }) => ({ id, label, place })));
  return blanks;
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, " ");

function changesOf(a: Blank, b: Blank): string[] {
  return [
    ...(a.label === b.label ? [] : [`Bezeichnung „${b.label}“ statt „${a.label}“`]),
    ...(a.type === b.type ? [] : [`Art ${b.type} statt ${a.type}`]),
    ...(a.kind === b.kind ? [] : [`Bauart ${b.kind} statt ${a.kind}`]),
    ...(a.options.join("|") === b.options.join("|") ? [] : [`zur Wahl steht ${b.options.join(", ")} statt ${a.options.join(", ")}`]),
    ...(a.occurrences === b.occurrences ? [] : [`${b.occurrences} Stellen statt ${a.occurrences}`]),
    ...(a.repeats?.rows === b.repeats?.rows ? [] : ["wiederholte Zeilen verändert"]),
  ];
}
