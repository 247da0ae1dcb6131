import type { Kysely, Selectable, Transaction } from "kysely";
import type { MappingVersion } from "#app/domain/official-form/lifecycle.ts";
import type { FormMapping } from "#app/domain/official-form/mapping.ts";
import type { Stamp } from "#app/domain/official-form/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import type { Database, FormTables } from "../storage/database.ts";

/** A form without its bytes. */
export type StoredForm = Omit<Selectable<FormTables["official_form"]>, "bytes">;

/** A version of a mapping with everything that is known about it. */
export interface StoredMapping extends MappingVersion {
  form: Id;
  edited: Stamp;
  confirmed: Stamp | null;
  released: Stamp | null;
  withdrawn: Stamp | null;
}

const COLUMNS = ["id", "organisation", "sha256", "file_name", "title", "issuer", "issued_on", "valid_from", "valid_to", "variants", "predecessor", "account", "by", "by_organisation", "at"] as const;

/** The forms that a Vorhaben may use: those of the organisations that lead it, newest first. */
export const formsOf = (db: Kysely<Database>, vorhaben: Id): Promise<StoredForm[]> =>
  db
    .selectFrom("official_form")
    .select(COLUMNS)
    .where("organisation", "in", (leading) => leading.selectFrom("participation").select("organisation").where("vorhaben", "=", vorhaben).where("role", "=", "federfuehrung"))
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();

export const bytesOf = async (db: Kysely<Database>, form: Id): Promise<Uint8Array> =>
  new Uint8Array((await db.selectFrom("official_form").select("bytes").where("id", "=", form).executeTakeFirstOrThrow()).bytes);

/** All versions of the mappings of these forms, oldest first. */
export async function mappingsOf(db: Kysely<Database>, forms: readonly Id[]): Promise<StoredMapping[]> {
  if (forms.length === 0) return [];
  const rows = await db.selectFrom("official_form_mapping").selectAll().where("form", "in", forms).orderBy("version").execute();
  return rows.map(({ body, editors, ...row }) => ({
    ...row,
    mapping: JSON.parse(body) as FormMapping,
    editors: JSON.parse(editors) as Id[],
    edited: JSON.parse(row.edited) as Stamp,
    confirmed: stampOf(row.confirmed),
    released: stampOf(row.released),
    withdrawn: stampOf(row.withdrawn),
  }));
}

const stampOf = (json: string | null): Stamp | null => (json === null ? null : (JSON.parse(json) as Stamp));

const json = (stamp: Stamp | null): string | null => (stamp === null ? null : JSON.stringify(stamp));

/** Writes a version as it stands now. */
export async function putMapping(trx: Transaction<Database>, { form, version, state, mapping, editors, ...stamps }: StoredMapping): Promise<void> {
  const row = { state, body: canonicalJson(mapping), editors: JSON.stringify(editors), edited: JSON.stringify(stamps.edited), confirmed: json(stamps.confirmed), released: json(stamps.released), withdrawn: json(stamps.withdrawn) };
  await trx
    .insertInto("official_form_mapping")
    .values({ form, version, ...row })
    .onConflict((known) => known.columns(["form", "version"]).doUpdateSet(row))
    .execute();
}
