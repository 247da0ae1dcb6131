import type { Id } from "#app/domain/values/ids.ts";
import { MAX_QUOTE } from "#app/domain/values/limits.ts";
import { MAX_BEFORE, MAX_PASSAGE, normalWords } from "#app/domain/vorhaben/suggestion.ts";

/** The words that are marked now and the section they are in; without marked words the section in which the focus or the reader is. Browser only. */
export function selectedQuote(): { section: Id; quote: string } | undefined {
  const selection = window.getSelection();
  const start = sectionAround(selection?.anchorNode ?? null);
  const end = sectionAround(selection?.focusNode ?? null);
  const words = selection?.toString().replace(/\s+/g, " ").trim() ?? "";
  if (start && start === end) return { section: start, quote: words.slice(0, MAX_QUOTE) };
  const here = sectionAround(document.activeElement);
  return here ? { section: here, quote: "" } : undefined;
}

/**
 * The words that are marked now, for a proposal, with those before them in their block; without marked words the section alone. `across`: they reach over
 * several blocks, and nothing can take their place in one edit. Browser only.
 */
export function selectedPassage(): { section: Id; quote: string; before: string } | "across" | undefined {
  const chosen = selectedQuote();
  const selection = window.getSelection();
  if (!chosen || chosen.quote === "" || !selection || selection.rangeCount === 0) return chosen && { section: chosen.section, quote: "", before: "" };
  const range = selection.getRangeAt(0);
  const block = blockAround(range.startContainer);
  const quote = wordsIn(range);
  if (!block || !block.contains(range.endContainer) || block !== blockAround(range.endContainer) || quote.length > MAX_PASSAGE) return "across";
  const ahead = document.createRange();
  ahead.setStart(block, 0);
  ahead.setEnd(range.startContainer, range.startOffset);
  return { section: chosen.section, quote, before: normalWords(wordsIn(ahead).slice(-MAX_BEFORE)) };
}

const blockAround = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)?.closest(".section-text :is(p, h2, h3, h4)") ?? null;

/** The words of a range as the section holds them: without names at others' carets, line breaks as spaces. */
function wordsIn(range: Range): string {
  const part = range.cloneContents();
  for (const caret of part.querySelectorAll(".collaboration-carets__caret")) caret.remove();
  for (const line of part.querySelectorAll("br")) line.replaceWith(" ");
  return normalWords((part.textContent ?? "").replace(/[\u2060\ufeff]/g, ""));
}

function sectionAround(node: Node | null): Id | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-section]")?.dataset.section;
}
