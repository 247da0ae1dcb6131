import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyInstallation, valueOf } from "#test/fakes/installation.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");

describe("sample data", () => {
  test("come once, stay as people left them, and every account can work in its Vorhaben", async () => {
    const at = await emptyInstallation();
    const first = await at.built.loadSamples(EXAMPLES);
    expect(first.loaded).toBe(2);
    const { email } = first.accounts.find((account) => account.administrator)!;
    const leader = (await at.services.sessions.actorOf(await at.signedIn(email, first.password)))!;
    const [card] = await at.services.vorhaben.list(leader);
    valueOf(await at.services.facts.change(leader, card!.id, [{ do: "set", part: "antragsteller", row: null, field: "name", value: "Von Hand geändert", base: 1 }]));

    const second = await at.built.loadSamples(EXAMPLES);
    expect(second).toEqual({ ...first, loaded: 0 });
    const view = valueOf(await at.services.vorhaben.open(leader, card!.id));
    expect(view.sample).toBe(true);
    expect(view.snapshot.facts.antragsteller.name).toBe("Von Hand geändert");
    expect(await at.db.selectFrom("user").select("email").execute()).toHaveLength(first.accounts.length);

    for (const account of first.accounts) {
      const actor = (await at.services.sessions.actorOf(await at.signedIn(account.email, first.password)))!;
      expect(await at.services.vorhaben.list(actor), account.email).not.toEqual([]);
    }
  });

  test("everything that the files say is there: texts, figures, roles", async () => {
    const at = await emptyInstallation();
    const { accounts, password } = await at.built.loadSamples(EXAMPLES);
    const leader = (await at.services.sessions.actorOf(await at.signedIn(accounts[0]!.email, password)))!;
    const file = JSON.parse(readFileSync(join(EXAMPLES, "rhein-sieg-kreis.json"), "utf8")) as { id: string; roles: Record<string, string>; facts: { stellen: unknown[] }; handlungskonzept: { sections: Record<string, { markdown?: string }> } };
    const view = valueOf(await at.services.vorhaben.open(leader, file.id));
    expect(view.participants.map((participant) => [participant.registerRow, participant.role]).toSorted()).toEqual(Object.entries(file.roles).toSorted());
    expect(view.snapshot.facts.stellen).toHaveLength(file.facts.stellen.length);
    const written = Object.entries(file.handlungskonzept.sections).filter(([, section]) => section.markdown);
    for (const [section] of written) expect(view.snapshot.concepts.handlungskonzept.sections[section]?.content, section).toMatchObject({ type: "doc" });
  });
});
