import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * The log of the rooms. Rooms have a short number besides their name, because it stands in front of every update; the tables are clustered
 * by it, so that a commit touches one page for each room that was written to.
 */
export const rooms: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table room (id integer primary key, name text not null unique, lineage text not null, seq integer not null, created_at integer not null)`,
  `create table room_update (
    room integer not null references room (id) on delete cascade, seq integer not null, account text, bytes blob not null, at integer not null,
    quarantined integer not null default 0, primary key (room, seq)) without rowid`,
  `create table room_snapshot (
    room integer not null references room (id) on delete cascade, upto_seq integer not null, bytes blob not null, state_vector blob not null,
    hash text not null, at integer not null, primary key (room, upto_seq))`,
  `create table room_client (
    room integer not null references room (id) on delete cascade, client integer not null, account text, primary key (room, client)) without rowid`,
];
