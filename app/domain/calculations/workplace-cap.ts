import type { Row } from "../facts/register.ts";
import { product, ratio, smaller, type Figure } from "./figure.ts";
import { firstDayOf, withinYear } from "./foerderjahr.ts";
import { parameterFigure } from "./parameter-figure.ts";
import { postCap, type PostCap } from "./personnel-cap.ts";
import { shareOf } from "./stellen-summen.ts";

/**
 * The cap on the workplace cost of one post in a year (R-08, R-09; FAQ Q13): it shrinks with the share, never with the months. The amount of the Verwaltungsassistenz is taken as
 * meant for its half post, and extra coordination posts as Koordination; the FAQ say neither. Undefined for posts that get no workplace, that are not there in the year, and without function or share.
 */
export function workplaceCapOf(stelle: Row<"stellen">, foerderjahr: number): PostCap | undefined {
  if (stelle.vzae === null || !withinYear(stelle, foerderjahr)) return undefined;
  const figure = figureOf(stelle, foerderjahr);
  return figure && postCap(figure);
}

function figureOf(stelle: Row<"stellen">, foerderjahr: number): Figure | undefined {
  const day = firstDayOf(foerderjahr);
  const label = "Höchstbetrag";
  if (stelle.funktion === "koordination" || stelle.funktion === "zusaetzliche-koordination") {
    return product(label, "euro", [parameterFigure("arbeitsplatzKoordination", day), shareOf(stelle)], { derived: stelle.funktion !== "koordination" });
  }
  if (stelle.funktion !== "verwaltungsassistenz") return undefined;
  const yearly = parameterFigure("arbeitsplatzVerwaltungsassistenz", day);
  const whole = parameterFigure("verwaltungsassistenzUmfang", day);
  const reduced = product(label, "euro", [yearly, ratio(shareOf(stelle), whole)], { derived: stelle.vzae !== whole.value });
  return reduced.value <= yearly.value ? reduced : { ...smaller(label, yearly, reduced, { derived: true }) };
}
