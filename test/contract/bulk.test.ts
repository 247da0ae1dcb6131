import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ContractRun } from "#server/contracts/bulk-run.ts";
import type { ContractRunService, FassungView } from "#app/services.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import { fileWithContracts } from "#test/builders/many-contracts.ts";
import { row } from "#test/builders/vorhaben.ts";
import { codeOf, installation, valueOf } from "#test/fakes/installation.ts";

const fassung = (id: string) => ({ id }) as FassungView;
const VERTRAEGE = ["a", "b", "c", "d"].map((id) => ({ id, traeger: `Träger ${id}` }));
const making = (make: (id: string) => Promise<ReturnType<typeof ok<FassungView>> | ReturnType<typeof refuse>>, failed: (id: string, error: unknown) => void = () => {}) => ({
  vertraege: VERTRAEGE,
  by: "Koordination",
  at: new Date("2026-11-21T08:00:00Z"),
  known: new Set(["fassung-b"]),
  make,
  failed,
});

describe("a run over contracts", () => {
  test("goes on when one is refused and one fails, and says so of each", async () => {
    const failures: string[] = [];
    const run = new ContractRun(
      making(
        async (id) => {
          if (id === "c") throw new Error("defect");
          return id === "d" ? refuse("too-large") : ok(fassung(`fassung-${id}`));
        },
        (id, error) => failures.push(`${id} ${String(error)}`),
      ),
    );
    await run.finished;
    expect(run.view).toMatchObject({ state: "done", total: 4, now: [] });
    expect(Object.fromEntries(run.view.results.map(({ vertrag, outcome }) => [vertrag, outcome]))).toEqual({ a: "made", b: "unchanged", c: "failed", d: "refused" });
    expect(failures).toEqual(["c Error: defect"]);
  });

  test("that is cancelled finishes what it has begun and begins nothing more", async () => {
    const begun: string[] = [];
    const run: ContractRun = new ContractRun(
      making(async (id) => {
        begun.push(id);
        await Promise.resolve();
        run.cancel();
        return ok(fassung(`fassung-${id}`));
      }),
    );
    await run.finished;
    expect(run.view.state).toBe("cancelled");
    expect(begun).toEqual(["a", "b"]);
    expect(run.view.results.map(({ vertrag }) => vertrag)).toEqual(["a", "b"]);
  });
});

/** A Vorhaben with five contracts: one lacks its IBAN, two Träger are called alike. */
async function five() {
  const at = await installation();
  const kreis = await at.actor("Kreis", "kommunales-integrationszentrum");
  const file = fileWithContracts(5, (facts) => {
    row(facts, "vertraege", "weiterer-2").iban = null;
    row(facts, "organisationen", "weiterer-4").name = "Träger 3 e. V.";
  });
  const id = valueOf(await at.services.vorhaben.importFile(kreis, file));
  const { contractRuns } = at.services;
  const over = async () => {
    valueOf(await contractRuns.start(kreis, id));
    await expect.poll(async () => valueOf(await contractRuns.progress(kreis, id))!.state).toBe("done");
    return valueOf(await contractRuns.progress(kreis, id))!;
  };
  return { at, kreis, id, contractRuns, over };
}

describe("all contracts of a Vorhaben", () => {
  test("the dry run names what holds up each, and makes nothing", async () => {
    const { at, kreis, id, contractRuns } = await five();
    const { lines, run } = valueOf(await contractRuns.overview(kreis, id));
    expect(run).toBeNull();
    expect(lines.map(({ findings, gaps }) => findings.length + gaps.length)).toEqual([0, 0, 1, 0, 0]);
    expect(at.compiled).toEqual([]);
    expect(codeOf(await contractRuns.archive(kreis, id))).toBe("not-found");
  });

  test("are made but for the one that is held up; again gives the same Fassungen and the same bytes", async () => {
    const { at, kreis, id, contractRuns, over } = await five();
    expect((await over()).results.map(({ outcome }) => outcome)).toEqual(["made", "made", "made", "made"]);
    const { lines } = valueOf(await contractRuns.overview(kreis, id));
    expect(lines.map(({ current }) => current)).toEqual([true, true, false, true, true]);
    const first = valueOf(await contractRuns.archive(kreis, id));
    at.clock.now = new Date("2026-09-02T10:00:00Z");
    expect((await over()).results.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
    const again = valueOf(await contractRuns.archive(kreis, id));
    expect(again.bytes).toEqual(first.bytes);
    expect(first.fileName).toBe("Vertraege_Rhein-Sieg-Kreis_2027.zip");
  });

  test("come as a ZIP with a table of sums; files of Träger that are called alike both stay", async () => {
    const { kreis, id, contractRuns, over } = await five();
    await over();
    const files = unzipSync(valueOf(await contractRuns.archive(kreis, id)).bytes);
    expect(Object.keys(files).filter((path) => path.includes("Traeger-3"))).toEqual(["Vertraege/Weiterleitungsvertrag_Traeger-3-e-V_2027_Fassung-1.docx", "Vertraege/Weiterleitungsvertrag_Traeger-3-e-V_2027_Fassung-1_2.docx"]);
    const table = new TextDecoder().decode(files["Vertraege.csv"]).trim().split("\r\n");
    expect(table).toHaveLength(6);
    expect(table.at(-1)).toMatch(/^"Summe";"";"[\d,]+";"[\d.]+,?\d*.*"/);
    const sums = new TextDecoder().decode(files["Pruefsummen.sha256"]).trim().split("\n");
    expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(Object.keys(files).filter((path) => path !== "Pruefsummen.sha256").toSorted());
  });

  test("whoever only reads makes none, and outsiders see nothing", async () => {
    const { at, kreis, id, contractRuns, over } = await five();
    await over();
    const [reader, outsider] = [await at.actor("Dezernat"), await at.actor("Fremde")];
    valueOf(await at.services.administration.setRole(kreis, id, reader.organisation.id, "lesen"));
    const answers = async (actor: Actor): Promise<Record<keyof ContractRunService, string>> => ({
      overview: codeOf(await contractRuns.overview(actor, id)),
      progress: codeOf(await contractRuns.progress(actor, id)),
      start: codeOf(await contractRuns.start(actor, id)),
      cancel: codeOf(await contractRuns.cancel(actor, id)),
      archive: codeOf(await contractRuns.archive(actor, id)),
    });
    expect(await answers(reader)).toEqual({ overview: "ok", progress: "ok", start: "not-allowed", cancel: "not-allowed", archive: "ok" });
    expect(await answers(outsider)).toEqual({ overview: "not-found", progress: "not-found", start: "not-found", cancel: "not-found", archive: "not-found" });
  });
});
