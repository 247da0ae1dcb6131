import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { HEADING_LEVELS } from "./extensions.ts";
import { MAX_FOOTNOTE } from "./footnote.ts";
import { allowedHref } from "./links.ts";

/** A table cell that spans more than this is a slip or an attack. */
const MAX_SPAN = 63;
const MAX_LIST_START = 32_767;

type AttributeRule = (value: unknown) => boolean;

const isWhole = (min: number, max: number): AttributeRule => (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
const isNull: AttributeRule = (value) => value === null;

const cell: Record<string, AttributeRule> = {
  colspan: isWhole(1, MAX_SPAN),
  rowspan: isWhole(1, MAX_SPAN),
  colwidth: (value) => value === null || (Array.isArray(value) && value.every((width) => typeof width === "number" && Number.isFinite(width) && width >= 0)),
  align: (value) => value === null || value === "left" || value === "center" || value === "right",
};

const isFootnoteText: AttributeRule = (value) =>
  typeof value === "string" && value.trim() === value && value !== "" && value.length <= MAX_FOOTNOTE && !/[\r\n\t]/.test(value) && !FORBIDDEN_CHARACTERS.test(value);

/** ProseMirror checks which attributes exist, not what they hold. Nodes and marks without an entry have none. */
export const ATTRIBUTE_RULES: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  heading: { level: (value) => (HEADING_LEVELS as readonly unknown[]).includes(value) },
  orderedList: { start: isWhole(0, MAX_LIST_START), type: isNull },
  tableCell: cell,
  tableHeader: cell,
  footnote: { text: isFootnoteText },
  link: { href: (value) => allowedHref(value) === value, target: isNull, rel: isNull, class: isNull, title: (value) => value === null || typeof value === "string" },
};
