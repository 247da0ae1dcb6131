import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The Vertragsprüfung: what happened with each contract, and the signed copies. Events are added, never changed; the state follows from them. */
export const contracts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table contract_event (
    vorhaben text not null references vorhaben (id) on delete cascade, vertrag text not null, seq integer not null, at text not null,
    account text, "by" text not null, organisation text not null, organisation_id text, event text not null, body text not null,
    primary key (vorhaben, vertrag, seq)) without rowid`,
  `create table contract_copy (
    vorhaben text not null references vorhaben (id) on delete cascade, vertrag text not null, sha256 text not null, file_name text not null,
    media_type text not null, bytes blob not null, primary key (vorhaben, vertrag, sha256))`,
];
