import { describe, expect, test } from "vitest";
import { PERMISSIONS, ROLES, type Role } from "#app/domain/vorhaben/roles.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const document = "handlungskonzept";
const section = "lenkungsgruppe";
const place = { document, section } as const;
const words = { quote: "die Lenkungsgruppe", before: "Heute tagt", proposal: "die Lenkungsgruppe des Kreises", reason: "Es gibt mehrere." };
const said = { suggestion: "s1", ...place, ...words };

async function room() {
  const at = await installation();
  const { id, people } = await vorhabenWithRoles(at);
  const { suggestions, sections } = at.services;
  const all = async () => valueOf(await suggestions.list(people.lesen, id, document));
  const make = (role: Role, changes: Partial<Record<keyof typeof said, unknown>> = {}) => suggestions.make(people[role], id, { ...said, ...changes } as never);
  const decide = (role: Role, state: "open" | "taken" | "declined" | "withdrawn", reason = "") => suggestions.decide(people[role], id, { suggestion: "s1", state, reason });
  return { at, id, people, suggestions, sections, all, make, decide };
}

describe("a proposal", () => {
  test("is shown to everybody with who made it, and to its author as theirs", async () => {
    const { people, id, suggestions, all, make } = await room();
    valueOf(await make("rechtspruefung"));
    expect(await all()).toEqual([
      {
        ...place,
        ...words,
        id: "s1",
        by: "Person Rechtsamt",
        organisation: "Rechtsamt",
        colour: expect.stringMatching(/^#/),
        at: "2026-09-01T08:00:00.000Z",
        mine: false,
        state: "open",
        decision: null,
      },
    ]);
    expect(valueOf(await suggestions.list(people.rechtspruefung, id, document))[0]!.mine).toBe(true);
  });

  test("is made by every role but Lesen, and decided by those who may write", async () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const { make, decide, all } = await room();
      expect((await make(role)).ok, role).toBe(PERMISSIONS[role].includes("suggestion.write"));
      if ((await all()).length === 0) valueOf(await make("federfuehrung"));
      expect((await decide(role, "taken")).ok, role).toBe(PERMISSIONS[role].includes("section.write"));
    }
  });

  test("is not doubled by a repeated request", async () => {
    const { make, all } = await room();
    for (let times = 0; times < 2; times += 1) valueOf(await make("mitwirkung"));
    expect(await all()).toHaveLength(1);
  });

  test("is one line inside a block, and keeps its lines at the end of a section", async () => {
    const { make, all } = await room();
    valueOf(await make("mitwirkung", { proposal: "eine\n  Zeile" }));
    valueOf(await make("mitwirkung", { suggestion: "s2", quote: "", before: "", proposal: "zwei\nZeilen" }));
    expect((await all()).map((one) => one.proposal).toSorted()).toEqual(["eine Zeile", "zwei\nZeilen"]);
  });

  test.each([
    ["that changes nothing", { proposal: " die  Lenkungsgruppe " }, "invalid-input"],
    ["without any words", { quote: " ", proposal: "" }, "invalid-input"],
    ["with control characters", { proposal: "a\u0007" }, "invalid-input"],
    ["that is no text", { proposal: { length: 1 } }, "invalid-input"],
    ["that is too long", { proposal: "x".repeat(5001) }, "too-large"],
    ["on a passage that is too long", { quote: "x".repeat(2001) }, "too-large"],
    ["to a section that does not exist", { section: "gibt-es-nicht" }, "not-found"],
    ["with an id that is none", { suggestion: "<script>" }, "invalid-input"],
  ])("%s is refused", async (_, changes, code) => {
    const { make, all } = await room();
    expect(codeOf(await make("mitwirkung", changes))).toBe(code);
    expect(await all()).toEqual([]);
  });

  test("of another Vorhaben is out of reach, also by its id", async () => {
    const { at, id, suggestions, make } = await room();
    valueOf(await make("mitwirkung"));
    const other = await at.actor("Anderes KI", "kommunales-integrationszentrum");
    const theirs = valueOf(await at.services.vorhaben.create(other, { title: "Anderes", foerderjahr: 2027, antragsteller: { name: "Nachbarkreis", art: "kreis" } }));
    expect(codeOf(await suggestions.decide(other, theirs, { suggestion: "s1", state: "taken", reason: "" }))).toBe("not-found");
    expect(codeOf(await suggestions.make(other, theirs, said))).toBe("invalid-input");
    expect(valueOf(await suggestions.list(other, theirs, document))).toEqual([]);
    expect(codeOf(await suggestions.list(other, id, document))).toBe("not-found");
    expect(codeOf(await suggestions.decide(other, id, { suggestion: "s1", state: "withdrawn", reason: "" }))).toBe("not-found");
  });
});

describe("what became of it", () => {
  test("is kept with who decided, when and why, and can be taken back", async () => {
    const { make, decide, all } = await room();
    valueOf(await make("rechtspruefung"));
    expect(codeOf(await decide("mitwirkung", "declined"))).toBe("invalid-input");
    valueOf(await decide("mitwirkung", "declined", "Steht schon in 5.2."));
    expect((await all())[0]).toMatchObject({ state: "declined", decision: { by: "Person Stadtverwaltung", organisation: "Stadtverwaltung", at: "2026-09-01T08:00:00.000Z", reason: "Steht schon in 5.2." } });
    valueOf(await decide("federfuehrung", "open"));
    expect((await all())[0]).toMatchObject({ state: "open", decision: null });
    valueOf(await decide("federfuehrung", "taken"));
    expect((await all())[0]).toMatchObject({ state: "taken", decision: { by: "Person Leitstelle", reason: "" } });
  });

  test("of two who decide at once the second is told", async () => {
    const { make, decide } = await room();
    valueOf(await make("rechtspruefung"));
    const codes = (await Promise.all([decide("mitwirkung", "taken"), decide("federfuehrung", "taken")])).map(codeOf);
    expect(codes.toSorted()).toEqual(["content-changed", "ok"]);
  });

  test("withdrawing is the author's, once, and for good", async () => {
    const { make, decide } = await room();
    valueOf(await make("rechtspruefung"));
    expect(codeOf(await decide("federfuehrung", "withdrawn"))).toBe("not-allowed");
    expect(codeOf(await decide("lesen", "withdrawn"))).toBe("not-allowed");
    valueOf(await decide("rechtspruefung", "withdrawn"));
    expect(codeOf(await decide("rechtspruefung", "withdrawn"))).toBe("content-changed");
    expect(codeOf(await decide("federfuehrung", "taken"))).toBe("content-changed");
    expect(codeOf(await decide("federfuehrung", "open"))).toBe("content-changed");
  });

  test("a locked section takes proposals but none over", async () => {
    const { id, people, sections, make, decide } = await room();
    valueOf(await sections.change(people.federfuehrung, id, { do: "set-lock", document, section, locked: true }));
    valueOf(await make("rechtspruefung"));
    expect(codeOf(await decide("mitwirkung", "taken"))).toBe("section-locked");
    valueOf(await decide("rechtspruefung", "withdrawn"));
  });

  test("stands in the history of the Vorhaben, without the words", async () => {
    const { at, id, people, make, decide } = await room();
    valueOf(await make("rechtspruefung"));
    valueOf(await decide("mitwirkung", "taken"));
    const history = valueOf(await at.services.vorhaben.history(people.lesen, id, 50)).filter(({ event }) => event.startsWith("suggestion"));
    expect(history.map(({ event, by }) => [event, by])).toEqual([
      ["suggestion-taken", "Person Stadtverwaltung"],
      ["suggestion-made", "Person Rechtsamt"],
    ]);
    for (const { params } of history) {
      expect(params).toMatchObject({ section, author: "Rechtsamt" });
      expect(JSON.stringify(params)).not.toContain("Kreises");
    }
  });
});
