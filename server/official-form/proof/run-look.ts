import type { Styles } from "../story/styles.ts";
import { attributeOf, childOf, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import type { Theme } from "./theme.ts";

/** How text looks in the end, whatever style or property says so: property to value, without what is normal. */
export type Look = Readonly<Record<string, string>>;

/** Turned on in a paragraph style and in a character style, these are off again (ISO 29500-1, 17.7.3). */
const TOGGLES = new Set("b i caps smallCaps strike dstrike outline shadow emboss imprint vanish".split(" "));
/** What a reader cannot see: language, spelling, and what concerns other scripts. */
const UNSEEN = new Set("lang noProof szCs bCs iCs rStyle kern snapToGrid rPrChange ins del moveFrom moveTo webHidden".split(" "));
/** On or off, wherever they stand. For letters of other scripts (`cs`, `rtl`) other sizes count. */
const FLAGS = new Set(["specVanish", "cs", "rtl"]);
const NORMAL: Readonly<Record<string, string>> = { sz: "20", color: "auto", u: "none", highlight: "none", vertAlign: "baseline", position: "0", spacing: "0", w: "100", effect: "none", em: "none", bdr: "none", shd: "none" };

/** @param tableStyle lends its look to what has none of its own. @param assumed what counts where the file itself says nothing */
export function lookOf(run: XmlElement, paragraphStyle: string | undefined, tableStyle: string | undefined, styles: Styles, theme: Theme, assumed: Look = {}): Look {
  const own = childOf(run, "w:rPr");
  const levels = [
    [styles.defaults.run],
    styles.chain(tableStyle).map((style) => childOf(style, "w:rPr")),
    styles.chain(paragraphStyle).map((style) => childOf(style, "w:rPr")),
    styles.chain(valueOf(own, "w:rStyle")).map((style) => childOf(style, "w:rPr")),
  ].map((chain) => Object.assign({}, ...chain.map((properties) => propertiesOf(properties, theme))) as Record<string, string>);
  const look: Record<string, string> = { ...assumed };
  for (const level of levels) {
    for (const [name, value] of Object.entries(level)) look[name] = TOGGLES.has(name) && look[name] === "1" && value === "1" ? "0" : value;
  }
  Object.assign(look, propertiesOf(own, theme));
  return Object.fromEntries(Object.entries(look).filter(([name, value]) => value !== (NORMAL[name] ?? "0")).toSorted());
}

/** Font and size that a file sets for everything, as far as it does. */
export function baseOf(styles: Styles, theme: Theme): Look {
  const { font, sz } = Object.assign({}, ...[styles.defaults.run, ...styles.chain(styles.defaults.style).map((style) => childOf(style, "w:rPr"))].map((properties) => propertiesOf(properties, theme))) as Record<string, string>;
  return { ...(font === undefined ? {} : { font }), ...(sz === undefined ? {} : { sz }) };
}

function propertiesOf(properties: XmlElement | undefined, theme: Theme): Record<string, string> {
  const found: Record<string, string> = {};
  for (const element of properties ? elementsOf(properties) : []) {
    const name = element.name.replace(/^w:/, "");
    if (UNSEEN.has(name)) continue;
    if (element.name.startsWith("w14:") && !/^w14:(textFill|textOutline|glow|shadow|reflection|props3d|scene3d)$/.test(element.name)) continue;
    Object.assign(found, seen(name, element, theme));
  }
  return found;
}

function seen(name: string, element: XmlElement, theme: Theme): Record<string, string> {
  const value = attributeOf(element, "w:val") ?? "";
  if (TOGGLES.has(name) || FLAGS.has(name)) return { [name]: isOn(element) ? "1" : "0" };
  switch (name) {
    case "rFonts": {
      const font = fontOf(element, "ascii", theme) ?? fontOf(element, "hAnsi", theme);
      return font ? { font } : {};
    }
    case "color":
      return { color: colourOf(element, "w:themeColor", value, theme) };
    case "u":
      return { u: value === "" ? "single" : value };
    case "shd":
      return { shd: shadeOf(element, theme) };
    case "bdr":
      return { bdr: borderOf(element) };
    case "sz": case "highlight": case "vertAlign": case "position": case "spacing": case "w": case "effect": case "em":
      return { [name]: name === "highlight" ? value.toLowerCase() : value };
    default:
      return { [name]: inner(element) };
  }
}

/** A line around or beside words is as thick as its letters from 6 points on, in eighths of a point. */
const THICK = 48;
const ABSENT = new Set(["", "nil", "none"]);

/** A border by its kind, "none" where nothing is drawn. */
export function borderOf(border: XmlElement): string {
  const kind = attributeOf(border, "w:val") ?? "";
  return ABSENT.has(kind) ? "none" : `${kind}${isThick(border) ? `, ${Number(attributeOf(border, "w:sz")) / 8} pt` : ""}`;
}

const isThick = (border: XmlElement): boolean => Number(attributeOf(border, "w:sz") ?? 0) >= THICK;
/** Whether a border, as `borderOf` says it, is so thick that it may cover words. */
export const isBar = (line: string | undefined): boolean => line?.endsWith(" pt") === true;

/** Background: "none" when nothing is painted. */
export function shadeOf(element: XmlElement | undefined, theme: Theme): string {
  const fill = colourOf(element, "w:themeFill", attributeOf(element, "w:fill") ?? "auto", theme);
  const pattern = attributeOf(element, "w:val") ?? "clear";
  if (pattern === "solid") return attributeOf(element, "w:color")?.toUpperCase() ?? "auto";
  const share = /^pct(\d+)$/.exec(pattern)?.[1];
  if (share !== undefined) return blended(colourOf(element, "w:themeColor", attributeOf(element, "w:color") ?? "auto", theme), fill, Number(share) / 100);
  return fill === "auto" || element === undefined ? "none" : fill;
}

/** A pattern of dots, as it looks from a distance. */
const blended = (dots: string, ground: string, share: number): string => {
  const [front, back] = [dots === "auto" ? "000000" : dots, ground === "auto" ? "FFFFFF" : ground].map((colour) => colour.match(/../g)!.map((pair) => Number.parseInt(pair, 16)));
  return front!.map((channel, at) => Math.round(channel * share + back![at]! * (1 - share)).toString(16).padStart(2, "0")).join("").toUpperCase();
};

export function colourOf(element: XmlElement | undefined, themed: string, value: string, theme: Theme): string {
  const name = attributeOf(element, themed);
  const shade = ["w:themeTint", "w:themeShade", "w:themeFillTint", "w:themeFillShade"].map((key) => attributeOf(element, key)).filter((part) => part !== undefined);
  // A tint is not computed here: the value that stands beside it is what Word computed.
  const colour = name !== undefined && shade.length === 0 ? (theme.colour(name) ?? value) : value;
  return colour === "" || colour === "auto" ? "auto" : colour.toUpperCase().replace(/^WINDOWTEXT$/, "000000");
}

function fontOf(element: XmlElement, script: string, theme: Theme): string | undefined {
  const named = attributeOf(element, `w:${script}Theme`);
  return (named && theme.font(named)) ?? attributeOf(element, `w:${script}`)?.split(";")[0];
}

const inner = (element: XmlElement): string =>
  [...element.attributes.map(({ name, value }) => `${name}=${value}`), ...elementsOf(element).map((child) => `${child.name}(${inner(child)})`)].filter((part) => !part.startsWith("xmlns")).join(" ") || "1";
