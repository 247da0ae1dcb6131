import { difference, entered, sum, type Figure } from "#app/domain/calculations/figure.ts";
import { FUNDING_GROUPS, fundingOverview, type Funding, type FundingOverview } from "#app/domain/calculations/finanzierung.ts";
import { vzaeFigure } from "#app/domain/calculations/stellen-summen.ts";
import { contractMaximum, forwardedPosts } from "#app/domain/calculations/weiterleitung.ts";
import { variantOf } from "#app/domain/contract/variant.ts";
import { rowName, type Facts } from "#app/domain/facts/register.ts";
import type { Panel, PanelCell, PanelRow } from "./panel.ts";

const NOTHING = "–";
const FUNDING_HEAD = ["Geplant", "Höchstbetrag", "Über dem Höchstbetrag", "Zuwendungsfähig"] as const;
const MISSING_YEAR = "Gerechnet wird, sobald Förderjahr und Stellen eingetragen sind.";

const shown = (figure: Figure | undefined): PanelCell => (figure ? { figure } : NOTHING);

/** Planned, cap, what lies above it, fundable. */
function fundingCells({ planned, cap, fundable }: Funding): PanelCell[] {
  const over = planned && cap && planned.value > cap.value ? difference("Über dem Höchstbetrag", { ...planned, label: "geplant" }, cap) : undefined;
  return [shown(planned), shown(cap), over ? { figure: over, tone: "stop" } : NOTHING, { figure: fundable }];
}

/** Planned against cap: in sum, and for each post. */
export function fundingPanels(facts: Facts): Panel[] {
  const overview = fundingOverview(facts);
  const panel = { id: "finanzierung", title: "Übersicht", head: ["Position", ...FUNDING_HEAD], right: [1, 2, 3, 4] };
  if (!overview) return [{ ...panel, rows: [], note: MISSING_YEAR }];
  const posts = overview.positions.filter(({ group }) => group !== "massnahmen");
  return [
    { ...panel, rows: overviewRows(overview), note: "Veranstaltungen und Maßnahmen haben je einen eigenen Höchstbetrag; nicht ausgeschöpfte Mittel des einen gleichen das andere nicht aus." },
    {
      id: "einzelne-stellen",
      title: "Einzelne Stellen",
      head: ["Stelle", ...FUNDING_HEAD],
      right: [1, 2, 3, 4],
      rows: posts.flatMap((position): PanelRow[] => [{ cells: [position.label, ...fundingCells(position)], strong: true }, ...position.rows.map((row) => ({ cells: [row.label, ...fundingCells(row)] }))]),
      note: "Ohne geplante Ausgaben steht der Höchstbetrag.",
    },
  ];
}

function overviewRows({ positions, groups, total }: FundingOverview): PanelRow[] {
  return [
    ...groups.flatMap(({ group, total: own }): PanelRow[] => [
      ...positions.filter((position) => position.group === group).map((position) => ({ cells: [position.label, ...fundingCells(position)] })),
      { cells: [FUNDING_GROUPS[group], "", "", "", { figure: own }], strong: true },
    ]),
    { cells: ["Summe", "", "", "", { figure: total }], strong: true },
  ];
}

/** Events and measures, each against its own cap. */
export function measurePanels(facts: Facts): Panel[] {
  const positions = fundingOverview(facts)?.positions.filter(({ group }) => group === "massnahmen") ?? [];
  if (positions.length === 0) return [];
  return [{ id: "massnahmen", title: "Gegen die Höchstbeträge", head: ["Position", ...FUNDING_HEAD], right: [1, 2, 3, 4], rows: positions.map((position) => ({ cells: [position.label, ...fundingCells(position)] })), note: "Beide Höchstbeträge gelten für sich; sie sind nicht gegenseitig deckungsfähig." }];
}

/** What each contract passes on, and what it may pass on. */
export function contractPanels(facts: Facts): Panel[] {
  if (facts.vertraege.length === 0) return [];
  const rows = facts.vertraege.map((vertrag) => {
    const name = rowName(facts, "vertraege", vertrag.id) ?? "Vertrag";
    const vzae = vzaeFigure(name, forwardedPosts(facts, vertrag));
    const maximum = contractMaximum(facts, vertrag);
    const amount = vertrag.betrag === null ? undefined : entered({ part: "vertraege", row: vertrag.id, field: "betrag" }, vertrag.betrag, { label: name });
    const over = amount && maximum && amount.value > maximum.value ? difference("Über dem rechnerischen Höchstbetrag", amount, maximum) : undefined;
    return { name, vzae, maximum, amount, over, first: variantOf({ facts, vertrag }) !== "C" };
  });
  // What the second level passes on is already in the first.
  const first = rows.filter((row) => row.first);
  return [
    {
      id: "vertraege",
      title: "Weitergeleitete Stellen und Beträge",
      head: ["Träger", "Umfang", "Rechnerischer Höchstbetrag", "Vertragsbetrag", "Darüber"],
      right: [1, 2, 3, 4],
      rows: [
        ...rows.map(({ name, vzae, maximum, amount, over }) => ({ cells: [name, { figure: { ...vzae, label: "Weitergeleitete Stellen" } }, shown(maximum), shown(amount), over ? { figure: over, tone: "stop" as const } : NOTHING] })),
        ...(rows.length > 1 ? [{ cells: [first.length < rows.length ? "Summe der ersten Stufe" : "Summe", { figure: sum("Weitergeleitete Stellen", "vzae", first.map((row) => row.vzae)) }, "", { figure: sum("Vertragsbeträge", "euro", first.flatMap((row) => row.amount ?? [])) }, ""], strong: true as const }] : []),
      ],
    },
  ];
}
