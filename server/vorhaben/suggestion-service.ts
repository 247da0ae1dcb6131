import type { Selectable, Transaction } from "kysely";
import { z } from "zod";
import type { SuggestionService, SuggestionView } from "#app/services.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { CONCEPT_KINDS, idSchema, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { AuditEvent } from "#app/domain/vorhaben/audit-event.ts";
import type { Action, Actor } from "#app/domain/vorhaben/roles.ts";
import { MAX_BEFORE, MAX_PASSAGE, MAX_PROPOSAL, mayFollow, normalWords, SUGGESTION_STATES, type SuggestionState } from "#app/domain/vorhaben/suggestion.ts";
import type { Database, VorhabenTables } from "../storage/database.ts";
import { byOf, recordAudit } from "./audit.ts";
import type { VorhabenDeps } from "./deps.ts";
import { Manifest, type SectionRow } from "./manifest.ts";
import { coloursOf } from "./participation.ts";

type Row = Selectable<VorhabenTables["suggestion"]>;

const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !FORBIDDEN_CHARACTERS.test(text))
    .transform((text) => text.normalize("NFC"));
const makeSchema = z
  .object({
    suggestion: idSchema,
    document: z.enum(CONCEPT_KINDS),
    section: idSchema,
    quote: words(MAX_PASSAGE).transform(normalWords),
    before: words(MAX_BEFORE).transform(normalWords),
    proposal: words(MAX_PROPOSAL).transform((text) => text.trim()),
    reason: words(MAX_PROPOSAL).transform((text) => text.trim()),
  })
  // Inside a block there are no other blocks.
  .transform((input) => (input.quote === "" ? input : { ...input, proposal: normalWords(input.proposal) }))
  .refine((input) => input.quote !== input.proposal);
const decideSchema = z
  .object({ suggestion: idSchema, state: z.enum(SUGGESTION_STATES), reason: words(MAX_PROPOSAL).transform((text) => text.trim()) })
  .refine((input) => input.state !== "declined" || input.reason !== "");

const EVENTS: Readonly<Record<SuggestionState, AuditEvent>> = { open: "suggestion-reopened", taken: "suggestion-taken", declined: "suggestion-declined", withdrawn: "suggestion-withdrawn" };

/**
 * Proposals to change words of a section, beside the text: who may not write there can still propose, and what became of it stays visible (house rule 5). Taking one
 * over is recorded here and typed by the editor of the person who takes it over, as their own change.
 */
export function createSuggestionService({ db, policy, templates, announce, now }: VorhabenDeps): SuggestionService {
  const record = async (trx: Transaction<Database>, actor: Actor, place: SectionRow, event: AuditEvent, author: string) => {
    const { vorhaben, document, section } = place;
    const title = await new Manifest(trx, vorhaben, document, [place]).titleOf(section, templates);
    await recordAudit(trx, { vorhaben, by: byOf(actor), event, params: { document, section, title, author } }, now());
  };
  const tell = (vorhaben: Id, document: ConceptKind, section: Id) => announce(vorhaben, { kind: "suggestions-changed", document, section });

  return {
    async list(actor, vorhaben, document) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const rows = await db.selectFrom("suggestion").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", document).orderBy("at").orderBy("id").execute();
      const colourOf = await coloursOf(db, vorhaben);
      return ok(rows.map((row) => viewOf(row, colourOf(row.organisation_id), actor)));
    },

    async make(actor, vorhaben, input) {
      const role = await policy.demand(actor, "suggestion.write", vorhaben);
      if (!role.ok) return role;
      const parsed = makeSchema.safeParse(input);
      if (!parsed.success) return refuse(parsed.error.issues.some((issue) => issue.code === "too_big") ? "too-large" : "invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const { suggestion: id, ...said } = parsed.data;
      const result = await db.transaction().execute(async (trx): Promise<Result<boolean>> => {
        const existing = await trx.selectFrom("suggestion").select("vorhaben").where("id", "=", id).executeTakeFirst();
        // The same request once more; an id of another Vorhaben tells nothing.
        if (existing) return existing.vorhaben === vorhaben ? ok(false) : refuse("invalid-input", { at: "suggestion" });
        const place = await placeOf(trx, vorhaben, said.document, said.section);
        if (!place) return refuse("not-found", { section: said.section });
        const { id: organisation_id, shortName: organisation } = actor.organisation;
        const undecided = { decided_by: null, decided_organisation: null, decided_at: null, decided_reason: null };
        await trx.insertInto("suggestion").values({ id, vorhaben, ...said, account: actor.accountId, by: actor.name, organisation, organisation_id, at: now().toISOString(), state: "open", ...undecided }).execute();
        await record(trx, actor, place, "suggestion-made", organisation);
        return ok(true);
      });
      if (!result.ok) return result;
      if (result.value) tell(vorhaben, said.document, said.section);
      return ok(null);
    },

    async decide(actor, vorhaben, input) {
      const parsed = decideSchema.safeParse(input);
      const withdraws = parsed.success && parsed.data.state === "withdrawn";
      const needed: Action = withdraws ? "suggestion.write" : "section.write";
      const role = await policy.demand(actor, needed, vorhaben);
      if (!role.ok) return role;
      if (!parsed.success) return refuse("invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const { suggestion: id, state, reason } = parsed.data;
      const result = await db.transaction().execute(async (trx): Promise<Result<Row | null>> => {
        const row = await trx.selectFrom("suggestion").selectAll().where("id", "=", id).where("vorhaben", "=", vorhaben).executeTakeFirst();
        const place = row && (await placeOf(trx, vorhaben, row.document, row.section));
        if (!row || !place) return refuse("not-found", { suggestion: id });
        if (withdraws && row.account !== actor.accountId) return refuse("not-allowed", { action: needed });
        if (!withdraws && place.locked === 1) return refuse("section-locked", { section: row.section });
        if (!mayFollow(row.state, state)) return refuse("content-changed", { state: row.state });
        const decided = state === "open" ? { decided_by: null, decided_organisation: null, decided_at: null, decided_reason: null } : { decided_by: actor.name, decided_organisation: actor.organisation.shortName, decided_at: now().toISOString(), decided_reason: reason };
        await trx.updateTable("suggestion").set({ state, ...decided }).where("id", "=", id).execute();
        await record(trx, actor, place, EVENTS[state], row.organisation);
        return ok(row);
      });
      if (!result.ok) return result;
      if (result.value) tell(vorhaben, result.value.document, result.value.section);
      return ok(null);
    },
  };
}

const placeOf = (trx: Transaction<Database>, vorhaben: Id, document: ConceptKind, section: Id): Promise<SectionRow | undefined> =>
  trx.selectFrom("section").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", document).where("section", "=", section).where("removed", "=", 0).executeTakeFirst();

function viewOf(row: Row, colour: string, actor: Actor): SuggestionView {
  const { vorhaben: _vorhaben, account, organisation_id: _organisation, decided_by, decided_organisation, decided_at, decided_reason, ...said } = row;
  return {
    ...said,
    colour,
    mine: account === actor.accountId,
    decision: decided_by === null || decided_at === null ? null : { by: decided_by, organisation: decided_organisation ?? "", at: decided_at, reason: decided_reason ?? "" },
  };
}
