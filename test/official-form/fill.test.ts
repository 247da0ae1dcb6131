import { array, assert, constantFrom, pre, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import { fillForm, type FilledForm } from "#server/official-form/fill/fill.ts";
import { leftOverProblems } from "#server/official-form/fill/left-over.ts";
import { formatDay } from "#server/official-form/fill/write-control.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { openPackage } from "#server/official-form/package/open-package.ts";
import { proveFilled } from "#server/official-form/proof/prove.ts";
import { FormRefused } from "#server/official-form/refused.ts";
import { readDocument } from "#server/official-form/story/document.ts";
import { readZip } from "#server/official-form/zip/read-zip.ts";
import { field, formField, p, run, sdt, table, textBox, wordForm } from "#test/builders/word-form.ts";
import { fillingOf, form, FORMS } from "./forms.ts";
import { openParts } from "./mutations/parts.ts";

const mapping = (blanks: FormMapping["blanks"], more: Partial<FormMapping> = {}): FormMapping => ({ format: "kim-form-mapping", version: 1, blanks, ...more });
const values = (all: FormValues["values"]): FormValues => ({ format: "kim-form-values", version: 1, values: all });

/** Fills a body of one blank and proves it. */
function filled(body: string, value: FormValues["values"][string], decision: object = {}): { xml: string; out: FilledForm } {
  const bytes = wordForm({ body });
  const [blank] = inspectForm(bytes).blanks;
  const [how, what] = [mapping({ [blank!.id]: { value: "wert", ...decision } }), values({ wert: value })];
  const out = fillForm(bytes, how, what);
  expect(proveFilled(bytes, how, what, out.bytes).deviations).toEqual([]);
  return { xml: String(openParts(out.bytes)["word/document.xml"]), out };
}

const problems = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof FormRefused) return error.problems.map(({ code }) => code);
    throw error;
  }
};

describe("filling every sample form", () => {
  it.each(FORMS)("changes nothing but the blanks: %s", (name) => {
    const bytes = form(name);
    const { mapping: how, values: what } = fillingOf(inspectForm(bytes));
    const { bytes: out } = fillForm(bytes, how, what);
    expect(proveFilled(bytes, how, what, out)).toMatchObject({ valid: true, deviations: [] });
    expect(Buffer.compare(fillForm(bytes, how, what).bytes, out)).toBe(0);
  });

  it.each(FORMS)("leaves every byte alone when every blank is left: %s", (name) => {
    const bytes = form(name);
    const blanks = Object.fromEntries(inspectForm(bytes).blanks.map(({ id }) => [id, { leave: "bleibt frei" }]));
    const out = fillForm(bytes, mapping(blanks), values({}));
    expect(readZip(out.bytes).every(({ name: part, local }) => Buffer.compare(local, readZip(bytes).find((entry) => entry.name === part)!.local) === 0)).toBe(true);
    expect(out.left).toHaveLength(inspectForm(bytes).blanks.length);
  });
});

/** What the last look says of a form of which the finder has overlooked everything. */
function left(text: string): string[] {
  const document = readDocument(openPackage(wordForm({ body: p(text) })));
  return leftOverProblems(document, document, { fillings: [], rows: [], left: [] }).map(({ code }) => code);
}

describe("what still looks like a blank", () => {
  it.each(["vom 01.01.2027 20__", "XX.57.000,00 €", "Az. ____", "Ort ........", "in $ORT$", "{{traeger}}", "[Name des Trägers]", "[…]", "«Name»", "<Name>", "xx Stellen", "TT.MM.JJJJ", "N.N.", "im Jahr 20.."])("stops the job although no blank was found there: %s", (text) => {
    expect(left(text)).toContain("left-over");
  });

  it.each(["Beratung, Begleitung usw...", "siehe [1]", "[ ] ja [x] nein", "|x| einmalig |__| mehrfach", "2 x 3 Stellen", "foerder_richtlinie", "MAX und XII", "20 $", "a < b > c"])("is not seen in ordinary words: %s", (text) => {
    expect(left(text)).toEqual([]);
  });

  it("stays where the mapping leaves it, and only there", () => {
    const bytes = wordForm({ body: p("Ort: ______, Datum: ______") });
    const [place, day] = inspectForm(bytes).blanks.map(({ id }) => id);
    expect(() => fillForm(bytes, mapping({ [place!]: { leave: "von Hand" }, [day!]: { text: "1.2.2027" } }), values({}))).not.toThrow();
  });

  it("may stand in a value", () => {
    expect(filled(p("Fachkraft: ........"), "N.N. […]").out.filled[0]!.text).toBe("N.N. […]");
  });

  it("is gone from the rows that no entry needs", () => {
    const bytes = wordForm({ body: table([["Stelle", "VZÄ"], ["....", "....."], ["....", "....."]]) });
    const [post, share] = inspectForm(bytes).blanks.map(({ id }) => id);
    const out = fillForm(bytes, mapping({ [post!]: "stellen[].name", [share!]: "stellen[].umfang" }), values({ stellen: [{ name: "Leitung", umfang: 0.5 }] }));
    expect(String(openParts(out.bytes)["word/document.xml"])).not.toContain("..");
  });

  it("is never met where every blank that was found is filled", () => {
    const piece = constantFrom("__", "____", "_", "...", "....", "..", ".", "…", "XX", "X", "xx", "x", "20", ",", "/", "-", " ", "  ", "(", ")", "[", "]", "$ORT$", "{{a}}", "<b>", "«c»",  " TT.MM.JJJJ ", " N.N. ", "Wort", "a", "€");
    assert(
      property(array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        // Words in brackets around a mark stay suspicious when the mark is filled: a person looks.
        pre(!/\[\p{L}[^[\]]*[{$<«][^[\]]*\]/u.test(pieces.join("")));
        const bytes = wordForm({ body: p(pieces.join("")) });
        const { mapping: how, values: what } = fillingOf(inspectForm(bytes));
        expect(problems(() => fillForm(bytes, how, { ...what, values: Object.fromEntries(Object.entries(what.values).map(([name, value]) => [name, typeof value === "string" ? "7" : value])) }))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a value", () => {
  it("takes the look of its blank and leaves the rest of the line alone", () => {
    expect(filled(p(["Betrag: ", run("........", "<w:b/>"), " Euro"]), "57.000,00").xml).toContain('Betrag: </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">57.000,00</w:t></w:r><w:r><w:t xml:space="preserve"> Euro');
  });

  it("replaces a mark that is split over runs and keeps the runs", () => {
    expect(filled(p([run("{{", "<w:b/>"), run("na", "<w:i/>"), run("me}}!", "<w:u w:val=\"single\"/>")]), "Muster").xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Muster</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"></w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">!</w:t></w:r>');
  });

  it("of several lines gets line breaks, a tab becomes an element", () => {
    expect(filled(p("{{anschrift}}"), "Marktplatz 1\n12345 Ort\tNRW").xml).toContain('Marktplatz 1</w:t><w:br/><w:t xml:space="preserve">12345 Ort</w:t><w:tab/><w:t xml:space="preserve">NRW');
  });

  it("of nothing but gaps is missing in a new contract, unless it may be; what was sent out is made again", () => {
    const bytes = wordForm({ body: p("Name: ........") });
    const fillWith = (decision: string | { value: string; optional: true }, isNew: boolean): string[] => problems(() => fillForm(bytes, mapping({ name: decision }), values({ wert: " \t" }), isNew));
    expect(fillWith("wert", true)).toEqual(["missing-value"]);
    expect(fillWith({ value: "wert", optional: true }, true)).toEqual([]);
    expect(fillWith("wert", false)).toEqual([]);
  });

  it("stands behind the country that a cell prints before an IBAN", () => {
    expect(filled(table([["IBAN", "DE"]]), "12 3456 7890 1234 5678 90").xml).toMatch(/DE<\/w:t>(?:<w:t[^>]*>)?12 3456|DE12 3456/);
  });

  it("leaves the full stop of the sentence, behind the mark of a note too", () => {
    expect(filled(p("Anschrift: ……………."), "Marktplatz 1").xml).toContain('Anschrift: Marktplatz 1.</w:t>');
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(filled(p([run("Anschrift: ……"), note, run(".")]), "Marktplatz 1").xml).toContain(`Anschrift: Marktplatz 1</w:t></w:r>${note}<w:r><w:t xml:space="preserve">.</w:t>`);
  });

  it("does not move what only Word computes: inspection and filling name such a field with its state", () => {
    const sum = formField("Summe", "FORMTEXT", '<w:textInput><w:type w:val="calculated"/></w:textInput>', "0,00 €").replace("</w:instrText></w:r>", (end) => `${end}${field("=SUM(ABOVE)", "0,00")}`);
    const body = p(["Betrag: ........", sum]) + p(["Gesamt ", field("=SUM(ABOVE)", "0")]);
    expect(inspectForm(wordForm({ body })).notes).toEqual(["Das Feld „Summe“ (Absatz 1) rechnet nur Word aus; beim Ausfüllen bleibt es bei „0,00 €“.", "Das Feld „=SUM(ABOVE)“ (Absatz 2) rechnet nur Word aus; beim Ausfüllen bleibt es bei „0“."]);
    expect(filled(body, "57.000,00").out.computed).toEqual([{ name: "Summe", place: "Absatz 1", text: "0,00 €" }, { name: "=SUM(ABOVE)", place: "Absatz 2", text: "0" }]);
  });

  it("may hold signs that mean something in XML", () => {
    expect(filled(p("{{name}}"), `A & B <C> "D" 'E' {{name}}`).xml).toContain(`A &amp; B &lt;C&gt; "D" 'E' {{name}}`);
  });

  it("keeps its distance from the word that dots stuck to", () => {
    expect(filled(p("Name:........"), "Muster").xml).toContain("Name: Muster");
  });

  it("goes into both copies of a text box", () => {
    expect(filled(p([textBox(1, p("Az.: {{az}}"))]), "44.1").xml.match(/Az\.: 44\.1/g)).toHaveLength(2);
  });

  it("goes into an empty cell in the look of its paragraph", () => {
    const cell = '<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr></w:p>';
    expect(filled(table([["Name", cell]]), "Muster").xml).toContain('<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">Muster</w:t></w:r></w:p>');
  });

  it("stands before its unit", () => {
    expect(filled(table([["Betrag", "€"]]), "12,00").xml).toContain("12,00\u00a0€");
  });

  it("stands on its line and leaves the line", () => {
    expect(filled(p("IBAN:\t", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'), "DE02").xml).toContain("DE02</w:t><w:tab/>");
  });

  it("keeps a gap to the dots of its line, unless the contract was made before", () => {
    const bytes = wordForm({ body: p("IBAN:\t", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>') });
    const [how, what] = [mapping({ iban: "iban" }), { ...values({ iban: "DE02" }), writing: 2 } as const];
    const { bytes: out } = fillForm(bytes, how, what);
    expect(String(openParts(out)["word/document.xml"])).toContain("DE02 </w:t><w:tab/>");
    expect(proveFilled(bytes, how, what, out).deviations).toEqual([]);
  });

  it.each([true, false])("leaves a wide typed box as it is when it is not ticked: %s", (ticked) => {
    expect(filled(p("|__| mehrfach"), ticked).xml).toContain(ticked ? "|x| mehrfach" : "|__| mehrfach");
  });

  it("does not write where nobody sees it", () => {
    const bytes = wordForm({ body: p(["Titel ", run("______", "<w:vanish/>")]) });
    expect(problems(() => fillForm(bytes, mapping({ [inspectForm(bytes).blanks[0]!.id]: "a" }), values({ a: "x" })))).toEqual(["unreachable-blank"]);
  });

  it("writes on a rule as into an empty cell, and the rule stays", () => {
    const rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>';
    const { xml } = filled(p("Begründung:") + p("", rule) + p("", rule), "Bedarf");
    expect(xml).toMatch(/<w:pBdr>.*Bedarf.*<w:pBdr>/);
  });

  it("makes a property that nobody has set plain text, and a condition with the fields in its code", () => {
    expect(filled(p(["Az.: ", field("DOCPROPERTY Aktenzeichen", "[Az]")]), "36-1").xml).not.toMatch(/fldChar|DOCPROPERTY|\[Az\]/);
    const condition = field("CODE", "der Träger").replace("CODE </w:instrText></w:r>", `IF </w:instrText></w:r>${field("MERGEFIELD Anrede", "«Anrede»")}<w:r><w:instrText> = "w" "die Trägerin" "der Träger"</w:instrText></w:r>`);
    const { xml } = filled(p(["Kreis und ", condition, " schließen"]), "die Trägerin");
    expect(xml).not.toMatch(/fldChar|instrText|Anrede|der Träger/);
    expect(xml).toContain("die Trägerin");
  });

  it("makes a merge field plain text, so that no update brings the mark back", () => {
    const { xml } = filled(p(["Frau ", field("MERGEFIELD Name", "«Name»", "<w:b/>")]), "Muster");
    expect(xml).not.toMatch(/fldChar|MERGEFIELD/);
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Muster</w:t>');
  });

  it("goes into a form field without a result, and not into the word before", () => {
    expect(filled(p([run("Name: "), formField("Name2", "FORMTEXT", "<w:textInput/>", "")]), "Muster").xml).toContain('<w:fldChar w:fldCharType="separate"/><w:t xml:space="preserve">Muster</w:t><w:fldChar w:fldCharType="end"/>');
  });

  it("of a control ends its placeholder and takes its own look", () => {
    const { xml } = filled(p([sdt('<w:rPr><w:b/></w:rPr><w:tag w:val="name"/><w:showingPlcHdr/><w:text/>', run("Name", '<w:rStyle w:val="Platzhaltertext"/>'))]), "Muster");
    expect(xml).not.toMatch(/showingPlcHdr|Platzhaltertext/);
    expect(xml).toContain('<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Muster');
  });

  it("of a bound control stands in the data too", () => {
    const bytes = form("inhaltssteuerelemente");
    const { mapping: how, values: what } = fillingOf(inspectForm(bytes));
    expect(String(openParts(fillForm(bytes, how, what).bytes)["customXml/item1.xml"])).toMatch(/<k:betrag>[\d.,]+<\/k:betrag>/);
  });

  it("ticks boxes of every kind", () => {
    expect(filled(p("☐ ja"), true).xml).toContain("☒ ja");
    expect(filled(p("☒ ja"), false).xml).toContain("☐ ja");
    expect(filled(p("[ ] ja"), "ja").xml).toContain("[x] ja");
    expect(filled(p("☐ Festbetrag"), "Festbetrag", { equals: "Festbetrag" }).xml).toContain("☒ Festbetrag");
    expect(filled(p(['<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', " ja"]), true).xml).toContain('w:char="F0FD"');
    expect(filled(p([formField("Kreuz", "FORMCHECKBOX", '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', "")]), true).xml).toContain('<w:default w:val="0"/><w:checked w:val="1"/></w:checkBox>');
  });

  it("chooses by striking the others", () => {
    const { xml } = filled(p(["Er ", run("ist / ist nicht*", "<w:b/>"), " berechtigt."]) + p("*Nichtzutreffendes streichen"), "ist");
    expect(xml).toContain('<w:rPr><w:b/><w:strike/></w:rPr><w:t xml:space="preserve">ist nicht</w:t>');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">*</w:t>');
  });

  it("that is empty and may be, empties the blank", () => {
    expect(filled(p("Beschluss: ........"), "", { optional: true }).xml).toContain("Beschluss: </w:t>");
  });

  it("is a date in the picture of its control", () => {
    expect(["dd.MM.yyyy", "d. MMMM yyyy", "dddd, 'den' d.M.yy"].map((picture) => formatDay("2027-03-05", picture))).toEqual(["05.03.2027", "5. März 2027", "Freitag, den 5.3.27"]);
  });

  it("that is too long goes to an annex with the next free number", () => {
    const { out, xml } = filled(p("Begründung: ........ (siehe auch Anlage 3)"), "Weil es so ist. ".repeat(200));
    expect(out.annexes).toEqual([{ number: 4, title: "Begründung", place: "Absatz 1" }]);
    expect(xml).toContain("Begründung: siehe Anlage 4 (siehe auch Anlage 3)");
    expect(xml).toMatch(/<w:pageBreakBefore\/>.*Anlage 4: Begründung.*Weil es so ist\..*<w:sectPr>/);
  });

  it("of any letters comes out as it went in", () => {
    assert(
      property(string({ unit: constantFrom(..."abÄß§€&<>\"' {}[]._…-1,", "\u{1F600}", "\u00a0"), minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""), (text) => {
        const { out } = filled(p(["vor ", run("{{wert}}"), " nach"]), text);
        expect(out.filled[0]!.text).toBe(text);
      }),
    );
  });
});

const list = (count: number): FormValues => values({ stellen: Array.from({ length: count }, (_none, at) => ({ name: `Stelle ${at + 1}`, vzae: 0.5 })) });

describe("rows", () => {
  const body = table([["Nr.", "Stelle", "VZÄ"], ["1", "", ""], ["2", "", ""]]);
  const how = mapping({ stelle: "stellen[].name", vzae: "stellen[].vzae" });

  it.each([0, 1, 2, 5])("are filled for %i entries; missing ones are copied, with their number", (count) => {
    const bytes = wordForm({ body });
    const out = fillForm(bytes, how, list(count));
    const xml = String(openParts(out.bytes)["word/document.xml"]);
    expect(xml.match(/<w:tr>/g)).toHaveLength(1 + Math.max(2, count));
    expect(xml.match(/Stelle \d/g) ?? []).toHaveLength(count);
    expect(/>3<.*Stelle 3.*>4<.*Stelle 4.*>5<.*Stelle 5/.test(xml)).toBe(count === 5);
    expect(proveFilled(bytes, how, list(count), out.bytes).deviations).toEqual([]);
  });

  it.each([[2, 1], [undefined, 3]] as const)("of a repeating section are items of it (writing %s: %i section)", (writing, sections) => {
    const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
    const rows = table([["Stelle", "VZÄ"], ["____", "____"]]);
    const at = rows.lastIndexOf("<w:tr>");
    const item = rows.slice(at, rows.indexOf("</w:tr>", at) + 7);
    const bytes = wordForm({ body: rows.replace(item, sdt(`<w15:repeatingSection ${w15}/>`, sdt(`<w15:repeatingSectionItem ${w15}/>`, item))) });
    const what = { ...list(3), ...(writing ? { writing } : {}) };
    const { bytes: out } = fillForm(bytes, how, what);
    const xml = String(openParts(out)["word/document.xml"]);
    expect([xml.match(/w15:repeatingSection /g)!.length, xml.match(/w15:repeatingSectionItem /g)!.length, xml.match(/<w:tr>/g)!.length]).toEqual([sections, 3, 4]);
    expect(proveFilled(bytes, how, what, out).deviations).toEqual([]);
  });

  it("are refused for two lists in one row and for a value that is none", () => {
    const bytes = wordForm({ body });
    expect(problems(() => fillForm(bytes, mapping({ stelle: "a[].x", vzae: "b[].y" }), values({ a: [], b: [] })))).toContain("mixed-lists");
    expect(problems(() => fillForm(bytes, how, values({ stellen: "keine Liste" })))).toEqual(["no-list"]);
    expect(problems(() => fillForm(bytes, how, values({ stellen: [{ name: "A" }] })))).toEqual(["missing-value"]);
  });
});

describe("alternatives in brackets", () => {
  it.each(["hat nicht", "hat stets"])("give place to the words that were chosen, brackets and all: %s", (words) => {
    expect(filled(p("Der Träger [hat/hat nicht] zu zahlen."), words).xml.replaceAll(/<[^>]+>/g, "").trim()).toBe(`Der Träger ${words} zu zahlen.`);
  });
});

/** The words that hold up a new contract. */
function stopped(body: string, value: string): string[] {
  const bytes = wordForm({ body });
  const how = mapping(Object.fromEntries(inspectForm(bytes).blanks.map(({ id }) => [id, "wert"])));
  // What was sent out once is made again as it was.
  expect(problems(() => fillForm(bytes, how, values({ wert: value })))).toEqual([]);
  expect(problems(() => fillForm(bytes, mapping(Object.fromEntries(Object.keys(how.blanks).map((id) => [id, { text: value }]))), values({}), true))).toEqual([]);
  try {
    fillForm(bytes, how, values({ wert: value }), true);
    return [];
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    return error.problems.map(({ code, params }) => `${code} ${params?.["word"]}`);
  }
}

describe("a word that would stand twice", () => {
  it.each([
    ["IBAN DE__ ____ ____", "DE02 1203", "DE"],
    ["Betrag: ______ EUR", "57.000,00 €", "EUR"],
    ["Betrag: ______ Euro", "57.000,00 Euro", "Euro"],
    ["Az.: ________", "Az. 36.1", "Az"],
    ["zwischen dem Kreis ________", "Kreis Viersen", "Kreis"],
    ["im Umfang von ____ VZÄ", "1,5 VZÄ", "VZÄ"],
  ])("stops a new contract: %s with %s", (text, value, word) => expect(stopped(p(text), value)).toEqual([`repeated-word ${word}`]));

  it.each([
    ["IBAN DE__ ____ ____", "02 1203"],
    ["Betrag: ______ EUR", "57.000,00"],
    ["Träger: ________", "Träger der Wohlfahrt e. V."],
    ["der ________ Kreis", "Rhein-Sieg-Kreis"],
    ["Sitz: ________, Kreis", "Kreis Viersen"],
    ["am Rhein ________", "Rhein-Sieg"],
  ])("is none: %s with %s", (text, value) => expect(stopped(p(text), value)).toEqual([]));

  it("is found in the row of a table, once for each blank", () => {
    const bytes = wordForm({ body: table([["Stelle", "Umfang"], ["______", "____ VZÄ"], ["______", "____ VZÄ"]]) });
    const [name, size] = inspectForm(bytes).blanks.map(({ id }) => id);
    const how = mapping({ [name!]: "stellen[].name", [size!]: "stellen[].umfang" });
    expect(problems(() => fillForm(bytes, how, values({ stellen: [{ name: "A", umfang: "1 VZÄ" }, { name: "B", umfang: "1 VZÄ" }, { name: "C", umfang: "2" }] }), true))).toEqual(["repeated-word", "repeated-word"]);
  });
});

describe("a job stops with a list", () => {
  const bytes = wordForm({ body: p("{{a}} {{b}} ☐ ja") });
  const all = { a: "a", b: "b", ja: "c" };

  it.each<[string, FormMapping["blanks"], FormValues["values"], string[]]>([
    ["for blanks that nobody decided", { a: "a" }, { a: "x" }, ["undecided-blank", "undecided-blank"]],
    ["for values that are missing", all, { a: "x" }, ["missing-value", "missing-value"]],
    ["for blanks that do not exist", { ...all, d: "a" }, { a: "x", b: "y", c: true }, ["unknown-blank"]],
    ["for a text where a box is", all, { a: "x", b: "y", c: "vielleicht" }, ["wrong-value"]],
    ["for a list where one value belongs", all, { a: [], b: "y", c: true }, ["wrong-value"]],
    ["for a box where text belongs", all, { a: true, b: "y", c: true }, ["wrong-value"]],
    ["for control characters", all, { a: "x\u0007", b: "y\u0000", c: true }, ["forbidden-character", "forbidden-character"]],
    ["for signs that nobody sees", all, { a: "x\u200b", b: "\u202ey", c: true }, ["forbidden-character", "forbidden-character"]],
    ["for broken characters", all, { a: "\ud800", b: "\uffff", c: true }, ["forbidden-character", "forbidden-character"]],
  ])("%s", (_name, blanks, all2, codes) => {
    expect(problems(() => fillForm(bytes, mapping(blanks), values(all2)))).toEqual(codes);
  });

  it("for a mapping of another form", () => {
    expect(problems(() => fillForm(bytes, mapping({ a: "a", b: "a", ja: "c" }, { form: "0".repeat(64) }), values({ a: "x", c: true })))).toEqual(["other-form"]);
  });

  it("for a choice that is none, and a date that is none", () => {
    const choice = wordForm({ body: p([sdt('<w:tag w:val="x"/><w:dropDownList><w:listItem w:displayText="A" w:value="a"/></w:dropDownList>', run("A"))]) });
    expect(problems(() => fillForm(choice, mapping({ x: "x" }), values({ x: "B" })))).toEqual(["unknown-choice"]);
    const date = wordForm({ body: p([sdt('<w:tag w:val="x"/><w:date/>', run("A"))]) });
    expect(problems(() => fillForm(date, mapping({ x: "x" }), values({ x: "31.02.2027" })))).toEqual(["not-a-date"]);
  });

  it("for a value whose place is too small even for the hint", () => {
    const tiny = wordForm({ body: p([formField("Kurz", "FORMTEXT", '<w:textInput><w:maxLength w:val="4"/></w:textInput>', "  ")]) });
    expect(problems(() => fillForm(tiny, mapping({ kurz: "x" }), values({ x: "zu lang" })))).toEqual(["too-long"]);
  });
});
