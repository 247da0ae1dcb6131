import { afterEach, describe, expect, test } from "vitest";
import { connectHub } from "#app/editor/collab/hub.ts";
import { muxUrl, removeData, saved, startHarness, stockClient, synced, transportsOf, typeInto, VORHABEN, WAYS, when, type Harness } from "./harness.ts";

/** How much stays behind, counted; `npm run prove -- memory` does the same ten thousand times and weighs it. */
let harness: Harness;
afterEach(async () => {
  await harness.stop();
  removeData(harness);
});

const WARM = 5;
const CYCLES = 60;
/** Some timers belong to the test itself; one for each cycle would be four times as many. */
const FEW = CYCLES / 4;
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
/** "Saved" is told a moment after the last key. */
const flat = async (before: number): Promise<void> => {
  await expect.poll(() => timers() - before, { timeout: 5000 }).toBeLessThan(FEW);
};
const gone = async (): Promise<void> => {
  while (harness.collab.health().connections > 0 || harness.collab.health().rooms > 0) await new Promise((resolve) => setTimeout(resolve, 5));
};
const roomOf = (cycle: number): string => `${VORHABEN}.handlungskonzept.r${cycle}`;

describe.each(WAYS)("P-21 P-27 over $way", ({ socketOf }) => {
  test(`${CYCLES} stock clients that come, write and go leave no room, no connection and fewer than ${FEW} timers`, async () => {
    harness = await startHarness({ socketOf, times: { idleUnload: 1 } });
    const cycle = async (number: number) => {
      const client = stockClient(harness, "anna", roomOf(number));
      await synced(client);
      client.type("Text");
      await saved(client);
      client.destroy();
      await gone();
    };
    for (let number = 0; number < WARM; number += 1) await cycle(number);
    const before = timers();
    for (let number = 0; number < CYCLES; number += 1) await cycle(WARM + number);
    expect(harness.collab.health()).toMatchObject({ connections: 0, rooms: 0, withoutWebSockets: 0 });
    await flat(before);
  });

  test(`${CYCLES} pages that open three rooms and close leave no more`, async () => {
    harness = await startHarness({ socketOf, times: { idleUnload: 1 } });
    const cycle = async (number: number) => {
      const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf("anna", socketOf) });
      const rooms = [0, 1, 2].map((index) => hub.room(roomOf(number * 3 + index)));
      await Promise.all(rooms.map((room) => when([room.synced], () => room.synced.get())));
      for (const room of rooms) typeInto(room.doc, "Text");
      hub.close();
      await gone();
    };
    for (let number = 0; number < WARM; number += 1) await cycle(number);
    const before = timers();
    for (let number = 0; number < CYCLES; number += 1) await cycle(WARM + number);
    expect(harness.collab.health()).toMatchObject({ connections: 0, rooms: 0, withoutWebSockets: 0 });
    await flat(before);
    expect(harness.storage.raw.prepare("select count(*) from room_update where seq > 1").pluck().get()).toBe((WARM + CYCLES) * 3);
  });
});
