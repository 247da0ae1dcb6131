import { cmPostsTogether, cmVzaeByVerortung, stellenOf, postLabel, vzaeOf } from "#app/domain/calculations/stellen-summen.ts";
import { REGISTER, type Facts } from "#app/domain/facts/register.ts";
import { VERORTUNGEN, type Verortung } from "#app/domain/facts/register/stellenplan.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import { plainTable } from "../plain-table.ts";
import type { ComputedTable } from "./computed-table.ts";

/** Posts of Baustein 2 by place. */
export function verortung(facts: Facts): ComputedTable | undefined {
  const places = cmVzaeByVerortung(facts);
  const total = sumVzae(Object.values(places));
  if (total === 0) return undefined;
  const names: Record<Verortung | "offen", string> = { ...VERORTUNGEN, offen: "noch offen" };
  const percent = (vzae: number): string => `${Math.round((vzae / total) * 1000) / 10}`.replace(".", ",");
  const rows = (Object.keys(names) as (Verortung | "offen")[]).filter((place) => places[place] > 0).map((place) => [names[place], formatDecimal(places[place]), percent(places[place])]);
  return {
    table: plainTable({
      description: "Stellen des Bausteins 2 nach Verortung mit Umfang und Anteil",
      head: ["Verortung", "Umfang (VZÄ)", "Anteil (%)"],
      rows,
      right: [1, 2],
      ...(rows.length > 1 ? { total: ["Summe", formatDecimal(total), "100"] } : {}),
    }),
    ...(vzaeOf(stellenOf(facts, "2")) > total ? { remark: remarkOn(facts) } : {}),
  };
}

/** Says why the table has fewer posts than the Stellenplan. */
function remarkOn(facts: Facts): string {
  const counted = new Set(cmPostsTogether(facts));
  const others = stellenOf(facts, "2").filter((stelle) => !counted.has(stelle));
  return `Stellen, die einander im Jahr ablösen, zählen einmal; nicht gezählt: ${others.map(postLabel).join(", ")}.`;
}

/** A post without an entry counts as neither; its column stands only while there is one. */
export function besetzung(facts: Facts): ComputedTable | undefined {
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
    table: plainTable({
      description: "Zahl und Umfang der Stellen je Baustein, besetzt und unbesetzt",
      head: ["Baustein", "Stellen", "Umfang (VZÄ)", ...states.map(({ head }) => head)],
      rows: filled.map(({ label, posts }) => line(label, posts)),
      right: [1, 2, ...states.map((_, index) => index + 3)],
      ...(filled.length > 1 ? { total: line("Summe", all) } : {}),
    }),
  };
}
