import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFacts, rowOf, type Facts } from "#app/domain/facts/register.ts";
import { VERORTUNGEN } from "#app/domain/facts/register/stellenplan.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import type { ConceptKind } from "#app/domain/values/ids.ts";
import { latestTemplate } from "#templates/index.ts";

const visible = (kind: ConceptKind, facts: Facts) => outlineOf(latestTemplate(kind), facts, []).entries.map((entry) => entry.id);
const statusOf = (kind: ConceptKind, facts: Facts, id: string) => outlineOf(latestTemplate(kind), facts, []).entries.find((entry) => entry.id === id)?.status;
const withFacts = (change: (facts: Facts) => void): Facts => {
  const facts = emptyFacts();
  change(facts);
  return facts;
};
const cmPost = (verortung: keyof typeof VERORTUNGEN) => rowOf("stellen", "cm-1", { baustein: "2", funktion: "case-management", vzae: 1, verortung });

describe("conditional sections of the Handlungskonzept", () => {
  const cases: [string, (facts: Facts) => void][] = [
    ["kreisangehoeriger-raum", (facts) => (facts.antragsteller.art = "kreis")],
    ["kreisangehoeriger-raum", (facts) => (facts.antragsteller.art = "staedteregion")],
    ["einbindung-des-ki", (facts) => (facts.steuerung.koordinationAmKi = false)],
    ["zusaetzliche-koordination", (facts) => facts.stellen.push(rowOf("stellen", "k", { funktion: "zusaetzliche-koordination" }))],
    ["verortung-ausserhalb-des-ki", (facts) => facts.stellen.push(cmPost("kreisangehoerige-kommune"))],
    ["verortung-ausserhalb-des-ki", (facts) => facts.stellen.push(cmPost("auslaenderbehoerde"))],
    ["massnahmen", (facts) => facts.massnahmen.push(rowOf("massnahmen", "m", { betrag: 100 }))],
    ["rueckblick", (facts) => (facts.foerderung.antragsart = "fortschreibung")],
    [
      "auswirkungen-der-weiterleitung",
      (facts) => {
        facts.foerderung.antragsart = "fortschreibung";
        facts.stellen.push(cmPost("freie-wohlfahrtspflege"));
      },
    ],
  ];

  it.each(cases)("%s belongs to the document only while its condition holds", (id, change) => {
    expect(visible("handlungskonzept", emptyFacts())).not.toContain(id);
    expect(visible("handlungskonzept", withFacts(change))).toContain(id);
    // The account of the past year is asked for with "should", so it is advised and never holds anything up.
    expect(statusOf("handlungskonzept", withFacts(change), id)).toBe(id === "rueckblick" ? "empfehlung" : "bedingt");
  });

  it("a kreisfreie Stadt has no chapter on the kreisangehöriger Raum, and the reason is given", () => {
    const facts = withFacts((draft) => (draft.antragsteller.art = "kreisfreie-stadt"));
    const hidden = outlineOf(latestTemplate("handlungskonzept"), facts, []).hidden.find((section) => section.template.id === "kreisangehoeriger-raum");
    expect(hidden).toMatchObject({ reason: "Nur bei Kreisen und der StädteRegion Aachen.", factsUsed: ["antragsteller.art"] });
  });

  it("effects of forwarding are asked for only in an update, not in a first application", () => {
    const first = withFacts((facts) => {
      facts.foerderung.antragsart = "erstmalig";
      facts.stellen.push(cmPost("freie-wohlfahrtspflege"));
    });
    expect(visible("handlungskonzept", first)).not.toContain("auswirkungen-der-weiterleitung");
  });

  it.each([{}, { betrag: 0 }, { betrag: 400_000, stand: "entfallen" }] as const)("a measure for which nothing is applied asks for no section: %j", (measure) => {
    expect(visible("handlungskonzept", withFacts((facts) => facts.massnahmen.push(rowOf("massnahmen", "m", measure))))).not.toContain("massnahmen");
  });

  it("posts at the KI ask for no section on other places", () => {
    expect(visible("handlungskonzept", withFacts((facts) => facts.stellen.push(cmPost("ki"))))).not.toContain("verortung-ausserhalb-des-ki");
  });
});

describe("conditional sections of the Case-Management-Konzept", () => {
  it("coordination by the KI is advisable, and Pflicht once a post sits elsewhere (CM-15)", () => {
    expect(statusOf("case-management-konzept", emptyFacts(), "koordination-durch-das-ki")).toBe("empfehlung");
    expect(statusOf("case-management-konzept", withFacts((facts) => facts.stellen.push(cmPost("freie-wohlfahrtspflege"))), "koordination-durch-das-ki")).toBe("bedingt");
  });

  it("rural conditions are asked for in Kreise only and stay a recommendation (CM-25)", () => {
    expect(visible("case-management-konzept", withFacts((facts) => (facts.antragsteller.art = "kreisfreie-stadt")))).not.toContain("laendlicher-raum");
    expect(statusOf("case-management-konzept", withFacts((facts) => (facts.antragsteller.art = "kreis")), "laendlicher-raum")).toBe("empfehlung");
  });
});

describe("numbers", () => {
  it("have no gaps, whatever the facts hide", () => {
    const anyFacts = fc.record({
      art: fc.constantFrom("kreis", "staedteregion", "kreisfreie-stadt", null),
      amKi: fc.constantFrom(true, false, null),
      antragsart: fc.constantFrom("erstmalig", "fortschreibung", null),
      verortung: fc.constantFrom(...(Object.keys(VERORTUNGEN) as (keyof typeof VERORTUNGEN)[])),
      massnahmen: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, ({ art, amKi, antragsart, verortung, massnahmen }) => {
        const facts = withFacts((draft) => {
          draft.antragsteller.art = art as never;
          draft.steuerung.koordinationAmKi = amKi;
          draft.foerderung.antragsart = antragsart as never;
          draft.stellen.push(cmPost(verortung));
          if (massnahmen) draft.massnahmen.push(rowOf("massnahmen", "m"));
        });
        for (const kind of ["handlungskonzept", "case-management-konzept"] as const) {
          let chapter = 0;
          let within = 0;
          for (const entry of outlineOf(latestTemplate(kind), facts, []).entries) {
            if (entry.level === 1) [chapter, within] = [chapter + 1, 0];
            else within += 1;
            expect(entry.number).toBe(entry.level === 1 ? `${chapter}` : `${chapter}.${within}`);
          }
          const chapters = latestTemplate(kind).sections.filter((section) => section.level === 1).length;
          expect(chapter).toBe(kind === "handlungskonzept" && art !== "kreis" && art !== "staedteregion" ? chapters - 1 : chapters);
        }
      }),
    );
  });
});
