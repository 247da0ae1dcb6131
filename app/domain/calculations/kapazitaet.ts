import type { Facts, Row } from "../facts/register.ts";
import { found, product, ratio, type Figure } from "./figure.ts";
import { firstDayOf } from "./foerderjahr.ts";
import { pairFigure } from "./parameter-figure.ts";
import { peakOf, stellenOf, vzaeFigure } from "./stellen-summen.ts";

interface Capacity {
  vzae: Figure;
  low: Figure;
  high: Figure;
  cmLow: Figure;
  cmHigh: Figure;
}

/** Running cases that posts of this size can carry (R-30 to R-32, FAQ Q33: a recommendation); part time by its share, whole cases rounded. */
export function capacityOf(vzae: Figure, foerderjahr: number): Capacity {
  const day = firstDayOf(foerderjahr);
  const third = ratio(pairFigure("anteilCaseManagement", 0, "Anteil Case Management", "zahl", day), pairFigure("anteilCaseManagement", 1, "Anteil Case Management, Nenner", "zahl", day));
  const cases = (label: string, side: 0 | 1) => product(label, "faelle", [vzae, pairFigure("faelleJeStelle", side, side === 0 ? "Fälle je voller Stelle, mindestens" : "Fälle je voller Stelle, höchstens", "faelle", day)], { round: "nearest", derived: true });
  const managed = (label: string, of: Figure) => product(label, "faelle", [of, third], { round: "nearest", derived: true });
  const low = cases("Laufende Fälle, mindestens", 0);
  const high = cases("Laufende Fälle, höchstens", 1);
  return { vzae, low, high, cmLow: managed("davon Case Management, mindestens", low), cmHigh: managed("davon Case Management, höchstens", high) };
}

/** The capacity of the Case-Management posts, those that follow one another once; undefined without any in this year. */
export function capacityOfPlan(facts: Facts, foerderjahr: number): Capacity | undefined {
  const { posts } = peakOf(stellenOf(facts, "2"), foerderjahr);
  return posts.some((stelle) => stelle.vzae) ? capacityOf(vzaeFigure("Stellen im Baustein 2", posts), foerderjahr) : undefined;
}

/** Running cases for each VZÄ of the posts that a line of `fallzahlen` counts. Undefined where it says too little. */
export function casesPerVzae(facts: Facts, row: Row<"fallzahlen">): Figure | undefined {
  const posts = stellenOf(facts, "2").filter((stelle) => row.stelle === null || stelle.id === row.stelle);
  const year = facts.foerderung.foerderjahr;
  // The Stellenplan is that of the Förderjahr; it says nothing about cases of another year.
  if (year === null || !(row.stichtag === null ? row.stand === "geplant" : row.stichtag.startsWith(`${year}-`))) return undefined;
  const vzae = vzaeFigure("Stellen", peakOf(posts, year).posts);
  if (row.laufendeFaelle === null || vzae.value === 0) return undefined;
  const cases: Figure = { label: "laufende Fälle", unit: "faelle", value: row.laufendeFaelle, origin: { kind: "fact", place: { part: "fallzahlen", row: row.id, field: "laufendeFaelle" } } };
  return found("Fälle je VZÄ", "faelle", Math.round((row.laufendeFaelle / vzae.value) * 10) / 10, "quotient", [cases, vzae], { derived: true });
}
