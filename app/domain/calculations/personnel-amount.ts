import type { Row } from "../facts/register.ts";
import { entered, smaller, sum, type Figure } from "./figure.ts";
import { personnelCapOf } from "./personnel-cap.ts";
import { postLabel } from "./stellen-summen.ts";

/** What is planned for a post, if anything. */
export const plannedOf = (stelle: Row<"stellen">, field: "kosten" | "arbeitsplatz" | "fortbildungskosten", label: string): Figure | undefined =>
  stelle[field] === null ? undefined : entered({ part: "stellen", row: stelle.id, field }, stelle[field], { label });

/** The smaller of plan and cap; while nothing is planned the cap stands for it. */
export const withinCap = (planned: Figure | undefined, cap: Figure, label = "Zuwendungsfähig"): Figure => (planned ? smaller(label, planned, cap, { derived: true }) : cap);

/**
 * What is fundable of a post's personnel cost in a year: the smaller of planned cost and pro-rata cap (R-06, derived; FAQ Q13, Q19). While no cost is
 * entered the cap stands for it. Undefined for posts that the Richtlinie does not fund (Baustein 3) or that lack function or share.
 */
export function fundableAmountOf(stelle: Row<"stellen">, foerderjahr: number): Figure | undefined {
  const cap = personnelCapOf(stelle, foerderjahr);
  return cap && withinCap(plannedOf(stelle, "kosten", "geplante Personalausgaben"), cap.figure);
}

/** The sum over several posts, each named as in the Stellenplan. */
export const fundableTotal = (stellen: readonly Row<"stellen">[], foerderjahr: number): Figure =>
  sum(
    "Zuwendungsfähig",
    "euro",
    stellen.flatMap((stelle) => {
      const amount = fundableAmountOf(stelle, foerderjahr);
      return amount ? [{ ...amount, label: postLabel(stelle) }] : [];
    }),
  );
