import type { Facts, Row } from "../facts/register.ts";
import { FUNKTIONEN, type Funktion } from "../facts/register/stellenplan.ts";
import { formatEuro, type Cents } from "../values/money.ts";
import { formatVzae, type Vzae } from "../values/vzae.ts";
import { firstDayOf } from "./foerderjahr.ts";
import { parameterAt } from "./parameters.ts";
import { fundableTotal } from "./personnel-amount.ts";
import { vzaeOf } from "./stellen-summen.ts";

/** One line of the overview. `planned` is undefined where the register holds no figure of its own. */
export interface FundingPosition {
  label: string;
  vzae?: Vzae;
  planned?: Cents;
  fundable: Cents;
  derivation: string;
}

export interface FundingOverview {
  positions: FundingPosition[];
  total: Cents;
}

/** Functions that the Richtlinie funds, in the order of the overview; Baustein 3 is paid without an application. */
const FUNDED = ["koordination", "zusaetzliche-koordination", "verwaltungsassistenz", "case-management"] as const satisfies readonly Funktion[];

/**
 * What the register makes fundable in its Förderjahr: personnel (R-06, R-07), workplaces (R-08, R-09), events and measures (R-11, R-12a; never offset against
 * each other, R-12b). Extra coordination posts get no workplace: the FAQ name it for Koordinator:innen, but do not say that these count. The pro-rata reductions are our inference; Ziffer 5.4 of the Richtlinie decides. Undefined without Förderjahr or positions.
 */
export function fundingOverview(facts: Facts): FundingOverview | undefined {
  const year = facts.foerderung.foerderjahr;
  if (year === null) return undefined;
  const posts = new Map(FUNDED.map((funktion) => [funktion, facts.stellen.filter((stelle) => stelle.funktion === funktion)]));
  const positions = [
    ...FUNDED.flatMap((funktion) => personnel(FUNKTIONEN[funktion], posts.get(funktion)!, year)),
    ...workplaces("Arbeitsplätze Koordination", posts.get("koordination")!, parameterAt("arbeitsplatzKoordination", firstDayOf(year)), 1),
    ...workplaces("Arbeitsplatz Verwaltungsassistenz", posts.get("verwaltungsassistenz")!, parameterAt("arbeitsplatzVerwaltungsassistenz", firstDayOf(year)), parameterAt("verwaltungsassistenzUmfang", firstDayOf(year))),
    ...measures("Veranstaltungen", facts.massnahmen.filter((row) => row.art === "veranstaltung"), parameterAt("veranstaltungen", firstDayOf(year))),
    ...measures("Maßnahmen aus der Schnittstellenanalyse", facts.massnahmen.filter((row) => row.art === "analyse"), parameterAt("massnahmenAusAnalyse", firstDayOf(year))),
  ];
  return positions.length === 0 ? undefined : { positions, total: positions.reduce((sum, position) => sum + position.fundable, 0) };
}

function personnel(label: string, posts: readonly Row<"stellen">[], year: number): FundingPosition[] {
  if (posts.length === 0) return [];
  const total = fundableTotal(posts, year);
  const costs = posts.map((stelle) => stelle.kosten).filter((cost) => cost !== null);
  const planned = costs.length === 0 ? undefined : costs.reduce((sum, cost) => sum + cost, 0);
  return [{ label: `Personal: ${label}`, vzae: vzaeOf(posts), planned, fundable: total.value, derivation: total.derivation }];
}

/** The amount is for `whole` VZÄ; it shrinks with the share, never with the months (FAQ Q13). */
function workplaces(label: string, posts: readonly Row<"stellen">[], yearly: Cents, whole: Vzae): FundingPosition[] {
  const vzae = vzaeOf(posts);
  if (vzae === 0) return [];
  const fundable = Math.floor((yearly * Math.round(vzae * 100)) / Math.round(whole * 100));
  return [{ label, vzae, fundable, derivation: `${formatEuro(yearly)} × ${formatVzae(vzae)}${whole === 1 ? "" : ` / ${formatVzae(whole)}`} = ${formatEuro(fundable)}` }];
}

function measures(label: string, rows: readonly Row<"massnahmen">[], cap: Cents): FundingPosition[] {
  if (rows.length === 0) return [];
  const planned = rows.reduce((sum, row) => sum + (row.betrag ?? 0), 0);
  const fundable = Math.min(planned, cap);
  return [{ label, planned, fundable, derivation: `kleinerer Betrag aus beantragt ${formatEuro(planned)} und höchstens ${formatEuro(cap)}` }];
}
