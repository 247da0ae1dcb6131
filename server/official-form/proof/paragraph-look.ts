import type { Styles } from "../story/styles.ts";
import { attributeOf, childOf, elementsOf, isOn, type XmlElement } from "../xml/xml-node.ts";
import { borderOf, shadeOf, type Look } from "./run-look.ts";
import type { Theme } from "./theme.ts";

/** Where a paragraph stands and how much room it has: numbers in twentieths of a point. @param level lends its indents to the paragraphs that it numbers */
export function paragraphLook(paragraph: XmlElement, level: XmlElement | undefined, styles: Styles, theme: Theme): Look {
  const own = childOf(paragraph, "w:pPr");
  const chain = [styles.defaults.paragraph, ...styles.chain(styles.paragraphStyle(paragraph)).map((style) => childOf(style, "w:pPr"))];
  const fromList = childOf(level, "w:pPr");
  const look: Record<string, string> = {};
  for (const properties of [...chain.filter((one) => one !== undefined), ...(fromList ? [fromList] : []), ...(own ? [own] : [])]) Object.assign(look, layerOf(properties, theme));
  return Object.fromEntries(Object.entries(look).filter(([name, value]) => value !== (NORMAL[name] ?? (name.startsWith("border-") ? "none" : undefined))).toSorted());
}

const NORMAL: Readonly<Record<string, string>> = { align: "left", left: "0", right: "0", first: "0", line: "240", rule: "auto", before: "0", after: "0", break: "0", shade: "none", bidi: "0", collapsed: "0" };
const ALIGN: Readonly<Record<string, string>> = { start: "left", end: "right" };

/** No page is as wide. */
const BEYOND_PAGE = 20_000;

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
      case "w:tabs":
        if (elementsOf(element).some((tab) => Number(attributeOf(tab, "w:pos")) > BEYOND_PAGE)) found.tab = "1";
        break;
      case "w:pageBreakBefore":
        found.break = isOn(element) ? "1" : "0";
        break;
      // Of a heading: Word folds away everything below it.
      case "w15:collapsed":
        found.collapsed = isOn(element) ? "1" : "0";
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
      case "w:pBdr":
        for (const side of elementsOf(element)) found[`border-${side.name.slice(2)}`] = borderOf(side);
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
