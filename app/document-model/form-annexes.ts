import { splitName } from "#app/domain/contract/form-values/shown.ts";
import type { FormDecision, FormMapping, FormScalar, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormReading, ReadingBlank } from "#app/domain/official-form/reading.ts";

/** One entry of a list that fills rows. */
export type FormEntry = Record<string, FormScalar>;

/** A value that is too long for its blank: there it says "siehe Anlage n". */
export interface FormAnnex {
  number: number;
  title: string;
  /** Of the blank, in words. */
  place: string;
  blank: string;
  entry: FormEntry | undefined;
  text: string;
}

interface Filling {
  reading: FormReading;
  mapping: FormMapping;
  values: FormValues["values"];
}

/** The annexes that filling a form makes, by the rules and in the order of `server/official-form/fill`: single blanks first, then row by row. */
export function formAnnexes({ reading, mapping, values }: Filling): FormAnnex[] {
  const annexes: FormAnnex[] = [];
  const first = mapping.firstAnnex ?? reading.firstAnnex;
  const fit = (blank: ReadingBlank, title: string, place: string, entry?: FormEntry): void => {
    const decision = mapping.blanks[blank.id];
    const text = blank.kind === "text" && decision !== undefined ? textFor(decision, values, entry) : undefined;
    if (text === undefined) return;
    const limit = (typeof decision === "object" && "max" in decision ? decision.max : undefined) ?? blank.capacity;
    const number = first + annexes.length;
    // Where not even the hint fits, the form cannot be filled at all, which the list of gaps says.
    if (text.length > limit && annexHint(number).length <= limit) annexes.push({ number, title, place, blank: blank.id, entry, text });
  };
  for (const blank of reading.blanks) if (blank.row === null) fit(blank, blank.label, blank.places[0] ?? "");
  for (const row of new Set(reading.blanks.flatMap(({ row }) => row ?? []))) {
    const members = reading.blanks.filter((blank) => blank.row === row);
    const list = members.flatMap(({ id }) => listOf(mapping.blanks[id]) ?? [])[0];
    const entries = list === undefined ? [undefined] : values[list];
    if (!Array.isArray(entries)) continue;
    for (const [at, entry] of entries.entries()) for (const blank of members) fit(blank, `${blank.label} (Zeile ${at + 1})`, blank.places[Math.min(at, blank.places.length - 1)] ?? "", entry);
  }
  return annexes;
}

export const annexHint = (number: number): string => `siehe Anlage ${number}`;

/** The words that a decision puts into a blank; undefined for what is missing, left free or ticked. */
export function textFor(decision: FormDecision, values: FormValues["values"], entry?: FormEntry): string | undefined {
  if (typeof decision !== "string" && "leave" in decision) return undefined;
  if (typeof decision !== "string" && "text" in decision) return decision.text;
  const [list, column] = splitName(typeof decision === "string" ? decision : decision.value);
  const value = column === undefined ? values[list] : entry?.[column];
  if (value === undefined || value === "" || typeof value === "boolean" || Array.isArray(value)) return undefined;
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}

/** The list whose entries fill a row, of a blank that shows one of its columns. */
export function listOf(decision: FormDecision | undefined): string | undefined {
  const name = typeof decision === "string" ? decision : decision && "value" in decision ? decision.value : "";
  return name.includes("[].") ? splitName(name)[0] : undefined;
}
