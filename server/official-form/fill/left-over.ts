import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import type { FormDocument } from "../story/document.ts";
import type { Paragraph, Story } from "../story/story.ts";
import type { Content } from "./content.ts";
import type { Plan } from "./decide.ts";

/**
 * The last look at a filled form, which asks neither the finder of blanks nor the writer: what still looks like a blank in the finished words, although the
 * mapping left it nowhere and no value contains it, stops the job.
 */
export function leftOverProblems(form: FormDocument, filled: FormDocument, plan: Plan): FormProblem[] {
  const values = Array.from(plan.fillings, ({ content }) => content).concat(plan.rows.flatMap(({ rows }) => rows.flat().map(({ content }) => content)));
  const excusedByValue = new Set(values.flatMap((content) => textsOf(content).flatMap(leftOvers)));
  return form.stories.flatMap((story, at) => {
    const result = filled.stories[at];
    return result === undefined ? [] : problemsOf(story, result, plan, excusedByValue);
  });
}

/** What in a text looks like a place to write on. */
export const leftOvers = (text: string): string[] => PATTERNS.flatMap((pattern) => Array.from(text.replace(EMPTY_BOX, "| |").matchAll(pattern), ([found]) => found));

/** "|__|" alone is a box that was not ticked; several in a row are a comb for letters. */
const EMPTY_BOX = /(?<![_|])\|_{1,3}\|(?!_)/g;

const PATTERNS: readonly RegExp[] = [
  /_{3,}|(?<![\p{L}\p{N}_])__(?!_)|(?<!_)__(?![\p{L}\p{N}_])/gu,
  /\.{4,}|(?:\. ){3,}\.|(?<![\p{L}\p{N}…])…+/gu,
  /(?<![\p{L}\p{N}])(?:19|20)?(?:X{2,}|x{2,})(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])20\.\.(?!\.)/gu,
  /\b[Tt]{2}[./-]\s?[Mm]{2}[./-]\s?(?:20)?[Jj]{2}|\bnn\.\s?nn\.\s?(?:20)?nn|\|_+\|_+\|/g,
  /(?<![\p{L}\p{N}.])N\.\s?N\.(?!\p{L})/gu,
  /\{\{[^{}\n\t]{1,60}\}\}|\$\{[^{}\n\t]{1,60}\}|\$\p{L}[\p{L}\p{N}_-]{0,40}\$|«[^«»\n\t]{1,60}»/gu,
  /<\p{L}[\p{L}\p{N}_-]{0,60}>|\[\p{L}{2}[^[\]\n]{0,150}\]|\[\s*(?:…|[._]{2,})\s*\]/gu,
];

function problemsOf(story: Story, filled: Story, plan: Plan, excusedByValue: ReadonlySet<string>): FormProblem[] {
  const left = leftTexts(story, plan);
  const row = copiedRows(story, plan);
  const problems: FormProblem[] = [];
  let at = 0;
  const look = (found: Paragraph | undefined, origin: Paragraph): void => {
    if (found === undefined || origin.contents) return;
    const excused = (left.get(origin) ?? []).flatMap(leftOvers);
    for (const words of leftOvers(found.text)) {
      const known = excused.indexOf(words);
      if (known >= 0) excused.splice(known, 1);
      else if (!excusedByValue.has(words)) problems.push({ code: "left-over", params: { place: formPlaceText(found.place), text: words, context: found.text } });
    }
  };
  for (const paragraph of story.paragraphs) {
    look(filled.paragraphs[at], paragraph);
    at += 1;
    const copied = row.get(paragraph);
    for (const origin of copied ?? []) {
      look(filled.paragraphs[at], origin);
      at += 1;
    }
  }
  return problems;
}

/** For each paragraph the words of the blanks in it that stay as they are. */
function leftTexts(story: Story, { left }: Plan): Map<Paragraph, string[]> {
  const texts = new Map<Paragraph, string[]>();
  for (const { found } of left) {
    for (const { span, story: own } of found.places) {
      if (own !== story) continue;
      for (const paragraph of story.paragraphs.slice(span.from.paragraph, span.to.paragraph + 1)) {
        const text = paragraph.text.slice(paragraph.index === span.from.paragraph ? span.from.at : 0, paragraph.index === span.to.paragraph ? span.to.at : undefined);
        texts.set(paragraph, [...(texts.get(paragraph) ?? []), text]);
      }
    }
  }
  return texts;
}

/** After the last paragraph of a repeated row: the paragraphs of its copies, each as the one it was copied from. */
function copiedRows(story: Story, { rows }: Plan): Map<Paragraph, Paragraph[]> {
  return new Map(
    rows
      .filter(({ group, rows: list }) => group.story === story && list.length > group.rows.length)
      .map(({ group, rows: list }) => {
        const own = group.rows.at(-1)!.cells.flatMap(({ paragraphs }) => paragraphs);
        return [own.at(-1)!, Array.from({ length: list.length - group.rows.length }, () => own).flat()] as const;
      }),
  );
}

const textsOf = (content: Content): readonly string[] => (content.kind === "text" ? content.lines : content.kind === "choice" ? [content.text] : []);
