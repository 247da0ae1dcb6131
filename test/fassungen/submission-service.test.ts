import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import { CONCEPT_KINDS, type DocumentRef } from "#app/domain/values/ids.ts";
import { zipFiles } from "#server/export/archive.ts";
import { sha256 } from "#server/bytes/sha256.ts";
import { archiveName } from "#server/fassungen/file-name.ts";
import { codeOf, emptyInstallation, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");

async function sample(name: "rhein-sieg-kreis" | "rhein-kreis-neuss" = "rhein-sieg-kreis") {
  const at = await emptyInstallation();
  const { accounts, password } = await at.built.loadSamples(EXAMPLES);
  const file = JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), "utf8")) as VorhabenFile;
  const domain = file.id.replace(/(-sieg)?-kreis-2027$|-2027$/, "$1");
  const person = async (role: string) => (await at.services.sessions.actorOf(await at.signedIn(accounts.find(({ email }) => email === `${role}@${domain}.example`)!.email, password)))!;
  const leader = await person("koordination");
  const vertrag: DocumentRef = { kind: "weiterleitungsvertrag", vertragId: file.facts.vertraege[0]!.id };
  const freeze = (document: DocumentRef) => at.services.fassungen.make(leader, file.id, document, "einreichung", "Antrag 2027");
  const freezeConcepts = async () => {
    for (const kind of CONCEPT_KINDS) valueOf(await freeze({ kind }));
  };
  const rename = async (value: string, base: number) => valueOf(await at.services.facts.change(leader, file.id, [{ do: "set", part: "antragsteller", row: null, field: "ansprechstelle", value, base }]));
  const archive = async () => unzipSync(valueOf(await at.services.submission.archive(leader, file.id)).bytes);
  return { at, id: file.id, leader, person, vertrag, freeze, freezeConcepts, rename, archive };
}

const PROTOCOL = "Nachweise/Pruefprotokoll.txt";

describe("what is frozen for submission", () => {
  test("is said document by document, and whether the document says something else by now", async () => {
    const { at, id, leader, freeze, rename, vertrag } = await sample();
    expect(valueOf(await at.services.submission.entries(leader, id))).toEqual([...CONCEPT_KINDS.map((kind) => ({ document: { kind }, fassung: null, unchanged: false })), { document: vertrag, fassung: null, unchanged: false }]);
    const fassung = valueOf(await freeze({ kind: "handlungskonzept" }));
    expect(valueOf(await at.services.submission.entries(leader, id))[0]).toEqual({ document: { kind: "handlungskonzept" }, fassung, unchanged: true });
    await rename("Neue Ansprechstelle", 1);
    expect(valueOf(await at.services.submission.entries(leader, id))[0]).toEqual({ document: { kind: "handlungskonzept" }, fassung, unchanged: false });
  });

  test("are never drafts", async () => {
    const { at, id, leader } = await sample();
    valueOf(await at.services.fassungen.make(leader, id, { kind: "handlungskonzept" }, "entwurf", ""));
    expect(valueOf(await at.services.submission.entries(leader, id))[0]!.fassung).toBeNull();
  });

  test("the Bescheid, which comes after the application, holds up the contract and no concept", async () => {
    const { at, id, leader } = await sample("rhein-kreis-neuss");
    const { findings, progress } = valueOf(await at.services.vorhaben.open(leader, id));
    expect(findings.filter((finding) => finding.id === "W-23")).toHaveLength(4);
    expect(progress.map(({ blocking }) => blocking)).toEqual([2, 1, 4]);
  });
});

describe("the package", () => {
  test("is refused until both concepts are frozen", async () => {
    const { at, id, leader, freeze, vertrag } = await sample();
    for (const document of [undefined, { kind: "handlungskonzept" } as const, vertrag]) {
      if (document) valueOf(await freeze(document));
      expect(await at.services.submission.archive(leader, id)).toEqual({ ok: false, error: { code: "not-found", params: { what: "einreichung" } } });
    }
    valueOf(await freeze({ kind: "case-management-konzept" }));
    expect(valueOf(await at.services.submission.archive(leader, id))).toMatchObject({ fileName: "Einreichung_Rhein-Sieg-Kreis_2027.zip", mediaType: "application/zip" });
  });

  test("holds the frozen files, the Vorhaben and what proves them, always in the same order and the same bytes", async () => {
    const { at, id, leader, freeze, freezeConcepts, vertrag, archive } = await sample();
    await freezeConcepts();
    valueOf(await freeze(vertrag));
    const files = await archive();
    expect(Object.keys(files)).toEqual([
      "Antrag/Handlungskonzept_Rhein-Sieg-Kreis_2027_Fassung-1.docx",
      "Antrag/Case-Management-Konzept_Rhein-Sieg-Kreis_2027_Fassung-1.docx",
      "Nach-dem-Bescheid/Weiterleitungsvertrag_Musterverband-Rhein-Sieg-e-V_2027_Fassung-1.docx",
      "Nachweise/Vorhaben-Datei_rhein-sieg-kreis-2027.json",
      PROTOCOL,
      "Nachweise/Pruefsummen.sha256",
    ]);
    at.clock.now = new Date("2026-12-24T12:00:00Z");
    const [first, second] = [await at.services.submission.archive(leader, id), await at.services.submission.archive(leader, id)];
    expect(sha256(valueOf(first).bytes)).toBe(sha256(valueOf(second).bytes));
    expect(await archive()).toEqual(files);
  });

  test("its hashes are those of the files, on the page, in the Prüfprotokoll and in the list for programs", async () => {
    const { at, id, leader, freezeConcepts, archive } = await sample();
    await freezeConcepts();
    const files = await archive();
    const protocol = strFromU8(files[PROTOCOL]!);
    for (const { fassung } of valueOf(await at.services.submission.entries(leader, id)).filter((entry) => entry.fassung)) {
      const [file] = fassung!.files;
      expect(sha256(files[`Antrag/${file!.fileName}`]!)).toBe(file!.sha256);
      expect(protocol).toContain(file!.sha256);
      expect(protocol).toContain(fassung!.contentHash);
    }
    const { "Nachweise/Pruefsummen.sha256": sums, ...others } = files;
    expect(strFromU8(sums!)).toBe(Object.entries(others).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(""));
  });

  test("its Prüfprotokoll says from what and by whom each file is, what was checked, and with which result", async () => {
    const { freezeConcepts, archive } = await sample();
    await freezeConcepts();
    const protocol = strFromU8((await archive())[PROTOCOL]!);
    for (const part of ["Fassung         1 („Antrag 2027“), festgehalten am 01.09.2026, 10:00 Uhr von Koordination KIM", "Vorlage         2026-04-23", "FAQ zum Kommunalen Integrationsmanagement, Stand 23.04.2026", "vom 12.12.2024", "21 von 21 Pflichtabschnitten", "kein Pflichthinweis offen", "R-22", "Derselbe wie in der Vorhaben-Datei."])
      expect(protocol).toContain(part);
    expect(protocol).not.toMatch(/undefined|null|NaN|\[object/);
    expect(protocol.split("\n").slice(0, -1).every((line) => line.endsWith("\r"))).toBe(true);
  });

  test("says so when one document is from an older state than the other", async () => {
    const { at, freeze, freezeConcepts, rename, archive } = await sample();
    await freezeConcepts();
    await rename("Neue Ansprechstelle", 1);
    at.clock.now = new Date("2026-09-02T08:00:00Z");
    valueOf(await freeze({ kind: "case-management-konzept" }));
    const files = await archive();
    const protocol = strFromU8(files[PROTOCOL]!);
    expect(protocol.match(/Älter als die Vorhaben-Datei/g)).toHaveLength(1);
    expect(protocol.match(/Derselbe wie in der Vorhaben-Datei/g)).toHaveLength(1);
    expect(strFromU8(files["Nachweise/Vorhaben-Datei_rhein-sieg-kreis-2027.json"]!)).toContain("Neue Ansprechstelle");
  });

  test("its Vorhaben file is the frozen state, not the present one, and can be read by another installation", async () => {
    const { freezeConcepts, rename, archive, leader } = await sample();
    await freezeConcepts();
    await rename("Neue Ansprechstelle", 1);
    const json = strFromU8((await archive())["Nachweise/Vorhaben-Datei_rhein-sieg-kreis-2027.json"]!);
    expect(json).not.toContain("Neue Ansprechstelle");
    const elsewhere = await installation();
    const ki = await elsewhere.actor(leader.organisation.name, "kommunales-integrationszentrum");
    expect(valueOf(await elsewhere.services.vorhaben.importFile(ki, json))).toBe("rhein-sieg-kreis-2027");
  });

  test("is for those who may export, and unknown to everybody else", async () => {
    const { at, id, person, freezeConcepts } = await sample();
    await freezeConcepts();
    const reader = await person("dezernat");
    expect(codeOf(await at.services.submission.archive(reader, id))).toBe("ok");
    expect(codeOf(await at.services.fassungen.make(reader, id, { kind: "handlungskonzept" }, "einreichung", ""))).toBe("not-allowed");
    const other = await installation();
    const { id: foreign, people } = await vorhabenWithRoles(other);
    expect(codeOf(await other.services.submission.entries(people.outsider, foreign))).toBe("not-found");
    expect(codeOf(await other.services.submission.archive(people.outsider, foreign))).toBe("not-found");
  });
});

describe("the ZIP file", () => {
  test.each([
    ["2026-01-15T09:22:00Z", 10],
    ["2026-07-15T09:22:00Z", 11],
  ])("shows German time for %s", (modified, hour) => {
    const bytes = zipFiles([{ path: "a.txt", bytes: new Uint8Array([1]), modified }]);
    // Local header: the time stands at byte 10 as hour (5 bits), minute (6), seconds / 2 (5).
    const time = new DataView(bytes.buffer, bytes.byteOffset).getUint16(10, true);
    expect([time >> 11, (time >> 5) & 63]).toEqual([hour, 22]);
  });

  test("has a name that every system takes", () => {
    expect(archiveName("Märkischer Kreis / Süd", 2027)).toBe("Einreichung_Maerkischer-Kreis-Sued_2027.zip");
    expect(archiveName(null, null)).toBe("Einreichung.zip");
  });
});
