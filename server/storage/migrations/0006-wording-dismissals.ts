import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Remarks on words that somebody put aside with a reason. By place and words, so that they outlive edits elsewhere; taken back by deleting, the audit keeps both. */
export const wordingDismissals: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table wording_dismissal (
          id text not null primary key, vorhaben text not null references vorhaben (id) on delete cascade, place text not null, rule text not null, words text not null,
          reason text not null, account text, "by" text not null, organisation text not null, at text not null, unique (vorhaben, place, rule, words))`,
      )
      .execute(db);
  },
};
