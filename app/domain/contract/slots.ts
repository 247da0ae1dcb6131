import type { Id } from "../values/ids.ts";
import { CONTRACT_SLOTS } from "./slots/conditions-of-work.ts";
import { FUNDING_SLOTS } from "./slots/funding.ts";
import { PARTY_SLOTS } from "./slots/parties.ts";
import { placeOfSlotField, readSlotField, type SlotContext, type SlotDefinition, type SlotField, type SlotValue } from "./slot-values.ts";

export type { SlotContext, SlotDefinition, SlotField, SlotValue };


/** Every slot that a contract template may name. */
export const SLOTS: readonly SlotDefinition[] = [...PARTY_SLOTS, ...FUNDING_SLOTS, ...CONTRACT_SLOTS];

const BY_ID: ReadonlyMap<Id, SlotDefinition> = new Map(SLOTS.map((slot) => [slot.id, slot]));
export const slotById = (id: Id): SlotDefinition | undefined => BY_ID.get(id);

/** What stands in a blank now, or where to fill it. */
export function slotValue(slot: SlotDefinition, context: SlotContext): SlotValue {
  const entries = slot.fields.map((field) => ({ field, value: readSlotField(context, field) }));
  const empty = entries.filter((entry) => entry.value === null).map((entry) => placeOfSlotField(context, entry.field));
  if (empty.length > 0 && !slot.optional) return { missing: empty };
  const result = slot.derive(Object.fromEntries(entries.map((entry) => [entry.field.field, entry.value])), context);
  return typeof result === "string" ? { text: result } : { missing: result };
}

/** The slots that a field feeds: focus in the form highlights them on the page. */
export const slotsFedBy = (part: SlotField["part"], field: string): SlotDefinition[] => SLOTS.filter((slot) => slot.fields.some((input) => input.part === part && input.field === field));
