import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractGaps, countBlanks, fillClause } from "#app/domain/contract/clause-text.ts";
import { parseSignatories, signatoriesOf } from "#app/domain/contract/signatories.ts";
import { SLOTS, slotById, slotsFedBy, slotValue } from "#app/domain/contract/slots.ts";
import { fieldsOf, rowOf } from "#app/domain/facts/register.ts";
import { parseEuro } from "#app/domain/values/money.ts";
import { latestTemplate } from "#templates/index.ts";
import { fullFacts } from "../assembly/sample.ts";

const template = latestTemplate("weiterleitungsvertrag");
const full = () => {
  const facts = fullFacts();
  return { facts, vertrag: facts.vertraege[0]! };
};
const text = (id: string, context = full()) => {
  const value = slotValue(slotById(id)!, context);
  return "text" in value ? value.text : undefined;
};

describe("slots", () => {
  it("read only fields that the register has", () => {
    for (const slot of SLOTS) for (const { part, field } of slot.fields) expect(fieldsOf(part), `${slot.id}: ${part}.${field}`).toHaveProperty(field);
  });

  it("are all filled by complete facts", () => {
    expect(contractGaps(template, full())).toEqual([]);
  });

  it("inflect the Kreis and name office, posts and sums", () => {
    expect(text("kommune-dativ")).toBe("dem Märkischen Kreis");
    expect(text("kommune-vertretung")).toBe("den Landrat");
    expect(text("traeger-rechtsform")).toBe("");
    expect(text("stellen-anzahl")).toBe("zwei Stellen");
    expect(text("stellen-vzae")).toBe("1,5\u00a0Vollzeitäquivalenten (VZÄ)");
    expect(text("betrag")).toBe("83.000,50\u00a0€");
    expect(text("betrag-worte")).toBe("dreiundachtzigtausend Euro und fünfzig Cent");
    expect(text("mindestumfang")).toBe("0,5\u00a0Vollzeitäquivalente");
    expect(text("iban")).toBe("DE02\u00a01203\u00a00000\u00a00000\u00a02020\u00a051");
    expect(text("aufbewahrung")).toBe("fünf Jahre");
    expect(text("foerderende")).toBe("31.12.2028");
    expect(text("eigenanteil-satz")).toBe("Ein Eigenanteil des Trägers ist nicht vorgesehen.");
  });

  it("figures and words always come from the same amount", () => {
    const spoken = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), (betrag) => {
        const context = full();
        context.vertrag.betrag = betrag;
        expect(parseEuro(text("betrag", context)!)).toBe(betrag);
        const words = text("betrag-worte", context)!;
        expect(spoken.get(words) ?? betrag).toBe(betrag);
        spoken.set(words, betrag);
      }),
    );
  });

  it("a gap leads to the field that fills it", () => {
    const context = full();
    context.vertrag.bank = null;
    context.facts.organisationen[1]!.sitz = null;
    context.facts.foerderung.bescheidDatum = null;
    expect(contractGaps(template, context).flatMap((gap) => gap.places)).toEqual([
      { kind: "fact", part: "organisationen", row: "verband", field: "sitz" },
      { kind: "fact", part: "foerderung", field: "bescheidDatum" },
      { kind: "contract", vertrag: "v1", field: "bank" },
    ]);
  });

  it("a contract without a Träger asks for the Träger first", () => {
    const { facts } = full();
    const vertrag = rowOf("vertraege", "neu");
    expect(slotValue(slotById("traeger-sitz")!, { facts, vertrag })).toEqual({ missing: [{ kind: "contract", vertrag: "neu", field: "traeger" }] });
  });

  it("a declaration that is refused stays a gap", () => {
    const context = full();
    context.vertrag.erklaerungDoppelfinanzierung = false;
    expect(contractGaps(template, context).map((gap) => gap.label)).toEqual([slotById("erklaerung-doppelfinanzierung")!.label]);
  });

  it("an empty cell in the table of posts is a gap as well, each place once", () => {
    const context = full();
    const [nord, sued] = context.facts.stellen.filter((stelle) => context.vertrag.stellen!.includes(stelle.id));
    const blanks = countBlanks(template, context);
    Object.assign(nord!, { einsatzort: null, vzae: null });
    Object.assign(sued!, { funktion: null });
    expect(contractGaps(template, context)).toEqual([
      { label: "Umfang der Stellen", places: [{ kind: "fact", part: "stellen", row: nord!.id, field: "vzae" }] },
      { label: "Einsatzort", places: [{ kind: "fact", part: "stellen", row: nord!.id, field: "einsatzort" }] },
      { label: "Betrag", places: [{ kind: "fact", part: "stellen", row: sued!.id, field: "funktion" }] },
    ]);
    expect(countBlanks(template, context)).toBe(blanks);
  });

  it("a field knows the blanks that it feeds", () => {
    expect(slotsFedBy("vertraege", "betrag").map((slot) => slot.id)).toEqual(["betrag", "betrag-worte"]);
    expect(slotsFedBy("vertraege", "stellen").map((slot) => slot.id)).toEqual(["stellen-anzahl", "stellen-vzae"]);
  });

  it("every contract field but posts' extras and signatures feeds a blank, a table or a signature", () => {
    const elsewhere = ["traeger", "variante", "obererVertrag", "ortUnterschrift", "unterzeichnendeTraeger", "unterzeichnendeKommune"];
    expect(Object.keys(fieldsOf("vertraege")).filter((field) => slotsFedBy("vertraege", field).length === 0)).toEqual(elsewhere);
  });

  it("wording with an unknown slot is a defect, named", () => {
    expect(() => fillClause("am {gibt-es-nicht}", full())).toThrow("gibt-es-nicht");
  });
});

describe("signatories", () => {
  it("come one a line, name before the comma", () => {
    expect(parseSignatories("N. N., Vorstand, zweiter Teil\n\n  Nur Name ")).toEqual([
      { name: "N. N.", function: "Vorstand, zweiter Teil" },
      { name: "Nur Name", function: "" },
    ]);
  });

  it("fall back to the legal representation and are never none", () => {
    const context = full();
    context.vertrag.unterzeichnendeTraeger = null;
    context.facts.antragsteller.vertretungFunktion = null;
    expect(signatoriesOf(context)).toEqual({ kommune: [{ name: "", function: "" }], traeger: [{ name: "", function: "Vorstand" }] });
  });
});
