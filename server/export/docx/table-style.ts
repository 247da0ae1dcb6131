import type { XmlComponent } from "docx";
import { COLOUR } from "./measures.ts";
import { element, margin, value } from "./ooxml.ts";

export const TABLE_STYLE = "KimTable";
/** Space between cell border and text. */
export const CELL_MARGIN = { top: 50, bottom: 50, left: 85, right: 85 } as const;

/**
 * Eighths of a point. Word keeps a table's lowest line on the page, LibreOffice lets it hang over the edge: the finer it is, the less the two can
 * disagree about whether the last row still fits.
 */
const FOOT_LINE = 2;

/**
 * A table style of its own: light lines, petrol above and below. The look of head and sum is set on their cells, not as conditional formatting,
 * which stops the page estimator.
 */
export function tableStyle(): XmlComponent {
  return element("w:style", { "w:type": "table", "w:customStyle": "1", "w:styleId": TABLE_STYLE }, [
    value("w:name", "KIM-Tabelle"),
    value("w:basedOn", "TableNormal"),
    value("w:uiPriority", 59),
    element("w:qFormat"),
    element("w:tblPr", {}, [
      element("w:tblBorders", {}, [
        border("top", 6, COLOUR.accent),
        border("bottom", FOOT_LINE, COLOUR.accent),
        border("insideH", 4, COLOUR.line),
        border("insideV", 4, COLOUR.line),
      ]),
      element("w:tblCellMar", {}, [margin("top", CELL_MARGIN.top), margin("left", CELL_MARGIN.left), margin("bottom", CELL_MARGIN.bottom), margin("right", CELL_MARGIN.right)]),
    ]),
  ]);
}

const border = (side: string, size: number, color: string): XmlComponent => element(`w:${side}`, { "w:val": "single", "w:sz": size, "w:space": 0, "w:color": color });
