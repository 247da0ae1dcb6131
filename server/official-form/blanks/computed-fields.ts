import type { ComputedField } from "#app/domain/official-form/form.ts";
import { formPlaceText } from "#app/wording/form-places.ts";
import { textOfSpan, type Field, type Story } from "../story/story.ts";
import { childOf, valueOf } from "../xml/xml-node.ts";

/** Sums and formulas that Word alone computes. They are no blanks, and filling does not recompute them: what they show then is of before. */
export const computedFields = (stories: readonly Story[]): ComputedField[] =>
  stories.flatMap((story) =>
    story.fields
      .filter((field) => isCalculated(field) || (isFormula(field) && !story.fields.some((outer) => isCalculated(outer) && holds(outer, field))))
      .map((field) => ({ name: nameOf(field), place: formPlaceText(story.paragraphs[field.whole.from.paragraph]!.place), text: textOfSpan(story, field.result).trim() })),
  );

const dataOf = (field: Field) => childOf(field.begin, "w:ffData");
const isCalculated = (field: Field): boolean => valueOf(childOf(dataOf(field), "w:textInput"), "w:type") === "calculated";
const isFormula = ({ instruction }: Field): boolean => /^\s*=/.test(instruction);
/** Word writes the formula of a calculated form field as a field within it. */
const holds = (outer: Field, inner: Field): boolean => outer.begin.start < inner.begin.start && outer.end !== undefined && inner.begin.start < outer.end.start;
const nameOf = (field: Field): string => valueOf(dataOf(field), "w:name") || field.instruction.trim();
