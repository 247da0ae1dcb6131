import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isBlocking } from "#app/domain/checks/finding.ts";
import { capacityOfPlan } from "#app/domain/calculations/kapazitaet.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import { markdownToContent } from "#app/document-model/markdown.ts";
import { EXAMPLE_FOLDER, EXAMPLES, findingsOf, readExample, wordsOf, type Example } from "./read-example.ts";

/** A day after both applications. */
const TODAY = "2026-11-21";

/** Names and figures of the programme before 2024, and words that hide who is meant. */
const OUTDATED = /\bModul[es]?\b|Overhead|MKFFI|LaKI|55\.000|50\.000|25\.000|25\.11\.2020|Festbetrag|Implementierung und zum Betrieb|Fachaufsicht|Migrationshintergrund|Sanktion|Leistungskürzung/g;
const INSTRUCTING = /\bweis(?:t|en)\b[^.]{0,60}\ban[.,;]|\bverpflichtet\b|\bbeaufsichtig\w*|\bAnweisung\w*/g;

/** Matches that lack what must stand before or after them. */
const unowned = (text: string, word: RegExp, owned: RegExp): string[] => [...text.matchAll(word)].map(([hit]) => hit).filter((hit) => !owned.test(hit));

describe.each(EXAMPLES)("the texts of %s", (name) => {
  const example = readExample(name);

  test("the Handlungskonzept has the length of 20 pages, the Case-Management-Konzept of ten", () => {
    expect(wordsOf(example, "handlungskonzept")).toBeGreaterThan(7_500);
    expect(wordsOf(example, "case-management-konzept")).toBeGreaterThan(4_000);
  });

  test("each text is Markdown that the editor knows completely", () => {
    expect(example.texts.flatMap(({ section, markdown }) => markdownToContent(markdown).notes.map((note) => ({ section, ...note })))).toEqual([]);
  });

  test("no section is a mere sentence", () => {
    expect(example.texts.filter(({ words }) => words < 90).map(({ section }) => section)).toEqual([]);
  });

  test("no outdated term or value, no instructing verb", () => {
    expect(example.texts.flatMap(({ section, text }) => [...text.matchAll(OUTDATED), ...text.matchAll(INSTRUCTING)].map(([hit]) => `${section}: ${hit}`))).toEqual([]);
  });

  test("Kommunen are always kreisangehörig; a Handlungskonzept is that of the Land or a kommunales one", () => {
    for (const { section, text } of example.texts) {
      expect([section, ...unowned(text, /(?:\S+\s+)?\bKommunen?\b/g, /^kreisangehörige[nr]?\s/)]).toEqual([section]);
      expect([section, ...unowned(text, /(?:\S+\s+)?\bHandlungskonzept(?:e?s)?\b(?:\s+\S+\s+\S+)?/g, /^kommunale\w*\s|\sdes Landes/)]).toEqual([section]);
    }
  });

  test("the exclusion list is complete where the personnel of the advice services is told apart", () => {
    const text = example.texts.map((part) => part.text).join("\n");
    expect(text).toMatch(/(?:Jugendmigrationsdienst|JMD)\w*, (?:der )?(?:Migrationsberatung|MBE) (?:und|oder) (?:der )?Flüchtlingsberatung/);
    expect(text).toMatch(/57\.000/);
    expect(text).toContain("12. Dezember 2024");
  });

  test("the text says that assumptions are Beispieldaten", () => {
    expect(example.texts.find(({ section }) => section === "auftrag-rechtsgrundlagen")!.text).toContain("Beispieldaten");
    expect(example.texts.find(({ section }) => section === "auftrag-und-geltung")!.text).toContain("Beispieldaten");
  });

  test("sums and capacity in the text are those of the register", () => {
    const finance = textOf(example, "finanzierung");
    const { stellen, massnahmen, vertraege } = example.file.facts;
    const applied = stellen.filter(({ baustein }) => baustein !== "3");
    const koordination = applied.filter(({ funktion }) => funktion === "koordination").reduce((sum, post) => sum + post.vzae!, 0);
    // Workplaces: 5.700 € for each full post of the Koordination, 2.850 € for the Verwaltungsassistenz (FAQ Q13).
    const workplaces = koordination * 5_700_00 + 2_850_00;
    const total = applied.reduce((sum, post) => sum + post.kosten!, 0) + massnahmen.reduce((sum, row) => sum + row.betrag!, 0) + workplaces;
    expect(finance).toContain(inText(total));
    expect(finance).toContain(inText(workplaces));
    expect(finance).toContain(inText(vertraege[0]!.betrag!));
    // What has been granted is what was applied for; the Bescheid of the Rhein-Kreis Neuss is pending.
    expect(example.file.facts.foerderung.bescheidBetrag ?? total).toBe(total);
    const { low, high, cmLow, cmHigh } = capacityOfPlan(example.file.facts, 2027)!;
    expect(textOf(example, "fallzahlen-und-kapazitaet")).toContain(`${low.value} bis ${high.value} laufende`);
    expect(textOf(example, "fallzahlen-und-kapazitaet")).toContain(`${cmLow.value} bis ${cmHigh.value}`);
  });

  test("every account belongs to an organisation that takes part", () => {
    const taking = Object.keys(example.file.roles).map((id) => example.file.facts.organisationen.find((row) => row.id === id)!.name);
    const domain = name === "rhein-sieg-kreis" ? "@rhein-sieg.example" : "@rhein-kreis-neuss.example";
    const accounts = (JSON.parse(readFileSync(join(EXAMPLE_FOLDER, "accounts.json"), "utf8")) as { accounts: { email: string; organisation: string }[] }).accounts;
    const own = accounts.filter(({ email }) => email.endsWith(domain));
    expect(own.map(({ organisation }) => organisation).filter((organisation) => !taking.includes(organisation))).toEqual([]);
    expect(new Set(Object.values(example.file.roles))).toEqual(new Set(["federfuehrung", "mitwirkung", "rechtspruefung", "lesen"]));
  });
});

/** As running text writes an amount: `943.800 Euro`. */
const inText = (cents: number) => formatEuro(cents).replace("\u00a0€", " Euro");
const textOf = (example: Example, section: string) => example.texts.find((text) => text.section === section)!.text;

describe("the two samples", () => {
  test("share no paragraph of their own, so that two situations can be compared", () => {
    const [first, second] = EXAMPLES.map((name) => new Set(readExample(name).texts.flatMap(({ text }) => text.split("\n").filter((line) => line.length > 80))));
    expect([...first!].filter((line) => second!.has(line))).toEqual([]);
  });

  test("the Rhein-Sieg-Kreis is ready to be handed in: nothing blocks", () => {
    expect(findingsOf(readExample("rhein-sieg-kreis"), TODAY).filter(({ severity }) => isBlocking(severity))).toEqual([]);
  });

  test("the Rhein-Kreis Neuss shows a newcomer typical gaps, and only those", () => {
    expect([...new Set(findingsOf(readExample("rhein-kreis-neuss"), TODAY).map(({ id }) => id))].toSorted()).toEqual(["F4", "R-17", "R-23", "W-23"]);
  });
});
