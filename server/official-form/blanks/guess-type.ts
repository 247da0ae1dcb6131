import type { BlankType } from "#app/domain/official-form/form.ts";
import type { Candidate } from "./candidate.ts";
import type { Surroundings } from "./surroundings.ts";

const DATE = /\b(datum|am|vom|bis zum|bis|ab dem|seit|beginn|ende|stichtag|termin|frist|geburtsdatum|tag der)\s*:?$/i;
const DATE_WORD = /\b\p{L}*(datum|zeitraum von|zeitraum bis)\b|\bTT\.MM/iu;
const MONEY = /(betrag|summe|zuwendung in höhe|in höhe von|kosten(?!stelle|träger|art|plan|gruppe|übernahme)|ausgaben|einnahmen|eigenanteil|eigenmittel|finanzierung(?!s(?:art|form|plan))|€|\beuro\b|\beur\b)/i;
const NUMBER = /(anzahl|(?<!\p{L})vzä(?!\p{L})|vollzeitäquivalent|stellenumfang|prozent|\banteil\b|stunden|\bmonate\b|\bstellen\b)/iu;
const LONG = /(begründung|beschreibung|erläuterung|bemerkung|darstellung|sonstige|vereinbarung|anmerkung|ergänzung)/i;
/** A sum in words stays text, whatever currency follows it. */
const IN_WORDS = /\bworte?n?\b/i;
const NO_AMOUNT = /(\bworte?n?\b|bezeichnung|name|aktenzeichen|konto)/i;

/** What kind of value belongs here, from the form itself, else from the words around. */
export function guessType(candidate: Candidate, { label, before, after }: Surroundings): BlankType {
  if (candidate.type) return candidate.type;
  if (/^(€|EUR|Euro)\b|^€/.test(after)) return IN_WORDS.test(label) ? "text" : "money";
  if (/^(%|Prozent|v\. ?H\.|VZÄ|Vollzeit|Stunden|Monate|Stellen|Wochenstunden)/i.test(after)) return "number";
  // Of "Personalausgaben: Anmerkung" the head of the column says what belongs into the cell.
  const words = `${label.replace(/: \d{4}$/, "").split(": ").at(-1)} ${candidate.name ?? ""}`;
  if (DATE_WORD.test(words) || DATE.test(before) || DATE.test(label)) return /\b(ort)\b/i.test(label) ? "text" : "date";
  if (LONG.test(words)) return "long-text";
  if (MONEY.test(words) && !NO_AMOUNT.test(words)) return "money";
  if (NUMBER.test(words) && !NO_AMOUNT.test(words)) return "number";
  return "text";
}

/** What fits when the form does not say: running text flows, a text box and a header do not. */
export function capacityOf(candidate: Candidate, type: BlankType): number {
  if (candidate.capacity !== undefined) return candidate.capacity;
  const { place } = candidate.story.paragraphs[candidate.span.from.paragraph]!;
  if (place.textBox !== undefined || place.story === "header" || place.story === "footer") return 150;
  if (type === "long-text") return 2000;
  return place.cells.length > 0 ? 600 : 400;
}
