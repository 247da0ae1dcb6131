import type { Kysely, Transaction } from "kysely";
import type { LoggedEvent, PruefungEvent } from "#app/domain/contract/pruefung/pruefung.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** The log of one contract, oldest first. */
export async function logOf(db: Kysely<Database>, vorhaben: Id, vertrag: Id): Promise<LoggedEvent[]> {
  return (await logsOf(db, vorhaben, vertrag)).get(vertrag) ?? [];
}

/** The logs of all contracts of a Vorhaben, or of one. */
export async function logsOf(db: Kysely<Database>, vorhaben: Id, vertrag?: Id): Promise<Map<Id, LoggedEvent[]>> {
  const rows = await db
    .selectFrom("contract_event")
    .selectAll()
    .where("vorhaben", "=", vorhaben)
    .$if(vertrag !== undefined, (query) => query.where("vertrag", "=", vertrag!))
    .orderBy("vertrag")
    .orderBy("seq")
    .execute();
  const logs = new Map<Id, LoggedEvent[]>();
  for (const row of rows) {
    const by = { account: row.account, name: row.by, organisation: row.organisation, organisationId: row.organisation_id };
    const entry = { ...(JSON.parse(row.body) as object), event: row.event, seq: row.seq, at: row.at, by } as LoggedEvent;
    logs.set(row.vertrag, [...(logs.get(row.vertrag) ?? []), entry]);
  }
  return logs;
}

/** Adds events behind the `last` one; the key of the table refuses a second writer who read the same state. */
export async function append(
  trx: Transaction<Database>,
  at: { vorhaben: Id; vertrag: Id; last: number },
  events: readonly PruefungEvent[],
  by: LoggedEvent["by"],
  now: Date,
): Promise<void> {
  for (const [index, { event, ...body }] of events.entries()) {
    await trx
      .insertInto("contract_event")
      .values({
        vorhaben: at.vorhaben,
        vertrag: at.vertrag,
        seq: at.last + 1 + index,
        at: now.toISOString(),
        account: by.account,
        by: by.name,
        organisation: by.organisation,
        organisation_id: by.organisationId,
        event,
        body: JSON.stringify(body),
      })
      .execute();
  }
}
