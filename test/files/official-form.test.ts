import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { proveFilled } from "#server/official-form/proof/prove.ts";
import { verifyReturned } from "#server/official-form/proof/verify.ts";
import { renderProof } from "#server/official-form/render.ts";
import { folder, kim } from "#test/command-line/files.ts";
import { p, run, wordForm } from "#test/builders/word-form.ts";
import { clause, CLAUSES, fillingOf, form, FORMS } from "#test/official-form/forms.ts";
import { resavedByOffice } from "./gate/resave.ts";
import { sdkFindings } from "./gate/sdk-validator.ts";

describe.each(FORMS)("the form %s", (name) => {
  const bytes = form(name);
  const { mapping, values } = fillingOf(inspectForm(bytes));
  const filled = fillForm(bytes, mapping, values).bytes;

  it("has, filled, no finding of the validator beyond its own", async () => {
    // Copied rows repeat the findings of the row, at places further down.
    const own = new Set((await sdkFindings(bytes)).map(withoutPlace));
    expect((await sdkFindings(filled)).filter((finding) => !own.has(withoutPlace(finding)))).toEqual([]);
  });

  it("shows every paragraph on its pages", async () => {
    expect(await renderProof(filled, proveFilled(bytes, mapping, values, filled).text)).toMatchObject({ id: "render", passed: true });
  });

  it("is called harmless when LibreOffice has only saved it anew, and deviating when a word was changed besides", async () => {
    expect(verifyReturned(bytes, mapping, values, await resavedByOffice(filled))).toMatchObject({ verdict: "harmless", deviations: [] });
    const other = fillForm(bytes, { ...mapping, blanks: { ...mapping.blanks, [Object.keys(mapping.blanks)[0]!]: { leave: "anders" } } }, values).bytes;
    expect(verifyReturned(bytes, mapping, values, await resavedByOffice(other)).verdict).toBe("deviating");
  });
});

const cell = (width: number, content: string): string => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
/** A row of two cells that keep their width. */
const tableOf = (cells: string, width: number): string => `<w:tbl><w:tblPr><w:tblW w:w="${2 * width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/><w:gridCol w:w="${width}"/></w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;

/** A cell that cuts off the second cell of the table in it. */
const cutting = (words: string): string => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell(2000, tableOf(cell(2000, p("Konto")) + cell(2000, p(words)), 2000) + p(""))}</w:tr></w:tbl>`;

it("finds a word that a narrow cell breaks, and misses one that its cell cuts off", async () => {
  const narrow = tableOf(cell(1000, p("Rechtskreisübergreifend")) + cell(1000, p("Mutter und Kind")), 1000);
  const bytes = wordForm({ body: p("Vertrag") + narrow + p("und") + cutting("Abgeschnitten") + p("Ende") });
  expect(await renderProof(bytes, ["Rechtskreisübergreifend", "Mutter und Kind", "Konto", "Abgeschnitten"])).toMatchObject({ passed: false, detail: "nicht auf den Seiten: „Abgeschnitten“" });
});


it("finds what LibreOffice prints in capitals, and numbers that it counts otherwise, but takes no other words for them", async () => {
  const bytes = wordForm({ body: p([run("Höhe und Maß", "<w:caps/>")], clause(0)) + p([run("Der Träger "), run("zahlt groß", "<w:smallCaps/>"), run(" zurück.")], clause(1)) + p("Es gilt klein."), numbering: CLAUSES });
  expect(await renderProof(bytes, ["Artikel I Höhe und Maß", "1.1 Der Träger zahlt groß zurück.", "Es gilt klein."])).toMatchObject({ passed: true });
  expect(await renderProof(bytes, ["ES GILT KLEIN.", "Es gilt klein."])).toMatchObject({ passed: false });
  expect(await renderProof(bytes, ["1.2 Der Träger zahlt groß zurück."])).toMatchObject({ passed: false });
});

it("fills by the command line, although the form cuts off words of its own, but not when a value is cut off", async () => {
  const path = folder();
  const at = (file: string): string => join(path, file);
  writeFileSync(at("m.json"), JSON.stringify({ format: "kim-form-mapping", version: 1, blanks: { a: "a" } }));
  writeFileSync(at("v.json"), JSON.stringify({ format: "kim-form-values", version: 1, values: { a: "Fachverband" } }));
  const filled = async (body: string) => {
    writeFileSync(at("form.docx"), wordForm({ body }));
    return kim(["form", "fill", at("form.docx"), "--mapping", at("m.json"), "--values", at("v.json"), "--out", at("vertrag.docx"), "--render"]);
  };
  expect(await filled(p("Vertrag mit {{a}}") + cutting("Abgeschnitten"))).toMatchObject({ code: 0, err: "" });
  expect(await filled(p("Vertrag") + cutting("{{a}}"))).toMatchObject({ code: 1, err: expect.stringMatching(/form\.docx: Die Seiten zeigen nicht alles, was in der Datei steht; sie wurde nicht geschrieben\. Nicht auf den Seiten: „Fachverband“\n$/) as string });
});

const withoutPlace = (finding: string): string => finding.replace(/"xPath":"[^"]*"/, "");
