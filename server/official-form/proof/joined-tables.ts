import type { FormPlace } from "#app/domain/official-form/form.ts";
import type { Story, Table } from "../story/story.ts";
import type { Styles } from "../story/styles.ts";
import { elementsOf, type XmlElement } from "../xml/xml-node.ts";
import { tableLook } from "./table-look.ts";

/** Stand between tables without being anything on the page. */
const INVISIBLE = new Set(["w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd"]);

export interface JoinedTables {
  /** Tables in order; those that follow one another directly are one. */
  groups: readonly (readonly Table[])[];
  /** Cells counted through these groups. */
  cellsOf(place: FormPlace): FormPlace["cells"];
}

/**
 * Two tables without a paragraph between them are one on the page, in Word as in LibreOffice, which writes them as one when it saves. They are taken for one on both sides of a comparison if they
 * stand alike; a table that is indented, mirrored or floats differently stays a table of its own.
 */
export function joinedTables(story: Story, styles: Styles): JoinedTables {
  const groups: Table[][] = [];
  const groupOf = new Map<XmlElement, Table[]>();
  for (const table of story.tables) {
    const above = tableAbove(table.element);
    const group = above && groupOf.get(above);
    const joins = group !== undefined && standsAlike(above!, table.element, styles);
    const own = joins ? group : [];
    own.push(table);
    groupOf.set(table.element, own);
    if (!joins) groups.push(own);
  }
  const counted = new Map(groups.flatMap((group, at) => group.map((table, index) => [table.number, { table: at + 1, above: group.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0) }] as const)));
  return {
    groups,
    cellsOf: ({ cells }) =>
      cells.map(({ table, row, column }) => {
        const joined = counted.get(table);
        return joined ? { table: joined.table, row: row + joined.above, column } : { table, row, column };
      }),
  };
}

function tableAbove(table: XmlElement): XmlElement | undefined {
  const siblings = table.parent ? elementsOf(table.parent) : [];
  const above = siblings.slice(0, siblings.indexOf(table)).findLast(({ name }) => !INVISIBLE.has(name));
  return above?.name === "w:tbl" ? above : undefined;
}

function standsAlike(a: XmlElement, b: XmlElement, styles: Styles): boolean {
  const [one, other] = [tableLook(a, styles), tableLook(b, styles)];
  return one.floating === undefined && JSON.stringify(one) === JSON.stringify(other);
}
