import { daysBetween, monthsComplete, monthsTouched, type IsoDate } from "../values/date.ts";
import { parameterAt } from "./parameters.ts";

export const firstDayOf = (year: number): IsoDate => `${year}-01-01`;
export const lastDayOf = (year: number): IsoDate => `${year}-12-31`;

/** Until when the application for a year must be in (FAQ Q27: end of October of the year before). */
export const antragsfristFor = (foerderjahr: number): IsoDate => `${foerderjahr - 1}-${parameterAt("antragsfrist", firstDayOf(foerderjahr))}`;

/** A period as entered; an open end means the Förderjahr. */
interface Period {
  von: IsoDate | null;
  bis: IsoDate | null;
}

/** The part of a period that lies in a year; undefined when none does. */
export function withinYear(period: Period, year: number): { von: IsoDate; bis: IsoDate } | undefined {
  const von = period.von === null || period.von < firstDayOf(year) ? firstDayOf(year) : period.von;
  const bis = period.bis === null || period.bis > lastDayOf(year) ? lastDayOf(year) : period.bis;
  return von <= bis ? { von, bis } : undefined;
}

/** Whether two periods have a day in common; an open side has no limit. */
export const overlap = (a: Period, b: Period): boolean => (a.von ?? "") <= (b.bis ?? "9999") && (b.von ?? "") <= (a.bis ?? "9999");

/** The part of a year that a period takes, as the rule of that year counts it, beside the whole year. */
interface TimeShare {
  unit: "monate" | "tage";
  count: number;
  ofYear: number;
}

export function timeShare(period: Period, year: number): TimeShare {
  const part = withinYear(period, year);
  const rule = parameterAt("zeitanteil", firstDayOf(year));
  if (rule === "tage") return { unit: "tage", count: part ? daysOf(part) : 0, ofYear: daysOf({ von: firstDayOf(year), bis: lastDayOf(year) }) };
  const months = rule === "volle-monate" ? monthsComplete : monthsTouched;
  return { unit: "monate", count: part ? months(part.von, part.bis) : 0, ofYear: 12 };
}

const daysOf = ({ von, bis }: { von: IsoDate; bis: IsoDate }): number => daysBetween(von, bis) + 1;
