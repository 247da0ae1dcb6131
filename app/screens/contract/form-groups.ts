import { applicableBlocks, slotsIn } from "#app/domain/contract/clause-text.ts";
import { organisationOf } from "#app/domain/contract/slot-values.ts";
import { slotById, type SlotContext, type SlotField } from "#app/domain/contract/slots.ts";
import { profileOf, variantOf, wordingOf } from "#app/domain/contract/variant.ts";
import type { Field } from "#app/domain/facts/field.ts";
import { fieldsOf } from "#app/domain/facts/register.ts";
import type { SlotSection } from "#app/document-model/slot-sections.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VariantProfile } from "#app/domain/template/contract-variant.ts";
import type { ContractBlock, ContractTemplate } from "#app/domain/template/template.ts";
import type { Cell } from "../register/store/cell.ts";

export interface FormField {
  cell: Cell;
  field: Field;
}

/** The fields that feed one clause, in the order of its wording; a field stands where it is first needed. */
export interface FormGroup {
  id: string;
  title: string;
  fields: FormField[];
  /** Closed until somebody wants it. */
  folded?: true;
}

/** Fields of the contract's row that no blank names but that the contract needs all the same. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  parteien: ["traeger", "variante"],
  "zweite-stufe": ["obererVertrag"],
  unterschriften: ["ortUnterschrift", "unterzeichnendeKommune", "unterzeichnendeTraeger"],
};

/** Fields that two parties have alike: "Name" alone would be a riddle here. */
function whoseField({ part, of }: SlotField, { geber, traeger }: VariantProfile): string | undefined {
  if (part === "antragsteller") return "Zuwendungsempfänger";
  return part === "organisationen" ? (of === undefined ? traeger : geber) : undefined;
}

/** A part of the contract with the fields that its blanks ask for. */
interface Section {
  id: string;
  title: string;
  inputs: readonly SlotField[];
  folded?: true;
}

/** The form in clause order of the built-in wording: parties, then § by §, then the signatures. */
export const formGroups = (template: ContractTemplate, context: SlotContext): FormGroup[] => groupsOf(sectionsOf(template, context), context);

/** The form in the order of an official form; what the built-in wording asks for besides stands at its end, because checks and the other documents need it. */
export function officialFormGroups(sections: readonly SlotSection[], fieldsBehind: ReadonlyMap<Id, readonly SlotField[]>, template: ContractTemplate, context: SlotContext): FormGroup[] {
  const own = sections.map(({ id, title, slots }): Section => ({ id, title: title || "Kopf des Vertrags", inputs: slots.flatMap((slot) => fieldsBehind.get(slot) ?? []) }));
  return groupsOf([{ id: "vertragspartner", title: "Vertragspartner", inputs: partners(context) }, ...own, { id: "weitere", title: "Was das Formular nicht zeigt", inputs: sectionsOf(template, context).flatMap(({ inputs }) => inputs), folded: true }], context);
}

const partners = (context: SlotContext): SlotField[] => [...always("parteien"), ...(variantOf(context) === "C" ? always("zweite-stufe") : [])];

function sectionsOf(template: ContractTemplate, context: SlotContext): Section[] {
  const wording = wordingOf(template, context);
  return [
    { id: "parteien", title: "Parteien und Grundlagen", inputs: [...partners(context), ...inputsOf(wording.rubrum, context)] },
    ...wording.clauses.map((clause, index): Section => ({ id: clause.id, title: `§\u00a0${index + 1} ${clause.title}`, inputs: inputsOf(clause.blocks, context) })),
    { id: "unterschriften", title: "Unterschriften", inputs: always("unterschriften") },
  ];
}

/** Each field once, where it is first needed. */
function groupsOf(sections: readonly Section[], context: SlotContext): FormGroup[] {
  const seen = new Set<string>();
  const profile = profileOf(context);
  return sections
    .map(({ inputs, ...section }): FormGroup => ({
      ...section,
      fields: inputs.flatMap((input): FormField[] => {
        const name = `${input.part}.${input.of ?? ""}.${input.field}`;
        const cell = cellOfSlotField(input, context);
        const field = fieldsOf(input.part)[input.field];
        if (seen.has(name) || !cell || !field) return [];
        seen.add(name);
        const whose = whoseField(input, profile);
        return [{ cell, field: whose ? { ...field, label: `${whose}: ${field.label}` } : field }];
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

const always = (id: string): SlotField[] => (ALWAYS[id] ?? []).map((field) => ({ part: "vertraege", field }));

function inputsOf(blocks: readonly ContractBlock[], context: SlotContext): SlotField[] {
  return applicableBlocks(blocks, context).flatMap((block): SlotField[] => {
    if (block.kind === "posts-table") return [{ part: "vertraege", field: "stellen" }];
    const texts = block.kind === "free-clause" ? [`{${block.slot}}`] : [block.text, ...(block.items ?? [])];
    return texts.flatMap(slotsIn).flatMap((slot) => slotById(slot)?.fields ?? []);
  });
}

/** Where a field's value stands; undefined for fields of a Träger that is not chosen yet. */
function cellOfSlotField({ part, field, of }: SlotField, context: SlotContext): Cell | undefined {
  if (part === "vertraege") return { part, row: context.vertrag.id, field };
  if (part === "organisationen") {
    const row = organisationOf(context, of)?.id;
    return row === undefined ? undefined : { part, row, field };
  }
  return { part, row: null, field };
}
