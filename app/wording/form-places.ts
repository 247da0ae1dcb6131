import type { FormPlace, StoryKind } from "#app/domain/official-form/form.ts";

export const STORY_TEXT: Readonly<Record<StoryKind, string>> = { body: "", header: "Kopfzeile", footer: "Fußzeile", footnotes: "Fußnote", endnotes: "Endnote" };
/** A heading is told as far as people need it to find it. */
const HEADING = 60;

/** "Abschnitt § 3 Höhe, Absatz 2, Tabelle 1 Zeile 2 Spalte 3" */
export function formPlaceText(place: FormPlace): string {
  const parts: string[] = [];
  if (place.story !== "body") parts.push(`${STORY_TEXT[place.story]} ${place.number}`);
  if (place.textBox !== undefined) parts.push(`Textfeld ${place.textBox}`);
  else if (place.section !== undefined) parts.push(place.paragraph === 0 ? `Überschrift ${shortened(place.section)}` : `Abschnitt ${shortened(place.section)}`);
  if (place.cells.length === 0 && place.textBox === undefined && place.paragraph > 0) parts.push(`Absatz ${place.paragraph}`);
  parts.push(...place.cells.map(({ table, row, column }) => `Tabelle ${table} Zeile ${row} Spalte ${column}`));
  return parts.length > 0 ? parts.join(", ") : "Anfang";
}

const shortened = (text: string): string => (text.length <= HEADING ? text : `${text.slice(0, HEADING).replace(/\s\S*$/, "")} …`);
