import type { CommentThread } from "#app/services.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { showToast } from "#app/ui/toast.tsx";

/** Brings the words of a comment or a proposal into view and marks them; when they were changed since, the section, and says so. */
export function showQuote(thread: Pick<CommentThread, "section" | "quote">, goToSection: () => void): void {
  const text = document.getElementById(sectionAnchor(thread.section))?.querySelector(".section-text");
  const range = text ? rangeOf(text, thread.quote) : undefined;
  if (!range) {
    goToSection();
    showToast({ text: "Diese Wörter stehen so nicht mehr im Abschnitt." });
    return;
  }
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Where words stand below an element; white space of any kind counts as one space, names at others' carets do not count. */
function rangeOf(element: Element, words: string): Range | undefined {
  const wanted = words.replace(/\s+/g, " ").trim();
  let text = "";
  const places: { node: Text; offset: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(".collaboration-carets__caret")) continue;
    const around = node.parentElement?.closest("p, h2, h3, h4");
    const units = around === block ? node.data : ` ${node.data}`;
    for (let index = 0; index < units.length; index += 1) {
      const space = /\s/.test(units[index]!);
      if (space && (text === "" || text.endsWith(" "))) continue;
      text += space ? " " : units[index]!;
      places.push({ node, offset: Math.max(0, index - (units.length - node.data.length)) });
    }
    block = around;
  }
  const from = text.indexOf(wanted);
  if (wanted === "" || from < 0) return undefined;
  const [start, end] = [places[from]!, places[from + wanted.length - 1]!];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}
