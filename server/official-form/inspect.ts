import type { FormInspection, FormNote } from "#app/domain/official-form/form.ts";
import { formNoteText } from "#app/wording/form-problems.ts";
import { computedFields } from "./blanks/computed-fields.ts";
import { findBlanks } from "./blanks/find-blanks.ts";
import { refuseTooMany } from "./blanks/refuse-oversized.ts";
import { LIMITS } from "./limits.ts";
import { loadForm } from "./package/load-form.ts";
import { readDocument } from "./story/document.ts";

/** Finds every plausible blank of a form. @throws FormRefused */
export function inspectForm(bytes: Uint8Array): FormInspection {
  const form = loadForm(bytes);
  const document = readDocument(form.package);
  const blanks = findBlanks(document).map(({ blank }) => blank);
  refuseTooMany(blanks.length, LIMITS.blanks);
  return {
    format: "kim-form-inspection",
    version: 1,
    sha256: form.sha256,
    parts: document.stories.map(({ part }) => part.name),
    notes: [...form.notes, ...computedFields(document.stories).map((field): FormNote => ({ code: "computed", params: { ...field } }))].map(formNoteText),
    blanks,
  };
}
