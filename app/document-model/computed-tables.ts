import { fundingOverview } from "#app/domain/calculations/finanzierung.ts";
import { capacityOf, CASES_PER_VZAE } from "#app/domain/calculations/kapazitaet.ts";
import { cmVzaeByVerortung, stellenOf, vzaeOf } from "#app/domain/calculations/stellen-summen.ts";
import { REGISTER, type Facts } from "#app/domain/facts/register.ts";
import { VERORTUNGEN, type Verortung } from "#app/domain/facts/register/stellenplan.ts";
import type { ComputedTableId } from "#app/domain/template/template.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import { amountForm } from "./amounts.ts";
import type { TableContent } from "./content.ts";
import { plainTable } from "./plain-table.ts";

/** A table that the register computes. `remark` says what in it is our inference. */
export interface ComputedTable {
  title: string;
  table: TableContent;
  remark?: string;
}

const MAKERS: Readonly<Record<ComputedTableId, (facts: Facts) => ComputedTable | undefined>> = {
  finanzierung,
  verortung,
  kapazitaet,
  besetzung,
};

/** The table as the register stands; undefined while it has nothing to compute from. */
export const computedTable = (facts: Facts, id: ComputedTableId): ComputedTable | undefined => MAKERS[id](facts);

/** What each table is called, also while it is empty. */
export const COMPUTED_TITLES: Readonly<Record<ComputedTableId, string>> = {
  finanzierung: "Finanzierungsübersicht",
  verortung: "Verteilung der Stellen im Baustein 2",
  kapazitaet: "Kapazität im Case Management",
  besetzung: "Besetzung der Stellen nach Bausteinen",
};

function finanzierung(facts: Facts): ComputedTable | undefined {
  const overview = fundingOverview(facts);
  if (!overview) return undefined;
  const amount = amountForm(facts);
  return {
    title: COMPUTED_TITLES.finanzierung,
    table: plainTable({
      description: "Finanzierungsübersicht nach Positionen mit Umfang, Planung und höchstens zuwendungsfähigem Betrag",
      head: ["Position", "Umfang (VZÄ)", "Geplant", "Höchstens zuwendungsfähig"],
      rows: overview.positions.map(({ label, vzae, planned, fundable }) => [label, vzae === undefined ? "–" : formatDecimal(vzae), planned === undefined ? "–" : amount(planned), amount(fundable)]),
      right: [1, 2, 3],
      total: ["Summe", "", "", amount(overview.total)],
    }),
    remark: [
      "Berechnet aus dem Stellenplan. Die anteilige Kürzung bei Teilzeit und Teiljahren ist eine Ableitung; maßgeblich ist Ziffer 5.4 der Richtlinie vom 12.12.2024.",
      ...(facts.stellen.some((stelle) => stelle.funktion === "zusaetzliche-koordination") ? ["Für zusätzliche Koordinationsstellen ist kein Arbeitsplatz angesetzt, weil die FAQ ihn dafür nicht ausdrücklich nennen."] : []),
    ].join(" "),
  };
}

function verortung(facts: Facts): ComputedTable | undefined {
  const places = cmVzaeByVerortung(facts);
  const total = sumVzae(Object.values(places));
  if (total === 0) return undefined;
  const names: Record<Verortung | "offen", string> = { ...VERORTUNGEN, offen: "noch offen" };
  const percent = (vzae: number): string => `${Math.round((vzae / total) * 1000) / 10}`.replace(".", ",");
  const rows = (Object.keys(names) as (Verortung | "offen")[]).filter((place) => places[place] > 0).map((place) => [names[place], formatDecimal(places[place]), percent(places[place])]);
  return {
    title: COMPUTED_TITLES.verortung,
    table: plainTable({
      description: "Stellen des Bausteins 2 nach Verortung mit Umfang und Anteil",
      head: ["Verortung", "Umfang (VZÄ)", "Anteil (%)"],
      rows,
      right: [1, 2],
      ...(rows.length > 1 ? { total: ["Summe", formatDecimal(total), "100"] } : {}),
    }),
  };
}

function kapazitaet(facts: Facts): ComputedTable | undefined {
  const vzae = vzaeOf(stellenOf(facts, "2"));
  if (vzae === 0) return undefined;
  const { low, high, cmLow, cmHigh } = capacityOf(vzae).value;
  return {
    title: COMPUTED_TITLES.kapazitaet,
    table: plainTable({
      description: "Rechnerische Kapazität aus dem Umfang der Stellen",
      head: ["Größe", "Wert"],
      rows: [
        ["Stellen im Baustein 2 (VZÄ)", formatDecimal(vzae)],
        [`Laufende Fälle bei ${CASES_PER_VZAE.low} bis ${CASES_PER_VZAE.high} je VZÄ`, `${low} bis ${high}`],
        ["davon Case Management (etwa ein Drittel)", `${cmLow} bis ${cmHigh}`],
      ],
      right: [1],
    }),
    remark: "Rechnerische Werte nach der Empfehlung der FAQ (Frage 33), anteilig nach dem Umfang der Stellen.",
  };
}

/** A post without an entry counts as neither; its column stands only while there is one. */
function besetzung(facts: Facts): ComputedTable | undefined {
  const groups = Object.entries(REGISTER.stellen.fields.baustein.options).map(([baustein, label]) => ({ label, posts: stellenOf(facts, baustein as "1" | "2" | "3") }));
  const all = groups.flatMap(({ posts }) => posts);
  if (all.length === 0) return undefined;
  const states = [
    { head: "davon besetzt (VZÄ)", besetzt: true },
    { head: "unbesetzt (VZÄ)", besetzt: false },
    ...(all.some((stelle) => stelle.besetzt === null) ? [{ head: "ohne Angabe (VZÄ)", besetzt: null }] : []),
  ];
  const line = (label: string, posts: typeof all): string[] => [
    label,
    String(posts.length),
    formatDecimal(vzaeOf(posts)),
    ...states.map(({ besetzt }) => formatDecimal(vzaeOf(posts.filter((stelle) => stelle.besetzt === besetzt)))),
  ];
  const filled = groups.filter(({ posts }) => posts.length > 0);
  return {
    title: COMPUTED_TITLES.besetzung,
    table: plainTable({
      description: "Zahl und Umfang der Stellen je Baustein, besetzt und unbesetzt",
      head: ["Baustein", "Stellen", "Umfang (VZÄ)", ...states.map(({ head }) => head)],
      rows: filled.map(({ label, posts }) => line(label, posts)),
      right: [1, 2, ...states.map((_, index) => index + 3)],
      ...(filled.length > 1 ? { total: line("Summe", all) } : {}),
    }),
  };
}
