import { firstDayOf, lastDayOf } from "../calculations/foerderjahr.ts";
import type { IsoDate } from "../values/date.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** The rules as they are after one state of Richtlinie and FAQ. A new state is a new entry with its own list, in which most rules are the same. */
interface RuleStand {
  /** Unique: the date of the FAQ. */
  id: string;
  richtlinie: IsoDate;
  faq: IsoDate;
  /** First day of the applications that it is for; it holds until the next one begins. The oldest counts for everything earlier too. */
  from: IsoDate;
  rules: readonly Rule[];
}

/** Oldest first. */
export const RULE_STANDS: readonly RuleStand[] = [{ id: "2026-04-23", richtlinie: "2024-12-12", faq: "2026-04-23", from: "2025-01-01", rules: RULES }];

/** The state that an application for this year is judged by. */
export const standFor = (foerderjahr: number, stands: readonly RuleStand[] = RULE_STANDS): RuleStand => stands.findLast((stand) => stand.from <= firstDayOf(foerderjahr)) ?? stands[0]!;

/** A rule with a period of its own counts for applications whose year lies in it. */
export const isInForce = (rule: Rule, foerderjahr: number): boolean => (rule.validFrom ?? "") <= lastDayOf(foerderjahr) && firstDayOf(foerderjahr) <= (rule.validTo ?? "9999");
