/** How long the name stands before it fades, and how long somebody must have been still to be named again. */
const NAMED_MS = 2000;
const STILL_MS = 15_000;

/**
 * Draws carets of others. They are out of the text flow and take no pointer (section-text.css): a label inside the flow swallows clicks and the keys that
 * follow them. The name stands over the line above only for a moment, when somebody comes or goes on after a rest: a caret is drawn anew with almost every
 * letter, and a name that came with each of them would never leave that line readable.
 */
export function foreignCarets(): (user: Record<string, unknown>) => HTMLElement {
  const seen = new Map<string, { named: number; moved: number }>();
  return (user) => {
    const name = [user.name, user.organisation].filter(Boolean).join(" · ");
    const now = performance.now();
    const before = seen.get(name);
    const named = before && now - before.moved < STILL_MS ? before.named : now;
    seen.set(name, { named, moved: now });
    const caret = document.createElement("span");
    caret.classList.add("collaboration-carets__caret");
    caret.style.borderColor = String(user.color);
    const label = document.createElement("span");
    label.classList.add("collaboration-carets__label");
    label.style.backgroundColor = String(user.color);
    label.style.animationDelay = `${Math.round(NAMED_MS - (now - named))}ms`;
    label.append(name);
    caret.append(label);
    return caret;
  };
}
