import { openContractFields } from "../contract-fields.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-24: the Träger delivers its evidence in time for the proof of the Kommune; the date is a matter of the contract (our inference). */
export const w24: Rule = {
  id: "W-24",
  severity: "pflicht",
  derived: true,
  sources: faq(25),
  check: (input) => openContractFields(input, ["nachweisBis"]),
};
