import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { Check } from "lucide-react";
import { useAnchored } from "./use-anchored.ts";
import type { Leave } from "./text-editor.tsx";

export interface Choice {
  id: string;
  label: string;
}

interface OptionEditorProps {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** Several may be chosen; Enter and Space switch one on or off, Tab or Strg+Enter finish. */
  many: boolean;
  /** What was typed to open it. */
  filter: string;
  /** What to say when there is nothing to choose from. */
  whenEmpty: string;
  commit(chosen: string[], leave: Leave): void;
  cancel(): void;
}

/** Names of organisations are long. */
const LIST_WIDTH = 280;

/** Choosing by typing part of a name, for choices and for references to other tables. */
export function OptionEditor({ label, choices, chosen: initial, many, filter, whenEmpty, commit, cancel }: OptionEditorProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const [text, setText] = useState(filter);
  const [chosen, setChosen] = useState<readonly string[]>(initial);
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(text.trim().toLowerCase()));
  const [at, setAt] = useState(() => Math.max(0, shown.findIndex((choice) => initial.includes(choice.id))));
  const style = useAnchored(() => input.current?.closest<HTMLElement>("[data-field]") ?? null, LIST_WIDTH);
  const current = shown[Math.min(at, shown.length - 1)];

  useEffect(() => input.current?.focus(), []);
  // Only a list that has found its place and height can scroll.
  const placed = style.maxHeight !== undefined;
  useLayoutEffect(() => {
    if (placed) document.getElementById(`${list}-${current?.id}`)?.scrollIntoView({ block: "nearest" });
  }, [list, current?.id, placed]);

  const finish = (result: readonly string[], leave: Leave) => {
    if (left.current) return;
    left.current = true;
    commit([...result], leave);
  };
  const toggled = (id: string) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const choose = (id: string, leave: Leave) => (many ? setChosen(toggled(id)) : finish([id], leave));
  /** Leaving without choosing keeps what was there, unless a name was typed that leaves exactly one. */
  const leave = (how: Leave) => finish(!many && text.trim() !== "" && current ? [current.id] : chosen, how);

  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      left.current = true;
      cancel();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt((index) => (Math.min(index, shown.length - 1) + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % Math.max(1, shown.length));
    } else if (event.key === "Tab") {
      event.preventDefault();
      leave(event.shiftKey ? "previous" : "next");
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) leave("down");
    else if (event.key === "Enter" || (event.key === " " && many && text === "")) {
      event.preventDefault();
      if (current) choose(current.id, "down");
      else if (text.trim() === "") finish(chosen, "down");
    }
  };

  return (
    <>
      <input
        ref={input}
        className="cell-input"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={text}
        placeholder={choices.filter((choice) => chosen.includes(choice.id)).map((choice) => choice.label).join(", ") || "Tippen oder wählen"}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
        onBlur={() => leave("stay")}
      />
      {createPortal(
        <div className="popover option-popover" style={style}>
          <ul id={list} role="listbox" aria-label={label} aria-multiselectable={many || undefined} className="list-box">
            {shown.map((choice) => (
              <li
                key={choice.id}
                id={`${list}-${choice.id}`}
                role="option"
                aria-selected={chosen.includes(choice.id)}
                className="list-box-item"
                data-focused={choice === current ? "" : undefined}
                data-selected={chosen.includes(choice.id) ? "" : undefined}
                onMouseDown={(event) => {
                  // The input keeps the focus, else its blur would end the editing first.
                  event.preventDefault();
                  choose(choice.id, "stay");
                }}
              >
                <span>{choice.label}</span>
                {chosen.includes(choice.id) ? <Check aria-hidden size={15} /> : null}
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p className="option-note muted">{choices.length === 0 ? whenEmpty : "Nichts gefunden."}</p> : null}
          {many && shown.length > 0 ? <p className="option-note muted">Eingabe wählt, Tab übernimmt.</p> : null}
        </div>,
        document.body,
      )}
    </>
  );
}
