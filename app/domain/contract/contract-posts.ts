import { firstDayOf } from "../calculations/foerderjahr.ts";
import { parameterAt } from "../calculations/parameters.ts";
import { fundableAmountOf } from "../calculations/personnel-amount.ts";
import { forwardedPosts, postInContract } from "../calculations/weiterleitung.ts";
import type { Place } from "../checks/finding.ts";
import type { Row } from "../facts/register.ts";
import type { IsoDate } from "../values/date.ts";
import type { Id } from "../values/ids.ts";
import type { Cents } from "../values/money.ts";
import type { SlotContext } from "./slot-values.ts";

/** A forwarded post as the table of the contract shows it; null is a gap. */
export interface ContractPost {
  id: Id;
  bezeichnung: string | null;
  vzae: number | null;
  einsatzort: string | null;
  zeitraum: { von: IsoDate; bis: IsoDate } | null;
  betrag: Cents | null;
}

type PostCell = Exclude<keyof ContractPost, "id">;

/** What a gap in a cell is called, in the order of the columns. */
export const POST_CELLS = { bezeichnung: "Stelle", vzae: "VZÄ", einsatzort: "Einsatzort", zeitraum: "Zeitraum", betrag: "Betrag" } as const satisfies Record<PostCell, string>;

/** The posts of a contract, each with its period cut to the contract's and the share of the maximum that it carries. */
export function contractPosts({ facts, vertrag }: SlotContext): ContractPost[] {
  const year = facts.foerderung.foerderjahr;
  return forwardedPosts(facts, vertrag).map((stelle) => {
    const inContract = postInContract(stelle, vertrag);
    return {
      id: stelle.id,
      bezeichnung: stelle.bezeichnung || null,
      vzae: stelle.vzae,
      einsatzort: stelle.einsatzort || null,
      zeitraum: periodOf(inContract),
      betrag: year === null || !inContract ? null : (fundableAmountOf(inContract, year)?.value ?? null),
    };
  });
}

/** An unlimited end means the Förderperiode, which no contract outlasts. */
const periodOf = (stelle: Row<"stellen"> | undefined): ContractPost["zeitraum"] =>
  stelle?.von ? { von: stelle.von, bis: stelle.bis ?? parameterAt("foerderperiodeEnde", firstDayOf(Number(stelle.von.slice(0, 4)))) } : null;

/** The empty cells of that table with the place that fills each. */
export const emptyPostCells = (context: SlotContext): { cell: PostCell; place: Place }[] =>
  contractPosts(context).flatMap((post) => (Object.keys(POST_CELLS) as PostCell[]).filter((cell) => post[cell] === null).map((cell) => ({ cell, place: placeOf(context, post, cell) })));

function placeOf({ facts, vertrag }: SlotContext, { id, vzae, zeitraum }: ContractPost, cell: PostCell): Place {
  const stelle = (field: string): Place => ({ kind: "fact", part: "stellen", row: id, field });
  if (cell !== "zeitraum" && cell !== "betrag") return stelle(cell);
  if (cell === "betrag" && facts.foerderung.foerderjahr === null) return { kind: "fact", part: "foerderung", field: "foerderjahr" };
  if (cell === "betrag" && zeitraum !== null) return stelle(vzae === null ? "vzae" : "funktion");
  // Either nobody says when it begins, or post and contract never meet.
  return vertrag.von === null ? { kind: "contract", vertrag: vertrag.id, field: "von" } : stelle("von");
}
