import { derivationNote } from "#app/domain/calculations/derivation-note.ts";
import { formulaOf } from "#app/domain/calculations/derivation.ts";
import type { Figure } from "#app/domain/calculations/figure.ts";
import { FUNDING_GROUPS, fundingOverview, type FundingPosition } from "#app/domain/calculations/finanzierung.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { formatDecimal } from "#app/domain/values/vzae.ts";
import { amountForm } from "../amounts.ts";
import { plainTable, type PlainCell } from "../plain-table.ts";
import type { ComputedTable } from "./computed-table.ts";

const NOTHING = "–";
const bold = (text: string): PlainCell => ({ text, bold: true });

/** Every position with what is planned, the cap and what is fundable at most; the way to each sum as a footnote. */
export function finanzierung(facts: Facts): ComputedTable | undefined {
  const overview = fundingOverview(facts);
  if (!overview) return undefined;
  const amount = amountForm(facts);
  const money = (figure: Figure | undefined) => (figure ? amount(figure.value) : NOTHING);
  const line = ({ label, vzae, planned, cap, fundable }: FundingPosition): PlainCell[] => [label, vzae === undefined ? NOTHING : formatDecimal(vzae), money(planned), money(cap), { text: money(fundable), note: derivationNote(fundable) }];
  const rows = overview.groups.flatMap(({ group, total }) => {
    const own = overview.positions.filter((position) => position.group === group);
    const subtotal = overview.groups.length > 1 ? [[bold(FUNDING_GROUPS[group]), "", "", "", bold(amount(total.value))]] : [];
    return [...own.map(line), ...subtotal];
  });
  return {
    table: plainTable({
      description: "Finanzierungsübersicht nach Positionen mit Umfang, Planung, Höchstbetrag und höchstens zuwendungsfähigem Betrag",
      head: ["Position", "Umfang (VZÄ)", "Geplant", "Höchstbetrag", "Höchstens zuwendungsfähig"],
      rows,
      right: [1, 2, 3, 4],
      total: ["Summe", "", "", "", amount(overview.total.value)],
    }),
    remark: remarkOn(facts, overview.positions),
    inDetail: "stellenfinanzierung",
  };
}

function remarkOn(facts: Facts, positions: readonly FundingPosition[]): string {
  const measures = positions.filter((position) => position.group === "massnahmen");
  return [
    "Berechnet aus dem Stellenplan. Die anteilige Kürzung bei Teilzeit und Teiljahren ist eine Ableitung; maßgeblich ist Ziffer 5.4 der Richtlinie vom 12.12.2024.",
    ...(measures.length > 1 ? ["Veranstaltungen und Maßnahmen aus der Schnittstellenanalyse haben je einen eigenen Höchstbetrag und sind nicht gegenseitig deckungsfähig."] : []),
    ...(facts.stellen.some((stelle) => stelle.funktion === "zusaetzliche-koordination" && stelle.arbeitsplatz === null) ? ["Für zusätzliche Koordinationsstellen ist kein Arbeitsplatz angesetzt, weil die FAQ ihn dafür nicht ausdrücklich nennen."] : []),
    ...(facts.finanzierung.erlaeuterung ? [facts.finanzierung.erlaeuterung] : []),
  ].join(" ");
}

/** Each post with its own sum; events and measures have none. */
export function stellenfinanzierung(facts: Facts): ComputedTable | undefined {
  const positions = fundingOverview(facts)?.positions.filter(({ group, rows }) => group !== "massnahmen" && rows.length > 0) ?? [];
  if (positions.length === 0) return undefined;
  const amount = amountForm(facts);
  const money = (figure: Figure | undefined) => (figure ? amount(figure.value) : NOTHING);
  return {
    table: plainTable({
      description: "Geplante Ausgaben, Höchstbetrag mit Rechnung und zuwendungsfähiger Betrag jeder Stelle",
      head: ["Stelle", "Geplant", "Rechnung des Höchstbetrags", "Höchstbetrag", "Zuwendungsfähig"],
      rows: positions.flatMap(({ label, planned, cap, fundable, rows }) => [
        [bold(label), bold(money(planned)), "", bold(money(cap)), bold(money(fundable))],
        ...rows.map((row): PlainCell[] => [row.label, money(row.planned), (row.cap && formulaOf(row.cap)) ?? NOTHING, money(row.cap), money(row.fundable)]),
      ]),
      right: [1, 3, 4],
      total: ["Summe", "", "", "", amount(positions.reduce((sum, { fundable }) => sum + fundable.value, 0))],
    }),
    remark: "Zuwendungsfähig ist je Stelle der kleinere Betrag aus Planung und Höchstbetrag; ohne Planung steht der Höchstbetrag. Die Kürzung nach Umfang und Monaten ist eine Ableitung.",
  };
}
