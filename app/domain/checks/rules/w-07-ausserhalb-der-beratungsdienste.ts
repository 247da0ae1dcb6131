import { variantOf } from "../../contract/variant.ts";
import { atContract, atFact, isForwarded, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-07: forwarded posts lie verifiably outside the staff of JMD, MBE and Flüchtlingsberatung. Question 30 names only two of the three; the wider list counts. */
export const w07: Rule = {
  id: "W-07",
  severity: "pflicht",
  sources: faq(5, 30),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (!isForwarded(post) || post.ausserhalbBeratungsdienste === true) continue;
      yield { place: atFact("stellen", post.id, "ausserhalbBeratungsdienste"), params: { fall: post.ausserhalbBeratungsdienste === false ? "innerhalb" : "offen", stelle: nameOf(facts, "stellen", post.id) } };
    }
    for (const vertrag of facts.vertraege) {
      // A Kommune runs none of these services; its contract does not ask for the declaration.
      if (variantOf({ facts, vertrag }) !== "B" && vertrag.erklaerungBeratungsdienste !== true) yield { place: atContract(vertrag.id, "erklaerungBeratungsdienste"), params: { fall: "erklaerung", vertrag: nameOf(facts, "vertraege", vertrag.id) } };
    }
  },
};
