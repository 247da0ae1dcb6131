import { assembleContract } from "#app/document-model/assemble-contract.ts";
import { assembleForm } from "#app/document-model/assemble-form.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { slotSections } from "#app/document-model/slot-sections.ts";
import { contractGaps } from "#app/domain/contract/clause-text.ts";
import { fieldsBySlot } from "#app/domain/contract/form-values/shown.ts";
import { contractFormValues } from "#app/domain/contract/form-values/values.ts";
import type { SlotField } from "#app/domain/contract/slot-values.ts";
import { slotById, slotsFedBy, type SlotContext } from "#app/domain/contract/slots.ts";
import type { ContractTemplate } from "#app/domain/template/template.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { FormFrame } from "#app/services.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { formGroups, officialFormGroups, type FormGroup } from "./form-groups.ts";

/** A contract as its page shows it while it is filled in: its text, its fields, and which blank belongs to which field. */
export interface ShownContract {
  content: DocumentContent;
  /** How many blanks of the text nobody has filled. */
  gaps: number;
  groups: FormGroup[];
  /** The blanks that a field feeds. */
  fedBy(part: SlotField["part"], field: string): readonly Id[];
  /** The field behind a blank. */
  fieldOf(slot: Id): SlotField | undefined;
}

/** In the built-in wording. */
export function inBuiltInWording(template: ContractTemplate, context: SlotContext, today: IsoDate): ShownContract {
  const { facts, vertrag } = context;
  return {
    content: assembleContract({ facts }, vertrag.id, template, { findings: [], findingText: (finding) => ({ text: findingSentence(finding), source: sourcesText(finding.sources) }), stand: today, draft: false }),
    gaps: contractGaps(template, context).length,
    groups: formGroups(template, context),
    fedBy: (part, field) => slotsFedBy(part, field).map(({ id }) => id),
    fieldOf: (slot) => slotById(slot)?.fields[0],
  };
}

/** In the words of its official form. */
export function inOfficialForm({ title, reading, mapping, shown }: FormFrame, template: ContractTemplate, context: SlotContext, today: IsoDate): ShownContract {
  const { facts, vertrag } = context;
  const content = assembleForm({ reading, mapping, values: contractFormValues({ facts }, vertrag.id).values.values, title, statusLine: `Stand ${formatDate(today)}` });
  const fields = fieldsBySlot(shown.map(({ name }) => name));
  const sections = slotSections(content);
  return {
    content,
    gaps: new Set(sections.flatMap(({ missing }) => missing)).size,
    groups: officialFormGroups(sections, fields, template, context),
    fedBy: (part, field) => [...fields].filter(([, inputs]) => inputs.some((input) => input.part === part && input.field === field)).map(([slot]) => slot),
    fieldOf: (slot) => fields.get(slot)?.[0],
  };
}
