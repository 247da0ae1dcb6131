import type { FormValues, ShownValue } from "../../official-form/mapping.ts";
import { formFor, type ReleasedForm } from "../../official-form/released-form.ts";
import type { Id } from "../../values/ids.ts";
import type { VorhabenSnapshot } from "../../vorhaben/vorhaben.ts";
import { slotById } from "../slots.ts";
import type { SlotField } from "../slot-values.ts";
import { FORM_COLUMNS, FORM_SLOTS, formValueOf, TICKS } from "./catalogue.ts";
import { POSTS } from "./post-columns.ts";
import { contractFormValues } from "./values.ts";

/** What a contract says in its official form: the values that the mapping puts there and no others, and which of them are still missing. */
export interface ShownInForm {
  form: ReleasedForm;
  values: FormValues["values"];
  missing: readonly string[];
}

/** Undefined for a contract without a released form. */
export function shownInForm(snapshot: Pick<VorhabenSnapshot, "facts" | "contractForms">, vertrag: Id): ShownInForm | undefined {
  const form = formFor(snapshot, vertrag);
  if (!form) return undefined;
  const { values } = contractFormValues(snapshot, vertrag).values;
  const shown = form.mapping.values;
  return { form, values: onlyShown(values, shown), missing: shown.filter(({ name, optional }) => !optional && lacks(values, name)).map(({ name }) => name) };
}

/** The slot that a value is in a contract: what a click chooses and a remark is about. */
export const slotOfValue = (name: string): Id => name.replace("[].", "-");

const COLUMNS = new Map(FORM_COLUMNS.map((column) => [slotOfValue(column.name), column.label]));
const TICK_LABELS = new Map(TICKS.map(({ name, label }) => [name, label]));

/** What people call a blank, of the built-in wording or of an official form. */
export const slotLabel = (slot: Id): string => slotById(slot)?.label ?? formValueOf(slot)?.label ?? COLUMNS.get(slot) ?? TICK_LABELS.get(slot) ?? slot;

/** The fields behind a value of a form; those of posts belong to the posts of the contract. */
export function fieldsOfValue(name: string): readonly SlotField[] {
  const tick = TICKS.find((one) => one.name === name);
  return tick ? [{ part: "vertraege", field: tick.field }] : (FORM_SLOTS.find(({ id }) => id === name)?.fields ?? []);
}

/** The fields behind the blanks of a form, by slot: where a click on a blank leads. A column of the posts leads to their choice. */
export const fieldsBySlot = (names: readonly string[]): ReadonlyMap<Id, readonly SlotField[]> =>
  new Map(names.map((name) => [slotOfValue(name), splitName(name)[1] === undefined ? fieldsOfValue(name) : [{ part: "vertraege", field: POSTS }]]));

/** Of a list only the columns that the form shows. */
function onlyShown(values: FormValues["values"], shown: readonly ShownValue[]): FormValues["values"] {
  const picked: FormValues["values"] = {};
  for (const { name } of shown) {
    const [list, column] = splitName(name);
    const value = values[list];
    if (value === undefined) continue;
    if (column === undefined || !Array.isArray(value)) picked[list] = value;
    else picked[list] = value.map((row, at) => ({ ...(picked[list] as typeof value | undefined)?.[at], ...(row[column] === undefined ? {} : { [column]: row[column] }) }));
  }
  return picked;
}

function lacks(values: FormValues["values"], name: string): boolean {
  const [list, column] = splitName(name);
  const value = values[list];
  return Array.isArray(value) && column !== undefined ? value.some((row) => row[column] === undefined) : value === undefined || value === "";
}

export const splitName = (name: string): [string, string | undefined] => {
  const [list = "", column] = name.split("[].");
  return [list, column];
};
