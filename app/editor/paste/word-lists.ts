import { styleOf } from "./dom.ts";

/**
 * Word puts list items on the clipboard as paragraphs with `mso-list:l0 level1 lfo1` and a literal marker. Consecutive ones become real,
 * nested lists again; whether a level is numbered, and where it starts, is read from the marker.
 */
export function rebuildWordLists(body: HTMLElement): void {
  let run: ListParagraph[] = [];
  const finish = () => {
    if (run.length > 0) replaceRun(run);
    run = [];
  };
  for (const paragraph of body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")) {
    const item = readListParagraph(paragraph);
    if (!item) continue;
    const previous = run.at(-1);
    if (previous && !follows(previous.element, paragraph)) finish();
    run.push(item);
  }
  finish();
}

interface ListParagraph {
  element: HTMLElement;
  level: number;
  list: string;
  ordered: boolean;
  start: number;
}

const MARKER = /^\(?(?:(\d{1,3})|([a-zA-Z])|([ivxlcIVXLC]{1,6}))[.)]/;

function readListParagraph(paragraph: HTMLElement): ListParagraph | undefined {
  const place = /mso-list\s*:\s*(l\d+)\s+level(\d)/i.exec(styleOf(paragraph));
  if (!place) return undefined;
  // Numbered headings carry a list too; they stay headings and lose their literal number.
  const marker = takeMarker(paragraph);
  if (/^H[1-6]$/.test(paragraph.tagName) || /mso-outline-level/i.test(styleOf(paragraph))) return undefined;
  const numbered = MARKER.exec(marker);
  return { element: paragraph, list: place[1]!, level: Number(place[2]), ordered: numbered !== null, start: Number(numbered?.[1] ?? 1) };
}

/** Removes the literal marker and says what it was. */
function takeMarker(paragraph: HTMLElement): string {
  const ignored = [...paragraph.querySelectorAll<HTMLElement>("span")].find((span) => /mso-list\s*:\s*Ignore/i.test(styleOf(span)));
  if (!ignored) return "";
  const marker = (ignored.textContent ?? "").trim();
  ignored.remove();
  return marker;
}

/** True when nothing but white space lies between two elements. */
function follows(previous: Element, next: Element): boolean {
  let node: Node | null = previous.nextSibling;
  while (node && node !== next) {
    if ((node.textContent ?? "").trim() !== "" || node.nodeType === Node.ELEMENT_NODE) return false;
    node = node.nextSibling;
  }
  return node === next;
}

function replaceRun(run: readonly ListParagraph[]): void {
  const document = run[0]!.element.ownerDocument;
  const place = document.createElement("div");
  run[0]!.element.before(place);
  /** Open lists from outside in. */
  const open: { element: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const item of run) {
    while (open.length > 0 && open.at(-1)!.level > item.level) open.pop();
    const current = open.at(-1);
    if (current && current.level === item.level && current.ordered !== item.ordered) open.pop();
    if (!open.at(-1) || open.at(-1)!.level < item.level) {
      const list = document.createElement(item.ordered ? "ol" : "ul");
      if (item.ordered && item.start > 1) list.setAttribute("start", String(item.start));
      const outer = open.at(-1)?.element;
      (outer?.lastElementChild ?? outer ?? place).append(list);
      open.push({ element: list, level: item.level, ordered: item.ordered });
    }
    const paragraph = document.createElement("p");
    paragraph.append(...item.element.childNodes);
    const entry = document.createElement("li");
    entry.append(paragraph);
    open.at(-1)!.element.append(entry);
    item.element.remove();
  }
  place.replaceWith(...place.childNodes);
}
