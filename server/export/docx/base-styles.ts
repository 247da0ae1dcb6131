import type { XmlComponent } from "docx";
import { COLOUR, FONT, LINE, SIZE } from "./measures.ts";
import { element, margin, value } from "./ooxml.ts";

const LANGUAGE = "de-DE";
/** Pair kerning from one point on, in half points. */
const KERN_FROM = 2;

/**
 * What every other style stands on: document defaults (font in all four script slots, language, line pitch) and the default styles of each kind.
 * Kerning and ligatures are on, as in today's Word: LibreOffice sets both whatever the file says, and lines must break alike everywhere.
 * docx leaves its own out as soon as a table style is imported, so they are written here.
 */
export function baseStyles(): XmlComponent[] {
  return [
    element("w:docDefaults", {}, [
      element("w:rPrDefault", {}, [
        element("w:rPr", {}, [
          element("w:rFonts", { "w:ascii": FONT, "w:hAnsi": FONT, "w:eastAsia": FONT, "w:cs": FONT }),
          value("w:color", COLOUR.ink),
          value("w:kern", KERN_FROM),
          value("w:sz", SIZE.body),
          value("w:szCs", SIZE.body),
          element("w:lang", { "w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA" }),
          element("w14:ligatures", { "w14:val": "standardContextual" }),
        ]),
      ]),
      element("w:pPrDefault", {}, [element("w:pPr", {}, [element("w:spacing", { "w:after": 0, "w:line": LINE, "w:lineRule": "auto" })])]),
    ]),
    style("character", "DefaultParagraphFont", "Default Paragraph Font"),
    style("numbering", "NoList", "No List"),
    style(
      "table",
      "TableNormal",
      "Normal Table",
      element("w:tblPr", {}, [
        element("w:tblInd", { "w:w": 0, "w:type": "dxa" }),
        element("w:tblCellMar", {}, [margin("top", 0), margin("left", 108), margin("bottom", 0), margin("right", 108)]),
      ]),
    ),
  ];
}

const style = (type: string, id: string, name: string, ...content: XmlComponent[]): XmlComponent =>
  element("w:style", { "w:type": type, "w:default": "1", "w:styleId": id }, [value("w:name", name), value("w:uiPriority", 99), element("w:semiHidden"), element("w:unhideWhenUsed"), ...content]);
