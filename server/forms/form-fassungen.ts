import type { Kysely } from "kysely";
import type { FormFassung } from "#app/services.ts";
import type { FormProtocol } from "#app/domain/official-form/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** The Fassungen that were made with a form, newest first. */
export async function formFassungen(db: Kysely<Database>, only: { vorhaben: Id } | { fassung: Id }): Promise<(FormFassung & { vorhaben: Id; form: Id })[]> {
  const rows = await db
    .selectFrom("fassung_form")
    .innerJoin("fassung", "fassung.id", "fassung_form.fassung")
    .innerJoin("fassung_file", "fassung_file.fassung", "fassung.id")
    .innerJoin("official_form", "official_form.id", "fassung_form.form")
    .select(["fassung.id", "fassung.vorhaben", "fassung.vertrag", "fassung.number", "fassung.kind", "fassung.at", "fassung.by", "fassung_file.file_name", "fassung_file.sha256", "official_form.title", "fassung_form.form"])
    .where("vorhaben" in only ? "fassung.vorhaben" : "fassung.id", "=", "vorhaben" in only ? only.vorhaben : only.fassung)
    .orderBy("fassung.at", "desc")
    .orderBy("fassung.number", "desc")
    .execute();
  return rows.map(({ file_name, title, ...row }) => ({ ...row, fileName: file_name, formTitle: title }));
}

export const protocolOf = async (db: Kysely<Database>, fassung: Id): Promise<FormProtocol> =>
  JSON.parse((await db.selectFrom("fassung_form").select("protocol").where("fassung", "=", fassung).executeTakeFirstOrThrow()).protocol) as FormProtocol;
