import { zipSync, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { codeOf, valueOf } from "#test/fakes/installation.ts";
import { form, FORMS } from "#test/official-form/forms.ts";
import { ABOUT, decisionsFor, sampleWithPeople, VERTRAG } from "./forms.ts";

const FORM = "verschachtelte-tabellen";
const problem = (result: { ok: true } | { ok: false; error: { code: string; params?: Readonly<Record<string, string>> } }): string => (result.ok ? "ok" : (result.error.params?.["problem"] ?? result.error.params?.["sentences"] ?? result.error.code));

const text = (words: string) => new TextEncoder().encode(words);

/** The same form with other words in its body, as an authority re-issues it. */
function reissued(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(form(name));
  const before = new TextDecoder().decode(parts["word/document.xml"]);
  const after = change(before);
  expect(after).not.toBe(before);
  parts["word/document.xml"] = new TextEncoder().encode(after);
  return zipSync(parts);
}

describe("an official form", () => {
  test("is stored as it was received, mapped by the Federführung and put in force by a second person", async () => {
    const { at, id, kreis, recht, leser, load, act, open } = await sampleWithPeople();
    const formId = valueOf(await load(FORM));
    const view = await open(formId);
    expect(view.form).toMatchObject({ title: ABOUT.title, version: 1, state: "entwurf", released: null, loaded: { by: kreis.name } });
    expect(valueOf(await at.services.forms.original(leser, id, formId)).bytes).toEqual(form(FORM));
    expect(view.reading.stories[0]!.blocks.some(({ kind }) => kind === "table")).toBe(true);

    const decisions = decisionsFor(view);
    const [first, ...rest] = Object.keys(decisions);
    valueOf(await act(kreis, formId, { do: "set", blanks: Object.fromEntries(rest.map((blank) => [blank, decisions[blank]!])) }));
    expect(problem(await act(kreis, formId, { do: "confirm" }))).toBe("undecided");
    expect(problem(await act(kreis, formId, { do: "set", blanks: { "gibt-es-nicht": "betrag" } }))).toBe("unknown-blanks");
    expect(problem(await act(kreis, formId, { do: "set", blanks: { [first!]: "gibtsnicht" } }))).toBe("unknown-values");
    const single = view.blanks.find(({ repeats }) => repeats === null)!;
    expect(await act(kreis, formId, { do: "set", blanks: { [single.id]: "stellen[].umfang" } })).toMatchObject({ error: { params: { problem: "list-in-single", blanks: expect.stringContaining(single.label) as string } } });
    valueOf(await act(kreis, formId, { do: "set", blanks: { [first!]: decisions[first!]! } }));
    expect(problem(await act(recht, formId, { do: "release" }))).toBe("not-confirmed");
    valueOf(await act(kreis, formId, { do: "confirm" }));
    expect(problem(await act(kreis, formId, { do: "set", blanks: { [first!]: null } }))).toBe("not-a-draft");
    expect(problem(await act(kreis, formId, { do: "release" }))).toBe("four-eyes");
    expect(valueOf(await at.services.vorhaben.open(kreis, id)).snapshot.contractForms).toBeUndefined();
    valueOf(await act(recht, formId, { do: "release" }));
    expect(valueOf(await at.services.vorhaben.open(kreis, id)).snapshot.contractForms).toMatchObject([{ id: formId, mapping: { version: 1 } }]);

    // Nobody alone changes for what it is in force; its name is no matter of four eyes.
    for (const scope of [{ validFrom: "2028-01-01" }, { validTo: "2027-12-31" }, { variants: ["A" as const, "B" as const] }]) expect(problem(await act(kreis, formId, { do: "describe", about: { ...ABOUT, ...scope } }))).toBe("scope-released");
    valueOf(await act(kreis, formId, { do: "describe", about: { ...ABOUT, title: "Anlage 4" } }));
    // In force it stays as it is; the next version begins as its copy and the old one holds until the new one is released.
    expect(problem(await act(kreis, formId, { do: "remove" }))).toBe("was-released");
    valueOf(await act(kreis, formId, { do: "new-version" }));
    expect((await open(formId)).form).toMatchObject({ version: 2, state: "entwurf", released: { version: 1 } });
    valueOf(await act(recht, formId, { do: "withdraw" }));
    expect(valueOf(await at.services.vorhaben.open(kreis, id)).snapshot.contractForms).toBeUndefined();
    const events = valueOf(await at.services.vorhaben.history(kreis, id, 200)).map(({ event }) => event).filter((event) => event.startsWith("form-"));
    expect(events.toReversed()).toEqual(["form-loaded", "form-confirmed", "form-released", "form-described", "form-new-version", "form-withdrawn"]);
  });

  test("is managed by nobody else: Rechtsprüfung releases but does not map, readers read, strangers learn nothing", async () => {
    const { at, id, recht, leser, load, act } = await sampleWithPeople();
    const formId = valueOf(await load(FORM));
    const file = { fileName: "x.docx", bytes: form("pandoc") };
    for (const person of [recht, leser]) {
      expect(codeOf(await at.services.forms.load(person, id, file, ABOUT, null))).toBe("not-allowed");
      expect(codeOf(await act(person, formId, { do: "set", blanks: {} }))).toBe("not-allowed");
      expect(codeOf(await at.services.forms.open(person, id, formId))).toBe("ok");
    }
    expect(codeOf(await act(leser, formId, { do: "release" }))).toBe("not-allowed");
    const stranger = { ...recht, organisation: { id: "fremd", name: "Fremd", shortName: "Fremd" } };
    expect([codeOf(await at.services.forms.list(stranger, id)), codeOf(await at.services.forms.page(stranger, id, formId, 1)), codeOf(await at.services.forms.original(stranger, id, formId))]).toEqual(["not-found", "not-found", "not-found"]);
  });

  test("is not taken in when it is no form that can be filled with a proof; each refusal says what to do", async () => {
    const { at, id, kreis, load } = await sampleWithPeople();
    const tried = async (bytes: Uint8Array, fileName = "formular.docx") => problem(await at.services.forms.load(kreis, id, { fileName, bytes }, ABOUT, null));
    expect(await tried(text("%PDF-1.7"))).toMatch(/PDF-Datei/);
    expect(await tried(text("kein Archiv"))).toMatch(/keine Word-Datei/);
    expect(await tried(form(FORM).slice(0, form(FORM).length - 200))).toMatch(/beschädigt/);
    const parts = unzipSync(form("pandoc"));
    expect(await tried(zipSync({ ...parts, "word/vbaProject.bin": text("x") }))).toMatch(/Makros/);
    expect(await tried(reissued("pandoc", (xml) => xml.replace("<w:r>", '<w:ins w:id="1" w:author="A"><w:r>').replace("</w:r>", "</w:r></w:ins>")))).toMatch(/nachverfolgte/);
    expect(await tried(zipSync({ ...parts, "word/media/bomb.xml": new Uint8Array(80_000_000) }))).toMatch(/übermäßig|zu groß/);
    expect(codeOf(await at.services.forms.load(kreis, id, { fileName: "a.docx", bytes: form(FORM) }, { ...ABOUT, title: " " }, null))).toBe("invalid-input");
    valueOf(await load(FORM));
    expect(await tried(form(FORM))).toBe("known-file");
    expect(valueOf(await at.services.forms.list(kreis, id))).toHaveLength(1);
  });

  test("that is issued anew keeps the mapping of its unchanged blanks and says what is different", async () => {
    const { at, id, kreis, inForce, open } = await sampleWithPeople();
    const oldId = await inForce(FORM);
    const old = await open(oldId);
    const bytes = reissued(FORM, (xml) => xml.replace("Stellenübersicht", "Übersicht der Stellen").replace("Sachausgaben", "Sachmittel"));
    const newId = valueOf(await at.services.forms.load(kreis, id, { fileName: "neu.docx", bytes }, { ...ABOUT, title: "Anlage 4 (2028)", validFrom: "2028-01-01" }, oldId));
    const view = await open(newId);
    expect(view.form.predecessor).toEqual({ id: oldId, title: ABOUT.title });
    expect(view.comparison!.same).toBe(false);
    expect(view.comparison!.wording.length).toBeGreaterThan(0);
    const kept = [...view.comparison!.blanks.kept, ...view.comparison!.blanks.moved];
    expect(kept.length).toBeGreaterThan(view.blanks.length / 2);
    expect(view.versions[0]!.mapping.blanks).toEqual(Object.fromEntries(kept.map((pair) => [pair.new, old.versions[0]!.mapping.blanks[pair.old]])));
    // The old form stays in force for contracts that begin before.
    expect(valueOf(await at.services.forms.gaps(kreis, id, VERTRAG))).toMatchObject({ form: { id: oldId } });
  });

  test("imports a mapping of the command line and refuses one of another form", async () => {
    const { kreis, load, act, open } = await sampleWithPeople();
    const formId = valueOf(await load(FORM));
    const view = await open(formId);
    const mapping = { format: "kim-form-mapping" as const, version: 1 as const, form: view.form.sha256, blanks: decisionsFor(view), firstAnnex: 7 };
    expect(problem(await act(kreis, formId, { do: "import", mapping: { ...mapping, form: "0".repeat(64) } }))).toBe("other-form");
    expect(problem(await act(kreis, formId, { do: "import", mapping: { ...mapping, blanks: { ...mapping.blanks, [view.blanks[0]!.id]: { value: "gibtsnicht" } } } }))).toBe("unknown-values");
    valueOf(await act(kreis, formId, { do: "import", mapping }));
    expect((await open(formId)).versions[0]!.mapping).toEqual(mapping);
  });
});

test("every sample form can be read as text with each of its blanks in it", async () => {
  const { load, open } = await sampleWithPeople();
  for (const name of FORMS) {
    const view = await open(valueOf(await load(name)));
    const shown = new Set(Array.from(JSON.stringify(view.reading).matchAll(/"blank":"([^"]+)"/g), (match) => match[1]));
    expect([...shown].toSorted(), name).toEqual(view.blanks.map(({ id }) => id).toSorted());
  }
});
