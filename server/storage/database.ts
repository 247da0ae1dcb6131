import type { ColumnType, Generated } from "kysely";
import type { PartId } from "#app/domain/facts/register.ts";
import type { FactHistoryEntry } from "#app/domain/facts/commands.ts";
import type { OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { MappingState } from "#app/domain/official-form/lifecycle.ts";
import type { PruefungEvent } from "#app/domain/contract/pruefung/pruefung.ts";
import type { Role } from "#app/domain/vorhaben/roles.ts";
import type { SuggestionState } from "#app/domain/vorhaben/suggestion.ts";
import type { SectionStatus } from "#app/domain/vorhaben/vorhaben.ts";
import type { ConceptKind, DocumentKind, Id } from "#app/domain/values/ids.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { RoomTables } from "./room-tables.ts";

/** SQLite has no boolean: 0 or 1. */
type Flag = 0 | 1;
/** A moment as ISO text in UTC, `2026-11-21T08:00:00.000Z`. */
type Moment = string;
/** JSON as text; the reader parses it. */
type Json = string;

/** Every table of `kim.sqlite`. Columns are snake_case, except in better-auth's own tables. */
export interface Database extends AccessTables, VorhabenTables, YearTables, ContractTables, FormTables, RoomTables {}

export interface AccessTables {
  organisation: { id: Id; name: string; short_name: string; art: OrganisationArt; created_at: Moment };
  /** `token_hash` is the SHA-256 of the token in the link; the token itself is never stored. */
  invitation: {
    token_hash: string;
    /** Null for the first administrator, who enters it. */
    email: string | null;
    organisation: Id;
    vorhaben: Id | null;
    role: Role | null;
    administrator: Flag;
    created_by: string | null;
    created_at: Moment;
    expires_at: Moment;
    accepted_at: Moment | null;
  };
  setting: { key: string; value: string };
  /** What people did, except figures (`fact_change`). `vorhaben` is null for the installation itself. Names are copied: they stay when an account goes. */
  audit: { seq: Generated<number>; at: Moment; vorhaben: Id | null; account: string | null; by: string; organisation: string; event: string; params: Json };
  user: {
    id: Id;
    name: string;
    email: string;
    emailVerified: Flag;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    organisationId: Id;
    administrator: Flag;
  };
  account: { id: Id; accountId: string; providerId: string; userId: Id; password: string | null; createdAt: string; updatedAt: string };
  session: { id: Id; expiresAt: string; token: string; createdAt: string; updatedAt: string; ipAddress: string | null; userAgent: string | null; userId: Id };
}

export interface VorhabenTables {
  vorhaben: {
    id: Id;
    title: string;
    contract_template_version: string;
    /** `VorhabenFile.provenance`. */
    provenance: Json;
    sample: Flag;
    /** Number of the last change of the register; without gaps within a Vorhaben. */
    fact_seq: ColumnType<number, number | undefined, number>;
    created_at: Moment;
    created_by: string;
  };
  /** `register_row`: the row of the register table `organisationen` that describes the organisation in this Vorhaben. */
  participation: { vorhaben: Id; organisation: Id; role: Role; register_row: Id };
  concept: { vorhaben: Id; document: ConceptKind; template_version: string };
  section: {
    vorhaben: Id;
    document: ConceptKind;
    section: Id;
    own: Flag;
    title: string | null;
    level: 1 | 2 | null;
    /** Only own sections: what it stands behind, and the order among those behind the same one. */
    after: Id | null;
    position: number;
    status: SectionStatus;
    locked: Flag;
    responsible: Id | null;
    due: IsoDate | null;
    removed: Flag;
  };
  /** `row_id` is "" for sheets. `data` and `versions` map field to value and to version. */
  fact_row: { vorhaben: Id; part: PartId; row_id: Id; position: number; data: Json; versions: Json; removed: Flag };
  fact_change: {
    vorhaben: Id;
    seq: number;
    part: PartId;
    row_id: Id;
    change: FactHistoryEntry["change"];
    field: string | null;
    before: Json;
    after: Json;
    account: string | null;
    by: string;
    organisation: string;
    at: Moment;
  };
  comment_thread: { id: Id; vorhaben: Id; document: ConceptKind; section: Id; quote: string; resolved: Flag; created_at: Moment };
  comment_entry: { id: Id; thread: Id; account: string | null; by: string; organisation: string; organisation_id: Id; at: Moment; text: string };
  suggestion: {
    id: Id;
    vorhaben: Id;
    document: ConceptKind;
    section: Id;
    quote: string;
    before: string;
    proposal: string;
    reason: string;
    account: string | null;
    by: string;
    organisation: string;
    organisation_id: Id;
    at: Moment;
    state: SuggestionState;
    /** Null while nobody has decided, and again after a decision was taken back. */
    decided_by: string | null;
    decided_organisation: string | null;
    decided_at: Moment | null;
    decided_reason: string | null;
  };
  /** `place` as `placeKey` writes it. */
  wording_dismissal: { id: Id; vorhaben: Id; place: string; rule: string; words: string; reason: string; account: string | null; by: string; organisation: string; at: Moment };
  fassung: {
    id: Id;
    vorhaben: Id;
    document: DocumentKind;
    /** Row of the register table `vertraege`; "" for concepts. */
    vertrag: Id;
    number: number;
    name: string;
    kind: "entwurf" | "einreichung";
    account: string | null;
    by: string;
    at: Moment;
    content_hash: string;
    /** The frozen `VorhabenSnapshot`. */
    snapshot: Json;
  };
  fassung_file: { fassung: Id; format: "docx"; file_name: string; media_type: string; sha256: string; bytes: Uint8Array };
}

/** From one Förderjahr to the next, and from one template version to another. */
interface YearTables {
  /** `vorhaben` was made from `predecessor`. `past` and `began` are `VorhabenSnapshot`: the old year as it stood then, the new one as it began; `marks` are `CarriedMark[]`. */
  succession: { vorhaben: Id; predecessor: Id; at: Moment; by: string; organisation: string; past: Json; began: Json; marks: Json };
  /** Somebody looked at what came from the past year. `place` is a `placeKey`. */
  carried_confirmation: { vorhaben: Id; place: string; account: Id | null; by: string; organisation: string; at: Moment };
  /** `undo` is a `MigrationUndo`. */
  template_switch: {
    seq: Generated<number>;
    vorhaben: Id;
    document: ConceptKind;
    from_version: string;
    to_version: string;
    undo: Json;
    at: Moment;
    by: string;
    organisation: string;
    undone_at: Moment | null;
  };
}

/** The Vertragsprüfung. `vertrag` is a row of the register table `vertraege`. */
interface ContractTables {
  /** `event` names one of `PruefungEvent`, `body` holds its other fields. The rows are the state and the audit log at once. */
  contract_event: {
    vorhaben: Id;
    vertrag: Id;
    /** From 1, without gaps. */
    seq: number;
    at: Moment;
    account: Id | null;
    by: string;
    organisation: string;
    organisation_id: Id | null;
    event: PruefungEvent["event"];
    body: Json;
  };
  contract_copy: { vorhaben: Id; vertrag: Id; sha256: string; file_name: string; media_type: string; bytes: Uint8Array };
}

/** Official contract forms. */
export interface FormTables {
  /** `organisation` leads the Vorhaben that may use it; `bytes` are what was received. */
  official_form: {
    id: Id;
    organisation: Id;
    sha256: string;
    file_name: string;
    bytes: Uint8Array;
    title: string;
    issuer: string;
    issued_on: IsoDate | null;
    valid_from: IsoDate | null;
    valid_to: IsoDate | null;
    /** `ContractVariant[]` */
    variants: Json;
    /** The form that this one renews. */
    predecessor: Id | null;
    account: Id | null;
    by: string;
    by_organisation: string;
    at: Moment;
  };
  /** `body` is a `FormMapping`, `editors` are accounts; each of the last four is a `Stamp`. */
  official_form_mapping: { form: Id; version: number; state: MappingState; body: Json; editors: Json; edited: Json; confirmed: Json | null; released: Json | null; withdrawn: Json | null };
  /** Pages of the numbered copy, by the hash of the form. */
  official_form_page: { sha256: string; page: number; bytes: Uint8Array };
  /** With which form a Fassung was made, and its `FormProtocol`. */
  fassung_form: { fassung: Id; form: Id; version: number; protocol: Json };
}
