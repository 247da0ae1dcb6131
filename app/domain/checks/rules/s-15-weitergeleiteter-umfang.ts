import { firstLevel } from "../../contract/variant.ts";
import { formatVzae } from "../../values/vzae.ts";
import { atContract, foerderjahrOf, peakVzae } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-15: the contracts together forward no more posts than are allocated; named at the contract that goes beyond. */
export const s15: Rule = {
  id: "S-15",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check(input): Iterable<Violation> {
    const { facts } = input;
    const allocated = facts.foerderung.cmStellenZuweisung;
    if (allocated === null) return;
    const forwarded = new Set<string>();
    for (const vertrag of firstLevel(facts)) {
      for (const id of vertrag.stellen ?? []) forwarded.add(id);
      const vzae = peakVzae(facts.stellen.filter((post) => forwarded.has(post.id)), foerderjahrOf(input));
      if (vzae <= allocated) continue;
      yield { place: atContract(vertrag.id, "stellen"), params: { weitergeleitet: formatVzae(vzae), zugewiesen: formatVzae(allocated) } };
      return;
    }
  },
};
