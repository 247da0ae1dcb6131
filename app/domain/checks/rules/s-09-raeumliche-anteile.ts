import { formatVzae, sumVzae } from "../../values/vzae.ts";
import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-09: the spatial shares of a post together are its share in the Stellenplan. A post without shares serves the whole area. */
export const s09: Rule = {
  id: "S-09",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      const shares = facts.stellenanteile.filter((row) => row.stelle === post.id && row.vzae !== null);
      const sum = sumVzae(shares.map((row) => row.vzae!));
      if (shares.length === 0 || post.vzae === null || sum === sumVzae([post.vzae])) continue;
      yield { place: atFact("stellenanteile", shares[0]!.id, "vzae"), params: { stelle: nameOf(facts, "stellen", post.id), anteile: formatVzae(sum), umfang: formatVzae(post.vzae) } };
    }
  },
};
