import type { Kysely } from "kysely";
import { openMarks, type CarriedMark, type CarriedPlace } from "#app/domain/fortschreibung/marks.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { YearLink } from "#app/services.ts";
import type { Database } from "../storage/database.ts";

/** From which Vorhaben another was made, and how both stood at that moment. */
export interface Succession {
  predecessor: Id;
  at: string;
  /** The old year as it stood then. */
  past: VorhabenSnapshot;
  /** What came over. */
  places: CarriedPlace[];
}

export async function successionOf(db: Kysely<Database>, vorhaben: Id): Promise<Succession | undefined> {
  const row = await db.selectFrom("succession").select(["predecessor", "at", "past", "marks"]).where("vorhaben", "=", vorhaben).executeTakeFirst();
  return row && { predecessor: row.predecessor, at: row.at, past: JSON.parse(row.past) as VorhabenSnapshot, places: (JSON.parse(row.marks) as CarriedMark[]).map(({ place }) => place) };
}

export const predecessorOf = async (db: Kysely<Database>, vorhaben: Id): Promise<Id | undefined> =>
  (await db.selectFrom("succession").select("predecessor").where("vorhaben", "=", vorhaben).executeTakeFirst())?.predecessor;

export const successorOf = async (db: Kysely<Database>, vorhaben: Id): Promise<Id | undefined> =>
  (await db.selectFrom("succession").select("vorhaben").where("predecessor", "=", vorhaben).executeTakeFirst())?.vorhaben;

/** The marks that still stand in a Vorhaben; none where it was not made from another. */
export async function openMarksOf(db: Kysely<Database>, now: VorhabenSnapshot): Promise<CarriedMark[]> {
  const row = await db.selectFrom("succession").select(["began", "marks"]).where("vorhaben", "=", now.id).executeTakeFirst();
  if (!row) return [];
  const confirmed = await db.selectFrom("carried_confirmation").select("place").where("vorhaben", "=", now.id).execute();
  return openMarks(JSON.parse(row.marks) as CarriedMark[], JSON.parse(row.began) as VorhabenSnapshot, now, new Set(confirmed.map(({ place }) => place)));
}

/** The Vorhaben of the years before and after, where the person's organisation takes part in them. */
export async function neighbourYears(db: Kysely<Database>, actor: Actor, vorhaben: Id): Promise<{ yearBefore: YearLink | null; yearAfter: YearLink | null }> {
  const [before, after] = [await predecessorOf(db, vorhaben), await successorOf(db, vorhaben)];
  const mine = await db
    .selectFrom("vorhaben")
    .innerJoin("participation", "participation.vorhaben", "vorhaben.id")
    .select(["vorhaben.id", "vorhaben.title"])
    .where("participation.organisation", "=", actor.organisation.id)
    .where("vorhaben.id", "in", [before ?? "", after ?? ""])
    .execute();
  return { yearBefore: mine.find(({ id }) => id === before) ?? null, yearAfter: mine.find(({ id }) => id === after) ?? null };
}
