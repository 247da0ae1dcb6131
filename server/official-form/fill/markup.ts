import { elementsOf, childOf, isElement, type XmlElement } from "../xml/xml-node.ts";
import { escapeText } from "../xml/entities.ts";

/** "ns0:" for `ns0:t`: new elements are written with the prefix of the form. */
export const prefixOf = ({ rawName }: XmlElement): string => rawName.slice(0, rawName.indexOf(":") + 1);

/** Text of a run over several lines: what stands inside `w:t`, with breaks between the lines. */
export const linesInside = (prefix: string, lines: readonly string[]): string => lines.map(inLine(prefix)).join(`</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`);

/** Whole `w:t` elements for a place where none is. */
export const linesOutside = (prefix: string, lines: readonly string[]): string => `<${prefix}t xml:space="preserve">${linesInside(prefix, lines)}</${prefix}t>`;

/** A tab typed into a value is an element in Word. */
const inLine =
  (prefix: string) =>
  (line: string): string =>
    line.split("\t").map(escapeText).join(`</${prefix}t><${prefix}tab/><${prefix}t xml:space="preserve">`);

/** A new run; `properties` is the source of its `w:rPr` or empty. */
export const newRun = (prefix: string, properties: string, lines: readonly string[]): string => `<${prefix}r>${properties}${linesOutside(prefix, lines)}</${prefix}r>`;

/** The source of the properties of a run, as it stands. */
export function runProperties(source: string, run: XmlElement | undefined): string {
  const properties = run && childOf(run, "w:rPr");
  return properties ? source.slice(properties.start, properties.end) : "";
}

/** The look that a paragraph gives to what is typed into it: the properties of its mark, without what concerns the mark alone. */
export function markProperties(source: string, paragraph: XmlElement): string {
  const properties = childOf(childOf(paragraph, "w:pPr"), "w:rPr");
  if (!properties) return "";
  const kept = elementsOf(properties).filter(({ name }) => !["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"].includes(name));
  const prefix = prefixOf(properties);
  return kept.length === 0 ? "" : `<${prefix}rPr>${kept.map(({ start, end }) => source.slice(start, end)).join("")}</${prefix}rPr>`;
}

const BEFORE_STRIKE = new Set("rStyle rFonts b bCs i iCs caps smallCaps".split(" ").map((name) => `w:${name}`));

/** The same properties, struck through. The order of properties is fixed by the schema. */
export function struck(source: string, run: XmlElement): string {
  const prefix = prefixOf(run);
  const strike = `<${prefix}strike/>`;
  const properties = childOf(run, "w:rPr");
  if (!properties || properties.closeStart === properties.end) return `<${prefix}rPr>${strike}</${prefix}rPr>`;
  const children = properties.children.filter(isElement);
  const old = children.find(({ name }) => name === "w:strike");
  if (old) return source.slice(properties.start, old.start) + strike + source.slice(old.end, properties.end);
  const at = children.findLast(({ name }) => BEFORE_STRIKE.has(name))?.end ?? properties.openEnd;
  return source.slice(properties.start, at) + strike + source.slice(at, properties.end);
}
