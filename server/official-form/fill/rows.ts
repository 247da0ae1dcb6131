import { ROW_NUMBER } from "../blanks/patterns.ts";
import { applyEdits, type Edit } from "../xml/edits.ts";
import { childOf, descendants, elementsOf, isElement, type XmlElement, type XmlText } from "../xml/xml-node.ts";
import type { Row } from "../story/story.ts";

/** What is repeated for a row: the row, with the control around it if there is one. @param asItem of a repeating section its item: Word adds items, never a second section */
export function repeatedUnit(row: Row, asItem: boolean): XmlElement {
  const isWhole = (element: XmlElement): boolean => asItem && childOf(childOf(element, "w:sdtPr"), "w15:repeatingSectionItem") !== undefined;
  let unit = row.element;
  while (!isWhole(unit) && unit.parent?.name === "w:sdtContent" && elementsOf(unit.parent).length === 1 && unit.parent.parent) unit = unit.parent.parent;
  return unit;
}

/**
 * A further copy of a row with its values. What must be unique in a file (bookmarks, ids of paragraphs and controls) is left out of the copy; a running number
 * in a cell goes on.
 * @param unit what is repeated of the row
 * @param edits of the blanks of the row, in the positions of the original.
 * @param step how many rows below the original.
 */
export function copyOfRow(source: string, row: Row, unit: XmlElement, edits: readonly Edit[], step: number): string {
  const own = [...edits, ...uniqueEdits(unit), ...numberEdits(row, step)].map((edit) => ({ ...edit, start: edit.start - unit.start, end: edit.end - unit.start }));
  return applyEdits(source.slice(unit.start, unit.end), own);
}

function uniqueEdits(unit: XmlElement): Edit[] {
  return [unit, ...descendants(unit)].flatMap((element): Edit[] => {
    if (element.name === "w:bookmarkStart" || element.name === "w:bookmarkEnd" || (element.name === "w:id" && element.parent?.name === "w:sdtPr")) return [{ start: element.start, end: element.end, text: "" }];
    return element.attributes.filter(({ name }) => name === "w14:paraId" || name === "w14:textId").map(({ start, end }) => ({ start, end, text: "" }));
  });
}

function numberEdits({ cells }: Row, step: number): Edit[] {
  return cells.flatMap((cell): Edit[] => {
    const paragraph = cell.paragraphs[0];
    const number = cell.paragraphs.length === 1 ? ROW_NUMBER.exec(paragraph!.text)?.[1] : undefined;
    const atoms = paragraph?.atoms.filter(({ length }) => length > 0) ?? [];
    if (number === undefined || atoms.length !== 1) return [];
    const node = atoms[0]!.element.children.find((child): child is XmlText => !isElement(child));
    const at = node?.text.indexOf(number) ?? -1;
    return node && at >= 0 && node.offsets === undefined ? [{ start: node.start + at, end: node.start + at + number.length, text: String(Number(number) + step) }] : [];
  });
}
