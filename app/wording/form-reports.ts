import { proposedDecision } from "../domain/contract/form-values/proposal.ts";
import type { FormComparison } from "../domain/official-form/comparison.ts";
import type { Blank, BlankKind, BlankType, ComputedField, FormInspection } from "../domain/official-form/form.ts";
import type { Deviation, FormVerdict, ProofCheck } from "../domain/official-form/proof.ts";
import { revisionText, VERDICT_TEXT } from "./form-deviations.ts";

export const BLANK_KIND_TEXT: Readonly<Record<BlankKind, string>> = {
  "content-control": "Inhaltssteuerelement", "form-field": "Formularfeld", "merge-field": "Seriendruckfeld", bookmark: "Textmarke", mark: "Platzhalter", dots: "Punkte", underscores: "Unterstriche", leader: "Füllzeichen", underline: "unterstrichene Lücke",
  cell: "leere Zelle", highlight: "Markierung", bracket: "Klammer", "tick-box": "Ankreuzfeld", alternatives: "Streichauswahl",
};
export const BLANK_TYPE_TEXT: Readonly<Record<BlankType, string>> = { text: "Text", "long-text": "längerer Text", date: "Datum", money: "Betrag", number: "Zahl", choice: "Auswahl", check: "Kreuz" };

export const CHECK_TEXT: Readonly<Record<ProofCheck["id"], string>> = { bytes: "Bytes", text: "Text", form: "Gestalt", "look-alike": "Ähnliche Zeichen", visibility: "Sichtbarkeit", order: "Reihenfolge", render: "Seiten" };
export const DEVIATION_TEXT: Readonly<Record<Deviation["kind"], string>> = {
  wording: "Wortlaut", order: "Reihenfolge", visibility: "Sichtbarkeit", size: "Größe", appearance: "Gestaltung", numbering: "Nummerierung", table: "Tabelle", drawing: "Bild", header: "Kopf- oder Fußzeile", field: "Feldfunktion", control: "Inhaltssteuerelement", layout: "Seite", protection: "Schutz", package: "Datei", revision: "Nachverfolgung", unknown: "Aufbau",
};

const deviationText = ({ kind, place, message }: Deviation): string => `${DEVIATION_TEXT[kind]}: ${place}: ${message}`;
export const checkText = ({ id, passed, detail }: ProofCheck): string => `${CHECK_TEXT[id]}: ${passed === "not-done" ? "nicht geprüft" : passed ? "in Ordnung" : "nicht in Ordnung"} (${detail})`;

export function inspectionText(name: string, { sha256, notes, blanks }: FormInspection): string {
  const head = [`${name}: ${blanks.length === 0 ? "keine Felder gefunden" : blanks.length === 1 ? "ein Feld" : `${blanks.length} Felder`}`, `SHA-256 ${sha256}`, ...notes.map((note) => `Hinweis: ${note}`)];
  return `${[head.join("\n"), ...blanks.map(blankText)].join("\n\n")}\n`;
}

function blankText(blank: Blank): string {
  const proposed = proposedDecision(blank);
  const more = [
    `${BLANK_KIND_TEXT[blank.kind]}, ${BLANK_TYPE_TEXT[blank.type]}`,
    ...(blank.options.length > 0 ? [blank.options.join(" | ")] : []),
    ...(blank.repeats ? [`wiederholte Zeile (${blank.repeats.rows} im Formular)`] : blank.occurrences > 1 ? [`an ${blank.occurrences} Stellen`] : []),
    ...(blank.proposal ? [`Vorschlag: ${blank.proposal}`] : typeof proposed === "object" && "leave" in proposed ? [`Vorschlag: ${proposed.leave}`] : []),
    ...(blank.confidence < 0.7 ? ["unsicher"] : []),
  ];
  return [blank.id, `  ${blank.label}`, `  ${blank.place}`, `  ${more.join("; ")}`].join("\n");
}

interface Filled {
  filled: readonly unknown[];
  left: readonly { id: string; place: string; reason: string }[];
  annexes: readonly { number: number; title: string }[];
  computed: readonly ComputedField[];
}

export const computedText = ({ text }: Pick<ComputedField, "text">): string => `rechnet nur Word aus; es bleibt ${text ? `bei „${text}“` : "leer"}`;

export const fillText = (path: string, { filled, left, annexes, computed }: Filled, checks: readonly ProofCheck[]): string =>
  `${[`${path}: ${filled.length === 1 ? "ein Wert" : `${filled.length} Werte`} eingesetzt`, ...left.map(({ id, place, reason }) => `frei gelassen: ${id} (${place}): ${reason}`), ...computed.map((field) => `nicht ausgefüllt: ${field.name} (${field.place}): ${computedText(field)}`), ...annexes.map(({ number, title }) => `Anlage ${number}: ${title}`), ...checks.map(checkText)].join("\n")}\n`;

export function verdictText(path: string, verdict: FormVerdict): string {
  const lines = [
    `${path}: ${VERDICT_TEXT[verdict.verdict]}`,
    ...verdict.deviations.map((deviation) => `  ${deviationText(deviation)}`),
    ...verdict.revisions.slice(0, 20).map((revision) => `  nachverfolgt: ${revisionText(revision)}`),
    ...verdict.comments.map(({ author, text }) => `  Kommentar von ${author || "unbekannt"}: ${text}`),
    ...verdict.harmless.map((text) => `  unerheblich: ${text}`),
    ...verdict.checks.map((check) => `  ${checkText(check)}`),
  ];
  return `${lines.join("\n")}\n`;
}

export const WORDING_CHANGE_TEXT: Readonly<Record<FormComparison["wording"][number]["kind"], string>> = { changed: "geändert", added: "neu", removed: "entfallen", moved: "verschoben" };

export function comparisonText({ same, wording, blanks }: FormComparison): string {
  if (same) return "Wortlaut und Felder sind gleich.\n";
  const lines = [
    ...wording.map(({ kind, place, old, new: renewed }) => [`Wortlaut ${WORDING_CHANGE_TEXT[kind]}: ${place}`, ...(old === "" ? [] : [`  bisher: ${old}`]), ...(renewed === "" || kind === "moved" ? [] : [`  jetzt:  ${renewed}`])].join("\n")),
    ...blanks.moved.map(({ old, from, to }) => `Feld verschoben: ${old}: ${from} → ${to}`),
    ...blanks.changed.map(({ old, message }) => `Feld geändert: ${old}: ${message}`),
    ...blanks.added.map(({ id, label, place }) => `Feld neu: ${id} (${place}: ${label})`),
    ...blanks.gone.map(({ id, label, place }) => `Feld entfallen: ${id} (${place}: ${label})`),
    `${blanks.kept.length} Felder unverändert`,
  ];
  return `${lines.join("\n")}\n`;
}
