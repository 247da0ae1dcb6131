import type { YearService } from "#app/services.ts";
import { assembleChanges } from "#app/document-model/assemble-changes.ts";
import { compareYears } from "#app/domain/fortschreibung/changes.ts";
import { placeKey, type CarriedPlace } from "#app/domain/fortschreibung/marks.ts";
import type { Action, Actor } from "#app/domain/vorhaben/roles.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { byOf, recordAudit } from "./audit.ts";
import { beginNextYear } from "./begin-next-year.ts";
import type { VorhabenDeps } from "./deps.ts";
import { actionFor } from "./fact-service.ts";
import { readLive } from "./snapshot.ts";
import { successionOf, type Succession } from "./successions.ts";
import { compileWord, DOCX_MEDIA_TYPE, type WordCompiler } from "./word-file.ts";

interface YearDeps extends VorhabenDeps {
  word: WordCompiler;
  /** Names the file. */
  fileName(parts: { document: string; subject: string | null; foerderjahr: number | null; number: null; draft: false }): string;
}

/** From one Förderjahr to the next. */
export function createYearService(deps: YearDeps): YearService {
  const { db, policy, texts, templates, announce, now } = deps;

  /** Both years, for those who may read this one. */
  const bothYears = async (actor: Actor, vorhaben: Id, action: Action) => {
    const role = await policy.demand(actor, action, vorhaben);
    if (!role.ok) return role;
    const live = await readLive(db, texts, vorhaben);
    const succession = await successionOf(db, vorhaben);
    if (!live || !succession) return refuse("not-found");
    return ok({ live, succession, changes: compareYears(succession.past, live.snapshot, templates) });
  };

  return {
    async begin(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.advance", vorhaben);
      if (!role.ok) return role;
      const begun = await beginNextYear(deps, actor, vorhaben);
      // Open pages of the old year show the way to the new one.
      if (begun.ok && !begun.value.existed) announce(vorhaben, { kind: "year-changed" });
      return begun;
    },

    async changes(actor, vorhaben) {
      const read = await bothYears(actor, vorhaben, "vorhaben.read");
      return read.ok ? ok({ ...read.value.changes, before: beforeOf(read.value.succession), carriedOver: read.value.succession.places }) : read;
    },

    async confirm(actor, vorhaben, places, confirmed) {
      for (const action of new Set(places.map(actionOf))) {
        const role = await policy.demand(actor, action, vorhaben);
        if (!role.ok) return role;
      }
      const result = await db.transaction().execute(async (trx): Promise<Result<null>> => {
        const row = await trx.selectFrom("succession").select("marks").where("vorhaben", "=", vorhaben).executeTakeFirst();
        if (!row) return refuse("not-found");
        const known = new Set((JSON.parse(row.marks) as { place: CarriedPlace }[]).map(({ place }) => placeKey(place)));
        const keys = [...new Set(places.map(placeKey))].filter((key) => known.has(key));
        if (keys.length === 0) return ok(null);
        const by = byOf(actor);
        await trx.deleteFrom("carried_confirmation").where("vorhaben", "=", vorhaben).where("place", "in", keys).execute();
        if (!confirmed) return ok(null);
        await trx
          .insertInto("carried_confirmation")
          .values(keys.map((place) => ({ vorhaben, place, account: by.account, by: by.name, organisation: by.organisation, at: now().toISOString() })))
          .execute();
        await recordAudit(trx, { vorhaben, by, event: "carried-confirmed", params: { count: String(keys.length) } }, now());
        return ok(null);
      });
      if (result.ok) announce(vorhaben, { kind: "year-changed" });
      return result;
    },

    async changesFile(actor, vorhaben) {
      const read = await bothYears(actor, vorhaben, "vorhaben.export");
      if (!read.ok) return read;
      const { live, succession, changes } = read.value;
      const { antragsteller, foerderung } = live.snapshot.facts;
      const content = assembleChanges({ now: live.snapshot, past: succession.past, changes, templates, stand: dateInGermany(now()), pastStand: beforeOf(succession).asOf });
      const bytes = await compileWord(deps.word, content, now().toISOString());
      if (!bytes.ok) return bytes;
      const fileName = deps.fileName({ document: "Aenderungen-gegenueber-dem-Vorjahr", subject: antragsteller.name, foerderjahr: foerderung.foerderjahr, number: null, draft: false });
      return ok({ fileName, bytes: bytes.value, mediaType: DOCX_MEDIA_TYPE });
    },
  };
}

const beforeOf = ({ predecessor, past, at }: Succession) => ({ id: predecessor, title: past.title, asOf: dateInGermany(new Date(at)) });

/** Whoever may change something may also say that it is still right. */
const actionOf = (place: CarriedPlace): Action => (place.kind === "section" ? "section.write" : actionFor(place.part));
