import { forwardedPosts } from "../../calculations/weiterleitung.ts";
import { vzaeOf } from "../../calculations/stellen-summen.ts";
import type { PartId } from "../../facts/register.ts";
import { fieldsOf } from "../../facts/register.ts";
import { formatDate } from "../../values/date.ts";
import { formatEuroExact, wordsWithoutCurrency } from "../../values/money.ts";
import { formatDecimal } from "../../values/vzae.ts";
import { groupedIban } from "../slots/conditions-of-work.ts";
import { signatoriesOf } from "../signatories.ts";
import type { SlotDefinition, SlotField } from "../slot-values.ts";

const field = (part: PartId, name: string): SlotField => ({ part, field: name });
const plain = (id: string, label: string, from: SlotField): SlotDefinition => ({ id, label, fields: [from], derive: (values) => String(values[from.field]) });
const date = (id: string, label: string, from: SlotField): SlotDefinition => ({ id, label, fields: [from], derive: (values) => formatDate(values[from.field] as string) });
/** "57.000,00": forms print the currency themselves. */
const figure = (id: string, label: string, from: SlotField): SlotDefinition => ({ id, label, fields: [from], derive: (values) => withoutCurrency(values[from.field] as number) });
/** The word of a choice as the register shows it. */
const choice = (id: string, label: string, from: SlotField): SlotDefinition => ({ id, label, fields: [from], derive: (values) => optionsOf(from)[String(values[from.field])] ?? String(values[from.field]) });

export const withoutCurrency = (cents: number): string => formatEuroExact(cents).replace(/\s?€$/u, "");
export const optionsOf = ({ part, field: name }: SlotField): Readonly<Record<string, string>> => fieldsOf(part)[name]?.options ?? {};

const persons = (side: "kommune" | "traeger", what: "name" | "function"): SlotDefinition["derive"] => (_values, context) =>
  signatoriesOf(context)[side].map((person) => person[what]).filter((text) => text !== "").join("\n");

/**
 * What an official form asks for and the built-in wording has no blank for: names without article, amounts without currency, parts of what that wording
 * says as a sentence. No contract template names these slots.
 */
export const PLAIN_SLOTS: readonly SlotDefinition[] = [
  plain("kommune-name", "Zuwendungsempfänger (Name)", field("antragsteller", "name")),
  plain("kommune-vertretung-name", "Zuwendungsempfänger vertreten durch (Name)", field("antragsteller", "vertretungName")),
  plain("kommune-vertretung-amt", "Zuwendungsempfänger vertreten durch (Amt)", field("antragsteller", "vertretungFunktion")),
  plain("ki-bezeichnung", "Kommunales Integrationszentrum (Name)", field("antragsteller", "kiName")),
  plain("ansprechstelle", "Ansprechstelle der Kommune", field("antragsteller", "ansprechstelle")),
  plain("kommune-telefon", "Telefon der Kommune", field("antragsteller", "telefon")),
  plain("kommune-email", "E-Mail der Kommune", field("antragsteller", "email")),
  plain("weiterleitende-name", "Weiterleitende Kommune (Name)", { part: "organisationen", field: "name", of: "oberer-vertrag" }),
  plain("traeger-kurzname", "Träger (Kurzname)", field("organisationen", "kurzname")),
  plain("traeger-rechtsform-name", "Rechtsform des Trägers (ohne Zusatz)", field("organisationen", "rechtsform")),
  plain("traeger-registernummer", "Register und Nummer des Trägers", field("organisationen", "registernummer")),
  plain("traeger-vertretung-name", "Träger vertreten durch (Name)", field("organisationen", "vertretungName")),
  plain("traeger-vertretung-amt", "Träger vertreten durch (Amt)", field("organisationen", "vertretungFunktion")),
  choice("traeger-spitzenverband", "Spitzenverband des Trägers", field("organisationen", "spitzenverband")),
  date("bescheid-von", "Durchführungszeitraum des Bescheids: Beginn", field("foerderung", "durchfuehrungVon")),
  date("bescheid-bis", "Durchführungszeitraum des Bescheids: Ende", field("foerderung", "durchfuehrungBis")),
  figure("bescheid-betrag-zahl", "Bewilligter Betrag (ohne €)", field("foerderung", "bescheidBetrag")),
  plain("beschluss-gremium", "Beschluss: Gremium", field("foerderung", "beschlussGremium")),
  date("beschluss-datum", "Beschluss vom", field("foerderung", "beschlussDatum")),
  figure("betrag-zahl", "Höchstbetrag (ohne €)", field("vertraege", "betrag")),
  { id: "betrag-worte-zahl", label: "Höchstbetrag in Worten (ohne Euro)", fields: [field("vertraege", "betrag")], derive: ({ betrag }) => wordsWithoutCurrency(betrag as number) },
  figure("eigenanteil-zahl", "Eigenanteil des Trägers (ohne €)", field("vertraege", "eigenanteil")),
  {
    id: "vzae-zahl",
    label: "Umfang der Stellen (nur die Zahl)",
    fields: [field("vertraege", "stellen")],
    derive: (_values, context) => {
      const posts = forwardedPosts(context.facts, context.vertrag);
      const open = posts.filter((post) => post.vzae === null);
      if (posts.length === 0) return [{ kind: "contract", vertrag: context.vertrag.id, field: "stellen" }];
      return open.length > 0 ? open.map((post) => ({ kind: "fact", part: "stellen", row: post.id, field: "vzae" }) as const) : formatDecimal(vzaeOf(posts));
    },
  },
  { id: "stellen-zahl", label: "Zahl der Stellen (als Ziffer)", fields: [field("vertraege", "stellen")], derive: (_values, { facts, vertrag }) => String(forwardedPosts(facts, vertrag).length) },
  choice("auszahlung", "Auszahlung (Wort)", field("vertraege", "mittelabruf")),
  {
    id: "iban-ohne-land",
    label: "IBAN ohne Länderkennzeichen",
    fields: [field("vertraege", "iban")],
    // Forms print "DE" and nothing else: another country does not fit there.
    derive: ({ iban }, { vertrag }) => (/^\s*DE/i.test(iban as string) ? groupedIban(iban as string).slice(2) : [{ kind: "contract", vertrag: vertrag.id, field: "iban" }]),
  },
  plain("aufbewahrung-jahre", "Aufbewahrungsfrist (Jahre als Ziffer)", field("vertraege", "aufbewahrungJahre")),
  plain("ort-unterschrift", "Ort der Unterschrift (Zuwendungsempfänger)", field("vertraege", "ortUnterschrift")),
  { id: "unterzeichnende-kommune", label: "Unterzeichnende des Zuwendungsempfängers (Namen)", fields: [field("vertraege", "unterzeichnendeKommune")], optional: true, derive: persons("kommune", "name") },
  { id: "unterzeichnende-traeger", label: "Unterzeichnende des Trägers (Namen)", fields: [field("vertraege", "unterzeichnendeTraeger")], optional: true, derive: persons("traeger", "name") },
];
