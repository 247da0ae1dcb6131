import { decisionFor, FORM_COLUMNS, FORM_VALUES, formValueOf, TICKS, type FormValueEntry } from "#app/domain/contract/form-values/catalogue.ts";
import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormDecision } from "#app/domain/official-form/mapping.ts";

/** What a person can choose for a blank, as a list in groups; the key stands for the decision while it is chosen. */
interface Choice {
  key: string;
  label: string;
}
interface ChoiceGroup {
  title: string;
  choices: readonly Choice[];
}

const BY_HAND = "wird von Hand ausgefüllt";
export const FIXED_TEXT = "fest";
const LEAVE = "leer";
const SEPARATOR = "\u001f";

const value = (name: string, label: string): Choice => ({ key: `wert${SEPARATOR}${name}`, label });
const tick = (name: string, word: string, label: string): Choice => ({ key: `kreuz${SEPARATOR}${name}${SEPARATOR}${word}`, label });
const fixed = (text: string, label: string): Choice => ({ key: `text${SEPARATOR}${text}`, label });

const grouped = (entries: readonly FormValueEntry[]): ChoiceGroup[] =>
  [...new Set(entries.map(({ group }) => group))].map((title) => ({ title, choices: entries.filter(({ group }) => group === title).map(({ name, label }) => value(name, label)) }));

/** Everything that fits the kind of blank. */
export function choicesFor(blank: Blank): ChoiceGroup[] {
  const leave: ChoiceGroup = { title: "Ohne Angabe", choices: [{ key: LEAVE, label: "bleibt leer – wird von Hand ausgefüllt" }] };
  if (blank.type === "check")
    return [
      { title: "Ankreuzen, wenn", choices: [...TICKS.map(({ name, label }) => value(name, label)), ...FORM_VALUES.flatMap(({ name, label, options }) => options.map((word) => tick(name, word, `${label}: ${word}`)))] },
      { title: "Immer gleich", choices: [fixed("ja", "immer ankreuzen"), fixed("nein", "nie ankreuzen")] },
      leave,
    ];
  if (blank.type === "choice") return [{ title: "Immer gleich", choices: blank.options.map((option) => fixed(option, option)) }, leave, ...grouped(FORM_VALUES)];
  return [leave, { title: "Immer gleich", choices: [{ key: FIXED_TEXT, label: "fester Text …" }] }, ...grouped(blank.repeats ? [...FORM_COLUMNS, ...FORM_VALUES] : FORM_VALUES)];
}

/** The key of a decision that was taken; "" when none was. */
export function keyOf(blank: Blank, decision: FormDecision | undefined): string {
  if (decision === undefined) return "";
  if (typeof decision === "string") return value(decision, "").key;
  if ("leave" in decision) return LEAVE;
  if ("text" in decision) return blank.type === "check" || blank.type === "choice" ? fixed(decision.text, "").key : FIXED_TEXT;
  return decision.equals === undefined ? value(decision.value, "").key : tick(decision.value, decision.equals, "").key;
}

/** The decision behind a key; undefined for "fester Text", which still needs its words. */
export function decisionOf(key: string): FormDecision | undefined {
  const [kind, name = "", word = ""] = key.split(SEPARATOR);
  if (kind === LEAVE) return { leave: BY_HAND };
  if (kind === "text") return { text: name };
  if (kind === "kreuz") return { value: name, equals: word, ...(formValueOf(name)?.optional ? { optional: true } : {}) };
  return kind === "wert" ? decisionFor(name) : undefined;
}

/** A decision in words: what will stand in the blank. */
export function decisionText(decision: FormDecision): string {
  if (typeof decision === "string") return labelOf(decision);
  if ("leave" in decision) return `bleibt leer: ${decision.leave}`;
  if ("text" in decision) return `fester Text: „${decision.text}“`;
  return decision.equals === undefined ? labelOf(decision.value) : `Kreuz, wenn ${labelOf(decision.value)}: ${decision.equals}`;
}

const labelOf = (name: string): string => formValueOf(name)?.label ?? TICKS.find((one) => one.name === name)?.label ?? name;
