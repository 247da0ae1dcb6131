import { attributeOf, textOf, type XmlElement } from "../xml/xml-node.ts";
import type { Atom } from "./story.ts";

/** What one element of a run shows. */
export function readAtom(element: XmlElement): { kind: Atom["kind"]; text: string } {
  switch (element.name) {
    case "w:t":
      return { kind: "text", text: textOf(element) };
    case "w:sym":
      return { kind: "symbol", text: symbol(attributeOf(element, "w:char")) };
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

/** Beyond Unicode lies nothing. */
const LAST_SIGN = 0x10_ff_ff;

/** A sign by its number in hexadecimal; what is no number of a sign shows as the sign for that. */
function symbol(code: string | undefined): string {
  const number = Number.parseInt(code ?? "", 16);
  return String.fromCodePoint(number > 0 && number <= LAST_SIGN ? number : 0xff_fd);
}
