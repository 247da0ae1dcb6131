import { VARIANT_PROFILES, type ContractVariant, type VariantProfile } from "../template/contract-variant.ts";
import type { ContractTemplate, ContractWording } from "../template/template.ts";
import type { Facts, Row } from "../facts/register.ts";

interface Context {
  facts: Facts;
  vertrag: Row<"vertraege">;
}

/** The variant of a contract: as entered, otherwise as its parties tell: below another contract C, with a kreisangehörige Kommune B, with everyone else A. */
export function variantOf({ facts, vertrag }: Context): ContractVariant {
  if (vertrag.variante !== null) return vertrag.variante;
  if (vertrag.obererVertrag !== null) return "C";
  return facts.organisationen.find((row) => row.id === vertrag.traeger)?.art === "kreisangehoerige-kommune" ? "B" : "A";
}

export const profileOf = (context: Context): VariantProfile => VARIANT_PROFILES[variantOf(context)];

/** The wording that applies to a contract. */
export const wordingOf = (template: ContractTemplate, context: Context): ContractWording => template.variants[variantOf(context)];

/** The contract from which one of variant C takes its money. */
export const upperContractOf = ({ facts, vertrag }: Context): Row<"vertraege"> | undefined =>
  vertrag.obererVertrag === null || vertrag.obererVertrag === vertrag.id ? undefined : facts.vertraege.find((row) => row.id === vertrag.obererVertrag);

/** The contracts that take their money from this one. */
export const lowerContractsOf = ({ facts, vertrag }: Context): Row<"vertraege">[] =>
  facts.vertraege.filter((row) => row.obererVertrag === vertrag.id && row.id !== vertrag.id && variantOf({ facts, vertrag: row }) === "C");

/** Contracts of the first level: their sums come out of the Bescheid, those of the second level out of a contract. */
export const firstLevel = (facts: Facts): Row<"vertraege">[] => facts.vertraege.filter((vertrag) => variantOf({ facts, vertrag }) !== "C");
