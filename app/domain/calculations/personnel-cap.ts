import type { Row } from "../facts/register.ts";
import type { Cents } from "../values/money.ts";
import { formulaOf } from "./derivation.ts";
import { fixed, isDerived, product, ratio, type Figure } from "./figure.ts";
import { firstDayOf, timeShare, withinYear } from "./foerderjahr.ts";
import { parameterFigure } from "./parameter-figure.ts";
import { shareOf } from "./stellen-summen.ts";

/** A cap on one kind of cost of one post. */
export interface PostCap {
  /** The most that is funded in the Förderjahr. */
  amount: Cents;
  /** True when the yearly amount of the source was reduced by us. */
  derived: boolean;
  /** "57.000 € × 0,5 VZÄ × 6/12" */
  formula: string;
  figure: Figure;
}

export const postCap = (figure: Figure): PostCap => ({ amount: figure.value, derived: isDerived(figure), formula: formulaOf(figure)!, figure });

const TIME = { monate: "Monate", tage: "Tage" } as const;

/** How much of the Förderjahr a post is there: "6/12", and by days "181/365". */
function timeOf(stelle: Row<"stellen">, foerderjahr: number): { own: Figure; year: Figure } {
  const part = withinYear(stelle, foerderjahr);
  const place = (field: string) => ({ part: "stellen" as const, row: stelle.id, field });
  const { unit, count, ofYear } = timeShare(stelle, foerderjahr);
  return {
    own: { label: `${TIME[unit]} im Förderjahr`, unit, value: count, origin: part ? { kind: "period", places: [place("von"), place("bis")], ...part } : { kind: "fixed" } },
    year: fixed(`${TIME[unit]} eines Jahres`, ofYear, unit),
  };
}

/**
 * The cap on the personnel cost of one post in a year: FAQ Q13 gives the yearly amount of a full post (Verwaltungsassistenz: of its half post); reducing it by share and
 * time (parameter `zeitanteil`) is our inference (kim-facts R-06), because the computation of Ziffer 5.4.1 is not in our sources. Undefined for Baustein 3 and for posts without function or share.
 */
export function personnelCapOf(stelle: Row<"stellen">, foerderjahr: number): (PostCap & { inYear: boolean }) | undefined {
  if (stelle.funktion === null || stelle.vzae === null || stelle.funktion === "auslaenderbehoerde" || stelle.funktion === "einbuergerungsbehoerde") return undefined;
  const day = firstDayOf(foerderjahr);
  const time = timeOf(stelle, foerderjahr);
  const assistenz = stelle.funktion === "verwaltungsassistenz";
  const yearly = parameterFigure(assistenz ? "verwaltungsassistenzHoechstbetrag" : "personalkostenHoechstbetrag", day);
  const own = shareOf(stelle);
  const whole = assistenz ? parameterFigure("verwaltungsassistenzUmfang", day) : undefined;
  const derived = stelle.vzae !== (whole?.value ?? 1) || time.own.value !== time.year.value;
  const figure = product("Höchstbetrag", "euro", [yearly, whole ? ratio(own, whole) : own, ratio(time.own, time.year)], { derived, sources: [{ in: "richtlinie", at: "Ziffer 5.4.1" }] });
  return { ...postCap(figure), inYear: time.own.value > 0 };
}
