import type { Facts, Row } from "../facts/register.ts";
import { VERORTUNGEN, type Verortung } from "../facts/register/stellenplan.ts";
import { formatVzae, sumVzae, type Vzae } from "../values/vzae.ts";
import type { Computed } from "./computed.ts";
import { firstDayOf } from "./foerderjahr.ts";
import { parameterAt } from "./parameters.ts";

type Stelle = Row<"stellen">;
type Baustein = NonNullable<Stelle["baustein"]>;

export const stellenOf = (facts: Facts, baustein: Baustein): Stelle[] => facts.stellen.filter((stelle) => stelle.baustein === baustein);
export const vzaeOf = (stellen: readonly Stelle[]): Vzae => sumVzae(stellen.map((stelle) => stelle.vzae ?? 0));

/** VZÄ of each Baustein. */
export const vzaeByBaustein = (facts: Facts): Record<Baustein, Vzae> => ({ "1": vzaeOf(stellenOf(facts, "1")), "2": vzaeOf(stellenOf(facts, "2")), "3": vzaeOf(stellenOf(facts, "3")) });

/** VZÄ of the Case-Management posts by place; posts without a place are counted under `offen`. */
export function cmVzaeByVerortung(facts: Facts): Record<Verortung | "offen", Vzae> {
  const posts = stellenOf(facts, "2");
  const at = (place: Verortung | null) => vzaeOf(posts.filter((stelle) => stelle.verortung === place));
  const places = Object.fromEntries(Object.keys(VERORTUNGEN).map((place) => [place, at(place as Verortung)])) as Record<Verortung, Vzae>;
  return { ...places, offen: at(null) };
}

/** Places that count as municipal for R-27: everything but the Träger. */
const MUNICIPAL: readonly Verortung[] = ["ki", "kommunale-einheit", "kreisangehoerige-kommune", "auslaenderbehoerde"];

export interface MunicipalShare {
  municipal: Vzae;
  total: Vzae;
  /** Compared without division: municipal × denominator ≥ total × numerator. */
  reached: boolean;
}

/** The share of the placed Case-Management posts that stays with the Kommune (R-27, FAQ Q5 and Q30: at least one third, a recommendation). Undefined while nothing is placed. */
export function municipalShare(facts: Facts, foerderjahr: number): Computed<MunicipalShare> | undefined {
  const placed = stellenOf(facts, "2").filter((stelle) => stelle.verortung !== null);
  const total = vzaeOf(placed);
  if (total === 0) return undefined;
  const municipal = vzaeOf(placed.filter((stelle) => MUNICIPAL.includes(stelle.verortung!)));
  const [numerator, denominator] = parameterAt("kommunalerMindestanteil", firstDayOf(foerderjahr));
  return {
    value: { municipal, total, reached: Math.round(municipal * 100) * denominator >= Math.round(total * 100) * numerator },
    derivation: `${formatVzae(municipal)} von ${formatVzae(total)}, empfohlen mindestens ${numerator}/${denominator}`,
    derived: false,
    sources: [
      { in: "faq", at: "Frage 5" },
      { in: "faq", at: "Frage 30" },
    ],
  };
}
