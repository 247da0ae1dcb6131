import type { Facts, Row } from "../facts/register.ts";
import { VERORTUNGEN, type Verortung } from "../facts/register/stellenplan.ts";
import type { IsoDate } from "../values/date.ts";
import { sumVzae, type Vzae } from "../values/vzae.ts";
import { entered, ratio, sum, type Figure } from "./figure.ts";
import { firstDayOf, withinYear } from "./foerderjahr.ts";
import { parameterAt } from "./parameters.ts";

type Stelle = Row<"stellen">;
type Baustein = NonNullable<Stelle["baustein"]>;

export const stellenOf = (facts: Facts, baustein: Baustein): Stelle[] => facts.stellen.filter((stelle) => stelle.baustein === baustein);
export const vzaeOf = (stellen: readonly Stelle[]): Vzae => sumVzae(stellen.map((stelle) => stelle.vzae ?? 0));

/** The first day of a year on which most VZÄ work, and the posts that do: one that follows another is not counted twice. Without posts when none is there in that year. */
export function peakOf(posts: readonly Stelle[], year: number): { day: IsoDate; posts: Stelle[] } {
  const inYear = posts.flatMap((post) => {
    const period = withinYear(post, year);
    return period ? [{ post, ...period }] : [];
  });
  const days = [firstDayOf(year), ...inYear.map(({ von }) => von)].toSorted();
  const peaks = days.map((day) => ({ day, posts: inYear.filter(({ von, bis }) => von <= day && day <= bis).map(({ post }) => post) }));
  return peaks.reduce((most, peak) => (vzaeOf(peak.posts) > vzaeOf(most.posts) ? peak : most));
}

/** The most VZÄ that work on any one day of a year. */
export const peakVzae = (posts: readonly Stelle[], year: number): Vzae => vzaeOf(peakOf(posts, year).posts);

/** The Case-Management posts that count together in the Förderjahr; while nobody has entered it, all of them. */
export function cmPostsTogether(facts: Facts): Stelle[] {
  const { foerderjahr } = facts.foerderung;
  return foerderjahr === null ? stellenOf(facts, "2") : peakOf(stellenOf(facts, "2"), foerderjahr).posts;
}

export const postLabel = (stelle: Stelle): string => stelle.bezeichnung ?? "Stelle ohne Namen";

/** The share of a post as it stands in the Stellenplan. */
export const shareOf = (stelle: Stelle): Figure => entered({ part: "stellen", row: stelle.id, field: "vzae" }, stelle.vzae ?? 0);

/** VZÄ of several posts as a sum that names each of them. */
export const vzaeFigure = (label: string, stellen: readonly Stelle[]): Figure => sum(label, "vzae", stellen.map((stelle) => ({ ...shareOf(stelle), label: postLabel(stelle) })));

/** VZÄ of the Case-Management posts that count together, by place; posts without a place are counted under `offen`. */
export function cmVzaeByVerortung(facts: Facts): Record<Verortung | "offen", Vzae> {
  const posts = cmPostsTogether(facts);
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
  const placed = peakOf(stellenOf(facts, "2").filter((stelle) => stelle.verortung !== null), foerderjahr).posts;
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
