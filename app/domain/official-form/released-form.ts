import type { Facts, Row } from "../facts/register.ts";
import { variantOf } from "../contract/variant.ts";
import type { ContractVariant } from "../template/contract-variant.ts";
import type { IsoDate } from "../values/date.ts";
import type { Id } from "../values/ids.ts";
import type { ShownValue } from "./mapping.ts";

/** A form that contracts of a Vorhaben are made with: loaded, mapped, and released by a second person. */
export interface ReleasedForm {
  id: Id;
  title: string;
  issuer: string;
  /** Of the file as it was received. */
  sha256: string;
  /** The released mapping, which is one version of several, and the values that it puts into the form: they alone are what the contract says. */
  mapping: { version: number; sha256: string; values: readonly ShownValue[] };
  /** First and last day on which a contract may begin that is made with it; null: no limit. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** The contracts that it is meant for. */
  variants: readonly ContractVariant[];
}

/** The day by which a contract chooses its form: its beginning, else the first day of the Förderjahr. */
const beginningOf = (facts: Facts, vertrag: Row<"vertraege">): IsoDate | null => vertrag.von ?? (facts.foerderung.foerderjahr === null ? null : `${facts.foerderung.foerderjahr}-01-01`);

/** The form for a contract: of those for its variant that are in force on its day the one that came into force last. Undefined: the built-in Arbeitsfassung. */
export function formFor({ facts, contractForms = [] }: { facts: Facts; contractForms?: readonly ReleasedForm[] }, vertrag: Id): ReleasedForm | undefined {
  const row = facts.vertraege.find(({ id }) => id === vertrag);
  if (!row) return undefined;
  const day = beginningOf(facts, row);
  const variant = variantOf({ facts, vertrag: row });
  return contractForms
    .filter(({ variants }) => variants.includes(variant))
    .filter((form) => day === null || ((form.validFrom ?? day) <= day && day <= (form.validTo ?? day)))
    .toSorted((a, b) => (b.validFrom ?? "").localeCompare(a.validFrom ?? ""))[0];
}
