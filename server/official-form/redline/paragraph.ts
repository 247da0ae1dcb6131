import { diff, type Hunk } from "../proof/diff.ts";
import { childOf, elementsOf, type XmlElement } from "../xml/xml-node.ts";
import { atomsOf, isMarker, type Atom, type Marker } from "./atoms.ts";
import type { Merger } from "./merger.ts";
import { writeRuns, type Placed, type Status } from "./runs.ts";

/** A paragraph that both files have: new words put in, old ones struck out, changed properties noted. */
export function mergeParagraph(old: XmlElement, now: XmlElement, merger: Merger): string {
  const { sides, marks, carrier } = merger;
  if (sides.old.key(old) === sides.now.key(now)) return sides.now.source(now);
  const before = atomsOf(old, sides.old).filter((item) => !isMarker(item)) as Atom[];
  const after = atomsOf(now, sides.now);
  const words = after.filter((item) => !isMarker(item)) as Atom[];
  const hunks = readable(
    diff(
      before.map(({ key }) => key),
      words.map(({ key }) => key),
    ),
    words,
  );
  return `${openTag(now, merger)}${mergedProperties(old, now, merger)}${writeRuns(placedIn(before, after, hunks), sides, marks, carrier)}</${marks.w}p>`;
}

/** A paragraph that only the newer file has. Its mark is new as well, so that nothing of it stays behind when the change is turned down. */
export function insertedParagraph(now: XmlElement, merger: Merger): string {
  const { sides, marks, carrier } = merger;
  const placed = atomsOf(now, sides.now).map((item): Placed => ({ item, status: isMarker(item) ? "kept" : "new", wrappers: item.wrappers }));
  const properties = childOf(now, "w:pPr");
  const inner = properties ? elementsOf(properties).map((child) => (child.name === "w:rPr" ? "" : sides.now.source(child))) : [];
  const names = properties ? elementsOf(properties).map(({ name }) => name) : [];
  const end = names.findIndex((name) => name === "w:sectPr" || name === "w:pPrChange");
  inner.splice(end < 0 ? inner.length : end, 0, markProperties(properties, "ins", merger, "now"));
  return `${openTag(now, merger)}<${marks.w}pPr>${inner.join("")}</${marks.w}pPr>${writeRuns(placed, sides, marks, carrier)}</${marks.w}p>`;
}

/** A paragraph that only the older file has. */
export function deletedParagraph(old: XmlElement, merger: Merger): string {
  const { sides, marks, carrier } = merger;
  const placed = (atomsOf(old, sides.old).filter((item) => !isMarker(item)) as Atom[]).map((item): Placed => ({ item, status: "gone", wrappers: [] }));
  const properties = childOf(old, "w:pPr");
  const own = carrier.paragraphProperties(properties, sides.old);
  return `<${marks.w}p><${marks.w}pPr>${own}${markProperties(properties, "del", merger, "old")}</${marks.w}pPr>${writeRuns(placed, sides, marks, carrier)}</${marks.w}p>`;
}

const openTag = (paragraph: XmlElement, { sides }: Merger): string => sides.now.between(paragraph.start, paragraph.openEnd).replace(/\s*\/>$/, ">");

function markProperties(properties: XmlElement | undefined, kind: "ins" | "del", { sides, marks }: Merger, side: "old" | "now"): string {
  const look = childOf(properties, "w:rPr");
  const own = look ? elementsOf(look).map((child) => sides[side].source(child)).join("") : "";
  return `<${marks.w}rPr>${marks.mark(kind)}${own}</${marks.w}rPr>`;
}

/** The properties of today, with those of before where they differ. */
function mergedProperties(old: XmlElement, now: XmlElement, { sides, marks, carrier }: Merger): string {
  const [before, after] = [childOf(old, "w:pPr"), childOf(now, "w:pPr")];
  const source = after ? sides.now.source(after) : "";
  const was = carrier.paragraphProperties(before, sides.old);
  if (was === carrier.paragraphProperties(after, sides.now)) return source;
  const change = marks.propertiesBefore(was);
  const inner = after ? elementsOf(after).map((child) => sides.now.source(child)).join("") : "";
  return `<${marks.w}pPr>${inner}${change}</${marks.w}pPr>`;
}

/** A blank or a full stop that two changes have in common makes nobody wiser: they are shown as one change. */
function readable(hunks: readonly Hunk[], words: readonly Atom[]): Hunk[] {
  const joined: Hunk[] = [];
  hunks.forEach((hunk, at) => {
    const small = hunk.equal && at > 0 && at < hunks.length - 1 && words.slice(...hunk.b).every(({ text }) => text !== "" && !/[\p{L}\p{N}]/u.test(text)) && hunk.b[1] - hunk.b[0] <= 2;
    const last = joined.at(-1);
    if (last && !last.equal && (small || !hunk.equal)) joined[joined.length - 1] = { equal: false, a: [last.a[0], hunk.a[1]], b: [last.b[0], hunk.b[1]] };
    else joined.push(hunk);
  });
  return joined;
}

function placedIn(before: readonly Atom[], after: readonly (Atom | Marker)[], hunks: readonly Hunk[]): Placed[] {
  const words = after.filter((item) => !isMarker(item)) as Atom[];
  const gone = new Map<number, Placed[]>();
  const status: Status[] = words.map(() => "kept");
  for (const { equal, a, b } of hunks) {
    if (equal) continue;
    status.fill("new", ...b);
    const wrappers = b[0] < b[1] ? words[b[0]]!.wrappers : common(words[b[0] - 1]?.wrappers, words[b[0]]?.wrappers);
    gone.set(b[0], before.slice(...a).map((item) => ({ item, status: "gone", wrappers })));
  }
  const placed: Placed[] = [];
  let at = 0;
  let markers: Placed[] = [];
  for (const item of after) {
    if (isMarker(item)) markers.push({ item, status: "kept", wrappers: item.wrappers });
    else {
      placed.push(...markers, ...(gone.get(at) ?? []), { item, status: status[at]!, wrappers: item.wrappers });
      markers = [];
      at += 1;
    }
  }
  return [...placed, ...(gone.get(at) ?? []), ...markers];
}

/** The links and controls that go over the place between two words. */
function common(before: readonly XmlElement[] | undefined, behind: readonly XmlElement[] | undefined): readonly XmlElement[] {
  if (!before || !behind) return [];
  const parts = before.findIndex((wrapper, at) => wrapper !== behind[at]);
  return parts < 0 ? before : before.slice(0, parts);
}
