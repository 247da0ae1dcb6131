import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTemplates } from "#app/domain/template/compare.ts";
import { planMigration, planUndo } from "#app/domain/template/migration.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import { conceptTemplateSchema, type ConceptTemplate, type SectionTemplate } from "#app/domain/template/template.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { untouchedSection, type ConceptState } from "#app/domain/vorhaben/vorhaben.ts";
import { latestTemplate } from "#templates/index.ts";
import { paragraphs, vorhaben } from "#test/builders/vorhaben.ts";
import { divided, renamedAndStricter, shortened } from "#test/builders/successors.ts";

const NOW = latestTemplate("handlungskonzept");
const written = (): ConceptState => vorhaben().concepts.handlungskonzept;
const facts = vorhaben().facts;

/** Texts that a reader of the document sees, by section; hidden ones stay stored and count as well. */
const texts = ({ sections }: ConceptState) => Object.fromEntries(Object.entries(sections).filter(([, { content }]) => !isEmpty(content)).map(([id, { content }]) => [id, content]));
const withHome = (concept: ConceptState, template: ConceptTemplate) => new Set([...template.sections.filter(({ heading }) => !heading).map(({ id }) => id), ...concept.ownSections.map(({ id }) => id)]);

describe("three invented successor versions", () => {
  test.each([renamedAndStricter, shortened, divided])("%o is a valid template", (make) => {
    expect(conceptTemplateSchema.safeParse(make(NOW)).success).toBe(true);
  });

  test("one that renames, adds a required section and asks for more is compared as that", () => {
    const compared = compareTemplates(NOW, renamedAndStricter(NOW));
    expect(compared.renamed).toEqual([{ id: "qualifizierung", before: "Qualifikation und Fortbildung", after: "Personalentwicklung" }]);
    expect(compared.added).toEqual([{ id: "digitale-zugaenge", title: "Digitale Zugänge", status: "pflicht" }]);
    expect(compared.demands).toEqual([{ id: "planung", title: "Planung für das kommende Förderjahr", before: "empfehlung", after: "pflicht", stricter: true }]);
    expect(compared.gone).toEqual([]);
    expect(compared.kept).toContain("lenkungsgruppe");
  });

  test("one that drops sections leaves those with text as sections of the authors, at their place", () => {
    const next = shortened(NOW);
    const concept = written();
    delete concept.sections["verfahren-der-fortschreibung"];
    const { concept: after, homeless, dropped } = planMigration(concept, NOW, next);
    expect(homeless).toEqual(["controlling-und-daten"]);
    expect(dropped).toEqual(["verfahren-der-fortschreibung"]);
    const entries = outlineOf(next, facts, after.ownSections).entries.map(({ id }) => id);
    expect(entries.indexOf("controlling-und-daten")).toBe(entries.indexOf("controlling-und-qualifizierung") + 1);
  });

  test("one that divides and moves keeps the text where the id goes on", () => {
    const next = divided(NOW);
    const compared = compareTemplates(NOW, next);
    expect(compared.added.map(({ id }) => id)).toEqual(["erreichte-meilensteine"]);
    expect(compared.moved).toContain("qualifizierung");
    expect(texts(planMigration(written(), NOW, next).concept)).toEqual(texts(written()));
  });

  test("a version that makes a heading of a written section is refused, naming it", () => {
    const wrong = { ...NOW, version: "x", sections: NOW.sections.map((section): SectionTemplate => (section.id === "lenkungsgruppe" ? { ...section, heading: true } : section)) };
    expect(compareTemplates(NOW, wrong).faulty).toEqual(["lenkungsgruppe"]);
    expect(() => planMigration(written(), NOW, wrong)).toThrow("lenkungsgruppe");
  });
});

describe("any successor version", () => {
  const ids = NOW.sections.map(({ id }) => id);
  const successor = fc.record({ gone: fc.subarray(ids.slice(1)), shuffled: fc.boolean(), added: fc.boolean() }).map(({ gone, shuffled, added }): ConceptTemplate => {
    const [first, ...rest] = NOW.sections.filter(({ id }) => !gone.includes(id));
    const extra: SectionTemplate[] = added ? [{ ...NOW.sections.at(-1)!, id: "ganz-neu", title: "Ganz neu" }] : [];
    return { ...NOW, version: "next", sections: [first!, ...(shuffled ? rest.toReversed() : rest), ...extra] };
  });
  const concept = fc
    .record({ empty: fc.subarray(ids), own: fc.array(fc.record({ after: fc.constantFrom(null, ...ids), level: fc.constantFrom<1 | 2>(1, 2) }), { maxLength: 4 }) })
    .map(({ empty, own }): ConceptState => {
      const state = structuredClone(written());
      for (const id of empty) delete state.sections[id];
      state.ownSections = own.map((section, index) => ({ id: `eigen-${index}`, title: `Eigener ${index}`, ...section }));
      for (const { id } of state.ownSections) state.sections[id] = { ...untouchedSection(), content: paragraphs(`Text ${id}`) };
      return state;
    });

  test("loses no text: each stays, word for word, in a section of the frame or of the authors", () => {
    fc.assert(
      fc.property(concept, successor, (before, next) => {
        const { concept: after } = planMigration(before, NOW, next);
        expect(texts(after)).toEqual(texts(before));
        const homes = withHome(after, next);
        for (const id of Object.keys(texts(after))) expect(homes.has(id), id).toBe(true);
      }),
    );
  });

  test("is taken back exactly", () => {
    fc.assert(
      fc.property(concept, successor, (before, next) => {
        const { concept: after, undo } = planMigration(before, NOW, next);
        expect(planUndo(after, next, NOW, undo).concept).toEqual(before);
      }),
    );
  });

  test("keeps what was written after the switch when it is taken back", () => {
    fc.assert(
      fc.property(concept, successor, fc.nat(200), (before, next, at) => {
        const { concept: after, undo } = planMigration(before, NOW, next);
        fc.pre(next.sections.some(({ heading }) => !heading));
        const writable = next.sections.filter(({ heading }) => !heading);
        const chosen = writable[at % writable.length]!.id;
        after.sections[chosen] = { ...untouchedSection(), content: paragraphs("Seitdem geschrieben.") };
        const back = planUndo(after, next, NOW, undo).concept;
        expect(back.sections[chosen]!.content).toEqual(paragraphs("Seitdem geschrieben."));
        expect(withHome(back, NOW).has(chosen)).toBe(true);
      }),
    );
  });
});
