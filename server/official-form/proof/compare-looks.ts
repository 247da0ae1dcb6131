import type { Deviation, DeviationKind } from "#app/domain/official-form/proof.ts";
import { lookText } from "#app/wording/form-deviations.ts";
import { contrastOf, isFaint } from "./contrast.ts";
import { isBar, type Look } from "./run-look.ts";
import type { LineView } from "./view.ts";

/** Names of the properties in which two looks differ; numbers may differ by the tolerance. */
export function differentLook(a: Look, b: Look, tolerance = 0): string[] {
  if (a === b) return [];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    if (a[name] === b[name]) return false;
    if (!LENGTHS.test(name) || (!MAY_BE_MISSING.has(name) && (a[name] === undefined || b[name] === undefined))) return true;
    return !(Math.abs(Number(a[name] ?? 0) - Number(b[name] ?? 0)) <= tolerance);
  });
}

/** What is measured, and may be rounded; flags and counts may not. */
const LENGTHS = /^(width|height|left|right|first|before|after|line|w|h|x|y|indent|margin-.+)$/;
const MAY_BE_MISSING = new Set(["left", "right", "first", "before", "after"]);

/** Where the look of equal words differs. Each stretch is told once for each property. */
export function compareLooks(expected: LineView, found: LineView, place: string): Deviation[] {
  const stretches: { name: string; from: number; to: number; a: Look; b: Look }[] = [];
  for (let at = 0; at < expected.text.length; at += 1) {
    if (/\s/.test(expected.text[at]!)) continue;
    const [a, b] = [expected.looks[at]!, found.looks[at]!];
    for (const name of differentLook(a, b)) {
      const last = stretches.findLast((one) => one.name === name);
      if (last && expected.text.slice(last.to, at).trim() === "" && last.a[name] === a[name] && last.b[name] === b[name]) last.to = at + 1;
      else stretches.push({ name, from: at, to: at + 1, a, b });
    }
  }
  return stretches.map(({ name, from, to, a, b }) => ({ kind: kindOf(name, onGround(a, expected.ground), onGround(b, found.ground)), place, message: lookText(name, expected.text.slice(from, to), a[name], b[name]) }));
}

/** Fonts of signs: nobody reads words in them. */
const SIGNS = /wingdings|webdings|symbol|dingbats|marlett|bookshelf|mt extra|barcode|code ?39/i;
/** What programs lose or choose anew when they save a file, without touching what can be read. */
const DECORATION = new Set("font b i u color shd highlight caps smallCaps outline shadow emboss imprint effect em bdr".split(" "));
const SIZES = new Set("sz w spacing vertAlign position fitText eastAsianLayout cs rtl".split(" "));

/** The look with what is painted behind its paragraph, where nothing is painted behind the letters themselves. */
const onGround = (look: Look, ground: string): Look => (ground === "none" || look.shd !== undefined ? look : { ...look, shd: ground });

function kindOf(name: string, was: Look, now: Look): DeviationKind {
  // Struck words no longer count, and in a font of symbols nobody reads them.
  if (name === "strike" || name === "dstrike" || (name === "font" && SIGNS.test(now.font ?? ""))) return "visibility";
  if (name === "vanish" || name === "specVanish" || name.startsWith("w14:textFill")) return "visibility";
  if (name === "color" || name === "shd" || name === "highlight") return isFaint(now) && contrastOf(now) < contrastOf(was) ? "visibility" : "appearance";
  if (name === "bdr" && isBar(now.bdr)) return "visibility";
  return SIZES.has(name) ? "size" : DECORATION.has(name) ? "appearance" : "unknown";
}

const LAYOUT_TOLERANCE = 24;
const LAYOUT_KIND: Readonly<Record<string, DeviationKind>> = { line: "size", rule: "size", shade: "visibility", collapsed: "visibility" };

export function compareLayout(expected: LineView, found: LineView, place: string): Deviation[] {
  return differentLook(expected.layout, found.layout, LAYOUT_TOLERANCE).map((name) => ({ kind: LAYOUT_KIND[name] ?? (name.startsWith("border-") ? (isBar(found.layout[name]) ? "visibility" : "appearance") : "layout"), place, message: lookText(`p:${name}`, "", expected.layout[name], found.layout[name]) }));
}
