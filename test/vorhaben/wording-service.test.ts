import { describe, expect, test } from "vitest";
import type { WordedPlace } from "#app/domain/wording-checks/worded-place.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const section = { kind: "section", document: "handlungskonzept", section: "lenkungsgruppe" } as const satisfies WordedPlace;
const remark: { place: WordedPlace; rule: string; words: string; reason: string } = { place: section, rule: "L-17", words: "Kommunen", reason: "So heißt es im Beschluss." };

async function room() {
  const at = await installation();
  const { id, people } = await vorhabenWithRoles(at);
  const { wording, vorhaben, sections } = at.services;
  const aside = async () => valueOf(await vorhaben.open(people.lesen, id)).snapshot.dismissals ?? [];
  return { at, id, people, wording, vorhaben, sections, aside };
}

describe("a remark on words that is put aside", () => {
  test("is seen by all with words, reason, name and place, and stands in the history", async () => {
    const { id, people, wording, vorhaben, aside } = await room();
    valueOf(await wording.dismiss(people.mitwirkung, id, { ...remark, words: "Kommunen\u00a0 vor Ort", reason: "  So heißt es im Beschluss. " }));
    expect(await aside()).toMatchObject([{ place: "handlungskonzept/lenkungsgruppe", rule: "L-17", words: "Kommunen vor Ort", reason: remark.reason, by: "Person Stadtverwaltung", organisation: "Stadtverwaltung", at: "2026-09-01T08:00:00.000Z" }]);
    const [entry] = valueOf(await vorhaben.history(people.lesen, id, 1));
    expect(entry).toMatchObject({ event: "wording-dismissed", params: { rule: "L-17", title: "Lenkungsgruppe", reason: remark.reason } });
    expect(JSON.stringify(entry)).not.toContain("vor Ort");
  });

  test("keeps the first reason when it is put aside twice, and is taken up again once", async () => {
    const { id, people, wording, vorhaben, aside } = await room();
    valueOf(await wording.dismiss(people.mitwirkung, id, remark));
    valueOf(await wording.dismiss(people.federfuehrung, id, { ...remark, reason: "Anders begründet." }));
    const [one, ...others] = await aside();
    expect([one!.reason, others]).toEqual([remark.reason, []]);
    valueOf(await wording.takeUp(people.federfuehrung, id, one!.id));
    expect(await aside()).toEqual([]);
    expect(codeOf(await wording.takeUp(people.federfuehrung, id, one!.id))).toBe("not-found");
    expect(valueOf(await vorhaben.history(people.lesen, id, 2)).map((entry) => entry.event)).toEqual(["wording-taken-up", "wording-dismissed"]);
  });

  test("is the right of those who may write there", async () => {
    const { id, people, wording, sections, aside } = await room();
    const figure: WordedPlace = { kind: "fact", part: "massnahmen", row: "m-1", field: "titel" };
    const contract: WordedPlace = { kind: "contract", vertrag: "v-1", field: "besondereVereinbarungen" };
    const asked = async (who: keyof typeof people, place: WordedPlace) => codeOf(await wording.dismiss(people[who], id, { ...remark, place }));
    expect(await Promise.all((["federfuehrung", "mitwirkung", "rechtspruefung", "lesen"] as const).map((who) => asked(who, section)))).toEqual(["ok", "ok", "not-allowed", "not-allowed"]);
    expect([await asked("mitwirkung", figure), await asked("rechtspruefung", figure), await asked("rechtspruefung", contract), await asked("mitwirkung", contract)]).toEqual(["ok", "not-allowed", "ok", "not-allowed"]);
    const of = async (place: string) => (await aside()).find((dismissal) => dismissal.place === place)!.id;
    expect(codeOf(await wording.takeUp(people.mitwirkung, id, await of("vertraege/v-1.besondereVereinbarungen")))).toBe("not-allowed");
    expect(codeOf(await wording.takeUp(people.rechtspruefung, id, await of("massnahmen/m-1.titel")))).toBe("not-allowed");
    valueOf(await sections.change(people.federfuehrung, id, { do: "set-lock", document: "handlungskonzept", section: "lenkungsgruppe", locked: true }));
    expect([await asked("mitwirkung", section), codeOf(await wording.takeUp(people.mitwirkung, id, await of("handlungskonzept/lenkungsgruppe")))]).toEqual(["section-locked", "section-locked"]);
  });

  test("is refused without a reason, for a rule that is not about words, and for a place that does not exist", async () => {
    const { at, id, people, wording } = await room();
    const asked = async (changes: Partial<typeof remark>) => codeOf(await wording.dismiss(people.federfuehrung, id, { ...remark, ...changes }));
    expect([await asked({ reason: "  " }), await asked({ rule: "R-22" }), await asked({ words: "a\u0001b" }), await asked({ reason: "x".repeat(501) })]).toEqual(["invalid-input", "invalid-input", "invalid-input", "too-large"]);
    expect([await asked({ place: { ...section, section: "gibt-es-nicht" } }), await asked({ place: { kind: "fact", part: "massnahmen", field: "gibtEsNicht" } })]).toEqual(["not-found", "invalid-input"]);
    const stranger = await at.actor("Anderes KI", "kommunales-integrationszentrum");
    expect(codeOf(await wording.dismiss(stranger, id, remark))).not.toBe("ok");
  });

  test("goes with the Vorhaben file into another installation", async () => {
    const { id, people, wording, vorhaben } = await room();
    valueOf(await wording.dismiss(people.mitwirkung, id, remark));
    const { json } = valueOf(await vorhaben.exportFile(people.federfuehrung, id));
    const other = await installation();
    const ki = await other.actor("Kommunales Integrationszentrum", "kommunales-integrationszentrum");
    const imported = valueOf(await other.services.vorhaben.importFile(ki, JSON.stringify({ ...(JSON.parse(json) as object), roles: {} })));
    const stored = await other.db.selectFrom("wording_dismissal").select(["place", "rule", "words", "reason", "by", "account"]).where("vorhaben", "=", imported).execute();
    expect(stored).toEqual([{ place: "handlungskonzept/lenkungsgruppe", rule: "L-17", words: "Kommunen", reason: remark.reason, by: "Person Stadtverwaltung", account: null }]);
  });
});
