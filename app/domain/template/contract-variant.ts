/**
 * Who forwards to whom. A: Kreis or kreisfreie Stadt to a Träger of the Freie Wohlfahrtspflege. B: Kreis to a kreisangehörige Kommune (§ 9 Abs. 2 TIntG).
 * C: that Kommune to a Träger; mirrors its contract with the Kreis, the upper contract.
 */
export const CONTRACT_VARIANTS = {
  A: "A: Kreis oder kreisfreie Stadt an freien Träger",
  B: "B: Kreis an kreisangehörige Kommune",
  C: "C: kreisangehörige Kommune an freien Träger (zweite Stufe)",
} as const;
export type ContractVariant = keyof typeof CONTRACT_VARIANTS;
export const VARIANT_IDS = Object.keys(CONTRACT_VARIANTS) as ContractVariant[];

type LegalNature = "privatrechtlich" | "oeffentlich-rechtlich";
export type ContractForm = "textform" | "schriftform";

/** What a variant is in law, and what its two parties are called in the wording. */
export interface VariantProfile {
  nature: LegalNature;
  form: ContractForm;
  /** The Nebenbestimmungen that bind the receiving party. */
  nebenbestimmungen: "ANBest-P" | "ANBest-G";
  /** The party that forwards. Both names are masculine nouns in -er, whose genitive ends in -s, in every variant. */
  geber: string;
  /** The party that receives. */
  traeger: string;
  /** The kinds of organisation that can be the receiving party. */
  receivers: readonly ("wohlfahrtspflege" | "kreisangehoerige-kommune")[];
}

export const VARIANT_PROFILES: Readonly<Record<ContractVariant, VariantProfile>> = {
  A: { nature: "privatrechtlich", form: "textform", nebenbestimmungen: "ANBest-P", geber: "Zuwendungsempfänger", traeger: "Träger", receivers: ["wohlfahrtspflege"] },
  B: { nature: "oeffentlich-rechtlich", form: "schriftform", nebenbestimmungen: "ANBest-G", geber: "Zuwendungsempfänger", traeger: "Weiterleitungsempfänger", receivers: ["kreisangehoerige-kommune"] },
  C: { nature: "privatrechtlich", form: "textform", nebenbestimmungen: "ANBest-P", geber: "Weiterleitungsempfänger", traeger: "Träger", receivers: ["wohlfahrtspflege"] },
};
