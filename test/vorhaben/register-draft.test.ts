import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsSchema, fieldsOf, MAX_ROWS, PART_IDS, TABLE_IDS, type PartId, type TableId } from "#app/domain/facts/register.ts";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import { namedRows, referencesTo } from "#server/vorhaben/references.ts";
import { RegisterDraft } from "#server/vorhaben/register-draft.ts";
import { factsOf, isTable, rowsOfFacts, type StoredRow } from "#server/vorhaben/stored-register.ts";

const add = (part: TableId, row: string, values: Record<string, unknown> = {}, before: string | null = null): FactCommand => ({ do: "add", part, row, values, before });
const set = (part: PartId, row: string | null, field: string, value: unknown, base: number): FactCommand => ({ do: "set", part, row, field, value, base });
const orderOf = (draft: RegisterDraft, part: TableId): string[] => draft.rows.filter((row) => row.part === part && !row.removed).map((row) => row.rowId);

function drafted(...commands: FactCommand[]): RegisterDraft {
  const draft = new RegisterDraft([]);
  for (const command of commands) expect(draft.apply(command)).toMatchObject({ outcome: "done" });
  return draft;
}

describe("set", () => {
  test("counts a version for each field, from 0", () => {
    const draft = new RegisterDraft([]);
    expect(draft.apply(set("antragsteller", null, "name", "Musterkreis", 0))).toEqual({ outcome: "done", version: 1 });
    expect(draft.apply(set("antragsteller", null, "name", "Musterkreis II", 1))).toEqual({ outcome: "done", version: 2 });
    expect(draft.apply(set("antragsteller", null, "telefon", "0", 0))).toEqual({ outcome: "done", version: 1 });
  });

  test("refuses what was decided on an older value, and shows the present one", () => {
    const draft = drafted(set("antragsteller", null, "name", "Erste", 0));
    expect(draft.apply(set("antragsteller", null, "name", "Zweite", 0))).toEqual({ outcome: "conflict", value: "Erste", version: 1 });
    expect(draft.apply(set("antragsteller", null, "name", "Zweite", 7))).toEqual({ outcome: "conflict", value: "Erste", version: 1 });
    expect(factsOf(draft.rows).antragsteller.name).toBe("Erste");
  });

  test("takes the same value twice without a conflict: repeated requests and agreement", () => {
    const draft = drafted(set("antragsteller", null, "name", "Erste", 0));
    expect(draft.apply(set("antragsteller", null, "name", "Erste", 0))).toEqual({ outcome: "done", version: 1 });
    expect(draft.changes).toHaveLength(1);
  });

  test("empties a field with null, an empty text or an empty list", () => {
    const draft = drafted(add("organisationen", "o"), add("stellen", "s", { anstellungstraeger: "o", bezeichnung: "Stelle" }), add("vertraege", "v", { stellen: ["s"] }));
    expect(draft.apply(set("stellen", "s", "anstellungstraeger", null, 1))).toMatchObject({ outcome: "done" });
    expect(draft.apply(set("stellen", "s", "bezeichnung", "", 1))).toMatchObject({ outcome: "done" });
    expect(draft.apply(set("vertraege", "v", "stellen", [], 1))).toMatchObject({ outcome: "done" });
    const facts = factsOf(draft.rows);
    expect([facts.stellen[0]!.anstellungstraeger, facts.stellen[0]!.bezeichnung, facts.vertraege[0]!.stellen]).toEqual([null, null, null]);
  });

  test.each([
    ["a negative amount", set("stellen", "s", "kosten", -1, 0), "negative"],
    ["an amount beyond the limit", set("stellen", "s", "kosten", 1e12, 0), "too-large"],
    ["an amount with a fraction of a cent", set("stellen", "s", "kosten", 1.5, 0), "not-an-amount"],
    ["not a number", set("stellen", "s", "kosten", Number.NaN, 0), "not-an-amount"],
    ["a third decimal of VZÄ", set("stellen", "s", "vzae", 0.333, 0), "not-a-vzae"],
    ["a day that does not exist", set("stellen", "s", "von", "2027-02-30", 0), "not-a-date"],
    ["a choice that is none", set("stellen", "s", "funktion", "chef", 0), "not-an-option"],
    ["a choice inherited from Object", set("stellen", "s", "funktion", "constructor", 0), "not-an-option"],
    ["a flag as text", set("stellen", "s", "besetzt", "ja", 0), "not-a-flag"],
    ["an object as text", set("stellen", "s", "bezeichnung", { toString: "x" }, 0), "wrong-type"],
    ["a text that is too long", set("stellen", "s", "bezeichnung", "x".repeat(501), 0), "too-long"],
    ["a control character", set("stellen", "s", "bezeichnung", "a\u0000b", 0), "forbidden-characters"],
    ["a text that turns its surroundings around", set("stellen", "s", "bezeichnung", "a\u202eb", 0), "forbidden-characters"],
    ["a row that does not exist", set("stellen", "s", "anstellungstraeger", "niemand", 0), "unknown-row"],
    ["a row of another table", set("stellen", "s", "anstellungstraeger", "s", 0), "unknown-row"],
    ["nothing at all", set("stellen", "s", "bezeichnung", undefined, 0), "wrong-type"],
    ["a field that does not exist", set("stellen", "s", "gehalt", 1, 0), "unknown-field"],
    ["__proto__", set("stellen", "s", "__proto__", { polluted: true }, 0), "unknown-field"],
    ["constructor", set("stellen", "s", "constructor", "x", 0), "unknown-field"],
    ["the id", set("stellen", "s", "id", "neu", 0), "unknown-field"],
    ["a sheet with a row", set("antragsteller", "s", "name", "x", 0), "unknown-row"],
    ["a table without a row", set("stellen", null, "bezeichnung", "x", 0), "unknown-row"],
  ])("does not take %s", (_name, command, problem) => {
    const draft = drafted(add("stellen", "s"));
    expect(draft.apply(command)).toEqual({ outcome: "invalid", problem });
    expect(draft.changes).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("rows", () => {
  test("are added once, where they were wanted", () => {
    const draft = drafted(add("kommunen", "a"), add("kommunen", "c"), add("kommunen", "b", {}, "c"), add("kommunen", "first", {}, "a"), add("kommunen", "last", {}, "gibt-es-nicht"));
    expect(orderOf(draft, "kommunen")).toEqual(["first", "a", "b", "c", "last"]);
    expect(draft.apply(add("kommunen", "b", { name: "Anders" }))).toEqual({ outcome: "done", version: 1 });
    expect(factsOf(draft.rows).kommunen.map((row) => row.name)).toEqual([null, null, null, null, null]);
  });

  test("are added with all their values or not at all", () => {
    const draft = new RegisterDraft([]);
    expect(draft.apply(add("kommunen", "a", { name: "Eitorf", einwohner: -1 }))).toEqual({ outcome: "invalid", problem: "negative" });
    expect(draft.apply(add("kommunen", "a", { name: "Eitorf", ["__proto__"]: 1 }))).toEqual({ outcome: "invalid", problem: "unknown-field" });
    expect(draft.rows).toEqual([]);
  });

  test("are moved any number of times without losing the order of the others", () => {
    const draft = drafted(...["a", "b", "c", "d"].map((id) => add("kommunen", id)));
    for (let times = 0; times < 200; times += 1) {
      expect(draft.apply({ do: "move", part: "kommunen", row: times % 2 ? "c" : "d", before: times % 2 ? "d" : "c" })).toMatchObject({ outcome: "done" });
    }
    expect(orderOf(draft, "kommunen")).toEqual(["a", "b", "c", "d"]);
    expect(draft.apply({ do: "move", part: "kommunen", row: "a", before: null })).toMatchObject({ outcome: "done" });
    expect(orderOf(draft, "kommunen")).toEqual(["b", "c", "d", "a"]);
  });

  test("that are named elsewhere stay, and the answer says where", () => {
    const draft = drafted(add("organisationen", "o", { name: "Träger" }), add("stellen", "s", { bezeichnung: "CM Süd", anstellungstraeger: "o" }), add("vertraege", "v", { traeger: "o", stellen: ["s"] }));
    expect(draft.apply({ do: "remove", part: "organisationen", row: "o" })).toEqual({ outcome: "in-use", by: ["Stellenplan: CM Süd (Anstellungsträger)", "Weiterleitungsverträge: Träger (Träger)"] });
    expect(draft.apply({ do: "remove", part: "stellen", row: "s" })).toEqual({ outcome: "in-use", by: ["Weiterleitungsverträge: Träger (Weitergeleitete Stellen)"] });
  });

  test("that something outside the register holds on to stay", () => {
    const draft = new RegisterDraft([], (part, row) => (part === "organisationen" && row === "o" ? ["Beteiligung am Vorhaben (Mitwirkung)"] : []));
    draft.apply(add("organisationen", "o"));
    expect(draft.apply({ do: "remove", part: "organisationen", row: "o" })).toEqual({ outcome: "in-use", by: ["Beteiligung am Vorhaben (Mitwirkung)"] });
  });

  test("come back with their values, and without names of rows that are gone", () => {
    const draft = drafted(
      add("organisationen", "o"),
      add("stellen", "s1", { anstellungstraeger: "o", vzae: 0.5 }),
      add("stellen", "s2"),
      add("vertraege", "v", { traeger: "o", stellen: ["s1", "s2"], betrag: 100 }),
      { do: "remove", part: "vertraege", row: "v" },
      { do: "remove", part: "stellen", row: "s2" },
      { do: "restore", part: "vertraege", row: "v" },
    );
    expect(factsOf(draft.rows).vertraege).toMatchObject([{ id: "v", traeger: "o", stellen: ["s1"], betrag: 100 }]);
    expect(draft.apply(set("vertraege", "v", "stellen", ["s1"], 0))).toMatchObject({ outcome: "done", version: 2 });
  });

  test("that are gone are called gone", () => {
    const draft = drafted(add("kommunen", "a"), { do: "remove", part: "kommunen", row: "a" });
    for (const command of [set("kommunen", "a", "name", "x", 0), { do: "remove", part: "kommunen", row: "a" }, { do: "move", part: "kommunen", row: "a", before: null }, add("kommunen", "a"), { do: "restore", part: "kommunen", row: "nie" }] as FactCommand[]) {
      expect(draft.apply(command)).toEqual({ outcome: "gone" });
    }
  });

  test("are at most as many as a Vorhaben file may hold, added within a second", () => {
    const draft = new RegisterDraft([]);
    for (let row = 0; row < MAX_ROWS; row += 1) draft.apply(add("kommunen", `k${row}`, { name: `Kommune ${row}` }));
    expect(draft.apply(add("kommunen", "noch-eine"))).toEqual({ outcome: "invalid", problem: "too-large" });
    expect(factsSchema.safeParse(factsOf(draft.rows)).success).toBe(true);
  });
});

const fieldOf = (part: PartId) => fc.constantFrom(...Object.keys(fieldsOf(part)), "__proto__");

/** Names of rows that are not there. */
const dangling = (rows: readonly StoredRow[]): string[] =>
  TABLE_IDS.flatMap((table) => {
    const living = new Set(rows.filter((row) => row.part === table && !row.removed).map((row) => row.rowId));
    return referencesTo(table).flatMap(({ part, name, field }) =>
      rows.filter((row) => row.part === part && !row.removed).flatMap((row) => namedRows(field, (row.data[name] ?? null) as FieldValue).filter((id) => !living.has(id))),
    );
  });

describe("whatever is asked for", () => {
  const parts: TableId[] = ["organisationen", "stellen", "vertraege", "gremien", "mitglieder"];
  const rowId = fc.constantFrom("a", "b", "c");
  const value: fc.Arbitrary<unknown> = fc.oneof(rowId, fc.array(rowId, { maxLength: 3 }), fc.constantFrom(null, "", true, 0.5, 100, "2027-01-01", "case-management", "lenkungsgruppe", "kreis"), fc.string());
  const command: fc.Arbitrary<FactCommand> = fc.constantFrom<PartId>(...parts, "antragsteller", "foerderung").chain((part) =>
    !isTable(part)
      ? fc.record({ field: fieldOf(part), value, base: fc.nat(3) }).map((given) => set(part, null, given.field, given.value, given.base))
      : fc.oneof(
          fc.record({ row: rowId, field: fieldOf(part), value, base: fc.nat(3) }).map((given) => set(part, given.row, given.field, given.value, given.base)),
          fc.record({ row: rowId, values: fc.dictionary(fieldOf(part), value, { maxKeys: 3, noNullPrototype: true }), before: fc.option(rowId) }).map((given) => add(part, given.row, given.values, given.before)),
          fc.record({ row: rowId, before: fc.option(rowId) }).map((given): FactCommand => ({ do: "move", part, ...given })),
          rowId.map((row): FactCommand => ({ do: "remove", part, row })),
          rowId.map((row): FactCommand => ({ do: "restore", part, row })),
        ),
  );

  test("the register stays one that a Vorhaben file can hold, names only rows that exist, and no version ever sinks", () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 60 }), (commands) => {
        const draft = new RegisterDraft([]);
        const seen = new Map<string, number>();
        for (const one of commands) {
          draft.apply(one);
          for (const row of draft.rows) {
            for (const [field, version] of Object.entries(row.versions)) {
              const key = `${row.part}/${row.rowId}/${field}`;
              expect(version).toBeGreaterThanOrEqual(seen.get(key) ?? 0);
              seen.set(key, version);
            }
          }
        }
        expect(dangling(draft.rows)).toEqual([]);
        const facts = factsOf(draft.rows);
        expect(factsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
        expect(factsOf(rowsOfFacts(facts))).toEqual(facts);
        expect(new Set(draft.rows.map((row) => `${row.part}/${row.rowId}`)).size).toBe(draft.rows.length);
      }),
      { numRuns: 300 },
    );
  });

  test("what changed is told in full: the changes replayed give the same register", () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 40 }), (commands) => {
        const draft = new RegisterDraft([]);
        for (const one of commands) draft.apply(one);
        const replayed = new Map<string, Record<string, FieldValue>>();
        for (const change of draft.changes) {
          const key = `${change.part}/${change.rowId}`;
          if (change.change === "removed") replayed.delete(key);
          else replayed.set(key, change.change === "set" ? { ...replayed.get(key), [change.field!]: change.after } : { ...change.values });
        }
        const living = draft.rows.filter((row) => !row.removed && (row.rowId !== "" || Object.keys(row.data).length > 0));
        expect([...replayed].toSorted()).toEqual(living.map((row) => [`${row.part}/${row.rowId}`, row.data]).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test("every reference of the register leads to a table that exists", () => {
    const named = PART_IDS.flatMap((part) => Object.values(fieldsOf(part)).flatMap((field) => field.table ?? []));
    expect(named.filter((table) => !(TABLE_IDS as string[]).includes(table))).toEqual([]);
    expect(named).not.toEqual([]);
  });
});
