import { describe, expect, it } from "vitest";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp, isBlocking } from "#app/domain/checks/finding.ts";
import type { Rule } from "#app/domain/checks/rule.ts";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { standFor } from "#app/domain/checks/rule-stands.ts";
import { checkInputOf, liveChecks, runChecks } from "#app/domain/checks/run-checks.ts";
import { emptyFacts, type Facts } from "#app/domain/facts/register.ts";
import { findingReason, findingSentence } from "#app/wording/findings.ts";
import { sourcesText, sourceText } from "#app/wording/sources.ts";
import { checkInput, paragraphs, removeRow, row, TODAY, vorhaben } from "#test/builders/vorhaben.ts";
import { builtInTemplates, latestTemplate } from "#templates/index.ts";

/** A Vorhaben as it is on its first day. */
const untouched = checkInput((_facts, snapshot) => {
  snapshot.facts = emptyFacts();
  for (const concept of Object.values(snapshot.concepts)) concept.sections = {};
});

/** What is found when the text of one section is missing. */
const emptied = (kind: "handlungskonzept" | "case-management-konzept", id: string, change: Parameters<typeof checkInput>[0] = () => {}) =>
  runChecks(
    checkInput((facts, snapshot) => {
      change(facts, snapshot);
      snapshot.concepts[kind].sections[id]!.content = null;
    }),
  );

const kreisfrei: Parameters<typeof checkInput>[0] = (facts) => {
  Object.assign(facts.antragsteller, { art: "kreisfreie-stadt", standort: "Stadt Bonn" });
  facts.stellen = facts.stellen.filter((post) => post.funktion !== "zusaetzliche-koordination");
};

/** A state of the rules without any rule. */
const stand = (id: string, from: string) => ({ id, richtlinie: from, faq: from, from, rules: [] });

describe("empty sections", () => {
  it.each(
    (["handlungskonzept", "case-management-konzept"] as const).flatMap((kind) => latestTemplate(kind).sections.filter((section) => !section.heading && section.status === "pflicht").map((section) => [kind, section.id, section] as const)),
  )("%s/%s is found as Pflicht, with its title and its own sources", (kind, id, section) => {
    const findings = emptied(kind, id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: "pflicht", place: { kind: "section", document: kind, section: id } });
    expect(findingSentence(findings[0]!)).toContain(section.title);
    expect(section.requirements).toContain(findings[0]!.id);
    const asked = section.requirements.includes("R-57") ? RULES.find((rule) => rule.id === "R-57")! : section;
    expect(findings[0]!.sources).toEqual(asked.sources);
  });

  it("asks for a conditional section only while its condition holds", () => {
    expect(emptied("handlungskonzept", "kreisangehoeriger-raum").map((finding) => [finding.id, finding.severity])).toEqual([["HK-04", "bedingt"]]);
    expect(emptied("handlungskonzept", "kreisangehoeriger-raum", kreisfrei)).toEqual([]);
  });

  it("advises, but does not block, where the template only recommends", () => {
    const findings = emptied("handlungskonzept", "bestandsaufnahme");
    expect(findings.map((finding) => [finding.id, finding.severity])).toEqual([["HK-15", "empfehlung"]]);
  });

  it("leaves sections of the authors alone", () => {
    const findings = runChecks(checkInput((_facts, snapshot) => snapshot.concepts.handlungskonzept.ownSections.push({ id: "eigener", title: "Eigener Abschnitt", level: 2, after: null })));
    expect(findings).toEqual([]);
  });
});

describe("runChecks", () => {
  it("puts blocking findings first, then recommendations, then information, and reads in order within", () => {
    const order = ["pflicht", "bedingt", "empfehlung", "info"];
    const findings = runChecks(untouched);
    expect(findings.length).toBeGreaterThan(40);
    expect(findings.map((finding) => order.indexOf(finding.severity))).toEqual(findings.map((finding) => order.indexOf(finding.severity)).toSorted((a, b) => a - b));
    const places = findings.filter((finding) => finding.severity === "pflicht").map((finding) => (finding.place.kind === "section" ? finding.place.document : finding.place.kind));
    expect(places.indexOf("case-management-konzept")).toBeGreaterThan(places.lastIndexOf("handlungskonzept"));
    expect(places.indexOf("fact")).toBeGreaterThan(places.lastIndexOf("case-management-konzept"));
  });

  it("gives every finding a key of its own that stays while the cause stays", () => {
    const keys = runChecks(untouched).map((finding) => finding.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(runChecks(untouched).map((finding) => finding.key)).toEqual(keys);
  });

  it("has a German sentence, a reason and a source for whatever it finds", () => {
    for (const finding of runChecks(untouched)) {
      expect(findingSentence(finding)).not.toMatch(/undefined/);
      expect(findingReason(finding)).not.toBe("");
      expect(sourcesText(finding.sources)).not.toBe("");
    }
  });

  it("loses a finding as soon as its cause is mended", () => {
    const without = checkInput((facts) => facts.mitglieder.splice(facts.mitglieder.indexOf(row(facts, "mitglieder", "m-verband")), 1));
    expect(runChecks(without).map((finding) => finding.id)).toEqual(["R-22"]);
    expect(runChecks(checkInput())).toEqual([]);
  });

  it.each([
    ["before its first year", { validFrom: "2028-01-01" }, false],
    ["in its only year", { validFrom: "2027-01-01", validTo: "2027-12-31" }, true],
    ["when it ends within the year", { validTo: "2027-03-31" }, true],
    ["after its last year", { validTo: "2026-12-31" }, false],
    ["without limits", {}, true],
  ])("asks a rule %s of applications for its years only", (_name, period, asked) => {
    const rule: Rule = { id: "R-99", severity: "info", sources: [], ...period, check: () => [{ place: { kind: "fact", part: "stellen" } }] };
    expect(runChecks(checkInput(), [rule]).map((finding) => finding.id)).toEqual(asked ? ["R-99"] : []);
  });

  it("judges an application by the state of the rules that begins last before its year", () => {
    const stands = [stand("alt", "2025-01-01"), stand("neu", "2028-01-01")];
    expect([2024, 2025, 2027, 2028, 2031].map((year) => standFor(year, stands).id)).toEqual(["alt", "alt", "alt", "neu", "neu"]);
    expect(standFor(2027)).toMatchObject({ id: "2026-04-23", richtlinie: "2024-12-12", faq: "2026-04-23" });
  });

  it("looks at texts only in the rules that say so", () => {
    const blind = checkInput();
    for (const concept of Object.values(blind.concepts)) concept.contentOf = () => { throw new Error("a text was read"); };
    const facts = RULES.filter((rule) => rule.reads !== "texts");
    for (const rule of facts) expect(() => [...rule.check(blind)], rule.id).not.toThrow();
    expect(RULES.length - facts.length).toBe(5);
  });

  it("finds the same while somebody types as when it starts anew", () => {
    const live = liveChecks();
    const facts = checkInput((changed) => removeRow(changed, "mitglieder", "m-verband")).facts;
    const typed = (text: string | null) => {
      const snapshot = vorhaben();
      snapshot.facts = facts;
      snapshot.concepts.handlungskonzept.sections.grundhaltung!.content = text === null ? null : paragraphs(text);
      return checkInputOf(snapshot, builtInTemplates, TODAY);
    };
    for (const text of ["Die Teilnahme ist freiwillig.", null, "Wer fehlt, muss mit einer Sanktion rechnen."]) expect(live(typed(text))).toEqual(runChecks(typed(text)));
    const mended = checkInput();
    expect(live(mended)).toEqual(runChecks(mended));
    expect(live({ ...mended, today: "2026-11-21" })).toEqual(runChecks({ ...mended, today: "2026-11-21" }));
  });

  it("takes under 50 ms for a full Vorhaben with 250 pages", () => {
    const words = Array.from({ length: 3000 }, (_, index) => `Wort${index}`).join(" ");
    const full = checkInput((facts, snapshot) => {
      for (const concept of Object.values(snapshot.concepts)) for (const section of Object.values(concept.sections)) section.content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
      for (let index = 0; index < 100; index += 1) facts.mitglieder.push({ ...facts.mitglieder[0]!, id: `weitere-${index}` });
    });
    runChecks(full);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      runChecks(full);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("does not change what it looks at", () => {
    const before = JSON.stringify(vorhaben());
    const snapshot = vorhaben();
    runChecks(checkInput(() => snapshot));
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it("finds exactly the planted mistakes of the sample contract, all at once (kim-facts 10.2)", () => {
    const findings = runChecks(
      checkInput((facts) => {
        Object.assign(row(facts, "stellen", "cm-3"), { vzae: 0.4, ausserhalbBeratungsdienste: false });
        Object.assign(row(facts, "vertraege", "vertrag"), { betrag: 6_000_000, bis: "2029-03-31", stellen: ["cm-3", "koord-1"] });
        row(facts, "stellen", "koord-1").einsatzort = "Siegburg";
        facts.foerderung.cmStellenZuweisung = null;
        for (const id of ["cm-1", "cm-2"]) Object.assign(row(facts, "stellen", id), { verortung: "freie-wohlfahrtspflege", ausserhalbBeratungsdienste: true, anstellungstraeger: "verband" });
      }),
    );
    const ids = new Set(findings.map((finding) => finding.id));
    expect([...ids].toSorted()).toEqual(["R-05", "R-06", "R-27", "R-29", "R-29a", "R-29b", "W-07"]);
    expect(findings.find((finding) => finding.id === "R-27")!.severity).toBe("empfehlung");
    expect(findings.filter((finding) => isBlocking(finding.severity)).map((finding) => finding.id)).not.toContain("R-27");
  });
});

describe("sources", () => {
  it("are written as people cite them", () => {
    expect(sourceText({ in: "faq", at: "Frage 5" })).toBe("FAQ Frage 5, Stand 23.04.2026");
    expect(sourceText({ in: "richtlinie", at: "Ziffer 4.1 e" })).toBe("Richtlinie vom 12.12.2024, Ziffer 4.1 e");
    expect(sourceText({ in: "abgeleitet", at: "" })).toBe("abgeleitet");
    expect(sourcesText([{ in: "faq", at: "Frage 5" }, { in: "faq", at: "Frage 16" }, { in: "faq", at: "Frage 26" }, { in: "abgeleitet", at: "" }])).toBe("FAQ Fragen 5, 16 und 26, Stand 23.04.2026; abgeleitet");
  });
});

/** What holds the contract of the tests up. */
function concerning(change: (facts: Facts) => void) {
  const input = checkInput(change);
  return findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: "vertrag" }, runChecks(input), input).filter(holdsUp);
}

describe("what concerns a contract", () => {
  it("is also what is wrong with its posts, and with no other", () => {
    const bad = { ausserhalbBeratungsdienste: false, vzae: 0.4, zusaetzlich: false, lehrkraft: true, qualifikation: null } as const;
    const found = concerning((facts) => Object.assign(row(facts, "stellen", "cm-3"), bad));
    expect([...new Set(found.map(({ id }) => id))].toSorted()).toEqual(["R-05", "R-06", "R-14", "R-17", "R-18", "W-07"]);
    expect(concerning((facts) => Object.assign(row(facts, "stellen", "cm-1"), { zusaetzlich: false }))).toEqual([]);
  });

  it("is also that all contracts together pass on more than was granted", () => {
    expect(concerning((facts) => (facts.foerderung.bescheidBetrag = 100)).map(({ key }) => key)).toEqual(["S-06@foerderung.bescheidBetrag#vertraege"]);
  });
});
