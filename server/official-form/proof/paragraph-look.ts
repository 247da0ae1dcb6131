import type { Styles } from "../story/styles.ts";
import { attributeOf, childOf, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { shadeOf, type Look } from "./run-look.ts";
import type { Theme } from "./theme.ts";

/** Looks up the indents that a list level gives to its paragraphs. */
export type LevelIndent = (numId: string, level: string) => XmlElement | undefined;

/** Where a paragraph stands and how much room it has: numbers in twentieths of a point. */
export function paragraphLook(paragraph: XmlElement, styles: Styles, theme: Theme, levelIndent: LevelIndent): Look {
  const own = childOf(paragraph, "w:pPr");
  const chain = [styles.defaults.paragraph, ...styles.chain(styles.paragraphStyle(paragraph)).map((style) => childOf(style, "w:pPr"))];
  const layers = [...chain, own].filter((properties) => properties !== undefined);
  const numbering = layers.map((properties) => childOf(properties, "w:numPr")).findLast((properties) => properties !== undefined);
  const numId = valueOf(numbering, "w:numId") ?? layers.map((properties) => valueOf(childOf(properties, "w:numPr"), "w:numId")).findLast((id) => id !== undefined);
  const fromList = numId ? levelIndent(numId, valueOf(numbering, "w:ilvl") ?? "0") : undefined;
  const look: Record<string, string> = {};
  for (const properties of [...chain.filter((one) => one !== undefined), ...(fromList ? [fromList] : []), ...(own ? [own] : [])]) Object.assign(look, layerOf(properties, theme));
  return Object.fromEntries(Object.entries(look).filter(([name, value]) => value !== NORMAL[name]).toSorted());
}

const NORMAL: Readonly<Record<string, string>> = { align: "left", left: "0", right: "0", first: "0", line: "240", rule: "auto", before: "0", after: "0", break: "0", shade: "none", bidi: "0" };
const ALIGN: Readonly<Record<string, string>> = { start: "left", end: "right" };

function layerOf(properties: XmlElement, theme: Theme): Record<string, string> {
  const found: Record<string, string> = {};
  for (const element of elementsOf(properties)) {
    switch (element.name) {
      case "w:jc":
        found.align = ALIGN[attributeOf(element, "w:val") ?? ""] ?? attributeOf(element, "w:val") ?? "left";
        break;
      case "w:ind":
        Object.assign(found, indents(element));
        break;
      case "w:spacing":
        for (const [name, key] of [["line", "w:line"], ["rule", "w:lineRule"], ["before", "w:before"], ["after", "w:after"]] as const) if (attributeOf(element, key) !== undefined) found[name] = attributeOf(element, key)!;
        break;
      case "w:pageBreakBefore":
        found.break = isOn(element) ? "1" : "0";
        break;
      case "w:bidi":
        found.bidi = isOn(element) ? "1" : "0";
        break;
      case "w:shd":
        found.shade = shadeOf(element, theme);
        break;
      case "w:framePr":
        found.frame = element.attributes.map(({ name, value }) => `${name}=${value}`).toSorted().join(" ");
        break;
      case "w:textDirection":
        found.direction = attributeOf(element, "w:val") ?? "";
        break;
    }
  }
  return found;
}

function indents(element: XmlElement): Record<string, string> {
  const of = (...names: string[]): string | undefined => names.map((name) => attributeOf(element, name)).find((value) => value !== undefined);
  const found: Record<string, string> = {};
  const [left, right, first, hanging] = [of("w:left", "w:start"), of("w:right", "w:end"), of("w:firstLine"), of("w:hanging")];
  if (left !== undefined) found.left = left;
  if (right !== undefined) found.right = right;
  if (hanging !== undefined) found.first = hanging === "0" ? (first ?? "0") : `-${hanging}`;
  else if (first !== undefined) found.first = first;
  return found;
}
