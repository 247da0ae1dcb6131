import { firstDayOf, lastDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import type { Row } from "../../facts/register.ts";
import { formatVzae, type Vzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isCaseManagement, nameOf, peakVzae } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** 50 to 60 running cases for a full Case-Management post, part time by its share. */
export const r30: Rule = {
  id: "R-30",
  severity: "empfehlung",
  sources: faq(33),
  *check(input): Iterable<Violation> {
    const { facts } = input;
    const [low, high] = parameterAt("faelleJeStelle", firstDayOf(foerderjahrOf(input)));
    const agreed = facts.fallarbeit.faelleJeVzae;
    if (agreed !== null && (agreed < low || agreed > high)) yield { place: atFact("fallarbeit", undefined, "faelleJeVzae"), params: { fall: "vereinbart", faelle: String(agreed), von: String(low), bis: String(high) } };
    for (const row of facts.fallzahlen) {
      const vzae = vzaeBehind(input, row);
      if (row.laufendeFaelle === null || vzae === 0) continue;
      const [from, to] = [Math.floor(low * vzae), Math.ceil(high * vzae)];
      if (row.laufendeFaelle >= from && row.laufendeFaelle <= to) continue;
      yield {
        place: atFact("fallzahlen", row.id, "laufendeFaelle"),
        derived: true,
        params: { fall: row.laufendeFaelle > to ? "mehr" : "weniger", faelle: String(row.laufendeFaelle), vzae: formatVzae(vzae), von: String(from), bis: String(to), stelle: row.stelle ? nameOf(facts, "stellen", row.stelle) : "" },
      };
    }
  },
};

/** The Case-Management posts that a row of figures is about. Zero when the Stellenplan, which is that of the Förderjahr, cannot say it. */
function vzaeBehind(input: CheckInput, row: Row<"fallzahlen">): Vzae {
  const year = foerderjahrOf(input);
  if (row.stichtag !== null && (row.stichtag < firstDayOf(year) || row.stichtag > lastDayOf(year))) return 0;
  if (row.stichtag === null && row.stand !== "geplant") return 0;
  return peakVzae(
    input.facts.stellen.filter((post) => isCaseManagement(post) && (row.stelle === null || post.id === row.stelle)),
    year,
  );
}
