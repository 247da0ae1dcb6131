import type { Blank } from "../../official-form/form.ts";
import type { FormDecision } from "../../official-form/mapping.ts";
import { fieldsOf } from "../../facts/register.ts";
import { CONTRACT_SLOTS } from "../slots/conditions-of-work.ts";
import { FUNDING_SLOTS } from "../slots/funding.ts";
import { PARTY_SLOTS } from "../slots/parties.ts";
import type { SlotDefinition } from "../slot-values.ts";
import { optionsOf, PLAIN_SLOTS } from "./plain-slots.ts";
import { POST_COLUMNS } from "./post-columns.ts";

/** What a blank of an official form can be filled with. */
export interface FormValueEntry {
  name: string;
  label: string;
  group: string;
  /** May be empty without stopping the contract. */
  optional: boolean;
  /** The words that it can be, where it is a choice; a box is ticked by one of them. */
  options: readonly string[];
}

const GROUPS: readonly { title: string; slots: readonly SlotDefinition[] }[] = [
  { title: "Vertragsparteien", slots: [...PLAIN_SLOTS.filter(({ id }) => /^(kommune|weiterleitende|traeger|ki-|ansprech)/.test(id)), ...PARTY_SLOTS] },
  { title: "Bescheid, Beträge, Zeitraum", slots: [...PLAIN_SLOTS.filter(({ id }) => /^(bescheid|beschluss|betrag|eigenanteil|vzae|stellen)/.test(id)), ...FUNDING_SLOTS] },
  { title: "Durchführung, Zahlung, Nachweis", slots: [...PLAIN_SLOTS.filter(({ id }) => /^(auszahlung|aufbewahrung)/.test(id)), ...CONTRACT_SLOTS] },
  { title: "Unterschrift", slots: PLAIN_SLOTS.filter(({ id }) => /^(ort|unterzeichnende)/.test(id)) },
];

/** Slots made for the built-in wording: an article or a whole sentence comes with them. */
const WITH_MORE: Readonly<Record<string, string>> = {
  "kommune-dativ": "Zuwendungsempfänger mit Artikel im Dativ",
  "kommune-vertretung": "Vertretung des Zuwendungsempfängers im Akkusativ",
  "traeger-vertretung": "Vertretung des Trägers im Akkusativ",
  "traeger-rechtsform": "Rechtsform des Trägers mit Komma davor",
  "traeger-eintrag": "Registereintrag des Trägers mit Komma davor",
  "ki-name": "Kommunales Integrationszentrum mit Artikel",
  "weiterleitende-dativ": "Weiterleitende Kommune mit Artikel im Dativ",
  "weiterleitende-anschrift": "Anschrift der weiterleitenden Kommune",
  "weiterleitende-vertretung": "Vertretung der weiterleitenden Kommune im Akkusativ",
  "traeger-dativ": "Empfangende Kommune mit Artikel im Dativ",
  "beschluss-satz": "Beschluss des Gremiums als Satz",
  "eigenanteil-satz": "Eigenanteil als Satz",
  "auszahlung-satz": "Auszahlung als Satz",
  "erklaerung-doppelfinanzierung": "Erklärung zur Doppelförderung als Satz",
  "erklaerung-beratungsdienste": "Erklärung zu den Beratungsdiensten als Satz",
  "stellen-vzae": "Umfang der Stellen mit Einheit",
  betrag: "Höchstbetrag (mit €)",
};

const DECLARATIONS = { "erklaerung-doppelfinanzierung": "erklaerungDoppelfinanzierung", "erklaerung-beratungsdienste": "erklaerungBeratungsdienste" } as const;
/** Given by a declaration that is there, for boxes. */
export const TICKS: readonly { name: string; label: string; field: (typeof DECLARATIONS)[keyof typeof DECLARATIONS] }[] = Object.values(DECLARATIONS).map((field) => ({
  name: field === "erklaerungDoppelfinanzierung" ? "liegt-vor-doppelfinanzierung" : "liegt-vor-beratungsdienste",
  label: fieldsOf("vertraege")[field]!.label,
  field,
}));

export const FORM_SLOTS: readonly SlotDefinition[] = GROUPS.flatMap(({ slots }) => slots);

/** Everything that a blank outside repeated rows can take, group by group. */
export const FORM_VALUES: readonly FormValueEntry[] = GROUPS.flatMap(({ title, slots }) =>
  slots.map(({ id, label, optional, fields }) => ({ name: id, label: WITH_MORE[id] ?? label, group: title, optional: optional === true, options: fields.length === 1 ? Object.values(optionsOf(fields[0]!)) : [] })),
);

/** What a blank in a repeated row can take: a column of the posts. */
export const FORM_COLUMNS: readonly FormValueEntry[] = POST_COLUMNS.map(({ name, label }) => ({ name, label, group: "Je Stelle eine Zeile", optional: false, options: [] }));

const BY_NAME = new Map([...FORM_VALUES, ...FORM_COLUMNS].map((entry) => [entry.name, entry]));
export const formValueOf = (name: string): FormValueEntry | undefined => BY_NAME.get(name);

/** A slot of the built-in wording that the engine proposes, and what a form wants in its place. */
const PLAINER: Readonly<Record<string, string>> = {
  "kommune-dativ": "kommune-name", "kommune-vertretung": "kommune-vertretung-name", "traeger-vertretung": "traeger-vertretung-name", "traeger-rechtsform": "traeger-rechtsform-name",
  "traeger-eintrag": "traeger-registernummer", "ki-name": "ki-bezeichnung", "stellen-vzae": "vzae-zahl", "stellen-anzahl": "stellen-zahl",
};
const WITHOUT_CURRENCY: Readonly<Record<string, string>> = { betrag: "betrag-zahl", "betrag-worte": "betrag-worte-zahl" };
const COLUMN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/lfd|laufende|^nr\.?$|nummer/i, "nummer"], [/umfang|vzä|vollzeit|anteil/i, "umfang"], [/ort\b|einsatz|zuständig/i, "einsatzort"], [/funktion|tätigkeit/i, "funktion"], [/qualifi/i, "qualifikation"],
  [/\bvon\b|beginn|\bab\b/i, "von"], [/\bbis\b|ende/i, "bis"], [/betrag|kosten|ausgaben|höhe|eur|€/i, "betrag-zahl"], [/stelle|bezeichnung|name|person/i, "bezeichnung"],
];

/** What seems to belong into a blank; a person confirms. Undefined when nothing is evident. */
export function proposedDecision(blank: Blank): FormDecision | undefined {
  if (blank.repeats) {
    const column = COLUMN_WORDS.find(([words]) => words.test(blank.label))?.[1];
    return column === undefined ? undefined : `stellen[].${column}`;
  }
  if (/unterschrift|ort,? ?datum|stempel|siegel|unterzeichn/i.test(blank.label)) return { leave: "wird von Hand ausgefüllt" };
  if (blank.type === "check" || blank.type === "choice") return undefined;
  const slot = blank.proposal ?? (blank.type === "money" && /höchst|zuwendung|förder/i.test(blank.context) ? "betrag" : null);
  if (slot === null) return undefined;
  // The currency after the blank is the form's: the value brings none.
  const ownCurrency = /▁\W{0,3}(€|EUR|Euro)/.test(blank.context) || (slot === "betrag" && /€|EUR|Euro/.test(blank.label));
  return decisionFor((ownCurrency ? WITHOUT_CURRENCY[slot] : undefined) ?? PLAINER[slot] ?? slot);
}

/** The decision for a value by its name: what may be empty in the register may be empty in the form. */
export const decisionFor = (name: string): FormDecision => (formValueOf(name)?.optional ? { value: name, optional: true } : name);
