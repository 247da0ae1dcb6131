import { assert, constantFrom, nat, property } from "fast-check";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { proveFilled } from "#server/official-form/proof/prove.ts";
import { printedOtherwise } from "#server/official-form/printed-otherwise.ts";
import { compareFiles, readExpected, verifyReturned } from "#server/official-form/proof/verify.ts";
import { field, formField, h2, p, run, sdt, table, textBox, wordForm } from "#test/builders/word-form.ts";
import { clause, CLAUSES, fillingOf, form, FORMS } from "./forms.ts";
import { MUTATIONS } from "./mutations/mutations.ts";
import { closeParts, openParts, savedAnew, type Parts } from "./mutations/parts.ts";
import { mutationTable, runMutations, type Outcome } from "./mutations/run.ts";

const known = new Map<string, ReturnType<typeof makeFilled>>();

function filledForm(name: string): ReturnType<typeof makeFilled> {
  const made = known.get(name) ?? makeFilled(name);
  known.set(name, made);
  return made;
}

function makeFilled(name: string) {
  const bytes = form(name);
  const { mapping, values } = fillingOf(inspectForm(bytes));
  return { bytes, mapping, values, filled: fillForm(bytes, mapping, values).bytes };
}

describe("mutations of filled forms", () => {
  let outcomes: readonly Outcome[];
  beforeAll(() => {
    outcomes = runMutations();
  }, 240_000);

  it("number more than a hundred that change something, and each kind is tried", () => {
    expect(outcomes.filter(({ mutation }) => mutation.expect !== "harmless").length).toBeGreaterThan(300);
    expect(MUTATIONS.filter((mutation) => !outcomes.some((outcome) => outcome.mutation === mutation)).map(({ id }) => id)).toEqual([]);
  });

  it.each(MUTATIONS.map(({ id, name }) => [id, name] as const))("%s: %s is told rightly on every form", (id) => {
    expect(outcomes.filter(({ mutation, right }) => mutation.id === id && !right).map(({ form: name, saved, said }) => `${name}${saved ? " saved anew" : ""}: ${said.join()}`)).toEqual([]);
  });

  it("stand in the README as they were told", () => {
    const readme = readFileSync(new URL("../../server/official-form/README.md", import.meta.url), "utf8");
    expect(/<!-- mutations -->\n([\s\S]*?)\n<!-- \/mutations -->/.exec(readme)?.[1]).toBe(mutationTable(outcomes));
  });
});

describe("a file that comes back", () => {
  it("is called unchanged only to the byte", () => {
    const { bytes, mapping, values, filled } = filledForm("textfelder");
    expect(verifyReturned(bytes, mapping, values, filled)).toMatchObject({ verdict: "unchanged", deviations: [] });
  });

  it("deviates as soon as any letter of any part is another", () => {
    const files = FORMS.filter((name) => name !== "streng-utf16").map((name) => ({ bytes: filledForm(name).filled, expected: readExpected(filledForm(name).filled) }));
    assert(
      property(nat(), nat(), nat(), constantFrom(..."xZ9ж"), (which, where, at, letter) => {
        const { bytes: filled, expected } = files[which % files.length]!;
        const parts = openParts(filled);
        const part = Object.keys(parts).filter((name) => /^word\/(document|header\d|footer\d|footnotes)\.xml$/.test(name))[where % 3] ?? "word/document.xml";
        const pieces = Array.from(String(parts[part]).matchAll(/(<w:t(?: [^>]*)?>)([^<&]+)<\/w:t>/g)).filter(([all]) => !/01\.01\.2026|>1</.test(all));
        const piece = pieces[at % Math.max(1, pieces.length)];
        if (!piece) return;
        const start = piece.index + piece[1]!.length + (at % piece[2]!.length);
        const xml = String(parts[part]);
        if (xml[start] === letter) return;
        const mutated = closeParts({ ...parts, [part]: xml.slice(0, start) + letter + xml.slice(start + 1) });
        expect(compareFiles(expected, mutated).verdict).toBe("deviating");
      }),
      { numRuns: 60 },
    );
  });

  it("names words and place of what was changed", () => {
    const bytes = wordForm({ body: h2("§ 5 Rückzahlung") + p("Der Träger zahlt {{betrag}} zurück.") });
    const mapping = { format: "kim-form-mapping", version: 1, blanks: { betrag: "b" } } as const;
    const values = { format: "kim-form-values", version: 1, values: { b: "100 Euro" } } as const;
    const parts = openParts(fillForm(bytes, mapping, values).bytes);
    const returned = closeParts({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace("zahlt 100", "zahlt nicht 100") });
    expect(verifyReturned(bytes, mapping, values, returned)).toMatchObject({ verdict: "deviating", deviations: [{ kind: "wording", place: "Abschnitt § 5 Rückzahlung, Absatz 1", message: "eingefügt: „nicht“ (nach „Der Träger zahlt“)" }] });
  });

  it("tells that a cross is gone, in a form field as in the text", () => {
    const box = formField("Kreuz1", "FORMCHECKBOX", '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', "");
    const bytes = wordForm({ body: p([box, " Mitglied eines Verbandes"]) + p("☐ Eigenanteil") });
    const mapping = { format: "kim-form-mapping", version: 1, blanks: Object.fromEntries(inspectForm(bytes).blanks.map(({ id }) => [id, { value: "ja" }])) } as const;
    const values = { format: "kim-form-values", version: 1, values: { ja: true } } as const;
    const parts = openParts(fillForm(bytes, mapping, values).bytes);
    const xml = String(parts["word/document.xml"]);
    const returned = closeParts({ ...parts, "word/document.xml": xml.replace(/<w:checked[^>]*>/, "").replace("☒", "☐") });
    expect(verifyReturned(bytes, mapping, values, returned).deviations.map(({ place, message }) => `${place}: ${message}`)).toEqual(["Absatz 2: Kreuz entfernt: „☐“ statt „☒“", "Absatz 1: Kreuz bei „Mitglied eines Verbandes“ entfernt"]);
  });

  it("lists tracked changes with their author, and comments", () => {
    const { bytes, mapping, values, filled } = filledForm("pandoc");
    const parts = openParts(filled);
    const tracked = MUTATIONS.find(({ id }) => id === "p3")!.apply(parts, 1)!;
    expect(verifyReturned(bytes, mapping, values, closeParts(tracked))).toMatchObject({ verdict: "deviating", revisions: [{ kind: "ins", author: "Gegenseite" }] });
    const commented = MUTATIONS.find(({ id }) => id === "49")!.apply(openParts(filledForm("textfelder").filled), 1)!;
    expect(compareFiles(readExpected(filledForm("textfelder").filled), closeParts(commented))).toMatchObject({ verdict: "harmless", comments: [{ author: "Gegenseite", text: "Bitte prüfen." }] });
  });
});

const body = (size = "", width = 3000): string => p([run("Der Träger zahlt zurück.", size)]) + table([["Name", "Ort"]]).replace(/<w:tblPr>.*?<\/w:tblPr>/, '<w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>').replaceAll(/<w:tcPr>.*?<\/w:tcPr>|(?<=<w:tc>)(?!<w:tcPr>)/g, `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`);
const base = (halfPoints: number): string => `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="${halfPoints}"/></w:rPr></w:rPrDefault></w:docDefaults>`;

describe("a form that leaves its type open", () => {
  const sent = wordForm({ body: body(), styles: "" });
  const saved = (styles: string, text = body()): Uint8Array => wordForm({ body: text, styles, settings: '<w:zoom w:percent="100"/>', more: { "docProps/app.xml": { content: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Schreibprogramm</Application></Properties>', type: "application/vnd.openxmlformats-officedocument.extended-properties+xml" } } });

  it("may be saved by a program that sets its own, and one sentence says so", () => {
    const { verdict, deviations, harmless } = compareFiles(readExpected(sent), saved(base(22)));
    expect({ verdict, deviations }).toEqual({ verdict: "harmless", deviations: [] });
    expect(harmless.filter((sentence) => sentence.includes("Calibri"))).toEqual(["Das Formular legt seine Grundschrift nicht fest; beim Speichern wurde Calibri, 11 pt eingetragen. Wie groß die Schrift auf dem Papier war, hing schon vorher vom Programm ab."]);
  });

  it("may share out the width of its tables", () => {
    expect(compareFiles(readExpected(sent), saved(base(22), body("", 4500))).verdict).toBe("harmless");
  });

  it.each([
    ["a small type for everything", () => saved(base(14))],
    ["a large type for everything", () => saved(base(40))],
    ["words in another size", () => saved(base(22), body('<w:sz w:val="16"/>'))],
    ["words in the size of another program", () => saved(base(22), body('<w:sz w:val="20"/>'))],
    ["another type although nobody saved the file anew", () => wordForm({ body: body(), styles: base(22) })],
    ["cells in another proportion", () => saved(base(22), body().replace('w:w="3000"', 'w:w="300"'))],
  ])("deviates with %s", (_what, returned) => {
    const { verdict, deviations } = compareFiles(readExpected(sent), returned());
    expect(verdict).toBe("deviating");
    expect(deviations.map(({ kind }) => kind)).toContain("size");
  });
});

const list = (format: string, text: string): string => `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

const title = (words: string): string => `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words}</dc:title></cp:coreProperties>`;
const withOtherTitle = (parts: Parts): Parts => ({ ...parts, "docProps/core.xml": title("Az. 99") });
const withHeader = (header: string): Uint8Array => wordForm({ body: p("Vertrag"), headers: [p([header])], more: { "docProps/core.xml": { content: title("Az. 1") } } });
const section = (header: number, footer: number): string => `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="${header}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
const verdictOn = (sent: Uint8Array, change: (parts: Parts) => Parts) => compareFiles(readExpected(sent), closeParts(savedAnew(change(openParts(sent)))));

const withoutCopy = (parts: Parts): Parts => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace(/<mc:Fallback>.*<\/mc:Fallback>/, "<mc:Fallback/>") });

const blackened = (sent: Uint8Array) => verdictOn(sent, (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace('<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>') }));

describe("a file saved anew", () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';

  it("deviates when its bullets say words, not when they are drawn with another sign", () => {
    const sent = wordForm({ body: p("Sachbericht", numbered), numbering: list("bullet", "-") });
    const withBullet = (sign: string) => verdictOn(sent, (parts) => ({ ...parts, "word/numbering.xml": String(parts["word/numbering.xml"]).replace('w:val="-"', `w:val="${sign}"`) }));
    expect(withBullet("•").verdict).toBe("harmless");
    expect(withBullet("Entfällt:")).toMatchObject({ verdict: "deviating", deviations: [{ kind: "numbering", message: "Aufzählungszeichen „Entfällt:“ statt „•“" }] });
  });

  it("may carry thin lines, a marker and an underline, each told as a matter of looks", () => {
    const sent = wordForm({ body: p([run("Frist")]) + p("Ende") });
    const marked = verdictOn(sent, (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace("<w:p><w:r>", '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr></w:pPr><w:r><w:rPr><w:highlight w:val="yellow"/><w:u w:val="single"/><w:bdr w:val="single" w:sz="4"/></w:rPr>') }));
    expect(marked).toMatchObject({ verdict: "harmless", deviations: [] });
    expect(marked.harmless.filter((told) => told.startsWith("Gestaltung")).map((told) => told.replace(/^Gestaltung: Absatz 1: /, ""))).toEqual(["„Frist“: Rahmen single statt keine", "„Frist“: Markierung yellow statt keine", "„Frist“: Unterstreichung single statt keine", "Linie über dem Absatz single statt normal"]);
  });

  it("may hold a text box that says nothing to older programs, if programs of today read it", () => {
    const sent = wordForm({ body: p([textBox(3, p("Eingang: heute"))]) });
    const unread = (parts: Parts): Parts => ({ ...parts, "word/document.xml": String(withoutCopy(parts)["word/document.xml"]).replace("<mc:Choice", '<mc:Choice xmlns:wps="urn:unread"').replaceAll(/<(\/?)wps:/g, "<$1box:").replace(/<box:wsp/g, '<box:wsp xmlns:box="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"') });
    expect(verdictOn(sent, withoutCopy)).toMatchObject({ verdict: "harmless", deviations: [] });
    expect(verdictOn(sent, unread)).toMatchObject({ verdict: "deviating", deviations: [{ kind: "wording" }] });
  });

  it("may have made the lines of a table of contents clickable", () => {
    const sent = wordForm({ body: p([field('TOC \\o "1-2"', "§ 1 Zweck")]) });
    const withCode = (code: string) => verdictOn(sent, (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace('TOC \\o "1-2"', () => code) }));
    expect(withCode('TOC \\o "1-2" \\h').verdict).toBe("harmless");
    expect(withCode('TOC \\o "1-1" \\h').verdict).toBe("deviating");
  });

  it("says what became of a number that lost its rule to use digits alone", () => {
    const lost = verdictOn(wordForm({ body: p("Maß", clause(0)) + p("Zweck", clause(1)), numbering: CLAUSES }), (parts) => ({ ...parts, "word/numbering.xml": String(parts["word/numbering.xml"]).replace("<w:isLgl/>", "") }));
    expect(lost).toMatchObject({ verdict: "deviating", deviations: [{ kind: "numbering", message: expect.stringMatching(/^Nummer „I\.1“ statt „1\.1“; die Regel „nur Ziffern“ \(isLgl\) ist verloren/) as string }] });
  });

  it("deviates when white words in a dark cell turn black, whoever paints the cell", () => {
    const shade = '<w:shd w:val="clear" w:color="auto" w:fill="202020"/>';
    const white = table([["Frist"]]).replace(/<w:r>(?=<w:t[^>]*>Frist)/, '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>');
    const byCell = wordForm({ body: white.replace("</w:tcPr>", `${shade}</w:tcPr>`) });
    const byStyle = wordForm({ body: white, styles: `<w:style w:type="table" w:default="1" w:styleId="T"><w:name w:val="Normal Table"/><w:tcPr>${shade}</w:tcPr></w:style>` });
    for (const sent of [byCell, byStyle]) expect(blackened(sent)).toMatchObject({ verdict: "deviating", deviations: [{ kind: "visibility", message: "„Frist“: Schriftfarbe #000000 statt Weiß" }] });
  });

  it("deviates when the title is another and a control shows it", () => {
    const binding = '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>';
    expect(verdictOn(withHeader(sdt(binding, run("Az. 1"))), withOtherTitle)).toMatchObject({ verdict: "deviating", deviations: [{ kind: "control" }] });
    expect(verdictOn(withHeader(run("Az. 1")), withOtherTitle).verdict).toBe("harmless");
  });

  it("may place a header that the form does not have, but not the footer that it has", () => {
    const sent = wordForm({ body: p("Vertrag"), footers: [p("Fuß")], section: section(708, 708) });
    const withMargins = (header: number, footer: number) => verdictOn(sent, (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace(section(708, 708), section(header, footer)) }));
    expect(withMargins(0, 708).verdict).toBe("harmless");
    expect(withMargins(708, 0)).toMatchObject({ verdict: "deviating", deviations: [{ kind: "layout" }] });
  });
});

/** A table with a width for each cell; `spans` as another grid counts them. */
const rowsOf = (rows: readonly (readonly (readonly [string, number, number?])[])[]): string =>
  rows.map((cells) => `<w:tr>${cells.map(([words, width, spans]) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans === undefined ? "" : `<w:gridSpan w:val="${spans}"/>`}</w:tcPr>${p(words)}</w:tc>`).join("")}</w:tr>`).join("");
const tableOf = (rows: string, more = ""): string => `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>${more}<w:tblLayout w:type="fixed"/></w:tblPr>${rows}</w:tbl>`;

/** The same with its width left to the program. */
const autoTableOf = (rows: string): string => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows}</w:tbl>`;

describe("tables that follow one another directly", () => {
  const [upper, lower] = [rowsOf([[["Name", 3000], ["Musterverband", 6000]]]), rowsOf([[["Straße", 3000], ["Nr.", 3000], ["Ort", 3000]]])];
  const joined = rowsOf([[["Name", 3000], ["Musterverband", 6000, 2]]]) + lower;
  const sent = (more = ""): Uint8Array => wordForm({ body: tableOf(upper) + tableOf(lower, more) + p("Ende") });
  const savedAs = (body: string, more = "") => verdictOn(sent(more), (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace(/<w:tbl>.*<\/w:tbl>/, body) }));

  it("may be written as one, with columns counted anew", () => expect(savedAs(tableOf(joined))).toMatchObject({ verdict: "harmless", deviations: [] }));

  it.each([
    ["a row is missing", tableOf(upper)],
    ["rows are exchanged", tableOf(lower + joined.slice(0, joined.indexOf("</w:tr>") + 7))],
    ["words are in another cell", tableOf(joined.replace("Nr.", "§").replace("Ort", "Nr.").replace("§", "Ort"))],
    ["a cell is too narrow to be read", tableOf(joined.replace('w:w="6000"', 'w:w="60"'))],
    ["a row is hidden", tableOf(joined.replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>"))],
    ["words stand between them", tableOf(upper) + p("gestrichen") + tableOf(lower)],
  ])("deviate when %s", (_what, body) => expect(savedAs(body).verdict).toBe("deviating"));

  it("share one width when they leave theirs to the program, but not so that a cell is shut", () => {
    const open = wordForm({ body: autoTableOf(rowsOf([[["Name", 2400], ["Musterverband", 2400]]])) + autoTableOf(rowsOf([[["Straße", 2400], ["Nr.", 2400], ["Ort", 2400]]])) + p("Ende") });
    const saved = (upper: readonly [number, number], lower: readonly [number, number, number]) =>
      verdictOn(open, (parts) => ({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace(/<w:tbl>.*<\/w:tbl>/, tableOf(rowsOf([[["Name", upper[0]], ["Musterverband", upper[1], 2]], [["Straße", lower[0]], ["Nr.", lower[1]], ["Ort", lower[2]]]]))) }));
    expect(saved([3000, 3000], [2000, 2000, 2000])).toMatchObject({ verdict: "harmless", deviations: [] });
    expect(saved([3000, 3000], [3900, 100, 2000]).verdict).toBe("deviating");
    expect(saved([300, 300], [200, 200, 200]).verdict).toBe("deviating");
  });

  it("are two when one of them is moved in", () => expect(savedAs(tableOf(joined), '<w:tblInd w:w="2000" w:type="dxa"/>').verdict).toBe("deviating"));
});

describe("the words that a proof looks for on the pages", () => {
  it.each(["-", "\uf0b7", "o"])("leave out the bullet %j, which each program draws with another sign", (sign) => {
    const bytes = wordForm({ body: p("Sachbericht", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') + p("Name: {{name}}"), numbering: list("bullet", sign) });
    const mapping = { format: "kim-form-mapping", version: 1, blanks: { name: "n" } } as const;
    const values = { format: "kim-form-values", version: 1, values: { n: "Träger" } } as const;
    expect(proveFilled(bytes, mapping, values, fillForm(bytes, mapping, values).bytes).text).toEqual(["Sachbericht", "Name: Träger"]);
  });
});

it("knows how else LibreOffice prints capitals and numbers of digits alone, and offers nothing for other words", () => {
  const others = printedOtherwise(wordForm({ body: p([run("Maß", "<w:caps/>"), run(" und Ziel")], clause(0)) + p("Zweck", clause(1)) + p("Ende"), numbering: CLAUSES }));
  expect(others("Artikel I Maß und Ziel")).toEqual(["Artikel I MAẞ und Ziel", "Artikel I MAß und Ziel", "Artikel I MASS und Ziel"]);
  expect(others("1.1 Zweck")).toEqual(["I.1 Zweck"]);
  expect([others("Ende"), others("fremd")]).toEqual([[], []]);
});

describe("the proof of a filled form fails", () => {
  it.each(MUTATIONS.filter(({ expect: expected, id }) => expected !== "harmless" && !["46", "47", "v6", "s7", "o2", "p1", "p5"].includes(id)).map((mutation) => [mutation.id, mutation] as const))("for mutation %s", (_id, mutation) => {
    const verdicts = ["textfelder", "inhaltssteuerelemente", "pandoc"].flatMap((name) => {
      const { bytes, mapping, values, filled } = filledForm(name);
      const mutated = mutation.apply(openParts(filled), 1);
      return mutated ? [proveFilled(bytes, mapping, values, closeParts(mutated)).valid] : [];
    });
    expect(verdicts).not.toContain(true);
  });
});
