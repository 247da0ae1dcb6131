import { describe, expect, test } from "vitest";
import type { FormDescription } from "#app/domain/official-form/lifecycle.ts";
import { ACTIONS, PERMISSIONS, ROLES, mayRole, type Action, type Actor, type Role } from "#app/domain/vorhaben/roles.ts";
import type { Result } from "#app/domain/values/result.ts";
import { roomName } from "#app/collab-protocol/protocol.ts";
import { createPolicy } from "#server/access/policy.ts";
import { createRoomGrants } from "#server/access/room-grants.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles, type Installation } from "#test/fakes/installation.ts";

describe("the policy table", () => {
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

/** A request, as somebody of that name makes it, and its answer where the role carries it: some find nothing to do what they ask to. */
type Attempt = [ask: (actor: Actor, name: string) => Promise<Result<unknown>>, answer?: string];

/** At least one request of every action; an action that is missing here does not compile. */
async function everybodysAttempts(at: Installation) {
  const { id, people } = await vorhabenWithRoles(at);
  const { vorhaben, facts, sections, comments, suggestions, wording, fassungen, submission, years, templates, pruefung, contractRuns, forms, administration } = at.services;
  const document = "handlungskonzept";
  const section = "lenkungsgruppe";
  valueOf(await facts.change(people.federfuehrung, id, [{ do: "add", part: "vertraege", row: "vertrag", values: {}, before: null }]));
  for (const role of Object.keys(ROLES)) valueOf(await suggestions.make(people.federfuehrung, id, { suggestion: `von-${role}`, document, section, quote: "", before: "", proposal: "Mehr", reason: "" }));
  const noForm = { fileName: "Formular.docx", bytes: new TextEncoder().encode("kein Word") };
  const description = { title: "Anlage 4", issuer: "Amt", issuedOn: null, validFrom: null, validTo: null, variants: ["A"] } satisfies FormDescription;
  const attempts: Readonly<Record<Action, readonly Attempt[]>> = {
    "vorhaben.read": [
      [(actor) => vorhaben.open(actor, id)],
      [(actor) => vorhaben.history(actor, id, 10)],
      [(actor) => facts.history(actor, id, "stellen", null, 10)],
      [(actor) => comments.list(actor, id, document)],
      [(actor) => suggestions.list(actor, id, document)],
      [(actor) => fassungen.list(actor, id)],
      [(actor) => submission.entries(actor, id)],
      [(actor) => templates.offers(actor, id)],
      [(actor) => pruefung.open(actor, id, "vertrag")],
      [(actor) => pruefung.stages(actor, id)],
      [(actor) => contractRuns.overview(actor, id)],
      [(actor) => contractRuns.progress(actor, id)],
      [(actor) => forms.list(actor, id)],
      [(actor) => forms.gaps(actor, id, "vertrag")],
    ],
    "vorhaben.export": [
      [(actor) => vorhaben.exportFile(actor, id)],
      [(actor) => fassungen.draftFile(actor, id, { kind: document })],
    ],
    "section.write": [
      [(actor, name) => suggestions.decide(actor, id, { suggestion: `von-${name}`, state: "taken", reason: "" })],
      [(actor) => wording.dismiss(actor, id, { place: { kind: "section", document, section }, rule: "L-17", words: "Kommunen", reason: "So beschlossen" })],
    ],
    "section.status": [[(actor) => sections.change(actor, id, { do: "set-status", document, section, status: "in-arbeit" })]],
    "section.manage": [
      [(actor) => sections.change(actor, id, { do: "set-lock", document, section, locked: false })],
      [(actor) => sections.change(actor, id, { do: "assign", document, section, responsible: null, due: "2026-10-01" })],
      [(actor, name) => sections.change(actor, id, { do: "add-own", document, section: `eigen-${name}`, title: "Eigenes", level: 2, after: section })],
    ],
    "facts.write": [
      [(actor, name) => facts.change(actor, id, [{ do: "add", part: "organisationen", row: `o-${name}`, values: { name }, before: null }])],
      [(actor) => wording.dismiss(actor, id, { place: { kind: "fact", part: "massnahmen", row: "m", field: "titel" }, rule: "L-17", words: "Kommunen", reason: "So beschlossen" })],
    ],
    "vertrag.write": [[(actor, name) => facts.change(actor, id, [{ do: "add", part: "vertraege", row: `v-${name}`, values: {}, before: null }])]],
    "vertrag.vorlegen": [[(actor) => pruefung.act(actor, id, "vertrag", { do: "vorlegen", frist: null }), "nicht-vollstaendig"]],
    "vertrag.pruefen": [[(actor) => pruefung.act(actor, id, "vertrag", { do: "an-traeger-geben", frist: null }), "nicht-in-diesem-stand"]],
    "formular.pflegen": [
      [(actor) => forms.load(actor, id, noForm, description, null), "form-refused"],
      [(actor) => forms.act(actor, id, "gibt-es-nicht", { do: "confirm" }), "not-found"],
    ],
    "formular.freigeben": [[(actor) => forms.act(actor, id, "gibt-es-nicht", { do: "release" }), "not-found"]],
    "comment.write": [[(actor, name) => comments.start(actor, id, { thread: `t-${name}`, document, section, quote: "", text: "Frage" })]],
    "suggestion.write": [[(actor, name) => suggestions.make(actor, id, { suggestion: `s-${name}`, document, section, quote: "", before: "", proposal: "Mehr", reason: "" })]],
    "fassung.draft": [[(actor) => fassungen.make(actor, id, { kind: document }, "entwurf", "")]],
    "fassung.freeze": [
      [(actor) => fassungen.make(actor, id, { kind: document }, "einreichung", ""), "content-changed"],
      [(actor) => contractRuns.start(actor, id)],
      [(actor) => contractRuns.cancel(actor, id)],
    ],
    "members.manage": [[(actor) => administration.setRole(actor, id, people.lesen.organisation.id, "lesen")]],
    "vorhaben.advance": [
      [(actor) => years.begin(actor, id)],
      [(actor) => templates.switchTo(actor, id, document, "gibt-es-nicht"), "content-changed"],
      [(actor) => templates.undo(actor, id, document), "content-changed"],
    ],
  };
  return { people, attempts };
}

/** What a person is told: steps of the Vertragsprüfung name their own reason. */
const told = (result: Result<unknown>): string => (result.ok ? "ok" : (result.error.params?.["problem"] ?? result.error.code));

describe("every service asks the policy", () => {
  test("each role gets exactly what the table gives it", async () => {
    const { people, attempts } = await everybodysAttempts(await installation());
    for (const action of ACTIONS) {
      for (const [index, [ask, answer = "ok"]] of attempts[action].entries()) {
        for (const role of Object.keys(ROLES) as Role[]) {
          const refused = action === "vertrag.vorlegen" || action === "vertrag.pruefen" ? "nicht-ihre-rolle" : "not-allowed";
          expect(told(await ask(people[role], role)), `${role} ${action} ${index}`).toBe(PERMISSIONS[role].includes(action) ? answer : refused);
        }
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
    const { people, attempts } = await everybodysAttempts(at);
    for (const action of ACTIONS) for (const [index, [ask]] of attempts[action].entries()) expect(told(await ask(people.outsider, "fremd")), `${action} ${index}`).toBe("not-found");
    expect(codeOf(await at.services.vorhaben.open(people.outsider, "gibt-es-nicht"))).toBe("not-found");
    expect(await at.services.vorhaben.list(people.outsider)).toEqual([]);
  });

  test("a Fassung is as closed as its Vorhaben", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { id: fassung } = valueOf(await at.services.fassungen.make(people.mitwirkung, id, { kind: "handlungskonzept" }, "entwurf", ""));
    expect(codeOf(await at.services.fassungen.file(people.lesen, fassung))).toBe("ok");
    expect(codeOf(await at.services.fassungen.file(people.outsider, fassung))).toBe("not-found");
    expect(codeOf(await at.services.fassungen.snapshot(people.outsider, fassung))).toBe("not-found");
  });
});

describe("grants of rooms", () => {
  test("follow the table, the lock and the manifest", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { grants, mayOpen } = createRoomGrants(at.db, createPolicy(at.db));
    const room = roomName(id, "handlungskonzept", "lenkungsgruppe");
    const levels = Object.fromEntries(await Promise.all((Object.keys(ROLES) as Role[]).map(async (role) => [role, await grants(people[role], room)])));
    expect(levels).toMatchObject({ federfuehrung: { level: "write", locked: false }, mitwirkung: { level: "write" }, rechtspruefung: { level: "suggest" }, lesen: { level: "read" } });
    expect(await grants(people.outsider, room)).toBe(4403);
    expect(await mayOpen(people.outsider, id)).toBe(4403);
    expect(await mayOpen(people.lesen, id)).toBeNull();
    valueOf(await at.services.sections.change(people.federfuehrung, id, { do: "set-lock", document: "handlungskonzept", section: "lenkungsgruppe", locked: true }));
    expect(await grants(people.federfuehrung, room)).toMatchObject({ level: "write", locked: true });
    for (const unknown of [roomName(id, "handlungskonzept", "gibt-es-nicht"), "unsinn", `${id}.weiterleitungsvertrag.x`, `${room}.mehr`, ""]) expect(await grants(people.federfuehrung, unknown)).toBe(4404);
  });

  test("a removed section of one's own has no room any more, and has it again when it is restored", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { grants } = createRoomGrants(at.db, createPolicy(at.db));
    const place = { document: "handlungskonzept", section: "eigen" } as const;
    const change = async (command: Parameters<typeof at.services.sections.change>[2]) => valueOf(await at.services.sections.change(people.federfuehrung, id, command));
    await change({ do: "add-own", ...place, title: "Eigenes", level: 1, after: null });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toMatchObject({ level: "write", locked: false });
    await change({ do: "remove-own", ...place });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toBe(4404);
    await change({ do: "restore-own", ...place });
    expect(await grants(people.mitwirkung, roomName(id, place.document, place.section))).toMatchObject({ level: "write", locked: false });
  });
});
