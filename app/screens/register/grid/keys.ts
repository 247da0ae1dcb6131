import type { Motion } from "./position.ts";

/** What a key means while no cell is being edited. */
type KeyAction =
  | { do: "move"; motion: Motion; extend: boolean }
  /** `replaceWith` is the character that began it; null keeps what stands in the cell. */
  | { do: "edit"; replaceWith: string | null }
  | { do: "toggle" | "clear" | "fill-down" | "undo" | "redo" | "select-all" | "note" | "leave" };

const ARROWS: Record<string, [Motion, Motion]> = {
  ArrowUp: ["up", "top"],
  ArrowDown: ["down", "bottom"],
  ArrowLeft: ["left", "row-start"],
  ArrowRight: ["right", "row-end"],
  Home: ["row-start", "first"],
  End: ["row-end", "last"],
  PageUp: ["page-up", "top"],
  PageDown: ["page-down", "bottom"],
};

/** The part of a key press that decides; the browser's and React's events both have it. */
type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key press asks of the grid; undefined leaves it to the browser. ⌘ counts as Strg. */
export function keyAction(event: Press): KeyAction | undefined {
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow && !event.altKey) return { do: "move", motion: arrow[control ? 1 : 0], extend: event.shiftKey };
  if (control && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "z") return { do: event.shiftKey ? "redo" : "undo" };
    if (key === "y") return { do: "redo" };
    if (key === "a") return { do: "select-all" };
    if (key === "d") return { do: "fill-down" };
    return undefined;
  }
  switch (event.key) {
    case "Tab":
      return { do: "move", motion: event.shiftKey ? "previous" : "next", extend: false };
    case "Enter":
      // As in the editor of the documents: to what is said about the words.
      if (event.altKey) return { do: "note" };
      return { do: "edit", replaceWith: null };
    case "F2":
      return { do: "edit", replaceWith: null };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return { do: "leave" };
    case " ":
      return { do: "toggle" };
  }
  return event.key.length === 1 && !event.altKey ? { do: "edit", replaceWith: event.key } : undefined;
}
