import type { Deviation } from "#app/domain/official-form/proof.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import type { Candidate } from "../blanks/candidate.ts";
import type { Content } from "../fill/content.ts";
import type { Plan } from "../fill/decide.ts";
import type { FormDocument } from "../story/document.ts";
import { textOfSpan, type Paragraph, type Story } from "../story/story.ts";

/** Compares the words of all stories, numbers of paragraphs included: outside the blanks they must be those of the form, inside those of the values. */
export function textProblems(form: FormDocument, filled: FormDocument, plan: Plan): Deviation[] {
  if (form.stories.length !== filled.stories.length) return [{ kind: "unknown", place: "Paket", message: "Kopfzeilen, Fußzeilen oder Fußnoten fehlen oder sind hinzugekommen" }];
  const contents = contentsOf(plan);
  return form.stories.flatMap((story, at) => storyProblems(story, filled.stories[at]!, contents, plan));
}

type Contents = ReadonlyMap<Candidate, Content>;

function contentsOf({ fillings, rows }: Plan): Contents {
  const direct = fillings.flatMap(({ found, content }) => found.places.map((place) => [place, content] as const));
  const inRows = rows.flatMap(({ group, rows: list }) => list.slice(0, group.rows.length).flatMap((row, at) => row.map(({ found, content }) => [found.places[at]!, content] as const)));
  return new Map([...direct, ...inRows]);
}

function storyProblems(story: Story, filled: Story, contents: Contents, plan: Plan): Deviation[] {
  const copies = copiedRows(story, plan);
  const deviations: Deviation[] = [];
  let at = 0;
  for (const paragraph of story.paragraphs) {
    const found = filled.paragraphs[at];
    at += 1;
    const place = formPlaceText(paragraph.place);
    if (found === undefined) return [...deviations, { kind: "wording", place, message: "der Absatz fehlt" }];
    if (found.label !== paragraph.label) deviations.push({ kind: "numbering", place, message: `Nummer „${found.label}“ statt „${paragraph.label}“` });
    if (!patternOf(paragraph, contents, story).test(found.text)) deviations.push({ kind: "wording", place, message: `„${found.text}“ ist nicht der Absatz des Formulars mit seinen Werten` });
    at += copies.get(paragraph) ?? 0;
  }
  const rest = filled.paragraphs.slice(at);
  const annexes = story.part.story === "body" && rest.length > 0 && /^Anlage \d+: /.test(rest[0]!.text);
  return rest.length === 0 || annexes ? deviations : [...deviations, { kind: "wording", place: formPlaceText(rest[0]!.place), message: `hinzugekommen: „${rest[0]!.text}“` }];
}

/** After the last paragraph of a repeated row stand those of its copies. */
function copiedRows(story: Story, { rows }: Plan): Map<Paragraph, number> {
  return new Map(
    rows
      .filter(({ group, rows: list }) => group.story === story && list.length > group.rows.length)
      .map(({ group, rows: list }) => {
        const own = group.rows.at(-1)!.cells.flatMap(({ paragraphs }) => paragraphs);
        return [own.at(-1)!, (list.length - group.rows.length) * own.length] as const;
      }),
  );
}

/** The words of a paragraph as an expression: the frame to the letter, each blank by what may stand there. */
function patternOf(paragraph: Paragraph, contents: Contents, story: Story): RegExp {
  const blanks = Array.from(contents).filter(([place]) => place.story === story && place.target.how !== "strike" && place.span.from.paragraph <= paragraph.index && place.span.to.paragraph >= paragraph.index).toSorted(([a], [b]) => a.span.from.at - b.span.from.at);
  let pattern = "";
  let at = 0;
  for (const [place, content] of blanks) {
    const from = place.span.from.paragraph === paragraph.index ? place.span.from.at : 0;
    const to = place.span.to.paragraph === paragraph.index ? place.span.to.at : paragraph.text.length;
    if (from < at) continue;
    pattern += escaped(paragraph.text.slice(at, from)) + (place.span.from.paragraph === paragraph.index ? inside(place, content) : "");
    at = to;
  }
  return new RegExp(`^${pattern}${escaped(paragraph.text.slice(at))}$`, "u");
}

function inside(place: Candidate, content: Content): string {
  if (content.kind === "check") return place.target.how === "form-field" ? "" : `(?:.{0,3}|${escaped(textOfSpan(place.story, place.span))})`;
  if (content.kind === "choice") return place.target.how === "form-field" ? ".*" : escaped(content.text);
  const words = content.lines.join("\n");
  if (words.length > content.limit) return "[ ]?siehe Anlage \\d+[ ]?";
  if (content.day !== undefined && place.kind === "content-control") return ".+";
  return `[ \\u00a0]?${escaped(words)}[ \\u00a0]?`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
