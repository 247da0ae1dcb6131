import { CONTRACT_VARIANTS, VARIANT_IDS, type ContractVariant } from "#app/domain/template/contract-variant.ts";

/** For which contracts a form is meant; without `onChange` the browser keeps the choice for its form. */
export function VariantsField({ chosen, onChange }: { chosen: readonly ContractVariant[]; onChange?: (chosen: ContractVariant[]) => void }) {
  return (
    <fieldset className="form-variants">
      <legend className="field-label">Gilt für Verträge</legend>
      {VARIANT_IDS.map((variant) => {
        const state = onChange ? { checked: chosen.includes(variant), onChange: () => onChange(VARIANT_IDS.filter((one) => (one === variant) !== chosen.includes(one))) } : { defaultChecked: chosen.includes(variant) };
        return (
          <label key={variant}>
            <input type="checkbox" name="variants" value={variant} {...state} />
            {CONTRACT_VARIANTS[variant]}
          </label>
        );
      })}
    </fieldset>
  );
}
