import type { PartId } from "#app/domain/facts/register.ts";
import type { Figure } from "#app/domain/calculations/figure.ts";

/** A computed number, a plain text, or a number that is too high and says so. */
export type PanelCell = string | { figure: Figure; text?: string; tone?: "stop" };

export interface PanelRow {
  cells: readonly PanelCell[];
  /** Sums and headings of groups. */
  strong?: true;
}

/** What the program works out from a part of the register, shown below it. */
export interface Panel {
  id: string;
  title: string;
  head: readonly string[];
  /** Columns that hold figures. */
  right: readonly number[];
  rows: readonly PanelRow[];
  note?: string;
  /** Where something in it is entered, if that is another part than people would think. */
  entry?: { label: string; part: PartId; field: string };
}
