import { fieldsOf, type Row } from "../facts/register.ts";
import { atContract, nameOf } from "./look-up.ts";
import type { CheckInput, Violation } from "./rule.ts";

type ContractField = Exclude<keyof Row<"vertraege">, "id">;

/** Fields of a contract that stay open; the rules W-12 and W-21 to W-24 differ only in which they demand. */
export function* openContractFields({ facts }: CheckInput, fields: readonly ContractField[]): Iterable<Violation> {
  for (const vertrag of facts.vertraege) {
    for (const field of fields) {
      const value = vertrag[field];
      if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) {
        yield { place: atContract(vertrag.id, field), params: { vertrag: nameOf(facts, "vertraege", vertrag.id), feld: fieldsOf("vertraege")[field]!.label } };
      }
    }
  }
}
