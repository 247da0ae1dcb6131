import type { TableContent } from "../content.ts";

/** A table that the register computes. `remark` says how to read it and what in it is our inference. */
export interface ComputedTable {
  table: TableContent;
  remark?: string;
}
