import { rowName, type Facts, type TableId } from "#app/domain/facts/register.ts";
import { REGISTER } from "#app/domain/facts/register.ts";
import type { Field, FieldValue } from "#app/domain/facts/field.ts";
import { rowsOf } from "../store/cell.ts";
import { OptionEditor, type Choice } from "./option-editor.tsx";
import { TextEditor, type Leave } from "./text-editor.tsx";
import "./cell-input.css";

interface CellEditorProps {
  field: Field;
  value: FieldValue;
  text: string;
  /** Began by typing: `text` is what was typed. */
  replaces: boolean;
  facts: Facts;
  commitText(text: string, leave: Leave): void;
  commitValue(value: FieldValue, leave: Leave): void;
  cancel(): void;
}

/** The input that fits the kind of field. */
export function CellEditor({ field, value, text, replaces, facts, commitText, commitValue, cancel }: CellEditorProps) {
  if (field.kind !== "choice" && field.kind !== "ref" && field.kind !== "refs") return <TextEditor field={field} label={field.label} text={text} commit={commitText} cancel={cancel} />;
  const many = field.kind === "refs";
  return (
    <OptionEditor
      label={field.label}
      choices={choicesFor(field, facts)}
      chosen={value === null ? [] : many ? (value as string[]) : [value as string]}
      many={many}
      filter={replaces ? text : ""}
      whenEmpty={field.table ? `Die Tabelle „${REGISTER[field.table as TableId].title}“ ist noch leer.` : "Nichts zur Auswahl."}
      commit={(chosen, leave) => commitValue(chosen.length === 0 ? null : many ? chosen : chosen[0]!, leave)}
      cancel={cancel}
    />
  );
}

/** What a choice or a reference may hold, as people read it. */
export function choicesFor(field: Field, facts: Facts): Choice[] {
  if (field.kind === "choice") return Object.entries(field.options ?? {}).map(([id, label]) => ({ id, label }));
  return rowsOf(facts, field.table as TableId).map((row) => ({ id: row.id, label: rowName(facts, field.table!, row.id) ?? row.id }));
}
