import { firstDayOf, lastDayOf } from "../calculations/foerderjahr.ts";
import { emptySections } from "./empty-sections.ts";
import type { Finding, Severity } from "./finding.ts";
import { foerderjahrOf } from "./look-up.ts";
import { placeKey, placeOrder } from "./place.ts";
import type { CheckInput, Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

export { checkInputOf } from "./check-input.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { pflicht: 0, bedingt: 1, empfehlung: 2, info: 3 };

/**
 * Everything that is missing or wrong, worst first, then in reading order. Pure: the same function runs in browser, server, export and command line.
 * `rules` is for tests.
 */
export function runChecks(input: CheckInput, rules: readonly Rule[] = RULES): Finding[] {
  const findings = [...emptySections(input), ...rulesFor(input, rules).flatMap((rule) => findingsOf(rule, input))];
  const ranked = findings.map((finding) => ({ finding, order: [SEVERITY_ORDER[finding.severity], ...placeOrder(finding.place, input)] }));
  return ranked.toSorted((a, b) => compare(a.order, b.order) || a.finding.key.localeCompare(b.finding.key, "en")).map(({ finding }) => finding);
}

/** The rules that count for an application of this year. */
export const rulesFor = (input: CheckInput, rules: readonly Rule[] = RULES): readonly Rule[] => rules.filter((rule) => isInForce(rule, foerderjahrOf(input)));

function findingsOf(rule: Rule, input: CheckInput): Finding[] {
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

/** A rule counts for applications whose year lies in its period. */
const isInForce = (rule: Rule, foerderjahr: number): boolean => (rule.validFrom ?? "") <= lastDayOf(foerderjahr) && firstDayOf(foerderjahr) <= (rule.validTo ?? "9999");

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
