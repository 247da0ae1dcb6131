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
  { title: "Durchführung, Zahlung, Nachweis", slots: [...PLAIN_SLOTS.filter(({ id }) => /^(auszahlung|aufbewahrung|iban)/.test(id)), ...CONTRACT_SLOTS] },
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

/** Whether a contract has a value of this name. */
export const isFormValue = (name: string): boolean => BY_NAME.has(name) || TICKS.some((tick) => tick.name === name);

/** The decision for a value by its name: what may be empty in the register may be empty in the form. */
export const decisionFor = (name: string): FormDecision => (formValueOf(name)?.optional ? { value: name, optional: true } : name);
