import { fundingOverview } from "#app/domain/calculations/finanzierung.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import { barPicture, type Bar } from "./balken.ts";
import type { Picture } from "./picture.ts";

/** Planned against highest amount, position by position. Undefined while nothing can be computed. */
export function mittelbild(facts: Facts): Picture | undefined {
  const overview = fundingOverview(facts);
  if (!overview) return undefined;
  const groups = overview.positions.map((position) => {
    const [planned, cap] = [position.planned?.value, position.cap?.value];
    const over = planned !== undefined && cap !== undefined && planned > cap;
    const bars: Bar[] = [
      {
        label: position.label,
        parts: over ? [{ value: cap, tone: "full" }, { value: planned - cap, tone: "hatched" }] : [{ value: planned ?? 0, tone: "full" }],
        figure: planned === undefined ? "nichts geplant" : `${formatEuro(planned)} geplant`,
      },
      ...(cap === undefined ? [] : [{ label: "", parts: [{ value: cap, tone: "empty" as const }], figure: `${formatEuro(cap)} höchstens` }]),
    ];
    return { bars, over, said: `${position.label}: ${bars.map(({ figure }) => figure).join(", ")}` };
  });
  return barPicture({
    title: "Geplante Ausgaben und Höchstbeträge",
    description: `${groups.map(({ said }) => said).join("; ")}. Zuwendungsfähig sind höchstens ${formatEuro(overview.total.value)}.`,
    groups,
    legend: [
      { tone: "full", text: "geplant" },
      ...(groups.some(({ over }) => over) ? [{ tone: "hatched" as const, text: "geplant über dem Höchstbetrag" }] : []),
      { tone: "empty", text: "Höchstbetrag" },
    ],
  });
}
