import { attributeOf, childOf, descendants, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { paragraphProperty, type Styles } from "./styles.ts";

/** Gives each numbered paragraph the label that Word shows; to be asked once for each paragraph, in order. */
export type Numberer = (paragraph: XmlElement) => string;

/** Stands for every bullet: which sign a page shows depends on its font and on the program. */
export const BULLET = "•";

/** The signs that stand for bullets in the lists of a file, with the two by which programs draw the usual one. Letters, and boxes that may be crossed, are none. @param root of numbering.xml */
export function bulletSigns(root: XmlElement | undefined): string[] {
  const levels = root ? Array.from(descendants(root)).filter((element) => element.name === "w:lvl" && valueOf(element, "w:numFmt") === "bullet") : [];
  const signs = levels.map((level) => valueOf(level, "w:lvlText") ?? "").filter((sign) => /^[^\p{L}\p{N}\s☐☑☒✓✗✘□■]$/u.test(sign));
  return signs.length === 0 ? [] : [...new Set([...signs, BULLET, "\uf0b7"])];
}

interface Level {
  format: string;
  text: string;
  start: number;
  restartAfter: number | undefined;
  legal: boolean;
}

interface List {
  abstract: string;
  levels: readonly Level[];
  overrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export interface NumberOptions {
  /** Whether a number that asks for digits alone (`w:isLgl`) gets them, as in Word; not every version of LibreOffice heeds it. */
  digitsAlone: boolean;
}

/** @param root of numbering.xml */
export function createNumberer(root: XmlElement | undefined, styles: Styles, { digitsAlone }: NumberOptions = { digitsAlone: true }): Numberer {
  const lists = root ? readLists(root, styles, digitsAlone) : new Map<string, List>();
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return (paragraph) => {
    const properties = paragraphProperty(styles, paragraph, "w:numPr");
    const list = lists.get(valueOf(properties, "w:numId") ?? numberOfStyle(styles, paragraph) ?? "0");
    if (list === undefined) return "";
    const level = Math.min(Math.max(Number(valueOf(properties, "w:ilvl") ?? 0) || 0, 0), LEVELS - 1);
    const counts = counters.get(list.abstract) ?? Array<number>(LEVELS).fill(Number.NaN);
    counters.set(list.abstract, counts);
    for (const [at, start] of list.overrides) {
      const key = `${valueOf(properties, "w:numId")}/${at}`;
      if (!started.has(key)) counts[at] = start - 1;
      started.add(key);
    }
    for (let above = 0; above < level; above += 1) if (Number.isNaN(counts[above])) counts[above] = list.levels[above]?.start ?? 1;
    counts[level] = Number.isNaN(counts[level]) ? (list.levels[level]?.start ?? 1) : counts[level]! + 1;
    for (let below = level + 1; below < LEVELS; below += 1) if (list.levels[below]?.restartAfter !== 0) counts[below] = Number.NaN;
    return labelOf(list, level, counts);
  };
}

const numberOfStyle = (styles: Styles, paragraph: XmlElement): string | undefined =>
  styles.chain(styles.paragraphStyle(paragraph)).map((style) => valueOf(childOf(childOf(style, "w:pPr"), "w:numPr"), "w:numId")).findLast((id) => id !== undefined);

function labelOf(list: List, at: number, counts: readonly number[]): string {
  const level = list.levels[at];
  if (level === undefined || level.format === "none") return "";
  if (level.format === "bullet") return level.text === "" ? "" : BULLET;
  return level.text.replace(/%(\d)/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    return formatNumber(counts[index] ?? Number.NaN, level.legal ? "decimal" : (list.levels[index]?.format ?? "decimal"));
  });
}

function readLists(root: XmlElement, styles: Styles, digitsAlone: boolean): Map<string, List> {
  const abstracts = new Map(elementsOf(root).filter(({ name }) => name === "w:abstractNum").map((element) => [attributeOf(element, "w:abstractNumId") ?? "", element]));
  const numbers = elementsOf(root).filter(({ name }) => name === "w:num");
  const abstractOf = (number: XmlElement | undefined): XmlElement | undefined => abstracts.get(valueOf(number, "w:abstractNumId") ?? "");
  const resolved = (abstract: XmlElement): XmlElement => {
    const link = styles.chain(valueOf(abstract, "w:numStyleLink")).at(-1);
    const id = valueOf(childOf(childOf(link, "w:pPr"), "w:numPr"), "w:numId");
    return (id !== undefined && abstractOf(numbers.find((number) => attributeOf(number, "w:numId") === id))) || abstract;
  };
  const lists = new Map<string, List>();
  for (const number of numbers) {
    const abstract = abstractOf(number);
    if (abstract === undefined) continue;
    const source = resolved(abstract);
    const overrides = elementsOf(number).filter(({ name }) => name === "w:lvlOverride");
    const replaced = new Map(overrides.flatMap((override) => (childOf(override, "w:lvl") ? [[Number(attributeOf(override, "w:ilvl")), childOf(override, "w:lvl")!] as const] : [])));
    const levels: Level[] = [];
    for (const level of elementsOf(source).filter(({ name }) => name === "w:lvl")) {
      const at = Number(attributeOf(level, "w:ilvl"));
      levels[at] = readLevel(replaced.get(at) ?? level, digitsAlone);
    }
    const starts = overrides.flatMap((override) => (childOf(override, "w:startOverride") ? [[Number(attributeOf(override, "w:ilvl")), Number(valueOf(override, "w:startOverride"))] as const] : []));
    lists.set(attributeOf(number, "w:numId") ?? "", { abstract: attributeOf(source, "w:abstractNumId") ?? "", levels, overrides: new Map(starts) });
  }
  return lists;
}

const readLevel = (level: XmlElement, digitsAlone: boolean): Level => ({
  format: valueOf(level, "w:numFmt") ?? "decimal",
  text: valueOf(level, "w:lvlText") ?? "",
  start: Number(valueOf(level, "w:start") ?? 0),
  restartAfter: valueOf(level, "w:lvlRestart") === undefined ? undefined : Number(valueOf(level, "w:lvlRestart")),
  legal: digitsAlone && isOn(childOf(level, "w:isLgl")),
});

const COUNTED = new Set(["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero", "none"]);
/** Whether the label of a number in this format is the one that a page shows. */
export const isCounted = (format: string): boolean => COUNTED.has(format);

function formatNumber(value: number, format: string): string {
  if (Number.isNaN(value)) return "";
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** Word counts no further with letters: thirty of them. */
const MOST_LETTERS = 30 * 26;

/** a … z, aa, bb: Word repeats the letter. */
const letters = (value: number): string => (value < 1 || value > MOST_LETTERS ? String(value) : String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)));

const ROMAN = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]] as const;

function roman(value: number): string {
  let rest = value;
  let result = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth && result.length < 40) {
      result += sign;
      rest -= worth;
    }
  }
  return result;
}
