import type { Transaction } from "kysely";
import { z } from "zod";
import type { WordingService } from "#app/services.ts";
import { placeKey } from "#app/domain/checks/place.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { PART_IDS, REGISTER } from "#app/domain/facts/register.ts";
import { CONCEPT_KINDS, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { AuditEvent } from "#app/domain/vorhaben/audit-event.ts";
import type { Action, Actor } from "#app/domain/vorhaben/roles.ts";
import { MAX_DISMISSAL_REASON, MAX_DISMISSED_WORDS, plainWords } from "#app/domain/wording-checks/dismissal.ts";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import type { Database } from "../storage/database.ts";
import { wordedPlaceSchema, type WordedPlace } from "#app/domain/wording-checks/worded-place.ts";
import { newId } from "../storage/new-id.ts";
import { byOf, recordAudit } from "./audit.ts";
import type { VorhabenDeps } from "./deps.ts";
import { Manifest } from "./manifest.ts";

const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !FORBIDDEN_CHARACTERS.test(text))
    .transform((text) => plainWords(text.normalize("NFC")))
    .refine((text) => text !== "");
const dismissSchema = z.object({ place: wordedPlaceSchema, rule: z.string().refine(isWordingRule), words: words(MAX_DISMISSED_WORDS), reason: words(MAX_DISMISSAL_REASON) });

/** Whoever may write the words may put a remark on them aside. */
const RIGHTS: Readonly<Record<WordedPlace["kind"], Action>> = { section: "section.write", fact: "facts.write", contract: "vertrag.write" };

/** Remarks on words that are put aside with a reason that all see, and taken up again. */
export function createWordingService({ db, policy, templates, announce, now }: VorhabenDeps): WordingService {
  /** What the history calls the place; refused when the actor may not write there. */
  const nameOf = async (actor: Actor, vorhaben: Id, place: WordedPlace): Promise<Result<string>> => {
    const role = await policy.demand(actor, RIGHTS[place.kind], vorhaben);
    if (!role.ok) return role;
    if (place.kind !== "section") return ok(REGISTER[place.kind === "fact" ? place.part : "vertraege"].title);
    const row = await db.selectFrom("section").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", place.document).where("section", "=", place.section).where("removed", "=", 0).executeTakeFirst();
    if (!row) return refuse("not-found", { section: place.section });
    if (row.locked === 1) return refuse("section-locked");
    return ok(await db.transaction().execute((trx) => new Manifest(trx, vorhaben, place.document, [row]).titleOf(place.section, templates)));
  };
  const record = (trx: Transaction<Database>, actor: Actor, vorhaben: Id, event: AuditEvent, params: Record<string, string>) => recordAudit(trx, { vorhaben, by: byOf(actor), event, params }, now());

  return {
    async dismiss(actor, vorhaben, input) {
      const parsed = dismissSchema.safeParse(input);
      if (!parsed.success) return refuse(parsed.error.issues.some((issue) => issue.code === "too_big") ? "too-large" : "invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const { place, rule, words, reason } = parsed.data;
      const title = await nameOf(actor, vorhaben, place);
      if (!title.ok) return title;
      const { account, name, organisation } = byOf(actor);
      await db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto("wording_dismissal")
          .values({ id: newId(), vorhaben, place: placeKey(place), rule, words, reason, account, by: name, organisation, at: now().toISOString() })
          // The same request once more, or two people at once: the first reason stays.
          .onConflict((conflict) => conflict.columns(["vorhaben", "place", "rule", "words"]).doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows) await record(trx, actor, vorhaben, "wording-dismissed", { rule, title: title.value, reason });
      });
      announce(vorhaben, { kind: "wording-dismissed" });
      return ok(null);
    },

    async takeUp(actor, vorhaben, id) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const found = await db.selectFrom("wording_dismissal").selectAll().where("vorhaben", "=", vorhaben).where("id", "=", id).executeTakeFirst();
      if (!found) return refuse("not-found");
      const title = await nameOf(actor, vorhaben, placeOf(found.place));
      if (!title.ok) return title;
      await db.transaction().execute(async (trx) => {
        const gone = await trx.deleteFrom("wording_dismissal").where("id", "=", id).executeTakeFirst();
        if (gone.numDeletedRows) await record(trx, actor, vorhaben, "wording-taken-up", { rule: found.rule, title: title.value });
      });
      announce(vorhaben, { kind: "wording-dismissed" });
      return ok(null);
    },
  };
}

/** The place that a key of `placeKey` names, as far as rights go by it. */
function placeOf(key: string): WordedPlace {
  const [head = "", rest = ""] = key.split("/");
  const document = CONCEPT_KINDS.find((kind) => kind === head);
  if (document) return { kind: "section", document, section: rest };
  const [row = "", field = ""] = rest.split(".");
  if (head === "vertraege") return { kind: "contract", vertrag: row, field };
  const part = PART_IDS.find((id) => id === head.split(".")[0]);
  if (!part) throw new Error(`no place ${key}`);
  return { kind: "fact", part, field };
}
