import type { Facts, Row } from "../facts/register.ts";
import { FUNKTIONEN, type Funktion } from "../facts/register/stellenplan.ts";
import type { Id } from "../values/ids.ts";
import { sumVzae, type Vzae } from "../values/vzae.ts";
import { entered, smaller, sum, type Figure } from "./figure.ts";
import { firstDayOf, withinYear } from "./foerderjahr.ts";
import { parameterFigure } from "./parameter-figure.ts";
import { plannedOf, withinCap } from "./personnel-amount.ts";
import { personnelCapOf, type PostCap } from "./personnel-cap.ts";
import { postLabel } from "./stellen-summen.ts";
import { workplaceCapOf } from "./workplace-cap.ts";

export const FUNDING_GROUPS = { "1": "Baustein 1", "2": "Baustein 2", massnahmen: "Veranstaltungen und Maßnahmen" } as const;
type FundingGroup = keyof typeof FUNDING_GROUPS;

/** Planned, highest and fundable amount of one thing. `planned` is undefined where nobody has entered any, `cap` where the sources name none. */
export interface Funding {
  label: string;
  planned?: Figure;
  cap?: Figure;
  fundable: Figure;
}

/** One line of the overview; `rows` are the posts or measures that it sums up. */
export interface FundingPosition extends Funding {
  group: FundingGroup;
  vzae?: Vzae;
  rows: readonly (Funding & { id: Id; vzae?: Vzae })[];
}

export interface FundingOverview {
  positions: FundingPosition[];
  groups: { group: FundingGroup; total: Figure }[];
  total: Figure;
}

/** Functions of Baustein 1 in the order of the overview; Baustein 3 is paid without an application. */
const BAUSTEIN_1 = ["koordination", "zusaetzliche-koordination", "verwaltungsassistenz"] as const satisfies readonly Funktion[];
const COORDINATION: readonly (Funktion | null)[] = ["koordination", "zusaetzliche-koordination"];

/**
 * What the register makes fundable in its Förderjahr: personnel, workplaces, training of the Koordination (R-10a, without a cap), events and
 * measures (R-11, R-12a; never offset against each other, R-12b). Extra coordination posts get a workplace only where one is planned: the FAQ do not say that they count.
 * Undefined without Förderjahr or positions.
 */
export function fundingOverview(facts: Facts): FundingOverview | undefined {
  const year = facts.foerderung.foerderjahr;
  if (year === null) return undefined;
  const of = (funktion: Funktion) => facts.stellen.filter((stelle) => stelle.funktion === funktion);
  const personnel = (funktion: Funktion, group: FundingGroup) => position(`Personal: ${FUNKTIONEN[funktion]}`, group, of(funktion).flatMap((stelle) => costOf(stelle, "kosten", personnelCapOf(stelle, year))));
  const positions = [
    ...BAUSTEIN_1.flatMap((funktion) => personnel(funktion, "1")),
    ...position("Arbeitsplätze Koordination", "1", facts.stellen.filter(({ funktion, arbeitsplatz }) => funktion === "koordination" || (funktion === "zusaetzliche-koordination" && arbeitsplatz !== null)).flatMap((stelle) => costOf(stelle, "arbeitsplatz", workplaceCapOf(stelle, year)))),
    ...position("Arbeitsplatz Verwaltungsassistenz", "1", of("verwaltungsassistenz").flatMap((stelle) => costOf(stelle, "arbeitsplatz", workplaceCapOf(stelle, year)))),
    ...position("Fortbildung der Koordination", "1", facts.stellen.filter((stelle) => COORDINATION.includes(stelle.funktion) && stelle.fortbildungskosten !== null && withinYear(stelle, year)).map(trainingOf)),
    ...personnel("case-management", "2"),
    ...measures("Veranstaltungen", facts.massnahmen.filter((row) => row.art === "veranstaltung"), parameterFigure("veranstaltungen", firstDayOf(year))),
    ...measures("Maßnahmen aus der Schnittstellenanalyse", facts.massnahmen.filter((row) => row.art === "analyse"), parameterFigure("massnahmenAusAnalyse", firstDayOf(year))),
  ];
  if (positions.length === 0) return undefined;
  const groups = (Object.keys(FUNDING_GROUPS) as FundingGroup[]).map((group) => ({ group, own: positions.filter((entry) => entry.group === group) }));
  return {
    positions,
    groups: groups.filter(({ own }) => own.length > 0).map(({ group, own }) => ({ group, total: totalOf(FUNDING_GROUPS[group], own) })),
    total: totalOf("Höchstens zuwendungsfähig", positions),
  };
}

type FundingRow = FundingPosition["rows"][number];

const totalOf = (label: string, of: readonly FundingPosition[]): Figure => sum(label, "euro", of.map((entry) => ({ ...entry.fundable, label: entry.label })));

function costOf(stelle: Row<"stellen">, field: "kosten" | "arbeitsplatz", cap: PostCap | undefined): FundingRow[] {
  if (!cap) return [];
  const planned = plannedOf(stelle, field, field === "kosten" ? "geplante Personalausgaben" : "geplante Arbeitsplatzausgaben");
  const fundable = withinCap(planned, cap.figure);
  return [{ id: stelle.id, label: postLabel(stelle), vzae: stelle.vzae!, ...(planned ? { planned } : {}), cap: cap.figure, fundable }];
}

/** No source names a cap for training. */
function trainingOf(stelle: Row<"stellen">): FundingRow {
  const planned = plannedOf(stelle, "fortbildungskosten", "geplante Fortbildungskosten")!;
  return { id: stelle.id, label: postLabel(stelle), planned, fundable: planned };
}

function position(label: string, group: FundingGroup, rows: readonly FundingRow[]): FundingPosition[] {
  if (rows.length === 0) return [];
  const sumOf = (name: string, pick: (row: FundingRow) => Figure | undefined): Figure | undefined => {
    const figures = rows.flatMap((row) => (pick(row) ? [{ ...pick(row)!, label: row.label }] : []));
    return figures.length === 0 ? undefined : sum(name, "euro", figures);
  };
  const planned = sumOf("Geplant", (row) => row.planned);
  const cap = sumOf("Höchstbetrag", (row) => row.cap);
  return [
    {
      label,
      group,
      ...(cap ? { vzae: sumVzae(rows.map((row) => row.vzae ?? 0)), cap } : {}),
      ...(planned ? { planned } : {}),
      fundable: sumOf("Zuwendungsfähig", (row) => row.fundable)!,
      rows,
    },
  ];
}

/** What fell through costs nothing. */
function measures(label: string, all: readonly Row<"massnahmen">[], cap: Figure): FundingPosition[] {
  const rows = all.filter((row) => row.stand !== "entfallen");
  if (rows.length === 0) return [];
  const costs = rows.map((row) => ({ id: row.id, figure: entered({ part: "massnahmen", row: row.id, field: "betrag" }, row.betrag ?? 0, { label: row.titel ?? "Maßnahme ohne Namen" }) }));
  const planned = sum("beantragt", "euro", costs.map(({ figure }) => figure));
  return [{ label, group: "massnahmen", planned, cap, fundable: smaller("Zuwendungsfähig", planned, { ...cap, label: "Höchstbetrag" }), rows: costs.map(({ id, figure }) => ({ id, label: figure.label, planned: figure, fundable: figure })) }];
}
