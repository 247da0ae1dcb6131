import { attributeOf, childOf, descendants, elementsOf, type XmlElement } from "../xml/xml-node.ts";

/** Colours and fonts that a Word file names by their part in its theme. */
export interface Theme {
  colour(name: string): string | undefined;
  font(name: string): string | undefined;
}

/** Word's names for the colours of a theme, where they differ from those of the theme part. */
const NAMES: Readonly<Record<string, string>> = { dark1: "dk1", light1: "lt1", dark2: "dk2", light2: "lt2", text1: "dk1", background1: "lt1", text2: "dk2", background2: "lt2", hyperlink: "hlink", followedHyperlink: "folHlink" };

export function readTheme(root: XmlElement | undefined): Theme {
  const all = root ? Array.from(descendants(root)) : [];
  const scheme = all.find(({ name }) => name === "a:clrScheme");
  const colours = new Map((scheme ? elementsOf(scheme) : []).map((element) => [element.name.slice(2), colourIn(elementsOf(element)[0])]));
  const latin = (name: string): string | undefined => attributeOf(childOf(all.find((element) => element.name === name), "a:latin"), "typeface");
  const fonts = { major: latin("a:majorFont"), minor: latin("a:minorFont") };
  return {
    colour: (name) => colours.get(NAMES[name] ?? name) ?? OFFICE[NAMES[name] ?? name],
    font: (name) => (name.startsWith("major") ? fonts.major : name.startsWith("minor") ? fonts.minor : undefined),
  };
}

/** A file without a theme gets the one that Office brings: black on white. */
const OFFICE: Readonly<Record<string, string>> = { dk1: "000000", lt1: "FFFFFF", dk2: "44546A", lt2: "E7E6E6" };

const colourIn = (element: XmlElement | undefined): string | undefined => attributeOf(element, "lastClr") ?? attributeOf(element, "val");
