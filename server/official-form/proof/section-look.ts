import { attributeOf, childOf, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import type { Look } from "./run-look.ts";

/** What Word assumes when a file leaves its pages to the program. */
const USUAL_PAGE: Look = { w: "12240", h: "15840", "margin-top": "1440", "margin-right": "1440", "margin-bottom": "1440", "margin-left": "1440", "margin-gutter": "0" };

/**
 * How the pages of a section are set, lengths in twentieths of a point, and how its notes are counted.
 * @param margins the kinds of margin that the file has: without a header, or a footer, its distance from the edge means nothing
 */
export const sectionLook = (section: XmlElement, settings: XmlElement | undefined, margins: readonly ("header" | "footer")[]): Look => ({
  ...USUAL_PAGE,
  direction: valueOf(section, "w:textDirection") ?? "lrTb",
  ...numbers(childOf(section, "w:pgSz"), ["w", "h", "orient"]),
  ...Object.fromEntries(Object.entries(numbers(childOf(section, "w:pgMar"), ["top", "right", "bottom", "left", "gutter", ...margins])).map(([name, value]) => [`margin-${name}`, value])),
  columns: attributeOf(childOf(section, "w:cols"), "w:num") ?? "1",
  start: attributeOf(childOf(section, "w:pgNumType"), "w:start") ?? "",
  // Without a header of its own, the first page then shows none.
  title: isOn(childOf(section, "w:titlePg")) ? "ja" : "nein",
  valign: valueOf(section, "w:vAlign") ?? "top",
  grid: gridOf(section),
  ...notesLook("footnote", section, settings),
  ...notesLook("endnote", section, settings),
});

const numbers = (element: XmlElement | undefined, names: readonly string[]): Record<string, string> => Object.fromEntries(names.flatMap((name) => (attributeOf(element, `w:${name}`) === undefined ? [] : [[name, attributeOf(element, `w:${name}`)!]])));

/** A grid that sets the distances of lines, or of letters too; any other only stands there. */
const gridOf = (section: XmlElement): string =>
  elementsOf(section).filter(({ name }) => name === "w:docGrid").flatMap((grid) => {
    const type = attributeOf(grid, "w:type") ?? "default";
    return type === "default" ? [] : [["linePitch", ...(type === "lines" ? [] : ["charSpace"])].map((name) => attributeOf(grid, `w:${name}`) ?? "0").join("/")];
  }).join(" ");

const USUAL_NOTES: Readonly<Record<"footnote" | "endnote", Look>> = {
  footnote: { numFmt: "decimal", numStart: "1", numRestart: "continuous", pos: "pageBottom" },
  endnote: { numFmt: "lowerRoman", numStart: "1", numRestart: "continuous", pos: "docEnd" },
};

/** How notes are counted where that is not the usual way, by the file or by the section: which of them counts is not the same in each program. */
function notesLook(kind: "footnote" | "endnote", section: XmlElement, settings: XmlElement | undefined): Look {
  return Object.fromEntries(
    Object.entries(USUAL_NOTES[kind]).flatMap(([name, usual]) => {
      const said = [settings, section].flatMap((owner) => (owner ? elementsOf(owner) : [])).filter((element) => element.name === `w:${kind}Pr`).map((element) => valueOf(element, `w:${name}`) ?? usual);
      const unusual = [...new Set(said)].filter((value) => value !== usual);
      return unusual.length === 0 ? [] : [[`${kind}-${name}`, unusual.join(", ")]];
    }),
  );
}
