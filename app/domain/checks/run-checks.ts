import { emptySections } from "./empty-sections.ts";
import type { Finding, Severity } from "./finding.ts";
import { LANGUAGE_RULES } from "./language-rules.ts";
import { foerderjahrOf } from "./look-up.ts";
import { placeKey, placeOrder } from "./place.ts";
import type { CheckInput, Rule } from "./rule.ts";
import { isInForce, standFor } from "./rule-stands.ts";

export { checkInputOf } from "./check-input.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { pflicht: 0, bedingt: 1, empfehlung: 2, info: 3 };

/**
 * Everything that is missing or wrong, worst first, then in reading order. Pure: the same function runs in browser, server, export and command line.
 * `rules` is for tests; usually they are those of the state that the Förderjahr is judged by.
 */
export function runChecks(input: CheckInput, rules?: readonly Rule[]): Finding[] {
  return ranked([...emptySections(input), ...findingsOf(rulesFor(input, rules), input)], input);
}

/**
 * `runChecks` for a screen on which somebody types: what the rules found in the facts is kept as long as the facts are the same object, only texts are read again.
 * Give it facts that are never changed in place.
 */
export function liveChecks(): (input: CheckInput) => Finding[] {
  let last: { input: CheckInput; findings: Finding[] } | undefined;
  return (input) => {
    const rules = rulesFor(input);
    const known = last && last.input.facts === input.facts && last.input.today === input.today && last.input.contractTemplate === input.contractTemplate;
    const ofFacts = known ? last!.findings : findingsOf(rules.filter((rule) => rule.reads !== "texts"), input);
    last = { input, findings: ofFacts };
    return ranked([...emptySections(input), ...ofFacts, ...findingsOf(rules.filter((rule) => rule.reads === "texts"), input)], input);
  };
}

/** The rules that count for the application of this Vorhaben. */
export function rulesFor(input: CheckInput, rules?: readonly Rule[]): readonly Rule[] {
  const year = foerderjahrOf(input);
  return (rules ?? [...standFor(year).rules, ...LANGUAGE_RULES]).filter((rule) => isInForce(rule, year));
}

const findingsOf = (rules: readonly Rule[], input: CheckInput): Finding[] => rules.flatMap((rule) => findingsOfRule(rule, input));

function findingsOfRule(rule: Rule, input: CheckInput): Finding[] {
  return Array.from(rule.check(input), (violation): Finding => {
    const told = [violation.params?.fall, violation.detail].filter(Boolean).join("-");
    return {
      id: rule.id,
      key: `${rule.id}@${placeKey(violation.place)}${told ? `#${told}` : ""}`,
      severity: violation.severity ?? rule.severity,
      derived: violation.derived ?? rule.derived ?? false,
      ...(rule.mendable === false ? { mendable: false } : {}),
      place: violation.place,
      sources: rule.sources,
      params: violation.params ?? {},
    };
  });
}

/** In reading order, worst first; what is found twice at one place in the same words is told once. */
function ranked(findings: readonly Finding[], input: CheckInput): Finding[] {
  const unique = new Map(findings.map((finding) => [finding.key, finding]));
  return [...unique.values()]
    .map((finding) => ({ finding, order: [SEVERITY_ORDER[finding.severity], ...placeOrder(finding.place, input)] }))
    .toSorted((a, b) => compare(a.order, b.order) || a.finding.key.localeCompare(b.finding.key, "en"))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
