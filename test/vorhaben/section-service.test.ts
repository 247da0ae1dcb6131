import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionCommand } from "#app/services.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { latestTemplate } from "#templates/index.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles, type Installation } from "#test/fakes/installation.ts";

const document = "handlungskonzept";
const FIRST = latestTemplate(document).sections[0]!.id;

async function outlineIds(at: Installation, actor: Actor, id: string): Promise<string[]> {
  const { snapshot } = valueOf(await at.services.vorhaben.open(actor, id));
  const { entries } = outlineOf(latestTemplate(document), snapshot.facts, snapshot.concepts[document].ownSections);
  return entries.map((entry) => entry.id);
}

async function room() {
  const at = await installation();
  const { id, people } = await vorhabenWithRoles(at);
  const change = (command: SectionCommand, actor: Actor = people.federfuehrung) => at.services.sections.change(actor, id, command);
  const add = async (section: string, after: string | null) => valueOf(await change({ do: "add-own", document, section, title: section, level: 2, after }));
  const own = async () => (await outlineIds(at, people.lesen, id)).filter((section) => section.startsWith("own-"));
  return { at, id, people, change, add, own };
}

describe("own sections", () => {
  test("stand directly behind the section they were put behind, the youngest first", async () => {
    const { at, id, people, add } = await room();
    await add("own-a", FIRST);
    await add("own-b", FIRST);
    await add("own-c", "own-a");
    await add("own-0", null);
    const ids = await outlineIds(at, people.lesen, id);
    expect(ids.slice(0, 5)).toEqual(["own-0", FIRST, "own-b", "own-a", "own-c"]);
  });

  test("leave their followers where they are when they go or move, and come back to their place", async () => {
    const { change, add, own } = await room();
    for (const section of ["own-c", "own-b", "own-a"]) await add(section, FIRST);
    await add("own-a1", "own-a");
    expect(await own()).toEqual(["own-a", "own-a1", "own-b", "own-c"]);
    valueOf(await change({ do: "remove-own", document, section: "own-a" }));
    expect(await own()).toEqual(["own-a1", "own-b", "own-c"]);
    valueOf(await change({ do: "restore-own", document, section: "own-a" }));
    expect(await own()).toEqual(["own-a", "own-a1", "own-b", "own-c"]);
    valueOf(await change({ do: "move-own", document, section: "own-a", after: "own-b" }));
    expect(await own()).toEqual(["own-a1", "own-b", "own-a", "own-c"]);
  });

  test("whatever is done to them, none is lost or doubled, and the required ones keep their order", async () => {
    const { at, id, people, change } = await room();
    const names = ["own-a", "own-b", "own-c", "own-d"];
    const anyName = fc.constantFrom(...names);
    const after = fc.oneof(anyName, fc.constantFrom(FIRST, "lenkungsgruppe"), fc.constant(null));
    const command: fc.Arbitrary<SectionCommand> = fc.oneof(
      fc.record({ do: fc.constant("add-own" as const), document: fc.constant(document), section: anyName, title: fc.constant("T"), level: fc.constantFrom(1 as const, 2 as const), after }),
      fc.record({ do: fc.constant("move-own" as const), document: fc.constant(document), section: anyName, after }),
      fc.record({ do: fc.constantFrom("remove-own" as const, "restore-own" as const), document: fc.constant(document), section: anyName }),
    );
    const living = new Set<string>();
    const ever = new Set<string>();
    const required = (await outlineIds(at, people.lesen, id)).filter((section) => !section.startsWith("own-"));
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 8 }), async (commands) => {
        for (const one of commands) {
          const done = await change(one);
          if (!done.ok) continue;
          if (one.do === "add-own") ever.add(one.section);
          if (one.do === "remove-own") living.delete(one.section);
          else living.add(one.section);
        }
        const ids = await outlineIds(at, people.lesen, id);
        expect(ids.filter((section) => section.startsWith("own-")).toSorted()).toEqual([...living].toSorted());
        expect(ids.filter((section) => !section.startsWith("own-"))).toEqual(required);
      }),
      { numRuns: 40 },
    );
    expect(ever.size).toBeGreaterThan(0);
  });

  test("are written in, removed and restored with their text", async () => {
    const { at, id, people, change, add } = await room();
    await add("own-a", FIRST);
    await seedText(at, `${id}.${document}.own-a`, "Unser Satz.");
    const text = async () => valueOf(await at.services.vorhaben.open(people.lesen, id)).snapshot.concepts[document].sections["own-a"]?.content;
    const before = await text();
    expect(JSON.stringify(before)).toContain("Unser Satz.");
    valueOf(await change({ do: "remove-own", document, section: "own-a" }));
    expect(await text()).toBeUndefined();
    valueOf(await change({ do: "restore-own", document, section: "own-a" }));
    expect(await text()).toEqual(before);
  });

  test("are at most a hundred", async () => {
    const { change } = await room();
    for (let number = 0; number < 100; number += 1) valueOf(await change({ do: "add-own", document, section: `own-${number}`, title: "T", level: 2, after: null }));
    expect(codeOf(await change({ do: "add-own", document, section: "own-100", title: "T", level: 2, after: null }))).toBe("too-large");
  });
});

describe("sections of the template", () => {
  test("cannot be renamed, moved, removed or replaced by anybody", async () => {
    const { change, at, people, id } = await room();
    const before = await outlineIds(at, people.lesen, id);
    const section = "lenkungsgruppe";
    expect(codeOf(await change({ do: "rename-own", document, section, title: "Anders" }))).toBe("not-allowed");
    expect(codeOf(await change({ do: "move-own", document, section, after: null }))).toBe("not-allowed");
    expect(codeOf(await change({ do: "remove-own", document, section }))).toBe("not-allowed");
    expect(codeOf(await change({ do: "restore-own", document, section }))).toBe("not-allowed");
    expect(codeOf(await change({ do: "add-own", document, section, title: "Anders", level: 1, after: null }))).toBe("invalid-input");
    expect(await outlineIds(at, people.lesen, id)).toEqual(before);
  });

  test("carry state, lock, responsibility and date; a repeated request is no new event", async () => {
    const { at, id, people, change } = await room();
    const section = "lenkungsgruppe";
    const { registerRow } = valueOf(await at.services.vorhaben.open(people.lesen, id)).participants[0]!;
    for (let times = 0; times < 2; times += 1) {
      valueOf(await change({ do: "set-status", document, section, status: "zur-abstimmung" }, people.mitwirkung));
      valueOf(await change({ do: "set-lock", document, section, locked: true }));
      valueOf(await change({ do: "assign", document, section, responsible: registerRow, due: "2026-10-01" }));
    }
    expect(valueOf(await at.services.vorhaben.open(people.lesen, id)).snapshot.concepts[document].sections[section]).toEqual({
      content: null,
      status: "zur-abstimmung",
      locked: true,
      responsible: registerRow,
      due: "2026-10-01",
    });
    const events = valueOf(await at.services.vorhaben.history(people.lesen, id, 100)).map((entry) => entry.event);
    expect(events.filter((event) => event.startsWith("section-")).toSorted()).toEqual(["section-assigned", "section-locked", "section-status"]);
  });

  test.each([
    ["an unknown section", { do: "set-status", document, section: "gibt-es-nicht", status: "offen" }, "not-found"],
    ["an unknown document", { do: "set-status", document: "vertrag", section: FIRST, status: "offen" }, "invalid-input"],
    ["an unknown state", { do: "set-status", document, section: FIRST, status: "fertig" }, "invalid-input"],
    ["a responsible organisation that is not in the register", { do: "assign", document, section: FIRST, responsible: "niemand", due: null }, "not-found"],
    ["a day that does not exist", { do: "assign", document, section: FIRST, responsible: null, due: "2026-02-30" }, "invalid-input"],
    ["an empty title", { do: "add-own", document, section: "own-x", title: "  ", level: 1, after: null }, "invalid-input"],
    ["a title of 121 characters", { do: "add-own", document, section: "own-x", title: "x".repeat(121), level: 1, after: null }, "invalid-input"],
    ["a title with a bidi override", { do: "add-own", document, section: "own-x", title: "a\u202e", level: 1, after: null }, "invalid-input"],
    ["a place that does not exist", { do: "add-own", document, section: "own-x", title: "x", level: 1, after: "gibt-es-nicht" }, "not-found"],
    ["an id that is none", { do: "add-own", document, section: "../x", title: "x", level: 1, after: null }, "invalid-input"],
  ])("%s is refused", async (_name, command, code) => {
    const { change } = await room();
    expect(codeOf(await change(command as SectionCommand))).toBe(code);
  });
});

/** Writes a text into a room as a client would: by an update of its own in the log. */
async function seedText(at: Installation, name: string, text: string): Promise<void> {
  const { Doc, encodeStateAsUpdate, XmlElement, XmlText } = await import("yjs");
  const doc = new Doc();
  const paragraph = new XmlElement("paragraph");
  paragraph.insert(0, [new XmlText(text)]);
  doc.getXmlFragment("default").insert(0, [paragraph]);
  const { id, seq } = await at.db.selectFrom("room").select(["id", "seq"]).where("name", "=", name).executeTakeFirstOrThrow();
  await at.db.insertInto("room_update").values({ room: id, seq: seq + 1, account: null, bytes: encodeStateAsUpdate(doc), at: 0 }).execute();
  await at.db.updateTable("room").set({ seq: seq + 1 }).where("id", "=", id).execute();
}
