import { LIMITS } from "../limits.ts";
import { textOfSpan, type Story } from "../story/story.ts";
import type { FormDocument } from "../story/document.ts";
import { alternativeCandidates, asksToStrike } from "./alternatives.ts";
import { before, inParagraph, overlaps, touches, type Candidate } from "./candidate.ts";
import { cellCandidates } from "./cells.ts";
import { controlCandidates } from "./controls.ts";
import { bookmarkCandidates, fieldCandidates, referenceCandidates } from "./fields.ts";
import { highlightCandidates, leaderCandidates, ruledCandidates, underlineCandidates } from "./formatted.ts";
import { refuseTooMany } from "./refuse-oversized.ts";
import { bracketCandidates, lineCandidates, markCandidates, tickCandidates } from "./typed.ts";

/** Every plausible blank of a form, in the order of reading, none overlapping another. */
export function collectCandidates({ stories, styles }: FormDocument): Candidate[] {
  const asked = asksToStrike(stories);
  const found = stories.flatMap((story) => {
    // In order of certainty: what the form says itself goes before what only looks like a blank.
    const ranked = [
      controlCandidates(story),
      fieldCandidates(story),
      markCandidates(story),
      bracketCandidates(story),
      tickCandidates(story),
      joinedLines(story, lineCandidates(story)),
      alternativeCandidates(story, asked),
      highlightCandidates(story, styles),
      underlineCandidates(story, styles),
      leaderCandidates(story, styles),
      bookmarkCandidates(story),
      ruledCandidates(story, styles),
      cellCandidates(story),
    ];
    const all = ranked.flat();
    // Each is held against all others.
    refuseTooMany(all.length, LIMITS.places);
    const taken: Candidate[] = [];
    for (const candidate of all) {
      const rival = taken.find((other) => collide(story, candidate, other));
      if (rival === undefined) taken.push(candidate);
      // A bookmark around dots gives them its name; what repeats the bookmark repeats them.
      else if (candidate.kind === "bookmark" && rival.name === undefined) Object.assign(rival, { name: candidate.name, same: candidate.same });
    }
    return taken;
  });
  const names = new Map(found.flatMap(({ same, name }) => (same && name && /^(field|bookmark):/.test(same) ? [[name.toLowerCase(), same] as const] : [])));
  const repeated = stories.flatMap((story) => referenceCandidates(story, names));
  return [...found, ...repeated.filter((candidate) => !found.some((other) => other.story === candidate.story && overlaps(other.span, candidate.span)))].toSorted((a, b) =>
    a.story === b.story ? order(a, b) : stories.indexOf(a.story) - stories.indexOf(b.story),
  );
}

const order = (a: Candidate, b: Candidate): number => (before(a.span.from, b.span.from) ? -1 : before(b.span.from, a.span.from) ? 1 : 0);

function collide(story: Story, candidate: Candidate, other: Candidate): boolean {
  if (candidate.target.how === "cell" || other.target.how === "cell") return overlaps(whole(story, candidate), whole(story, other)) || touches(candidate.span, other.span);
  const point = order({ ...candidate }, { ...candidate, span: { from: candidate.span.to, to: candidate.span.to } }) === 0;
  return point ? touches(candidate.span, other.span) : overlaps(candidate.span, other.span) || (touches(candidate.span, other.span) && order(other, { ...other, span: { from: other.span.to, to: other.span.to } }) === 0 && !["tick-box"].includes(other.kind));
}

/** A blank cell claims its whole paragraph. */
const whole = (story: Story, { target, span }: Candidate): Candidate["span"] => (target.how === "cell" ? inParagraph(span.from.paragraph, 0, Math.max(1, story.paragraphs[span.from.paragraph]?.text.length ?? 1)) : span);

/** Several lines of dots below each other are one blank for a longer text. */
function joinedLines(story: Story, lines: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const paragraph = story.paragraphs[line.span.from.paragraph]!;
    const isWholeLine = paragraph.text.trim() === textOfSpan(story, line.span).trim();
    const follows = last !== undefined && last.span.to.paragraph === paragraph.index - 1 && last.kind === line.kind;
    if (follows && isWholeLine && endsItsLine(story, last) && story.paragraphs[last.span.to.paragraph]!.element.parent === paragraph.element.parent) {
      last.span = { from: last.span.from, to: line.span.to };
      last.type = "long-text";
    } else joined.push({ ...line });
  }
  return joined;
}

/** A line that begins its paragraph alone ends it too; two lines beside each other are for signatures. */
function endsItsLine(story: Story, { span }: Candidate): boolean {
  const text = story.paragraphs[span.to.paragraph]!.text;
  const lines = Array.from(text.matchAll(/[_.…]{3,}/g), ({ index }) => index);
  const isAlone = !text.includes("\t") && !/\s\s/.test(text.slice(lines[0] ?? 0, lines.at(-1) ?? 0));
  return isAlone && text.slice(span.to.at).trim() === "";
}
