import type { BlankKind, BlankType } from "#app/domain/official-form/form.ts";
import type { Atom, Bookmark, Control, Field, Span, Story } from "../story/story.ts";

/** How a value gets into a blank. */
export type Target =
  /** What stands in the span is replaced. `suffix` follows the value: a unit that stands in the same cell. */
  | { how: "text"; suffix?: string; prefix?: string }
  | { how: "before-tab"; atom: Atom }
  | { how: "control"; control: Control; variant: "text" | "check" | "list" | "date" }
  | { how: "form-field"; field: Field; variant: "text" | "check" | "list" }
  /** The field goes, its result becomes plain text: an update in Word would otherwise bring the placeholder back. */
  | { how: "unlink"; field: Field }
  | { how: "bookmark"; bookmark: Bookmark }
  /** A paragraph in which nothing stands: in a cell, or with a rule below it. */
  | { how: "cell"; paragraph: number }
  /** `letter`: the box is the letter O. */
  | { how: "tick"; atom: Atom | undefined; letter: boolean }
  | { how: "strike"; options: readonly Span[] };

/** A place that looks like a blank, before places of the same value are put together. */
export interface Candidate {
  kind: BlankKind;
  story: Story;
  span: Span;
  target: Target;
  /** Given by the form: tag, name of a field, text of a mark. */
  name?: string | undefined;
  label?: string | undefined;
  type?: BlankType | undefined;
  options?: readonly string[] | undefined;
  capacity?: number | undefined;
  confidence: number;
  /** Candidates with the same key take the same value. */
  same?: string | undefined;
}

export const overlaps = (a: Span, b: Span): boolean => before(a.from, b.to) && before(b.from, a.to);
/** An empty span lies within another when it touches it. */
export const touches = (a: Span, b: Span): boolean => !before(a.to, b.from) && !before(b.to, a.from);

export const before = (a: Span["from"], b: Span["from"]): boolean => a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.at < b.at);

export const inParagraph = (paragraph: number, from: number, to: number): Span => ({ from: { paragraph, at: from }, to: { paragraph, at: to } });
