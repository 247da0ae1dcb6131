import { textOfSpan, type Field, type Story } from "../story/story.ts";
import { attributeOf } from "../xml/xml-node.ts";

const NUMBERS = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|EDITTIME)\b/;
const DAYS = /^\s*(DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)\b/;
const WHOLE = /^\s*(FILENAME|TOC)\b/;

/** The instruction of a field, as far as it matters what it says. Switches that only tell how a number looks, quotes, and whether the lines of a table of contents can be clicked, are written differently by each program. */
export function fieldView({ instruction, begin }: Field): string {
  const code = instruction.replace(/\\\*\s*(MERGEFORMAT|CHARFORMAT)/gi, "").replace(/"/g, "").replace(/^(\s*TOC\b.*?)\s*\\h\b/i, "$1").replace(/\s+/g, " ").trim();
  const name = /^(PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)\b/.exec(code)?.[1];
  return `${name !== undefined && !saysWords(code.slice(name.length)) ? name : code}${isLocked(begin) ? " (gesperrt)" : ""}`;
}

const isLocked = (begin: Field["begin"]): boolean => ["1", "true", "on"].includes(attributeOf(begin, "w:fldLock") ?? "");

/** Whether switches bring words of their own: in quotes, or letters that stand for no part of a date in German or English. */
function saysWords(switches: string): boolean {
  const quoted = Array.from(switches.matchAll(/'([^']*)'/g), ([, inside]) => inside!);
  const rest = switches.replace(/'[^']*'/g, " ").replace(/\\\*\s*[A-Za-z]+|\\[a-z]\b|AM\/PM/g, " ");
  return quoted.some((inside) => /\p{L}/u.test(inside)) || /[^dMyhHmsTJtj\P{L}]/u.test(rest);
}

/** Whether every program computes the result of a field anew, so that another one is no other wording. A locked field keeps its result, and what no number or date is was never computed. */
export function isComputedAnew(story: Story, field: Field): boolean {
  if (isLocked(field.begin)) return false;
  if (WHOLE.test(field.instruction)) return true;
  const result = textOfSpan(story, field.result).trim();
  return result === "" || (NUMBERS.test(field.instruction) && /^(\d+|[ivxlcdm]+|[a-z])$/i.test(result)) || (DAYS.test(field.instruction) && /\d/.test(result) && result.split(/[^\p{L}]+/u).every((word) => word === "" || CALENDAR.has(word.toLowerCase())));
}

/** Names of months and days, and what stands beside a time. */
const CALENDAR = new Set(
  ["de", "en"].flatMap((language) => (["long", "short"] as const).flatMap((length) => [
    ...Array.from({ length: 12 }, (_none, month) => new Date(Date.UTC(2027, month, 1)).toLocaleDateString(language, { month: length, timeZone: "UTC" })),
    ...Array.from({ length: 7 }, (_none, day) => new Date(Date.UTC(2027, 0, 3 + day)).toLocaleDateString(language, { weekday: length, timeZone: "UTC" })),
  ])).concat("Uhr", "am", "pm", "den").map((word) => word.toLowerCase().replace(".", "")),
);
