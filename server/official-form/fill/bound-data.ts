import type { Candidate } from "../blanks/candidate.ts";
import type { WordPackage, XmlPart } from "../package/word-package.ts";
import type { Edit } from "../xml/edits.ts";
import { escapeText } from "../xml/entities.ts";
import { attributeOf, childOf, elementsOf, type XmlElement } from "../xml/xml-node.ts";

/** Title, author and the like, and what Word counts beside them. */
const OWN_STORES: Readonly<Record<string, string>> = { "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml", "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "docProps/app.xml" };

/**
 * A control bound to data shows in Word what stands in the data, whatever stands in the text. So the data get the value too.
 * @returns the part and the edit, or undefined when the control is not bound or its data are not in the file.
 */
export function boundEdit(opened: WordPackage, { target }: Candidate, text: string): { part: XmlPart; edit: Edit } | undefined {
  if (target.how !== "control") return undefined;
  const binding = childOf(childOf(target.control.element, "w:sdtPr"), "w:dataBinding");
  const bound = binding && boundNode(opened, binding);
  if (!bound) return undefined;
  const { part, node } = bound;
  const written = escapeText(text);
  if (node.openEnd !== node.end) return { part, edit: { start: node.openEnd, end: node.closeStart, text: written } };
  const slash = part.source.lastIndexOf("/", node.end - 1);
  return { part, edit: { start: slash, end: node.end, text: `>${written}</${node.rawName}>` } };
}

/** The place of data that a binding names, or undefined when the file does not hold it. @param binding w:dataBinding */
export function boundNode(opened: WordPackage, binding: XmlElement): { part: XmlPart; node: XmlElement } | undefined {
  const part = storeOf(opened, attributeOf(binding, "w:storeItemID") ?? "");
  const node = part && follow(part.root, attributeOf(binding, "w:xpath") ?? "");
  return part && node && { part, node };
}

function storeOf(opened: WordPackage, id: string): XmlPart | undefined {
  if (OWN_STORES[id.toUpperCase()] !== undefined) return opened.maybeXml(OWN_STORES[id.toUpperCase()]);
  for (const { name } of opened.entries) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name)) continue;
    const properties = opened.relationships(name).find(({ kind }) => kind === "customXmlProps");
    const root = properties && opened.maybeXml(properties.target)?.root;
    if (root && attributeOf(root, "ds:itemID")?.toUpperCase() === id.toUpperCase()) return opened.xml(name);
  }
  return undefined;
}

/** Follows "/k:antrag[1]/k:betrag[1]", the only kind of path that Word writes. */
function follow(root: XmlElement, path: string): XmlElement | undefined {
  const steps = path.split("/").filter((step) => step !== "");
  let current: XmlElement | undefined = { ...root, children: [root] };
  for (const step of steps) {
    const [, name, index] = /^(?:[^:]+:)?([^[@]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (name === undefined || current === undefined) return undefined;
    current = elementsOf(current).filter((child) => localName(child) === name)[Number(index ?? 1) - 1];
  }
  return current;
}

const localName = ({ rawName }: XmlElement): string => rawName.slice(rawName.indexOf(":") + 1);
