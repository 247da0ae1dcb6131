import { openContractFields } from "../contract-fields.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-12: the contract names how the Kommunales Integrationszentrum can follow that the tasks are done. */
export const w12: Rule = {
  id: "W-12",
  severity: "pflicht",
  sources: faq(31),
  check: (input) => openContractFields(input, ["fallbesprechungen", "taetigkeitsberichtBis"]),
};
