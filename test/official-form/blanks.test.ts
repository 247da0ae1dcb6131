import { describe, expect, it } from "vitest";
import type { Blank } from "#app/domain/official-form/form.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { field, formField, h2, p, run, sdt, table, textBox, wordForm } from "#test/builders/word-form.ts";
import { form, FORMS } from "./forms.ts";

const blanks = (body: string, more: Partial<Parameters<typeof wordForm>[0]> = {}): readonly Blank[] => inspectForm(wordForm({ body, ...more })).blanks;
const short = (body: string, more: Partial<Parameters<typeof wordForm>[0]> = {}): string[] => blanks(body, more).map(({ kind, type, label }) => `${kind} ${type} ${label}`);

const prompt = (tag: string, words: string): string => `<w:p>${sdt(`<w:tag w:val="${tag}"/><w:showingPlcHdr/>`, run(words))}</w:p>`;

const conditional = (name: string, then: string, otherwise: string): string =>
  field("CODE", otherwise).replace("CODE </w:instrText></w:r>", `IF </w:instrText></w:r>${field(`MERGEFIELD ${name}`, `«${name}»`)}<w:r><w:instrText> = "w" "${then}" "${otherwise}"</w:instrText></w:r>`);

const RULE = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>';
const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>';
const shadedRow = (body: string): string => body.replace(/<w:tr>.*?<\/w:tr>/, (row) => row.replaceAll("<w:tcPr>", `<w:tcPr>${SHADE}`));

describe("blanks are found", () => {
  it.each<[string, string, string[]]>([
    ["dots", p("Die Höhe beträgt .............. Euro."), ["dots money Die Höhe beträgt … Euro"]],
    ["dots with spaces between", p("Ort: . . . . . . . ."), ["dots text Ort"]],
    ["the country before an IBAN, alone in its cell", table([["IBAN", "DE"], ["Bank", ""]]), ["cell text IBAN: DE", "cell text Bank"]],
    ["ellipses", p("Name: ………………"), ["dots text Name"]],
    ["underscores", p("Aktenzeichen: ___________"), ["underscores text Aktenzeichen"]],
    ["a date of underscores as one", p("gilt vom __.__.20__ an"), ["underscores date gilt vom"]],
    ["braces", p("{{traeger-name}}"), ["mark text traeger-name"]],
    ["guillemets", p("Frau «Nachname»"), ["mark text Nachname"]],
    ["angle brackets", p("Sitz: <Ort des Sitzes>"), ["mark text Ort des Sitzes"]],
    ["double square brackets", p("[[Betrag]]"), ["mark money Betrag"]],
    ["capitals between signs", p("Träger #TRAEGER_NAME#"), ["mark text TRAEGER_NAME"]],
    ["a dollar mark", p("Jahr ${Jahr}"), ["mark text Jahr"]],
    ["letters for a date", p("Bescheid vom TT.MM.JJJJ"), ["mark date Bescheid vom"]],
    ["xx for a number", p("Bescheid Nr. XXXX"), ["mark text Bescheid Nr."]],
    ["a date of lines with blanks between", p("Bescheid vom __ __ 20__, Az.: 3"), ["underscores date Bescheid vom"]],
    ["a date with wide gaps", p("am __ . __ . 20__."), ["underscores date am"]],
    ["a date of which the year is printed", p("am __.__.2027 in"), ["underscores date am"]],
    ["a month of dots with its year", p("den ................ 20...., "), ["dots date den"]],
    ["a date of letters x", p("vom xx.xx.20xx an"), ["mark date vom"]],
    ["a year alone", p("Haushaltsjahr 20__"), ["underscores text Haushaltsjahr"]],
    ["a sum of letters X", p("Betrag: XX.XXX,XX €"), ["mark money Betrag … €"]],
    ["a sum of lines", p("Betrag: __.___,__ €"), ["underscores money Betrag … €"]],
    ["a sum of dots with its dashes", p("Betrag: .........,-- Euro"), ["dots money Betrag … Euro"]],
    ["two letters x", p("insgesamt xx Stellen"), ["mark number insgesamt"]],
    ["a name between dollar signs", p("in $ORT$"), ["mark text ORT"]],
    ["somebody not named", p("vertreten durch N.N."), ["mark text vertreten durch"]],
    ["an ellipsis in brackets with them", p("Stelle […] in <…>"), ["bracket text Stelle", "bracket text in"]],
    ["letters O for boxes", p("O Einzelförderung  O Pauschale"), ["tick-box check Einzelförderung", "tick-box check Pauschale"]],
    ["brackets", p("vertreten durch [Name der Vertretung]"), ["bracket text Name der Vertretung"]],
    ["brackets with alternatives", p("Der Träger [hat / hat nicht] den Nachweis bei [dem Kreis/der Stadt] vorzulegen [Name/Firma]"), ["bracket choice hat / hat nicht", "bracket choice dem Kreis/der Stadt", "bracket text Name/Firma"]],
    ["brackets with dots", p("am [..........]"), ["bracket date am"]],
    ["a prompt in round brackets", p("Sitz des Trägers ist (Ort eintragen)."), ["bracket text Ort eintragen"]],
    ["highlighted words", p(["in ", run("Ort", '<w:highlight w:val="yellow"/>'), "."]), ["highlight text Ort"]],
    ["shaded words", p(["in ", run("Ort", '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'), "."]), ["highlight text Ort"]],
    ["underlined tabs", p(["Name: ", run("\t\t", '<w:u w:val="single"/>')]), ["underline text Name"]],
    ["underlined blanks", p(["Name: ", run("          ", '<w:u w:val="single"/>')]), ["underline text Name"]],
    ["tabs with dots", p("IBAN:\t", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'), ["leader text IBAN"]],
    ["boxes", p("☐ ja  ☐ nein"), ["tick-box check ja", "tick-box check nein"]],
    ["typed boxes", p("[ ] einverstanden"), ["tick-box check einverstanden"]],
    ["boxes that are controls", p([1, 2].flatMap((id) => [sdt(`<w:tag w:val="k${id}"/><w14:checkbox/>`, run("☐")), id === 1 ? " Eigenmittel werden eingesetzt. " : " Eigenmittel werden nicht eingesetzt."])), ["content-control check Eigenmittel werden eingesetzt.", "content-control check Eigenmittel werden nicht eingesetzt."]],
    ["boxes that are fields", p([formField("a", "FORMCHECKBOX", "<w:checkBox/>", ""), " einmalig  ", formField("b", "FORMCHECKBOX", "<w:checkBox/>", ""), " in Raten"]), ["form-field check einmalig", "form-field check in Raten"]],
    ["boxes of Wingdings as symbols", p(['<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', " Festbetrag"]), ["tick-box check Festbetrag"]],
    ["boxes of Wingdings as letters", p([run("o", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), " Festbetrag"]), ["tick-box check Festbetrag"]],
    ["alternatives", p("Er ist / ist nicht* berechtigt.") + p("*Nichtzutreffendes streichen"), ["alternatives choice Er ist / ist nicht"]],
    ["ja / nein", p("Eigenmittel: ja / nein"), ["alternatives choice Eigenmittel ja / nein"]],
    ["a cell beside its label", table([["IBAN:", ""]]), ["cell text IBAN"]],
    ["a cell below its head", table([["Stelle", "Umfang"], ["Leitung", ""]]), ["cell text Leitung"]],
    ["a first line that is like those below it", table([["Träger", ""], ["Ort", ""]]), ["cell text Träger", "cell text Ort"]],
    ["rows below a title and a head, not the title", table([["Stellen", "", ""], ["Stelle", "VZÄ", "Ort"], ["", "", ""]]), ["cell text Stelle", "cell number VZÄ", "cell text Ort"]],
    ["lines below a shaded title, not the title", shadedRow(table([["Angaben zum Träger", ""], ["Name", ""]])), ["cell text Name"]],
    ["cells that are all shaded to be filled", table([["Träger", ""], ["Ort", ""]]).replaceAll("<w:tcPr>", `<w:tcPr>${SHADE}`), ["cell text Träger", "cell text Ort"]],
    ["a captioned cell above a head", table([["Träger:", "", ""], ["Stelle", "VZÄ", "Ort"], ["", "", ""]]), ["cell text Träger", "cell text Träger", "cell text Stelle", "cell number VZÄ", "cell text Ort"]],
    ["a cell with its unit", table([["Betrag", "€"]]), ["cell money Betrag"]],
    ["cells that hold a caption each", table([["Telefon:", "Telefon:"]]), ["cell text Telefon", "cell text Telefon"]],
    ["cells that hold a caption each, with a gap between", table([["Telefon:", "", "Fax:"]], { widths: [4000, 300, 4000] }), ["cell text Telefon", "cell text Fax"]],
    ["a caption in a cell and one with a cell of its own", table([["Telefon:", "Fax:", ""]]), ["cell text Telefon", "cell text Fax"]],
    ["cells with their units below each other", table([["Ausgaben", "Betrag"], ["Personal", "€"], ["Material", "€"]]), ["cell money Personal", "cell money Material"]],
    ["a comb in groups as one", p("IBAN: DE _ _  _ _ _ _  _ _ _ _"), ["underscores text DE"]],
    ["a cell above its caption", table([["", ""], ["(Ort, Datum)", "(Unterschrift)"]]), ["cell text Ort, Datum", "cell text Unterschrift"]],
    ["lines above their captions", p("__________\t__________") + p("(Ort)\t(Unterschrift)"), ["underscores text Ort", "underscores text Unterschrift"]],
    ["an empty bookmark", p(["Ort: ", '<w:bookmarkStart w:id="1" w:name="Ort"/><w:bookmarkEnd w:id="1"/>']), ["bookmark text Ort"]],
    ["a merge field", p(["Frau ", field("MERGEFIELD Name", "«Name»")]), ["merge-field text Frau"]],
    ["a merge field in its short form", p(["Frau ", `<w:fldSimple w:instr=" MERGEFIELD Name ">${run("«Name»")}</w:fldSimple>`]), ["merge-field text Frau"]],
    ["a button that asks to be clicked", p(["An ", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON NoMacro [Anschrift]</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>']), ["merge-field text An"]],
    ["a control with a placeholder", p([sdt('<w:alias w:val="Sitz"/><w:tag w:val="sitz"/><w:showingPlcHdr/>', run("Klicken Sie hier"))]), ["content-control text Sitz"]],
    ["an empty control", p(["Sitz: ", sdt("<w:text/>", "")]), ["content-control text Sitz"]],
    ["a text box once, not twice", p([textBox(1, p("Az.: __________"))]), ["underscores text Az."]],
    ["dates of other letters", p("geboren nn.nn.nnnn, ab TT/MM/JJJJ bis dd.mm.yyyy"), ["mark date geboren", "mark date ab", "mark date bis"]],
    ["a year of which the last figure is free", p("Jahr 202_ und Vorjahr 202X"), ["underscores text Jahr", "mark text Vorjahr"]],
    ["a year of letters", p("im Haushaltsjahr JJJJ"), ["mark text im Haushaltsjahr"]],
    ["a comb between bars as one", p("PLZ |_|_|_|_|_| Ort"), ["underscores text PLZ"]],
    ["a hint before a line as a part of the label", p("Aktenzeichen (bitte angeben): .............."), ["dots text Aktenzeichen (bitte angeben)"]],
    ["boxes behind their words", p("Ja ☐  Nein ☐"), ["tick-box check Ja", "tick-box check Nein"]],
    ["boxes of less common signs", p("⎕ Festbetrag  ▯ Anteil  🗆 Vollfinanzierung  () Sonstiges"), ["tick-box check Festbetrag", "tick-box check Anteil", "tick-box check Vollfinanzierung", "tick-box check Sonstiges"]],
    ["one letter o for a box where ticking is asked for", p("Zutreffendes bitte ankreuzen") + p("o Vorschuss"), ["tick-box check Vorschuss"]],
    ["boxes in cells before their words", table([["☐", "Stellenplan"], ["☐", "Satzung"]]), ["tick-box check Stellenplan", "tick-box check Satzung"]],
    ["boxes in cells below their heads", table([["", "ja", "nein"], ["Eigenmittel", "☐", "☐"]]), ["tick-box check Eigenmittel: ja", "tick-box check Eigenmittel: nein"]],
    ["lines of a table above their captions", table([["Für den Kreis", "Für den Träger"], ["______", "______"], ["Ort, Datum", "Ort, Datum"], ["______", "______"], ["Unterschrift", "Unterschrift"]]), ["underscores text Ort, Datum", "underscores text Ort, Datum", "underscores text Unterschrift", "underscores text Unterschrift"]],
    ["rows of posts, and nothing before their sum", table([["Nr.", "Stelle", "Kosten"], ["1", "", ""], ["", "Summe", ""]]), ["cell text Stelle", "cell money Kosten", "cell money Summe: Kosten"]],
    ["alternatives with a star each", p("Er ist* / ist nicht* berechtigt.") + p("*Nichtzutreffendes streichen"), ["alternatives choice Er ist / ist nicht"]],
    ["alternatives with a small number", p("Der Kreis/Die Stadt¹ zahlt.") + p("¹ Nichtzutreffendes streichen"), ["alternatives choice Der Kreis / Die Stadt"]],
    ["alternatives of as many words", p("Es gilt Variante A / Variante B (Nichtzutreffendes streichen)."), ["alternatives choice Es gilt Variante A / Variante B"]],
    ["three forms of address", p("Frau/Herr/Divers: ______"), ["alternatives choice Frau / Herr / Divers", "underscores text Frau/Herr/Divers"]],
    ["a property that nobody has set yet", p(["Az.: ", field("DOCPROPERTY Aktenzeichen", "[Az]"), " vom ", field("DOCPROPERTY Tag", "01.03.2026")]), ["merge-field text Az."]],
    ["a prompt of a field", p(["Sitz, ", field('FILLIN "Bitte Ort eingeben"', "Ort")]), ["merge-field text Bitte Ort eingeben"]],
    ["a condition of a form letter by its texts, not by what stands in its code", p(["Kreis und ", conditional("Anrede", "die Trägerin", "der Träger")]), ["merge-field choice Kreis und"]],
    ["a control in a frame of words, not the words", p([sdt('<w:alias w:val="Rahmen"/>', `${run("vertreten durch ")}${sdt('<w:alias w:val="Leitung"/><w:showingPlcHdr/><w:text/>', run("Name"))}${run(" als Leitung")}`)]), ["content-control text Leitung"]],
    ["what stands beside words that Google Docs has marked", p([sdt('<w:tag w:val="goog_rdk_1"/>', run("Laufzeit bis ")), "__.__.2027"]), ["underscores date Laufzeit bis"]],
    ["a tab with dots up to the margin", p(["Konto:", '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/></w:r>']), ["leader text Konto"]],
    ["rules behind a caption or above one, not those that part", p("Begründung:") + p("", RULE) + p("", RULE) + p("Ende") + p("", RULE) + p("Teil 2") + p("", RULE) + p("(Ort, Datum)"), ["underline long-text Begründung", "underline text Ort, Datum"]],
    ["lines below each other as one", p("Begründung:") + p("____________________") + p("____________________"), ["underscores long-text Begründung"]],
  ])("%s", (_name, body, expected) => {
    expect(short(body)).toEqual(expected);
  });

  it.each(["__ __ 20__", "__.__.20__", "__.__.2027", "......20..", "XX.XXX,XX", "xx.xx.20xx", "___.___,__", "_____,--", "[…]", "____/____", "…… …… 20…", "___. ____________ 20___"])("as one from the first sign to the last: %s", (pattern) => {
    expect(blanks(p(["Wert: ", run(pattern), " Ende"])).map(({ text }) => text)).toEqual([pattern]);
  });

  it.each([
    [p("Anschrift: ……………."), ["……………"]],
    [p("Anschrift: ……. Das Weitere folgt."), ["……"]],
    [p("Der Träger, vertreten durch ……., verpflichtet sich."), ["……."]],
    [p("Anschrift: ......."), ["......."]],
    [p("vom ........ bis ........ . Danach verfällt der Rest."), ["........", "........"]],
    [p("vom . . . . . . bis 2027"), [". . . . . ."]],
    [p(["Anschrift: ……", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."]), ["……"]],
    [p(["von ....", '<w:r><w:footnoteReference w:id="2"/></w:r>', "....."]), ["....", "....."]],
  ])("without the full stop of their sentence and never across the mark of a note: %#", (body, expected) => {
    expect(blanks(body).map(({ text }) => text)).toEqual(expected);
  });

  it("in marks split over many runs", () => {
    expect(short(p([run("{", "<w:b/>"), run("{tra", "<w:i/>"), '<w:proofErr w:type="spellStart"/>', run("eger"), run("}"), run("}")]))).toEqual(["mark text traeger"]);
  });

  it("in headers, footers and footnotes", () => {
    const found = blanks(p(["Text", '<w:r><w:footnoteReference w:id="2"/></w:r>']), { headers: [p("Az. {{az}}")], footers: [p("Stand {{stand}}")], footnotes: `<w:footnote w:id="2">${p("vom ..........")}</w:footnote>` });
    expect(found.map(({ place }) => place)).toEqual(["Kopfzeile 1, Absatz 1", "Fußzeile 1, Absatz 1", "Fußnote 1, Absatz 1"]);
  });

  it("with their place in words", () => {
    const found = blanks(h2("§ 3 Höhe") + p("Ein Satz.") + p("Betrag: ........") + table([["A", "B"], ["", ""]]).replaceAll("<w:p></w:p>", `<w:p>${run("____")}</w:p>`));
    expect(found[0]!.place).toBe("Abschnitt § 3 Höhe, Absatz 2");
    expect(found[1]!.place).toBe("Abschnitt § 3 Höhe, Tabelle 1 Zeile 2 Spalte 1");
  });

  it("in a clause that begins with its sign as in a paragraph, not as in a heading", () => {
    const law = "§ 2 Der Träger darf die Mittel nur bis zum ........ verwenden. Eine Weitergabe an Dritte ist ausgeschlossen.";
    expect(blanks(p(law) + p("Frist: ........")).map(({ place }) => place)).toEqual(["Abschnitt § 2, Absatz 1", "Abschnitt § 2, Absatz 2"]);
    expect(blanks(p("§ 2 Mittel") + p("Frist: ........"))[0]!.place).toBe("Abschnitt § 2 Mittel, Absatz 1");
  });

  it("several times under one name as one", () => {
    const [only] = blanks(p("{{name}} und {{ name }}") + p("{{Name}}"));
    expect([only!.id, only!.occurrences, only!.places.length]).toEqual(["name", 3, 3]);
  });

  it("in each item of a repeating section by itself, although all have the same tags", () => {
    const item = sdt("<w15:repeatingSectionItem/>", p(["Standort: ", sdt('<w:tag w:val="ort"/><w:showingPlcHdr/><w:text/>', run("Ort"))]));
    expect(blanks(sdt("<w15:repeatingSection/>", item + item)).map(({ id, occurrences }) => [id, occurrences])).toEqual([["ort", 1], ["ort-2", 1]]);
  });

  it("in a field and in what refers to it as one", () => {
    const [only, ...more] = blanks(p([formField("Name1", "FORMTEXT", "<w:textInput/>", "     ")]) + p([field("REF Name1 \\h", "     ")]));
    expect([only!.occurrences, more.length]).toEqual([2, 0]);
  });

  it("in rows that repeat as one for each column", () => {
    const found = blanks(table([["Nr.", "Stelle", "VZÄ"], ["1", "", ""], ["2", "", ""]]));
    expect(found.map(({ label, repeats }) => [label, repeats])).toEqual([["Stelle", { group: "tabelle-1", rows: 2 }], ["VZÄ", { group: "tabelle-1", rows: 2 }]]);
  });

  it("in a row of controls, each labelled by the head of its column, not by the prompt of its neighbour", () => {
    expect(blanks(table([["Stelle", "VZÄ", "Einsatzort"], [prompt("st", "Stelle wählen"), prompt("vz", "0,0"), prompt("ort", "Ort")]])).map(({ label, type }) => [label, type])).toEqual([["Stelle", "text"], ["VZÄ", "number"], ["Einsatzort", "text"]]);
  });

  it("in rows of a number and one blank", () => {
    const found = blanks(table([["Nr.", "Name"], ["1.", ""], ["2.", ""], ["3.", ""]]));
    expect(found.map(({ label, repeats }) => [label, repeats])).toEqual([["Name", { group: "tabelle-1", rows: 3 }]]);
  });

  it.each([
    ["a title", [["Personal im Projekt", "", ""], ["Name", "Stunden", "%"]], ["Name", "Stunden", "%"]],
    ["heads", [["Stelle", "Umfang", "Umfang"], ["", "Stunden", "%"]], ["Stelle", "Stunden", "%"]],
  ])("below units that are heads of columns, not in them: under %s", (_name, head, labels) => {
    const found = blanks(table([...head, ["", "", ""], ["", "", ""]]));
    expect(found.filter(({ repeats }) => repeats !== null).map(({ label }) => label)).toEqual(labels);
    expect(found.filter(({ context }) => /Stunden▁|▁Stunden|▁%/.test(context))).toEqual([]);
  });

  it("in a row of marks below a head", () => {
    expect(blanks(table([["Stelle", "VZÄ"], ["{{stelle}}", "{{vzae}}"]])).map(({ id, repeats }) => [id, repeats?.rows])).toEqual([["stelle", 1], ["vzae", 1]]);
  });
});

describe("no blank is found", () => {
  it.each<[string, string]>([
    ["in a list of contents", p("§ 1 Zweck\t3", '<w:pStyle w:val="Verzeichnis1"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>')],
    ["in a list of contents made by hand", p("§ 1 Zweck\t3", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>')],
    ["in a number in brackets", p("siehe [1] und (2)")],
    ["in three dots after a word", p("Beratung, Begleitung usw...")],
    ["in names with underscores", p("Datei foerder_richtlinie__2027.docx")],
    ["in one bullet of the letter o", p("o Beratung")],
    ["in prices", p("20 $ und 30 $ sind 2 x 25 $")],
    ["in a comparison", p("wenn a < b und c > d ist")],
    ["in an address of the web", p("https://example.org/a/b/c")],
    ["in a letter x within a word of an address", p("siehe www.example.org/x_y__z")],
    ["in words parted by a slash", p("Träger und/oder Kommune, km/h")],
    ["in a bookmark that Word sets", p(["Text", '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/>'])],
    ["in a locked control", p([sdt('<w:lock w:val="sdtContentLocked"/>', run("Fester Text"))])],
    ["in a control around wording", sdt('<w:alias w:val="Rahmen"/>', p("Dieser Absatz ist Wortlaut und kein Feld. ".repeat(8)))],
    ["in an empty table without words", table([["", ""], ["", ""]])],
    ["in what Word computes", p([formField("Summe", "FORMTEXT", '<w:textInput><w:type w:val="calculated"/></w:textInput>', "0")])],
  ])("%s", (_name, body) => {
    expect(short(body)).toEqual([]);
  });
});

describe("a fact is proposed", () => {
  it.each([
    ["Name des Trägers: ........", "traeger-name"],
    ["Aktenzeichen: ........", "bescheid-aktenzeichen"],
    ["Bescheid vom ........", "bescheid-datum"],
    ["IBAN: ........", "iban"],
    ["auf das Konto IBAN DE__ ____ ____ ____ ____ __", "iban-ohne-land"],
    ["leitet einen Betrag von ........ EUR als Zuwendung weiter", "betrag-zahl"],
    ["in Höhe von ........ Euro", "betrag-zahl"],
    ["in Worten: ........", "betrag-worte"],
    ["(in Worten: ........ Euro)", "betrag-worte-zahl"],
    ["Az.: 36.1-______/2027", null],
    ["Az. der Kommune: ______", null],
    ["Aktenzeichen des Trägers: ______", null],
    ["Aktenzeichen des Zuwendungsgebers: ______", "bescheid-aktenzeichen"],
    ["Aktenzeichen des Bescheids: ______", "bescheid-aktenzeichen"],
    ["Der Bescheid trägt das Aktenzeichen III.2 und datiert vom ________", "bescheid-datum"],
    ["Der Vertrag datiert vom ________", null],
    ["gilt vom ________", "vertrag-von"],
    ["Sachbericht bis 31.03.20__", null],
    ["Bescheid, Az. 3, über ________ EUR", null],
    ["Anteil in Höhe von ____ v. H.", null],
    ["Lieblingsfarbe: ........", null],
    ["Abweichung mit Zustimmung vom ________", null],
    ["Die Stadt, vertreten durch die Leitung, und der Sportbund ______", null],
    ["Der Kreis [Kreis] gibt weiter", "kommune-name"],
    ["Zwischen [Name des Kreises] und", "kommune-name"],
    ["geschlossen mit dem Träger ........", "traeger-name"],
    ["Der Kreis, vertreten durch den Landrat, und der Träger ______", "traeger-name"],
    ["Zwischen dem Träger und dem Kreis, vertreten durch ______", "kommune-vertretung-name"],
    ["Zwischen dem Kreis und dem Träger, vertreten durch ______", "traeger-vertretung-name"],
  ])("for %s", (words, slot) => {
    expect(blanks(p(words))[0]!.proposal).toBe(slot);
  });
});

const proposals = (body: string): (string | null)[] => blanks(body).map(({ proposal }) => proposal);

describe("what is asked of a party is proposed for the one named above", () => {
  it("in lines", () => {
    const [giver, taker] = [p("Zwischen dem Kreis/der kreisfreien Stadt"), p("und dem Träger")];
    expect(proposals(giver + p("Name: ________") + p("Anschrift: ________") + taker + p("Name: ________") + p("Sitz: ________"))).toEqual(["kommune-name", "kommune-anschrift", "traeger-name", "traeger-sitz"]);
  });

  it("in rows of a table", () => {
    const control = `<w:p>${sdt('<w:alias w:val="vertreten durch"/><w:showingPlcHdr/>', run("Text eingeben"))}</w:p>`;
    expect(proposals(table([["Letztempfänger", "________"], ["Vertretungsberechtigt", control]]))).toEqual(["traeger-name", "traeger-vertretung-name"]);
  });

  it.each([p("Der Kreis gibt dem Träger Geld."), p("Ort, Datum, Unterschrift Träger"), p("Bankverbindung"), ""])("and for nobody below %s", (above) => {
    expect(proposals(above + p("Name: ________")).at(-1)).toBeNull();
  });
});

describe("type and label", () => {
  it.each([
    ["Kostenstelle: ____", "text Kostenstelle"],
    ["Kosten: ____", "money Kosten"],
    ["(in Worten: ____ EUR)", "text in Worten … EUR"],
    ["Summe ____ Euro (in Worten ____ Euro).", "text in Worten … Euro"],
    ["Zwischen dem Kreis (Ort eintragen) und dem Träger ______", "text dem Träger"],
    ["Az.: 36.1-______/2027", "text Az.: 36.1"],
  ])("of %s", (words, expected) => {
    expect(blanks(p(words)).map(({ type, label }) => `${type} ${label}`).at(-1)).toBe(expected);
  });

  it("of alternatives in brackets are their words, and no fact of the neighbourhood", () => {
    const [blank] = blanks(p("Der Letztempfänger [hat/hat nicht] seinen Nachweis vorzulegen."));
    expect(blank).toMatchObject({ type: "choice", options: ["hat", "hat nicht"], proposal: null });
  });

  it("of the total below a column is that of the column", () => {
    const found = blanks(table([["Stelle", "VZÄ", "Einsatzort"], ["", "", ""], ["", "", ""], ["Summe", "", ""]]));
    expect(found.map(({ type, label, proposal }) => [type, label, proposal]).slice(3)).toEqual([["number", "Summe: VZÄ", null], ["text", "Summe: Einsatzort", null]]);
  });

  it("of cells below a title across the table come from the heads below it, years included", () => {
    const across = table([["Plan"]]).replace(/^.*?(?=<w:tr>)|<\/w:tbl>$/gs, "").replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="3"/>');
    const body = table([["IBAN", "BIC", "Bank"], ["Kosten", "", ""]]).replace("</w:tbl>", `${across}${table([["", "2026", "2027"], ["Miete", "", ""]]).replace(/^.*?(?=<w:tr>)/s, "")}`);
    expect(blanks(body).map(({ label, type }) => `${type} ${label}`)).toEqual(["money Kosten", "text Kosten: Bank", "text Miete", "text Miete: 2027"]);
  });

  it("of a sum before its unit come from the head, not from the unit in the row above", () => {
    expect(blanks(table([["Posten", "Art", "Jahresbetrag"], ["Leitung", "", "€"], ["Beratung", "", "€"]])).map(({ label }) => label)).toEqual(["Leitung", "Leitung: Jahresbetrag", "Beratung", "Beratung: Jahresbetrag"]);
  });

  it("of a field stand beside it when the row below has only a stroke between its fields", () => {
    const [street, code, town] = ["a", "b", "c"].map((name) => formField(name, "FORMTEXT", "<w:textInput/>", "\u2002\u2002"));
    expect(blanks(table([["Straße", p([street!])], ["PLZ / Ort", p([code!, " / ", town!])]])).map(({ label }) => label)).toEqual(["Straße", "PLZ / Ort", "PLZ / Ort"]);
  });

  it("of a second blank begins behind the unit of the first", () => {
    expect(blanks(p("Summe: ........ Euro, in Worten ________")).map(({ label }) => label)).toEqual(["Summe … Euro", "in Worten"]);
  });
});

describe("ids", () => {
  it.each(FORMS)("are unique and the same each time: %s", (name) => {
    const [first, second] = [inspectForm(form(name)), inspectForm(form(name))];
    expect(second).toEqual(first);
    expect(new Set(first.blanks.map(({ id }) => id)).size).toBe(first.blanks.length);
    for (const { id } of first.blanks) expect(id).toMatch(/^[a-z0-9-]{1,52}$/);
  });
});
