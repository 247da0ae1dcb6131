import { fieldsOf, PART_IDS, REGISTER, type Facts, type PartId } from "../facts/register.ts";
import type { Id } from "../values/ids.ts";

/** A text that somebody wrote into the register. */
interface RegisterText {
  part: PartId;
  row?: Id;
  field: string;
  text: string;
}

/** Names, addresses and numbers are what they are; sources name what was published in their time. */
const NAMES_ONLY: ReadonlySet<PartId> = new Set<PartId>(["antragsteller", "kommunen"]);
const NAMES = /name$|^sitz$|quelle|anschrift|zeichen|nummer|iban|bank|email|telefon|rechtsform|vertretung|unterzeichnende|datenschutzbeauftragte|^ortUnterschrift$|standort/i;

/** True where a field holds words that the rules read. */
function isReadField(part: PartId, field: string): boolean {
  const { kind } = fieldsOf(part)[field] ?? {};
  return (kind === "text" || kind === "longText") && !NAMES_ONLY.has(part) && !NAMES.test(field);
}

/** The fields of each part, worked out once. */
const READ_FIELDS = PART_IDS.map((part) => ({ part, fields: Object.keys(fieldsOf(part)).filter((field) => isReadField(part, field)) })).filter(({ fields }) => fields.length > 0);

/** Every text of the register that the rules read, in reading order. */
export function* registerTexts(facts: Facts): Generator<RegisterText> {
  for (const { part, fields } of READ_FIELDS) {
    const rows = (REGISTER[part].shape === "sheet" ? [facts[part]] : facts[part]) as unknown as (Record<string, unknown> & { id?: Id })[];
    for (const row of rows) for (const field of fields) if (typeof row[field] === "string") yield { part, ...(row.id ? { row: row.id } : {}), field, text: row[field] };
  }
}
