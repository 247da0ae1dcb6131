import { Paragraph, type ParagraphChild } from "docx";
import { pageStart } from "./above.ts";
import { field } from "./fields.ts";
import { writePlain } from "./inlines.ts";
import { pt } from "./measures.ts";
import { STYLE } from "./styles.ts";
import type { Place, Writing } from "./writing.ts";

const NUMBERED = /^(Tabelle|Abbildung) (\d{1,4})(?=\W|$)(.*)$/su;

/** Above a table, which it stays with; below a picture, which stays with it; or free. */
type Where = "above" | "below" | "free";
const BELOW_PICTURE = { keepNext: false, spacing: { before: 0, after: pt(12) } };

/**
 * A caption as Word makes it: the number is a SEQ field, so that Word can renumber it and list the tables. Where the literal number is not
 * the next of its kind it stays text, for a field would show another number after an update.
 */
export function writeCaption(text: string, writing: Writing, place: Pick<Place, "left" | "keepNext" | "opensPage">, where: Where = "free"): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    ...(place.left > 0 ? { indent: { left: place.left } } : {}),
    ...pageStart(place),
    ...(where === "below" ? BELOW_PICTURE : {}),
    ...(place.keepNext || where === "above" ? { keepNext: true } : {}),
    children: captionRuns(writing.line(text), writing),
  });
}

function captionRuns(text: string, writing: Writing): ParagraphChild[] {
  const [, label, number, rest] = NUMBERED.exec(text) ?? [];
  if (label === undefined || number === undefined || !writing.nextCaption(label, Number(number))) return writePlain(text, writing);
  return [...writePlain(`${label}\u00a0`, writing), ...field(`SEQ ${label} \\* ARABIC`, number), ...writePlain(rest ?? "", writing)];
}
