import type { Blank } from "#app/domain/official-form/form.ts";
import { proposedValue } from "#app/domain/contract/form-values/proposal.ts";
import { slugOf } from "#app/domain/values/slug.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { sha256 } from "../../bytes/sha256.ts";
import type { FormDocument } from "../story/document.ts";
import { textOfSpan } from "../story/story.ts";
import type { Candidate } from "./candidate.ts";
import { collectCandidates } from "./collect.ts";
import { capacityOf, guessType } from "./guess-type.ts";
import { proposeSlot } from "./propose.ts";
import { refuseOversized } from "./refuse-oversized.ts";
import { findRowGroups, type RowGroup } from "./repeating-rows.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A blank with everything that filling needs. */
export interface FoundBlank {
  blank: Blank;
  /** Where the value goes: all places, or one for each row of the group. */
  places: readonly Candidate[];
  group: RowGroup | undefined;
}

/** All blanks of a form, in the order of reading. @throws FormRefused for what is too large to be one */
export function findBlanks(document: FormDocument): FoundBlank[] {
  refuseOversized(document.stories);
  const candidates = collectCandidates(document);
  const groups = findRowGroups(document.stories, candidates);
  const inGroup = new Map(groups.flatMap((group) => group.columns.flatMap((places) => places.map((place) => [place, { group, places }] as const))));
  const found: { places: readonly Candidate[]; group: RowGroup | undefined }[] = [];
  const bySame = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const member = inGroup.get(candidate);
    if (member) {
      if (member.places[0] === candidate) found.push(member);
      continue;
    }
    const known = candidate.same === undefined ? undefined : bySame.get(candidate.same);
    if (known) {
      known.push(candidate);
      continue;
    }
    const places = [candidate];
    if (candidate.same !== undefined) bySame.set(candidate.same, places);
    found.push({ places, group: undefined });
  }
  const ids = new Map<string, number>();
  return found.map(({ places, group }) => ({ blank: describe(places, group, candidates, ids), places, group }));
}

function describe(places: readonly Candidate[], group: RowGroup | undefined, candidates: readonly Candidate[], ids: Map<string, number>): Blank {
  const first = places[0]!;
  const around = surroundingsOf(first, candidates);
  const type = guessType(first, around);
  const repeats = group ? { group: group.id, rows: group.rows.length } : null;
  const where = places.map(({ story, span }) => formPlaceText(story.paragraphs[span.from.paragraph]!.place));
  return {
    id: uniqueId(first.name && first.kind !== "bracket" && first.kind !== "highlight" ? first.name : around.label, ids),
    kind: first.kind,
    part: first.story.part.name,
    place: where[0]!,
    places: where,
    label: around.label,
    context: around.context,
    text: textOfSpan(first.story, first.span),
    type,
    options: first.options ?? [],
    repeats,
    occurrences: places.length,
    confidence: first.confidence,
    proposal: proposedValue({ repeats, type, label: around.label, context: around.context }, proposeSlot(first.name, around, isYear(first) ? "number" : type)),
    capacity: Math.min(...places.map((place) => capacityOf(place, type))),
    surroundings: sha256([first.kind, first.name ?? "", around.label, around.before.slice(-60), around.after.slice(0, 60)].join("\n")).slice(0, 16),
  };
}

/** "31.03.20__" takes a year, never a date. */
const isYear = ({ story, span }: Candidate): boolean => /^(?:19|20)\d?[_.…xX]+$/.test(textOfSpan(story, span));

const LONGEST_ID = 48;

function uniqueId(words: string, ids: Map<string, number>): string {
  const base = shortened(slugOf(words)) || "feld";
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}

/** Cut between words, so that the id stays readable. */
const shortened = (slug: string): string => (slug.length <= LONGEST_ID ? slug : slug.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, ""));
