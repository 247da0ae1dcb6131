import { derivationOf, figureText } from "#app/domain/calculations/derivation.ts";
import { difference, entered, sum } from "#app/domain/calculations/figure.ts";
import { capacityOfPlan, casesPerVzae } from "#app/domain/calculations/kapazitaet.ts";
import { municipalShare, shareOf, stellenOf, vzaeFigure } from "#app/domain/calculations/stellen-summen.ts";
import { distribution } from "#app/domain/calculations/verteilung.ts";
import { REGISTER, rowName, type Facts } from "#app/domain/facts/register.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { Panel, PanelCell, PanelRow } from "./panel.ts";

/** VZÄ by Baustein, filled and vacant, and how much of the Case Management stays with the Kommune. */
export function postPanels(facts: Facts): Panel[] {
  if (facts.stellen.length === 0) return [];
  const line = (label: string, posts: typeof facts.stellen, strong?: true): PanelRow => ({
    cells: [label, String(posts.length), { figure: vzaeFigure(label, posts) }, { figure: vzaeFigure("davon besetzt", posts.filter((post) => post.besetzt === true)) }, { figure: vzaeFigure("davon unbesetzt", posts.filter((post) => post.besetzt === false)) }],
    ...(strong ? { strong } : {}),
  });
  const share = facts.foerderung.foerderjahr === null ? undefined : municipalShare(facts, facts.foerderung.foerderjahr);
  return [
    {
      id: "umfang",
      title: "Umfang nach Bausteinen",
      head: ["Baustein", "Stellen", "Umfang", "Besetzt", "Unbesetzt"],
      right: [1, 2, 3, 4],
      rows: [...Object.entries(REGISTER.stellen.fields.baustein.options).map(([id, label]) => line(label, stellenOf(facts, id as "1" | "2" | "3"))), line("Summe", facts.stellen, true)],
      ...(share ? { note: `Kommunaler Anteil im Case Management: ${derivationOf(share.share)}, empfohlen ist mindestens ein Drittel.` } : {}),
    },
  ];
}

/** Whether the spatial shares of each post make up its VZÄ. */
export function sharePanels(facts: Facts): Panel[] {
  const posts = facts.stellen.filter((post) => post.vzae !== null && facts.stellenanteile.some((share) => share.stelle === post.id));
  if (posts.length === 0) return [];
  const rows = posts.map((post): PanelRow => {
    const name = rowName(facts, "stellen", post.id) ?? "Stelle";
    const shares = facts.stellenanteile
      .filter((share) => share.stelle === post.id && share.vzae !== null)
      .map((share) => entered({ part: "stellenanteile", row: share.id, field: "vzae" }, share.vzae!, { label: share.raum ?? (share.kommune ? rowName(facts, "kommunen", share.kommune) : undefined) ?? "ohne Ort" }));
    const placed = sum("Anteile zusammen", "vzae", shares);
    const own = shareOf(post);
    const rest = difference("Differenz", own, placed);
    return { cells: [name, { figure: own }, { figure: placed }, rest.value === 0 ? "stimmt" : { figure: rest, tone: "stop" }] };
  });
  return [{ id: "anteile", title: "Anteile gegen den Stellenplan", head: ["Stelle", "Umfang", "Anteile zusammen", "Differenz"], right: [1, 2, 3], rows, note: "Stellen ohne räumliche Anteile sind für das ganze Gebiet da und stehen hier nicht." }];
}

/** The distribution key with what was fixed by hand and what the Stellenplan has. */
export function distributionPanels(facts: Facts): Panel[] {
  const key = distribution(facts);
  const panel = { id: "verteilung", title: "Verteilung auf die Kommunen", head: ["Kommune", "Personen", "Anteil", "Rechnerisch", "Gerundet", "Festgelegt", "Begründung", "Räumliche Anteile"], right: [1, 2, 3, 4, 5, 7] };
  if (!key) return [{ ...panel, rows: [], note: "Gerechnet wird, sobald bei den Kommunen Personen und im Stellenplan Stellen des Bausteins 2 eingetragen sind." }];
  const left: PanelCell = { figure: key.left, ...(key.left.value < 0 ? { tone: "stop" as const } : {}) };
  return [
    {
      ...panel,
      rows: [
        ...key.rows.map((row) => ({ cells: [row.name, { figure: row.persons, text: figureText({ value: row.persons.value, unit: "zahl" }) }, { figure: row.share }, { figure: row.exact }, { figure: row.rounded }, row.byHand ? { figure: row.byHand.figure } : "–", row.byHand ? (row.byHand.reason ?? "fehlt") : "", { figure: row.placed }] })),
        { cells: ["Summe", { figure: key.persons, text: figureText({ value: key.persons.value, unit: "zahl" }) }, "", { figure: key.available }, { figure: sum("nach Rundung", "vzae", key.rows.map((row) => ({ ...row.rounded, label: row.name }))) }, { figure: key.given }, "", { figure: key.placed }], strong: true },
        { cells: ["Noch nicht verteilt", "", "", "", "", left, "", ""] },
      ],
      note: "Jede Kommune bekommt die Stufen, die ganz in ihren rechnerischen Umfang passen; der Rest geht an die größten Reste. „Festgelegt“ und „Begründung“ stehen in der Tabelle der Kommunen:",
      entry: { label: "Festlegen und begründen", part: "kommunen", field: "zuteilung" },
    },
  ];
}

/** What the posts can carry, and what was counted. */
export function casePanels(facts: Facts): Panel[] {
  const capacity = facts.foerderung.foerderjahr === null ? undefined : capacityOfPlan(facts, facts.foerderung.foerderjahr);
  const counted = facts.fallzahlen.flatMap((row): PanelRow[] => {
    const figure = casesPerVzae(facts, row);
    const name = [row.zeitraum, row.stelle === null ? undefined : rowName(facts, "stellen", row.stelle), row.stichtag === null ? undefined : formatDate(row.stichtag)].filter(Boolean).join(" · ");
    return figure ? [{ cells: [name, { figure }] }] : [];
  });
  return [
    ...(capacity
      ? [
          {
            id: "kapazitaet",
            title: "Kapazität nach der Empfehlung der FAQ",
            head: ["Größe", "mindestens", "höchstens"],
            right: [1, 2],
            rows: [
              { cells: ["Stellen im Baustein 2", { figure: capacity.vzae }, ""] },
              { cells: ["Laufende Fälle", { figure: capacity.low }, { figure: capacity.high }] },
              { cells: ["davon Case Management", { figure: capacity.cmLow }, { figure: capacity.cmHigh }] },
            ],
            note: "Ein Fall ist eine Person; Kurzberatungen zählen mit.",
          },
        ]
      : []),
    ...(counted.length > 0 ? [{ id: "auslastung", title: "Laufende Fälle je VZÄ", head: ["Angabe", "Fälle je VZÄ"], right: [1], rows: counted }] : []),
  ];
}
