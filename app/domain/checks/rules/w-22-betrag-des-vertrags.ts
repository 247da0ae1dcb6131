import { openContractFields } from "../contract-fields.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-22: the contract names the highest amount that is passed on. */
export const w22: Rule = {
  id: "W-22",
  severity: "pflicht",
  sources: faq(13),
  check: (input) => openContractFields(input, ["betrag"]),
};
