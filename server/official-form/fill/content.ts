import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormDecision, FormScalar } from "#app/domain/official-form/mapping.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { isIsoDate } from "#app/domain/values/date.ts";

/** What goes into a blank, ready to be written. */
export type Content =
  | { kind: "text"; lines: readonly string[]; /** `JJJJ-MM-TT` when the blank is a date. */ day: string | undefined; limit: number }
  | { kind: "check"; checked: boolean }
  | { kind: "choice"; option: number; text: string };

/** A list or words to strike admit nothing else; a bracket only offers its words, for what stands in its place is written anew. */
export const isClosedChoice = ({ type, kind }: Blank): boolean => type === "choice" && kind !== "bracket";

type Valued = Extract<FormDecision, { value: string }>;

/** A value made fit for its blank; undefined, with a problem listed, when it does not fit. */
export function contentFor(blank: Blank, decision: Valued, value: FormScalar | undefined, problems: FormProblem[]): Content | undefined {
  const name = decision.value;
  const refuse = (problem: FormProblem): undefined => void problems.push(problem);
  if (value === undefined || value === "") {
    if (decision.optional !== true) return refuse({ code: "missing-value", params: { blank: blank.id, value: name, place: blank.place } });
    return blank.type === "check" ? { kind: "check", checked: false } : isClosedChoice(blank) ? undefined : { kind: "text", lines: [""], day: undefined, limit: blank.capacity };
  }
  if (blank.type === "check") {
    const checked = decision.equals !== undefined ? germanText(value) === decision.equals : asBoolean(value);
    return checked === undefined ? refuse({ code: "wrong-value", params: { blank: blank.id, value: name, expected: 'true oder false, oder in der Zuordnung "equals"' } }) : { kind: "check", checked };
  }
  if (typeof value === "boolean") return refuse({ code: "wrong-value", params: { blank: blank.id, value: name, expected: "Text oder Zahl" } });
  const text = germanText(value).replaceAll("\r\n", "\n");
  const forbidden = FORBIDDEN.exec(text)?.[0];
  if (forbidden !== undefined) return refuse({ code: "forbidden-character", params: { value: name, character: `U+${forbidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}` } });
  if (isClosedChoice(blank)) {
    const option = blank.options.findIndex((one) => one === text || one.toLowerCase() === text.toLowerCase());
    return option < 0 ? refuse({ code: "unknown-choice", params: { blank: blank.id, given: text, options: blank.options.map((one) => `„${one}“`).join(", ") } }) : { kind: "choice", option, text: blank.options[option]! };
  }
  const isPicker = blank.type === "date" && (blank.kind === "content-control" || blank.kind === "form-field");
  const day = blank.type === "date" ? dayOf(text) : undefined;
  if (isPicker && day === undefined) return refuse({ code: "not-a-date", params: { blank: blank.id, given: text } });
  const shown = day !== undefined && isIsoDate(text) ? `${text.slice(8)}.${text.slice(5, 7)}.${text.slice(0, 4)}` : text;
  return { kind: "text", lines: shown.split("\n"), day, limit: decision.max ?? blank.capacity };
}

// Characters that XML forbids, control characters, and marks that turn the reading direction or stand invisibly between letters: nobody sees what they do to a contract.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/; // oxlint-disable-line no-control-regex

/** 0.5 is "0,5". No points between thousands: a year is a number too. */
const germanText = (value: FormScalar): string => (typeof value === "number" ? String(value).replace(".", ",") : String(value));

function asBoolean(value: FormScalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = String(value).toLowerCase();
  return ["ja", "true", "x"].includes(word) ? true : ["nein", "false"].includes(word) ? false : undefined;
}

function dayOf(text: string): string | undefined {
  if (isIsoDate(text)) return text;
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const day = german ? `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}` : "";
  return isIsoDate(day) ? day : undefined;
}
