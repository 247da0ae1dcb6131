import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#app/domain/vorhaben/roles.ts";
import { actorOfAccount } from "#server/access/accounts.ts";
import { codeOf, installation, PASSWORD, requestWith, valueOf, vorhabenWithRoles, type Installation } from "#test/fakes/installation.ts";

const DAY_MS = 86_400_000;
const anybody = () => new Request("http://localhost/", { method: "POST" });

async function invited(at: Installation, by: Actor, organisation: string, vorhaben: string | null = null, role: Role | null = null): Promise<string> {
  const { link } = valueOf(await at.services.administration.invite(by, { email: "neu@kim.example", organisation, vorhaben, role, administrator: false }));
  expect(link).toMatch(/^\/einladung\/[\w-]{43}$/);
  return link.split("/").at(-1)!;
}

describe("an invitation", () => {
  test("leads a new person into the Vorhaben, signed in, and gives the organisation its part", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const organisation = valueOf(await at.services.administration.addOrganisation(people.federfuehrung, { name: "Neuer Träger e. V.", shortName: "NT", art: "wohlfahrtspflege" }));
    const token = await invited(at, people.federfuehrung, organisation, id, "mitwirkung");
    expect(valueOf(await at.services.sessions.invitation(token))).toEqual({ email: "neu@kim.example", organisation: "Neuer Träger e. V.", vorhabenTitle: "Musterkreis · KIM 2027", administrator: false });
    const { headers, goTo } = valueOf(await at.services.sessions.acceptInvitation(anybody(), token, "Fachbereichsleitung", PASSWORD));
    expect(goTo).toBe(`/vorhaben/${id}`);
    const person = (await at.services.sessions.actorOf(requestWith(headers)))!;
    const view = valueOf(await at.services.vorhaben.open(person, id));
    expect(view.myRole).toBe("mitwirkung");
    const me = view.participants.find((participant) => participant.organisation === organisation)!;
    expect(view.snapshot.facts.organisationen.find((row) => row.id === me.registerRow)?.name).toBe("Neuer Träger e. V.");
  });

  test("works once", async () => {
    const at = await installation();
    const token = await invited(at, at.administrator, at.administrator.organisation.id);
    const both = await Promise.all([
      at.services.sessions.acceptInvitation(anybody(), token, "Eine", PASSWORD),
      at.services.sessions.acceptInvitation(anybody(), token, "Andere", PASSWORD),
    ]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    expect(codeOf(await at.services.sessions.invitation(token))).toBe("not-found");
    expect(codeOf(await at.services.sessions.acceptInvitation(anybody(), token, "Dritte", PASSWORD))).toBe("not-found");
    expect(await at.db.selectFrom("user").select("id").where("email", "=", "neu@kim.example").execute()).toHaveLength(1);
  });

  test("works for fourteen days and not a moment longer", async () => {
    const at = await installation();
    const start = at.clock.now.getTime();
    const token = await invited(at, at.administrator, at.administrator.organisation.id);
    at.clock.now = new Date(start + 14 * DAY_MS - 1);
    expect(codeOf(await at.services.sessions.invitation(token))).toBe("ok");
    at.clock.now = new Date(start + 14 * DAY_MS);
    expect(codeOf(await at.services.sessions.invitation(token))).toBe("not-found");
    expect(codeOf(await at.services.sessions.acceptInvitation(anybody(), token, "Zu spät", PASSWORD))).toBe("not-found");
  });

  test("the database holds no token", async () => {
    const at = await installation();
    const token = await invited(at, at.administrator, at.administrator.organisation.id);
    const rows = JSON.stringify([await at.db.selectFrom("invitation").selectAll().execute(), await at.db.selectFrom("audit").selectAll().execute()]);
    expect(rows).not.toContain(token);
  });

  test("a guessed token, a short password, an empty name and a taken address are refused by name, and the invitation stays good", async () => {
    const at = await installation();
    const token = await invited(at, at.administrator, at.administrator.organisation.id);
    const accept = async (name: string, password: string, with_ = token) => {
      const result = await at.services.sessions.acceptInvitation(anybody(), with_, name, password);
      return result.ok ? "ok" : (result.error.params?.field ?? result.error.code);
    };
    expect(await accept("Jemand", PASSWORD, "x".repeat(43))).toBe("not-found");
    expect(await accept("Jemand", "zu kurz")).toBe("password");
    expect(await accept("  ", PASSWORD)).toBe("name");
    expect(await accept("Böse\u202e", PASSWORD)).toBe("name");
    expect(await accept("Jemand", PASSWORD)).toBe("ok");
    const again = await at.services.administration.invite(at.administrator, { email: " NEU@kim.example", organisation: at.administrator.organisation.id, vorhaben: null, role: null, administrator: false });
    expect(again).toMatchObject({ ok: false, error: { code: "invalid-input", params: { field: "email", problem: "taken" } } });
  });

  test("never raises the part that an organisation already plays", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const token = await invited(at, people.federfuehrung, people.lesen.organisation.id, id, "federfuehrung");
    const { headers } = valueOf(await at.services.sessions.acceptInvitation(anybody(), token, "Zweite", PASSWORD));
    const person = (await at.services.sessions.actorOf(requestWith(headers)))!;
    expect(valueOf(await at.services.vorhaben.open(person, id)).myRole).toBe("lesen");
  });
});

const ask = async (at: Installation, by: Actor, organisation: string, options: { vorhaben?: string; role?: Role; administrator?: boolean } = {}) =>
  codeOf(
    await at.services.administration.invite(by, {
      email: "neu@kim.example",
      organisation,
      vorhaben: options.vorhaben ?? null,
      role: options.role ?? null,
      administrator: options.administrator ?? false,
    }),
  );

describe("who may invite whom", () => {
  test("the Federführung invites into its Vorhaben, nobody else does, and nobody makes administrators but administrators", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const organisation = people.mitwirkung.organisation.id;
    expect(await ask(at, people.federfuehrung, organisation, { vorhaben: id, role: "mitwirkung" })).toBe("ok");
    expect(await ask(at, people.federfuehrung, organisation, { vorhaben: id, role: "mitwirkung", administrator: true })).toBe("not-allowed");
    for (const role of ["mitwirkung", "rechtspruefung", "lesen"] as const) expect(await ask(at, people[role], organisation, { vorhaben: id, role: "lesen" })).toBe("not-allowed");
    expect(await ask(at, people.outsider, people.outsider.organisation.id)).toBe("not-allowed");
    // The administrator runs accounts, not Vorhaben.
    expect(await ask(at, at.administrator, organisation, { administrator: true })).toBe("ok");
    expect(await ask(at, at.administrator, organisation, { vorhaben: id, role: "federfuehrung" })).toBe("not-found");
  });

  test("the Federführung of one Vorhaben cannot slip somebody into an organisation that takes part in another", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const other = await at.actor("Anderes KI", "kommunales-integrationszentrum");
    const theirs = valueOf(await at.services.vorhaben.create(other, { title: "Anderes", foerderjahr: 2027, antragsteller: { name: "Nachbarkreis", art: "kreis" } }));
    expect(await ask(at, people.federfuehrung, other.organisation.id)).toBe("not-allowed");
    expect(await ask(at, people.federfuehrung, other.organisation.id, { vorhaben: id, role: "lesen" })).toBe("not-allowed");
    // Shared by both: the installation's administrator invites there.
    valueOf(await at.services.administration.setRole(other, theirs, people.mitwirkung.organisation.id, "lesen"));
    expect(await ask(at, people.federfuehrung, people.mitwirkung.organisation.id, { vorhaben: id, role: "mitwirkung" })).toBe("not-allowed");
  });
});

describe("accounts", () => {
  test("a removed account is nobody at once, its sessions are gone, what it did stays readable", async () => {
    const at = await installation();
    const token = await invited(at, at.administrator, at.administrator.organisation.id);
    const { headers } = valueOf(await at.services.sessions.acceptInvitation(anybody(), token, "Vertretung", PASSWORD));
    const person = (await at.services.sessions.actorOf(requestWith(headers)))!;
    valueOf(await at.services.administration.removeAccount(at.administrator, person.accountId));
    expect(await at.services.sessions.actorOf(requestWith(headers))).toBeUndefined();
    expect(await actorOfAccount(at.db, person.accountId)).toBeUndefined();
    expect(await at.db.selectFrom("account").select("id").where("userId", "=", person.accountId).execute()).toEqual([]);
    expect(valueOf(await at.services.administration.auditLog(at.administrator, 10)).map((entry) => entry.event)).toContain("invitation-accepted");
  });

  test("nobody removes the own account, and only administrators remove others", async () => {
    const at = await installation();
    const { people } = await vorhabenWithRoles(at);
    expect(codeOf(await at.services.administration.removeAccount(at.administrator, at.administrator.accountId))).toBe("invalid-input");
    expect(codeOf(await at.services.administration.removeAccount(people.federfuehrung, people.lesen.accountId))).toBe("not-allowed");
    expect(codeOf(await at.services.administration.removeAccount(at.administrator, "gibt-es-nicht"))).toBe("not-found");
  });

  test("addresses of people are shown to those who work with them", async () => {
    const at = await installation();
    const { people } = await vorhabenWithRoles(at);
    const seen = async (by: Actor) => {
      const organisations = valueOf(await at.services.administration.organisations(by));
      return organisations.filter((organisation) => organisation.accounts.length > 0).map((organisation) => organisation.name);
    };
    expect(await seen(people.federfuehrung)).toEqual(["Dezernat", "Leitstelle", "Rechtsamt", "Stadtverwaltung"]);
    expect(await seen(at.administrator)).toEqual(["Betrieb", "Dezernat", "Fremde", "Leitstelle", "Rechtsamt", "Stadtverwaltung"]);
    expect(codeOf(await at.services.administration.organisations(people.mitwirkung))).toBe("not-allowed");
    expect(codeOf(await at.services.administration.auditLog(people.federfuehrung, 10))).toBe("not-allowed");
  });

  test("a Vorhaben never stays without Federführung", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const own = people.federfuehrung.organisation.id;
    expect(await at.services.administration.setRole(people.federfuehrung, id, own, null)).toMatchObject({ ok: false, error: { params: { problem: "last-federfuehrung" } } });
    expect(codeOf(await at.services.administration.setRole(people.federfuehrung, id, own, "lesen"))).toBe("invalid-input");
    valueOf(await at.services.administration.setRole(people.federfuehrung, id, people.mitwirkung.organisation.id, "federfuehrung"));
    valueOf(await at.services.administration.setRole(people.federfuehrung, id, own, null));
    expect(codeOf(await at.services.vorhaben.open(people.federfuehrung, id))).toBe("not-found");
  });
});
