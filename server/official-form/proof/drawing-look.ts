import { sha256 } from "../../bytes/sha256.ts";
import type { WordPackage } from "../package/word-package.ts";
import { attributeOf, descendants, type XmlElement } from "../xml/xml-node.ts";
import type { Look } from "./run-look.ts";

/** A picture by its bytes, a shape by its size; both by where they are. */
export function drawingLook(element: XmlElement, relations: ReadonlyMap<string, string>, opened: WordPackage): Look {
  const all = Array.from(descendants(element));
  const pictures = all.flatMap((one) => [attributeOf(one, "r:embed"), one.name === "v:imagedata" ? attributeOf(one, "r:id") : undefined].filter((id) => id !== undefined));
  const extent = all.find(({ name }) => name === "wp:extent");
  const properties = all.find(({ name }) => name === "wp:docPr");
  const style = attributeOf(all.find(({ name }) => /^v:(shape|rect|roundrect|oval|image)$/.test(name)), "style") ?? "";
  const hashes = pictures.map((id) => opened.get(relations.get(id) ?? "")?.bytes).map((bytes) => (bytes ? sha256(bytes).slice(0, 12) : "fehlt"));
  return {
    pictures: hashes.join(" "),
    box: all.some(({ name }) => name === "w:txbxContent") ? "1" : "0",
    width: String(extent ? Math.round(Number(attributeOf(extent, "cx") ?? 0) / 635) : oldLength(style, "width")),
    height: String(extent ? Math.round(Number(attributeOf(extent, "cy") ?? 0) / 635) : oldLength(style, "height")),
    hidden: ["1", "true"].includes(attributeOf(properties, "hidden") ?? "") ? "1" : "0",
    behind: attributeOf(all.find(({ name }) => name === "wp:anchor"), "behindDoc") ?? "0",
  };
}

/** Twentieths of a point. */
const UNITS: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, px: 15, pc: 240 };

/** A length of a shape in the old drawing language: "width:200pt". */
function oldLength(style: string, name: string): number {
  const [, value, unit] = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)\\s*(pt|in|cm|mm|px|pc)`).exec(style) ?? [];
  return value === undefined ? 0 : Math.round(Number(value) * UNITS[unit!]!);
}
