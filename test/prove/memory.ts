import { httpSocketOf, removeData, saved, socketOf, startHarness, stockClient, synced, VORHABEN, type Harness } from "#test/collab/harness.ts";
import { liveHeap } from "./live-heap.ts";

export interface MemoryReport {
  cycles: number;
  /** Live heap after a forced collection, once everything is warm and at the end, MB. */
  heapAtFirst: number;
  heapNow: number;
  rssMb: number;
  /** What is still there when everybody has gone and the rooms had time to unload. */
  rooms: number;
  connections: number;
  /** Timers and handles of this process beyond those of the warm state. */
  handles: number;
  seconds: number;
}

/** Fewer than so many MB more from the warm state on count as flat: 10,000 rooms that stayed would be hundreds. */
export const FLAT_MB = 4;
/** The pool of connections for requests breathes by some; a timer or socket for each room would be thousands. */
export const FLAT_HANDLES = 20;
const AT_ONCE = 20;
const IDLE_MS = 50;

/**
 * Rooms opened, written to, confirmed, left and unloaded over real sockets with the stock client, every fifth over plain HTTP: what remains in memory?
 * Each room has a name of its own. Looked at after a tenth (warm) and after every further tenth.
 */
export async function proveMemory(cycles: number, progress: (report: MemoryReport) => void): Promise<MemoryReport> {
  const began = performance.now();
  const harness = await startHarness({ times: { idleUnload: IDLE_MS } });
  try {
    let warmHandles: number | undefined;
    const report: MemoryReport = { cycles: 0, heapAtFirst: 0, heapNow: 0, rssMb: 0, rooms: 0, connections: 0, handles: 0, seconds: 0 };
    while (report.cycles < cycles) {
      const until = Math.min(cycles, report.cycles + Math.ceil(cycles / 10));
      await Promise.all(Array.from({ length: AT_ONCE }, () => work(harness, () => (report.cycles < until ? report.cycles++ : null))));
      await quiet(harness);
      report.heapNow = liveHeap() / 1e6;
      report.heapAtFirst ||= report.heapNow;
      report.rssMb = process.memoryUsage.rss() / 1e6;
      ({ rooms: report.rooms, connections: report.connections } = harness.collab.health());
      const handles = process.getActiveResourcesInfo().length;
      report.handles = handles - (warmHandles ??= handles);
      report.seconds = (performance.now() - began) / 1000;
      progress(report);
    }
    return report;
  } finally {
    await harness.stop();
    removeData(harness);
  }
}

async function work(harness: Harness, next: () => number | null): Promise<void> {
  for (let cycle = next(); cycle !== null; cycle = next()) {
    const client = stockClient({ ...harness, socketOf: cycle % 5 === 0 ? httpSocketOf : socketOf }, `person-${cycle % 100}`, `${VORHABEN}.handlungskonzept.r${cycle}`);
    await synced(client);
    client.type("Text");
    await saved(client);
    client.destroy();
  }
}

/** Until everybody has gone and no room is loaded, at most for ten seconds: what is there then stays. */
async function quiet({ collab }: Harness): Promise<void> {
  const patient = performance.now() + 10_000;
  // The last lines close and rooms unload by timers of their own; then what they held is free.
  while (performance.now() < patient && (collab.health().connections > 0 || collab.health().rooms > 0)) await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  await new Promise((resolve) => setTimeout(resolve, 20 * IDLE_MS));
}
