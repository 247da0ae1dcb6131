// @ts-check
// Between seeing a page and the moment its scripts have taken over (html[data-interactive]) people already click and type.
// Clicks on buttons and keys in a text or a table are kept here, in their order, and done as soon as the page answers.
// Fields of forms need no help: the browser writes into them itself. A file of its own, because it must run before anything is drawn.
(() => {
  const page = document.documentElement;
  const PLACES = '[role="textbox"]:not([contenteditable]), [role="grid"]';
  const BUTTONS = 'button[type="button"], [role="tab"]';
  const TYPES = ["pointerdown", "mousedown", "focusin", "focusout", "keydown", "click"];
  const MOVING = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);
  const CHANGING = new Set(["Enter", "Backspace", "Delete"]);
  /** @type {{ event: Event, target: Element, within: Element | null | undefined }[]} */
  const kept = [];
  /** Where the mouse was pressed last: not every cell takes the focus by itself. @type {Element | null} */
  let pointed = null;

  /** @param {Event} event @param {Element} target */
  const placeOf = (event, target) => target.closest(PLACES) ?? (event.type === "keydown" && target === document.body ? pointed?.closest(PLACES) : null);

  /** @param {KeyboardEvent} event @param {Element} within */
  function isKept(event, within) {
    const { key, ctrlKey, altKey, metaKey } = event;
    // Letters of the third level, as "€".
    if (key.length === 1 && event.getModifierState("AltGraph")) return true;
    if (altKey || metaKey) return false;
    return MOVING.has(key) || (!ctrlKey && (key.length === 1 || CHANGING.has(key) || (key === "Tab" && within.role === "grid")));
  }

  /** @param {Event} event */
  function keep(event) {
    const { target, type } = event;
    if (!(target instanceof Element)) return;
    const within = placeOf(event, target);
    const button = target.closest(BUTTONS);
    if (type === "mousedown") pointed = target;
    const isOurs = type === "click" ? button : within && !button && (!(event instanceof KeyboardEvent) || isKept(event, within));
    if (!isOurs) return;
    // Of a key, the page would scroll or the focus move on.
    if (event instanceof KeyboardEvent) event.preventDefault();
    event.stopImmediatePropagation();
    // Who presses a button once more because nothing happens means it once.
    if (!button || !kept.some((other) => other.target === button)) kept.push({ event, target: button ?? target, within });
  }

  /** @param {(typeof kept)[number]} input */
  function doNow({ event, target, within }) {
    if (!target.isConnected) return;
    if (event.type === "click") return /** @type {HTMLElement} */ (target).click();
    if (event instanceof MouseEvent) return target.dispatchEvent(new /** @type {typeof MouseEvent} */ (event.constructor)(event.type, event));
    if (event instanceof FocusEvent) return target.dispatchEvent(new FocusEvent(event.type, event));
    if (!(event instanceof KeyboardEvent)) return;
    // In a table a key goes to the cell, or its field, where the one before has led.
    const now = document.activeElement;
    const at = within?.role === "grid" && now && within.contains(now) ? now : target;
    const { key, code, shiftKey, ctrlKey, bubbles, cancelable, composed } = event;
    const goesOn = at.dispatchEvent(new KeyboardEvent("keydown", { key, code, shiftKey, ctrlKey, bubbles, cancelable, composed, modifierAltGraph: event.getModifierState("AltGraph") }));
    if (goesOn && (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) write(key);
  }

  /** What the browser does with a key in a field, for one that a key before has opened. @param {string} key */
  function write(key) {
    if (key.length === 1) document.execCommand("insertText", false, key);
    else if (key === "Backspace") document.execCommand("delete");
  }

  for (const type of TYPES) addEventListener(type, keep, true);
  new MutationObserver(async (_, observer) => {
    observer.disconnect();
    for (const type of TYPES) removeEventListener(type, keep, true);
    for (const input of kept) {
      doNow(input);
      // React draws in a microtask; the next key finds what this one has changed.
      await Promise.resolve();
    }
  }).observe(page, { attributeFilter: ["data-interactive"] });
})();
