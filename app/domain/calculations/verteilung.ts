import type { Facts, Row } from "../facts/register.ts";
import { STUFEN, type Stufe } from "../facts/register/verteilung.ts";
import type { Id } from "../values/ids.ts";
import { difference, entered, fixed, found, product, ratio, sum, type Figure } from "./figure.ts";
import { cmPostsTogether, vzaeFigure } from "./stellen-summen.ts";

/** What one Kommune gets. */
export interface Allotment {
  kommune: Id;
  name: string;
  persons: Figure;
  share: Figure;
  /** Not yet rounded. */
  exact: Figure;
  rounded: Figure;
  /** Fixed by hand instead, with the reason. */
  byHand?: { figure: Figure; reason: string | null };
  /** What counts: by hand, else rounded. */
  given: Figure;
  /** Spatial shares of posts that the Stellenplan has for this Kommune. */
  placed: Figure;
}

export interface Distribution {
  available: Figure;
  rows: Allotment[];
  persons: Figure;
  given: Figure;
  placed: Figure;
  /** Available less given: what the step leaves over, or what was given out too much by hand. */
  left: Figure;
}

/**
 * The posts of Baustein 2 shared out over the Kommunen by a headcount, in whole steps by the method of the largest remainders: everybody gets the steps that fit into the exact
 * share, the rest goes to the largest remainders, among equal ones to the larger headcount. What people fix by hand (with a reason) counts instead and is not shared out anew.
 * The criteria are the Kommune's own (FAQ Q30). Undefined without posts or headcounts.
 */
export function distribution(facts: Facts): Distribution | undefined {
  const { massstab, umfang, stufe } = facts.verteilung;
  const field = massstab ?? "zielgruppe";
  const available = umfang === null ? vzaeFigure("Stellen im Baustein 2", cmPostsTogether(facts)) : entered({ part: "verteilung", field: "umfang" }, umfang);
  const counted = facts.kommunen.filter((row) => row[field] !== null);
  const persons = sum("Personen zusammen", "personen", counted.map((row) => personsOf(row, field)));
  if (available.value === 0 || persons.value === 0) return undefined;
  const exact = counted.map((row) => product("rechnerischer Umfang", "vzae", [available, ratio(personsOf(row, field), persons)], { round: "none", derived: true }));
  const step = Number(stufe ?? "1");
  const steps = largestRemainder(exact.map((figure) => figure.value * 100), Math.floor(Math.round(available.value * 100) / step), step, counted.map((row) => row[field]!));
  const stepFigure = fixed(STUFEN[String(step) as Stufe], step / 100, "vzae");
  const rows = counted.map((row, index): Allotment => {
    const name = row.name ?? "(ohne Namen)";
    const rounded = found("nach Rundung", "vzae", (steps[index]! * step) / 100, "largest-remainder", [exact[index]!, stepFigure], { derived: true });
    const byHand = row.zuteilung === null ? undefined : entered({ part: "kommunen", row: row.id, field: "zuteilung" }, row.zuteilung, { label: "von Hand festgelegt" });
    const shares = facts.stellenanteile.filter((share) => share.kommune === row.id && share.vzae !== null);
    return {
      kommune: row.id,
      name,
      persons: personsOf(row, field),
      share: ratio(personsOf(row, field), persons, "Anteil"),
      exact: exact[index]!,
      rounded,
      ...(byHand ? { byHand: { figure: byHand, reason: row.zuteilungGrund } } : {}),
      given: byHand ?? rounded,
      placed: sum("Räumliche Anteile", "vzae", shares.map((share) => entered({ part: "stellenanteile", row: share.id, field: "vzae" }, share.vzae!))),
    };
  });
  const given = sum("Verteilt", "vzae", rows.map((row) => ({ ...row.given, label: row.name })));
  return { available, rows, persons, given, placed: sum("Räumliche Anteile", "vzae", rows.map((row) => ({ ...row.placed, label: row.name }))), left: difference("Noch nicht verteilt", available, given) };
}

const personsOf = (row: Row<"kommunen">, field: "zielgruppe" | "einwohner"): Figure => entered({ part: "kommunen", row: row.id, field }, row[field]!, { label: row.name ?? "(ohne Namen)", unit: "personen" });

/** Whole steps for exact shares (in hundredths), `count` of them together. */
function largestRemainder(exact: readonly number[], count: number, step: number, size: readonly number[]): number[] {
  // A share that falls short of a whole step by binary dust alone has it.
  const whole = exact.map((value) => Math.floor(value / step + 1e-9));
  const remainder = exact.map((value, index) => value / step - whole[index]!);
  const order = exact.map((_, index) => index).toSorted((a, b) => remainder[b]! - remainder[a]! || size[b]! - size[a]! || a - b);
  const extra = new Set(order.slice(0, Math.max(0, count - whole.reduce((total, value) => total + value, 0))));
  return whole.map((value, index) => value + (extra.has(index) ? 1 : 0));
}
