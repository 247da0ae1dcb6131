import { describe, expect, test } from "vitest";
import { PERMISSIONS, ROLES, mayRole, type Action, type Role } from "#app/domain/vorhaben/roles.ts";
import { roomName } from "#app/collab-protocol/protocol.ts";
import { createPolicy } from "#server/access/policy.ts";
import { createRoomGrants } from "#server/access/room-grants.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const ACTIONS = [
  "vorhaben.read",
  "vorhaben.export",
  "section.write",
  "section.status",
  "section.manage",
  "facts.write",
  "vertrag.write",
  "vertrag.vorlegen",
  "vertrag.pruefen",
  "formular.pflegen",
  "formular.freigeben",
  "comment.write",
  "suggestion.write",
  "fassung.draft",
  "fassung.freeze",
  "members.manage",
  "vorhaben.advance",
] as const satisfies readonly Action[];
/** Fails to compile when an action is missing above. */
type Missing = Exclude<Action, (typeof ACTIONS)[number]>;
const complete: Missing extends never ? true : Missing = true;

describe("the policy table", () => {
  test("is asked for every action", () => expect(complete).toBe(true));

  test("Lesen changes nothing, and each other role may at least read", () => {
    expect(PERMISSIONS.lesen.toSorted()).toEqual(["vorhaben.export", "vorhaben.read"]);
    for (const role of Object.keys(ROLES) as Role[]) expect(mayRole(role, "vorhaben.read")).toBe(true);
  });

  test("answers for each role and action from the participation of the organisation, and no to everybody else", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const policy = createPolicy(at.db);
    for (const action of ACTIONS) {
      for (const role of Object.keys(ROLES) as Role[]) expect(await policy.may(people[role], action, id), `${role} ${action}`).toBe(PERMISSIONS[role].includes(action));
      expect(await policy.may(people.outsider, action, id)).toBe(false);
      // Who runs the installation reads nothing because of that.
      expect(await policy.may(at.administrator, action, id)).toBe(false);
      expect(codeOf(await policy.demand(people.outsider, action, id))).toBe("not-found");
    }
  });
});

/** What a request of each action looks like, and what it answers when the role does not carry it. */
describe("every service asks the policy", () => {
  test("each role gets exactly what the table gives it", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { services } = at;
    const section = "lenkungsgruppe";
    const document = "handlungskonzept";
    const calls: { action: Action; call: (role: Role) => Promise<{ ok: boolean }> }[] = [
      { action: "vorhaben.read", call: (role) => services.vorhaben.open(people[role], id) },
      { action: "vorhaben.read", call: (role) => services.vorhaben.history(people[role], id, 10) },
      { action: "vorhaben.read", call: (role) => services.facts.history(people[role], id, "stellen", null, 10) },
      { action: "vorhaben.read", call: (role) => services.comments.list(people[role], id, document) },
      { action: "vorhaben.read", call: (role) => services.fassungen.list(people[role], id) },
      { action: "vorhaben.export", call: (role) => services.vorhaben.exportFile(people[role], id) },
      { action: "vorhaben.export", call: (role) => services.fassungen.draftFile(people[role], id, { kind: document }) },
      { action: "fassung.draft", call: (role) => services.fassungen.make(people[role], id, { kind: document }, "entwurf", "") },
      { action: "section.status", call: (role) => services.sections.change(people[role], id, { do: "set-status", document, section, status: "in-arbeit" }) },
      { action: "section.manage", call: (role) => services.sections.change(people[role], id, { do: "set-lock", document, section, locked: false }) },
      { action: "section.manage", call: (role) => services.sections.change(people[role], id, { do: "assign", document, section, responsible: null, due: "2026-10-01" }) },
      { action: "section.manage", call: (role) => services.sections.change(people[role], id, { do: "add-own", document, section: `eigen-${role}`, title: "Eigenes", level: 2, after: section }) },
      { action: "facts.write", call: (role) => services.facts.change(people[role], id, [{ do: "add", part: "organisationen", row: `o-${role}`, values: { name: role }, before: null }]) },
      { action: "vertrag.write", call: (role) => services.facts.change(people[role], id, [{ do: "add", part: "vertraege", row: `v-${role}`, values: {}, before: null }]) },
      { action: "comment.write", call: (role) => services.comments.start(people[role], id, { thread: `t-${role}`, document, section, quote: "", text: "Frage" }) },
      { action: "vorhaben.read", call: (role) => services.suggestions.list(people[role], id, document) },
      { action: "suggestion.write", call: (role) => services.suggestions.make(people[role], id, { suggestion: `s-${role}`, document, section, quote: "", before: "", proposal: "Mehr", reason: "" }) },
      { action: "section.write", call: (role) => services.suggestions.decide(people[role], id, { suggestion: role === "mitwirkung" ? "s-mitwirkung" : "s-federfuehrung", state: "taken", reason: "" }) },
      { action: "members.manage", call: (role) => services.administration.setRole(people[role], id, people.lesen.organisation.id, "lesen") },
    ];
    for (const { action, call } of calls) {
      for (const role of Object.keys(ROLES) as Role[]) {
        const result = await call(role);
        expect(result.ok, `${role} ${action}`).toBe(PERMISSIONS[role].includes(action));
      }
    }
  });

  test("a request that mixes permitted and forbidden figures changes nothing", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const commands = [
      { do: "add", part: "organisationen", row: "neu", values: { name: "Neu" }, before: null },
      { do: "add", part: "vertraege", row: "neu", values: {}, before: null },
    ] as const;
    expect(codeOf(await at.services.facts.change(people.mitwirkung, id, commands))).toBe("not-allowed");
    expect(codeOf(await at.services.facts.change(people.rechtspruefung, id, commands))).toBe("not-allowed");
    const { snapshot } = valueOf(await at.services.vorhaben.open(people.lesen, id));
    expect(snapshot.facts.organisationen.some((row) => row.id === "neu")).toBe(false);
  });

  test("outsiders learn nothing, not even that the Vorhaben exists", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { services } = at;
    const { outsider } = people;
    const answers = [
      await services.vorhaben.open(outsider, id),
      await services.vorhaben.open(outsider, "gibt-es-nicht"),
      await services.vorhaben.exportFile(outsider, id),
      await services.facts.change(outsider, id, [{ do: "remove", part: "stellen", row: "x" }]),
      await services.comments.list(outsider, id, "handlungskonzept"),
      await services.fassungen.make(outsider, id, { kind: "handlungskonzept" }, "entwurf", ""),
      await services.fassungen.draftFile(outsider, id, { kind: "handlungskonzept" }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => "not-found"));
    expect(await services.vorhaben.list(outsider)).toEqual([]);
  });

  test("a Fassung is as closed as its Vorhaben", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { id: fassung } = valueOf(await at.services.fassungen.make(people.mitwirkung, id, { kind: "handlungskonzept" }, "entwurf", ""));
    expect(codeOf(await at.services.fassungen.file(people.lesen, fassung, "docx"))).toBe("ok");
    expect(codeOf(await at.services.fassungen.file(people.outsider, fassung, "docx"))).toBe("not-found");
    expect(codeOf(await at.services.fassungen.snapshot(people.outsider, fassung))).toBe("not-found");
  });
});

describe("grants of rooms", () => {
  test("follow the table, the lock and the manifest", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { grants, mayOpen } = createRoomGrants(at.db, createPolicy(at.db));
    const room = roomName(id, "handlungskonzept", "lenkungsgruppe");
    for (const role of Object.keys(ROLES) as Role[]) expect(await grants(people[role], room)).toMatchObject({ write: PERMISSIONS[role].includes("section.write"), locked: false });
    expect(await grants(people.outsider, room)).toBe(4403);
    expect(await mayOpen(people.outsider, id)).toBe(4403);
    expect(await mayOpen(people.lesen, id)).toBeNull();
    valueOf(await at.services.sections.change(people.federfuehrung, id, { do: "set-lock", document: "handlungskonzept", section: "lenkungsgruppe", locked: true }));
    expect(await grants(people.federfuehrung, room)).toMatchObject({ write: false, locked: true });
    for (const unknown of [roomName(id, "handlungskonzept", "gibt-es-nicht"), "unsinn", `${id}.weiterleitungsvertrag.x`, `${room}.mehr`, ""]) expect(await grants(people.federfuehrung, unknown)).toBe(4404);
  });

  test("a removed section of one's own has no room any more, and has it again when it is restored", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { grants } = createRoomGrants(at.db, createPolicy(at.db));
    const place = { document: "handlungskonzept", section: "eigen" } as const;
    const change = async (command: Parameters<typeof at.services.sections.change>[2]) => valueOf(await at.services.sections.change(people.federfuehrung, id, command));
    await change({ do: "add-own", ...place, title: "Eigenes", level: 1, after: null });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toMatchObject({ write: true });
    await change({ do: "remove-own", ...place });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toBe(4404);
    await change({ do: "restore-own", ...place });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toMatchObject({ write: true });
  });
});
