import type { Facts, Row } from "../facts/register.ts";
import type { IsoDate } from "../values/date.ts";
import type { Vzae } from "../values/vzae.ts";
import type { Figure } from "./figure.ts";
import { withinYear } from "./foerderjahr.ts";
import { fundableTotal } from "./personnel-amount.ts";
import { vzaeOf } from "./stellen-summen.ts";

/** The posts of a contract in the order of the Stellenplan; ids of vanished rows are left out. */
export const forwardedPosts = (facts: Facts, vertrag: Row<"vertraege">): Row<"stellen">[] => facts.stellen.filter((stelle) => vertrag.stellen?.includes(stelle.id));

export const forwardedVzae = (facts: Facts, vertrag: Row<"vertraege">): Vzae => vzaeOf(forwardedPosts(facts, vertrag));

const later = (a: IsoDate | null, b: IsoDate | null) => (a === null ? b : b === null ? a : a > b ? a : b);
const earlier = (a: IsoDate | null, b: IsoDate | null) => (a === null ? b : b === null ? a : a < b ? a : b);

/** The post as this contract pays for it: its period cut to the contract's. Undefined when the two never meet. */
export function postInContract(stelle: Row<"stellen">, vertrag: Row<"vertraege">): Row<"stellen"> | undefined {
  const von = later(stelle.von, vertrag.von);
  const bis = earlier(stelle.bis, vertrag.bis);
  return von !== null && bis !== null && von > bis ? undefined : { ...stelle, von, bis };
}

/**
 * The most that a contract may forward: for each post the smaller of planned cost and pro-rata cap within the contract period (R-06 and R-29b, derived).
 * Undefined while no Förderjahr, no posts or no period inside the Förderjahr are entered.
 */
export function contractMaximum(facts: Facts, vertrag: Row<"vertraege">): Figure | undefined {
  const year = facts.foerderung.foerderjahr;
  if (year === null || !withinYear(vertrag, year)) return undefined;
  const posts = forwardedPosts(facts, vertrag)
    .map((stelle) => postInContract(stelle, vertrag))
    .filter((stelle) => stelle !== undefined);
  return posts.length === 0 ? undefined : fundableTotal(posts, year);
}
