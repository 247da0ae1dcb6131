import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amendedPlaces, type AmendedPlace } from "#app/document-model/amended-places.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { assembleAmendment } from "#app/document-model/assemble-amendment.ts";
import { assembleContract } from "#app/document-model/assemble-contract.ts";
import { paperOn, type SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { latestTemplate } from "#templates/index.ts";
import { linesOf, wordsOf } from "./read.ts";
import { fullSnapshot, options } from "./sample.ts";

const contract = (change: (facts: Facts) => void = () => {}) => {
  const snapshot = fullSnapshot();
  change(snapshot.facts);
  return assembleContract(snapshot, "v1", latestTemplate("weiterleitungsvertrag"), options({ draft: false }));
};
const betrag = (value: number) => (facts: Facts) => void (facts.vertraege[0]!.betrag = value);
const paper = (number: number, am: string, wirksamAb: string | null): SignedPaper => ({ number, fassung: `f${number}`, contentHash: `h${number}`, am, wirksamAb, anlass: number === 0 ? "" : "Änderungsbescheid", fileName: "v.pdf", sha256: "abc" });
const chain = [paper(0, "2027-01-13", null), paper(1, "2027-05-02", "2027-05-01")];
const amend = (change: (facts: Facts) => void, papers = chain) =>
  assembleAmendment({ before: contract(), after: contract(change), frame: contract(change), amendment: { number: papers.length, anlass: "Änderungsbescheid vom 01.06.2027: weniger Mittel.", wirksamAb: "2027-07-01" }, chain: papers, form: "textform", draft: true, statusLine: "Entwurf, Stand 02.06.2027" });

/** The words at each place once an amendment has been worked in, as both sides will read the contract. */
function amended(words: ReadonlyMap<string, string>, places: readonly AmendedPlace[]): ReadonlyMap<string, string> {
  const result = new Map(words);
  for (const { place, after } of places) {
    if (after) result.set(place, linesOf([after]).join("\n"));
    else result.delete(place);
  }
  return result;
}
/** Against nothing, every place is new. */
const wordsByPlace = (content: DocumentContent) => amended(new Map(), amendedPlaces({ ...content, blocks: [] }, content));
const sorted = (words: ReadonlyMap<string, string>) => [...words].toSorted(([a], [b]) => a.localeCompare(b));

describe("changed places", () => {
  it("are whole Absätze, old and new, and nothing when nothing changed", () => {
    expect(amendedPlaces(contract(), contract())).toEqual([]);
    expect(amendedPlaces(contract(), contract(betrag(8_000_000))).map(({ place }) => place)).toEqual(["§ 3 Absatz 1"]);
  });

  it("name the table of posts and an Absatz that comes or goes", () => {
    const places = amendedPlaces(contract(), contract((facts) => (facts.vertraege[0]!.stellen = facts.vertraege[0]!.stellen!.slice(0, 1))));
    expect(places.map(({ place }) => place)).toEqual(["§ 3 Absatz 1", "Tabelle in § 3"]);
    const city = contract((facts) => (facts.antragsteller.art = "kreisfreie-stadt"));
    expect(amendedPlaces(contract(), city).filter(({ after }) => after === null).map(({ place }) => place)).toEqual(["§ 2 Absatz 4"]);
    expect(amendedPlaces(city, contract()).filter(({ before }) => before === null).map(({ place }) => place)).toEqual(["§ 2 Absatz 4"]);
  });

  it("worked into the old contract give the new one, whatever was changed", () => {
    const changes: readonly ((facts: Facts, n: number) => void)[] = [
      (facts, n) => (facts.vertraege[0]!.betrag = n),
      (facts, n) => (facts.vertraege[0]!.bank = `Bank ${n}`),
      (facts, n) => (facts.vertraege[0]!.besondereVereinbarungen = n % 2 === 0 ? null : `Erstens ${n}\n\nZweitens`),
      (facts, n) => (facts.vertraege[0]!.stellen = facts.vertraege[0]!.stellen!.slice(0, n % 3)),
      (facts, n) => (facts.antragsteller.art = n % 2 === 0 ? "kreisfreie-stadt" : "kreis"),
      (facts, n) => (facts.foerderung.beschlussDatum = n % 2 === 0 ? null : "2026-12-12"),
      (facts, n) => (facts.vertraege[0]!.mittelabruf = n % 2 === 0 ? "abruf" : "halbjahr"),
    ];
    const made = fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(9_999)), { maxLength: 5 });
    fc.assert(
      fc.property(made, made, (first, second) => {
        const [before, after] = [first, second].map((list) => contract((facts) => list.forEach(([which, n]) => changes[which]!(facts, n))));
        expect(sorted(amended(wordsByPlace(before!), amendedPlaces(before!, after!)))).toEqual(sorted(wordsByPlace(after!)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("an amendment", () => {
  it("names contract and earlier amendment, gives the new words, leaves the rest, and says from when it counts", () => {
    const content = amend(betrag(8_000_000));
    const lines = linesOf(content.blocks);
    expect(content.titleBlock.title).toBe("2. Änderung des Weiterleitungsvertrags vom 13.01.2027");
    expect(lines[0]).toMatch(/^Zwischen dem Märkischen Kreis/);
    expect(lines).toContain("(1) Die Parteien haben am 13.01.2027 den Weiterleitungsvertrag geschlossen und zuletzt durch die 1. Änderung vom 02.05.2027 geändert.");
    expect(lines).toContain("(1) § 3 Absatz 1 erhält folgende Fassung:");
    expect(wordsOf(content)).toContain("80.000,00\u00a0€ (in Worten: achtzigtausend Euro)");
    expect(lines).toContain("(1) Alle übrigen Bestimmungen des Vertrags in der Fassung seiner Änderungen gelten unverändert fort.");
    expect(lines).toContain("(1) Diese Änderung gilt ab dem 01.07.2027.");
    expect(content.blocks.filter((block) => block.kind === "signatures")).toHaveLength(1);
  });

  it("sets both wordings side by side", () => {
    const table = amend(betrag(8_000_000)).blocks.findLast((block) => block.kind === "table");
    const lines = linesOf([table!]);
    expect(lines[1]).toBe("Stelle | Bisherige Fassung | Neue Fassung");
    expect(lines[2]).toMatch(/^§ 3 Absatz 1 \| .*83\.000,50.* \| .*80\.000,00/);
  });

  it("without a change shows the gap", () => {
    expect(wordsOf(amend(() => {}))).toContain("[Änderungen]");
  });
});

describe("the chain", () => {
  it("says which paper counts on a day", () => {
    expect(["2026-12-31", "2027-04-30", "2027-05-01", "2030-01-01"].map((day) => paperOn(chain, day)?.number)).toEqual([0, 0, 1, 1]);
    expect(paperOn([], "2027-01-01")).toBeUndefined();
  });
});
