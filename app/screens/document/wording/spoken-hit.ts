import type { Finding } from "#app/domain/checks/finding.ts";
import type { WordingHit } from "#app/domain/wording-checks/find-wording.ts";

/** What the wording needs of a finding, from a remark in the editor. */
export const spokenHit = ({ rule, words, fall }: WordingHit): Pick<Finding, "id" | "params"> => ({ id: rule.id, params: { worte: words, ...(fall ? { fall } : {}) } });
