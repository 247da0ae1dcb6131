import type { Row } from "../facts/register.ts";
import { formatEuro, type Cents } from "../values/money.ts";
import type { Computed } from "./computed.ts";
import { personnelCapOf } from "./personnel-cap.ts";

/**
 * What is fundable of a post's personnel cost in a year: the smaller of planned cost and pro-rata cap (R-06, derived; FAQ Q13, Q19). While no cost is
 * entered the cap stands for it. Undefined for posts that the Richtlinie does not fund (Baustein 3) or that lack function or share.
 */
export function fundableAmountOf(stelle: Row<"stellen">, foerderjahr: number): Computed<Cents> | undefined {
  const cap = personnelCapOf(stelle, foerderjahr);
  if (!cap) return undefined;
  const value = stelle.kosten === null ? cap.amount : Math.min(stelle.kosten, cap.amount);
  const capText = `${cap.formula} = ${formatEuro(cap.amount)}`;
  return {
    value,
    derivation: stelle.kosten === null ? `Höchstbetrag: ${capText}` : `kleinerer Betrag aus geplanten Ausgaben ${formatEuro(stelle.kosten)} und Höchstbetrag ${capText}`,
    derived: true,
    sources: [
      { in: "faq", at: "Frage 13" },
      { in: "richtlinie", at: "Ziffer 5.4.1" },
    ],
  };
}

/** The sum over several posts, with one line of derivation for each. */
export function fundableTotal(stellen: readonly Row<"stellen">[], foerderjahr: number): Computed<Cents> {
  const amounts = stellen.map((stelle) => fundableAmountOf(stelle, foerderjahr)).filter((amount) => amount !== undefined);
  const value = amounts.reduce((sum, amount) => sum + amount.value, 0);
  return {
    value,
    derivation: amounts.length > 1 ? `${amounts.map((amount) => formatEuro(amount.value)).join(" + ")} = ${formatEuro(value)}` : (amounts[0]?.derivation ?? "keine Stellen"),
    derived: true,
    sources: amounts[0]?.sources ?? [],
  };
}
