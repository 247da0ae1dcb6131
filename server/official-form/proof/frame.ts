import type { Deviation } from "#app/domain/official-form/proof.ts";
import type { XmlPart } from "../package/word-package.ts";
import { hasForbidden } from "../xml/entities.ts";
import type { Region } from "./regions.ts";

/**
 * Masks the blanks and compares what is left: the stretches between them must stand in the filled part, in order, to the character; and what stands in the
 * blanks may bring no look of its own.
 */
export function frameProblems(form: XmlPart, filled: XmlPart, regions: readonly Region[]): Deviation[] {
  const fail = (message: string): Deviation[] => [{ kind: "unknown", place: form.name, message }];
  if (form.encoding !== filled.encoding) return fail("die Kodierung ist verändert");
  const frames = regions.map(({ start }, at) => form.source.slice(at === 0 ? 0 : regions[at - 1]!.end, start));
  const tail = form.source.slice(regions.at(-1)?.end ?? 0);
  if (!filled.source.startsWith(frames[0] ?? "") || !filled.source.endsWith(tail)) return fail("Anfang oder Ende sind verändert");
  let at = 0;
  const deviations: Deviation[] = [];
  for (const [index, frame] of [...frames, tail].entries()) {
    const isLast = index === frames.length;
    const next = isLast ? filled.source.length - tail.length : filled.source.indexOf(frame, at);
    if (next < at) return fail(`zwischen den Feldern ist etwas verändert, nach: „${wordsIn(filled.source.slice(Math.max(0, at - 400), at))}“`);
    if (index > 0) {
      const region = regions[index - 1]!;
      deviations.push(...strangers(form, form.source.slice(region.start, region.end), filled.source.slice(at, next)));
    }
    at = next + frame.length;
  }
  return deviations;
}

/** Elements that filling may bring into a blank. */
const OWN = new Set("t r rPr p pPr br tab strike fldChar checked result b pageBreakBefore tr tc".split(" "));

/** Elements in a filled blank that neither the blank nor filling knows: hidden text, a tiny font, a picture. */
function strangers(form: XmlPart, before: string, after: string): Deviation[] {
  const known = names(before);
  // A copied row brings what the rows of the form have.
  const rest = names(form.source);
  const isRow = /<[\w-]*:?tr[\s>]/.test(after);
  const strange = [...names(after)].filter((name) => !known.has(name) && !OWN.has(name) && !(isRow && rest.has(name)));
  // The paragraph lends its look to what is typed into an empty place.
  const lent = strange.filter((name) => !(rest.has(name) && !["vanish", "webHidden", "drawing", "pict", "object", "altChunk"].includes(name)));
  const forbidden = hasForbidden(after) ? [{ kind: "unknown", place: form.name, message: "ein Feld enthält ein unzulässiges Zeichen" } as const] : [];
  return [...lent.map((name): Deviation => ({ kind: "visibility", place: form.name, message: `ein Feld bringt etwas mit, das nicht hineingehört: ${name}` })), ...forbidden];
}

const names = (source: string): Set<string> => new Set(Array.from(source.matchAll(/<([\w.-]+:)?([\w.-]+)/g), (match) => match[2]!));

const wordsIn = (source: string): string => source.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim().slice(-60);
