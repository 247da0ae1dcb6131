import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLog } from "#server/log.ts";
import { openStorage } from "#server/storage/open-storage.ts";
import { fileOf, folder, kim } from "./files.ts";

const EXAMPLE = new URL("../../templates/examples/rhein-sieg-kreis.json", import.meta.url).pathname;

/** A data folder as a first start leaves it. */
async function installation(): Promise<string> {
  const dataDir = folder();
  await (await openStorage({ dataDir, log: createLog("silent"), as: "tool" })).close();
  return dataDir;
}

const checked = async (file: string): Promise<string> => (await kim(["check", file, "--json"], { today: "2026-11-21" })).out;

describe("kim import and export", () => {
  it("bring a whole Vorhaben into an installation and out again, unchanged", async () => {
    const dataDir = await installation();
    expect(await kim(["import", EXAMPLE], { dataDir })).toMatchObject({ code: 0, out: "rhein-sieg-kreis-2027\n", err: "" });
    const first = await kim(["export", "rhein-sieg-kreis-2027"], { dataDir });
    expect(first).toMatchObject({ code: 0, err: "" });

    const other = await installation();
    const path = fileOf(first.out);
    expect(await kim(["import", path], { dataDir: other })).toMatchObject({ code: 0 });
    expect((await kim(["export", "rhein-sieg-kreis-2027"], { dataDir: other })).out).toBe(first.out);
    expect(await checked(path)).toBe(await checked(EXAMPLE));
  });

  it("work while the server holds the folder", async () => {
    const dataDir = folder();
    const server = await openStorage({ dataDir, log: createLog("silent") });
    try {
      expect(await kim(["import", EXAMPLE], { dataDir })).toMatchObject({ code: 0 });
      expect(await server.db.selectFrom("vorhaben").select("id").execute()).toEqual([{ id: "rhein-sieg-kreis-2027" }]);
    } finally {
      await server.close();
    }
  });

  it("export into a file", async () => {
    const dataDir = await installation();
    await kim(["import", EXAMPLE], { dataDir });
    const target = join(folder(), "aus.json");
    expect(await kim(["export", "rhein-sieg-kreis-2027", "--out", target], { dataDir })).toMatchObject({ code: 0, out: `${target}\n` });
    expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({ format: "kim-vorhaben", id: "rhein-sieg-kreis-2027" });
  });

  it("refuse a second import of the same Vorhaben and change nothing", async () => {
    const dataDir = await installation();
    await kim(["import", EXAMPLE], { dataDir });
    const before = (await kim(["export", "rhein-sieg-kreis-2027"], { dataDir })).out;
    const again = await kim(["import", EXAMPLE], { dataDir });
    expect(again).toEqual({ code: 2, out: "", err: `${EXAMPLE}: id: das Vorhaben rhein-sieg-kreis-2027 gibt es hier schon\n` });
    expect((await kim(["export", "rhein-sieg-kreis-2027"], { dataDir })).out).toBe(before);
  });

  it("refuse a file with a mistake at its end and leave nothing behind", async () => {
    const dataDir = await installation();
    const broken = JSON.parse(readFileSync(EXAMPLE, "utf8")) as { facts: { vertraege: { traeger: string }[] } };
    broken.facts.vertraege[0]!.traeger = "gibt-es-nicht";
    expect(await kim(["import", fileOf(broken)], { dataDir })).toMatchObject({ code: 2, err: expect.stringContaining("facts.vertraege.0.traeger") as string });
    expect(await kim(["export", "rhein-sieg-kreis-2027"], { dataDir })).toMatchObject({ code: 2, err: expect.stringContaining("Es gibt noch keines.") as string });
  });

  it("refuse a Vorhaben that nobody leads", async () => {
    const dataDir = await installation();
    const orphan = { ...(JSON.parse(readFileSync(EXAMPLE, "utf8")) as object), roles: {} };
    expect(await kim(["import", fileOf(orphan)], { dataDir })).toMatchObject({ code: 2, err: expect.stringContaining("Federführung") as string });
  });

  it("say so where no installation is", async () => {
    const dataDir = join(folder(), "leer");
    expect(await kim(["export", "x"], { dataDir })).toEqual({ code: 2, out: "", err: `${dataDir}: hier liegen keine Daten der KIM-Werkstatt. Zeigt DATA_DIR auf den richtigen Ordner? „npm start“ legt ihn an\n` });
  });
});
