import { describe, expect, it } from "vitest";
import { compareForms } from "#server/official-form/compare.ts";
import { h2, p, run, table, wordForm } from "#test/builders/word-form.ts";
import { form, FORMS } from "./forms.ts";

const make = (...body: string[]): Uint8Array => wordForm({ body: body.join("") });
const clause = (number: number, words: string): string => h2(`§ ${number} Abschnitt`) + p(words);

describe("a re-issued form", () => {
  it.each(FORMS)("is the same as itself: %s", (name) => {
    expect(compareForms(form(name), form(name))).toMatchObject({ same: true, wording: [] });
  });

  it("tells one changed word with its place, and keeps the blanks", () => {
    const found = compareForms(make(clause(1, "Der Träger erhält ........ Euro jährlich.")), make(clause(1, "Der Träger erhält ........ Euro halbjährlich.")));
    expect(found.wording).toEqual([{ kind: "changed", place: "Abschnitt § 1 Abschnitt, Absatz 1", old: "Der Träger erhält ........ Euro jährlich.", new: "Der Träger erhält ........ Euro halbjährlich." }]);
    expect(found.blanks.kept).toHaveLength(1);
    expect(found.same).toBe(false);
  });

  it("does not call a blank moved that only slid down below its heading", () => {
    const [heading, iban, bank] = [h2("§ 1 Konto"), p("IBAN: ............"), table([["Bank", ""]])];
    const { wording, blanks } = compareForms(make(heading, iban, bank), make(heading, p("Das Konto gehört dem Träger allein."), iban, bank));
    expect(wording.map(({ kind }) => kind)).toEqual(["added"]);
    expect(blanks).toMatchObject({ moved: [], changed: [], added: [], gone: [], kept: [{ old: "iban" }, { old: "bank" }] });
  });

  it("says in German what became of a blank", () => {
    const { blanks } = compareForms(make(p("Anteil: ............")), make(p(["Anteil: ", run("Anteil", '<w:highlight w:val="yellow"/>')])));
    expect(blanks.changed.map(({ message }) => message)).toEqual(["Bauart Markierung statt Punkte"]);
  });

  it("tells blanks that moved, came and went", () => {
    const old = make(clause(1, "Träger: {{traeger}}"), clause(2, "IBAN: {{iban}}"), clause(3, "Bank: {{bank}}"));
    const renewed = make(clause(1, "IBAN: {{iban}}"), clause(2, "Träger: {{traeger}}"), clause(3, "Sitz: {{sitz}}"));
    const { blanks } = compareForms(old, renewed);
    expect(blanks.moved.map((moved) => moved.old).toSorted()).toEqual(["iban", "traeger"]);
    expect(blanks.added.map(({ id }) => id)).toEqual(["sitz"]);
    expect(blanks.gone.map(({ id }) => id)).toEqual(["bank"]);
  });

  it("tells added, removed and moved paragraphs", () => {
    const found = compareForms(make(p("Erster langer Absatz hier."), p("Zweiter ganz anderer Satz."), p("Dritter Wortlaut zum Schluss.")), make(p("Dritter Wortlaut zum Schluss."), p("Erster langer Absatz hier."), p("Etwas Neues kommt hinzu.")));
    expect(found.wording.map(({ kind }) => kind).toSorted()).toEqual(["added", "moved", "removed"]);
  });
});
