import { firstDayOf } from "../calculations/foerderjahr.ts";
import { parameterAt } from "../calculations/parameters.ts";
import type { Funktion } from "../facts/register/stellenplan.ts";
import { formatVzae } from "../values/vzae.ts";
import { atFact, foerderjahrOf, peakVzae } from "./look-up.ts";
import type { CheckInput, Violation } from "./rule.ts";

/** differ only in the cap for the Koordination; the sum follows from the two caps. */
export function* beyondBaustein1Cap(input: CheckInput, koordination: "koordinationKreis" | "koordinationKreisfreieStadt"): Iterable<Violation> {
  const year = foerderjahrOf(input);
  const caps: [Funktion, number][] = [
    ["koordination", parameterAt(koordination, firstDayOf(year))],
    ["verwaltungsassistenz", parameterAt("verwaltungsassistenzUmfang", firstDayOf(year))],
  ];
  for (const [funktion, cap] of caps) {
    const planned = peakVzae(
      input.facts.stellen.filter((row) => row.baustein === "1" && row.funktion === funktion),
      year,
    );
    if (planned > cap) yield { place: atFact("stellen"), detail: funktion, params: { fall: funktion, geplant: formatVzae(planned), grenze: formatVzae(cap) } };
  }
}
