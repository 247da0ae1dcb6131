import type { Place } from "../../checks/finding.ts";
import type { Facts } from "../../facts/register.ts";
import type { FormValues } from "../../official-form/mapping.ts";
import type { Id } from "../../values/ids.ts";
import { slotValue } from "../slots.ts";
import { placeOfSlotField, type SlotContext } from "../slot-values.ts";
import { FORM_SLOTS, TICKS } from "./catalogue.ts";
import { POST_COLUMNS, POSTS, postRows } from "./post-columns.ts";

/** Everything that an official form can be filled with for one contract, and for each value where a person enters or mends it. */
export interface ContractFormValues {
  values: FormValues;
  /** By name of the value; what is missing leads to its gaps, what is there to the fields behind it. */
  places: ReadonlyMap<string, readonly Place[]>;
}

/** The values of one contract as the register gives them; what is missing is left out. Throws for a contract that the facts do not hold. */
export function contractFormValues({ facts }: { facts: Facts }, vertragId: Id): ContractFormValues {
  const vertrag = facts.vertraege.find(({ id }) => id === vertragId);
  if (!vertrag) throw new Error(`no contract ${vertragId} in this Vorhaben`);
  const context: SlotContext = { facts, vertrag };
  const values: FormValues["values"] = {};
  const places = new Map<string, readonly Place[]>();
  for (const slot of FORM_SLOTS) {
    const value = slotValue(slot, context);
    if ("text" in value) values[slot.id] = value.text;
    places.set(slot.id, "missing" in value ? value.missing : slot.fields.map((field) => placeOfSlotField(context, field)));
  }
  for (const { name, field } of TICKS) {
    if (vertrag[field] !== null) values[name] = vertrag[field];
    places.set(name, [{ kind: "contract", vertrag: vertragId, field }]);
  }
  const { rows, missing } = postRows(context);
  const noPosts: Place[] = [{ kind: "contract", vertrag: vertragId, field: "stellen" }];
  if (rows.length > 0) values[POSTS] = rows;
  places.set(POSTS, noPosts);
  for (const { name, field } of POST_COLUMNS) {
    const lacking = missing.get(name);
    places.set(name, lacking ? lacking.map((row) => ({ kind: "fact", part: "stellen", row, field })) : noPosts);
  }
  return { values: { format: "kim-form-values", version: 1, writing: 2, values }, places };
}
