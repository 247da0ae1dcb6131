import { derivationNote } from "#app/domain/calculations/derivation-note.ts";
import { capacityOfPlan } from "#app/domain/calculations/kapazitaet.ts";
import { distribution, type Allotment, type Distribution } from "#app/domain/calculations/verteilung.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { MASSSTAEBE, STUFEN } from "#app/domain/facts/register/verteilung.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { formatDecimal, formatVzae } from "#app/domain/values/vzae.ts";
import { figureText } from "#app/domain/calculations/derivation.ts";
import { plainTable, type PlainCell } from "../plain-table.ts";
import type { ComputedTable } from "./computed-table.ts";

/** How many running cases the posts of Baustein 2 can carry. */
export function kapazitaet(facts: Facts): ComputedTable | undefined {
  const capacity = facts.foerderung.foerderjahr === null ? undefined : capacityOfPlan(facts, facts.foerderung.foerderjahr);
  if (!capacity) return undefined;
  const { vzae, low, high, cmLow, cmHigh } = capacity;
  return {
    table: plainTable({
      description: "Rechnerische Kapazität aus dem Umfang der Stellen",
      head: ["Größe", "Wert"],
      rows: [
        ["Stellen im Baustein 2 (VZÄ)", formatDecimal(vzae.value)],
        ["Laufende Fälle", { text: `${low.value} bis ${high.value}`, note: derivationNote(low, high) }],
        ["davon Case Management", { text: `${cmLow.value} bis ${cmHigh.value}`, note: derivationNote(cmLow, cmHigh) }],
      ],
      right: [1],
    }),
    remark: "Rechnerische Werte nach der Empfehlung der FAQ (Frage 33), anteilig nach dem Umfang der Stellen.",
  };
}

/** Headcounts, shares and posts of each Kommune; columns of hand-made figures only where there are any. */
export function verteilungsschluessel(facts: Facts): ComputedTable | undefined {
  const key = distribution(facts);
  if (!key) return undefined;
  const byHand = key.rows.some((row) => row.byHand);
  const placed = key.placed.value > 0;
  const columns: { head: string; cell(row: Allotment): PlainCell; total: string }[] = [
    { head: "Kommune", cell: ({ name }) => name, total: "Summe" },
    { head: "Personen", cell: ({ persons }) => count(persons.value), total: count(key.persons.value) },
    { head: "Anteil", cell: ({ share }) => figureText(share), total: "100\u00a0%" },
    { head: "Rechnerisch (VZÄ)", cell: ({ exact }) => formatDecimal(exact.value), total: formatDecimal(key.available.value) },
    { head: "Gerundet (VZÄ)", cell: ({ rounded }) => formatDecimal(rounded.value), total: formatDecimal(key.rows.reduce((sum, { rounded }) => sum + Math.round(rounded.value * 100), 0) / 100) },
    ...(byHand ? [{ head: "Festgelegt (VZÄ)", cell: ({ given }: Allotment) => formatDecimal(given.value), total: formatDecimal(key.given.value) }] : []),
    ...(placed ? [{ head: "Im Stellenplan (VZÄ)", cell: ({ placed: own }: Allotment) => formatDecimal(own.value), total: formatDecimal(key.placed.value) }] : []),
  ];
  return {
    table: plainTable({
      description: "Verteilungsschlüssel: Personen, Anteile und Stellen je Kommune",
      head: columns.map(({ head }) => head),
      rows: key.rows.map((row) => columns.map(({ cell }) => cell(row))),
      right: columns.flatMap((_, index) => (index === 0 ? [] : [index])),
      total: columns.map(({ total }) => total),
    }),
    remark: remarkOn(facts, key),
  };
}

/** "Festgelegt statt gerundet: Much, Windeck (Wege); Neuss (…)" */
function byHandText(rows: readonly Allotment[]): string[] {
  const groups = Map.groupBy(rows.filter((row) => row.byHand), (row) => row.byHand!.reason ?? "ohne Begründung");
  return groups.size === 0 ? [] : [`Von Hand festgelegt: ${[...groups].map(([reason, own]) => `${own.map(({ name }) => name).join(", ")} (${reason})`).join("; ")}.`];
}

function remarkOn(facts: Facts, { rows, left: { value: left } }: Distribution): string {
  const { massstab, stufe, grundlage, abgestimmtAm, abgestimmtMit } = facts.verteilung;
  const days = [...new Set(facts.kommunen.map((row) => row.stichtag).filter((day) => day !== null))].toSorted();
  return [
    `Maßstab: ${MASSSTAEBE[massstab ?? "zielgruppe"]}${days.length === 1 ? `, Stichtag ${formatDate(days[0]!)}` : days.length > 1 ? `, verschiedene Stichtage von ${formatDate(days[0]!)} bis ${formatDate(days.at(-1)!)}` : ""}.`,
    `Gerundet auf ${STUFEN[stufe ?? "1"]} nach dem Verfahren der größten Reste.`,
    ...byHandText(rows),
    ...(left === 0 ? [] : [left > 0 ? `Noch nicht verteilt: ${formatVzae(left)}.` : `Mehr verteilt als vorhanden: ${formatVzae(-left)}.`]),
    ...(abgestimmtMit || abgestimmtAm ? [`Abgestimmt${abgestimmtMit ? ` mit ${abgestimmtMit}` : ""}${abgestimmtAm ? ` am ${formatDate(abgestimmtAm)}` : ""}.`] : []),
    ...(grundlage ? [grundlage] : []),
  ].join(" ");
}

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
