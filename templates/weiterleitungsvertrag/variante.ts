import { VARIANT_PROFILES, type ContractVariant, type VariantProfile } from "#app/domain/template/contract-variant.ts";

/** What the clauses of one variant are written with: its names for the parties, and the few words in which the variants differ. */
export interface Variante extends VariantProfile {
  variant: ContractVariant;
  /** "der Textform (§ 126b …)", as it follows "bedürfen". */
  formklausel: string;
  /** "in Textform": how notice is given and changes are agreed. */
  inForm: string;
  anbestTitel: string;
  /** Where the money comes from, as it follows "erhalten hat". */
  vonWem: string;
}

const ANBEST = {
  "ANBest-P": "Allgemeine Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P)",
  "ANBest-G": "Allgemeine Nebenbestimmungen für Zuwendungen zur Projektförderung an Gemeinden und Gemeindeverbände (ANBest-G)",
} as const;

const FORM = {
  textform: { formklausel: "der Textform (§ 126b des Bürgerlichen Gesetzbuches), soweit nicht durch Gesetz oder Satzung einer Partei eine strengere Form vorgeschrieben ist", inForm: "in Textform" },
  schriftform: { formklausel: "der Schriftform (§ 57 des Verwaltungsverfahrensgesetzes Nordrhein-Westfalen), die nach dessen § 3a durch die elektronische Form ersetzt werden kann", inForm: "in der Form des § 20 Absatz 2" },
} as const;

export function variante(variant: ContractVariant): Variante {
  const profile = VARIANT_PROFILES[variant];
  return { variant, ...profile, ...FORM[profile.form], anbestTitel: ANBEST[profile.nebenbestimmungen], vonWem: variant === "C" ? "vom Zuwendungsempfänger" : "vom Land" };
}

/** Entries that a variant has, or none. */
export const nur = <T>(here: boolean, ...entries: T[]): T[] => (here ? entries : []);
