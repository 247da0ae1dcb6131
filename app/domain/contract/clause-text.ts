import type { Place } from "../checks/finding.ts";
import { placeKey } from "../checks/place.ts";
import { evaluateCondition } from "../template/condition.ts";
import type { ContractBlock, ContractTemplate, ContractWording } from "../template/template.ts";
import type { Id } from "../values/ids.ts";
import { contractPosts, emptyPostCells, POST_CELLS } from "./contract-posts.ts";
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

/** Something that a contract waits for, with the places to fill. */
interface ContractGap {
  label: string;
  places: readonly Place[];
}

/** The gaps of a contract: what the form asks for and the checks count. Of the table of posts only what no blank in the text waits for as well. */
export function contractGaps(template: ContractTemplate, context: SlotContext): ContractGap[] {
  const inText = slotsOf(template, context).flatMap((id): ContractGap[] => {
    const slot = slotById(id)!;
    const value = slotValue(slot, context);
    return "missing" in value ? [{ label: slot.label, places: value.missing }] : [];
  });
  if (!hasPostsTable(template, context)) return inText;
  const known = new Set(inText.flatMap(({ places }) => places.map(placeKey)));
  const inTable = emptyPostCells(context).filter(({ place }) => !known.has(placeKey(place)) && known.add(placeKey(place)));
  return [...inText, ...inTable.map(({ cell, place }) => ({ label: POST_CELLS[cell], places: [place] }))];
}

/** How many blanks and cells a contract has, filled or not. */
export const countBlanks = (template: ContractTemplate, context: SlotContext): number =>
  slotsOf(template, context).length + (hasPostsTable(template, context) ? contractPosts(context).length * Object.keys(POST_CELLS).length : 0);

const hasPostsTable = (template: ContractTemplate, context: SlotContext): boolean => wordingOf(template, context).clauses.some(({ blocks }) => blocks.some(({ kind }) => kind === "posts-table"));
