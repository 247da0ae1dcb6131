import { unwrap } from "./dom.ts";

/**
 * Footnotes and endnotes of Word (`mso-footnote-id`) and LibreOffice (`sdfootnoteanc`): the anchor in the text becomes
 * `<sup data-footnote="text">`, the note's own paragraph goes away. An anchor whose note was not copied disappears.
 */
export function liftFootnotes(body: HTMLElement): void {
  for (const anchor of body.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const target = noteOf(anchor);
    if (!target) continue;
    const note = body.querySelector(`[id="${CSS.escape(target)}"]`) ?? body.querySelector(`a[name="_${CSS.escape(target)}"]`)?.closest("div, p") ?? null;
    if (!note || note.contains(anchor)) continue;
    const text = noteText(note);
    const footnote = body.ownerDocument.createElement("sup");
    footnote.setAttribute("data-footnote", text);
    const around = anchor.parentElement?.localName === "sup" && anchor.parentElement.childNodes.length === 1 ? anchor.parentElement : anchor;
    if (text === "") around.remove();
    else around.replaceWith(footnote);
  }
  body.querySelectorAll('[style*="mso-element:footnote"], [style*="mso-element:endnote"], div[id^="sdfootnote"], div[id^="sdendnote"]').forEach((list) => list.remove());
  // What remains of markers is layout.
  body.querySelectorAll(".MsoFootnoteReference, .MsoEndnoteReference").forEach((reference) => (reference.textContent?.trim().match(/^\[?\d*\]?$/) ? reference.remove() : unwrap(reference)));
}

const LIBREOFFICE = /#(sd(?:foot|end)note\d+)sym$/;
const WORD = /#_((?:ftn|edn)\d+)$/;

function noteOf(anchor: HTMLAnchorElement): string | undefined {
  const href = anchor.getAttribute("href") ?? "";
  return LIBREOFFICE.exec(href)?.[1] ?? WORD.exec(href)?.[1];
}

function noteText(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  copy.querySelectorAll('a[href*="ftnref"], a[href*="ednref"], a[href*="anc"]').forEach((back) => back.remove());
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
