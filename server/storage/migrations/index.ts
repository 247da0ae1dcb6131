import type { Migration } from "kysely/migration";
import { ground } from "./0001-ground.ts";
import { rooms } from "./0002-rooms.ts";
import { contracts } from "./0003-contracts.ts";
import { suggestions } from "./0004-suggestions.ts";
import { years } from "./0005-years.ts";
import { wordingDismissals } from "./0006-wording-dismissals.ts";
import { officialForms } from "./0007-official-forms.ts";

/**
 * Every change of the tables, in order. A migration that has been released is never edited: add the next number.
 * 0002 is the log of the rooms.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-ground": ground,
  "0002-rooms": rooms,
  "0003-contracts": contracts,
  "0004-suggestions": suggestions,
  "0005-years": years,
  "0006-wording-dismissals": wordingDismissals,
  "0007-official-forms": officialForms,
};
