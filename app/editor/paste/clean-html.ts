import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { liftFootnotes } from "./footnotes.ts";
import { rebuildWordLists } from "./word-lists.ts";
import { normaliseTables } from "./tables.ts";
import { renameAll, styleOf, unwrap } from "./dom.ts";

/**
 * Turns the HTML that Word, LibreOffice, Excel and browsers put on the clipboard into the few elements that the editor knows.
 * Text is never lost on purpose, except tracked deletions, hidden text and Word's comments. Content that was copied from our own
 * editor carries `data-pm-slice` and only has forbidden characters removed. Needs a DOM (browser only).
 */
export function cleanPastedHtml(html: string): string {
  const harmless = removeForbidden(html);
  if (harmless.includes("data-pm-slice")) return harmless;
  const page = new DOMParser().parseFromString(harmless, "text/html");
  const body = page.body;
  removeComments(body);
  body.querySelectorAll(NEVER_TEXT).forEach((element) => element.remove());
  removeDeletedAndHidden(body);
  liftFootnotes(body);
  rebuildWordLists(body);
  normaliseHeadings(body);
  normaliseTables(body);
  marksFromStyles(body);
  simplifySpaces(body);
  keepHarmlessLinks(body);
  paragraphsFromBlocks(body);
  dropEmptyParagraphs(body);
  dropAttributes(body);
  return body.innerHTML;
}

/** Removes what no XML file may hold and what turns text around invisibly. */
export const removeForbidden = (text: string): string => text.replace(new RegExp(FORBIDDEN_CHARACTERS.source, "gu"), "");

const NEVER_TEXT = "style, script, meta, link, title, xml, head, noscript, template, img, picture, svg, object, embed, video, audio, iframe, v\\:shape, v\\:shapetype, input, button, select, textarea";
const HEADINGS = "h1, h2, h3, h4, h5, h6";
const BLOCKS = new Set(["P", "UL", "OL", "TABLE", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6", "DIV", "PRE", "DL"]);
const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { A: ["href"], OL: ["start"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan"], SUP: ["data-footnote"] };

/** Word wraps alternatives in conditional comments; what is meant for us stands outside of them. */
function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function removeDeletedAndHidden(body: HTMLElement): void {
  body.querySelectorAll("del, strike[class~=msoDel], .msoDel, .MsoCommentReference, .msocomoff, .MsoCommentText").forEach((element) => element.remove());
  for (const element of body.querySelectorAll<HTMLElement>("[style]")) {
    if (/display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-element\s*:\s*(?:header|footer)|mso-special-character\s*:\s*comment/i.test(styleOf(element))) element.remove();
  }
  for (const element of body.querySelectorAll("*")) {
    // Office's own elements (o:p, w:sdt, st1:place): their text belongs to the paragraph.
    if (element.localName.includes(":") || element.localName === "ins" || element.localName === "font") unwrap(element);
  }
}

/** The highest level that occurs becomes level 2 (the section's title is above it), the next 3, every deeper one 4. */
function normaliseHeadings(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll<HTMLElement>("p")) {
    const outline = /mso-outline-level\s*:\s*([1-6])/i.exec(styleOf(paragraph));
    if (outline) renameAll([paragraph], `h${outline[1]}`);
    else if (/\bMso(?:Title|Heading)/.test(paragraph.className)) renameAll([paragraph], "h1");
  }
  const present = [...new Set([...body.querySelectorAll(HEADINGS)].map((heading) => Number(heading.localName[1])))].toSorted();
  const target = new Map(present.map((level, index) => [level, Math.min(index + 2, 4)]));
  for (const heading of body.querySelectorAll(HEADINGS)) renameAll([heading], `h${target.get(Number(heading.localName[1]))}`);
  // A heading is bold by its style; the mark would only double it.
  for (const bold of body.querySelectorAll("h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong")) unwrap(bold);
}

function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>("b[style], strong[style]")) {
    if (/(?<![\w-])font-weight\s*:\s*(?:normal|400)/i.test(styleOf(element))) unwrap(element);
  }
  for (const element of body.querySelectorAll<HTMLElement>("span")) {
    const style = styleOf(element);
    const heading = element.closest("h2, h3, h4");
    const inside: string[] = [];
    if (!heading && /(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) inside.push("strong");
    if (!heading && /(?<![\w-])font-style\s*:\s*italic/i.test(style)) inside.push("em");
    for (const name of inside) {
      const mark = body.ownerDocument.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
    unwrap(element);
  }
  for (const element of body.querySelectorAll("u, s, strike, small, big, sub, center, label, code, tt, kbd, abbr, time, section, article, main, header, footer, figure, figcaption, form, fieldset")) unwrap(element);
  for (const element of body.querySelectorAll("sup:not([data-footnote])")) unwrap(element);
}

function simplifySpaces(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    // A single protected space is meant (57.000 €); Word's runs of them are layout.
    text.data = text.data.replace(/[\r\n\t ]+/g, " ").replace(/[\u00a0 ]*\u00a0[\u00a0 ]+|[\u00a0 ]+\u00a0[\u00a0 ]*/g, " ");
  }
}

function keepHarmlessLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    if (!/^(?:https?:|mailto:)/i.test(link.getAttribute("href") ?? "")) unwrap(link);
  }
}

/** Text that stands in a div (web pages, Outlook) becomes a paragraph; a div around blocks goes away. */
function paragraphsFromBlocks(body: HTMLElement): void {
  for (const block of [...body.querySelectorAll("div, pre, dl, dt, dd, address")].toReversed()) {
    const holdsBlocks = [...block.children].some((child) => BLOCKS.has(child.tagName));
    if (holdsBlocks || block.localName === "dl") unwrap(block);
    else renameAll([block], "p");
  }
}

function dropEmptyParagraphs(body: HTMLElement): void {
  for (const block of body.querySelectorAll(`p, ${HEADINGS}`)) {
    if (block.closest("td, th")) continue;
    if ((block.textContent ?? "").trim() === "" && !block.querySelector("sup[data-footnote]")) block.remove();
  }
}

function dropAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*")) {
    const kept = KEPT_ATTRIBUTES[element.tagName] ?? [];
    for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
  }
}
