import type { Candidate } from "../blanks/candidate.ts";
import { BOXES } from "../blanks/patterns.ts";
import type { Span, Story } from "../story/story.ts";
import { runFlag, type Styles } from "../story/styles.ts";
import type { Edit } from "../xml/edits.ts";
import { attributeOf, type XmlElement } from "../xml/xml-node.ts";
import type { Content } from "./content.ts";
import { linesOutside, newRun, prefixOf, runProperties, struck } from "./markup.ts";
import { writeControl } from "./write-control.ts";
import { writeFormField, writeUnlinked } from "./write-field.ts";
import { intoEmpty, replaceSpan } from "./write-text.ts";

/** The edits of one place, or why it cannot be reached. */
export type PlaceEdits = { edits: Edit[] } | { unreachable: string };

export interface WriteContext {
  styles: Styles;
  /** A gap parts a value from the line that is drawn behind it. */
  spaced?: boolean;
}

/** Puts a content into one place of a blank. Everything outside the blank stays as it is. */
export function writePlace(candidate: Candidate, content: Content, context: WriteContext): PlaceEdits {
  const { story, span, target } = candidate;
  if (target.how === "strike") return content.kind === "choice" ? { edits: strikeOthers(story, target.options, content.option) } : wrongKind;
  if (target.how === "control") return writeControl(story, span, target, content, context);
  if (target.how === "form-field") return writeFormField(story, span, target, content);
  if (target.how === "tick") return content.kind === "check" ? { edits: tick(candidate, content.checked) } : wrongKind;
  if (content.kind === "check") return wrongKind;
  const lines = content.kind === "text" ? content.lines : [content.text];
  switch (target.how) {
    case "text":
      if (isHidden(candidate, context)) return { unreachable: "die Stelle ist verborgen formatiert, niemand sähe den Wert" };
      return text(story, span, [...lines.slice(0, -1).map((line, at) => (at === 0 ? `${before(candidate)}${line}` : line)), `${lines.length === 1 ? before(candidate) : ""}${lines.at(-1)!}${after(candidate)}`]);
    case "unlink":
      return writeUnlinked(story, target.field, lines);
    case "before-tab": {
      const { element, at } = target.atom;
      const head = story.paragraphs[span.from.paragraph]!.text[at - 1];
      const gap = head === undefined || /\s/.test(head) ? "" : " ";
      const written = [`${gap}${lines[0]!}`, ...lines.slice(1)];
      if (context.spaced && candidate.kind === "leader") written.push(`${written.pop()!} `);
      return { edits: [{ start: element.start, end: element.start, text: lines.join("") === "" ? "" : linesOutside(prefixOf(element), written) }] };
    }
    case "bookmark": {
      const { start } = target.bookmark;
      const replaced = span.from.at === span.to.at ? undefined : replaceSpan(story, span, lines);
      return { edits: replaced ?? [{ start: start.end, end: start.end, text: newRun(prefixOf(start), runProperties(story.part.source, neighbourRun(start)), lines) }] };
    }
    case "cell":
      return { edits: replaceSpan(story, span, lines) ?? [intoEmpty(story, story.paragraphs[target.paragraph]!.element, lines)] };
  }
}

const wrongKind: PlaceEdits = { unreachable: "Wert und Feld passen nicht zusammen" };

/** The value takes the look of its blank, and would be as hidden. */
const isHidden = ({ story, span }: Candidate, { styles }: WriteContext): boolean =>
  story.paragraphs[span.from.paragraph]!.atoms.some(({ at, length, run }) => at <= span.from.at && span.from.at < at + length && runFlag(styles, run, "w:vanish") !== undefined);

function text(story: Story, span: Span, lines: readonly string[]): PlaceEdits {
  const edits = replaceSpan(story, span, lines);
  return edits ? { edits } : { unreachable: "an der Stelle steht kein Text" };
}

/** Dots that stick to a word leave no room for a space between word and value. */
const GLUED = new Set(["dots", "underscores"]);

function before({ kind, story, span, target }: Candidate): string {
  if (target.how === "text" && target.prefix !== undefined) return target.prefix;
  const sign = story.paragraphs[span.from.paragraph]!.text[span.from.at - 1] ?? " ";
  return GLUED.has(kind) && /[\p{L}\p{N}:;,]/u.test(sign) ? " " : "";
}

function after({ kind, story, span, target }: Candidate): string {
  if (target.how === "text" && target.suffix !== undefined) return target.suffix;
  const sign = story.paragraphs[span.to.paragraph]!.text[span.to.at] ?? " ";
  return GLUED.has(kind) && /[\p{L}\p{N}€(]/u.test(sign) ? " " : "";
}

function neighbourRun(element: XmlElement): XmlElement | undefined {
  const siblings = element.parent!.children.filter((child): child is XmlElement => "name" in child);
  const at = siblings.indexOf(element);
  return siblings.slice(0, at).findLast(({ name }) => name === "w:r") ?? siblings.slice(at).find(({ name }) => name === "w:r");
}

/** Strikes what is not chosen; the words stay, as they would on paper. */
function strikeOthers(story: Story, options: readonly Span[], chosen: number): Edit[] {
  const { source } = story.part;
  return options.flatMap((option, at) => {
    if (at === chosen) return [];
    const paragraph = story.paragraphs[option.from.paragraph]!;
    return paragraph.atoms
      .filter((atom) => atom.kind === "text" && atom.at < option.to.at && atom.at + atom.length > option.from.at && atom.length > 0)
      .flatMap((atom) => {
        const { element, run } = atom;
        const prefix = prefixOf(element);
        const runTag = run.rawName;
        const node = element.children.find((child) => "text" in child);
        if (node === undefined || !("text" in node)) return [];
        const place = (index: number): number => node.offsets?.[index] ?? node.start + index;
        const [from, to] = [place(Math.max(0, option.from.at - atom.at)), place(Math.min(atom.length, option.to.at - atom.at))];
        const split = (properties: string): string => `</${prefix}t></${runTag}><${runTag}>${properties}<${prefix}t xml:space="preserve">`;
        const edits: Edit[] = [
          { start: from, end: from, text: split(struck(source, run)) },
          { start: to, end: to, text: split(runProperties(source, run)) },
        ];
        if (attributeOf(element, "xml:space") === undefined) edits.push({ start: element.start + 1 + element.rawName.length, end: element.start + 1 + element.rawName.length, text: ' xml:space="preserve"' });
        return edits;
      });
  });
}

/** Crosses a box, or empties one that was crossed. The sign stays in its font. */
function tick(candidate: Candidate, checked: boolean): Edit[] {
  const { story, span, target } = candidate;
  const now = story.paragraphs[span.from.paragraph]!.text.slice(span.from.at, span.to.at);
  const atom = target.how === "tick" ? target.atom : undefined;
  const sign = target.how === "tick" && target.letter ? (checked ? "☒" : now) : crossed(now, checked);
  if (sign === now) return [];
  if (atom?.kind === "symbol") {
    const value = atom.element.attributes.find(({ name }) => name === "w:char");
    return value ? [{ start: value.valueStart, end: value.valueEnd, text: sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0") }] : [];
  }
  return replaceSpan(story, span, [sign]) ?? [];
}

function crossed(now: string, checked: boolean): string {
  if (now.match(BOXES)) return checked ? "☒" : /[☑☒]/.test(now) ? "☐" : now;
  if (/^[[(|]/.test(now)) return checked ? `${now[0]}x${now.at(-1)}` : /x/i.test(now) ? `${now[0]} ${now.at(-1)}` : now;
  // Wingdings: ¨ and its like are empty, ý is crossed; symbols lie 0xF000 higher.
  const high = now.codePointAt(0)! >= 0xf000;
  const isCrossed = /[\u00fd\u00fe\uf0fd\uf0fe]/.test(now);
  return checked ? (high ? "\uf0fd" : "\u00fd") : isCrossed ? (high ? "\uf0a8" : "\u00a8") : now;
}
