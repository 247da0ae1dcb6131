import type { Document, IContext, IXmlableObject } from "docx";

/**
 * Height of the line that parts text and notes. docx writes a full line of text with a note number in it; six points look better, and they are what
 * LibreOffice reserves whatever the file says, so that all programs break the page at the same place.
 */
const HEIGHT = 120;
/** Where docx keeps the attributes of an element. */
const ATTRIBUTES = "_attr";
const SEPARATORS = ["separator", "continuationSeparator"] as const;

/** Gives the separators of a document's footnotes their height before it is laid out. */
export function lowerNoteSeparators(document: Document): void {
  const notes = document.FootNotes.View;
  const write = notes.prepForXml.bind(notes);
  notes.prepForXml = (context: IContext): IXmlableObject | undefined => {
    const xml = write(context) as { "w:footnotes": NotePart[] } | undefined;
    for (const part of xml?.["w:footnotes"] ?? []) {
      const note = part["w:footnote"];
      const type = note?.find((child) => child[ATTRIBUTES] !== undefined)?.[ATTRIBUTES]?.["w:type"];
      const separator = SEPARATORS.find((name) => name === type);
      if (note !== undefined && separator !== undefined) note.splice(1, note.length - 1, line(separator));
    }
    return xml;
  };
}

interface NotePart {
  "w:footnote"?: ({ _attr?: Record<string, unknown> } & Record<string, unknown>)[];
}

const line = (separator: (typeof SEPARATORS)[number]) => ({
  "w:p": [
    { "w:pPr": [{ "w:spacing": { _attr: { "w:before": 0, "w:after": 0, "w:line": HEIGHT, "w:lineRule": "exact" } } }] },
    { "w:r": [{ [`w:${separator}`]: {} }] },
  ],
});
