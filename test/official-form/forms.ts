import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Blank, FormInspection } from "#app/domain/official-form/form.ts";
import type { FormMapping, FormScalar, FormValues } from "#app/domain/official-form/mapping.ts";

const FOLDER = new URL("../fixtures/forms/", import.meta.url).pathname;

/** The sample forms by name. */
export const FORMS: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith(".docx")).map((name) => name.replace(".docx", "")).toSorted();
export const form = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, `${name}.docx`)));

/** A list "Artikel I", and below it "1.1": with digits alone, whatever stands above. */
export const CLAUSES = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Artikel %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
/** What puts a paragraph on a level of it. */
export const clause = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`;

/** A mapping and values that fill every blank of a form with a fitting value that tells where it belongs; rows get one entry more than the form has. */
export function fillingOf(inspection: FormInspection): { mapping: FormMapping; values: FormValues } {
  const blanks: FormMapping["blanks"] = {};
  const values: FormValues["values"] = {};
  for (const [at, blank] of inspection.blanks.entries()) {
    if (blank.repeats === null) {
      blanks[blank.id] = { value: `wert-${at}`, max: Math.min(blank.capacity, 300) };
      values[`wert-${at}`] = valueFor(blank, at, 0);
      continue;
    }
    const list = `liste-${blank.repeats.group}`;
    blanks[blank.id] = `${list}[].wert-${at}`;
    const entries = (values[list] ??= Array.from({ length: blank.repeats.rows + 1 }, () => ({}))) as Record<string, FormScalar>[];
    for (const [row, entry] of entries.entries()) entry[`wert-${at}`] = valueFor(blank, at, row);
  }
  return { mapping: { format: "kim-form-mapping", version: 1, form: inspection.sha256, blanks }, values: { format: "kim-form-values", version: 1, values } };
}

function valueFor(blank: Blank, at: number, row: number): FormScalar {
  switch (blank.type) {
    case "check":
      return at % 2 === 0;
    case "choice":
      return blank.options[at % blank.options.length]!;
    case "date":
      return `2027-0${1 + (at % 9)}-${11 + row}`;
    case "money":
      return `${10 + at}.000,00`;
    case "number":
      return at + row + 0.5;
    default:
      return `Wert ${at}.${row} & <Träger>`.slice(0, blank.capacity);
  }
}
