import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { newDisk, type Process } from "./simulation/disk.ts";
import { World, type WorldOptions } from "./simulation/world.ts";

let disk: Awaited<ReturnType<typeof newDisk>>;
beforeAll(async () => {
  disk = await newDisk();
});
afterAll(() => disk.close());
beforeEach(() => void vi.useFakeTimers({ now: 1_000_000, toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate", "Date"] }));
afterEach(() => void vi.useRealTimers());

const SEEDS = 500;
const MOVES = 60;

/** Seeds that showed a fault once, in the rooms or in a mutant of them that the others let pass. They are played in every run and stay for ever. */
const KEPT: { name: string; options: WorldOptions }[] = [
  { name: "text that waits for a refusing disk comes again over a new line, then the server dies", options: { seed: 276, people: 2, lossy: false } },
  { name: "the same, with a deletion behind it", options: { seed: 345, people: 2, lossy: false } },
  { name: "the same, with three people", options: { seed: 360, people: 3, lossy: false } },
];

async function play(options: WorldOptions, begin: (world: World) => void = () => undefined, moves = MOVES): Promise<World> {
  const world = new World(disk, options);
  begin(world);
  await world.play(moves);
  expect(world.broken, JSON.stringify(options)).toEqual([]);
  return world;
}

test.for(KEPT)("P-01 kept seed: $name", async ({ options }) => {
  expect((await play(options)).broken).toEqual([]);
});

test.for([
  { people: 2, lossy: false },
  { people: 4, lossy: false },
  { people: 3, lossy: true },
])(`P-01 P-02 P-03 P-04 P-10 ${SEEDS} worlds of $people people, single messages lost, doubled, overtaken: $lossy`, { timeout: 180_000 }, async (kind) => {
  let deaths = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) deaths += (await play({ seed, ...kind })).deaths;
  // Otherwise the dice have changed and nothing was tried.
  expect(deaths).toBeGreaterThan(SEEDS / 4);
});

test("P-01 P-03 a server that dies at each of the first sixty steps of a story has lost nothing confirmed and has nothing twice", async () => {
  const steps = Array.from({ length: 60 }, (_, index) => index + 1);
  const diedAt: (number | null)[] = [];
  for (const step of steps) {
    let first: Process | undefined;
    await play(
      { seed: 10_000, people: 2, lossy: false },
      ({ process }) => {
        first = process;
        process.dieAt(step);
      },
      300,
    );
    diedAt.push(first!.diedAt);
  }
  // Otherwise the story has become too short.
  expect(diedAt).toEqual(steps);
});
