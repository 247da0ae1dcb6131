import { blocksOf } from "../wording-checks/blocks.ts";
import { dismissedIn } from "../wording-checks/dismissal.ts";
import { createWordingFinder, type WordingHit } from "../wording-checks/find-wording.ts";
import { registerTexts } from "../wording-checks/register-texts.ts";
import type { WordingContext } from "../wording-checks/rule.ts";
import { WORDING_RULES } from "../wording-checks/rules/index.ts";
import type { Place } from "./finding.ts";
import { atContract, atFact, foerderjahrOf, isKreis } from "./look-up.ts";
import { placeKey } from "./place.ts";
import { once, sectionsOf } from "./sections.ts";
import type { EditorNode } from "../vorhaben/section-content.ts";
import type { CheckInput, Rule, Violation } from "./rule.ts";

/** What the rules on words may know of a Vorhaben. */
const wordingContext = (input: CheckInput): WordingContext => ({ kreis: isKreis(input.facts), foerderjahr: foerderjahrOf(input) });

/** The rules on words (`../wording-checks`) as rules like all others. R-47 has its own file in `rules/` and asks `wordingViolations` itself. */
export const LANGUAGE_RULES: readonly Rule[] = WORDING_RULES.filter((rule) => rule.id.startsWith("L-")).map((rule): Rule => {
  const { id, severity, derived, sources, validFrom, validTo } = rule;
  return { id, severity, sources, ...(derived ? { derived } : {}), ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}), reads: "texts", check: (input) => wordingViolations(input, id) };
});

/** What one rule on words finds in the texts of both concepts and of the register; the same words at one place are told once, with their number. What was put aside is not told. */
export function* wordingViolations(input: CheckInput, rule: string): Generator<Violation> {
  const told = new Map<string, { place: Place; hit: WordingHit; count: number }>();
  for (const { place, hits } of textsRead(input)) {
    for (const hit of hits) {
      if (hit.rule.id !== rule) continue;
      const key = `${placeKey(place)} ${hit.fall ?? ""} ${hit.words}`;
      const known = told.get(key);
      if (known) known.count += 1;
      else told.set(key, { place, hit, count: 1 });
    }
  }
  const isDismissed = dismissedIn(input.dismissals ?? []);
  for (const { place, hit, count } of told.values()) {
    if (isDismissed(placeKey(place), rule, hit.words)) continue;
    yield { place, detail: hit.words, params: { worte: hit.words, ...(hit.suggestion ? { vorschlag: hit.suggestion } : {}), ...(hit.fall ? { fall: hit.fall } : {}), ...(count > 1 ? { anzahl: String(count) } : {}) } };
  }
}

interface ReadText {
  place: Place;
  hits: readonly WordingHit[];
}

/** All rules ask for the same texts: they are read once for each input. */
const BLOCKS = new WeakMap<EditorNode, readonly string[]>();
const READ = new WeakMap<CheckInput, ReadText[]>();
const find = createWordingFinder();

function textsRead(input: CheckInput): ReadText[] {
  const known = READ.get(input);
  if (known) return known;
  const context = wordingContext(input);
  const read: ReadText[] = [];
  const add = (place: Place, text: string) => {
    const hits = find(text, context);
    if (hits.length > 0) read.push({ place, hits });
  };
  for (const { content, place } of sectionsOf(input)) for (const block of content === null ? [] : once(BLOCKS, content, blocksOf)) add(place, block);
  for (const { part, row, field, text } of registerTexts(input.facts)) add(part === "vertraege" && row ? atContract(row, field) : atFact(part, row, field), text);
  READ.set(input, read);
  return read;
}
