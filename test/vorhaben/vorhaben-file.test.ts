import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";
import { codeOf, installation, valueOf, type Installation } from "#test/fakes/installation.ts";
import { sayableDocument } from "#test/document-model/arbitrary-content.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");
const SECTION = "lenkungsgruppe";

const minimal = (changes: Partial<VorhabenFile> = {}): Record<string, unknown> => ({ format: "kim-vorhaben", version: 1, id: "muster-2027", title: "Muster", facts: {}, ...changes });
const problemsOf = (file: unknown): string[] => {
  const read = readVorhabenFile(typeof file === "string" ? file : JSON.stringify(file), builtInTemplates);
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path}: ${reason}`);
};

/** Everything that is stored, as text: nothing half-written can hide. */
const everything = async (at: Installation): Promise<string> =>
  JSON.stringify([
    await at.db.selectFrom("vorhaben").selectAll().execute(),
    await at.db.selectFrom("organisation").select("name").execute(),
    await at.db.selectFrom("participation").selectAll().execute(),
    await at.db.selectFrom("fact_row").selectAll().execute(),
    await at.db.selectFrom("section").selectAll().execute(),
    await at.db.selectFrom("room").select("name").execute(),
    await at.db.selectFrom("audit").selectAll().execute(),
  ]);

describe("a Vorhaben file", () => {
  test("needs no more than its frame", () => expect(problemsOf(minimal())).toEqual([]));

  test("white space answers nothing, as on the screen", () => {
    const read = readVorhabenFile(JSON.stringify(minimal({ facts: { antragsteller: { name: " \u00a0 ", kiName: "  KI  Kreis " }, stellen: [{ id: "s", bezeichnung: "" }], massnahmen: [{ id: "m", grundlage: " \n\n " }] } as never })), builtInTemplates);
    const { antragsteller, stellen, massnahmen } = (read as Extract<typeof read, { ok: true }>).value.snapshot.facts;
    expect([antragsteller.name, antragsteller.kiName, stellen[0]!.bezeichnung, massnahmen[0]!.grundlage]).toEqual([null, "KI  Kreis", null, null]);
  });

  test.each([
    ["no JSON", "{", /^: kein gültiges JSON/],
    ["another format", { ...minimal(), format: "word" }, /^format: /],
    ["a later version", { ...minimal(), version: 2 }, /^version: /],
    ["a name that nobody knows", { ...minimal(), facts: { stellenplan: [] } }, /^facts: .*stellenplan/],
    ["an amount in euros with cents", minimal({ facts: { stellen: [{ id: "s", kosten: 57000.5 }] } as never }), /^facts\.stellen\.0\.kosten: /],
    ["an amount beyond all bounds, said once", minimal({ facts: { stellen: [{ id: "s", kosten: 1e17 }] } as never }), /^facts\.stellen\.0\.kosten: der größte mögliche Betrag ist 10\.000\.000\s€, in Cent 1000000000$/],
    ["a name of two lines", minimal({ facts: { stellen: [{ id: "s", bezeichnung: "Koordination\nzwei" }] } as never }), /^facts\.stellen\.0\.bezeichnung: .*Zeilenumbruch/],
    ["the origin of a row that is not there", minimal({ provenance: { "stellen.nix.vzae": { mark: "F" } } }), /^provenance\.stellen\.nix\.vzae: in facts gibt es nix nicht$/],
    ["a row twice", minimal({ facts: { stellen: [{ id: "s" }, { id: "s" }] } as never }), /^facts\.stellen\.1\.id: die Kennung s kommt mehrfach vor/],
    ["a row that is missing", minimal({ facts: { stellen: [{ id: "s", anstellungstraeger: "niemand" }] } as never }), /^facts\.stellen\.0\.anstellungstraeger: organisationen hat keine Zeile niemand/],
    ["a control character", minimal({ facts: { antragsteller: { name: "a\u0001b" } } as never }), /^facts\.antragsteller\.name: enthält unerlaubte Zeichen/],
    ["a role without organisation", minimal({ roles: { ki: "federfuehrung" } }), /^roles\.ki: organisationen hat keine Zeile ki/],
    ["a role of a nameless organisation", minimal({ facts: { organisationen: [{ id: "ki" }] } as never, roles: { ki: "federfuehrung" } }), /^roles\.ki: die Organisation ki hat keinen Namen/],
    ["a section that the template does not have", minimal({ handlungskonzept: { ownSections: [], sections: { "gibt-es-nicht": { markdown: "x" } } } as never }), /^handlungskonzept\.sections\.gibt-es-nicht: /],
    ["an unknown template version", minimal({ handlungskonzept: { templateVersion: "1999", ownSections: [], sections: {} } }), /^handlungskonzept\.templateVersion: .*1999/],
    ["an unknown contract version", minimal({ contractTemplateVersion: "1999" }), /^contractTemplateVersion: .*1999/],
    ["text twice", minimal({ handlungskonzept: { ownSections: [], sections: { [SECTION]: { markdown: "x", content: { type: "doc" } } } } as never }), /^handlungskonzept\.sections\.lenkungsgruppe: .*nicht beides/],
    ["a node that the editor does not know", minimal({ handlungskonzept: { ownSections: [], sections: { [SECTION]: { content: { type: "doc", content: [{ type: "script" }] } } } } as never }), /^handlungskonzept\.sections\.lenkungsgruppe\.content\.content\.0: .*script/],
    ["an own section with the id of a required one", minimal({ handlungskonzept: { ownSections: [{ id: SECTION, title: "x", level: 1, after: null }], sections: {} } }), /^handlungskonzept\.ownSections\.0\.id: .*schon vergeben/],
    [
      "own sections behind each other in a circle",
      minimal({ handlungskonzept: { ownSections: [{ id: "a", title: "A", level: 1, after: "b" }, { id: "b", title: "B", level: 1, after: "a" }], sections: {} } }),
      /^handlungskonzept\.ownSections\.0\.after: .*im Kreis/,
    ],
    ["a JSON bomb", `{"format":${"[".repeat(5000)}${"]".repeat(5000)}}`, /^: zu tief verschachtelt/],
  ])("with %s is refused, naming path and reason", (_name, file, expected) => {
    expect(problemsOf(file).join("\n")).toMatch(expected);
  });

  test("tells everything that is wrong at once", () => {
    const problems = problemsOf(minimal({ roles: { ki: "lesen" }, facts: { stellen: [{ id: "s", anstellungstraeger: "x", kommune: "y" }] } as never }));
    expect(problems).toHaveLength(3);
  });

  test("may be written by hand: Markdown becomes text of the editor", () => {
    const read = readVorhabenFile(JSON.stringify(minimal({ handlungskonzept: { ownSections: [], sections: { [SECTION]: { markdown: "Ein **wichtiger** Satz." } } } as never })), builtInTemplates);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.snapshot.concepts.handlungskonzept.sections[SECTION]!.content).toMatchObject({ type: "doc", content: [{ type: "paragraph" }] });
  });
});

describe("import", () => {
  test.each(["rhein-sieg-kreis", "rhein-kreis-neuss"])("export → import → export of %s gives the same file", async (name) => {
    const at = await installation();
    const id = valueOf(await at.services.vorhaben.importFile(at.administrator, readFileSync(join(EXAMPLES, `${name}.json`), "utf8")));
    const leader = await leaderOf(at, id);
    const { json } = valueOf(await at.services.vorhaben.exportFile(leader, id));
    const elsewhere = await installation();
    valueOf(await elsewhere.services.vorhaben.importFile(elsewhere.administrator, json));
    expect(valueOf(await elsewhere.services.vorhaben.exportFile(await leaderOf(elsewhere, id), id)).json).toBe(json);
  });

  test("export → import → export is the same for any text, state and order", async () => {
    const at = await installation();
    const leader = await at.actor("Leitstelle", "kommunales-integrationszentrum");
    let number = 0;
    const title = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom("a", "Ä", "ß", " ", "§", "„", "€") }).filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("lenkungsgruppe", "zielgruppe", "eigen-1", "eigen-2"), sayableDocument, fc.constantFrom("offen", "abgestimmt"), fc.boolean()), { maxLength: 4 }),
        fc.shuffledSubarray(["eigen-1", "eigen-2", "eigen-3"], { minLength: 2 }),
        title,
        async (texts, own, name) => {
          number += 1;
          const file = minimal({
            id: `muster-${number}`,
            facts: { ...emptyFacts(), organisationen: [rowOf("organisationen", "o", { name: "Leitstelle" })], kommunen: own.map((id) => rowOf("kommunen", id, { name })) },
            roles: { o: "federfuehrung" },
            handlungskonzept: {
              ownSections: [{ id: "eigen-1", title: name, level: 2, after: SECTION }, { id: "eigen-2", title: "Zwei", level: 1, after: null }],
              sections: Object.fromEntries(texts.map(([section, content, status, locked]) => [section, { content, status, locked, responsible: locked ? "o" : null, due: locked ? "2026-10-01" : null }])) as never,
            },
          });
          const first = valueOf(await at.services.vorhaben.exportFile(leader, valueOf(await at.services.vorhaben.importFile(leader, JSON.stringify(file))))).json;
          const renamed = first.replace(`"id": "muster-${number}"`, `"id": "muster-${number}-noch-einmal"`);
          const again = valueOf(await at.services.vorhaben.exportFile(leader, valueOf(await at.services.vorhaben.importFile(leader, renamed)))).json;
          expect(again).toBe(renamed);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("bytes that are no UTF-8 are refused, not mended", async () => {
    const at = await installation();
    const bytes = new Uint8Array(Buffer.from(JSON.stringify(minimal({ title: "Märkischer Kreis" })), "latin1"));
    expect(await at.services.vorhaben.importFile(at.administrator, bytes)).toMatchObject({ ok: false, error: { params: { reason: expect.stringContaining("nicht UTF-8 kodiert") as string } } });
  });

  test("an id that exists is refused, and nothing changes", async () => {
    const at = await installation();
    const leader = await at.actor("Leitstelle", "kommunales-integrationszentrum");
    const text = JSON.stringify(minimal());
    valueOf(await at.services.vorhaben.importFile(leader, text));
    const before = await everything(at);
    const again = await at.services.vorhaben.importFile(leader, text);
    expect(again).toMatchObject({ ok: false, error: { code: "invalid-input", params: { path: "id", reason: "id: das Vorhaben muster-2027 gibt es hier schon" } } });
    expect(await everything(at)).toBe(before);
  });

  test("a failure in the middle leaves nothing behind, neither rows nor rooms nor organisations", async () => {
    const at = await installation();
    const before = await everything(at);
    // The last thing that an import writes.
    await at.db.schema.alterTable("audit").renameTo("audit_elsewhere").execute();
    const file = minimal({ facts: { organisationen: [{ id: "o", name: "Neue Organisation" }] } as never, roles: { o: "mitwirkung" } });
    await expect(at.services.vorhaben.importFile(at.administrator, JSON.stringify(file))).rejects.toThrow(/audit/);
    await at.db.schema.alterTable("audit_elsewhere").renameTo("audit").execute();
    expect(await everything(at)).toBe(before);
  });

  test("only those who lead may bring a Vorhaben in; the others could make others responsible", async () => {
    const at = await installation();
    const file = JSON.stringify(minimal({ facts: { organisationen: [{ id: "o", name: "Ein KI" }] } as never, roles: { o: "federfuehrung" } }));
    const verband = await at.actor("Verband");
    const ki = await at.actor("Anderes KI", "kommunales-integrationszentrum");
    expect(codeOf(await at.services.vorhaben.importFile(verband, file))).toBe("not-allowed");
    expect(codeOf(await at.services.vorhaben.importFile(ki, file))).toBe("not-allowed");
    const own = await at.actor("Ein KI", "kommunales-integrationszentrum");
    expect(codeOf(await at.services.vorhaben.importFile(own, file))).toBe("ok");
    expect((await at.services.vorhaben.list(own)).map((card) => [card.id, card.myRole])).toEqual([["muster-2027", "federfuehrung"]]);
  });

  test("a file without Federführung goes to the organisation that brings it", async () => {
    const at = await installation();
    const ki = await at.actor("Ein KI", "kommunales-integrationszentrum");
    const id = valueOf(await at.services.vorhaben.importFile(ki, JSON.stringify(minimal())));
    const view = valueOf(await at.services.vorhaben.open(ki, id));
    expect(view.myRole).toBe("federfuehrung");
    expect(view.snapshot.facts.organisationen.map((row) => row.name)).toEqual(["Ein KI"]);
  });
});

async function leaderOf(at: Installation, id: string) {
  const { name } = await at.db
    .selectFrom("participation")
    .innerJoin("organisation", "organisation.id", "participation.organisation")
    .select("organisation.name")
    .where("vorhaben", "=", id)
    .where("role", "=", "federfuehrung")
    .executeTakeFirstOrThrow();
  return at.actor(name);
}
