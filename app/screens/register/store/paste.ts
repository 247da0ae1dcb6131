import { parseField, type FieldProblem, type FieldValue } from "#app/domain/facts/field.ts";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import { fieldsOf, type Facts, type TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { findRow } from "./find-row.ts";
import { sameValue, valueAt, type Cell } from "./cell.ts";

export interface PasteTarget {
  part: TableId;
  /** Row ids as shown, from the row that is pasted into downwards. */
  rows: readonly Id[];
  /** Field names as shown, from the column that is pasted into to the right. */
  fields: readonly string[];
  /** How many cells are marked; a single copied cell fills them all. */
  marked: { rows: number; columns: number };
}

interface PastePlan {
  commands: FactCommand[];
  /** Cells whose text did not fit: shown as typed until corrected. */
  refused: { cell: Cell; input: string; problem: FieldProblem }[];
  /** Columns of the block that have no place in the table. */
  cutOff: number;
  addedRows: number;
}

/** What pasting a block does. Every cell stands for itself: what fits is taken, what does not is refused one by one; rows that are missing are added. */
export function planPaste(block: readonly (readonly string[])[], target: PasteTarget, facts: Facts, deps: { newId(): Id; baseOf(cell: Cell): number }): PastePlan {
  const content = spread(withoutHead(block, target), target);
  const width = Math.max(0, ...content.map((row) => row.length));
  const plan: PastePlan = { commands: [], refused: [], cutOff: Math.max(0, width - target.fields.length), addedRows: 0 };
  const find = findRow(facts);
  content.forEach((texts, index) => {
    const existing = target.rows[index];
    const row = existing ?? deps.newId();
    const values: Record<string, FieldValue> = {};
    texts.slice(0, target.fields.length).forEach((text, column) => {
      const name = target.fields[column]!;
      const parsed = parseField(fieldsOf(target.part)[name]!, text, find);
      if ("problem" in parsed) plan.refused.push({ cell: { part: target.part, row, field: name }, input: text, problem: parsed.problem });
      else values[name] = parsed.value;
    });
    if (existing === undefined) {
      plan.addedRows += 1;
      plan.commands.push({ do: "add", part: target.part, row, values: withoutEmpty(values), before: null });
      return;
    }
    for (const [field, value] of Object.entries(values)) {
      const cell: Cell = { part: target.part, row, field };
      if (!sameValue(valueAt(facts, cell), value)) plan.commands.push({ do: "set", ...cell, value, base: deps.baseOf(cell) });
    }
  });
  return plan;
}

/** People copy the head of a table with it; where it repeats our own head it is no data. */
function withoutHead(block: readonly (readonly string[])[], target: PasteTarget): readonly (readonly string[])[] {
  const [first, ...rest] = block;
  if (!first || rest.length === 0) return block;
  const labels = target.fields.map((field) => fieldsOf(target.part)[field]!.label.toLowerCase());
  const isHead = first.every((text, index) => text.trim() === "" || text.trim().toLowerCase() === labels[index]) && first.some((text) => text.trim() !== "");
  return isHead ? rest : block;
}

function spread(block: readonly (readonly string[])[], { marked }: PasteTarget): readonly (readonly string[])[] {
  if (block.length !== 1 || block[0]!.length !== 1) return block;
  return Array.from({ length: marked.rows }, () => Array.from({ length: marked.columns }, () => block[0]![0]!));
}

const withoutEmpty = (values: Record<string, FieldValue>): Record<string, FieldValue> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
