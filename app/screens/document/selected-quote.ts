import type { Id } from "#app/domain/values/ids.ts";

const MAX_QUOTE = 500;

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

function sectionAround(node: Node | null): Id | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-section]")?.dataset.section;
}
