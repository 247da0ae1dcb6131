import type { Candidate } from "../blanks/candidate.ts";
import type { Plan } from "../fill/decide.ts";
import { boundEdit } from "../fill/bound-data.ts";
import type { FormDocument } from "../story/document.ts";
import type { Story } from "../story/story.ts";
import { ancestorOf, childOf, type XmlElement } from "../xml/xml-node.ts";

/** A stretch of a part in which something may change. */
export interface Region {
  start: number;
  end: number;
}

/** For each part the stretches that belong to mapped blanks; merged, in order. Everything outside must stay to the character. */
export function blankRegions(document: FormDocument, plan: Plan): Map<string, Region[]> {
  const found = new Map<string, Region[]>();
  const add = (part: string, region: Region): void => void found.set(part, [...(found.get(part) ?? []), region]);
  const places = [...plan.fillings.flatMap(({ found: { places: all } }) => all), ...plan.rows.flatMap(({ rows, group }) => rows.flatMap((row, at) => row.map(({ found: blank }) => blank.places[Math.min(at, group.rows.length - 1)]!)))];
  for (const place of places) {
    for (const region of regionsOf(place)) add(place.story.part.name, region);
    const bound = boundEdit(document.package, place, "");
    if (bound) add(bound.part.name, { start: bound.edit.start, end: bound.edit.end });
  }
  for (const { group, unit: { end }, rows } of plan.rows) {
    if (rows.length > group.rows.length) add(group.story.part.name, { start: end, end });
  }
  const body = document.stories[0]!;
  const root = childOf(body.part.root, "w:body")!;
  const section = root.children.findLast((child): child is XmlElement => "name" in child && child.name === "w:sectPr");
  const at = section?.start ?? root.closeStart;
  if (found.has(body.part.name) || hasLong(plan)) add(body.part.name, { start: at, end: at });
  return new Map(Array.from(found, ([part, regions]) => [part, merged(regions)]));
}

const hasLong = (plan: Plan): boolean => plan.fillings.some(({ content }) => content.kind === "text" && content.lines.join("\n").length > content.limit);

function regionsOf(place: Candidate): Region[] {
  const { story, span, target } = place;
  switch (target.how) {
    case "control":
      return [target.control.element];
    case "form-field":
    case "unlink": {
      const { begin, end } = target.field;
      return begin.name === "w:fldSimple" ? [begin] : [{ start: (ancestorOf(begin, "w:r") ?? begin).start, end: (end && ancestorOf(end, "w:r")?.end) ?? begin.end }];
    }
    case "bookmark":
      return [{ start: target.bookmark.start.start, end: target.bookmark.end?.end ?? target.bookmark.start.end }];
    case "cell":
      return [story.paragraphs[target.paragraph]!.element];
    default: {
      // The text elements between the first and the last run of the blank, and the runs of its copies.
      const paragraphs = story.paragraphs.slice(span.from.paragraph, span.to.paragraph + 1);
      return [...paragraphs.flatMap((paragraph) => runsOf(story, paragraph.index, place)), ...(paragraphs[0]?.mirrors ?? []).map(({ element }) => element)];
    }
  }
}

function runsOf(story: Story, index: number, { span }: Candidate): Region[] {
  const paragraph = story.paragraphs[index]!;
  const from = index === span.from.paragraph ? span.from.at : 0;
  const to = index === span.to.paragraph ? span.to.at : paragraph.text.length;
  return paragraph.atoms.filter((atom) => atom.at <= to && atom.at + atom.length >= from).map(({ element }) => element);
}

function merged(regions: readonly Region[]): Region[] {
  const result: Region[] = [];
  for (const { start, end } of regions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
