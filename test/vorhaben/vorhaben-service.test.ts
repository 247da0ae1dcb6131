import { describe, expect, test } from "vitest";
import { KERN_SCHNITTSTELLEN } from "#app/domain/facts/register/zusammenarbeit.ts";
import { applicationDeadline } from "#app/domain/vorhaben/deadline.ts";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

describe("a new Vorhaben", () => {
  test("is led by the organisation that begins it, has both concepts, and says what is missing", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    expect(id).toBe("musterkreis-2027");
    const view = valueOf(await at.services.vorhaben.open(people.federfuehrung, id));
    expect(view).toMatchObject({ myRole: "federfuehrung", deadline: "2026-10-31", today: "2026-09-01", sample: false });
    expect(view.snapshot.facts.antragsteller).toMatchObject({ name: "Musterkreis", art: "kreis" });
    expect(view.progress.map((document) => [document.ref.kind, document.done])).toEqual([
      ["handlungskonzept", 0],
      ["case-management-konzept", 0],
    ]);
    for (const document of view.progress) expect(document.required).toBeGreaterThan(10);
    expect(view.findings.length).toBeGreaterThan(20);
    expect(view.progress[0]!.blocking).toBeGreaterThan(10);
  });

  test("may be begun by a KI or the installation's administrator, with a name of its own, and by nobody else of the administration", async () => {
    const at = await installation();
    const begin = async (art: Parameters<typeof at.actor>[1], name: string, input = { title: "T", foerderjahr: 2027, antragsteller: { name: "Stadt Höxter", art: "kreisfreie-stadt" } }) =>
      at.services.vorhaben.create(await at.actor(name, art), input);
    expect(valueOf(await begin("kommunales-integrationszentrum", "KI"))).toBe("stadt-hoexter-2027");
    expect(valueOf(await begin("kommunales-integrationszentrum", "Zweites KI"))).toBe("stadt-hoexter-2027-2");
    expect(codeOf(await begin("kreisverwaltung", "Dezernat"))).toBe("not-allowed");
    expect(codeOf(await begin("wohlfahrtspflege", "Verband"))).toBe("not-allowed");
    expect(codeOf(await at.services.vorhaben.create(at.administrator, { title: "T", foerderjahr: 2027, antragsteller: { name: "X", art: "kreis" } }))).toBe("ok");
  });

  test("begins with the core rows of the Schnittstellenmatrix, each ready to be filled", async () => {
    const at = await installation();
    const ki = await at.actor("KI", "kommunales-integrationszentrum");
    const id = valueOf(await at.services.vorhaben.create(ki, { title: "T", foerderjahr: 2027, antragsteller: { name: "Kreis", art: "kreis" } }));
    const { schnittstellen } = valueOf(await at.services.vorhaben.open(ki, id)).snapshot.facts;
    expect(schnittstellen.map((row) => row.rechtskreis)).toEqual(Object.keys(KERN_SCHNITTSTELLEN));
    expect(schnittstellen.map((row) => row.abgrenzung)).toEqual(schnittstellen.map(() => null));
    const [first] = schnittstellen;
    expect(valueOf(await at.services.facts.change(ki, id, [{ do: "set", part: "schnittstellen", row: first!.id, field: "stelle", value: "Jobcenter Beispiel", base: 1 }]))).toEqual([{ outcome: "done", version: 2 }]);
  });

  test.each([
    ["title", { title: " " }],
    ["title", { title: "x".repeat(201) }],
    ["foerderjahr", { foerderjahr: 27 }],
    ["foerderjahr", { foerderjahr: 2027.5 }],
    ["antragsteller.name", { antragsteller: { name: "", art: "kreis" } }],
    ["antragsteller.art", { antragsteller: { name: "X", art: "verein" } }],
    ["antragsteller.art", { antragsteller: { name: "X", art: "toString" } }],
  ])("is refused for its %s: %j", async (field, changes) => {
    const at = await installation();
    const ki = await at.actor("KI", "kommunales-integrationszentrum");
    const result = await at.services.vorhaben.create(ki, { title: "T", foerderjahr: 2027, antragsteller: { name: "X", art: "kreis" }, ...changes });
    expect(result).toMatchObject({ ok: false, error: { code: "invalid-input", params: { field } } });
    expect(await at.services.vorhaben.list(ki)).toEqual([]);
  });
});

describe("the Übersicht", () => {
  test("shows mine, the nearest deadline first, those without a year last", async () => {
    const at = await installation();
    const ki = await at.actor("KI", "kommunales-integrationszentrum");
    const begin = async (title: string, foerderjahr: number) => valueOf(await at.services.vorhaben.create(ki, { title, foerderjahr, antragsteller: { name: "Kreis", art: "kreis" } }));
    const open = await begin("Ohne Jahr", 2030);
    await begin("Später", 2028);
    await begin("Bald", 2027);
    valueOf(await at.services.facts.change(ki, open, [{ do: "set", part: "foerderung", row: null, field: "foerderjahr", value: null, base: 1 }]));
    expect((await at.services.vorhaben.list(ki)).map((card) => [card.title, card.deadline, card.daysLeft])).toEqual([
      ["Bald", "2026-10-31", 60],
      ["Später", "2027-10-31", 425],
      ["Ohne Jahr", null, null],
    ]);
  });

  test("R-40: the application is due on 31 October of the year before", () => {
    expect(applicationDeadline(2027)).toBe("2026-10-31");
    expect(applicationDeadline(null)).toBeNull();
    expect(applicationDeadline(5)).toBeNull();
  });
});

describe("those who take part", () => {
  test("stand in alphabetical order, each with a colour that stays while nobody comes or goes", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const { participants } = valueOf(await at.services.vorhaben.open(people.lesen, id));
    expect(participants.map((participant) => participant.name)).toEqual(["Dezernat", "Leitstelle", "Rechtsamt", "Stadtverwaltung"]);
    expect(new Set(participants.map((participant) => participant.colour)).size).toBe(4);
  });
});
