import { MAX_INTEGER, MAX_LONG_TEXT, MAX_TEXT, type Field, type FieldProblem } from "../domain/facts/field.ts";
import { REGISTER, type TableId } from "../domain/facts/register.ts";
import { formatEuro, MAX_AMOUNT_CENTS } from "../domain/values/money.ts";
import { formatDecimal, MAX_VZAE } from "../domain/values/vzae.ts";

/** Why an entry was not taken, and how it is written correctly. */
export function fieldProblemSentence(problem: FieldProblem | "unknown-field", field: Field): string {
  return SENTENCES[problem](field);
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** An amount reads well with its unit, an integer alone does not. */
const largest = (field: Field): string =>
  field.kind === "money" ? formatEuro(MAX_AMOUNT_CENTS) : field.kind === "vzae" ? `${formatDecimal(MAX_VZAE)} VZÄ` : thousands(MAX_INTEGER);

const SENTENCES: Readonly<Record<FieldProblem | "unknown-field", (field: Field) => string>> = {
  "too-long": (field) => `Der Text ist zu lang. Hier passen ${thousands(field.kind === "longText" ? MAX_LONG_TEXT : MAX_TEXT)} Zeichen.`,
  "forbidden-characters": () => "Der Text enthält unsichtbare Steuerzeichen. Tippen Sie ihn neu ein oder fügen Sie ihn ohne Formatierung ein.",
  "line-break": () => "Hier passt nur eine Zeile. Schreiben Sie den Text ohne Zeilenumbruch und Tabulator.",
  "not-an-integer": () => "Das ist keine ganze Zahl. Schreiben Sie zum Beispiel 12 oder 1.250.",
  "not-an-amount": () => "Das ist kein Betrag. Schreiben Sie zum Beispiel 57.000 oder 57.000,50.",
  "not-a-vzae": () => "Das ist kein Stellenumfang. Schreiben Sie zum Beispiel 1 oder 0,5, höchstens zwei Nachkommastellen.",
  "not-a-date": () => "Das ist nicht als Datum lesbar. Schreiben Sie zum Beispiel 31.10.2026 oder 31. Oktober 2026.",
  "no-such-date": () => "Dieses Datum gibt es nicht. Schreiben Sie zum Beispiel 31.10.2026.",
  "not-a-flag": () => "Schreiben Sie ja oder nein.",
  "not-an-option": (field) => `Das steht nicht zur Auswahl. Möglich sind: ${Object.values(field.options ?? {}).join(", ")}.`,
  "unknown-row": ({ table }) => `Dazu gibt es keinen eindeutigen Eintrag. Legen Sie ihn zuerst unter „${table ? REGISTER[table as TableId].title : "Stammdaten"}“ an.`,
  negative: () => "Der Wert darf nicht kleiner als null sein.",
  "too-large": (field) => `Der Wert ist zu groß. Höchstens möglich: ${largest(field)}.`,
  "out-of-range": ({ min = 0, max = MAX_INTEGER, plain }) => `Möglich ist eine Zahl von ${plain ? min : thousands(min)} bis ${plain ? max : thousands(max)}.`,
  "wrong-type": () => "Diese Angabe hat nicht die richtige Form.",
  "unknown-field": () => "Dieses Feld gibt es nicht mehr. Laden Sie die Seite neu.",
};
