import type { Id } from "../../values/ids.ts";
import { officeAccusative, partyForms, type PartyForms } from "../party-grammar.ts";
import { forwardingKommuneOf, traegerOf, type SlotContext, type SlotDefinition, type SlotField } from "../slot-values.ts";

const antragsteller = (field: string): SlotField => ({ part: "antragsteller", field });
const traeger = (field: string): SlotField => ({ part: "organisationen", field });

const kommune = (id: Id, label: string, wanted: keyof PartyForms): SlotDefinition => ({
  id,
  label,
  fields: [antragsteller("name")],
  derive: ({ name }, { facts }: SlotContext) => partyForms(name as string, facts.antragsteller.art)[wanted],
});

const forwarding = (field: string): SlotField => ({ part: "organisationen", field, of: "oberer-vertrag" });

const plain = (id: Id, label: string, field: SlotField): SlotDefinition => ({ id, label, fields: [field], derive: (values) => values[field.field] as string });

const represented = (office: string, name: string | null): string => (name ? `${officeAccusative(office)} ${name}` : officeAccusative(office));

/** A name that already tells its legal form: "… e. V.", "… gGmbH". */
const NAMES_LEGAL_FORM = /\b(e\.?\s?V\.|gGmbH|GmbH|KdöR|Stiftung|gAG)/;

const KI = "Kommunales Integrationszentrum";

/** The centre as the subject of a sentence, without saying its kind twice: "das Kommunale Integrationszentrum des …". */
const integrationCentre = (name: string): string => (name.startsWith(KI) ? `das Kommunale Integrationszentrum${name.slice(KI.length)}` : `das Kommunale Integrationszentrum (${name})`);

/** Who concludes the contract. */
export const PARTY_SLOTS: readonly SlotDefinition[] = [
  kommune("kommune-dativ", "Zuwendungsempfänger", "dativ"),
  plain("kommune-name", "Name des Zuwendungsempfängers", antragsteller("name")),
  plain("kommune-anschrift", "Anschrift des Zuwendungsempfängers", antragsteller("anschrift")),
  {
    id: "kommune-vertretung",
    label: "Vertretung des Zuwendungsempfängers",
    fields: [antragsteller("vertretungFunktion")],
    derive: ({ vertretungFunktion }, { facts }) => represented(vertretungFunktion as string, facts.antragsteller.vertretungName),
  },
  {
    id: "ki-name",
    label: "Kommunales Integrationszentrum",
    fields: [antragsteller("kiName")],
    derive: ({ kiName }) => integrationCentre(kiName as string),
  },
  // Variant C: a kreisangehörige Kommune forwards what the upper contract gives it.
  { id: "weiterleitende-dativ", label: "Weiterleitungsempfänger", fields: [forwarding("name")], derive: ({ name }) => partyForms(name as string, null).dativ },
  plain("weiterleitende-anschrift", "Anschrift des Weiterleitungsempfängers", forwarding("anschrift")),
  {
    id: "weiterleitende-vertretung",
    label: "Vertretung des Weiterleitungsempfängers",
    fields: [forwarding("vertretungFunktion")],
    derive: ({ vertretungFunktion }, context) => represented(vertretungFunktion as string, forwardingKommuneOf(context)?.vertretungName ?? null),
  },
  { id: "traeger-dativ", label: "Weiterleitungsempfänger", fields: [traeger("name")], derive: ({ name }) => partyForms(name as string, null).dativ },
  plain("traeger-name", "Träger", traeger("name")),
  {
    id: "traeger-rechtsform",
    label: "Rechtsform des Trägers",
    fields: [traeger("name"), traeger("rechtsform")],
    optional: true,
    derive: ({ name, rechtsform }, { vertrag }) => {
      if (NAMES_LEGAL_FORM.test(String(name ?? "")) || (rechtsform && String(name ?? "").includes(String(rechtsform)))) return "";
      if (rechtsform) return `, ${String(rechtsform)}`;
      // Without a Träger one gap, its name, is enough.
      return vertrag.traeger === null ? "" : [{ kind: "fact", part: "organisationen", row: vertrag.traeger, field: "rechtsform" }];
    },
  },
  plain("traeger-sitz", "Sitz des Trägers", traeger("sitz")),
  plain("traeger-anschrift", "Anschrift des Trägers", traeger("anschrift")),
  {
    id: "traeger-eintrag",
    label: "Registereintrag des Trägers",
    fields: [traeger("registernummer")],
    optional: true,
    derive: ({ registernummer }) => (registernummer ? `, eingetragen: ${String(registernummer)}` : ""),
  },
  {
    id: "traeger-vertretung",
    label: "Vertretung des Trägers",
    fields: [traeger("vertretungFunktion")],
    derive: ({ vertretungFunktion }, context) => represented(vertretungFunktion as string, traegerOf(context)?.vertretungName ?? null),
  },
];
