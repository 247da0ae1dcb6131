const OTHERS = new Set(["Enter", "Backspace", "Delete"]);
const MOVING = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/** Keys that write or move the caret: they are kept for the editor that will take the place of the text. The others do what they do everywhere on the page. */
export function isKept(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  // Letters of the third level, as "€": some systems tell them with Ctrl and Alt.
  if (key.length === 1 && event.getModifierState("AltGraph")) return true;
  if (event.defaultPrevented || altKey || metaKey) return false;
  return MOVING.has(key) || (!ctrlKey && (key.length === 1 || OTHERS.has(key)));
}
