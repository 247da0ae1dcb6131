import type { Paragraph, Span, Story } from "../story/story.ts";
import { inParagraph, type Candidate } from "./candidate.ts";
import { PAIRS, SLASHED, STARRED, STRIKE_HINT } from "./patterns.ts";
import { overParagraphs } from "./typed.ts";

/** "ist / ist nicht*": alternatives of which all but one are to be struck. @param asked whether the form anywhere asks to strike. */
export const alternativeCandidates = (story: Story, asked: boolean): Candidate[] =>
  overParagraphs(story, (paragraph) => {
    const found = [...(asked ? all(paragraph, STARRED, 0.85) : []), ...(STRIKE_HINT.test(paragraph.text) ? all(paragraph, SLASHED, 0.7) : []), ...all(paragraph, PAIRS, 0.7)];
    return found
      .filter((one, at) => found.findIndex((other) => overlap(one.options, other.options)) === at)
      .map(({ options, confidence }) => ({
        kind: "alternatives",
        story,
        span: { from: options[0]!.from, to: options.at(-1)!.to },
        target: { how: "strike", options },
        type: "choice",
        options: options.map(({ from, to }) => paragraph.text.slice(from.at, to.at)),
        confidence,
      }));
  });

export const asksToStrike = (stories: readonly Story[]): boolean => stories.some((story) => story.paragraphs.some(({ text }) => STRIKE_HINT.test(text)));

const overlap = (a: readonly Span[], b: readonly Span[]): boolean => a[0]!.from.at < b.at(-1)!.to.at && b[0]!.from.at < a.at(-1)!.to.at;

const STAR_BEHIND = /(?:\*\)?|[¹²³])\s*$/;
const NO_CHOICE = /^(und|oder|bzw|[\d.,]+)$/i;

function all(paragraph: Paragraph, pattern: RegExp, confidence: number): { options: Span[]; confidence: number }[] {
  return Array.from(paragraph.text.matchAll(pattern)).flatMap((match) => {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const first = groups[0]!;
    const rest = groups[1]!;
    const options: { from: number; to: number }[] = [{ from: match.index, to: match.index + first.length }];
    let at = match.index + first.length;
    for (const piece of rest.split("/").slice(1)) {
      const start = paragraph.text.indexOf(piece, at);
      at = start + piece.length;
      options.push({ from: start + (piece.length - piece.trimStart().length), to: start + piece.replace(STAR_BEHIND, "").trimEnd().length });
    }
    const words = options.map(({ from, to }) => paragraph.text.slice(from, to));
    if (words.some((word) => NO_CHOICE.test(word)) || words.some((word) => /^(https?|www)/.test(word))) return [];
    options[0]!.from = widened(paragraph.text, options[0]!, words[1]!);
    options.at(-1)!.to = asLongAs(paragraph.text, options[0]!, options.at(-1)!);
    return [{ options: options.map(({ from, to }) => inParagraph(paragraph.index, from, to)), confidence }];
  });
}

/** "wird gewährt / wird nicht gewährt*", "Die Trägerin / Der Träger*": the first alternative begins where the words of the second begin, or with its own article. */
function widened(text: string, option: { from: number; to: number }, second: string): number {
  const opening = second.split(" ")[0]!;
  const words = text.slice(0, option.to).split(" ").slice(-5);
  if (words.at(-1) === opening) return option.from;
  const back = words.findLastIndex((word) => word === opening || (ARTICLE.test(word) && ARTICLE.test(opening)));
  if (back < 0) return option.from;
  return option.to - words.slice(back).join(" ").length;
}

const ARTICLE = /^(?:d(?:ie|er|as|en|em|es)|eine?[mnrs]?)$/i;

/** "Variante A / Variante B (Nichtzutreffendes streichen)": where no star ends the last alternative, it has as many words as the first when both open with the same one. */
function asLongAs(text: string, first: { from: number; to: number }, last: { from: number; to: number }): number {
  const [model, words] = [text.slice(first.from, first.to).split(" "), text.slice(last.from, last.to).split(" ")];
  if (words.length >= model.length || words[0] !== model[0]) return last.to;
  const more = new RegExp(`^(?: [\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.-]*){${model.length - words.length}}`, "u").exec(text.slice(last.to));
  return last.to + (more?.[0].length ?? 0);
}
