import { escapeText } from "../xml/entities.ts";
import { childOf, type XmlElement } from "../xml/xml-node.ts";
import { insideOf, isMarker, type Atom, type Marker, type Piece } from "./atoms.ts";
import type { Carrier } from "./carrier.ts";
import type { Marks } from "./marks.ts";
import type { Side } from "./side.ts";

export type Status = "kept" | "new" | "gone";

/** An atom or marker on its way into the result. What has gone stands in the links and controls of what is there now. */
export interface Placed {
  item: Atom | Marker;
  status: Status;
  wrappers: readonly XmlElement[];
}

/** Writes the runs of a paragraph: kept words as they are, new ones marked as put in, old ones as struck out. */
export function writeRuns(placed: readonly Placed[], sides: { old: Side; now: Side }, marks: Marks, carrier: Carrier): string {
  let result = "";
  let open: readonly XmlElement[] = [];
  for (const group of grouped(placed)) {
    const { wrappers, status } = group[0]!;
    const stay = open.findIndex((wrapper, at) => wrapper !== wrappers[at]);
    const kept = stay < 0 ? open.length : stay;
    result += open.slice(kept).toReversed().map((wrapper) => closing(wrapper, sides.now)).join("");
    result += wrappers.slice(kept).map((wrapper) => opening(wrapper, sides.now)).join("");
    open = wrappers;
    const { item } = group[0]!;
    if (isMarker(item)) result += sides.now.source(item.marker);
    else {
      const pieces = group.flatMap(({ item: one }) => (isMarker(one) ? [] : one.pieces));
      if (status === "kept") result += runs(pieces, sides.now, marks.w);
      else if (status === "new") result += marks.inserted(runs(pieces, sides.now, marks.w));
      else result += marks.deleted(struckRuns(pieces, sides.old, marks.w, carrier));
    }
  }
  return result + open.toReversed().map((wrapper) => closing(wrapper, sides.now)).join("");
}

/** Neighbours of one status in the same links and controls; a marker stands alone. */
function grouped(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const last = groups.at(-1)?.[0];
    const joins = last !== undefined && !isMarker(last.item) && !isMarker(one.item) && last.status === one.status && samePath(last.wrappers, one.wrappers);
    if (joins) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

const samePath = (a: readonly XmlElement[], b: readonly XmlElement[]): boolean => a.length === b.length && a.every((wrapper, at) => wrapper === b[at]);

const opening = (wrapper: XmlElement, side: Side): string => side.between(wrapper.start, insideOf(wrapper)!.openEnd) + (wrapper.name === "w:sdt" ? "" : properties(wrapper, side));
const closing = (wrapper: XmlElement, side: Side): string => side.between(insideOf(wrapper)!.closeStart, wrapper.end);

/** Smart tags and fields may begin with properties. */
const properties = (wrapper: XmlElement, side: Side): string => {
  const found = childOf(wrapper, `${wrapper.name}Pr`);
  return found ? side.source(found) : "";
};

function runs(pieces: readonly Piece[], side: Side, w: string): string {
  return byRun(pieces)
    .map((own) => `<${w}r>${look(own[0]!.run, side)}${joined(own, (text) => `<${w}t xml:space="preserve">${escapeText(text)}</${w}t>`, (element) => side.source(element))}</${w}r>`)
    .join("");
}

function struckRuns(pieces: readonly Piece[], side: Side, w: string, carrier: Carrier): string {
  return byRun(pieces)
    .map((own) => `<${w}r>${look(own[0]!.run, side)}${joined(own, (text) => `<${w}delText xml:space="preserve">${escapeText(text)}</${w}delText>`, (element) => carrier.struck(element, side))}</${w}r>`)
    .join("");
}

function byRun(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (groups.at(-1)?.[0]?.run === piece.run) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function look(run: XmlElement, side: Side): string {
  const found = childOf(run, "w:rPr");
  return found ? side.source(found) : "";
}

function joined(pieces: readonly Piece[], text: (words: string) => string, other: (element: XmlElement) => string): string {
  let result = "";
  let words = "";
  const flush = (): void => {
    if (words !== "") result += text(words);
    words = "";
  };
  for (const { content } of pieces) {
    if (typeof content === "string") words += content;
    else {
      flush();
      result += other(content);
    }
  }
  flush();
  return result;
}
