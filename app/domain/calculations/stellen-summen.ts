import type { Facts, Row } from "../facts/register.ts";
import { VERORTUNGEN, type Verortung } from "../facts/register/stellenplan.ts";
import { sumVzae, type Vzae } from "../values/vzae.ts";
import { entered, ratio, sum, type Figure } from "./figure.ts";
import { firstDayOf } from "./foerderjahr.ts";
import { parameterAt } from "./parameters.ts";

type Stelle = Row<"stellen">;
type Baustein = NonNullable<Stelle["baustein"]>;

export const stellenOf = (facts: Facts, baustein: Baustein): Stelle[] => facts.stellen.filter((stelle) => stelle.baustein === baustein);
export const vzaeOf = (stellen: readonly Stelle[]): Vzae => sumVzae(stellen.map((stelle) => stelle.vzae ?? 0));

export const postLabel = (stelle: Stelle): string => stelle.bezeichnung ?? "Stelle ohne Namen";

/** The share of a post as it stands in the Stellenplan. */
export const shareOf = (stelle: Stelle): Figure => entered({ part: "stellen", row: stelle.id, field: "vzae" }, stelle.vzae ?? 0);

/** VZÄ of several posts as a sum that names each of them. */
export const vzaeFigure = (label: string, stellen: readonly Stelle[]): Figure => sum(label, "vzae", stellen.map((stelle) => ({ ...shareOf(stelle), label: postLabel(stelle) })));

/** VZÄ of the Case-Management posts by place; posts without a place are counted under `offen`. */
export function cmVzaeByVerortung(facts: Facts): Record<Verortung | "offen", Vzae> {
  const posts = stellenOf(facts, "2");
  const at = (place: Verortung | null) => vzaeOf(posts.filter((stelle) => stelle.verortung === place));
  const places = Object.fromEntries(Object.keys(VERORTUNGEN).map((place) => [place, at(place as Verortung)])) as Record<Verortung, Vzae>;
  return { ...places, offen: at(null) };
}

/** Places that count as municipal for R-27: everything but the Träger. */
const MUNICIPAL: readonly Verortung[] = ["ki", "kommunale-einheit", "kreisangehoerige-kommune", "auslaenderbehoerde"];

interface MunicipalShare {
  municipal: Vzae;
  total: Vzae;
  /** Compared without division: municipal × denominator ≥ total × numerator. */
  reached: boolean;
  share: Figure;
}

/** The share of the placed Case-Management posts that stays with the Kommune (R-27, FAQ Q5 and Q30: at least one third, a recommendation). Undefined while nothing is placed. */
export function municipalShare(facts: Facts, foerderjahr: number): MunicipalShare | undefined {
  const placed = stellenOf(facts, "2").filter((stelle) => stelle.verortung !== null);
  const total = vzaeFigure("verortete Stellen im Baustein 2", placed);
  if (total.value === 0) return undefined;
  const municipal = vzaeFigure("davon bei der Kommune", placed.filter((stelle) => MUNICIPAL.includes(stelle.verortung!)));
  const [numerator, denominator] = parameterAt("kommunalerMindestanteil", firstDayOf(foerderjahr));
  return {
    municipal: municipal.value,
    total: total.value,
    reached: Math.round(municipal.value * 100) * denominator >= Math.round(total.value * 100) * numerator,
    share: ratio(municipal, total, "Kommunaler Anteil", { sources: [{ in: "faq", at: "Frage 5" }, { in: "faq", at: "Frage 30" }] }),
  };
}
