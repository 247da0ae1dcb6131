/** Calendar dates are ISO texts `YYYY-MM-DD`: no time zone, comparable with `<`. */
export type IsoDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DIGITS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;
const WORDS = /^(\d{1,2})\.\s?(\p{L}+)\s(\d{4}|\d{2})$/u;
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

/** Reads `31.10.2026`, `1.1.27` (a year of two digits is one of this century), `1. Februar 2027` or `2026-10-31`; undefined for anything else or a date that does not exist. */
export function parseDate(text: string): IsoDate | undefined {
  const iso = isoOf(text);
  return iso !== undefined && isIsoDate(iso) ? iso : undefined;
}

/** True for text in a form that `parseDate` reads, whether the calendar has that day or not: `31.02.2027`. */
export const isDateShaped = (text: string): boolean => isoOf(text) !== undefined;

function isoOf(text: string): string | undefined {
  const spaced = text.normalize("NFC").trim().replace(/\s+/g, " ");
  if (ISO.test(spaced)) return spaced;
  const match = DIGITS.exec(spaced) ?? WORDS.exec(spaced);
  if (!match) return undefined;
  const [day, month, year] = match.slice(1) as [string, string, string];
  const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  // Thirteen is for the calendar to refuse; a word that names no month is no date at all.
  if (number === 0 && !/^\d/.test(month)) return undefined;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `31.10.2026`; text that is no date stays as it is. */
export const formatDate = (date: IsoDate): string => (ISO.test(date) ? date.split("-").toReversed().join(".") : date);

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

/** The number of calendar months that lie wholly in a period, both ends included. */
export function monthsComplete(from: IsoDate, to: IsoDate): number {
  const lastDay = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  const cut = (from.endsWith("-01") ? 0 : 1) + (Number(to.slice(8)) === lastDay ? 0 : 1);
  return Math.max(0, monthsTouched(from, to) - cut);
}

/** The calendar date in Germany at a moment. The moment comes from the caller: rules never read a clock. */
export function dateInGermany(moment: Date): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);
}
