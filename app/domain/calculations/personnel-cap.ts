import type { Row } from "../facts/register.ts";
import { formatEuro, type Cents } from "../values/money.ts";
import { formatVzae } from "../values/vzae.ts";
import { firstDayOf, monthsInYear } from "./foerderjahr.ts";
import { parameterAt } from "./parameters.ts";

export interface PersonnelCap {
  /** The most that is funded for this post in the Förderjahr. */
  amount: Cents;
  months: number;
  /** True when the yearly amount of the source was reduced by us for share or months. */
  derived: boolean;
  /** "57.000 € × 0,5 VZÄ × 6/12" */
  formula: string;
}

/**
 * The cap on the personnel cost of one post in a year: FAQ Q13 gives the yearly amount of a full post (Verwaltungsassistenz: of its half post); reducing it by share and
 * months is our inference (kim-facts R-06), because the computation of Ziffer 5.4.1 is not in our sources. Undefined for Baustein 3 and for posts without function or share.
 */
export function personnelCapOf(stelle: Row<"stellen">, foerderjahr: number): PersonnelCap | undefined {
  if (stelle.funktion === null || stelle.vzae === null || stelle.funktion === "auslaenderbehoerde" || stelle.funktion === "einbuergerungsbehoerde") return undefined;
  const day = firstDayOf(foerderjahr);
  const months = monthsInYear(stelle, foerderjahr);
  const assistenz = stelle.funktion === "verwaltungsassistenz";
  const yearly = parameterAt(assistenz ? "verwaltungsassistenzHoechstbetrag" : "personalkostenHoechstbetrag", day);
  const whole = assistenz ? parameterAt("verwaltungsassistenzUmfang", day) : 1;
  // Hundredths of VZÄ are whole numbers: no binary dust in amounts.
  const amount = Math.floor((yearly * Math.round(stelle.vzae * 100) * months) / (Math.round(whole * 100) * 12));
  const share = assistenz ? `${formatVzae(stelle.vzae)}/${formatVzae(whole)}` : formatVzae(stelle.vzae);
  return { amount, months, derived: stelle.vzae !== whole || months !== 12, formula: `${formatEuro(yearly)} × ${share} × ${months}/12` };
}
