import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { latestTemplate } from "#templates/index.ts";
import { vorhaben } from "#test/builders/vorhaben.ts";
import { writeFiles } from "#server/command-line/write-files.ts";
import { Unusable } from "#server/command-line/io.ts";
import { fileOf, fileOfSnapshot, folder, kim } from "./files.ts";

const ADVISED = latestTemplate("case-management-konzept").sections.find((section) => section.status === "empfehlung" && !section.heading)!.id;

const path = (change?: Parameters<typeof vorhaben>[0]) => fileOfSnapshot(vorhaben(change));

describe("kim generate", () => {
  it("writes both concepts and the contract, the same bytes for the same file and day", async () => {
    const [first, second] = [join(folder(), "neu"), folder()];
    const file = path();
    const { code, out, err } = await kim(["generate", file, "--out", first]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const names = readdirSync(first).toSorted();
    expect(names).toEqual(["Case-Management-Konzept_Rhein-Sieg-Kreis_2027.docx", "Handlungskonzept_Rhein-Sieg-Kreis_2027.docx", "Weiterleitungsvertrag_Musterverband-e-V_2027.docx"]);
    expect(out.trim().split("\n").toSorted()).toEqual(names.map((name) => join(first, name)));
    expect(unzipSync(readFileSync(join(first, names[1]!)))["word/document.xml"]).toBeDefined();
    await kim(["generate", file, "--out", second]);
    for (const name of names) expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
  });

  it("makes a draft of a document in which something blocks, and of that one only", async () => {
    const out = folder();
    const file = path((_facts, snapshot) => {
      snapshot.concepts.handlungskonzept.sections["baustein-3"]!.content = null;
      // Advised only: no reason for a draft.
      snapshot.concepts["case-management-konzept"].sections[ADVISED]!.content = null;
    });
    expect((await kim(["generate", file, "--out", out])).code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(["Case-Management-Konzept_Rhein-Sieg-Kreis_2027.docx", "Handlungskonzept_Rhein-Sieg-Kreis_2027_Entwurf.docx", "Weiterleitungsvertrag_Musterverband-e-V_2027.docx"]);
  });

  it("ends with 2 without a folder, and when the folder is a file", async () => {
    const file = path();
    expect((await kim(["generate", file])).err).toContain("--out");
    const occupied = fileOf("x", "belegt");
    const { code, err } = await kim(["generate", file, "--out", occupied]);
    expect({ code, err }).toEqual({ code: 2, err: `${occupied}: dort steht schon eine Datei\n` });
  });

  it("ends with 2 at once where no folder can be made", async () => {
    expect(await kim(["generate", path(), "--out", "/proc/kim/neu"])).toEqual({ code: 2, out: "", err: "/proc/kim: dort lässt sich nichts anlegen\n" });
  });

  it("makes nothing of a file that cannot be read", async () => {
    const out = join(folder(), "leer");
    expect((await kim(["generate", fileOf("{}"), "--out", out])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

describe("writeFiles", () => {
  it("leaves nothing half-written when one of several files cannot be put in place", async () => {
    const target = folder();
    writeFileSync(join(target, "alt.txt"), "alt");
    mkdirSync(join(target, "ordner.txt", "voll"), { recursive: true });
    const attempt = writeFiles(target, [
      { name: "ordner.txt", bytes: "geht nicht" },
      { name: "alt.txt", bytes: "neu" },
    ]);
    await expect(attempt).rejects.toThrow(Unusable);
    await expect(attempt).rejects.toThrow(join(target, "ordner.txt"));
    expect(readdirSync(target).toSorted()).toEqual(["alt.txt", "ordner.txt"]);
    expect(readFileSync(join(target, "alt.txt"), "utf8")).toBe("alt");
  });
});
