import type { FormNorm } from "../domain/contract/form-norms.ts";
import { CONTRACT_VARIANTS, type ContractForm, type ContractVariant, type VariantProfile } from "../domain/template/contract-variant.ts";

const FORMS: Readonly<Record<ContractForm, string>> = { textform: "Textform", schriftform: "Schriftform oder qualifizierte elektronische Signatur" };
const NATURES: Readonly<Record<VariantProfile["nature"], string>> = { privatrechtlich: "privatrechtlich", "oeffentlich-rechtlich": "öffentlich-rechtlich" };

/** "Variante B: Kreis an kreisangehörige Kommune, öffentlich-rechtlich" */
export const variantText = (variant: ContractVariant, { nature }: VariantProfile): string => `Variante ${CONTRACT_VARIANTS[variant]}, ${NATURES[nature]}`;

/** "Form: Schriftform … (§ 57 VwVfG NRW, elektronische Form nach § 3a; § 43 KrO NRW, Fassung vor Verwendung prüfen)" */
export const formText = ({ form }: VariantProfile, norms: readonly FormNorm[]): string => `Form: ${FORMS[form]} (${norms.map(({ cite, source }) => `${cite}, ${source}`).join("; ")})`;
