import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivationNote } from "#app/domain/calculations/derivation-note.ts";
import { derivationOf } from "#app/domain/calculations/derivation.ts";
import { difference, entered, fixed, isDerived, product, ratio, smaller, sourcesOf, sum, type FactPlace, type Figure } from "#app/domain/calculations/figure.ts";
import { parameterFigure } from "#app/domain/calculations/parameter-figure.ts";
import { personnelCapOf } from "#app/domain/calculations/personnel-cap.ts";
import { workplaceCapOf } from "#app/domain/calculations/workplace-cap.ts";
import { rowOf } from "#app/domain/facts/register.ts";

const said = (figure: Figure) => derivationOf(figure).replaceAll("\u00a0", " ");
const placesOf = ({ origin }: Figure): readonly FactPlace[] => (origin.kind === "fact" ? [origin.place] : origin.kind === "period" ? origin.places : origin.kind === "step" ? origin.of.flatMap(placesOf) : []);
const post = (values: Parameters<typeof rowOf<"stellen">>[2]) => rowOf("stellen", "cm", values);

describe("a figure", () => {
  it("knows the fields, the parameter with its day and the sources that it rests on", () => {
    const cap = personnelCapOf(post({ funktion: "case-management", vzae: 0.5, von: "2027-07-01" }), 2027)!.figure;
    expect(cap.value).toBe(1_425_000);
    expect(placesOf(cap)).toEqual(["vzae", "von", "bis"].map((field) => ({ part: "stellen", row: "cm", field })));
    expect(sourcesOf(cap)).toEqual([
      { in: "richtlinie", at: "Ziffer 5.4.1" },
      { in: "faq", at: "Frage 13" },
    ]);
    expect(cap.origin.kind === "step" && cap.origin.of[0]!.origin).toEqual({ kind: "parameter", since: "2025-01-01", source: { in: "faq", at: "Frage 13" } });
    expect(isDerived(cap)).toBe(true);
    expect(said(cap)).toBe("57.000 € × 0,5 VZÄ × 6/12 = 14.250 €");
  });

  it("names itself when nothing was computed", () => {
    expect(said(parameterFigure("veranstaltungen", "2027-01-01"))).toBe("Höchstbetrag für Veranstaltungen im Jahr 5.000 €");
    expect(said(entered({ part: "stellen", row: "cm", field: "kosten" }, 100_050))).toBe("Geplante Personalausgaben im Jahr 1.000,50 €");
    expect(() => entered({ part: "stellen", field: "bezeichnung" }, 1)).toThrow("holds no number");
  });

  it("writes equal terms of a sum once", () => {
    const one = fixed("a", 5_700_000, "euro");
    expect(said(sum("Summe", "euro", [one, fixed("b", 100, "euro"), one]))).toBe("2 × 57.000 € + 1 € = 114.001 €");
    expect(said(difference("Rest", one, fixed("b", 700_000, "euro")))).toBe("57.000 € − 7.000 € = 50.000 €");
  });

  it("becomes a note with its sources", () => {
    const both = smaller("Zuwendungsfähig", fixed("beantragt", 400_000, "euro"), parameterFigure("veranstaltungen", "2027-01-01"));
    expect(derivationNote(both).replaceAll("\u00a0", " ")).toBe("kleinerer Betrag von 4.000 € (beantragt) und 5.000 € (Höchstbetrag für Veranstaltungen im Jahr) (FAQ, Frage 14)");
  });

  it("reckons the workplace of the Verwaltungsassistenz from its half post and never above the yearly amount", () => {
    expect(workplaceCapOf(post({ funktion: "verwaltungsassistenz", vzae: 0.5 }), 2027)).toMatchObject({ amount: 285_000, derived: false });
    expect(workplaceCapOf(post({ funktion: "verwaltungsassistenz", vzae: 0.25 }), 2027)).toMatchObject({ amount: 142_500, derived: true });
    expect(workplaceCapOf(post({ funktion: "verwaltungsassistenz", vzae: 1 }), 2027)).toMatchObject({ amount: 285_000 });
    expect(workplaceCapOf(post({ funktion: "case-management", vzae: 1 }), 2027)).toBeUndefined();
  });

  it("loses fractions of a cent, never more, and carries no binary dust", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000 });
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    const months = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(cents, hundredths, months, (amount, share, count) => {
        const figure = product("x", "euro", [fixed("a", amount, "euro"), fixed("s", share / 100, "vzae"), ratio(fixed("m", count, "monate"), fixed("y", 12, "monate"))]);
        const exact = (BigInt(amount) * BigInt(share) * BigInt(count)) / 1200n;
        expect(BigInt(figure.value)).toBe(exact);
      }),
    );
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 30 }), (shares) => {
        expect(sum("x", "vzae", shares.map((share) => fixed("s", share / 100, "vzae"))).value).toBe(shares.reduce((total, share) => total + share, 0) / 100);
      }),
    );
  });
});
