import type { Kysely, Transaction } from "kysely";
import type { OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { Role } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Database } from "../storage/database.ts";
import { newId } from "../storage/new-id.ts";
import type { By } from "./audit.ts";
import { colourOf } from "#app/domain/vorhaben/colours.ts";
import { openDraft, saveDraft } from "./register-store.ts";

interface Participant {
  organisation: Id;
  name: string;
  shortName: string;
  colour: string;
  role: Role;
  /** Its row in the register table `organisationen`; sections name it as `responsible`. */
  registerRow: Id;
}

/** Of an organisation that no longer takes part. */
const FORMER_COLOUR = "#475569";

/** The colour under which an organisation's people are shown in a Vorhaben. */
export async function coloursOf(db: Kysely<Database>, vorhaben: Id): Promise<(organisation: Id) => string> {
  const colours = new Map((await participantsOf(db, vorhaben)).map((participant) => [participant.organisation, participant.colour]));
  return (organisation) => colours.get(organisation) ?? FORMER_COLOUR;
}

/** Who takes part, in alphabetical order, each with its colour in this Vorhaben. */
export async function participantsOf(db: Kysely<Database>, vorhaben: Id): Promise<Participant[]> {
  const rows = await db
    .selectFrom("participation")
    .innerJoin("organisation", "organisation.id", "participation.organisation")
    .select(["organisation.id", "organisation.name", "organisation.short_name", "participation.role", "participation.register_row"])
    .where("participation.vorhaben", "=", vorhaben)
    .execute();
  return rows
    .toSorted((a, b) => a.name.localeCompare(b.name, "de"))
    .map((row, index) => ({ organisation: row.id, name: row.name, shortName: row.short_name, colour: colourOf(index), role: row.role, registerRow: row.register_row }));
}

/**
 * Gives an organisation a part in a Vorhaben unless it has one. It gets a row in the register table `organisationen` when none has its name,
 * so that the Vorhaben file can say who takes part. Returns the event to announce after the commit.
 */
export async function addParticipation(
  trx: Transaction<Database>,
  vorhaben: Id,
  organisation: { id: Id; name: string; short_name: string; art: OrganisationArt },
  role: Role,
  by: By,
  now: Date,
): Promise<VorhabenEvent | undefined> {
  const present = await trx.selectFrom("participation").select(["organisation", "register_row"]).where("vorhaben", "=", vorhaben).execute();
  if (present.some((participation) => participation.organisation === organisation.id)) return undefined;
  const taken = new Set(present.map((participation) => participation.register_row));
  const draft = await openDraft(trx, vorhaben);
  const named = draft.rows.find((row) => row.part === "organisationen" && !row.removed && row.data.name === organisation.name && !taken.has(row.rowId));
  const registerRow = named?.rowId ?? newId();
  if (!named) {
    const values = { name: organisation.name, kurzname: organisation.short_name, art: organisation.art };
    const { outcome } = draft.apply({ do: "add", part: "organisationen", row: registerRow, values, before: null });
    if (outcome !== "done") throw new Error(`organisation ${organisation.id} does not fit into the register: ${outcome}`);
  }
  await trx.insertInto("participation").values({ vorhaben, organisation: organisation.id, role, register_row: registerRow }).execute();
  return saveDraft(trx, vorhaben, draft, by, now);
}
