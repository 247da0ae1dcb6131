import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connectHub, type Hub, type RoomHandle } from "#app/editor/collab/hub.ts";
import { muxUrl, ROOM, transportsOf, stockClient, synced, textOf, typeInto, VORHABEN, when } from "./harness.ts";

const dataDir = mkdtempSync(join(tmpdir(), "kim-crash-"));
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const ROUNDS = 5;

async function startServer(port: number): Promise<{ port: number; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server-process.ts"), dataDir, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  children.add(child);
  const answered = await new Promise<number>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve(Number(data.toString())));
    child.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  });
  return {
    port: answered,
    kill: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
        children.delete(child);
      }),
  };
}

/** Types until told to stop, always one mark more, and notes up to which mark everything was shown as saved. */
function typist(room: RoomHandle, name: string) {
  let typed = 0;
  let savedUpTo = 0;
  let typing = true;
  let reached: { count: number; done(): void } | null = null;
  const unwatch = room.saveState.subscribe(() => {
    if (room.saveState.get().kind === "saved") savedUpTo = typed;
    if (reached && savedUpTo >= reached.count) reached.done();
  });
  const step = () => {
    if (!typing) return;
    typed += 1;
    typeInto(room.doc, `${name}${typed};`);
    // A fast typist; without any pause between two keys no moment would ever be "all saved".
    setTimeout(step, 3);
  };
  step();
  return {
    /** Resolves when this many marks were shown as saved. */
    reach: (count: number) => new Promise<void>((done) => (reached = { count, done })),
    stop(): { typed: number; savedUpTo: number } {
      typing = false;
      unwatch();
      return { typed, savedUpTo };
    },
  };
}

const missing = (text: string, name: string, upTo: number): string[] =>
  Array.from({ length: upTo }, (_, index) => `${name}${index + 1};`).filter((mark) => text.split(mark).length !== 2);

test(`P-01 P-03 after kill -9 while two people type, everything shown as saved is there exactly once, ${ROUNDS} times`, async () => {
  let server = await startServer(0);
  const url = `ws://127.0.0.1:${server.port}`;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const people: { hub: Hub; room: RoomHandle; name: string }[] = ["anna", "bernd"].map((person) => {
      const hub = connectHub({ url: muxUrl({ url }), vorhaben: VORHABEN, transports: transportsOf(person) });
      return { hub, room: hub.room(ROOM), name: `${person}${round}-` };
    });
    await Promise.all(people.map(({ room }) => when([room.synced], () => room.synced.get())));
    const typists = people.map(({ room, name }) => typist(room, name));
    await Promise.all(typists.map((one) => one.reach(40)));
    await server.kill();
    const seen = typists.map((one) => one.stop());
    server = await startServer(server.port);
    // A stranger, so that nothing comes from the memory of those who typed.
    const stranger = stockClient({ url }, `pruefer${round}`);
    await synced(stranger);
    const stored = stranger.text();
    people.forEach(({ name }, index) => expect(missing(stored, name, seen[index]!.savedUpTo)).toEqual([]));
    expect(Math.min(...seen.map((one) => one.savedUpTo))).toBeGreaterThanOrEqual(40);
    // What was not yet confirmed comes from the clients once they are back, and all say the same.
    await Promise.all(people.map(({ room }) => when([room.saveState], () => room.saveState.get().kind === "saved" && room.provider.synced)));
    await when([stranger.doc as never], () => people.every(({ name }, index) => missing(stranger.text(), name, seen[index]!.typed).length === 0));
    await Promise.all(people.map(({ room }) => when([room.doc as never], () => textOf(room.doc) === stranger.text())));
    stranger.destroy();
    for (const { hub } of people) hub.close();
  }
  await server.kill();
}, 60_000);
