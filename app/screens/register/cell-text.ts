import { FORBIDDEN_CHARACTERS, formatField, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import { rowName, type Facts } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** The value as it stands in a cell or an input: without the unit, which stands in the head. */
export const cellText = (field: Field, value: FieldValue, facts: Facts): string => formatField(field, value, (id) => nameOf(field, id, facts)).replace(/\u00a0(€|VZÄ)$/, "");

/** The name of a row that a cell refers to. */
export const nameOf = (field: Field, id: Id, facts: Facts): string => rowName(facts, field.table ?? "", id) ?? "(gelöschter Eintrag)";

/** True for input with characters that nobody sees, such as those that turn its direction round. */
export const hidesCharacters = (input: string): boolean => FORBIDDEN_CHARACTERS.test(input);

/** Refused input as it may be shown and corrected: without what nobody sees. */
export const visibleInput = (input: string): string => input.replace(new RegExp(FORBIDDEN_CHARACTERS, "gu"), "");
