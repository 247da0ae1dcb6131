import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Official contract forms as they were received, the versions of their mappings, the pictures of their pages, and the proof of each file made with them. */
export const officialForms: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table official_form (
    id text not null primary key, organisation text not null references organisation (id) on delete cascade, sha256 text not null, file_name text not null, bytes blob not null,
    title text not null, issuer text not null, issued_on text, valid_from text, valid_to text, variants text not null, predecessor text references official_form (id) on delete set null,
    account text, "by" text not null, by_organisation text not null, at text not null, unique (organisation, sha256))`,
  `create table official_form_mapping (
    form text not null references official_form (id) on delete cascade, version integer not null, state text not null, body text not null, editors text not null,
    edited text not null, confirmed text, released text, withdrawn text, primary key (form, version)) without rowid`,
  `create table official_form_page (sha256 text not null, page integer not null, bytes blob not null, primary key (sha256, page))`,
  `create table fassung_form (
    fassung text not null primary key references fassung (id) on delete cascade, form text not null references official_form (id), version integer not null, protocol text not null) without rowid`,
];
