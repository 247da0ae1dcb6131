import { wordingViolations } from "../language-rules.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** participation is voluntary, sanctions are ruled out. All texts are read, sentence by sentence; a sentence that denies, and duties of staff, are no violation. */
export const r47: Rule = {
  id: "R-47",
  severity: "pflicht",
  derived: true,
  sources: faq(35),
  reads: "texts",
  check: (input) => wordingViolations(input, "R-47"),
};
