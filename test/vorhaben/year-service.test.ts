import { describe, expect, test } from "vitest";
import { placeKey } from "#app/domain/fortschreibung/marks.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { vorhabenFileText } from "#server/vorhaben/vorhaben-file.ts";
import { row, vorhaben } from "#test/builders/vorhaben.ts";
import { codeOf, installation, valueOf } from "#test/fakes/installation.ts";

/** A complete Vorhaben of 2027 in an installation, with the people of its Federführung and of a Verband that takes part. */
async function written(change?: (facts: Facts) => void) {
  const at = await installation();
  const [leader, partner, outsider] = [await at.actor("Kreisverwaltung", "kreisverwaltung"), await at.actor("Musterverband"), await at.actor("Fremde")];
  const file = vorhabenFileText(
    vorhaben((facts) => {
      row(facts, "organisationen", "verband").name = "Musterverband";
      change?.(facts);
    }),
    { roles: { kreis: "federfuehrung", verband: "mitwirkung" }, provenance: {} },
  );
  const id = valueOf(await at.services.vorhaben.importFile(at.administrator, file));
  const open = async (vorhabenId: string, actor: Actor = leader) => valueOf(await at.services.vorhaben.open(actor, vorhabenId));
  return { at, id, leader, partner, outsider, open, years: at.services.years };
}

describe("„Nächstes Förderjahr beginnen“", () => {
  test("makes the Vorhaben of 2028 with the same people, figures and texts, and leaves the old one as it was", async () => {
    const { id, leader, partner, open, years, at } = await written();
    const before = await open(id);
    const { id: next, existed } = valueOf(await years.begin(leader, id));
    expect([next, existed]).toEqual(["probe-2028", false]);
    const after = await open(next, partner);
    expect(after.myRole).toBe("mitwirkung");
    expect(after.snapshot.facts.foerderung).toMatchObject({ foerderjahr: 2028, antragsart: "fortschreibung", durchfuehrungVon: "2028-01-01" });
    expect(after.snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"]!.content).toEqual(before.snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"]!.content);
    expect(after.yearBefore).toEqual({ id, title: before.snapshot.title });
    const old = await open(id);
    expect({ ...old, yearAfter: null }).toEqual(before);
    expect(old.yearAfter).toEqual({ id: next, title: "Rhein-Sieg-Kreis · KIM 2028" });
    expect(valueOf(await at.services.vorhaben.history(leader, next, 10))).toMatchObject([{ event: "begun-from-past-year", params: { title: before.snapshot.title } }]);
  });

  test("twice leads to the same Vorhaben, also when two press at once", async () => {
    const { id, leader, years } = await written();
    const both = await Promise.all([years.begin(leader, id), years.begin(leader, id)]);
    expect(both.map((result) => valueOf(result).id)).toEqual(["probe-2028", "probe-2028"]);
    expect(both.map((result) => valueOf(result).existed).toSorted()).toEqual([false, true]);
  });

  test("is the Federführung's to do, and does not exist for strangers", async () => {
    const { id, partner, outsider, years } = await written();
    expect(codeOf(await years.begin(partner, id))).toBe("not-allowed");
    expect(codeOf(await years.begin(outsider, id))).toBe("not-found");
  });

  test("can be repeated from year to year, and needs a year to begin with", async () => {
    const { id, leader, years } = await written();
    const second = valueOf(await years.begin(leader, id)).id;
    expect(valueOf(await years.begin(leader, second)).id).toBe("probe-2029");
    const without = await written((facts) => void (facts.foerderung.foerderjahr = null));
    expect(codeOf(await without.years.begin(without.leader, without.id))).toBe("invalid-input");
  });
});

describe("what came from the past year", () => {
  test("stands marked for everybody until somebody confirms or changes it, and can be marked again", async () => {
    const { id, leader, partner, open, years, at } = await written();
    const next = valueOf(await years.begin(leader, id)).id;
    const keys = async () => (await open(next, partner)).carried.map(({ place }) => placeKey(place));
    const gremium = { kind: "fact", part: "gremien", row: "ag" } as const;
    const text = { kind: "section", document: "handlungskonzept", section: "lenkungsgruppe" } as const;
    expect(await keys()).toEqual(expect.arrayContaining(["fact:gremien:ag", "section:handlungskonzept:lenkungsgruppe", "fact:stellen:cm-1"]));
    expect((await open(id)).carried).toEqual([]);

    valueOf(await years.confirm(partner, next, [gremium, text], true));
    expect(await keys()).not.toEqual(expect.arrayContaining(["fact:gremien:ag"]));
    expect(await keys()).not.toContain("section:handlungskonzept:lenkungsgruppe");
    valueOf(await years.confirm(partner, next, [gremium], false));
    expect(await keys()).toContain("fact:gremien:ag");

    valueOf(await at.services.facts.change(leader, next, [{ do: "set", part: "gremien", row: "ag", field: "name", value: "AG Neu", base: 1 }]));
    expect(await keys()).not.toContain("fact:gremien:ag");
  });

  test("is confirmed group by group in one step, with one line in the history; how much came over stays known", async () => {
    const { id, leader, partner, open, years, at } = await written();
    const next = valueOf(await years.begin(leader, id)).id;
    const total = valueOf(await years.changes(partner, next)).carriedOver;
    const { carried } = await open(next, partner);
    expect(total.map(placeKey)).toEqual(carried.map(({ place }) => placeKey(place)));
    const texts = carried.map(({ place }) => place).filter(({ kind }) => kind === "section");
    expect(texts.length).toBeGreaterThan(1);
    valueOf(await years.confirm(partner, next, texts, true));
    expect((await open(next, partner)).carried.map(({ place }) => place.kind)).not.toContain("section");
    expect(valueOf(await years.changes(partner, next)).carriedOver).toEqual(total);
    const history = valueOf(await at.services.vorhaben.history(leader, next, 10));
    expect(history.map(({ event, params }) => [event, params.count])).toEqual([["carried-confirmed", String(texts.length)], ["begun-from-past-year", undefined]]);
    valueOf(await years.confirm(partner, next, texts, false));
    expect((await open(next, partner)).carried).toEqual(carried);
  });

  test("is confirmed by whoever may change it: contracts not by those who only write", async () => {
    const { id, leader, partner, outsider, years } = await written();
    const next = valueOf(await years.begin(leader, id)).id;
    const contract = [{ kind: "fact", part: "vertraege", row: "vertrag" }] as const;
    expect(codeOf(await years.confirm(partner, next, contract, true))).toBe("not-allowed");
    expect(codeOf(await years.confirm(outsider, next, contract, true))).toBe("not-found");
    expect(codeOf(await years.confirm(leader, next, contract, true))).toBe("ok");
    expect(codeOf(await years.confirm(leader, id, contract, true))).toBe("not-found");
  });
});

describe("„Änderungen gegenüber dem Vorjahr“", () => {
  test("compare with the old year as it stood, whatever becomes of it, and stand in a Word file with old and new", async () => {
    const { id, leader, partner, years, at } = await written();
    const next = valueOf(await years.begin(leader, id)).id;
    valueOf(await at.services.facts.change(leader, next, [{ do: "set", part: "gremien", row: "ag", field: "name", value: "AG Ankommen", base: 1 }]));
    valueOf(await at.services.facts.change(leader, id, [{ do: "set", part: "gremien", row: "ag", field: "name", value: "später geändert", base: 1 }]));
    const { facts, texts, before } = valueOf(await years.changes(partner, next));
    expect(before).toMatchObject({ id, asOf: "2026-09-01" });
    expect(facts.find(({ part }) => part === "gremien")).toMatchObject({ row: "ag", change: "changed", fields: [{ label: "Name", before: "AG Übergänge", after: "AG Ankommen" }] });
    expect(texts).toEqual([]);
    const { fileName } = valueOf(await years.changesFile(partner, next));
    expect(fileName).toBe("Aenderungen-gegenueber-dem-Vorjahr_Rhein-Sieg-Kreis_2028.docx");
    const content = JSON.stringify(at.compiled.at(-1));
    for (const said of ["AG Übergänge", "AG Ankommen", "Rhein-Sieg-Kreis · KIM 2027, Stand 01.09.2026"]) expect(content).toContain(said);
    expect(codeOf(await years.changes(partner, id))).toBe("not-found");
    at.compiler.failure = "closed";
    expect(codeOf(await years.changesFile(partner, next))).toBe("unavailable");
  });
});
