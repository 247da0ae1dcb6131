/** Calendar dates are ISO texts `YYYY-MM-DD`: no time zone, comparable with `<`. */
export type IsoDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const DAY_MS = 86_400_000;

/** True for a date that exists in the calendar, years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  const match = ISO.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Reads `31.10.2026`, `1.1.2027` or `2026-10-31`; undefined for anything else or a date that does not exist. */
export function parseDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const german = GERMAN.exec(trimmed);
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}` : trimmed;
  return isIsoDate(iso) ? iso : undefined;
}

/** `31.10.2026` */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${day}.${month}.${year}`;
}

/** `31. Oktober 2026`, with protected spaces so that a line never breaks inside a date (DIN 5008). */
export function formatLongDate(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return `${day}.\u00a0${MONTHS[month - 1]}\u00a0${year}`;
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The number of calendar months that a period touches, both ends included: 01.01. to 31.12. is 12, one day is 1. */
export function monthsTouched(from: IsoDate, to: IsoDate): number {
  const [fromYear, fromMonth] = from.split("-").map(Number) as [number, number];
  const [toYear, toMonth] = to.split("-").map(Number) as [number, number];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + 1;
}

/** The calendar date in Germany at a moment. The moment comes from the caller: rules never read a clock. */
export function dateInGermany(moment: Date): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);
}
