import { describe, expect, test } from "vitest";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const setName = (value: FieldValue, base: number): FactCommand => ({ do: "set", part: "antragsteller", row: null, field: "name", value, base });

describe("changing figures", () => {
  test("of two who change the same figure at once one is told what the other entered, and nothing is lost", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const outcomes = await Promise.all([
      at.services.facts.change(people.federfuehrung, id, [setName("Erste", 1)]),
      at.services.facts.change(people.mitwirkung, id, [setName("Zweite", 1)]),
    ]);
    const [first, second] = outcomes.map((result) => valueOf(result)[0]!);
    expect(first).toEqual({ outcome: "done", version: 2 });
    expect(second).toEqual({ outcome: "conflict", value: "Erste", version: 2, by: "Person Leitstelle (Leitstelle)", at: at.clock.now.toISOString() });
    expect(valueOf(await at.services.vorhaben.open(people.lesen, id)).snapshot.facts.antragsteller.name).toBe("Erste");
  });

  test("fifty writers at once: every accepted change is there, numbered without gaps, and told in order", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const before = valueOf(await at.services.vorhaben.open(people.lesen, id)).factSeq;
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        at.services.facts.change(index % 2 ? people.federfuehrung : people.mitwirkung, id, [
          { do: "add", part: "kommunen", row: `k${index}`, values: { name: `Kommune ${index}` }, before: null },
          { do: "set", part: "kommunen", row: `k${index}`, field: "einwohner", value: index, base: 0 },
        ]),
      ),
    );
    const view = valueOf(await at.services.vorhaben.open(people.lesen, id));
    expect(view.snapshot.facts.kommunen.map((row) => row.einwohner).toSorted((a, b) => a! - b!)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(view.factSeq).toBe(before + 100);
    const trail = valueOf(await at.services.facts.history(people.lesen, id, "kommunen", null, 1000));
    expect(trail.map((entry) => entry.seq)).toEqual(Array.from({ length: 100 }, (_, index) => before + 100 - index));
  });

  test("the commands of one request stand or fall each for itself", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const outcomes = valueOf(
      await at.services.facts.change(people.mitwirkung, id, [
        { do: "add", part: "gremien", row: "lg", values: { name: "Lenkungsgruppe", art: "lenkungsgruppe" }, before: null },
        { do: "set", part: "gremien", row: "lg", field: "art", value: "verein", base: 1 },
        { do: "add", part: "mitglieder", row: "m", values: { gremium: "lg" }, before: null },
        { do: "remove", part: "gremien", row: "lg" },
        { do: "remove", part: "gremien", row: "nie" },
      ]),
    );
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(["done", "invalid", "done", "in-use", "gone"]);
  });

  test("an organisation that takes part, or answers for a section, cannot be taken out of the register", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const participants = valueOf(await at.services.vorhaben.open(people.lesen, id)).participants;
    const row = participants.find((participant) => participant.organisation === people.mitwirkung.organisation.id)!.registerRow;
    valueOf(await at.services.sections.change(people.federfuehrung, id, { do: "assign", document: "handlungskonzept", section: "lenkungsgruppe", responsible: row, due: null }));
    const remove = async () => valueOf(await at.services.facts.change(people.federfuehrung, id, [{ do: "remove", part: "organisationen", row }]))[0];
    expect(await remove()).toEqual({ outcome: "in-use", by: ["Beteiligung am Vorhaben (Mitwirkung)", "Handlungskonzept: zuständig für einen Abschnitt"] });
    valueOf(await at.services.administration.setRole(people.federfuehrung, id, people.mitwirkung.organisation.id, null));
    valueOf(await at.services.sections.change(people.federfuehrung, id, { do: "assign", document: "handlungskonzept", section: "lenkungsgruppe", responsible: null, due: null }));
    expect(await remove()).toEqual({ outcome: "done", version: 0 });
  });

  test("the trail says who changed which figure when, from what to what", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    at.clock.now = new Date("2026-09-02T08:00:00Z");
    valueOf(await at.services.facts.change(people.mitwirkung, id, [setName("Anderer Kreis", 1)]));
    const [entry] = valueOf(await at.services.facts.history(people.lesen, id, "antragsteller", null, 1));
    expect(entry).toMatchObject({ part: "antragsteller", row: null, change: "set", field: "name", before: "Musterkreis", after: "Anderer Kreis", by: "Person Stadtverwaltung", organisation: "Stadtverwaltung", at: at.clock.now.toISOString() });
    const [line] = valueOf(await at.services.vorhaben.history(people.lesen, id, 1));
    expect(line).toMatchObject({ event: "fact-set", params: { table: "Antragsteller", field: "Name", before: "Musterkreis", after: "Anderer Kreis" } });
  });

  test("the history names rows instead of ids, also of rows that are gone", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    at.clock.now = new Date("2026-09-02T08:00:00Z");
    valueOf(
      await at.services.facts.change(people.mitwirkung, id, [
        { do: "add", part: "organisationen", row: "o", values: { name: "Träger Süd" }, before: null },
        { do: "add", part: "stellen", row: "s", values: { bezeichnung: "CM 1" }, before: null },
        { do: "set", part: "stellen", row: "s", field: "anstellungstraeger", value: "o", base: 0 },
        { do: "remove", part: "stellen", row: "s" },
        { do: "remove", part: "organisationen", row: "o" },
      ]),
    );
    const [gone, removed, set] = valueOf(await at.services.vorhaben.history(people.lesen, id, 3));
    expect(gone).toMatchObject({ event: "fact-removed", params: { after: "Träger Süd" } });
    expect(removed).toMatchObject({ event: "fact-removed", params: { after: "CM 1" } });
    expect(set).toMatchObject({ event: "fact-set", params: { name: "CM 1", field: "Anstellungsträger", before: "", after: "Träger Süd" } });
  });
});

describe("hostile input", () => {
  test.each([
    ["an unknown part", [{ do: "set", part: "geheim", row: null, field: "name", value: "x", base: 0 }]],
    ["a part inherited from Object", [{ do: "set", part: "constructor", row: null, field: "name", value: "x", base: 0 }]],
    ["an unknown command", [{ do: "drop", part: "stellen", row: "x" }]],
    ["a row id that is a path", [{ do: "add", part: "stellen", row: "../x", values: {}, before: null }]],
    ["a negative version", [{ do: "set", part: "antragsteller", row: null, field: "name", value: "x", base: -1 }]],
    ["a sheet that is to be removed", [{ do: "remove", part: "antragsteller", row: "x" }]],
    ["additional keys", [{ do: "remove", part: "stellen", row: "x", force: true }]],
    ["nothing", []],
    ["no list", { do: "remove", part: "stellen", row: "x" }],
    ["more than 5000 commands", Array.from({ length: 5001 }, () => ({ do: "remove", part: "stellen", row: "x" }))],
  ])("%s is refused and changes nothing", async (_name, commands) => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const before = valueOf(await at.services.vorhaben.exportFile(people.federfuehrung, id)).json;
    expect(codeOf(await at.services.facts.change(people.federfuehrung, id, commands as never))).toBe("invalid-input");
    expect(valueOf(await at.services.vorhaben.exportFile(people.federfuehrung, id)).json).toBe(before);
  });

  test("a field called __proto__ and a value of two megabytes are answered, not stored", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const commands: FactCommand[] = [
      { do: "set", part: "antragsteller", row: null, field: "__proto__", value: { x: 1 }, base: 0 },
      { do: "set", part: "antragsteller", row: null, field: "anschrift", value: "x".repeat(2_000_000), base: 0 },
    ];
    expect(valueOf(await at.services.facts.change(people.federfuehrung, id, commands))).toEqual([
      { outcome: "invalid", problem: "unknown-field" },
      { outcome: "invalid", problem: "too-long" },
    ]);
    const added = JSON.parse('[{"do":"add","part":"stellen","row":"s","values":{"__proto__":{"polluted":true},"bezeichnung":"CM"},"before":null}]') as FactCommand[];
    const [outcome] = valueOf(await at.services.facts.change(people.federfuehrung, id, added));
    expect(["invalid", "done"]).toContain(outcome!.outcome);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const rows = await at.db.selectFrom("fact_row").select("data").where("part", "=", "stellen").execute();
    expect(JSON.stringify(rows)).not.toContain("polluted");
  });
});
