import type { Candidate } from "./blanks/candidate.ts";
import { findBlanks } from "./blanks/find-blanks.ts";
import { writePlace } from "./fill/write-place.ts";
import { replaceSpan } from "./fill/write-text.ts";
import { loadForm } from "./package/load-form.ts";
import { withoutOutsideTargets } from "./package/outside-targets.ts";
import { readDocument } from "./story/document.ts";
import type { Styles } from "./story/styles.ts";
import { applyEdits, type Edit } from "./xml/edits.ts";
import { encodePart } from "./xml/encoding.ts";
import { rewriteZip } from "./zip/write-zip.ts";

/**
 * A copy of a form for looking at: each blank carries its number, in the order of `inspect` from 1, on a coloured ground. Never handed out as a form.
 * @throws FormRefused
 */
export function numberBlanks(bytes: Uint8Array): Uint8Array {
  const form = loadForm(bytes);
  const document = readDocument(form.package);
  const edits = new Map<string, Edit[]>();
  for (const [at, { places }] of findBlanks(document).entries()) {
    for (const place of places) {
      const known = edits.get(place.story.part.name) ?? [];
      const own = numbered(place, at + 1, document.styles);
      // Where two blanks touch, the page shows the number of the first.
      if (!own.some((edit) => known.some((other) => edit.start < other.end && other.start < edit.end))) edits.set(place.story.part.name, [...known, ...own]);
    }
  }
  const changed = new Map(
    Array.from(edits, ([name, own]) => {
      const part = form.package.xml(name);
      return [name, encodePart({ encoding: part.encoding, source: coloured(applyEdits(part.source, own)) })] as const;
    }),
  );
  return withoutOutsideTargets(rewriteZip(form.package.entries, changed));
}

// Private-use signs that no form contains beside a figure; they become the coloured run.
const [OPEN, CLOSE] = ["\ue0f1", "\ue0f2"];

function numbered(place: Candidate, number: number, styles: Styles): Edit[] {
  const { story, span, target } = place;
  const mark = `${OPEN}${number}${CLOSE}`;
  const now = story.paragraphs[span.from.paragraph]!.text.slice(span.from.at, span.to.paragraph === span.from.paragraph ? span.to.at : undefined);
  if (target.how === "tick" || (target.how === "control" && target.variant === "check")) return replaceSpan(story, span, [`${now}${mark}`]) ?? [];
  if (target.how === "strike") {
    const { from } = target.options[0]!;
    const first = story.paragraphs[from.paragraph]!.text.slice(from.at, from.at + 1);
    return replaceSpan(story, { from, to: { paragraph: from.paragraph, at: from.at + 1 } }, [`${mark}\u00a0${first}`]) ?? [];
  }
  if (target.how === "form-field" && target.variant !== "text") return (span.from.at === span.to.at ? undefined : replaceSpan(story, span, [mark])) ?? [];
  const plain = target.how === "control" ? ({ ...target, variant: "text" } as const) : target;
  const written = writePlace({ ...place, target: plain }, { kind: "text", lines: [mark], day: undefined, limit: Number.MAX_SAFE_INTEGER }, { styles });
  return "edits" in written ? written.edits : [];
}

/** What makes a content control plain text or binds it to data: inside such a control LibreOffice shows no look of its own and the bound data instead of the number. */
const PLAIN_CONTROL = /<(?:[\w.-]+:)?(?:text|dataBinding)(?:\s[^<>]*)?\/>/g;

/** Ends the run before the number, sets the number in a run of its own, and goes on with the properties of the run. */
function coloured(source: string): string {
  const open = source.replace(PLAIN_CONTROL, "");
  return open.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g"), (_mark, number: string, at: number) => {
    const before = open.slice(0, at);
    const runs = Array.from(before.matchAll(/<((?:[\w.-]+:)?)r(?:\s[^>]*)?>/g)).at(-1);
    if (!runs) return number;
    const prefix = runs[1]!;
    const look = new RegExp(`^\\s*(<${prefix}rPr(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}rPr>))`).exec(before.slice(runs.index + runs[0].length))?.[1] ?? "";
    const own = `<${prefix}rPr><${prefix}b/><${prefix}color ${prefix}val="084D59"/><${prefix}sz ${prefix}val="18"/><${prefix}shd ${prefix}val="clear" ${prefix}color="auto" ${prefix}fill="FFE08A"/></${prefix}rPr>`;
    return `</${prefix}t></${prefix}r><${prefix}r>${own}<${prefix}t xml:space="preserve">\u00a0${number}\u00a0</${prefix}t></${prefix}r><${prefix}r>${look}<${prefix}t xml:space="preserve">`;
  });
}
