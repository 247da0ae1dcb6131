import { fieldsOf, PART_IDS, type PartId } from "../domain/facts/register.ts";
import { formatEuro, MAX_AMOUNT_CENTS } from "../domain/values/money.ts";
import type { Field } from "../domain/facts/field.ts";
import type { SchemaIssue } from "../domain/vorhaben/vorhaben-file.ts";

/** What is wrong with an entry of a Vorhaben file and how it is written correctly; German, without a full stop. */
export function vorhabenFileIssue(issue: SchemaIssue): string {
  const { input } = issue;
  const field = fieldAt(issue.path ?? []);
  if (issue.path?.join(".") === "version" && typeof input === "number" && input > 1) return "die Datei stammt aus einer neueren Fassung der KIM-Werkstatt";
  switch (issue.code) {
    case "invalid_type":
      return input === undefined ? "diese Angabe fehlt" : wrongType(issue.expected, input, field);
    case "unrecognized_keys":
      return `unbekannt: ${issue.keys.join(", ")}`;
    case "invalid_value":
      return input === undefined ? "diese Angabe fehlt" : oneOf(issue.values);
    case "invalid_union":
      return input === undefined ? "diese Angabe fehlt" : oneOf(issue.errors.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values : [])));
    case "too_small":
      if (field?.min !== undefined || field?.max !== undefined) return range(field);
      return issue.origin === "string" ? "der Text ist leer" : `die kleinste mögliche Zahl ist ${String(issue.minimum)}`;
    case "too_big":
      if (field?.min !== undefined || field?.max !== undefined) return range(field);
      if (issue.origin === "string") return `der Text ist zu lang, höchstens ${String(issue.maximum)} Zeichen`;
      return issue.origin === "array" ? `zu viele Einträge, höchstens ${String(issue.maximum)}` : field?.kind === "money" ? `der größte mögliche Betrag ist ${formatEuro(MAX_AMOUNT_CENTS)}, in Cent ${MAX_AMOUNT_CENTS}` : `die größte mögliche Zahl ist ${String(issue.maximum)}`;
    case "not_multiple_of":
      return "höchstens zwei Nachkommastellen";
    case "invalid_key":
      return issue.issues[0]?.message ?? "dieser Name ist nicht erlaubt";
    default:
      return issue.message ?? "diese Angabe ist nicht erlaubt";
  }
}

function wrongType(expected: string, input: unknown, field: Field | undefined): string {
  if (field?.kind === "money") return `Beträge stehen als ganze Euro-Cent${typeof input === "string" ? ", ohne Anführungszeichen" : ""}: ${moneyExample(input)}`;
  if (expected !== "number" && expected !== "int") return `hier gehört ${TYPES[expected] ?? "etwas anderes"} hin, nicht ${TYPES[typeOf(input)]}`;
  if (typeof input === "number") return "hier gehört eine ganze Zahl hin";
  if (typeof input !== "string") return `hier gehört eine Zahl hin, nicht ${TYPES[typeOf(input)]}`;
  const written = numberIn(input);
  return `Zahlen stehen ohne Anführungszeichen, mit Punkt statt Komma: ${written ?? (field?.kind === "vzae" ? "0.5" : "12")}`;
}

/** 12.5 becomes 1250: most who write a fraction or a text mean euros. */
function moneyExample(input: unknown): string {
  const euros = typeof input === "number" ? input : typeof input === "string" ? Number(numberIn(input) ?? Number.NaN) : Number.NaN;
  if (!Number.isFinite(euros) || euros < 0) return "5700000 für 57.000 €";
  return `${Math.round(euros * 100)} für ${euros.toLocaleString("de-DE", { maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(euros) ? 0 : 2 })} €`;
}

/** "1.250,5" and "0,4" as JSON writes them. */
function numberIn(text: string): string | undefined {
  const bare = text.replace(/\s|€|VZÄ/g, "");
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(bare)) return String(Number(bare.replaceAll(".", "").replace(",", ".")));
  return /^\d+(?:\.\d+)?$/.test(bare) ? String(Number(bare)) : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "ein Text in Anführungszeichen",
  number: "eine Zahl",
  boolean: "true oder false",
  array: "eine Liste […]",
  object: "ein Objekt {…}",
  record: "ein Objekt {…}",
  null: "null",
};

const typeOf = (input: unknown): string => (input === null ? "null" : Array.isArray(input) ? "array" : typeof input);

const oneOf = (values: readonly unknown[]): string => (values.length === 0 ? "diese Angabe ist nicht erlaubt" : `möglich ${values.length === 1 ? "ist nur" : "sind"} ${values.map(String).join(", ")}`);

const range = (field: Field): string => `möglich sind ${field.min ?? 0} bis ${field.max ?? "beliebig"}`;

/** The field of the register that a path into the file means: facts.stellen.3.vzae. */
function fieldAt(path: readonly PropertyKey[]): Field | undefined {
  const [root, part, ...rest] = path;
  const name = rest.at(-1);
  return root === "facts" && (PART_IDS as PropertyKey[]).includes(part!) && typeof name === "string" ? fieldsOf(part as PartId)[name] : undefined;
}

const EXPECTED: Readonly<Record<string, string>> = {
  value: "hier gehört ein Wert hin",
  name: "hier gehört ein Name in Anführungszeichen hin (nach dem letzten Eintrag steht kein Komma)",
  colon: "hier gehört ein Doppelpunkt hin",
  comma: "hier gehört ein Komma oder die schließende Klammer hin",
  "string-end": "dieser Text ist nicht richtig geschlossen oder enthält einen Zeilenumbruch oder einen falschen Schrägstrich",
  nothing: "hier dürfte nichts mehr stehen",
  "decimal-point": "Zahlen stehen mit Punkt statt Komma, ohne Punkte dazwischen: 0.5",
};

/** Why a text is no JSON. */
export const jsonFaultText = ({ line, column, expected }: { line: number; column: number; expected: string }): string => `kein gültiges JSON: Zeile ${line}, Spalte ${column}: ${EXPECTED[expected]}`;

/** Why a name in the file cannot stand there. */
export const jsonNameText = (problem: "repeated" | "proto"): string => (problem === "repeated" ? "dieser Name steht im selben Objekt mehrfach" : "unbekannt: __proto__");

export const NOT_UTF8 = "die Datei ist nicht UTF-8 kodiert; speichern Sie sie neu als UTF-8";
