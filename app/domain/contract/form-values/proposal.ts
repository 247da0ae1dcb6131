import type { Blank } from "../../official-form/form.ts";
import type { FormDecision } from "../../official-form/mapping.ts";
import { decisionFor } from "./catalogue.ts";

/** A slot of the built-in wording that the engine proposes, and what a form wants in its place. */
const PLAINER: Readonly<Record<string, string>> = {
  "kommune-dativ": "kommune-name", "kommune-vertretung": "kommune-vertretung-name", "traeger-vertretung": "traeger-vertretung-name", "traeger-rechtsform": "traeger-rechtsform-name",
  "traeger-eintrag": "traeger-registernummer", "ki-name": "ki-bezeichnung", "stellen-vzae": "vzae-zahl", "stellen-anzahl": "stellen-zahl",
};
const WITHOUT_CURRENCY: Readonly<Record<string, string>> = { betrag: "betrag-zahl", "betrag-worte": "betrag-worte-zahl" };
const COLUMN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/lfd|laufende|^nr\.?$|nummer/i, "nummer"], [/umfang|vzä|vollzeit|anteil/i, "umfang"], [/ort\b|einsatz|zuständig/i, "einsatzort"], [/funktion|tätigkeit/i, "funktion"], [/qualifi/i, "qualifikation"],
  [/baustein/i, "baustein"],
  [/\bvon\b|beginn|\bab\b/i, "von"], [/\bbis\b|ende/i, "bis"], [/betrag|kosten|ausgaben|höhe|eur|€/i, "betrag-zahl"], [/stelle|bezeichnung|name|person/i, "bezeichnung"],
];

const BY_HAND = /unterschrift|ort,? ?datum|stempel|siegel|unterzeichn/i;

/**
 * The name of the value that seems to belong into a blank; null when nothing is evident.
 * @param evidence the slot that the words around the blank speak of
 */
export function proposedValue({ repeats, type, label, context }: Pick<Blank, "repeats" | "type" | "label" | "context">, evidence: string | null): string | null {
  if (repeats) {
    const column = COLUMN_WORDS.find(([words]) => words.test(label))?.[1];
    return column === undefined ? null : `stellen[].${column}`;
  }
  if (type === "check" || type === "choice" || BY_HAND.test(label)) return null;
  const slot = evidence ?? (type === "money" && /höchst|zuwendung|förder/i.test(context) ? "betrag" : null);
  if (slot === null) return null;
  // The currency after the blank is the form's: the value brings none.
  const ownCurrency = /▁\W{0,3}(€|EUR|Euro)/.test(context) || (slot === "betrag" && /€|EUR|Euro/.test(label));
  return (ownCurrency ? WITHOUT_CURRENCY[slot] : undefined) ?? PLAINER[slot] ?? slot;
}

/** The decision that is proposed for a blank; a person confirms. Undefined when nothing is evident. */
export function proposedDecision({ repeats, label, proposal }: Blank): FormDecision | undefined {
  if (!repeats && BY_HAND.test(label)) return { leave: "wird von Hand ausgefüllt" };
  return proposal === null ? undefined : decisionFor(proposal);
}
