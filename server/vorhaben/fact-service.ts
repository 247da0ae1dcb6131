import type { FactService } from "#app/services.ts";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import { factCommandsSchema, type FactCommand, type FactHistoryEntry, type FactOutcome } from "#app/domain/facts/commands.ts";
import { REGISTER, type PartId } from "#app/domain/facts/register.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../storage/database.ts";
import type { VorhabenDeps } from "./deps.ts";
import { byOf, type By } from "./audit.ts";
import type { RegisterDraft } from "./register-draft.ts";
import { openDraft, saveDraft } from "./register-store.ts";

/** Contracts are the business of Federführung and Rechtsprüfung; everything else belongs to those who write. */
export const actionFor = (part: PartId): Action => (part === "vertraege" ? "vertrag.write" : "facts.write");

export function createFactService({ db, policy, announce, now }: VorhabenDeps): FactService {
  return {
    async change(actor, vorhaben, input) {
      const parsed = factCommandsSchema.safeParse(input);
      if (!parsed.success) return refuse("invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      for (const action of new Set(parsed.data.map((command) => actionFor(command.part)))) {
        const role = await policy.demand(actor, action, vorhaben);
        if (!role.ok) return role;
      }
      const { outcomes, event } = await db.transaction().execute(async (trx) => {
        const draft = await openDraft(trx, vorhaben);
        const carriedOut: FactOutcome[] = [];
        for (const command of parsed.data) {
          const outcome = draft.apply(command);
          carriedOut.push(outcome.outcome === "conflict" ? { ...outcome, ...(await authorOf(trx, vorhaben, command, draft, byOf(actor), now())) } : outcome);
        }
        const saved = await saveDraft(trx, vorhaben, draft, byOf(actor), now());
        return { outcomes: carriedOut, event: saved };
      });
      if (event) announce(vorhaben, event satisfies VorhabenEvent);
      return ok(outcomes);
    },

    async history(actor, vorhaben, part, row, limit) {
      if (!Object.hasOwn(REGISTER, part)) return refuse("invalid-input", { at: "part" });
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      return role.ok ? ok(await factHistory(db, vorhaben, { part, row }, limit)) : role;
    },
  };
}

/** Who entered what stands there now, and when. */
async function authorOf(trx: Transaction<Database>, vorhaben: Id, command: FactCommand, draft: RegisterDraft, self: By, now: Date): Promise<{ by: string; at: string }> {
  const { part, row, field } = command as FactCommand & { do: "set" };
  const rowId = row ?? "";
  // The same request wrote it a moment ago.
  if (draft.changes.some((change) => change.part === part && change.rowId === rowId && change.field === field)) return { by: self.name, at: now.toISOString() };
  const last = await trx
    .selectFrom("fact_change")
    .select(["by", "organisation", "at"])
    .where("vorhaben", "=", vorhaben)
    .where("part", "=", part)
    .where("row_id", "=", rowId)
    // A value that came with its row has no change of its own.
    .where((where) => where.or([where("field", "=", field), where("change", "in", ["added", "restored"])]))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last) return { by: last.organisation ? `${last.by} (${last.organisation})` : last.by, at: last.at };
  // It came with the Vorhaben file.
  const origin = await trx.selectFrom("vorhaben").select(["created_by", "created_at"]).where("id", "=", vorhaben).executeTakeFirstOrThrow();
  return { by: origin.created_by, at: origin.created_at };
}

/** The audit trail of figures, newest first. */
export async function factHistory(db: Kysely<Database>, vorhaben: Id, of: { part?: PartId; row?: Id | null }, limit: number): Promise<FactHistoryEntry[]> {
  let query = db.selectFrom("fact_change").selectAll().where("vorhaben", "=", vorhaben);
  if (of.part) query = query.where("part", "=", of.part);
  if (of.row) query = query.where("row_id", "=", of.row);
  const rows = await query.orderBy("seq", "desc").limit(Math.max(0, Math.min(limit, 1000))).execute();
  return rows.map((row) => ({
    seq: row.seq,
    part: row.part,
    row: row.row_id === "" ? null : row.row_id,
    change: row.change,
    field: row.field,
    before: JSON.parse(row.before) as FieldValue,
    after: JSON.parse(row.after) as FieldValue,
    by: row.by,
    organisation: row.organisation,
    at: row.at,
  }));
}
