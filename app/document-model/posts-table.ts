import { contractPosts, POST_CELLS } from "#app/domain/contract/contract-posts.ts";
import type { SlotContext } from "#app/domain/contract/slots.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { formatEuroExact } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import type { Inline, TableCell, TableContent } from "./content.ts";

/** The forwarded posts inside a contract, with the share of the maximum that each carries. Undefined while no post is chosen. */
export function postsTable(context: SlotContext): TableContent | undefined {
  const posts = contractPosts(context);
  if (posts.length === 0) return undefined;
  const body = posts.map(({ bezeichnung, vzae, einsatzort, zeitraum, betrag }) => [
    cell(bezeichnung, POST_CELLS.bezeichnung),
    cell(vzae === null ? null : formatDecimal(vzae), POST_CELLS.vzae),
    cell(einsatzort, POST_CELLS.einsatzort),
    cell(zeitraum && `${formatDate(zeitraum.von)} bis ${formatDate(zeitraum.bis)}`, POST_CELLS.zeitraum),
    cell(betrag === null ? null : formatEuroExact(betrag), POST_CELLS.betrag),
  ]);
  const total = [cell("Summe"), cell(formatDecimal(sumVzae(posts.map(({ vzae }) => vzae ?? 0)))), cell(""), cell(""), cell(formatEuroExact(posts.reduce((sum, { betrag }) => sum + (betrag ?? 0), 0)))];
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

/** A filled cell, or a gap that names what is missing. */
function cell(text: string | null, missing?: string): TableCell {
  const inlines: Inline[] = text ? [{ kind: "text", text }] : missing ? [{ kind: "text", text: `[${missing}]`, missing: true }] : [];
  return { blocks: [{ kind: "paragraph", inlines }] };
}
