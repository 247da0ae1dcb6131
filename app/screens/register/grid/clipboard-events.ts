import type { ClipboardEvent } from "react";
import { fieldsOf, type TableId } from "#app/domain/facts/register.ts";
import { showToast } from "#app/ui/toast.tsx";
import { nameOf } from "../cell-text.ts";
import { valueAt } from "../store/cell.ts";
import { clipText, parseBlock, writeBlock, writeHtml } from "../store/clipboard.ts";
import { newId } from "../../new-id.ts";
import { planPaste } from "../store/paste.ts";
import type { RegisterStore } from "../store/register-store.ts";
import { HEAD, NEW, type GridShape, type Position, type Range } from "./position.ts";

interface ClipboardDeps {
  part: TableId;
  store: RegisterStore;
  shape: GridShape;
  range: Range;
  active: Position | null;
  mayWrite: boolean;
  clear(range: Range): void;
}

/** Copying, cutting and pasting blocks, as spreadsheets do. */
export function clipboardOf({ part, store, shape, range, active, mayWrite, clear }: ClipboardDeps) {
  const fields = fieldsOf(part);

  const copy = (event: ClipboardEvent) => {
    const rows = range.rows.filter((row) => row !== HEAD && row !== NEW);
    if (rows.length === 0) return;
    const { facts } = store.snapshot();
    const block = rows.map((row) => range.fields.map((name) => clipText(fields[name]!, valueAt(facts, { part, row, field: name }) ?? null, (id) => nameOf(fields[name]!, id, facts))));
    event.clipboardData.setData("text/plain", writeBlock(block));
    event.clipboardData.setData("text/html", writeHtml(block));
    event.preventDefault();
  };

  return {
    onCopy: copy,
    onCut(event: ClipboardEvent) {
      copy(event);
      if (mayWrite && event.defaultPrevented) clear(range);
    },
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData("text/plain");
      if (!mayWrite || !active || active.row === HEAD || text === "") return;
      event.preventDefault();
      const { facts } = store.snapshot();
      const fromRow = range.rows[0] === NEW ? shape.rows.length - 1 : shape.rows.indexOf(range.rows[0]!);
      const target = {
        part,
        rows: shape.rows.slice(fromRow).filter((row) => row !== NEW),
        fields: shape.fields.slice(shape.fields.indexOf(range.fields[0]!)),
        marked: { rows: range.rows.length, columns: range.fields.length },
      };
      const plan = planPaste(parseBlock(text), target, facts, { newId, baseOf: store.baseOf });
      const takeBack = store.act(plan.commands, plan.refused);
      const said = sentences(plan);
      if (said.length > 0) showToast({ topic: "paste", text: said.join(" "), tone: plan.refused.length > 0 || plan.cutOff > 0 ? "stop" : "plain", action: { label: "Rückgängig", run: takeBack } });
    },
  };
}

function sentences({ refused, cutOff, addedRows }: ReturnType<typeof planPaste>): string[] {
  const said: string[] = [];
  if (addedRows > 0) said.push(addedRows === 1 ? "1 Zeile hinzugefügt." : `${addedRows} Zeilen hinzugefügt.`);
  if (refused.length > 0) said.push(refused.length === 1 ? "1 Zelle passt nicht und ist rot markiert." : `${refused.length} Zellen passen nicht und sind rot markiert.`);
  if (cutOff > 0) said.push(cutOff === 1 ? "1 Spalte hat hier keinen Platz." : `${cutOff} Spalten haben hier keinen Platz.`);
  return said;
}
