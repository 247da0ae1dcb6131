import { attributeOf, childOf, isElement, type XmlElement } from "../xml/xml-node.ts";

/** A part as tokens that do not depend on how it is written down: without prefixes, marks of editing sessions, spelling, and the split of text into runs. */
export function canonicalTokens(root: XmlElement): string[] {
  const tokens: string[] = [];
  write(root, "", tokens);
  return tokens;
}

/** Marks that no reader sees and every saving may change. */
const UNSEEN = new Set("w:proofErr w:lastRenderedPageBreak w:rsids w:rsid w:noProof w:lang w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef w:proofState w:zoom w:permStart w:permEnd".split(" "));
const isUnseenAttribute = (name: string): boolean => name.startsWith("w:rsid") || name.startsWith("xmlns") || ["w14:paraId", "w14:textId", "mc:Ignorable", "xml:space"].includes(name);

function write(element: XmlElement, look: string, tokens: string[]): void {
  if (isUnseen(element)) return;
  if (element.name === "w:r") return writeRun(element, tokens);
  if ((element.name === "w:rPr" || element.name === "w:pPr") && element.children.filter(isElement).every(isUnseen)) return;
  const attributes = element.attributes.filter(({ name }) => !isUnseenAttribute(name)).map(({ name, value }) => ` ${name}="${value}"`).toSorted().join("");
  tokens.push(`<${element.name}${attributes}>${look}`);
  for (const child of element.children) {
    if (isElement(child)) write(child, look, tokens);
    else if (child.text.trim() !== "") tokens.push(child.text);
  }
  tokens.push(`</${element.name}>`);
}

/** A run is its contents, each with the look of the run: then it does not matter how many runs hold them. */
function writeRun(run: XmlElement, tokens: string[]): void {
  const properties = childOf(run, "w:rPr");
  const inner: string[] = [];
  if (properties) write(properties, "", inner);
  const look = inner.join("");
  for (const child of run.children) {
    if (!isElement(child) || child === properties || isUnseen(child)) continue;
    if (child.name !== "w:t") {
      write(child, look, tokens);
      continue;
    }
    const text = child.children.map((node) => (isElement(node) ? "" : node.text)).join("");
    if (text === "") continue;
    const open = `[text ${look}]`;
    const last = tokens.at(-1);
    if (last?.startsWith(open) === true) tokens[tokens.length - 1] = last + text;
    else tokens.push(open + text);
  }
}

function isUnseen(element: XmlElement): boolean {
  if (UNSEEN.has(element.name)) return true;
  return (element.name === "w:bookmarkStart" && attributeOf(element, "w:name") === "_GoBack") || (element.name === "w:bookmarkEnd" && closesGoBack(element));
}

function closesGoBack(end: XmlElement): boolean {
  const siblings = end.parent?.children.filter(isElement) ?? [];
  return siblings.some((sibling) => sibling.name === "w:bookmarkStart" && attributeOf(sibling, "w:name") === "_GoBack" && attributeOf(sibling, "w:id") === attributeOf(end, "w:id"));
}
