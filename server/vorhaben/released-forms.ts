import type { Kysely } from "kysely";
import { shownValues, type FormMapping } from "#app/domain/official-form/mapping.ts";
import type { ReleasedForm } from "#app/domain/official-form/released-form.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { sha256 as hashOf } from "../bytes/sha256.ts";

/** The official forms in force for the contracts of a Vorhaben: released ones of the organisations that lead it, each with its newest released mapping. */
export async function releasedForms(db: Kysely<Database>, vorhaben: Id): Promise<ReleasedForm[]> {
  const rows = await db
    .selectFrom("official_form_mapping")
    .innerJoin("official_form", "official_form.id", "official_form_mapping.form")
    .innerJoin("participation", "participation.organisation", "official_form.organisation")
    .select(["id", "title", "issuer", "sha256", "valid_from", "valid_to", "variants", "version", "body"])
    .where("participation.vorhaben", "=", vorhaben)
    .where("participation.role", "=", "federfuehrung")
    .where("state", "=", "freigegeben")
    .orderBy("official_form.at", "desc")
    .orderBy("id")
    .orderBy("version", "desc")
    .execute();
  return rows
    .filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at)
    .map(({ id, title, issuer, sha256, version, body, valid_from, valid_to, variants }) => ({ id, title, issuer, sha256, mapping: { version, sha256: hashOf(body), values: shownValues(JSON.parse(body) as FormMapping) }, validFrom: valid_from, validTo: valid_to, variants: JSON.parse(variants) as ReleasedForm["variants"] }));
}
