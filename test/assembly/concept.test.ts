import { describe, expect, it } from "vitest";
import { assembleConcept } from "#app/document-model/assemble-concept.ts";
import type { Block } from "#app/document-model/content.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import { rowOf } from "#app/domain/facts/register.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import { CONCEPT_KINDS, type ConceptKind } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { latestTemplate } from "#templates/index.ts";
import { inlinesOf, linesOf, wordsOf } from "./read.ts";
import { doc, emptySnapshot, fullSnapshot, options, para } from "./sample.ts";

const assemble = (snapshot: VorhabenSnapshot, kind: ConceptKind, more = {}) => assembleConcept(snapshot, kind, latestTemplate(kind), options(more));
const headings = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === "heading");
const captions = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" && block.table.caption ? [block.table.caption] : []));
const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id, key: id, severity: "pflicht", derived: false, place: { kind: "section", document: "handlungskonzept", section: "lenkungsgruppe" }, sources: [{ in: "faq", at: "Frage 5" }], params: {}, ...more,
});

describe.each(CONCEPT_KINDS)("%s", (kind) => {
  it.each([["empty", emptySnapshot], ["full", fullSnapshot]] as const)("an %s Vorhaben gives exactly the visible outline, numbered without gaps", (_name, make) => {
    const snapshot = make();
    const expected = outlineOf(latestTemplate(kind), snapshot.facts, []).entries.map((entry) => `${entry.number} ${entry.title}`);
    const content = assemble(snapshot, kind);
    expect(headings(content.blocks).map((heading) => `${heading.number ?? ""} ${heading.text}`).slice(0, expected.length)).toEqual(expected);
  });

  it("every heading has an id of its own", () => {
    const ids = headings(assemble(fullSnapshot(), kind).blocks).map((heading) => heading.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("a draft marks each empty Pflichtabschnitt as a visible gap, and no other", () => {
    const snapshot = emptySnapshot();
    const required = outlineOf(latestTemplate(kind), snapshot.facts, []).entries.filter((entry) => entry.status === "pflicht" || entry.status === "bedingt");
    const gaps = inlinesOf(assemble(snapshot, kind).blocks).filter((inline) => inline.kind === "text" && inline.missing);
    expect(gaps).toHaveLength(required.length);
    expect(inlinesOf(assemble(fullSnapshot(), kind).blocks).filter((inline) => inline.kind === "text" && inline.missing)).toEqual([]);
  });

  it("holds the text of every visible section once and of no hidden one", () => {
    const snapshot = fullSnapshot();
    const words = wordsOf(assemble(snapshot, kind));
    const outline = outlineOf(latestTemplate(kind), snapshot.facts, []);
    for (const entry of outline.entries.filter((candidate) => candidate.writable)) expect(words.split(`Text zu ${entry.id}.`), entry.id).toHaveLength(2);
    for (const hidden of outline.hidden) expect(words).not.toContain(`Text zu ${hidden.template.id}.`);
  });

  it("numbers its tables from 1 without a gap", () => {
    const numbers = captions(assemble(fullSnapshot(), kind).blocks).map((caption) => Number(/^Tabelle (\d+): \S/.exec(caption)?.[1]));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("the same input gives the same content", () => {
    expect(assemble(fullSnapshot(), kind)).toEqual(assemble(fullSnapshot(), kind));
  });

  it("a frozen file carries no trace of the draft", () => {
    const content = assemble(emptySnapshot(), kind, { draft: false, fassung: { number: 3, name: "Einreichung" } });
    expect(content).toMatchObject({ draft: false, footer: "Fassung 3, Stand 21.11.2026", titleBlock: { statusLine: "Fassung 3 („Einreichung“) vom 21.11.2026" } });
    expect(wordsOf(content)).not.toMatch(/Offene Pflichtpunkte|noch ohne Text|Noch keine Angaben/);
    expect(inlinesOf(content.blocks).some((inline) => inline.kind === "text" && inline.missing)).toBe(false);
  });
});

describe("a draft's list of open points", () => {
  const findings = [
    finding("R-22"),
    finding("R-20", { place: { kind: "fact", part: "steuerung", field: "lenkungsgruppeArt" }, severity: "bedingt" }),
    finding("R-27", { severity: "empfehlung" }),
    finding("CM-03", { place: { kind: "section", document: "case-management-konzept", section: "formen" } }),
    finding("W-21", { place: { kind: "contract", vertrag: "v1" } }),
  ];

  it("names what blocks this document, with its source, at the very end", () => {
    const lines = linesOf(assemble(emptySnapshot(), "handlungskonzept", { findings }).blocks);
    expect(lines.slice(lines.indexOf("# Offene Pflichtpunkte"))).toEqual([
      "# Offene Pflichtpunkte",
      "Diese Liste gehört zum Entwurf und entfällt in der Einreichung.",
      "Offen sind 2 Punkte:",
      "- Hinweis R-22 (Frage 5)",
      "- Hinweis R-20 (Frage 5)",
    ]);
  });

  it("puts a rule that fires often into one line with the first names", () => {
    const snapshot = emptySnapshot();
    snapshot.facts.stellen = Array.from({ length: 7 }, (_, index) => rowOf("stellen", `s${index}`, { bezeichnung: `Stelle ${index + 1}` }));
    const often = (count: number) => snapshot.facts.stellen.slice(0, count).map((stelle) => finding("R-05", { key: stelle.id, place: { kind: "fact", part: "stellen", row: stelle.id, field: "vzae" } }));
    const open = (count: number) => linesOf(assemble(snapshot, "handlungskonzept", { findings: [finding("R-22"), ...often(count)] }).blocks).filter((line) => /^- Hinweis|^Offen sind/.test(line));
    expect(open(7)).toEqual(["Offen sind 8 Punkte, gleiche zusammengefasst:", "- Hinweis R-22 (Frage 5)", "- Hinweis R-05 Ebenso in 6 weiteren Fällen: Stelle 2, Stelle 3, Stelle 4 und 3 weitere. (Frage 5)"]);
    expect(open(4)).toHaveLength(6);
  });

  it("says so when nothing is open", () => {
    expect(linesOf(assemble(emptySnapshot(), "handlungskonzept").blocks).at(-1)).toBe("Es sind keine Pflichtpunkte offen.");
  });
});

describe("title and own sections", () => {
  it("the title names applicant, year and state, and details only what is known", () => {
    const { titleBlock, properties, header } = assemble(fullSnapshot(), "handlungskonzept");
    expect(titleBlock.lines).toEqual(["Märkischer Kreis", "Förderjahr 2027"]);
    expect(titleBlock.statusLine).toBe("Entwurf, Stand 21.11.2026");
    expect(titleBlock.details.map((detail) => detail.label)).toEqual(["Antragsteller", "Kommunales Integrationszentrum", "Antrag", "Durchführungszeitraum", "Beschluss", "Ansprechstelle", "Grundlage"]);
    expect(titleBlock.details.at(-1)?.value).not.toMatch(/23\.04\.2026 vom 23/);
    expect(properties.title).toBe("Kommunales KIM-Handlungskonzept – Märkischer Kreis");
    expect(header).toBe("Handlungskonzept · Märkischer Kreis · Förderjahr 2027");
    expect(assemble(emptySnapshot(), "handlungskonzept").titleBlock.details.map((detail) => detail.label)).toEqual(["Grundlage"]);
  });

  it("a section of the authors stands behind its predecessor with the next number", () => {
    const snapshot = fullSnapshot();
    snapshot.concepts.handlungskonzept.ownSections.push({ id: "eigenes", title: "Unsere Geschichte", level: 2, after: "beteiligung" });
    snapshot.concepts.handlungskonzept.sections.eigenes = { content: doc(para("Es begann 2021.")), status: "offen", locked: false, responsible: null, due: null };
    const lines = linesOf(assemble(snapshot, "handlungskonzept").blocks);
    expect(lines[lines.indexOf("## 1.3 Unsere Geschichte") + 1]).toBe("Es begann 2021.");
  });

  it("the text shows a part of a register, and names the place in the appendix where the whole stands", () => {
    const snapshot = fullSnapshot();
    snapshot.facts.antragsteller.art = "kreis";
    const lines = linesOf(assemble(snapshot, "handlungskonzept", { draft: false }).blocks);
    const below = (caption: RegExp) => lines.slice(lines.findIndex((line) => caption.test(line))).find((line) => line.includes("Anhang\u00a0A."));
    expect(below(/Schnittstellen im Überblick/)).toBe("Vollständig in Anhang\u00a0A.3.");
    expect(below(/Mitglieder der Lenkungsgruppe/)).toBe("Verwaltungsintern und verwaltungsextern gelten aus Sicht der Verwaltung des Antragstellers. Vertretungen der kreisangehörigen Städte und Gemeinden zählen deshalb als verwaltungsextern. Vollständig in Anhang\u00a0A.2.");
    snapshot.facts.mitglieder = [];
    expect(linesOf(assemble(snapshot, "handlungskonzept", { draft: false }).blocks)).toContain("Vollständig in Anhang\u00a0A.2.");
  });

  it("no register table stands whole in the text and again in the appendix", () => {
    for (const kind of CONCEPT_KINDS) {
      const { sections, appendix } = latestTemplate(kind);
      for (const part of appendix.filter((entry) => entry.register !== undefined))
        for (const section of sections.filter((candidate) => candidate.registers?.includes(part.register)))
          expect(section.views?.[part.register]?.columns?.length, `${section.id}: ${part.register}`).toBeLessThan(part.columns!.length);
      for (const { computed } of appendix.filter((entry) => entry.computed !== undefined)) expect(sections.filter((section) => section.computed?.includes(computed))).toEqual([]);
    }
  });

  it("a computed sum names the place in the appendix where each post stands", () => {
    expect(linesOf(assemble(fullSnapshot(), "handlungskonzept", { draft: false }).blocks).find((line) => line.startsWith("Berechnet aus dem Stellenplan"))).toMatch(/Jede Zeile im Einzelnen in Anhang\u00a0A\.\d\.$/);
  });

  it("the appendix of a frozen file lists only tables with rows, lettered without a gap", () => {
    const snapshot = fullSnapshot();
    snapshot.facts.gremien = [];
    snapshot.facts.mitglieder = [];
    const numbers = headings(assemble(snapshot, "handlungskonzept", { draft: false }).blocks).filter((heading) => heading.number?.startsWith("A.")).map((heading) => `${heading.number} ${heading.text}`);
    expect(numbers).toEqual(["A.1 Stellenplan", "A.2 Schnittstellenmatrix", "A.3 Abstimmung und Beteiligung", "A.4 Finanzierung der einzelnen Stellen", "A.5 Räumliche Anteile der Stellen"]);
  });
});

const pictures = (snapshot: VorhabenSnapshot) => assemble(snapshot, "handlungskonzept").blocks.flatMap((block) => (block.kind === "picture" ? [block.caption] : []));

describe("pictures", () => {
  it("without facts behind them are left out, in drafts too", () => expect(pictures(emptySnapshot())).toEqual([]));

  it("are numbered without gaps and stand before the tables of their section", () => {
    const found = pictures(fullSnapshot());
    expect(found.length).toBeGreaterThan(2);
    found.forEach((caption, index) => expect(caption).toMatch(new RegExp(`^Abbildung ${index + 1}: `)));
    const { blocks } = assemble(fullSnapshot(), "handlungskonzept");
    const money = blocks.findIndex((block) => block.kind === "picture" && block.caption.includes("Höchstbeträge"));
    expect(blocks.slice(money).findIndex((block) => block.kind === "table")).toBeLessThan(blocks.slice(money).findIndex((block) => block.kind === "heading"));
  });
});
