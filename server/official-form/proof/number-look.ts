import type { WordPackage } from "../package/word-package.ts";
import { isCounted } from "../story/numbering.ts";
import type { Styles } from "../story/styles.ts";
import { attributeOf, childOf, elementsOf, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { isFaint } from "./contrast.ts";
import { lookOf, type Look } from "./run-look.ts";
import type { Theme } from "./theme.ts";

/** Looks up a level of a list: what a list says for itself before what it takes from the common definition. */
export type ListLevel = (numId: string, level: string) => XmlElement | undefined;

export function listLevels(opened: WordPackage): ListLevel {
  const root = opened.related("numbering")?.root;
  const all = root ? elementsOf(root) : [];
  return (numId, level) => {
    const number = all.find((element) => element.name === "w:num" && attributeOf(element, "w:numId") === numId);
    const abstract = all.find((element) => element.name === "w:abstractNum" && attributeOf(element, "w:abstractNumId") === valueOf(number, "w:abstractNumId"));
    return childOf(levelIn(number, "w:lvlOverride", level), "w:lvl") ?? levelIn(abstract, "w:lvl", level);
  };
}

const levelIn = (parent: XmlElement | undefined, name: string, level: string): XmlElement | undefined => parent && elementsOf(parent).find((element) => element.name === name && attributeOf(element, "w:ilvl") === level);

/** The level that numbers a paragraph, by itself or through its style. */
export function levelOf(paragraph: XmlElement, styles: Styles, levels: ListLevel): XmlElement | undefined {
  const layers = [...styles.chain(styles.paragraphStyle(paragraph)).map((style) => childOf(style, "w:pPr")), childOf(paragraph, "w:pPr")].map((properties) => childOf(properties, "w:numPr"));
  const numId = layers.map((properties) => valueOf(properties, "w:numId")).findLast((id) => id !== undefined);
  return numId === undefined ? undefined : levels(numId, valueOf(layers.findLast((properties) => properties !== undefined), "w:ilvl") ?? "0");
}

/** In half points; smaller numbers are not read. */
const LEAST_SIZE = 12;

/** A filling of letters that leaves nothing or little to see: none, see-through, white or nearly so. */
const PALE = /noFill|alpha|lt1|bg1|=(F[0-9A-F]){3}/i;

/** How the number before a paragraph reads beyond its label: a way of counting that is not computed here, a bullet of words, and whether it can be seen. */
export function numberLook(paragraph: XmlElement, level: XmlElement | undefined, styles: Styles, theme: Theme): Look {
  const style = styles.paragraphStyle(paragraph);
  const looks = [childOf(paragraph, "w:pPr"), level].flatMap((owner) => (owner ? [lookOf(owner, style, undefined, styles, theme)] : []));
  const format = valueOf(level, "w:numFmt") ?? "decimal";
  const sign = valueOf(level, "w:lvlText") ?? "";
  const isHidden = looks.some(({ vanish }) => vanish === "1");
  if (level === undefined) return isHidden ? { hidden: "1" } : {};
  return {
    ...(format === "bullet" && (Array.from(sign).length > 1 || /[☐☑☒✓✗✘]/u.test(sign)) ? { bullet: sign } : {}),
    ...(format === "bullet" || isCounted(format) ? {} : { format }),
    // Then the number runs into the words.
    ...(valueOf(level, "w:suff") === "nothing" ? { suff: "1" } : {}),
    ...(isHidden ? { hidden: "1" } : {}),
    ...(looks.some((look) => isFaint(look) || PALE.test(look["w14:textFill"] ?? "")) ? { faint: "1" } : {}),
    ...(looks.some(({ sz, w }) => Number(sz ?? LEAST_SIZE) < LEAST_SIZE || Number(w ?? 100) < 50) ? { tiny: "1" } : {}),
  };
}
