import { openPackage } from "./package/open-package.ts";
import { levelOf, listLevels, type ListLevel } from "./proof/number-look.ts";
import { lookOf, type Look } from "./proof/run-look.ts";
import { readTheme, type Theme } from "./proof/theme.ts";
import { readDocument } from "./story/document.ts";
import { lineOf } from "./story/line-of.ts";
import { NOTE_MARK } from "./story/note-mark.ts";
import { BULLET } from "./story/numbering.ts";
import type { Paragraph } from "./story/story.ts";
import type { Styles } from "./story/styles.ts";
import { ancestorOf, childOf, type XmlElement } from "./xml/xml-node.ts";

/** How else the pages of LibreOffice may show a paragraph of the text proof, word for word. */
export type OtherPrints = (line: string) => readonly string[];

/**
 * Reads from a file what LibreOffice prints otherwise than the file says it. Words formatted as capitals or small capitals come out as capitals, and only those.
 * A number that is to count with digits alone (`w:isLgl`) takes over the ways of counting of the levels above it: "I.1", where Word shows "1.1".
 * @throws FormRefused
 */
export function printedOtherwise(file: Uint8Array): OtherPrints {
  const opened = openPackage(file);
  const [{ stories, styles }, office] = [readDocument(opened), readDocument(opened, { digitsAlone: false })];
  const looks: Looks = { styles, theme: readTheme(opened.related("theme")?.root), levels: listLevels(opened) };
  const others = new Map<string, Set<string>>();
  for (const [at, paragraph] of stories[0]!.paragraphs.entries()) {
    const line = lineOf(paragraph);
    const found = others.get(line) ?? new Set<string>();
    others.set(line, found);
    for (const { label } of [paragraph, office.stories[0]!.paragraphs[at]!]) for (const print of prints(paragraph, label === BULLET ? "" : label, looks)) if (print !== line) found.add(print);
  }
  return (line) => Array.from(others.get(line) ?? []);
}

interface Looks {
  styles: Styles;
  theme: Theme;
  levels: ListLevel;
}

function prints(paragraph: Paragraph, label: string, looks: Looks): string[] {
  const labels = isNumberCapital(paragraph, looks) ? [label, ...CAPITALS.map((capital) => capital(label))] : [label];
  return labels.flatMap((number) => [(word: string) => word, ...CAPITALS].map((capital) => `${number} ${wordsOf(paragraph, looks, capital)}`.trim()));
}

/** The sharp s becomes a capital of its own, stays as it is, or becomes two letters: as font and program will have it. */
const CAPITALS: readonly ((words: string) => string)[] = ["ẞ", "ß", "SS"].map((sharp) => (words) => words.split("ß").map((piece) => piece.toUpperCase()).join(sharp));

function wordsOf({ element, atoms, text }: Paragraph, { styles, theme }: Looks, capital: (words: string) => string): string {
  const table = ancestorOf(element, "w:tbl");
  const isCapital = (run: XmlElement): boolean => isInCapitals(lookOf(run, styles.paragraphStyle(element), table && styles.tableStyle(table), styles, theme));
  return atoms.map(({ kind, at, length, run }) => (kind === "note" ? NOTE_MARK : isCapital(run) ? capital(text.slice(at, at + length)) : text.slice(at, at + length))).join("");
}

/** The number of a paragraph has the look of its end and of its level. */
function isNumberCapital({ element }: Paragraph, { styles, theme, levels }: Looks): boolean {
  const owners = [childOf(element, "w:pPr"), levelOf(element, styles, levels)].filter((owner) => owner !== undefined);
  return owners.some((owner) => isInCapitals(lookOf(owner, styles.paragraphStyle(element), undefined, styles, theme)));
}

const isInCapitals = ({ caps, smallCaps }: Look): boolean => caps === "1" || smallCaps === "1";
