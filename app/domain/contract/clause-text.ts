import type { Place } from "../checks/finding.ts";
import { evaluateCondition } from "../template/condition.ts";
import type { ContractBlock, ContractTemplate, ContractWording } from "../template/template.ts";
import type { Id } from "../values/ids.ts";
import { slotById, slotValue } from "./slots.ts";
import type { SlotContext } from "./slot-values.ts";
import { wordingOf } from "./variant.ts";

/** A piece of contract wording: frame, a filled blank or a gap. The same pieces make the page on the screen and the Word file. */
export type ClausePiece = { kind: "frame"; text: string } | { kind: "slot"; slot: Id; text: string } | { kind: "gap"; slot: Id; text: string; places: readonly Place[] };

const SLOT = /\{([a-z0-9-]+)\}/g;

/** The slots that a wording names, in order. */
export const slotsIn = (text: string): Id[] => [...text.matchAll(SLOT)].map((match) => match[1]!);

/** Puts the facts into a wording. A gap shows its label in square brackets. Throws for a slot that nobody defined: a defect of the template. */
export function fillClause(text: string, context: SlotContext): ClausePiece[] {
  const pieces: ClausePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ kind: "frame", text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const slot = slotById(match[1]!);
    if (!slot) throw new Error(`contract wording names an unknown slot: ${match[1]}`);
    const value = slotValue(slot, context);
    if ("missing" in value) pieces.push({ kind: "gap", slot: slot.id, text: `[${slot.label}]`, places: value.missing });
    else if (value.text !== "") pieces.push({ kind: "slot", slot: slot.id, text: value.text });
  }
  if (end < text.length) pieces.push({ kind: "frame", text: text.slice(end) });
  return pieces;
}

/** The blocks that apply to these facts. */
export const applicableBlocks = (blocks: readonly ContractBlock[], context: SlotContext): ContractBlock[] =>
  blocks.filter((block) => !("condition" in block) || block.condition === undefined || evaluateCondition(block.condition, context.facts).holds);

const textsOf = (block: ContractBlock): string[] => {
  if (block.kind === "posts-table") return [];
  return block.kind === "free-clause" ? [`{${block.slot}}`] : [block.text, ...(block.items ?? [])];
};

/** Every slot of a wording, once, in the order of reading. */
export function slotsOfWording({ rubrum, clauses }: ContractWording, context?: SlotContext): Id[] {
  const blocks = [rubrum, ...clauses.map((clause) => clause.blocks)].flatMap((group) => (context ? applicableBlocks(group, context) : group));
  return [...new Set(blocks.flatMap(textsOf).flatMap(slotsIn))];
}

/** Every slot of a contract that applies to these facts, once, in the order of reading. */
export const slotsOf = (template: ContractTemplate, context: SlotContext): Id[] => slotsOfWording(wordingOf(template, context), context);

/** The gaps of a contract with the places to fill: what the form asks for and the checks count. */
export function contractGaps(template: ContractTemplate, context: SlotContext): { slot: Id; label: string; places: readonly Place[] }[] {
  return slotsOf(template, context).flatMap((id) => {
    const slot = slotById(id)!;
    const value = slotValue(slot, context);
    return "missing" in value ? [{ slot: id, label: slot.label, places: value.missing }] : [];
  });
}
