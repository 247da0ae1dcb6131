import { describe, expect, test } from "vitest";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { vorhabenFileText } from "#server/vorhaben/vorhaben-file.ts";
import { builtInTemplates, latestTemplate } from "#templates/index.ts";
import { divided, renamedAndStricter, shortened } from "#test/builders/successors.ts";
import { row, vorhaben } from "#test/builders/vorhaben.ts";
import { codeOf, installation, valueOf } from "#test/fakes/installation.ts";

const document = "handlungskonzept";
const NOW = latestTemplate(document);

/** An installation in which a Vorhaben was written under today's version, and a new version arrives when the test says so. */
async function written() {
  const versions: ConceptTemplate[] = [NOW];
  const at = await installation({
    ...builtInTemplates,
    concept: (kind, version) => (kind !== document ? builtInTemplates.concept(kind, version) : version === undefined ? versions.at(-1) : versions.find((template) => template.version === version)),
  });
  const leader = await at.actor("Kreisverwaltung", "kreisverwaltung");
  const partner = await at.actor("Musterverband");
  const file = vorhabenFileText(vorhaben((facts) => void (row(facts, "organisationen", "verband").name = "Musterverband")), { roles: { kreis: "federfuehrung", verband: "mitwirkung" }, provenance: {} });
  const id = valueOf(await at.services.vorhaben.importFile(at.administrator, file));
  const snapshot = async () => valueOf(await at.services.vorhaben.open(leader, id)).snapshot;
  const offer = async () => valueOf(await at.services.templates.offers(leader, id)).find((one) => one.document === document)!;
  return { at, id, leader, partner, versions, snapshot, offer, templates: at.services.templates };
}

const texts = ({ concepts }: VorhabenSnapshot) => Object.fromEntries(Object.entries(concepts[document].sections).filter(([, { content }]) => !isEmpty(content)).map(([section, { content }]) => [section, content]));

describe("a new version of a template", () => {
  test("changes nothing by arriving; the dry run says what it would bring", async () => {
    const { snapshot, offer, versions } = await written();
    const before = await snapshot();
    expect((await offer()).newer).toBeNull();
    versions.push(renamedAndStricter(NOW));
    expect(await snapshot()).toEqual(before);
    const { newer } = await offer();
    expect(newer!.comparison.added.map(({ id }) => id)).toEqual(["digitale-zugaenge"]);
    expect(newer!.newFindings.filter(({ place }) => place.kind === "section" && place.section === "digitale-zugaenge")).toHaveLength(1);
    expect(newer!.homeless).toEqual([]);
  });

  test.each([renamedAndStricter, shortened, divided])("is one action of the Federführung: %o keeps every text, and undo restores exactly", async (make) => {
    const { id, leader, snapshot, templates, versions } = await written();
    const before = await snapshot();
    const next = make(NOW);
    versions.push(next);
    valueOf(await templates.switchTo(leader, id, document, next.version));
    const after = await snapshot();
    expect(after.concepts[document].templateVersion).toBe(next.version);
    expect(texts(after)).toEqual(texts(before));
    valueOf(await templates.undo(leader, id, document));
    expect(await snapshot()).toEqual(before);
    expect(codeOf(await templates.undo(leader, id, document))).toBe("content-changed");
    valueOf(await templates.switchTo(leader, id, document, next.version));
    expect(await snapshot()).toEqual(after);
  });

  test("without a place for a text keeps it visible as a section of the authors, which they can write in", async () => {
    const { at, id, leader, snapshot, templates, versions, offer } = await written();
    versions.push(shortened(NOW));
    expect((await offer()).newer!.homeless.map((section) => section.id)).toEqual(["controlling-und-daten", "verfahren-der-fortschreibung"]);
    valueOf(await templates.switchTo(leader, id, document, "2029-03-01"));
    expect((await snapshot()).concepts[document].ownSections.map(({ title }) => title)).toEqual(["Controlling und Daten", "Verfahren der Fortschreibung"]);
    expect(codeOf(await at.services.sections.change(leader, id, { do: "rename-own", document, section: "controlling-und-daten", title: "Daten" }))).toBe("ok");
  });

  test("is refused to others, when another is the newest by now, and when it is faulty", async () => {
    const { id, leader, partner, templates, versions } = await written();
    versions.push(renamedAndStricter(NOW), shortened(NOW));
    expect(codeOf(await templates.switchTo(partner, id, document, "2029-03-01"))).toBe("not-allowed");
    expect(codeOf(await templates.switchTo(leader, id, document, "2028-03-01"))).toBe("content-changed");
    versions.push({ ...NOW, version: "2031-01-01", sections: NOW.sections.map((section) => (section.id === "lenkungsgruppe" ? { ...section, heading: true as const } : section)) });
    expect(codeOf(await templates.switchTo(leader, id, document, "2031-01-01"))).toBe("content-changed");
  });
});
