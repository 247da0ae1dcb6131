import { lowerContractsOf, variantOf } from "../../contract/variant.ts";
import type { Facts, Row } from "../../facts/register.ts";
import { formatDate } from "../../values/date.ts";
import { formatEuro } from "../../values/money.ts";
import { atContract, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-14: contracts of the second level are neither longer nor richer than the one above them: sum, period, posts, date of the proof. */
export const s14: Rule = {
  id: "S-14",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const upper of facts.vertraege) {
      const lower = lowerContractsOf({ facts, vertrag: upper });
      if (lower.length === 0 || variantOf({ facts, vertrag: upper }) === "C") continue;
      yield* richer(facts, upper, lower);
      for (const vertrag of lower) yield* longer(facts, upper, vertrag);
    }
  },
};

/** Named at the last of them, which goes beyond what is there. */
function* richer(facts: Facts, upper: Row<"vertraege">, lower: readonly Row<"vertraege">[]): Iterable<Violation> {
  const sum = lower.reduce((total, { betrag }) => total + (betrag ?? 0), 0);
  if (upper.betrag === null || sum <= upper.betrag) return;
  yield { place: atContract(lower.at(-1)!.id, "betrag"), params: { fall: "betrag", oberer: nameOf(facts, "vertraege", upper.id), summe: formatEuro(sum), grenze: formatEuro(upper.betrag) } };
}

function* longer(facts: Facts, upper: Row<"vertraege">, vertrag: Row<"vertraege">): Iterable<Violation> {
  const names = { vertrag: nameOf(facts, "vertraege", vertrag.id), oberer: nameOf(facts, "vertraege", upper.id) };
  if (vertrag.von !== null && upper.von !== null && vertrag.von < upper.von) yield { place: atContract(vertrag.id, "von"), params: { fall: "beginn", ...names, datum: formatDate(vertrag.von), grenze: formatDate(upper.von) } };
  if (vertrag.bis !== null && upper.bis !== null && vertrag.bis > upper.bis) yield { place: atContract(vertrag.id, "bis"), params: { fall: "ende", ...names, datum: formatDate(vertrag.bis), grenze: formatDate(upper.bis) } };
  if (vertrag.nachweisBis !== null && upper.nachweisBis !== null && vertrag.nachweisBis > upper.nachweisBis) {
    yield { place: atContract(vertrag.id, "nachweisBis"), params: { fall: "nachweis", ...names, datum: formatDate(vertrag.nachweisBis), grenze: formatDate(upper.nachweisBis) } };
  }
  for (const id of vertrag.stellen ?? []) {
    if (!upper.stellen?.includes(id)) yield { place: atContract(vertrag.id, "stellen"), detail: id, params: { fall: "stelle", ...names, stelle: nameOf(facts, "stellen", id) } };
  }
}
