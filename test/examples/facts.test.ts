import { describe, expect, test } from "vitest";
import { PART_IDS, SHEET_IDS, type Facts } from "#app/domain/facts/register.ts";
import type { Funktion } from "#app/domain/facts/register/stellenplan.ts";
import { sumVzae } from "#app/domain/values/vzae.ts";
import { EXAMPLES, readExample, type ExampleName } from "./read-example.ts";

const posts = (facts: Facts, funktion: Funktion, employer?: string) =>
  facts.stellen.filter((post) => post.funktion === funktion && (employer === undefined || post.anstellungstraeger === employer));
const vzae = (facts: Facts, funktion: Funktion, employer?: string) => sumVzae(posts(facts, funktion, employer).map((post) => post.vzae ?? 0));
const countWhere = (facts: Facts, flag: "auslaenderbehoerde" | "jugendamt") => facts.kommunen.filter((kommune) => kommune[flag] === true).length + 1;
const office = (facts: Facts, row: string) => facts.schnittstellen.find(({ id }) => id === row)?.stelle;
const milestone = (facts: Facts, row: string) => facts.meilensteine.find(({ id }) => id === row)?.termin;

/** What the public papers say about each Kreis: claim, what the sample holds, what it must be. */
const FACTS_FROM_SOURCES: Record<ExampleName, [string, (facts: Facts) => unknown, unknown][]> = {
  "rhein-sieg-kreis": [
    ["a Kreis with a KI", ({ antragsteller }) => [antragsteller.art, antragsteller.kiVorhanden], ["kreis", true]],
    ["19 kreisangehörige Kommunen", (facts) => facts.kommunen.length, 19],
    ["two Ausländerbehörden with that of the Kreis", (facts) => countWhere(facts, "auslaenderbehoerde"), 2],
    ["twelve Jugendämter with that of the Kreis", (facts) => countWhere(facts, "jugendamt"), 12],
    [
      "eleven Städte with a Jugendamt of their own",
      (facts) => facts.kommunen.filter(({ jugendamt }) => jugendamt).map(({ name }) => name),
      ["Bad Honnef", "Bornheim", "Hennef (Sieg)", "Königswinter", "Lohmar", "Meckenheim", "Niederkassel", "Rheinbach", "Sankt Augustin", "Siegburg", "Troisdorf"],
    ],
    ["three Integrationsagenturen", (facts) => office(facts, "integrationsagenturen"), "Drei Integrationsagenturen"],
    ["two JMD", (facts) => office(facts, "jmd"), "Zwei Jugendmigrationsdienste im Kreisgebiet"],
    ["eleven MBE", (facts) => office(facts, "mbe"), "Elf Beratungsstellen der MBE"],
    ["seven branches of the Jobcenter", (facts) => office(facts, "sgb-2"), "Jobcenter Rhein-Sieg mit sieben Geschäftsstellen"],
    ["3.5 VZÄ Koordination at the KI", (facts) => vzae(facts, "koordination"), 3.5],
    ["1.0 VZÄ Koordination at Troisdorf", (facts) => vzae(facts, "zusaetzliche-koordination", "stadt-troisdorf"), 1],
    ["eleven Case-Management posts", (facts) => [vzae(facts, "case-management"), facts.foerderung.cmStellenZuweisung], [11, 11]],
    ["one of them at Troisdorf", (facts) => vzae(facts, "case-management", "stadt-troisdorf"), 1],
    ["0.75 VZÄ in the Ausländerbehörde of the Kreis", (facts) => vzae(facts, "auslaenderbehoerde", "kreis"), 0.75],
    ["twice 0.75 VZÄ in its Einbürgerungsbehörde", (facts) => posts(facts, "einbuergerungsbehoerde", "kreis").map((post) => post.vzae), [0.75, 0.75]],
    ["1.5 VZÄ of Baustein 3 at Troisdorf", (facts) => sumVzae([vzae(facts, "auslaenderbehoerde", "stadt-troisdorf"), vzae(facts, "einbuergerungsbehoerde", "stadt-troisdorf")]), 1.5],
    ["four of eleven posts filled by the end of 2020", (facts) => milestone(facts, "cm-2020"), "2020-12-31"],
    ["local and topical project groups", (facts) => [...new Set(facts.gremien.filter(({ art }) => art === "projektgruppe").map(({ ebene }) => ebene))], ["lokal", "thema"]],
  ],
  "rhein-kreis-neuss": [
    ["a Kreis with a KI", ({ antragsteller }) => [antragsteller.art, antragsteller.kiVorhanden], ["kreis", true]],
    ["eight kreisangehörige Kommunen", (facts) => facts.kommunen.length, 8],
    ["three Ausländerbehörden with that of the Kreis", (facts) => countWhere(facts, "auslaenderbehoerde"), 3],
    ["six Jugendämter with that of the Kreis", (facts) => countWhere(facts, "jugendamt"), 6],
    ["five Städte with a Jugendamt of their own", (facts) => facts.kommunen.filter(({ jugendamt }) => jugendamt).map(({ name }) => name), ["Dormagen", "Grevenbroich", "Kaarst", "Meerbusch", "Neuss"]],
    ["four Integrationsagenturen", (facts) => office(facts, "integrationsagenturen"), "Vier Integrationsagenturen"],
    ["three JMD", (facts) => office(facts, "jmd"), "Drei Jugendmigrationsdienste"],
    ["seven MBE", (facts) => office(facts, "mbe"), "Sieben Beratungsstellen der MBE"],
    ["three branches of the Jobcenter", (facts) => office(facts, "sgb-2"), "Jobcenter Rhein-Kreis Neuss mit drei Geschäftsstellen"],
    ["application of 22.12.2020", (facts) => milestone(facts, "antrag-2020"), "2020-12-22"],
    ["concept of 30.08.2021", (facts) => milestone(facts, "konzept-2021"), "2021-08-30"],
    ["Lenkungsgruppe since 17.03.2021", (facts) => [facts.steuerung.lenkungsgruppeSeit, milestone(facts, "lg-1")], ["2021-03-17", "2021-03-17"]],
    ["its second meeting on 25.06.2021", (facts) => milestone(facts, "lg-2"), "2021-06-25"],
    ["groups on the level of structure and of cases", (facts) => facts.gremien.filter(({ art }) => art === "arbeitsgruppe").map(({ ebene }) => ebene), ["struktur", "fall"]],
    ["3.5 VZÄ Koordination and 0.5 VZÄ Verwaltungsassistenz at the KI", (facts) => [vzae(facts, "koordination"), vzae(facts, "verwaltungsassistenz")], [3.5, 0.5]],
    ["1.0 VZÄ Koordination each at Dormagen and Neuss", (facts) => ["stadt-dormagen", "stadt-neuss"].map((city) => vzae(facts, "zusaetzliche-koordination", city)), [1, 1]],
    ["seven Case-Management posts, all at the KI", (facts) => posts(facts, "case-management", "kreis").map((post) => post.verortung), Array<string>(7).fill("ki")],
    ["the key counts on 31.03.2021", (facts) => [...new Set(facts.kommunen.map(({ stichtag }) => stichtag))], ["2021-03-31"]],
    ["three times 0.75 VZÄ in Baustein 3", (facts) => facts.stellen.filter(({ baustein }) => baustein === "3").map((post) => post.vzae), [0.75, 0.75, 0.75]],
    ["interfaces as the Kreis named them", (facts) => facts.schnittstellen.map(({ id }) => id), expect.arrayContaining(["sgb-2", "sgb-3", "sgb-8", "sgb-12", "aufenthg", "gesundheit", "jmd", "mbe", "teilhabe"])],
    ["the exchange of the three Ausländerbehörden is an open point", (facts) => facts.offenePunkte.map(({ id }) => id), expect.arrayContaining(["op-austauschformat"])],
  ],
};

describe.each(EXAMPLES)("the facts of %s", (name) => {
  const { file } = readExample(name);
  const { facts, provenance } = file;

  test.each(FACTS_FROM_SOURCES[name])("%s", (_claim, read, expected) => {
    expect(read(facts)).toEqual(expected);
  });

  test("every mark of origin names a part, a row or a field that is there", () => {
    const lost = Object.keys(provenance).filter((path) => !existsIn(facts, path));
    expect(lost).toEqual([]);
  });

  test("every figure has an origin: its own, or that of its row or table", () => {
    const without = filledPaths(facts).filter((path) => !originOf(provenance, path));
    expect(without).toEqual([]);
  });

  test("facts and derived figures name their source; assumptions are called Beispieldaten", () => {
    const nameless = Object.entries(provenance).filter(([, { mark, source }]) => (mark === "A" ? source !== "Beispieldaten" : !source));
    expect(nameless).toEqual([]);
  });

  test("the contract carries the posts that the Stellenplan places at the Träger, at the cap", () => {
    const forwarded = facts.stellen.filter((post) => post.verortung === "freie-wohlfahrtspflege");
    expect(facts.vertraege).toHaveLength(1);
    expect(facts.vertraege[0]!.stellen).toEqual(forwarded.map(({ id }) => id));
    expect(facts.vertraege[0]!.betrag).toBe(sumVzae(forwarded.map((post) => post.vzae!)) * 57_000_00);
    expect(forwarded.every((post) => post.ausserhalbBeratungsdienste && post.anstellungstraeger === facts.vertraege[0]!.traeger)).toBe(true);
  });

  test("the core interfaces are described completely", () => {
    const core = facts.schnittstellen.filter(({ rechtskreis }) => rechtskreis !== "weiteres");
    expect(core.map(({ rechtskreis }) => rechtskreis).toSorted()).toEqual(["asylblg", "aufenthg", "fluechtlingsberatung", "jmd", "mbe", "sgb-12", "sgb-2", "sgb-3", "sgb-8", "stag"]);
    for (const row of core) expect([row.stelle, row.zielgruppe, row.abgrenzung, row.uebergabe, row.abgestimmtMit, row.abgestimmtAm]).not.toContain(null);
  });
});

const rowsOf = (facts: Facts, part: (typeof PART_IDS)[number]) =>
  (SHEET_IDS as string[]).includes(part) ? [facts[part] as unknown as Record<string, unknown>] : (facts[part] as unknown as Record<string, unknown>[]);

function filledPaths(facts: Facts): string[] {
  return PART_IDS.flatMap((part) =>
    rowsOf(facts, part).flatMap((row) =>
      Object.entries(row)
        .filter(([field, value]) => field !== "id" && value !== null)
        .map(([field]) => [part, ...(row.id ? [String(row.id)] : []), field].join(".")),
    ),
  );
}

function existsIn(facts: Facts, path: string): boolean {
  const [part, ...rest] = path.split(".") as [(typeof PART_IDS)[number], ...string[]];
  if (!PART_IDS.includes(part)) return false;
  if ((SHEET_IDS as string[]).includes(part)) return rest.length === 0 || (rest.length === 1 && (rowsOf(facts, part)[0]![rest[0]!] ?? null) !== null);
  if (rest.length === 0) return true;
  const row = rowsOf(facts, part).find(({ id }) => id === rest[0]);
  return row !== undefined && (rest.length === 1 || (row[rest[1]!] ?? null) !== null);
}

function originOf(provenance: Record<string, unknown>, path: string): boolean {
  const parts = path.split(".");
  return parts.some((_, index) => Object.hasOwn(provenance, parts.slice(0, parts.length - index).join(".")));
}
