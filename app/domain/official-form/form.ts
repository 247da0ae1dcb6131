/** What this program says about an authority's Word form. Plain data: the same in server, browser and on the command line. */

const STORY_KINDS = ["body", "header", "footer", "footnotes", "endnotes"] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

const BLANK_KINDS = [
  "content-control", "form-field", "merge-field", "bookmark", "mark", "dots", "underscores", "leader", "underline", "cell", "highlight", "bracket", "tick-box", "alternatives",
] as const;
/** How a blank is made in the form. */
export type BlankKind = (typeof BLANK_KINDS)[number];

export type BlankType = "text" | "long-text" | "date" | "money" | "number" | "choice" | "check";

/** Where something stands, so that a person finds it on the page. `wording/form-places.ts` puts it in words. */
export interface FormPlace {
  story: StoryKind;
  /** Which header or footer; which note. */
  number: number;
  /** The nearest heading above, as it reads: "§ 3 Höhe der Zuwendung". */
  section: string | undefined;
  /** Paragraph below that heading, without headings and empty lines; 0 for the heading itself. */
  paragraph: number;
  /** From the outer table to the inner. */
  cells: readonly { table: number; row: number; column: number }[];
  textBox: number | undefined;
}

/** One blank of a form. It may stand at several places that take the same value. */
export interface Blank {
  /** Made from label and order: the same as long as neither changes, so a mapping can be written by hand. */
  id: string;
  kind: BlankKind;
  /** The part of the package with its first occurrence. */
  part: string;
  /** The first occurrence in words. */
  place: string;
  /** All occurrences in words. */
  places: readonly string[];
  label: string;
  /** The words around it, the blank itself as `▁`. */
  context: string;
  /** What stands in it now. */
  text: string;
  type: BlankType;
  /** For `choice`: what can be chosen. */
  options: readonly string[];
  /** Row of a table that may be repeated, one for each entry of a list. */
  repeats: { group: string; rows: number } | null;
  occurrences: number;
  /** 0 to 1: how sure it is that this is a blank. */
  confidence: number;
  /** The value of the contract (app/domain/contract/form-values) that seems to belong here. */
  proposal: string | null;
  /** Characters that fit; more goes to an annex. */
  capacity: number;
  /** Digest of kind and surroundings: tells a moved blank from a new one. */
  surroundings: string;
}

/** A field that Word computes from others; nothing here computes it. */
export interface ComputedField {
  /** Its name in the form, else its formula. */
  name: string;
  place: string;
  /** What it shows. */
  text: string;
}

export interface FormNote {
  code: "strict" | "utf-16" | "comments" | "tracking-on" | "protected" | "updates-fields" | "external" | "computed";
  params?: Readonly<Record<string, string>>;
}

/** Everything that `inspect` says. */
export interface FormInspection {
  format: "kim-form-inspection";
  version: 1;
  sha256: string;
  parts: readonly string[];
  notes: readonly string[];
  blanks: readonly Blank[];
}
