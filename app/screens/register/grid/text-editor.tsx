import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Field } from "#app/domain/facts/field.ts";
import { useOver } from "./use-anchored.ts";

/** How editing ended, and where to go from there. */
export type Leave = "stay" | "down" | "up" | "next" | "previous";

/** About 60 characters: a line that reads well. */
const LONG_TEXT_WIDTH = 380;

interface EditorProps {
  field: Field;
  label: string;
  /** What stands in the input at first. */
  text: string;
  /** Select it all, so that typing replaces it (F2 and double click put the caret at the end instead). */
  commit(text: string, leave: Leave): void;
  cancel(): void;
}

/** The input in a cell for everything that is typed. */
export function TextEditor({ field, label, text, commit, cancel }: EditorProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const left = useRef(false);
  const over = useOver(() => input.current?.closest<HTMLElement>("[data-field]") ?? null, LONG_TEXT_WIDTH);
  useEffect(() => {
    const element = input.current!;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const leave = (how: Leave) => {
    if (left.current) return;
    left.current = true;
    commit(input.current!.value, how);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      left.current = true;
      cancel();
    } else if (event.key === "Tab") {
      event.preventDefault();
      leave(event.shiftKey ? "previous" : "next");
    } else if (event.key === "Enter" && !(field.kind === "longText" && (event.altKey || event.shiftKey))) {
      event.preventDefault();
      leave(event.shiftKey ? "up" : "down");
    } else if (event.key === "Enter" && event.altKey) {
      // Alt+Enter is the line break that spreadsheets have taught; browsers do nothing with it.
      event.preventDefault();
      const element = input.current!;
      element.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
    }
  };
  const common = { ref: input, className: "cell-input", defaultValue: text, "aria-label": label, onKeyDown: keys, onBlur: () => leave("stay"), spellCheck: field.kind === "longText" };
  return field.kind === "longText" ? <textarea {...common} className="cell-input cell-input-long" rows={5} style={over} /> : <input {...common} inputMode={NUMERIC[field.kind] ?? "text"} autoComplete="off" />;
}

const NUMERIC: Partial<Record<Field["kind"], "numeric" | "decimal">> = { integer: "numeric", money: "decimal", vzae: "decimal" };
