import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { fileWithContracts } from "#test/builders/many-contracts.ts";
import { actorOfAccount, insertAccount, organisationNamed } from "#server/access/accounts.ts";
import { buildServices } from "#server/services.ts";
import { openStorage } from "#server/storage/open-storage.ts";
import type { Result } from "#app/domain/values/result.ts";

interface ContractsTiming {
  contracts: number;
  /** From the button to the last file. */
  runMs: number;
  /** The same again: nothing has changed. */
  againMs: number;
  zipMs: number;
  kilobytes: number;
  /** How long anybody's keystroke waits for the thread meanwhile, 99 of 100 and the longest. */
  waitP99Ms: number;
  waitMaxMs: number;
}

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error: console.error, fatal: console.error, child: () => silent } as never;

/** All contracts of a Vorhaben with real Word files, and what typing on the same server feels of it. */
export async function benchContracts(contracts = 100): Promise<ContractsTiming> {
  const dataDir = mkdtempSync(join(tmpdir(), "kim-bench-contracts-"));
  const storage = await openStorage({ dataDir, log: silent });
  const now = new Date();
  const account = await storage.db.transaction().execute(async (trx) => {
    const organisation = await organisationNamed(trx, { name: "Kreis", shortName: "Kreis", art: "kommunales-integrationszentrum" }, now);
    return insertAccount(trx, { email: "bench@kim.example", name: "Bench", organisation, administrator: false, passwordHash: "" }, now);
  });
  const actor = (await actorOfAccount(storage.db, account))!;
  await storage.close();
  const built = await buildServices({ dataDir, log: silent, publicUrl: undefined });
  try {
    const { vorhaben, contractRuns } = built.services;
    const id = got(await vorhaben.importFile(actor, fileWithContracts(contracts)));
    const run = async () => {
      const start = performance.now();
      got(await contractRuns.start(actor, id));
      for (let view = got(await contractRuns.progress(actor, id)); view?.state === "running"; view = got(await contractRuns.progress(actor, id))) await pause(50);
      const { results } = got(await contractRuns.progress(actor, id))!;
      if (results.length !== contracts || results.some(({ outcome }) => outcome === "failed" || outcome === "refused")) throw new Error(`only ${results.length} contracts were made`);
      return performance.now() - start;
    };
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const runMs = await run();
    delay.disable();
    const againMs = await run();
    const start = performance.now();
    const { bytes } = got(await contractRuns.archive(actor, id));
    return { contracts, runMs, againMs, zipMs: performance.now() - start, kilobytes: Math.round(bytes.length / 1024), waitP99Ms: delay.percentile(99) / 1e6, waitMaxMs: delay.max / 1e6 };
  } finally {
    await built.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
