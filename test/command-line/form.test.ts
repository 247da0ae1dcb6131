import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { FormInspection } from "#app/domain/official-form/form.ts";
import { fillingOf, form } from "#test/official-form/forms.ts";
import { closeParts, openParts } from "#test/official-form/mutations/parts.ts";
import { p, wordForm } from "#test/builders/word-form.ts";
import { folder, kim } from "./files.ts";

/** A folder with a form, its mapping and its values. */
async function job(name = "pandoc"): Promise<{ at: (file: string) => string; args: string[] }> {
  const path = folder();
  const at = (file: string): string => join(path, file);
  writeFileSync(at("form.docx"), form(name));
  const { out } = await kim(["form", "inspect", at("form.docx"), "--json"]);
  const { mapping, values } = fillingOf(JSON.parse(out) as FormInspection);
  writeFileSync(at("m.json"), JSON.stringify(mapping));
  writeFileSync(at("v.json"), JSON.stringify(values));
  return { at, args: ["form", "fill", at("form.docx"), "--mapping", at("m.json"), "--values", at("v.json"), "--out", at("vertrag.docx")] };
}

describe("kim form", () => {
  it("inspects for people and for programs", async () => {
    const { at } = await job();
    expect((await kim(["form", "inspect", at("form.docx")])).out).toMatch(/form\.docx: \d+ Felder\nSHA-256 [0-9a-f]{64}\n/);
    const { blanks } = JSON.parse((await kim(["form", "inspect", at("form.docx"), "--json"])).out) as FormInspection;
    expect(blanks[0]).toEqual({ id: "kommune-dativ", kind: "mark", part: "word/document.xml", place: "Abschnitt § 1 Vertragsparteien, Absatz 1", places: ["Abschnitt § 1 Vertragsparteien, Absatz 1"], label: "kommune-dativ", context: expect.any(String) as string, text: "{{kommune-dativ}}", type: "text", options: [], repeats: null, occurrences: 1, confidence: 1, proposal: "kommune-name", capacity: 400, surroundings: expect.any(String) as string });
  });

  it("fills, with the protocol beside it, and verifies what it made", async () => {
    const { at, args } = await job();
    expect(await kim(args)).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(at(".")).toSorted()).toEqual(["form.docx", "m.json", "v.json", "vertrag.docx", "vertrag.pruefprotokoll.json"]);
    expect(await kim(["verify", at("vertrag.docx")])).toMatchObject({ code: 0, out: expect.stringContaining("unverändert") as string });
  });

  it("writes nothing when the job stops, and lists why", async () => {
    const { at, args } = await job();
    writeFileSync(at("v.json"), JSON.stringify({ format: "kim-form-values", version: 1, values: {} }));
    const { code, err } = await kim(args);
    expect(code).toBe(1);
    expect(err.split("\n").length).toBeGreaterThan(10);
    expect(existsSync(at("vertrag.docx"))).toBe(false);
  });

  it("stops, too, when something in the filled form still looks like a blank", async () => {
    const { at, args } = await job();
    writeFileSync(at("form.docx"), wordForm({ body: p("Siehe .{{a}}..") }));
    writeFileSync(at("m.json"), JSON.stringify({ format: "kim-form-mapping", version: 1, blanks: { a: "a" } }));
    writeFileSync(at("v.json"), JSON.stringify({ format: "kim-form-values", version: 1, values: { a: "." } }));
    expect(await kim(args)).toMatchObject({ code: 1, err: expect.stringContaining("Stehen geblieben: „....“") as string });
  });

  it.each([
    ["m.json", "{", "m.json: kein gültiges JSON"],
    ["m.json", '{"format":"kim-form-mapping","version":1,"blanks":{"x":{"value":3}}}', "m.json: blanks.x: hier gehört der Name eines Werts hin"],
    ["m.json", '{"format":"kim-form-mapping","version":1,"blanks":{"x":"a","x":"b"}}', "m.json: blanks.x: "],
    ["v.json", '{"format":"kim-form-values","version":1,"values":{"a":null}}', "v.json: values.a: hier gehört"],
    ["v.json", "[]", "v.json: hier gehört"],
    ["form.docx", "kein Word", "form.docx: Das ist keine Word-Datei (.docx)."],
  ])("names file, path and reason of wrong input: %s %s", async (file, content, message) => {
    const { at, args } = await job();
    writeFileSync(at(file), content);
    const { code, err } = await kim(args);
    expect([code, err]).toEqual([2, expect.stringContaining(message) as string]);
    expect(existsSync(at("vertrag.docx"))).toBe(false);
  });

  it("compares: 0 the same, 1 different, with words and blanks", async () => {
    const { at, args } = await job();
    expect(await kim(["form", "compare", at("form.docx"), at("form.docx")])).toMatchObject({ code: 0, out: "Wortlaut und Felder sind gleich.\n" });
    await kim(args);
    const parts = openParts(form("pandoc"));
    writeFileSync(at("neu.docx"), closeParts({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace("mit Sitz in", "ansässig in") }));
    expect(await kim(["form", "compare", at("form.docx"), at("neu.docx")])).toMatchObject({ code: 1, out: expect.stringMatching(/Wortlaut geändert: Abschnitt § 1 Vertragsparteien, Absatz 1\n {2}bisher: .*mit Sitz in.*\n {2}jetzt: {2}.*ansässig in/) as string });
  });
});

describe("kim verify", () => {
  it("ends with 1 and names every deviation with its place", async () => {
    const { at, args } = await job();
    await kim(args);
    const parts = openParts(new Uint8Array(readFileSync(at("vertrag.docx"))));
    writeFileSync(at("zurueck.docx"), closeParts({ ...parts, "word/document.xml": String(parts["word/document.xml"]).replace("Die Zuwendung beträgt", "Die Zuwendung beträgt nicht") }));
    const named = await kim(["verify", at("zurueck.docx"), "--protokoll", at("vertrag.pruefprotokoll.json")]);
    expect(named).toMatchObject({ code: 1, out: expect.stringContaining("Wortlaut: Abschnitt § 2 Zuwendung, Absatz 1: eingefügt: „nicht“") as string });
    const given = await kim(["verify", at("zurueck.docx"), "--form", at("form.docx"), "--mapping", at("m.json"), "--values", at("v.json"), "--json"]);
    expect([given.code, (JSON.parse(given.out) as { verdict: string }).verdict]).toEqual([1, "deviating"]);
  });

  it("says of a file saved anew whether its pages were compared", async () => {
    const { at, args } = await job();
    await kim(args);
    writeFileSync(at("zurueck.docx"), closeParts(openParts(new Uint8Array(readFileSync(at("vertrag.docx")))), 0));
    const verify = ["verify", at("zurueck.docx"), "--protokoll", at("vertrag.pruefprotokoll.json")];
    expect(await kim([...verify, "--ohne-seiten"])).toMatchObject({ code: 0, out: expect.stringMatching(/nur neu gespeichert[\s\S]*Seiten: nicht geprüft/) as string });
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv("PATH", "/nowhere");
    expect(await kim(verify)).toMatchObject({ code: 0, out: expect.stringContaining("Seiten: nicht geprüft (LibreOffice ist nicht installiert)") as string });
  });

  it("does not judge without knowing what the file was made from", async () => {
    const { at } = await job();
    expect(await kim(["verify", at("form.docx")])).toMatchObject({ code: 2, err: expect.stringContaining("das Prüfprotokoll daneben") as string });
  });
});
