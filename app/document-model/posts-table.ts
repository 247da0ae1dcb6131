import { firstDayOf } from "#app/domain/calculations/foerderjahr.ts";
import { parameterAt } from "#app/domain/calculations/parameters.ts";
import { fundableAmountOf } from "#app/domain/calculations/personnel-amount.ts";
import { forwardedPosts, postInContract } from "#app/domain/calculations/weiterleitung.ts";
import type { SlotContext } from "#app/domain/contract/slots.ts";
import type { Row } from "#app/domain/facts/register.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import { formatEuroExact } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import type { Inline, TableCell, TableContent } from "./content.ts";

/** The forwarded posts inside a contract, with the share of the maximum that each carries. Undefined while no post is chosen. */
export function postsTable({ facts, vertrag }: SlotContext): TableContent | undefined {
  const posts = forwardedPosts(facts, vertrag);
  if (posts.length === 0) return undefined;
  const year = facts.foerderung.foerderjahr;
  const rows = posts.map((stelle) => {
    const inContract = postInContract(stelle, vertrag);
    return { stelle, inContract, amount: year === null || !inContract ? undefined : fundableAmountOf(inContract, year)?.value };
  });
  const body = rows.map(({ stelle, inContract, amount }) => [
    cell(stelle.bezeichnung, "Stelle"),
    cell(stelle.vzae === null ? null : formatDecimal(stelle.vzae), "VZÄ"),
    cell(stelle.einsatzort, "Einsatzort"),
    cell(period(inContract), "Zeitraum"),
    cell(amount === undefined ? null : formatEuroExact(amount), "Betrag"),
  ]);
  const total = [cell("Summe"), cell(formatDecimal(sumVzae(posts.map((stelle) => stelle.vzae ?? 0)))), cell(""), cell(""), cell(formatEuroExact(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)))];
  return {
    description: "Weitergeleitete Stellen mit Umfang, Einsatzort, Zeitraum und zuwendungsfähigem Betrag",
    columns: [
      { width: 26, align: "left" },
      { width: 11, align: "right" },
      { width: 24, align: "left" },
      { width: 21, align: "left" },
      { width: 18, align: "right" },
    ],
    headerRows: 1,
    rows: [["Stelle", "Umfang (VZÄ)", "Einsatzort", "Zeitraum", "Zuwendungsfähig bis zu"].map((text) => cell(text)), ...body, ...(posts.length > 1 ? [total] : [])],
    ...(posts.length > 1 ? { totalRow: true as const } : {}),
  };
}

/** An unlimited end means the Förderperiode, which no contract outlasts. */
function period(stelle: Row<"stellen"> | undefined): string | null {
  if (!stelle?.von) return null;
  const end: IsoDate = stelle.bis ?? parameterAt("foerderperiodeEnde", firstDayOf(Number(stelle.von.slice(0, 4))));
  return `${formatDate(stelle.von)} bis ${formatDate(end)}`;
}

/** A filled cell, or a gap that names what is missing. */
function cell(text: string | null, missing?: string): TableCell {
  const inlines: Inline[] = text ? [{ kind: "text", text }] : missing ? [{ kind: "text", text: `[${missing}]`, missing: true }] : [];
  return { blocks: [{ kind: "paragraph", inlines }] };
}
