import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Accounts, organisations, Vorhaben, register, comments, Fassungen. Written out as SQL because it is read more often than it is run. */
export const ground: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...ACCESS, ...VORHABEN]) await sql.raw(statement).execute(db);
  },
};

/** better-auth's tables stand here as its own generator writes them for our options (test/storage/better-auth-tables.test.ts holds them to it). */
const ACCESS = [
  `create table organisation (
    id text not null primary key, name text not null unique, short_name text not null, art text not null, created_at text not null)`,
  `create table "user" (
    id text not null primary key, name text not null, email text not null unique, "emailVerified" integer not null, image text,
    "createdAt" date not null, "updatedAt" date not null,
    "organisationId" text not null references organisation (id), administrator integer not null)`,
  `create table "session" (
    id text not null primary key, "expiresAt" date not null, token text not null unique, "createdAt" date not null, "updatedAt" date not null,
    "ipAddress" text, "userAgent" text, "userId" text not null references "user" (id) on delete cascade)`,
  `create table "account" (
    id text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" (id) on delete cascade,
    "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, scope text, password text,
    "createdAt" date not null, "updatedAt" date not null)`,
  `create table "verification" (
    id text not null primary key, identifier text not null, value text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null)`,
  `create index "session_userId_idx" on "session" ("userId")`,
  `create index "account_userId_idx" on "account" ("userId")`,
  `create index "verification_identifier_idx" on "verification" (identifier)`,
  `create index user_organisation on "user" ("organisationId")`,
  `create table setting (key text not null primary key, value text not null)`,
  `create table audit (
    seq integer primary key autoincrement, at text not null, vorhaben text references vorhaben (id) on delete cascade, account text,
    "by" text not null, organisation text not null, event text not null, params text not null)`,
  `create index audit_vorhaben on audit (vorhaben, seq)`,
];

const VORHABEN = [
  `create table vorhaben (
    id text not null primary key, title text not null, contract_template_version text not null, provenance text not null,
    sample integer not null, fact_seq integer not null default 0, created_at text not null, created_by text not null)`,
  `create table invitation (
    token_hash text not null primary key, email text, organisation text not null references organisation (id) on delete cascade,
    vorhaben text references vorhaben (id) on delete cascade, role text, administrator integer not null, created_by text,
    created_at text not null, expires_at text not null, accepted_at text)`,
  `create table participation (
    vorhaben text not null references vorhaben (id) on delete cascade, organisation text not null references organisation (id),
    role text not null, register_row text not null, primary key (vorhaben, organisation), unique (vorhaben, register_row))`,
  `create index participation_organisation on participation (organisation)`,
  `create table concept (
    vorhaben text not null references vorhaben (id) on delete cascade, document text not null, template_version text not null,
    primary key (vorhaben, document))`,
  `create table section (
    vorhaben text not null, document text not null, section text not null, own integer not null, title text, level integer, after text,
    position integer not null, status text not null, locked integer not null, responsible text, due text, removed integer not null,
    primary key (vorhaben, document, section), foreign key (vorhaben, document) references concept (vorhaben, document) on delete cascade)`,
  `create table fact_row (
    vorhaben text not null references vorhaben (id) on delete cascade, part text not null, row_id text not null, position real not null,
    data text not null, versions text not null, removed integer not null, primary key (vorhaben, part, row_id)) without rowid`,
  `create table fact_change (
    vorhaben text not null references vorhaben (id) on delete cascade, seq integer not null, part text not null, row_id text not null,
    change text not null, field text, before text not null, after text not null, account text, "by" text not null, organisation text not null,
    at text not null, primary key (vorhaben, seq)) without rowid`,
  `create index fact_change_row on fact_change (vorhaben, part, row_id, seq)`,
  `create table comment_thread (
    id text not null primary key, vorhaben text not null references vorhaben (id) on delete cascade, document text not null, section text not null,
    quote text not null, resolved integer not null, created_at text not null)`,
  `create index comment_thread_document on comment_thread (vorhaben, document)`,
  `create table comment_entry (
    id text not null primary key, thread text not null references comment_thread (id) on delete cascade, account text, "by" text not null,
    organisation text not null, organisation_id text not null, at text not null, text text not null)`,
  `create index comment_entry_thread on comment_entry (thread, at)`,
  `create table fassung (
    id text not null primary key, vorhaben text not null references vorhaben (id) on delete cascade, document text not null, vertrag text not null,
    number integer not null, name text not null, kind text not null, account text, "by" text not null, at text not null,
    content_hash text not null, snapshot text not null, unique (vorhaben, document, vertrag, number))`,
  `create table fassung_file (
    fassung text not null references fassung (id) on delete cascade, format text not null, file_name text not null, media_type text not null,
    sha256 text not null, bytes blob not null, primary key (fassung, format))`,
];
