import type { ComputedTableId } from "#app/domain/template/template.ts";
import type { TableContent } from "../content.ts";

/** A table that the register computes. `remark` says how to read it and what in it is our inference. */
export interface ComputedTable {
  table: TableContent;
  remark?: string;
  /** The table that shows the same line by line, for documents that have it in their appendix. */
  inDetail?: ComputedTableId;
}
