import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactCommand, FactOutcome } from "#app/domain/facts/commands.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import { readKeptInputs } from "#app/screens/register/store/kept-inputs.ts";
import { keyOf, valueAt, versionAt, type Cell } from "#app/screens/register/store/cell.ts";
import type { Notice, ServerFacts } from "#app/screens/register/store/register-state.ts";
import { RegisterStore, type Snapshot } from "#app/screens/register/store/register-store.ts";
import type { Answer } from "#app/screens/register/store/send.ts";
import { RegisterDraft } from "#server/vorhaben/register-draft.ts";
import type { StoredRow } from "#server/vorhaben/stored-register.ts";

const NAME: Cell = { part: "gremien", row: "lg", field: "name" };
const RHYTHM: Cell = { part: "gremien", row: "lg", field: "rhythmus" };

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** The server's own register, with answers that the test hands out when it wants. */
function world() {
  const rows: StoredRow[] = [{ part: "gremien", rowId: "lg", position: 1, data: { name: "Lenkungsgruppe" }, versions: { name: 1 }, removed: false }];
  const draft = new RegisterDraft(rows);
  const start: ServerFacts = { facts: { ...emptyFacts(), gremien: [rowOf("gremien", "lg", { name: "Lenkungsgruppe" })] }, versions: { gremien: { lg: { name: 1 } } }, seq: 0 };
  const stored = (cell: Cell): FieldValue => draft.rows.find((row) => row.rowId === cell.row)?.data[cell.field] ?? null;

  function page(by: string) {
    const waiting: { commands: readonly FactCommand[]; answer(answer: Answer): void }[] = [];
    const later: (() => void)[] = [];
    const notices: Notice[] = [];
    const kept: (readonly FactCommand[])[] = [];
    const keptInputs: string[] = [];
    const store = new RegisterStore(start, {
      send: (commands) => new Promise((resolve) => waiting.push({ commands, answer: resolve })),
      onNotice: (notice) => notices.push(notice),
      onRefused: () => undefined,
      onSaved: () => undefined,
      keep: (pending) => kept.push(pending),
      keepInputs: ({ refused, unsent }) => keptInputs.push(JSON.stringify({ refused, unsent })),
      later: (run) => later.push(run),
    });
    return {
      by,
      store,
      notices,
      kept,
      keptInputs,
      waiting,
      seen: (): Snapshot => store.snapshot(),
      value: (cell: Cell) => valueAt(store.snapshot().facts, cell),
      conflict: (cell: Cell) => store.snapshot().state.conflicts[keyOf(cell)],
      /** The server carries out the oldest request and answers. */
      async answerOne() {
        const request = waiting.shift();
        if (!request) return;
        const outcomes = request.commands.map((command): FactOutcome => {
          const outcome = draft.apply(command);
          return outcome.outcome === "conflict" ? { ...outcome, by: "andere", at: "2026-11-21T10:00:00Z" } : outcome;
        });
        request.answer({ kind: "outcomes", outcomes });
        await settled();
      },
      /** The request arrives, its answer is lost. */
      async loseAnswer() {
        const request = waiting.shift();
        if (!request) return;
        request.commands.forEach((command) => draft.apply(command));
        request.answer({ kind: "try-later" });
        await settled();
        later.shift()?.();
        await settled();
      },
      async answerAll() {
        while (waiting.length > 0) await this.answerOne();
      },
    };
  }
  return { draft, stored, page };
}

describe("the register of an open page", () => {
  test("shows an own change at once and is saved when the server says so", async () => {
    const { page, stored } = world();
    const mine = page("A");
    mine.store.set(NAME, "Lenkungskreis");
    expect(mine.value(NAME)).toBe("Lenkungskreis");
    expect(mine.seen().save).toBe("saving");
    await mine.answerAll();
    expect(mine.seen().save).toBe("saved");
    expect(stored(NAME)).toBe("Lenkungskreis");
  });

  test("two quick changes of one cell do not conflict with each other", async () => {
    const { page, stored } = world();
    const mine = page("A");
    mine.store.set(NAME, "eins");
    mine.store.set(NAME, "zwei");
    mine.store.set(NAME, "drei");
    await mine.answerAll();
    expect(mine.conflict(NAME)).toBeUndefined();
    expect(stored(NAME)).toBe("drei");
  });

  test("a cell that somebody else changed meanwhile becomes a conflict, with both values", async () => {
    const { page, stored } = world();
    const [a, b] = [page("A"), page("B")];
    a.store.set(NAME, "von A");
    b.store.set(NAME, "von B");
    await a.answerAll();
    await b.answerAll();
    expect(stored(NAME)).toBe("von A");
    expect(b.value(NAME)).toBe("von A");
    expect(b.conflict(NAME)).toMatchObject({ mine: "von B", theirs: "von A", by: "andere" });
  });

  test("what was being typed while news came in is not taken for a change of the news", async () => {
    const { page } = world();
    const [a, b] = [page("A"), page("B")];
    const base = b.store.baseOf(NAME);
    a.store.set(NAME, "von A");
    await a.answerAll();
    b.store.remoteSet(NAME, "von A", 2, "A", 0);
    b.store.set(NAME, "von B", base);
    await b.answerAll();
    expect(b.conflict(NAME)).toMatchObject({ mine: "von B", theirs: "von A" });
  });

  test("'meinen Wert übernehmen' wins, 'anderen behalten' leaves the other", async () => {
    for (const [choice, expected] of [["mine", "von B"], ["theirs", "von A"]] as const) {
      const { page, stored } = world();
      const [a, b] = [page("A"), page("B")];
      a.store.set(NAME, "von A");
      b.store.set(NAME, "von B");
      await a.answerAll();
      await b.answerAll();
      b.store.resolveConflict(NAME, choice);
      await b.answerAll();
      expect(stored(NAME)).toBe(expected);
      expect(b.value(NAME)).toBe(expected);
      expect(b.conflict(NAME)).toBeUndefined();
    }
  });

  test("undo takes back own changes only", async () => {
    const { page, stored } = world();
    const [a, b] = [page("A"), page("B")];
    a.store.set(NAME, "von A");
    await a.answerAll();
    a.store.undo();
    await a.answerAll();
    expect(stored(NAME)).toBe("Lenkungsgruppe");
    a.store.redo();
    await a.answerAll();
    b.store.remoteSet(NAME, "von A", 4, "A", 0);
    b.store.set(NAME, "von B");
    await b.answerAll();
    a.store.remoteSet(NAME, "von B", 5, "B", 0);
    a.store.undo();
    await a.answerAll();
    expect(stored(NAME)).toBe("von B");
    expect(a.notices).toEqual([{ kind: "changed-since", details: ["1"] }]);
  });

  test("a pasted block is one step, refused cells included", async () => {
    const { page } = world();
    const mine = page("A");
    mine.store.act([{ do: "set", ...NAME, value: "neu", base: mine.store.baseOf(NAME) }], [{ cell: RHYTHM, input: "x".repeat(600), problem: "too-long" }]);
    await mine.answerAll();
    expect(mine.seen().state.refused[keyOf(RHYTHM)]?.problem).toBe("too-long");
    mine.store.undo();
    await mine.answerAll();
    expect(mine.value(NAME)).toBe("Lenkungsgruppe");
    expect(mine.seen().state.refused).toEqual({});
  });

  test("a removed row comes back in its place", async () => {
    const { page, draft } = world();
    const mine = page("A");
    mine.store.act([{ do: "add", part: "gremien", row: "ag", values: { name: "AG Wohnen" }, before: null }]);
    await mine.answerAll();
    const takeBack = mine.store.act([{ do: "remove", part: "gremien", row: "lg" }]);
    await mine.answerAll();
    expect(mine.seen().facts.gremien.map((row) => row.id)).toEqual(["ag"]);
    mine.store.set({ part: "gremien", row: "ag", field: "rhythmus" }, "monatlich");
    takeBack();
    await mine.answerAll();
    expect(mine.seen().facts.gremien.map((row) => row.id)).toEqual(["lg", "ag"]);
    expect(draft.rows.find((row) => row.rowId === "lg")?.removed).toBe(false);
  });

  test("an answer that is lost is asked for again without doing anything twice", async () => {
    const { page, draft, stored } = world();
    const mine = page("A");
    mine.store.act([{ do: "add", part: "gremien", row: "ag", values: {}, before: null }]);
    mine.store.set(NAME, "neu");
    await mine.loseAnswer();
    expect(mine.seen().save).toBe("offline");
    await mine.answerAll();
    expect(mine.seen().save).toBe("saved");
    expect(draft.rows.filter((row) => row.rowId === "ag")).toHaveLength(1);
    expect(stored(NAME)).toBe("neu");
    expect(mine.conflict(NAME)).toBeUndefined();
  });

  test("what is not saved is kept in the browser until it is", async () => {
    const { page } = world();
    const mine = page("A");
    mine.store.set(NAME, "neu");
    expect(mine.kept.at(-1)).toHaveLength(1);
    await mine.answerAll();
    expect(mine.kept.at(-1)).toEqual([]);
  });

  test("an answer about the whole that was overtaken does not bring old values back", async () => {
    const { page } = world();
    const mine = page("A");
    const before = mine.seen().state.server;
    mine.store.set(NAME, "neu");
    await mine.answerAll();
    mine.store.serverTold({ ...before, facts: { ...before.facts } });
    expect(mine.value(NAME)).toBe("neu");
    expect(versionAt(mine.seen().state.server.versions, NAME)).toBe(2);
  });

  test("however two people work: what is stored is what one of them last saw or chose, and no input vanishes silently", async () => {
    const action = fc.oneof(
      fc.record({ who: fc.constantFrom(0, 1), what: fc.constant("set" as const), cell: fc.constantFrom(NAME, RHYTHM), value: fc.constantFrom("rot", "grün", "blau", null) }),
      fc.record({ who: fc.constantFrom(0, 1), what: fc.constantFrom("answer" as const, "lose" as const, "undo" as const, "redo" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const { page, stored } = world();
        const pages = [page("A"), page("B")] as const;
        for (const step of actions) {
          const { store } = pages[step.who]!;
          if (step.what === "set") store.set(step.cell, step.value);
          else if (step.what === "answer") await pages[step.who]!.answerOne();
          else if (step.what === "lose") await pages[step.who]!.loseAnswer();
          else store[step.what]();
        }
        for (const one of pages) {
          const wanted = new Map([NAME, RHYTHM].map((cell) => [cell, one.value(cell)]));
          const touched = new Set(one.seen().state.pending.filter((command) => command.do === "set").map((command) => keyOf(command as Cell)));
          await one.answerAll();
          expect(one.seen().save).toBe("saved");
          for (const [cell, value] of wanted) {
            if (!touched.has(keyOf(cell))) continue;
            const conflict = one.conflict(cell);
            expect(conflict ? conflict.mine : stored(cell)).toEqual(value);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

const refuse = (row: string) => [{ cell: { part: "gremien" as const, row, field: "seit" }, input: "31.02.2027", problem: "no-such-date" as const }];
const add = (row: string): FactCommand => ({ do: "add", part: "gremien", row, values: {}, before: null });
const rows = (seen: Snapshot) => seen.facts.gremien.map(({ id }) => id);

describe("a row of which every cell is refused", () => {
  test("stands on this page only until one value is taken; then it is a row for everybody", async () => {
    const { page } = world();
    const a = page("A");
    a.store.act([add("neu")], refuse("neu"));
    await settled();
    expect(rows(a.seen())).toEqual(["lg", "neu"]);
    expect(a.waiting).toEqual([]);
    expect(a.seen().save).toBe("saved");
    a.store.set({ part: "gremien", row: "neu", field: "name" }, "Arbeitsgruppe");
    expect(a.waiting.map(({ commands }) => commands)).toEqual([[{ do: "add", part: "gremien", row: "neu", values: { name: "Arbeitsgruppe" }, before: null }]]);
    expect(rows(a.seen())).toEqual(["lg", "neu"]);
    expect(Object.keys(a.seen().state.refused)).toEqual(["gremien/neu/seit"]);
  });

  test("is gone when its input is discarded or the paste is taken back, and the server is not asked", async () => {
    const { page } = world();
    const a = page("A");
    a.store.act([add("eins")], refuse("eins"));
    a.store.dropRefused({ part: "gremien", row: "eins", field: "seit" });
    expect(rows(a.seen())).toEqual(["lg"]);
    const takeBack = a.store.act([add("zwei")], refuse("zwei"));
    takeBack();
    await settled();
    expect(rows(a.seen())).toEqual(["lg"]);
    expect([a.waiting, a.notices]).toEqual([[], []]);
  });

  test("is there again on the next page with all that did not fit, save what lay in a row that is gone", () => {
    const { page } = world();
    const [a, b] = [page("A"), page("A")];
    a.store.act([add("neu")], [...refuse("neu"), ...refuse("lg"), ...refuse("fort")]);
    b.store.resumeInputs(readKeptInputs(a.keptInputs.at(-1)!));
    expect(rows(b.seen())).toEqual(["lg", "neu"]);
    expect(Object.keys(b.seen().state.refused)).toEqual(["gremien/neu/seit", "gremien/lg/seit"]);
    b.store.dropRefused({ part: "gremien", row: "lg", field: "seit" });
    expect(Object.keys(readKeptInputs(b.keptInputs.at(-1)!).refused)).toEqual(["gremien/neu/seit"]);
    expect(readKeptInputs("kein JSON")).toEqual({ refused: {}, unsent: [] });
  });

  test("comes back with its input when its removal is taken back", () => {
    const { page } = world();
    const a = page("A");
    a.store.act([add("neu")], refuse("neu"));
    const takeBack = a.store.act([{ do: "remove", part: "gremien", row: "neu" }]);
    expect([rows(a.seen()), Object.keys(a.seen().state.refused)]).toEqual([["lg"], []]);
    takeBack();
    expect([rows(a.seen()), a.seen().state.refused["gremien/neu/seit"]?.input]).toEqual([["lg", "neu"], "31.02.2027"]);
    expect(a.waiting).toEqual([]);
  });
});
