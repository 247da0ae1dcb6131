import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What people propose to change in a section, and what became of it. Beside the text like comments: Yjs cannot refuse part of an update. */
export const suggestions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table suggestion (
    id text not null primary key, vorhaben text not null references vorhaben (id) on delete cascade, document text not null, section text not null,
    quote text not null, "before" text not null, proposal text not null, reason text not null,
    account text, "by" text not null, organisation text not null, organisation_id text not null, at text not null,
    state text not null, decided_by text, decided_organisation text, decided_at text, decided_reason text)`,
  `create index suggestion_document on suggestion (vorhaben, document)`,
];
