import type { ComputedField } from "#app/domain/official-form/form.ts";
import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import type { Candidate } from "../blanks/candidate.ts";
import { computedFields } from "../blanks/computed-fields.ts";
import { findBlanks } from "../blanks/find-blanks.ts";
import { loadForm, type LoadedForm } from "../package/load-form.ts";
import { openPackage } from "../package/open-package.ts";
import { FormRefused } from "../refused.ts";
import { readDocument, type FormDocument } from "../story/document.ts";
import { applyEdits, type Edit } from "../xml/edits.ts";
import { encodePart } from "../xml/encoding.ts";
import { rewriteZip } from "../zip/write-zip.ts";
import { annexEdit, firstAnnexNumber, type Annex } from "./annex.ts";
import { boundEdit } from "./bound-data.ts";
import { decide, type Plan } from "./decide.ts";
import type { Content } from "./content.ts";
import { leftOverProblems } from "./left-over.ts";
import { repeatedWords } from "./repeated-word.ts";
import { copyOfRow } from "./rows.ts";
import { writePlace, type WriteContext } from "./write-place.ts";
import { replaceSpan } from "./write-text.ts";

/** What became of each blank. */
export interface FilledBlank {
  id: string;
  label: string;
  places: readonly string[];
  text: string;
}

export interface FilledForm {
  bytes: Uint8Array;
  filled: readonly FilledBlank[];
  left: readonly { id: string; label: string; place: string; reason: string }[];
  annexes: readonly { number: number; title: string; place: string }[];
  computed: readonly ComputedField[];
}

/**
 * Puts values into a form. Only mapped blanks change; the same input gives the same bytes. @throws FormRefused with everything that stops the job
 * @param isNew a contract that is made now is held up by a word that would stand twice and by a value of nothing but gaps; one that was sent out is made as it was.
 */
export function fillForm(bytes: Uint8Array, mapping: FormMapping, values: FormValues, isNew = false): FilledForm {
  const form = loadForm(bytes);
  if (mapping.form !== undefined && mapping.form !== form.sha256) throw new FormRefused({ code: "other-form", params: { expected: mapping.form.slice(0, 12), found: form.sha256.slice(0, 12) } });
  const document = readDocument(form.package);
  const blanks = findBlanks(document);
  const { plan, problems } = decide(blanks, mapping, values);
  if (isNew) problems.push(...repeatedWords(blanks, mapping, plan), ...unseenValues(mapping, plan));
  if (problems.length > 0) throw new FormRefused(...problems);
  const filled = new Filler(form, document, mapping, values).carryOut(plan);
  const leftOver = leftOverProblems(document, readDocument(openPackage(filled.bytes)), plan);
  if (leftOver.length > 0) throw new FormRefused(...leftOver);
  return filled;
}

/** Nothing but gaps where a value is required: the line would vanish from the page as if it had been filled. */
function unseenValues(mapping: FormMapping, { fillings, rows }: Plan): FormProblem[] {
  return [...fillings, ...rows.flatMap((row) => row.rows.flat())].flatMap(({ found: { blank }, content }): FormProblem[] => {
    const decision = mapping.blanks[blank.id]!;
    const name = typeof decision === "string" ? decision : "value" in decision && decision.optional !== true ? decision.value : undefined;
    const isUnseen = content.kind === "text" && content.lines.join("") !== "" && content.lines.every((line) => line.trim() === "");
    return isUnseen && name !== undefined ? [{ code: "missing-value", params: { blank: blank.id, value: name, place: blank.place } }] : [];
  });
}

class Filler {
  private readonly form: LoadedForm;
  private readonly document: FormDocument;
  private readonly context: WriteContext;
  private readonly edits = new Map<string, Edit[]>();
  private readonly annexes: Annex[] = [];
  private readonly filled: FilledBlank[] = [];
  private readonly problems: FormProblem[] = [];
  private nextAnnex: number;

  constructor(form: LoadedForm, document: FormDocument, mapping: FormMapping, { writing }: FormValues) {
    this.form = form;
    this.document = document;
    this.context = { styles: document.styles, spaced: writing === 2 };
    this.nextAnnex = mapping.firstAnnex ?? firstAnnexNumber(document);
  }

  carryOut(plan: Plan): FilledForm {
    for (const { found, content } of plan.fillings) {
      const fitted = this.fitted(found.blank.id, found.blank.label, found.blank.place, content);
      for (const place of found.places) this.add(place.story.part.name, this.editsOf(found.blank.id, place, fitted), found.blank.id, placeOf(place));
      const bound = fitted.kind === "text" ? found.places.map((place) => boundEdit(this.form.package, place, fitted.lines.join("\n"))).find((one) => one !== undefined) : undefined;
      if (bound) this.add(bound.part.name, [bound.edit]);
      this.filled.push({ id: found.blank.id, label: found.blank.label, places: found.blank.places, text: textOf(fitted) });
    }
    for (const rows of plan.rows) this.fillRows(rows);
    if (this.annexes.length > 0) this.add(this.document.stories[0]!.part.name, [annexEdit(this.document.stories[0]!, this.annexes)]);
    if (this.problems.length > 0) throw new FormRefused(...this.problems);
    return {
      bytes: rewriteZip(this.form.package.entries, this.changedParts()),
      filled: this.filled,
      left: plan.left.map(({ found: { blank }, reason }) => ({ id: blank.id, label: blank.label, place: blank.place, reason })),
      annexes: this.annexes.map(({ number, title, place }) => ({ number, title, place })),
      computed: computedFields(this.document.stories),
    };
  }

  /** Two blanks that claim the same words are never settled by chance. */
  private add(part: string, edits: readonly Edit[], blank = "", place = ""): void {
    const known = this.edits.get(part) ?? [];
    if (edits.some((edit) => known.some((other) => edit.start < other.end && other.start < edit.end))) this.problems.push({ code: "ambiguous-blank", params: { blank, place } });
    else this.edits.set(part, [...known, ...edits]);
  }

  private changedParts(): Map<string, Uint8Array> {
    return new Map(
      Array.from(this.edits, ([name, edits]) => {
        const part = this.form.package.xml(name);
        return [name, encodePart({ encoding: part.encoding, source: applyEdits(part.source, edits) })] as const;
      }),
    );
  }

  /** A value longer than its place goes to an annex, and the place says so. */
  private fitted(id: string, title: string, place: string, content: Content): Content {
    if (content.kind !== "text") return content;
    const length = content.lines.join("\n").length;
    if (length <= content.limit) return content;
    const hint = `siehe Anlage ${this.nextAnnex}`;
    if (hint.length > content.limit) {
      this.problems.push({ code: "too-long", params: { blank: id, length: String(length), limit: String(content.limit) } });
      return content;
    }
    this.annexes.push({ number: this.nextAnnex, title, place, lines: content.lines });
    this.nextAnnex += 1;
    return { ...content, lines: [hint] };
  }

  private editsOf(id: string, place: Candidate, content: Content): Edit[] {
    const written = writePlace(place, content, this.context);
    if ("edits" in written) return [...written.edits, ...this.mirrored(id, place, content)];
    this.problems.push({ code: "unreachable-blank", params: { blank: id, place: placeOf(place), reason: written.unreachable } });
    return [];
  }

  /** The copy of a text box for older programs gets the same value at the same place. */
  private mirrored(id: string, { story, span, target, ...rest }: Candidate, content: Content): Edit[] {
    const original = story.paragraphs[span.from.paragraph]!;
    return original.mirrors.flatMap((mirror) => {
      const copy = { ...story, paragraphs: story.paragraphs.map((paragraph) => (paragraph === original ? { ...mirror, index: original.index } : paragraph)) };
      if (mirror.text !== original.text || span.to.paragraph !== span.from.paragraph) {
        this.problems.push({ code: "unreachable-blank", params: { blank: id, place: placeOf({ story, span }), reason: "die Kopie des Textfelds für ältere Programme weicht ab" } });
        return [];
      }
      if (target.how === "text" || target.how === "before-tab" || target.how === "tick") {
        const atomOf = (at: number) => mirror.atoms.find((atom) => atom.at <= at && at < atom.at + atom.length);
        const moved = target.how === "text" ? target : target.how === "tick" ? { ...target, atom: atomOf(span.from.at) } : { ...target, atom: atomOf(target.atom.at)! };
        const written = writePlace({ ...rest, story: copy, span, target: moved }, content, this.context);
        return "edits" in written ? written.edits : [];
      }
      return replaceSpan(copy, span, content.kind === "text" ? content.lines : [textOf(content)]) ?? [];
    });
  }

  private fillRows({ group, unit, rows }: Plan["rows"][number]): void {
    const last = group.rows.length - 1;
    const { part } = group.story;
    const copies: string[] = [];
    for (const [at, row] of rows.entries()) {
      const edits = row.flatMap(({ found, content }) => {
        const place = found.places[Math.min(at, last)]!;
        const where = placeOf(place);
        const fitted = this.fitted(found.blank.id, `${found.blank.label} (Zeile ${at + 1})`, where, content);
        this.filled.push({ id: found.blank.id, label: found.blank.label, places: [at <= last ? where : `${where}, weitere Zeile ${at - last}`], text: textOf(fitted) });
        return this.editsOf(found.blank.id, place, fitted);
      });
      if (at <= last) this.add(part.name, edits, row[0]?.found.blank.id, group.id);
      else copies.push(copyOfRow(part.source, group.rows[last]!, unit, edits, at - last));
    }
    if (copies.length > 0) this.add(part.name, [{ start: unit.end, end: unit.end, text: copies.join("") }]);
  }
}

const placeOf = ({ story, span }: Pick<Candidate, "story" | "span">): string => formPlaceText(story.paragraphs[span.from.paragraph]!.place);
const textOf = (content: Content): string => (content.kind === "check" ? (content.checked ? "☒" : "☐") : content.kind === "choice" ? content.text : content.lines.join("\n"));
