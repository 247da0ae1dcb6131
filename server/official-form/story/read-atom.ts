import { attributeOf, textOf, type XmlElement } from "../xml/xml-node.ts";
import type { Atom } from "./story.ts";

/** What one element of a run shows. */
export function readAtom(element: XmlElement): { kind: Atom["kind"]; text: string } {
  switch (element.name) {
    case "w:t":
      return { kind: "text", text: textOf(element) };
    case "w:sym":
      return { kind: "symbol", text: String.fromCodePoint(Number.parseInt(attributeOf(element, "w:char") ?? "", 16) || 0xfffd) };
    case "w:noBreakHyphen":
      return { kind: "hyphen", text: "\u2011" };
    case "w:softHyphen":
      return { kind: "hyphen", text: "\u00ad" };
    case "w:br":
      return { kind: "break", text: ["page", "column"].includes(attributeOf(element, "w:type") ?? "") ? "\f" : "\n" };
    case "w:cr":
      return { kind: "break", text: "\n" };
    case "w:footnoteReference":
    case "w:endnoteReference":
      return { kind: "note", text: "" };
    default:
      return { kind: "tab", text: "\t" };
  }
}
