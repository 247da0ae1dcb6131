import { openContractFields } from "../contract-fields.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-21: without Träger and posts nothing else in the contract can be checked. */
export const w21: Rule = {
  id: "W-21",
  severity: "pflicht",
  sources: faq(8, 18),
  check: (input) => openContractFields(input, ["traeger", "stellen"]),
};
