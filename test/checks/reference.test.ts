import { describe, expect, it } from "vitest";
import { timeShare } from "#app/domain/calculations/foerderjahr.ts";
import { parameterAt } from "#app/domain/calculations/parameters.ts";
import { personnelCapOf } from "#app/domain/calculations/personnel-cap.ts";
import { factsSchema, fieldsOf, rowOf } from "#app/domain/facts/register.ts";
import { runChecks } from "#app/domain/checks/run-checks.ts";
import { KERN_SCHNITTSTELLEN } from "#app/domain/facts/register/zusammenarbeit.ts";
import { problemOf, type Field } from "#app/domain/facts/field.ts";
import { firstFacts } from "#app/domain/reference/defaults.ts";
import { KERN_PROGRAMME, proposedSchnittstellen, WEITERE_PROGRAMME } from "#app/domain/reference/programme.ts";
import { SPITZENVERBAENDE, spitzenverbandOf } from "#app/domain/reference/spitzenverbaende.ts";
import { auslaenderbehoerdenInKommunen, findStandort, STANDORTE, type KreisFigures } from "#app/domain/reference/standorte.ts";
import { checkInput } from "#test/builders/vorhaben.ts";

const kreise = STANDORTE.filter((site) => site.kreis !== null);
const sum = (figure: keyof Omit<KreisFigures, "laendlichkeit">) => kreise.reduce((total, site) => total + site.kreis![figure], 0);
const ofKind = (art: string): number => STANDORTE.filter((site) => site.art === art).length;
const rural = (kind: string): number => kreise.filter((site) => site.kreis!.laendlichkeit === kind).length;
const extraPosts = (id: string): number => auslaenderbehoerdenInKommunen(STANDORTE.find((site) => site.id === id)!);
const in2027 = <K extends Parameters<typeof parameterAt>[0]>(name: K) => parameterAt(name, "2027-01-01");
const post = (values: Parameters<typeof rowOf<"stellen">>[2]) => rowOf("stellen", "s", values);
const maximum = (koordination: number): number =>
  koordination * (in2027("personalkostenHoechstbetrag") + in2027("arbeitsplatzKoordination")) + in2027("verwaltungsassistenzHoechstbetrag") + in2027("arbeitsplatzVerwaltungsassistenz") + in2027("veranstaltungen") + in2027("massnahmenAusAnalyse");

describe("the 54 sites", () => {
  it("are 30 Kreise, the StädteRegion Aachen and 23 Städte, each once", () => {
    expect([ofKind("kreis"), ofKind("staedteregion"), ofKind("kreisfreie-stadt"), STANDORTE.length]).toEqual([30, 1, 23, 54]);
    expect(new Set(STANDORTE.map((site) => site.id)).size).toBe(54);
    expect(new Set(STANDORTE.map((site) => site.name)).size).toBe(54);
  });

  it("add up to the sums of the table they come from", () => {
    expect([sum("gemeinden"), sum("auslaenderbehoerden"), sum("jugendaemter"), sum("integrationsagenturen"), sum("jugendmigrationsdienste"), sum("migrationsberatungsstellen"), sum("jobcenterGeschaeftsstellen")]).toEqual([374, 59, 164, 87, 45, 196, 255]);
    expect([rural("nicht"), rural("eher"), rural("sehr")]).toEqual([12, 13, 6]);
  });

  it("leave room for 28 extra coordination posts, two of them in the Rhein-Kreis Neuss and one in the Rhein-Sieg-Kreis", () => {
    expect(STANDORTE.reduce((total, site) => total + auslaenderbehoerdenInKommunen(site), 0)).toBe(28);
    expect([extraPosts("rhein-kreis-neuss"), extraPosts("rhein-sieg-kreis"), extraPosts("stadt-koeln")]).toEqual([2, 1, 0]);
  });
});

describe("a site by its name", () => {
  it.each([
    ["Rhein-Sieg-Kreis", undefined, "rhein-sieg-kreis"],
    ["  rhein-sieg-kreis ", undefined, "rhein-sieg-kreis"],
    ["Köln", undefined, "stadt-koeln"],
    ["Bundesstadt Bonn", undefined, "stadt-bonn"],
    ["Landeshauptstadt Düsseldorf", undefined, "stadt-duesseldorf"],
    ["kreisfreie Stadt Hamm", undefined, "stadt-hamm"],
    ["Kreis Unna", undefined, "kreis-unna"],
    ["kreis-unna", undefined, "kreis-unna"],
    ["Aachen", undefined, "stadt-aachen"],
    ["Aachen", "staedteregion", "staedteregion-aachen"],
    ["Städteregion Aachen", undefined, "staedteregion-aachen"],
    ["Düren", "kreis", "kreis-dueren"],
    ["Stadt Unna", undefined, undefined],
    ["Stadt Düren", "kreis", undefined],
    ["Kreis Bonn", undefined, undefined],
    ["", undefined, undefined],
    ["Kreis ", undefined, undefined],
  ] as const)("„%s“ (%s) is %s", (name, art, id) => {
    expect(findStandort(name, art)?.id).toBe(id);
  });

  it("is found for each of the 54 by name and by id", () => {
    for (const site of STANDORTE) expect([findStandort(site.name)?.id, findStandort(site.id)?.id]).toEqual([site.id, site.id]);
  });
});

/** What keeps proposed values from being stored. */
const stored = (fields: Readonly<Record<string, Field>>, values: object) => Object.entries(values).flatMap(([name, value]) => (fields[name] ? (problemOf(fields[name], value) ?? []) : ["unknown field"]));

describe("what the reference data proposes", () => {
  it("fits the register, and says of every site all that R-01 asks but the assurance", () => {
    for (const { name, art } of STANDORTE) {
      const proposed = firstFacts({ name, art, foerderjahr: 2027 });
      expect(proposed.antragsteller.standort).toBe(name);
      const found = runChecks(checkInput((facts) => Object.assign(facts.antragsteller, proposed.antragsteller))).filter((finding) => finding.id === "R-01");
      // That there is a Kommunales Integrationszentrum is for people to say.
      expect(found.map((finding) => finding.params.fall)).toEqual(["ki"]);
      expect(factsSchema.safeParse(proposed).success).toBe(true);
    }
    for (const proposed of proposedSchnittstellen()) expect(stored(fieldsOf("schnittstellen"), proposed)).toEqual([]);
  });

  it("takes a name that is none of the 54 as it is, without a site", () => {
    expect(firstFacts({ name: "Stadt Unna", art: "kreisfreie-stadt", foerderjahr: 2027 }).antragsteller).toMatchObject({ name: "Stadt Unna", standort: null, kiVorhanden: null });
  });

  it("begins the matrix with the ten core rows, each named by the FAQ", () => {
    expect(proposedSchnittstellen().map((values) => values.rechtskreis)).toEqual(Object.keys(KERN_SCHNITTSTELLEN));
    expect(KERN_PROGRAMME.filter((programme) => programme.faq.length === 0)).toEqual([]);
    expect(new Set([...KERN_PROGRAMME, ...WEITERE_PROGRAMME].map((programme) => programme.id)).size).toBe(KERN_PROGRAMME.length + WEITERE_PROGRAMME.length);
  });

  it.each([
    ["Caritasverband Rhein-Sieg e. V.", "caritas"],
    ["Diakonisches Werk des Kirchenkreises", "diakonie"],
    ["AWO Kreisverband", "awo"],
    ["DRK-Ortsverein", "drk"],
    ["Der Paritätische, Kreisgruppe", "paritaet"],
    ["Verein für Begegnung e. V.", undefined],
    ["Arbeitsgemeinschaft Caritas und Diakonie", undefined],
    ["Drkische Gesellschaft", undefined],
  ])("„%s“ belongs to %s", (name, id) => {
    expect(spitzenverbandOf(name)?.id).toBe(id);
  });

  it("knows the Spitzenverbände of the register and no others", () => {
    expect(SPITZENVERBAENDE.map((group) => group.id)).toEqual(Object.keys(fieldsOf("organisationen").spitzenverband!.options!));
  });
});

describe("figures of the programme", () => {
  it("make the yearly maxima of a Kreis and of a kreisfreie Stadt", () => {
    expect(maximum(in2027("koordinationKreis"))).toBe(25_980_000);
    expect(maximum(in2027("koordinationKreisfreieStadt"))).toBe(19_710_000);
  });
});

describe("personnelCapOf", () => {
  it.each([
    [{ funktion: "case-management", vzae: 1 }, 5_700_000, false],
    [{ funktion: "koordination", vzae: 0.5 }, 2_850_000, true],
    [{ funktion: "case-management", vzae: 1, von: "2027-07-01" }, 2_850_000, true],
    [{ funktion: "case-management", vzae: 0.75, von: "2027-02-15", bis: "2027-05-01" }, 1_425_000, true],
    [{ funktion: "case-management", vzae: 1, von: "2026-01-01", bis: "2028-12-31" }, 5_700_000, false],
    [{ funktion: "case-management", vzae: 1, bis: "2026-12-31" }, 0, true],
    [{ funktion: "verwaltungsassistenz", vzae: 0.5 }, 2_250_000, false],
  ] as const)("of %o is %d cents", (values, amount, derived) => {
    expect(personnelCapOf(post(values), 2027)).toMatchObject({ amount, derived });
  });

  it("does not exist for Baustein 3 or without a share", () => {
    expect(personnelCapOf(post({ funktion: "auslaenderbehoerde", vzae: 1 }), 2027)).toBeUndefined();
    expect(personnelCapOf(post({ funktion: "koordination" }), 2027)).toBeUndefined();
  });

  it("counts the months begun within the year", () => {
    expect(timeShare({ von: "2026-11-01", bis: "2027-02-28" }, 2027)).toEqual({ unit: "monate", count: 2, ofYear: 12 });
    expect(timeShare({ von: null, bis: null }, 2027).count).toBe(12);
    expect(timeShare({ von: "2028-01-01", bis: null }, 2027).count).toBe(0);
  });
});
