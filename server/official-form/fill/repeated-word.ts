import type { FormMapping } from "#app/domain/official-form/mapping.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import type { Candidate } from "../blanks/candidate.ts";
import type { FoundBlank } from "../blanks/find-blanks.ts";
import type { Plan } from "./decide.ts";

/**
 * "IBAN DE▁" with "DE02 …", "▁ EUR" with "57.000,00 €": the form says already what the value says again beside it. Only values of the contract are looked at;
 * fixed words of a mapping somebody wrote for this very place.
 */
export function repeatedWords(blanks: readonly FoundBlank[], { blanks: decisions }: FormMapping, plan: Plan): FormProblem[] {
  const places = blanks.flatMap((found) => found.places);
  const problems = [...plan.fillings.map((filling) => ({ ...filling, row: 0 })), ...plan.rows.flatMap(({ rows }) => rows.flatMap((row, at) => row.map((filling) => ({ ...filling, row: at }))))].flatMap(({ found, content, row }) => {
    const decision = decisions[found.blank.id];
    const isFixed = decision === undefined || (typeof decision !== "string" && !("value" in decision));
    if (isFixed || content.kind !== "text") return [];
    return (found.group ? found.places.slice(Math.min(row, found.places.length - 1)).slice(0, 1) : found.places).flatMap((place): FormProblem[] => {
      const word = wordTwice(place, places, content.lines);
      return word === undefined ? [] : [{ code: "repeated-word", params: { blank: found.blank.id, label: found.blank.label, place: formPlaceText(place.story.paragraphs[place.span.from.paragraph]!.place), word } }];
    });
  });
  return problems.filter((one, at) => problems.findIndex((other) => JSON.stringify(other.params) === JSON.stringify(one.params)) === at);
}

/** The word of the form that would stand twice. */
function wordTwice({ story, span }: Candidate, places: readonly Candidate[], lines: readonly string[]): string | undefined {
  const beside = places.filter((other) => other.story === story && (other.span.from !== span.from || other.span.to !== span.to));
  const left = Math.max(0, ...beside.map(({ span: { to } }) => (to.paragraph === span.from.paragraph && to.at <= span.from.at ? to.at : 0)));
  const last = story.paragraphs[span.to.paragraph]!.text;
  const right = Math.min(last.length, ...beside.map(({ span: { from } }) => (from.paragraph === span.to.paragraph && from.at >= span.to.at ? from.at : last.length)));
  const before = BEFORE.exec(story.paragraphs[span.from.paragraph]!.text.slice(left, span.from.at));
  // Behind a colon a name may well begin as its label does; an abbreviation may not.
  if (before && (!before[0].includes(":") || classOf(before[1]!) !== undefined) && saysAgain(before[1]!, FIRST.exec(lines[0]!)?.[1])) return before[1]!;
  const after = AFTER.exec(last.slice(span.to.at, right))?.[1];
  return after !== undefined && saysAgain(after, LAST.exec(lines.at(-1)!)?.[1]) ? after : undefined;
}

const WORD = "(\\p{L}+|€)";
/** The word directly before and behind a blank. */
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])${WORD}\\.?:?\\s*$`, "u");
const AFTER = new RegExp(`^\\s*${WORD}(?![\\p{L}\\p{N}-])`, "u");
/** The first and the last word of a value; "DE02" begins with the word DE, "57.000€" ends with €, but "Rhein-Sieg" not with Sieg. */
const FIRST = new RegExp(`^\\s*${WORD}(?![\\p{L}-])`, "u");
const LAST = new RegExp(`(?<![\\p{L}-])${WORD}\\.?\\s*$`, "u");

const CLASSES: readonly RegExp[] = [/^(€|EUR|Euro)$/i, /^(Az|Aktenzeichen|Geschäftszeichen)$/i, /^IBAN$/i, /^DE$/];
const classOf = (word: string): RegExp | undefined => CLASSES.find((words) => words.test(word));
const saysAgain = (word: string, said: string | undefined): boolean => said !== undefined && (said === word || (classOf(word)?.test(said) ?? false));
