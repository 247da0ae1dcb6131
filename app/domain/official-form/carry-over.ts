import type { Id } from "../values/ids.ts";
import type { FormComparison } from "./comparison.ts";
import type { FormDecision, FormMapping } from "./mapping.ts";

/** The mapping of the old form for the re-issued one: kept for blanks that stayed or moved; for changed ones the old decision is only remembered. */
export function carriedOver(old: FormMapping, { hashes, blanks }: FormComparison): { mapping: FormMapping; former: Record<Id, FormDecision> } {
  const pick = (pairs: readonly { old: string; new: string }[]): Record<string, FormDecision> =>
    Object.fromEntries(pairs.flatMap((pair) => (Object.hasOwn(old.blanks, pair.old) ? [[pair.new, old.blanks[pair.old]!]] : [])));
  const { firstAnnex } = old;
  return {
    mapping: { format: "kim-form-mapping", version: 1, form: hashes.new, blanks: pick([...blanks.kept, ...blanks.moved]), ...(firstAnnex === undefined ? {} : { firstAnnex }) },
    former: pick(blanks.changed),
  };
}
