import { sql } from "kysely";
import type { CommentService, CommentThread } from "#app/services.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { CONCEPT_KINDS, idSchema, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { MAX_COMMENT, MAX_QUOTE } from "#app/domain/values/limits.ts";
import { newId } from "../storage/new-id.ts";
import type { VorhabenDeps } from "./deps.ts";
import { coloursOf } from "./participation.ts";

/** What people say about a section, beside the text. Entries are never changed or deleted: who objected stays visible (house rule 5). */
export function createCommentService({ db, policy, announce, now }: VorhabenDeps): CommentService {
  const threadOf = (vorhaben: Id, thread: Id) => db.selectFrom("comment_thread").selectAll().where("id", "=", thread).where("vorhaben", "=", vorhaben).executeTakeFirst();
  const entryRow = (actor: Actor, thread: Id, id: Id, text: string) => ({
    id,
    thread,
    account: actor.accountId,
    by: actor.name,
    organisation: actor.organisation.shortName,
    organisation_id: actor.organisation.id,
    at: now().toISOString(),
    text,
  });
  const tell = (vorhaben: Id, document: ConceptKind, section: Id): { ok: true; value: null } => {
    announce(vorhaben, { kind: "comments-changed", document, section });
    return ok(null);
  };

  return {
    async list(actor, vorhaben, document) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const threads = await db.selectFrom("comment_thread").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", document).orderBy("created_at").orderBy("id").execute();
      const entries = await db
        .selectFrom("comment_entry")
        .innerJoin("comment_thread", "comment_thread.id", "comment_entry.thread")
        .selectAll("comment_entry")
        .where("comment_thread.vorhaben", "=", vorhaben)
        .where("comment_thread.document", "=", document)
        // In the order of writing, also within one millisecond.
        .orderBy(sql`comment_entry.rowid`)
        .execute();
      const colourOf = await coloursOf(db, vorhaben);
      return ok(
        threads.map(
          (thread): CommentThread => ({
            id: thread.id,
            document: thread.document,
            section: thread.section,
            quote: thread.quote,
            resolved: thread.resolved === 1,
            entries: entries
              .filter((entry) => entry.thread === thread.id)
              .map(({ id, by, organisation, organisation_id, at, text }) => ({ id, by, organisation, colour: colourOf(organisation_id), at, text })),
          }),
        ),
      );
    },

    async start(actor, vorhaben, { thread, document, section, quote, text }) {
      const role = await policy.demand(actor, "comment.write", vorhaben);
      if (!role.ok) return role;
      const words = commentText(text);
      if (!words.ok) return words;
      if (!idSchema.safeParse(thread).success || !CONCEPT_KINDS.includes(document)) return refuse("invalid-input", { at: "thread" });
      const result = await db.transaction().execute(async (trx): Promise<Result<null>> => {
        const existing = await trx.selectFrom("comment_thread").select("vorhaben").where("id", "=", thread).executeTakeFirst();
        // The same request once more; an id of another Vorhaben tells nothing.
        if (existing) return existing.vorhaben === vorhaben ? ok(null) : refuse("invalid-input", { at: "thread" });
        const place = await trx.selectFrom("section").select("section").where("vorhaben", "=", vorhaben).where("document", "=", document).where("section", "=", section).where("removed", "=", 0).executeTakeFirst();
        if (!place) return refuse("not-found", { section });
        await trx.insertInto("comment_thread").values({ id: thread, vorhaben, document, section, quote: quoteText(quote), resolved: 0, created_at: now().toISOString() }).execute();
        await trx.insertInto("comment_entry").values(entryRow(actor, thread, newId(), words.value)).execute();
        return ok(null);
      });
      return result.ok ? tell(vorhaben, document, section) : result;
    },

    async reply(actor, vorhaben, { thread, entry, text }) {
      const role = await policy.demand(actor, "comment.write", vorhaben);
      if (!role.ok) return role;
      const words = commentText(text);
      if (!words.ok) return words;
      if (!idSchema.safeParse(entry).success) return refuse("invalid-input", { at: "entry" });
      const found = await threadOf(vorhaben, thread);
      if (!found) return refuse("not-found", { thread });
      await db.insertInto("comment_entry").values(entryRow(actor, thread, entry, words.value)).onConflict((conflict) => conflict.column("id").doNothing()).execute();
      return tell(vorhaben, found.document, found.section);
    },

    async resolve(actor, vorhaben, { thread, resolved }) {
      const role = await policy.demand(actor, "comment.write", vorhaben);
      if (!role.ok) return role;
      const found = await threadOf(vorhaben, thread);
      if (!found) return refuse("not-found", { thread });
      await db.updateTable("comment_thread").set({ resolved: resolved ? 1 : 0 }).where("id", "=", thread).execute();
      return tell(vorhaben, found.document, found.section);
    },
  };
}

function commentText(text: unknown): Result<string> {
  if (typeof text !== "string") return refuse("invalid-input", { at: "text" });
  const words = text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (words === "" || FORBIDDEN_CHARACTERS.test(words)) return refuse("invalid-input", { at: "text" });
  return words.length > MAX_COMMENT ? refuse("too-large", { max: String(MAX_COMMENT) }) : ok(words);
}

const quoteText = (quote: unknown): string => (typeof quote === "string" && !FORBIDDEN_CHARACTERS.test(quote) ? quote.slice(0, MAX_QUOTE) : "");
