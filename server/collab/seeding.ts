import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Schema } from "@tiptap/pm/model";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { Database } from "../storage/database.ts";
import { SEED_CLIENT, seedUpdate } from "./documents.ts";

/** Makes a room with its first update; a room that exists already stays as it is, so that seeding twice is seeding once. */
export async function seedRoom(trx: Transaction<Database>, schema: Schema, name: string, content: EditorNode | null): Promise<void> {
  const bytes = seedUpdate(schema, content);
  const at = Date.now();
  const made = await trx
    .insertInto("room")
    .values({ name, lineage: randomUUID(), seq: 1, created_at: at })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return;
  await trx.insertInto("room_update").values({ room: made.id, seq: 1, account: null, bytes, at }).execute();
  await trx.insertInto("room_client").values({ room: made.id, client: SEED_CLIENT, account: null }).execute();
}
