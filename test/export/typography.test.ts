import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "#server/export/docx/hygiene.ts";
import { protectSpaces } from "#server/export/docx/typography.ts";

/** "·" stands for a protected space, so that the cases can be read. */
const shown = (text: string): string => protectSpaces(text).replaceAll("\u00a0", "·");

describe("protected spaces", () => {
  test.each([
    ["nach § 44 LHO gilt", "nach §·44·LHO gilt"],
    ["§§ 23 und 44 LHO", "§§·23 und 44 LHO"],
    ["§ 9 Abs. 4 Satz 1 TIntG", "§·9·Abs.·4 Satz·1 TIntG"],
    ["57.000 € je Stelle", "57.000·€ je Stelle"],
    ["57.000,00 EUR", "57.000,00·EUR"],
    ["1,5 Mio. € im Jahr", "1,5·Mio.·€ im Jahr"],
    ["Nr. 12 VV", "Nr.·12 VV"],
    ["Ziffer 4.1 e der Richtlinie", "Ziffer·4.1·e der Richtlinie"],
    ["0,5 VZÄ und 2 VZÄ-Anteile", "0,5·VZÄ und 2·VZÄ-Anteile"],
    ["z. B. hier, d. h. dort, i. V. m. § 3", "z.·B. hier, d.·h. dort, i.·V.·m. §·3"],
    ["Musterverband e. V. in Neuss", "Musterverband e.·V. in Neuss"],
    ["bis zum 31. Oktober 2026 gilt", "bis zum 31.·Oktober·2026 gilt"],
    ["am 5. Mai und 20 % davon", "am 5.·Mai und 20·% davon"],
    ["SGB VIII und SGB II", "SGB·VIII und SGB·II"],
    ["Anlage 4, Frage 16, Tabelle 3", "Anlage·4, Frage·16, Tabelle·3"],
    ["Frist – danach", "Frist·– danach"],
    ["um 12:30 Uhr", "um 12:30·Uhr"],
    ["DE12 3456 7890 1234 5678 90", "DE12·3456·7890·1234·5678·90"],
  ])("%s", (plain, expected) => expect(shown(plain)).toBe(expected));

  test.each(["Satz am Ende. Ein neuer Satz.", "Der Kreis und die Stadt", "Baustein und Anlage", "im Jahr 2027 sind alle da", "Das Ende. B beginnt"])("leaves alone: %s", (plain) => expect(shown(plain)).toBe(plain));

  test("only exchange spaces: length and every other character stay", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..." .,§€%–abzBVZÄ0123456789NrOktoberLHO") , maxLength: 60 }), (text) => {
        expect(protectSpaces(text).replaceAll("\u00a0", " ")).toBe(text);
      }),
    );
  });

  test("are put once: a second run changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("§ ", "44 ", "LHO ", "z. ", "B. ", "31. ", "Oktober ", "2026 ", "57.000 ", "€ ", "Abs. ", "– ", "e. ", "V. "), { maxLength: 12 }), (words) => {
        const once = protectSpaces(words.join(""));
        expect(protectSpaces(once)).toBe(once);
      }),
    );
  });
});

describe("hygiene", () => {
  test("strips what no Word file can hold and keeps what people see", () => {
    expect(clean("a\u0000b\u0007c\ufffed\uffffe\ufefff\u200bg")).toBe("abcdefg");
    expect(clean("eins\r\nzwei\rdrei\u2028vier")).toBe("eins\nzwei\ndrei\nvier");
    expect(clean("\uf0b7 Punkt \ue123")).toBe("• Punkt ");
    expect(clean("A\u0308rzte")).toBe("Ärzte");
    expect(clean("halb \ud83d")).toBe("halb \ufffd");
    expect(clean("ganz 😀 مرحبا")).toBe("ganz 😀 مرحبا");
  });

  test("never leaves a character that XML forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(clean(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/u);
      }),
      { numRuns: 500 },
    );
  });
});
