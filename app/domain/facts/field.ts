import { z } from "zod";
import { idSchema, type Id } from "../values/ids.ts";
import { formatDate, isDateShaped, isIsoDate, parseDate, type IsoDate } from "../values/date.ts";
import { formatEuro, MAX_AMOUNT_CENTS, parseEuro, type Cents } from "../values/money.ts";
import { formatVzae, MAX_VZAE, parseVzae, type Vzae } from "../values/vzae.ts";

/**
 * A field of the fact register. One definition serves the table on the screen, paste from Excel, the Vorhaben file,
 * the JSON Schema, the checks and the Word tables. A value is `null` while nobody has entered anything.
 */
export interface Field<K extends FieldKind = FieldKind> {
  kind: K;
  /** Column head and label, German. Units stand here: "Umfang (VZÄ)". */
  label: string;
  /** One sentence that says what to enter, shown on demand. */
  help?: string;
  /** Only `choice`: the permitted values with their German names, in display order. */
  options?: Readonly<Record<string, string>>;
  /** Only `ref` and `refs`: the register table whose rows are meant. */
  table?: string;
  /** Only `integer`: names something instead of counting it, like a year; written without thousands separator, never summed. */
  plain?: true;
  /** Only `integer`: counts of different days or of parts and wholes, which do not add up below the table. */
  apart?: true;
  /** Only `integer`: the smallest and the largest value that makes sense; 0 and MAX_INTEGER when absent. */
  min?: number;
  max?: number;
  /** Only `choice`: the option that stands for everything unnamed, and the field of the same row that holds its own designation, if any. */
  catchAll?: { option: string; field?: string };
  /** Shown as a narrow column; texts get the rest of the width. */
  width?: "narrow" | "normal" | "wide";
}

type FieldKind = "text" | "longText" | "integer" | "money" | "vzae" | "date" | "flag" | "choice" | "ref" | "refs";

/** What a field of each kind holds once it is filled. */
export interface FieldValues {
  text: string;
  longText: string;
  integer: number;
  money: Cents;
  vzae: Vzae;
  date: IsoDate;
  flag: boolean;
  choice: string;
  ref: Id;
  refs: Id[];
}

export type FieldValue = FieldValues[FieldKind] | null;

/** Why an entry was not taken; `wording/fields.ts` has the sentence for each. */
export const FIELD_PROBLEMS = [
  "too-long",
  "forbidden-characters",
  "line-break",
  "not-an-integer",
  "not-an-amount",
  "not-a-vzae",
  "not-a-date",
  "no-such-date",
  "not-a-flag",
  "not-an-option",
  "unknown-row",
  "negative",
  "too-large",
  "out-of-range",
  "wrong-type",
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

export const MAX_TEXT = 500;
export const MAX_LONG_TEXT = 20_000;
export const MAX_INTEGER = 10_000_000;

/** Characters that XML cannot hold or that turn text around invisibly: control characters, U+FFFE/FFFF, bidi overrides, lone surrogates. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the purpose
export const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

interface KindRules<K extends FieldKind> {
  /** The schema of a filled value, as it stands in the Vorhaben file. */
  schema(field: Field): z.ZodType<FieldValues[K]>;
  /** What is wrong with a value of unknown origin; undefined when it may be stored. */
  problem(value: unknown, field: Field): FieldProblem | undefined;
  /** Reads what a person typed or pasted. Empty input never arrives here. */
  parse(text: string, field: Field): FieldValues[K] | FieldProblemFound;
  /** The value as text for people; refs are resolved by the caller through `nameOf`. */
  format(value: FieldValues[K], field: Field, nameOf: (id: Id) => string): string;
}

class FieldProblemFound {
  readonly problem: FieldProblem;
  constructor(problem: FieldProblem) {
    this.problem = problem;
  }
}

const textProblem = (max: number) => (value: unknown) =>
  typeof value !== "string"
    ? "wrong-type"
    : value.length > max
      ? "too-long"
      : FORBIDDEN_CHARACTERS.test(value)
        ? "forbidden-characters"
        : undefined;

const numberProblem = (max: number, notA: FieldProblem, whole: boolean) => (value: unknown) =>
  typeof value !== "number" || !Number.isFinite(value) || (whole && !Number.isInteger(value))
    ? notA
    : value < 0
      ? "negative"
      : value > max
        ? "too-large"
        : undefined;

const parsed = <T>(value: T | undefined, otherwise: FieldProblem): T | FieldProblemFound => value ?? new FieldProblemFound(otherwise);

/** Every kind of field answers for itself; a new kind does not compile until it is complete. */
const KINDS: { [K in FieldKind]: KindRules<K> } = {
  text: {
    schema: () => z.string().max(MAX_TEXT),
    problem: (value) => textProblem(MAX_TEXT)(value) ?? (/[\t\n\r\u2028\u2029]/.test(value as string) ? "line-break" : undefined),
    parse: (text) => text.normalize("NFC").replace(/\s+/g, " ").trim(),
    format: (value) => value,
  },
  longText: {
    schema: () => z.string().max(MAX_LONG_TEXT),
    problem: textProblem(MAX_LONG_TEXT),
    parse: (text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim(),
    format: (value) => value,
  },
  integer: {
    schema: ({ min = 0, max = MAX_INTEGER }) => z.number().int().min(min).max(max),
    problem: (value, { min, max }) => numberProblem(MAX_INTEGER, "not-an-integer", true)(value) ?? ((value as number) < (min ?? 0) || (value as number) > (max ?? MAX_INTEGER) ? "out-of-range" : undefined),
    parse: (text) => {
      const bare = text.replace(/[\s\u00a0]/g, "");
      return parsed(/^\d+$|^\d{1,3}(\.\d{3})+$/.test(bare) ? Number(bare.replaceAll(".", "")) : undefined, "not-an-integer");
    },
    format: (value, field) => (field.plain ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ".")),
  },
  money: {
    schema: () => z.number().int().min(0).max(MAX_AMOUNT_CENTS).describe("Euro-Cent"),
    problem: numberProblem(MAX_AMOUNT_CENTS, "not-an-amount", true),
    parse: (text) => parsed(parseEuro(text), "not-an-amount"),
    format: (value) => formatEuro(value),
  },
  vzae: {
    schema: () => z.number().min(0).max(MAX_VZAE).multipleOf(0.01).describe("Vollzeitäquivalente, höchstens zwei Nachkommastellen"),
    problem: (value) => {
      const found = numberProblem(MAX_VZAE, "not-a-vzae", false)(value);
      return found ?? (Math.abs((value as number) * 100 - Math.round((value as number) * 100)) > 1e-9 ? "not-a-vzae" : undefined);
    },
    parse: (text) => parsed(parseVzae(text), "not-a-vzae"),
    format: (value) => formatVzae(value),
  },
  date: {
    schema: () => z.string().refine(isIsoDate, "kein Kalenderdatum (JJJJ-MM-TT)").meta({ format: "date" }),
    problem: (value) => (typeof value === "string" && isIsoDate(value) ? undefined : "not-a-date"),
    parse: (text) => parsed(parseDate(text), isDateShaped(text) ? "no-such-date" : "not-a-date"),
    format: (value) => formatDate(value),
  },
  flag: {
    schema: () => z.boolean(),
    problem: (value) => (typeof value === "boolean" ? undefined : "not-a-flag"),
    parse: (text) => {
      const bare = text.trim().toLowerCase();
      if (["ja", "j", "x", "1", "wahr", "true", "yes"].includes(bare)) return true;
      if (["nein", "n", "0", "falsch", "false", "no", "-"].includes(bare)) return false;
      return new FieldProblemFound("not-a-flag");
    },
    format: (value) => (value ? "ja" : "nein"),
  },
  choice: {
    schema: (field) => z.enum(Object.keys(field.options ?? {}) as [string, ...string[]]),
    problem: (value, field) => (typeof value === "string" && Object.hasOwn(field.options ?? {}, value) ? undefined : "not-an-option"),
    parse: (text, field) => {
      const wanted = text.trim().toLowerCase();
      const hit = Object.entries(field.options ?? {}).find(([key, label]) => key === wanted || label.toLowerCase() === wanted);
      return parsed(hit?.[0], "not-an-option");
    },
    format: (value, field) => field.options?.[value] ?? value,
  },
  ref: {
    schema: () => idSchema,
    problem: (value) => (idSchema.safeParse(value).success ? undefined : "unknown-row"),
    parse: () => new FieldProblemFound("unknown-row"),
    format: (value, _field, nameOf) => nameOf(value),
  },
  refs: {
    schema: () => z.array(idSchema).max(200),
    problem: (value) => (z.array(idSchema).max(200).safeParse(value).success ? undefined : "unknown-row"),
    parse: () => new FieldProblemFound("unknown-row"),
    format: (value, _field, nameOf) => value.map(nameOf).join(", "),
  },
};

const rulesOf = (field: Field) => KINDS[field.kind] as KindRules<FieldKind>;

/** The zod schema of one field: the filled value or null. */
export const fieldSchema = (field: Field): z.ZodType<FieldValue> =>
  rulesOf(field).schema(field).nullable().meta({ title: field.label, ...(field.help ? { description: field.help } : {}) });

/** What keeps `value` from being stored in `field`; undefined when nothing does. Null is always fine. */
export const problemOf = (field: Field, value: unknown): FieldProblem | undefined =>
  value === null ? undefined : rulesOf(field).problem(value, field);

/**
 * Reads what a person typed or pasted into a cell; blank input empties the cell (null).
 * `findRow` resolves the name of a row for `ref` and `refs` (several names separated by semicolon, line break or comma; a name may itself hold a comma).
 */
export function parseField(field: Field, input: string, findRow: (table: string, name: string) => Id | undefined): { value: FieldValue } | { problem: FieldProblem } {
  if (input.trim() === "") return { value: null };
  if (field.kind === "ref" || field.kind === "refs") {
    const find = (name: string) => findRow(field.table ?? "", name.trim());
    const ids = field.kind === "ref" ? [find(input)] : input.split(/[;\n]/).flatMap((piece) => find(piece) ?? piece.split(",").map(find));
    if (ids.some((id) => id === undefined)) return { problem: "unknown-row" };
    return { value: field.kind === "ref" ? ids[0]! : (ids as Id[]) };
  }
  const result = rulesOf(field).parse(input, field);
  if (result instanceof FieldProblemFound) return { problem: result.problem };
  const problem = problemOf(field, result);
  return problem ? { problem } : { value: result };
}

/** A text of unknown origin as the screen would have stored it: without white space around it, and nothing entered where there is nothing else. Other values stay. */
export const tidied = (value: unknown): unknown => (typeof value === "string" ? value.trim() || null : value);

/** The value as a person reads it; an empty cell is an empty text. */
export const formatField = (field: Field, value: FieldValue, nameOf: (id: Id) => string = (id) => id): string =>
  value === null ? "" : rulesOf(field).format(value, field, nameOf);

/** Fields whose columns are set right-aligned. */
export const isNumeric = (field: Field): boolean => field.kind === "integer" || field.kind === "money" || field.kind === "vzae";

type Options = Partial<Omit<Field, "kind" | "label" | "options" | "table">>;

export const text = (label: string, options?: Options) => ({ kind: "text", label, ...options }) as const satisfies Field;
export const longText = (label: string, options?: Options) => ({ kind: "longText", label, ...options }) as const satisfies Field;
export const integer = (label: string, options?: Options) => ({ kind: "integer", label, ...options }) as const satisfies Field;
export const money = (label: string, options?: Options) => ({ kind: "money", label, ...options }) as const satisfies Field;
export const vzae = (label: string, options?: Options) => ({ kind: "vzae", label, ...options }) as const satisfies Field;
export const date = (label: string, options?: Options) => ({ kind: "date", label, ...options }) as const satisfies Field;
export const flag = (label: string, options?: Options) => ({ kind: "flag", label, ...options }) as const satisfies Field;
export const choice = <const O extends Readonly<Record<string, string>>>(label: string, choices: O, options?: Options) =>
  ({ kind: "choice", label, options: choices, ...options }) as const satisfies Field;
export const ref = (label: string, table: string, options?: Options) => ({ kind: "ref", label, table, ...options }) as const satisfies Field;
export const refs = (label: string, table: string, options?: Options) => ({ kind: "refs", label, table, ...options }) as const satisfies Field;
