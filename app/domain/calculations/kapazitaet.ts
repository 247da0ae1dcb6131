import { formatVzae, type Vzae } from "../values/vzae.ts";
import type { Computed } from "./computed.ts";

/** Running cases for each full post (FAQ Q33, a recommendation). */
export const CASES_PER_VZAE = { low: 50, high: 60 } as const;
/** About one case in this many is a real Case-Management case; the recommendation presupposes the mix (FAQ Q33). */
export const CM_SHARE_DENOMINATOR = 3;

export interface Capacity {
  low: number;
  high: number;
  cmLow: number;
  cmHigh: number;
}

/** Running cases that posts of this size can carry; part time by its share, whole cases rounded. */
export function capacityOf(vzae: Vzae): Computed<Capacity> {
  const low = Math.round(CASES_PER_VZAE.low * vzae);
  const high = Math.round(CASES_PER_VZAE.high * vzae);
  return {
    value: { low, high, cmLow: Math.round(low / CM_SHARE_DENOMINATOR), cmHigh: Math.round(high / CM_SHARE_DENOMINATOR) },
    derivation: `${formatVzae(vzae)} × ${CASES_PER_VZAE.low} bis ${CASES_PER_VZAE.high} Fälle = ${low} bis ${high} Fälle, davon etwa ein Drittel Case Management`,
    derived: true,
    sources: [{ in: "faq", at: "Frage 33" }],
  };
}
