import type { Transaction } from "kysely";
import { ANTRAGSTELLER_ARTEN } from "#app/domain/facts/register/grunddaten.ts";
import { firstFacts } from "#app/domain/reference/defaults.ts";
import { BEGINNING_ART, type Actor, type Role } from "#app/domain/vorhaben/roles.ts";
import type { ConceptState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { slugOf } from "#app/domain/values/slug.ts";
import type { Database } from "../storage/database.ts";
import { byOf } from "./audit.ts";
import { cleanLine } from "./clean-line.ts";
import type { VorhabenDeps } from "./deps.ts";
import { insertVorhaben } from "./insert-vorhaben.ts";
import { addParticipation } from "./participation.ts";
import { readVorhabenFile, type FileProblem } from "./read-vorhaben-file.ts";

type CreateDeps = Pick<VorhabenDeps, "db" | "texts" | "templates" | "now">;

/** Whether a person may begin or bring in a Vorhaben; `BEGINNING_ART` says who is meant. */
export async function mayBegin(db: CreateDeps["db"], actor: Actor): Promise<boolean> {
  if (actor.administrator) return true;
  const organisation = await db.selectFrom("organisation").select("art").where("id", "=", actor.organisation.id).executeTakeFirst();
  if (organisation?.art === BEGINNING_ART) return true;
  const leads = await db.selectFrom("participation").select("vorhaben").where("organisation", "=", actor.organisation.id).where("role", "=", "federfuehrung").limit(1).executeTakeFirst();
  return leads !== undefined;
}

/** A new Vorhaben, empty but for the core rows of the Schnittstellenmatrix; the person's organisation leads it. */
export async function createVorhaben(
  deps: CreateDeps,
  actor: Actor,
  input: { title: string; foerderjahr: number; antragsteller: { name: string; art: string } },
): Promise<Result<Id>> {
  const { db, templates, now } = deps;
  if (!(await mayBegin(db, actor))) return refuse("not-allowed");
  const title = cleanLine(input.title, 200);
  if (title === undefined) return refuse("invalid-input", { field: "title" });
  const name = cleanLine(input.antragsteller?.name, 200);
  if (name === undefined) return refuse("invalid-input", { field: "antragsteller.name" });
  const { art } = input.antragsteller;
  if (!Object.hasOwn(ANTRAGSTELLER_ARTEN, art)) return refuse("invalid-input", { field: "antragsteller.art" });
  if (!Number.isInteger(input.foerderjahr) || input.foerderjahr < 2020 || input.foerderjahr > 2100) return refuse("invalid-input", { field: "foerderjahr" });

  const facts = firstFacts({ name, art: art as keyof typeof ANTRAGSTELLER_ARTEN, foerderjahr: input.foerderjahr });
  return db.transaction().execute(async (trx) => {
    const id = await freeId(trx, `${idOf(name)}-${input.foerderjahr}`);
    const concept = (kind: ConceptKind): ConceptState => ({ templateVersion: templates.concept(kind)!.version, ownSections: [], sections: {} });
    const snapshot: VorhabenSnapshot = {
      id,
      title,
      facts,
      concepts: Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, concept(kind)])) as Record<ConceptKind, ConceptState>,
      contractTemplateVersion: templates.contract()!.version,
    };
    await insertVorhaben(trx, { ...deps, now: now() }, { snapshot, roles: {}, provenance: {}, sample: false, by: byOf(actor), event: "vorhaben-created" });
    await lead(trx, id, actor, now());
    return ok(id);
  });
}

/**
 * A Vorhaben file becomes a Vorhaben, completely or not at all. Somebody who does not administer the installation may only bring in what
 * their own organisation leads. When the file names no Federführung, their organisation takes it.
 */
export async function importVorhaben(deps: CreateDeps, actor: Actor, json: string | Uint8Array): Promise<Result<Id>> {
  const { db, templates, now } = deps;
  if (!(await mayBegin(db, actor))) return refuse("not-allowed");
  const read = readVorhabenFile(json, templates);
  if (!read.ok) return refuseFile(read.problems);
  const { file, snapshot } = read.value;
  const roles = Object.entries(file.roles) as [Id, Role][];
  const leaders = roles.filter(([, role]) => role === "federfuehrung").map(([row]) => snapshot.facts.organisationen.find((organisation) => organisation.id === row)!.name);
  const own = await db.selectFrom("organisation").select("name").where("id", "=", actor.organisation.id).executeTakeFirstOrThrow();
  if (leaders.length > 0 && !leaders.includes(own.name) && !actor.administrator) return refuse("not-allowed", { path: "roles", reason: "die Federführung liegt bei einer anderen Organisation" });
  return db.transaction().execute(async (trx) => {
    if (await exists(trx, snapshot.id)) return refuseFile([{ path: "id", reason: `das Vorhaben ${snapshot.id} gibt es hier schon` }]);
    await insertVorhaben(trx, { ...deps, now: now() }, { snapshot, roles: file.roles, provenance: file.provenance, sample: false, by: byOf(actor), event: "vorhaben-imported" });
    if (leaders.length === 0) await lead(trx, snapshot.id, actor, now());
    return ok(snapshot.id);
  });
}

/** The first problem with its place as a sentence; `more` counts the others. */
const refuseFile = ([first, ...others]: readonly FileProblem[]) =>
  refuse("invalid-input", { path: first!.path, reason: first!.path === "" ? first!.reason : `${first!.path}: ${first!.reason}`, more: String(others.length) });

/** Makes the person's organisation the leading one, whatever part a file may have given it. */
async function lead(trx: Transaction<Database>, vorhaben: Id, actor: Actor, now: Date): Promise<void> {
  const organisation = await trx.selectFrom("organisation").selectAll().where("id", "=", actor.organisation.id).executeTakeFirstOrThrow();
  const present = await trx.updateTable("participation").set({ role: "federfuehrung" }).where("vorhaben", "=", vorhaben).where("organisation", "=", organisation.id).executeTakeFirst();
  if (present.numUpdatedRows === 0n) await addParticipation(trx, vorhaben, organisation, "federfuehrung", byOf(actor), now);
}

export const exists = async (trx: Transaction<Database>, id: Id): Promise<boolean> => (await trx.selectFrom("vorhaben").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

export async function freeId(trx: Transaction<Database>, wanted: Id): Promise<Id> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await exists(trx, id))) return id;
  }
}

/** Not too long for addresses and file names. */
const idOf = (name: string): Id => slugOf(name).slice(0, 48).replace(/-$/, "") || "vorhaben";
