import { describe, expect, test } from "vitest";
import { factsSchema, fieldsOf, REGISTER, TABLE_IDS, type Facts, type PartId } from "#app/domain/facts/register.ts";
import { SHEET_POLICY, TABLE_POLICY } from "#app/domain/fortschreibung/carry-policy.ts";
import { openMarks, placeKey } from "#app/domain/fortschreibung/marks.ts";
import { nextId, oneYearLater, planNextYear, type NextYear } from "#app/domain/fortschreibung/next-year.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { builtInTemplates } from "#templates/index.ts";
import { addRow, paragraphs, row, vorhaben } from "#test/builders/vorhaben.ts";

function next(change?: (facts: Facts, snapshot: VorhabenSnapshot) => void): NextYear & { past: VorhabenSnapshot } {
  const past = vorhaben(change);
  const planned = planNextYear(past, "probe-2028", builtInTemplates);
  if (planned === "no-foerderjahr") throw new Error(planned);
  return { ...planned, past };
}
const mark = ({ marks }: NextYear, part: PartId, id: string | null) => marks.find(({ place }) => place.kind === "fact" && place.part === part && place.row === id);

const open = (planned: NextYear, change: (snapshot: VorhabenSnapshot) => void, confirmed: string[] = []) => {
  const now = structuredClone(planned.snapshot);
  change(now);
  return openMarks(planned.marks, planned.snapshot, now, new Set(confirmed)).map(({ place }) => placeKey(place));
};

describe("the policy of the next Förderjahr", () => {
  test("names only parts and fields of the register, and moves only dates", () => {
    for (const [part, policy] of [...Object.entries(SHEET_POLICY), ...Object.entries(TABLE_POLICY).map(([table, { fields }]) => [table, fields ?? {}] as const)]) {
      expect(Object.keys(REGISTER)).toContain(part);
      for (const [field, carry] of Object.entries(policy)) {
        expect(Object.keys(fieldsOf(part as PartId)), `${part}.${field}`).toContain(field);
        expect(carry !== "next-year" || fieldsOf(part as PartId)[field]!.kind === "date", `${part}.${field} moves by a year`).toBe(true);
      }
    }
  });
});

describe("the next Förderjahr", () => {
  test("is a Fortschreibung with the following year in facts, title and id, and the past year is untouched", () => {
    const past = vorhaben();
    const before = structuredClone(past);
    const { snapshot } = next();
    expect(snapshot.facts.foerderung).toMatchObject({ foerderjahr: 2028, antragsart: "fortschreibung" });
    expect(snapshot).toMatchObject({ id: "probe-2028", title: "Rhein-Sieg-Kreis · KIM 2028" });
    expect(past).toEqual(before);
    expect(factsSchema.safeParse(snapshot.facts).success).toBe(true);
  });

  test("begins without Bescheid, application and declarations of the past year", () => {
    const planned = next((facts) => Object.assign(facts.foerderung, { bescheidDatum: "2026-12-15", bescheidAktenzeichen: "36.02", bescheidBetrag: 100, antragGestelltAm: "2026-10-20" }));
    expect(planned.snapshot.facts.foerderung).toMatchObject({ bescheidDatum: null, bescheidAktenzeichen: null, bescheidBetrag: null, antragGestelltAm: null });
    expect(Object.values(planned.snapshot.facts.erklaerungen).every((value) => value === null)).toBe(true);
    expect(mark(planned, "foerderung", null)!.renew).toEqual(expect.arrayContaining(["bescheidDatum", "bescheidAktenzeichen", "bescheidBetrag", "antragGestelltAm"]));
  });

  test("leaves posts behind that ended before the year did, and names them nowhere", () => {
    const { facts } = next((past) => {
      row(past, "stellen", "cm-3").bis = "2027-06-30";
      row(past, "stellen", "cm-1").bis = null;
    }).snapshot;
    expect(facts.stellen.map(({ id }) => id)).not.toContain("cm-3");
    expect(row(facts, "vertraege", "vertrag").stellen).toEqual([]);
    expect(facts.stellen.map(({ id }) => id)).toEqual(expect.arrayContaining(["cm-1", "cm-2"]));
  });

  test("proposes periods one year later and asks for amounts and filled posts anew", () => {
    const planned = next();
    expect(row(planned.snapshot.facts, "stellen", "cm-3")).toMatchObject({ von: "2028-01-01", bis: "2028-12-31", kosten: 5_700_000 });
    expect(mark(planned, "stellen", "cm-3")!.renew).toEqual(expect.arrayContaining(["besetzt", "von", "bis", "kosten"]));
    expect(row(planned.snapshot.facts, "vertraege", "vertrag")).toMatchObject({ von: "2028-01-01", bis: "2028-12-31", nachweisBis: "2029-02-15", erklaerungBeratungsdienste: null, traeger: "verband" });
    expect([oneYearLater("2028-02-29"), oneYearLater("2027-02-28")]).toEqual(["2029-02-28", "2028-02-28"]);
  });

  test("F3: milestones reached since the last application stay as the account, older ones stay behind, overdue ones are asked about", () => {
    const planned = next((facts) => {
      addRow(facts, "meilensteine", "im-jahr", { titel: "Im Jahr", stand: "erreicht", erreichtAm: "2027-05-01" });
      addRow(facts, "meilensteine", "spaeter", { titel: "Später", stand: "geplant", termin: "2028-05-01" });
    });
    expect(planned.snapshot.facts.meilensteine.map(({ id }) => id)).toEqual(["geplant", "im-jahr", "spaeter"]);
    expect(mark(planned, "meilensteine", "geplant")!.renew).toEqual(expect.arrayContaining(["stand", "termin"]));
    expect(mark(planned, "meilensteine", "spaeter")!.renew).toEqual([]);
  });

  test("leaves other notices, done points and done measures behind, and names no row that stayed behind", () => {
    const planned = next((facts) => {
      addRow(facts, "bescheide", "aenderung", { gegenstand: "aenderung" });
      addRow(facts, "offenePunkte", "erledigt", { punkt: "x", stand: "erledigt" });
      addRow(facts, "massnahmen", "fertig", { titel: "Fertig", stand: "durchgefuehrt" });
    });
    expect(planned.snapshot.facts.bescheide).toEqual([]);
    expect(planned.snapshot.facts.offenePunkte.map(({ id }) => id)).not.toContain("erledigt");
    expect(planned.snapshot.facts.massnahmen.map(({ id }) => id)).not.toContain("fertig");
  });

  test("carries every text, opens locks and begins states anew; the account of a year is to be renewed, what lasts to be looked at", () => {
    const planned = next((_facts, snapshot) => {
      snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"] = { content: paragraphs("Sie tagt."), status: "abgestimmt", locked: true, responsible: "kreis", due: "2026-09-30" };
    });
    for (const kind of ["handlungskonzept", "case-management-konzept"] as const) {
      const texts = (snapshot: VorhabenSnapshot) => Object.entries(snapshot.concepts[kind].sections).map(([id, { content }]) => [id, content]);
      expect(texts(planned.snapshot)).toEqual(texts(planned.past));
    }
    expect(planned.snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"]).toMatchObject({ status: "in-arbeit", locked: false, responsible: "kreis", due: null });
    const sectionMark = (section: string) => planned.marks.find(({ place }) => place.kind === "section" && place.section === section);
    expect(sectionMark("rueckblick")!.renew).toEqual(["text"]);
    expect(sectionMark("lenkungsgruppe")!.renew).toEqual([]);
  });

  test("cannot begin before the present one has a year", () => {
    expect(planNextYear(vorhaben((facts) => void (facts.foerderung.foerderjahr = null)), "x", builtInTemplates)).toBe("no-foerderjahr");
    expect([nextId("rhein-sieg-kreis-2027", 2027), nextId("probe", 2027), nextId("kreis-2027-2", 2027)]).toEqual(["rhein-sieg-kreis-2028", "probe-2028", "kreis-2028"]);
  });
});

describe("the mark „aus dem Vorjahr übernommen, noch prüfen“", () => {
  test("stands at every row and every text that came over, and falls when somebody confirms it", () => {
    const planned = next();
    const all = open(planned, () => undefined);
    const rows = TABLE_IDS.reduce((sum, table) => sum + planned.snapshot.facts[table].length, 0);
    expect(all.filter((key) => key.startsWith("fact:") && !key.endsWith(":")).length).toBe(rows);
    expect(open(planned, () => undefined, ["fact:stellen:cm-1"])).toEqual(all.filter((key) => key !== "fact:stellen:cm-1"));
  });

  test("falls with a change of a lasting row, and names what is left of several fields to renew", () => {
    const planned = next();
    expect(open(planned, ({ facts }) => void (row(facts, "gremien", "ag").name = "AG Neu"))).not.toContain("fact:gremien:ag");
    const now = structuredClone(planned.snapshot);
    row(now.facts, "stellen", "cm-1").kosten = 5_000_000;
    const left = openMarks(planned.marks, planned.snapshot, now, new Set()).find(({ place }) => placeKey(place) === "fact:stellen:cm-1")!;
    expect(left.renew).not.toContain("kosten");
    expect(left.renew).toContain("besetzt");
  });

  test("falls with a changed text and with a removed row", () => {
    const planned = next();
    expect(open(planned, ({ concepts }) => void (concepts.handlungskonzept.sections["lenkungsgruppe"]!.content = paragraphs("Neu.")))).not.toContain("section:handlungskonzept:lenkungsgruppe");
    expect(open(planned, ({ facts }) => void facts.gremien.splice(0, 1))).not.toContain("fact:gremien:lenkungsgruppe");
  });
});
