import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import { fassungTitle } from "#app/wording/fassung-title.ts";
import { buildServices } from "#server/services.ts";
import { WordFailure } from "#server/export/docx/word-failure.ts";
import { canonicalJson } from "#server/bytes/canonical-json.ts";
import { sha256 } from "#server/bytes/sha256.ts";
import { amendmentFileName, fassungFileName } from "#server/fassungen/file-name.ts";
import { codeOf, emptyInstallation, installation, PASSWORD, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";
import { silentLog, tempFolder } from "#test/fakes/temp-storage.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");
const CONCEPT = { kind: "handlungskonzept" } as const;

async function sample() {
  const at = await emptyInstallation();
  const { accounts, password } = await at.built.loadSamples(EXAMPLES);
  const leader = (await at.services.sessions.actorOf(await at.signedIn(accounts[0]!.email, password)))!;
  const file = JSON.parse(readFileSync(join(EXAMPLES, "rhein-sieg-kreis.json"), "utf8")) as VorhabenFile;
  const vertrag = { kind: "weiterleitungsvertrag", vertragId: file.facts.vertraege[0]!.id } as const;
  const rename = async (value: string, base: number) => valueOf(await at.services.facts.change(leader, file.id, [{ do: "set", part: "antragsteller", row: null, field: "ansprechstelle", value, base }]));
  return { at, id: file.id, leader, vertrag, rename };
}

describe("a Fassung", () => {
  test("for submission is made after the deadline too: a missed day cannot be mended by writing (R-40)", async () => {
    const { at, id, leader } = await sample();
    at.clock.now = new Date("2026-11-21T08:00:00Z");
    valueOf(await at.services.facts.change(leader, id, [{ do: "set", part: "foerderung", row: null, field: "antragGestelltAm", value: "2026-11-20", base: 1 }]));
    const view = valueOf(await at.services.vorhaben.open(leader, id));
    expect(view.findings.filter((finding) => finding.id === "R-40")).toMatchObject([{ severity: "pflicht", mendable: false }]);
    expect(view.progress[0]).toMatchObject({ blocking: 0 });
    expect(valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "einreichung", ""))).toMatchObject({ kind: "einreichung" });
  });

  test("of unchanged content is the same again, byte for byte, also on another day and under another name", async () => {
    const { at, id, leader } = await sample();
    const first = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", "Erste"));
    at.clock.now = new Date("2026-09-20T08:00:00Z");
    const second = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", "Zweite"));
    expect(second).toEqual(first);
    expect(at.compiled).toHaveLength(1);
    expect(valueOf(await at.services.fassungen.list(leader, id))).toEqual([first]);
  });

  test("of changed content is a new one with the next number; the old file stays what it was", async () => {
    const { at, id, leader, rename } = await sample();
    const first = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    const before = valueOf(await at.services.fassungen.file(leader, first.id));
    await rename("Neue Ansprechstelle", 1);
    const second = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.contentHash).not.toBe(first.contentHash);
    expect(valueOf(await at.services.fassungen.file(leader, first.id))).toEqual(before);
    expect(valueOf(await at.services.fassungen.list(leader, id)).map((fassung) => fassung.number)).toEqual([2, 1]);
  });

  test("says the hash and size of its file", async () => {
    const { at, id, leader } = await sample();
    const fassung = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    const { bytes, fileName, mediaType } = valueOf(await at.services.fassungen.file(leader, fassung.id));
    expect(fassung.files).toEqual([{ format: "docx", fileName, bytes: bytes.length, sha256: sha256(bytes) }]);
    expect(fileName).toBe("Handlungskonzept_Rhein-Sieg-Kreis_2027_Fassung-1_Entwurf.docx");
    expect(mediaType).toMatch(/wordprocessingml/);
  });

  test("holds the whole Vorhaben as it stood then", async () => {
    const { at, id, leader, rename } = await sample();
    const before = valueOf(await at.services.vorhaben.open(leader, id)).snapshot;
    const fassung = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    await rename("Später geändert", 1);
    expect(valueOf(await at.services.fassungen.snapshot(leader, fassung.id))).toEqual(before);
  });

  test("asked for by ten people at once is made once", async () => {
    const { at, id, leader } = await sample();
    const made = await Promise.all(Array.from({ length: 10 }, () => at.services.fassungen.make(leader, id, CONCEPT, "entwurf", "")));
    expect(new Set(made.map((result) => valueOf(result).id)).size).toBe(1);
    expect(at.compiled).toHaveLength(1);
  });

  test("is numbered for each document, and each contract is a document", async () => {
    const { at, id, leader, vertrag } = await sample();
    const concept = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    const contract = valueOf(await at.services.fassungen.make(leader, id, vertrag, "entwurf", ""));
    expect([concept.number, contract.number]).toEqual([1, 1]);
    expect(contract.document).toEqual(vertrag);
    expect(contract.files[0]!.fileName).toMatch(/^Weiterleitungsvertrag_[A-Za-z0-9-]+_2027_Fassung-1_Entwurf\.docx$/);
    expect(codeOf(await at.services.fassungen.make(leader, id, { kind: "weiterleitungsvertrag", vertragId: "gibt-es-nicht" }, "entwurf", ""))).toBe("not-found");
  });

  test.each([
    ["", "", "Fassung 1"],
    ["Stand für die Lenkungsgruppe", "Stand für die Lenkungsgruppe", "Fassung 1 „Stand für die Lenkungsgruppe“"],
    // What earlier versions of the program wrote in place of a name.
    ["Entwurf", "", "Fassung 1"],
    ["Fassung 1", "", "Fassung 1"],
  ])("stored under „%s“ is called what its authors called it: „%s“", async (stored, name, title) => {
    const { at, id, leader } = await sample();
    valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    await at.db.updateTable("fassung").set({ name: stored }).execute();
    const [fassung] = valueOf(await at.services.fassungen.list(leader, id));
    expect([fassung!.name, fassungTitle(fassung!)]).toEqual([name, title]);
  });

  test("without a name is stored without one; one for submission may be called anything", async () => {
    const { at, id, leader } = await sample();
    valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    expect(valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "einreichung", "Entwurf")).name).toBe("Entwurf");
    expect((await at.db.selectFrom("fassung").select("name").orderBy("number").execute()).map(({ name }) => name)).toEqual(["", "Entwurf"]);
  });

  test("stands in the history", async () => {
    const { at, id, leader } = await sample();
    at.clock.now = new Date("2026-09-02T08:00:00Z");
    valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "entwurf", ""));
    const [entry] = valueOf(await at.services.vorhaben.history(leader, id, 1));
    expect(entry).toMatchObject({ event: "fassung-frozen", params: { title: "Handlungskonzept", number: "1", kind: "entwurf" } });
  });
});

describe("the draft of someone who only reads", () => {
  test("is the document as it stands, without a number, and leaves nothing in the list, the history or the next number", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const history = valueOf(await at.services.vorhaben.history(people.lesen, id, 10));
    const { fileName, bytes, mediaType } = valueOf(await at.services.fassungen.draftFile(people.lesen, id, CONCEPT));
    expect(fileName).toMatch(/^Handlungskonzept_[^_]+_2027_Entwurf\.docx$/);
    expect(mediaType).toMatch(/wordprocessingml/);
    expect(bytes.length).toBeGreaterThan(0);
    expect(at.compiled).toMatchObject([{ draft: true }]);
    expect(valueOf(await at.services.fassungen.list(people.lesen, id))).toEqual([]);
    expect(valueOf(await at.services.vorhaben.history(people.lesen, id, 10))).toEqual(history);
    expect(codeOf(await at.services.fassungen.make(people.lesen, id, CONCEPT, "entwurf", ""))).toBe("not-allowed");
    expect(valueOf(await at.services.fassungen.make(people.mitwirkung, id, CONCEPT, "entwurf", ""))).toMatchObject({ number: 1 });
    expect(codeOf(await at.services.fassungen.draftFile(people.lesen, id, { kind: "weiterleitungsvertrag", vertragId: "gibt-es-nicht" }))).toBe("not-found");
  });
});

describe("for submission", () => {
  test("is refused while something blocks, naming how much, and nothing is stored", async () => {
    const at = await installation();
    const { id, people } = await vorhabenWithRoles(at);
    const result = await at.services.fassungen.make(people.federfuehrung, id, CONCEPT, "einreichung", "Antrag 2027");
    expect(result).toMatchObject({ ok: false, error: { code: "content-changed" } });
    const blocking = valueOf(await at.services.vorhaben.open(people.federfuehrung, id)).progress[0]!.blocking;
    expect(result.ok ? "" : result.error.params!.blocking).toBe(String(blocking));
    expect(at.compiled).toEqual([]);
    expect(valueOf(await at.services.fassungen.list(people.federfuehrung, id))).toEqual([]);
    // A draft with its open points is always to be had.
    expect(codeOf(await at.services.fassungen.make(people.federfuehrung, id, CONCEPT, "entwurf", ""))).toBe("ok");
  });

  test("is made when nothing blocks, without the word Entwurf, under its name; only the Federführung may", async () => {
    const { at, id, leader } = await sample();
    expect(valueOf(await at.services.vorhaben.open(leader, id)).progress[0]).toMatchObject({ blocking: 0 });
    const fassung = valueOf(await at.services.fassungen.make(leader, id, CONCEPT, "einreichung", "Antrag 2027"));
    expect(fassung).toMatchObject({ number: 1, name: "Antrag 2027", kind: "einreichung" });
    expect(fassung.files[0]!.fileName).toBe("Handlungskonzept_Rhein-Sieg-Kreis_2027_Fassung-1.docx");
    expect(at.compiled[0]).toMatchObject({ draft: false });
    expect(at.compiled[0]!.titleBlock.statusLine).toContain("Antrag 2027");
    const { accounts, password } = JSON.parse(readFileSync(join(EXAMPLES, "accounts.json"), "utf8")) as { password: string; accounts: { email: string }[] };
    const other = (await at.services.sessions.actorOf(await at.signedIn(accounts[1]!.email, password)))!;
    expect(codeOf(await at.services.fassungen.make(other, id, CONCEPT, "einreichung", ""))).toBe("not-allowed");
  });
});

describe("when the compiler fails", () => {
  test.each([
    ["time-limit", "too-large"],
    ["memory-limit", "too-large"],
    ["closed", "unavailable"],
  ] as const)("%s is answered, and nothing is stored", async (failure, code) => {
    const built = await buildServices({
      dataDir: tempFolder(),
      log: silentLog,
      publicUrl: undefined,
      word: { compile: () => Promise.reject(new WordFailure(failure, "test")) },
    });
    await built.ensureFirstAdministrator({ email: "a@kim.example", password: PASSWORD });
    const headers = valueOf(await built.services.sessions.signIn(new Request("http://localhost/"), "a@kim.example", PASSWORD));
    const actor = (await built.services.sessions.actorOf(new Request("http://localhost/", { headers: { cookie: headers.getSetCookie()[0]!.split(";")[0]! } })))!;
    const id = valueOf(await built.services.vorhaben.create(actor, { title: "T", foerderjahr: 2027, antragsteller: { name: "Kreis", art: "kreis" } }));
    expect(codeOf(await built.services.fassungen.make(actor, id, CONCEPT, "entwurf", ""))).toBe(code);
    expect(valueOf(await built.services.fassungen.list(actor, id))).toEqual([]);
    await built.close();
  });
});

describe("names and hashes", () => {
  test.each([
    [{ document: "Handlungskonzept", subject: "Rhein-Sieg-Kreis", foerderjahr: 2027, number: 3, draft: false }, "Handlungskonzept_Rhein-Sieg-Kreis_2027_Fassung-3.docx"],
    [{ document: "Handlungskonzept", subject: "Märkischer Kreis / Süd", foerderjahr: null, number: 1, draft: true }, "Handlungskonzept_Maerkischer-Kreis-Sued_Fassung-1_Entwurf.docx"],
    [{ document: "Weiterleitungsvertrag", subject: "Çelik & Söhne gGmbH „Straße“", foerderjahr: 2027, number: 1, draft: false }, "Weiterleitungsvertrag_Celik-Soehne-gGmbH-Strasse_2027_Fassung-1.docx"],
    [{ document: "Weiterleitungsvertrag", subject: "../../etc/passwd", foerderjahr: 2027, number: 1, draft: false }, "Weiterleitungsvertrag_etc-passwd_2027_Fassung-1.docx"],
    [{ document: "Handlungskonzept", subject: null, foerderjahr: null, number: 1, draft: false }, "Handlungskonzept_Fassung-1.docx"],
  ])("%j", (parts, name) => expect(fassungFileName(parts)).toBe(name));

  test("an amendment carries the whole name of the Träger", () => {
    const facts = emptyFacts();
    facts.organisationen.push(rowOf("organisationen", "verein", { name: "Verein für Bildung und Beratung e. V." }));
    facts.vertraege.push(rowOf("vertraege", "vertrag", { traeger: "verein" }));
    expect(amendmentFileName(facts, "vertrag", 1)).toBe("1-Aenderung_Weiterleitungsvertrag_Verein-fuer-Bildung-und-Beratung-e-V.docx");
  });

  test("equal data has equal canonical JSON, whatever order it was built in", () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: "ä" })).toBe('{"a":"ä","b":[1,{"c":null}]}');
    expect(canonicalJson({ a: "ä", b: [1, { c: null }] })).toBe(canonicalJson({ b: [1, { c: null }], a: "ä" }));
  });
});
