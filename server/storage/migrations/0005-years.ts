import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** From one Förderjahr to the next, and from one template version to another. */
export const years: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table succession (
    vorhaben text not null primary key references vorhaben (id) on delete cascade,
    predecessor text not null unique references vorhaben (id) on delete cascade,
    at text not null, "by" text not null, organisation text not null, past text not null, began text not null, marks text not null)`,
  `create table carried_confirmation (
    vorhaben text not null references succession (vorhaben) on delete cascade, place text not null, account text, "by" text not null,
    organisation text not null, at text not null, primary key (vorhaben, place)) without rowid`,
  `create table template_switch (
    seq integer primary key autoincrement, vorhaben text not null, document text not null, from_version text not null, to_version text not null,
    undo text not null, at text not null, "by" text not null, organisation text not null, undone_at text,
    foreign key (vorhaben, document) references concept (vorhaben, document) on delete cascade)`,
  `create index template_switch_concept on template_switch (vorhaben, document, seq)`,
];
