import { describe, expect, test } from "vitest";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { actorOfAccount, insertAccount, organisationNamed } from "#server/access/accounts.ts";
import { createPolicy } from "#server/access/policy.ts";
import { createAdministrationService } from "#server/vorhaben/administration-service.ts";
import { createCommentService } from "#server/vorhaben/comment-service.ts";
import { createVorhaben } from "#server/vorhaben/create-vorhaben.ts";
import type { VorhabenDeps } from "#server/vorhaben/deps.ts";
import { createFactService } from "#server/vorhaben/fact-service.ts";
import { createSectionService } from "#server/vorhaben/section-service.ts";
import { createSuggestionService } from "#server/vorhaben/suggestion-service.ts";
import { createYearService } from "#server/vorhaben/year-service.ts";
import { builtInTemplates } from "#templates/index.ts";
import { codeOf, valueOf } from "#test/fakes/installation.ts";
import { memoryTexts } from "#test/fakes/section-texts.ts";
import { tempStorage } from "#test/fakes/temp-storage.ts";

const now = () => new Date("2026-09-01T08:00:00Z");
const place = { document: "handlungskonzept", section: "lenkungsgruppe" } as const;

async function room() {
  const { db } = await tempStorage();
  const texts = memoryTexts();
  const events: VorhabenEvent[] = [];
  const deps: VorhabenDeps = { db, policy: createPolicy(db), texts, templates: builtInTemplates, announce: (_vorhaben, event) => void events.push(event), check: () => [], now };
  const person = async (organisation: string): Promise<Actor> => {
    const id = await db.transaction().execute(async (trx) => {
      const row = await organisationNamed(trx, { name: organisation, shortName: organisation, art: "kommunales-integrationszentrum" }, now());
      return insertAccount(trx, { email: `${organisation}@kim.example`, name: organisation, organisation: row, administrator: false, passwordHash: "" }, now());
    });
    return (await actorOfAccount(db, id))!;
  };
  const leader = await person("leitung");
  const id = valueOf(await createVorhaben(deps, leader, { title: "T", foerderjahr: 2027, antragsteller: { name: "Kreis", art: "kreis" } }));
  return { deps, texts, events, leader, id, person };
}

describe("open pages are told", () => {
  test("which figures changed, in order, with everything needed to show them", async () => {
    const { deps, events, leader, id } = await room();
    const { fact_seq: before } = await deps.db.selectFrom("vorhaben").select("fact_seq").where("id", "=", id).executeTakeFirstOrThrow();
    valueOf(
      await createFactService(deps).change(leader, id, [
        { do: "add", part: "kommunen", row: "b", values: { name: "B" }, before: null },
        { do: "add", part: "kommunen", row: "a", values: { name: "A", einwohner: 5 }, before: "b" },
        { do: "set", part: "kommunen", row: "a", field: "einwohner", value: 6, base: 1 },
        { do: "set", part: "kommunen", row: "a", field: "einwohner", value: 7, base: 1 },
        { do: "move", part: "kommunen", row: "a", before: null },
        { do: "remove", part: "kommunen", row: "b" },
        { do: "restore", part: "kommunen", row: "b" },
        { do: "set", part: "antragsteller", row: null, field: "telefon", value: "1", base: 0 },
      ]),
    );
    const by = "leitung";
    expect(events).toEqual([
      {
        kind: "facts-changed",
        seq: before + 7,
        changes: [
          { part: "kommunen", row: "b", change: "added", value: { name: "B" }, versions: { name: 1 }, version: 0, before: null, by },
          { part: "kommunen", row: "a", change: "added", value: { name: "A", einwohner: 5 }, versions: { name: 1, einwohner: 1 }, version: 0, before: "b", by },
          { part: "kommunen", row: "a", change: "set", field: "einwohner", value: 6, version: 2, by },
          { part: "kommunen", row: "a", change: "moved", version: 0, before: null, by },
          { part: "kommunen", row: "b", change: "removed", version: 0, by },
          { part: "kommunen", row: "b", change: "added", value: { name: "B" }, versions: { name: 1 }, version: 0, before: "a", by },
          { part: "antragsteller", row: null, change: "set", field: "telefon", value: "1", version: 1, by },
        ],
      },
    ]);
  });

  test("nothing when nothing changed or nothing was allowed", async () => {
    const { deps, events, texts, leader, id, person } = await room();
    const stranger = await person("fremde");
    valueOf(await createFactService(deps).change(leader, id, [{ do: "set", part: "antragsteller", row: null, field: "name", value: "Kreis", base: 1 }]));
    valueOf(await createSectionService(deps).change(leader, id, { do: "set-lock", ...place, locked: false }));
    expect(codeOf(await createFactService(deps).change(stranger, id, [{ do: "set", part: "antragsteller", row: null, field: "name", value: "X", base: 1 }]))).toBe("not-found");
    expect(codeOf(await createSectionService(deps).change(stranger, id, { do: "set-lock", ...place, locked: true }))).toBe("not-found");
    expect(codeOf(await createCommentService(deps).start(stranger, id, { thread: "t", ...place, quote: "", text: "X" }))).toBe("not-found");
    expect(events).toEqual([]);
    expect(texts.told).toEqual([]);
  });

  test("that sections, comments and proposals changed; a lock reaches those who write", async () => {
    const { deps, events, texts, leader, id } = await room();
    valueOf(await createSectionService(deps).change(leader, id, { do: "set-status", ...place, status: "abgestimmt" }));
    valueOf(await createSuggestionService(deps).make(leader, id, { suggestion: "s", ...place, quote: "", before: "", proposal: "Mehr", reason: "" }));
    valueOf(await createSuggestionService(deps).decide(leader, id, { suggestion: "s", state: "taken", reason: "" }));
    valueOf(await createSectionService(deps).change(leader, id, { do: "set-lock", ...place, locked: true }));
    valueOf(await createCommentService(deps).start(leader, id, { thread: "t", ...place, quote: "", text: "Frage" }));
    expect(events).toEqual([
      { kind: "manifest-changed", document: "handlungskonzept" },
      { kind: "suggestions-changed", ...place },
      { kind: "suggestions-changed", ...place },
      { kind: "manifest-changed", document: "handlungskonzept" },
      { kind: "comments-changed", ...place },
    ]);
    expect(texts.told).toEqual([`lock ${id}.handlungskonzept.lenkungsgruppe`]);
  });

  test("that the next Förderjahr was begun, once, and that what came from the past one was looked at", async () => {
    const { deps, events, leader, id } = await room();
    const years = createYearService({ ...deps, word: { compile: () => Promise.reject(new Error("makes no file")) }, fileName: () => "" });
    const next = valueOf(await years.begin(leader, id)).id;
    valueOf(await years.begin(leader, id));
    expect(events).toEqual([{ kind: "year-changed" }]);
    const { carriedOver } = valueOf(await years.changes(leader, next));
    valueOf(await years.confirm(leader, next, carriedOver, true));
    expect(events).toEqual([{ kind: "year-changed" }, { kind: "year-changed" }]);
  });

  test("that an organisation came or went: its sockets are asked again, others see the new row of the register", async () => {
    const { deps, events, texts, leader, id, person } = await room();
    const partner = await person("partner");
    const administration = createAdministrationService({ ...deps, accountChanged: () => Promise.resolve() });
    valueOf(await administration.setRole(leader, id, partner.organisation.id, "mitwirkung"));
    valueOf(await administration.setRole(leader, id, partner.organisation.id, null));
    expect(events).toMatchObject([{ kind: "facts-changed", changes: [{ part: "organisationen", change: "added", value: { name: "partner" } }] }]);
    expect(texts.told).toEqual([`access ${id} ${partner.organisation.id}`, `access ${id} ${partner.organisation.id}`]);
  });
});
