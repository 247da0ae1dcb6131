import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EventMoment, VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import { connectHub, type Hub } from "#app/editor/collab/hub.ts";
import { writable } from "#app/editor/collab/readable.ts";
import type { Transports } from "#app/editor/collab/transports.ts";
import type { Consent, UnsentStore } from "#app/editor/collab/unsent-store.ts";
import { actor, CLOSE, LOCKED, muxUrl, removeData, ROOM, startHarness, stockClient, synced, textOf, transportsOf, typeInto, VORHABEN, WAYS, when, WRITES, type Harness } from "./harness.ts";

describe.each(WAYS)("P-27 over $way:", ({ socketOf }) => {
  let harness: Harness;
  const hubs: Hub[] = [];
  beforeEach(async () => {
    harness = await startHarness({ socketOf });
  });
  afterEach(async () => {
    for (const hub of hubs.splice(0)) hub.close();
    vi.unstubAllGlobals();
    await harness.stop();
    removeData(harness);
  });

  const seqAt = (): number => harness.storage.raw.prepare("select seq from room where name = ?").pluck().get(ROOM) as number;
  const hubOf = (person: string, read?: EventMoment): Hub => {
    const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, read, transports: transportsOf(person, socketOf) });
    hubs.push(hub);
    return hub;
  };

  /** How often a page that was read then is told that it missed something, on its first line. */
  const missedOf = async (read: EventMoment): Promise<number> => {
    const hub = hubOf("anna", read);
    let missed = 0;
    hub.onMissed(() => (missed += 1));
    await when([hub.connection], () => hub.connection.get().kind === "online");
    return missed;
  };

  test("P-23 thirty rooms go over one socket, and each is a room of its own", async () => {
    const [left, right] = [hubOf("anna"), hubOf("bernd")];
    const names = Array.from({ length: 30 }, (_, index) => `${VORHABEN}.handlungskonzept.abschnitt-${index}`);
    const mine = names.map((name) => left.room(name));
    const theirs = names.map((name) => right.room(name));
    await Promise.all([...mine, ...theirs].map((room) => when([room.synced], () => room.synced.get())));
    expect(harness.collab.health()).toMatchObject({ connections: 2, rooms: 30 });
    mine.forEach((room, index) => typeInto(room.doc, `Text ${index}`));
    await Promise.all(theirs.map((room, index) => when([room.doc as never], () => textOf(room.doc) === `Text ${index}`)));
  });

  test("P-24 nothing is shown as saved before its commit, and everything after it", async () => {
    const hub = hubOf("anna");
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    const before = seqAt();
    typeInto(room.doc, "Text");
    expect(room.saveState.get().kind).toBe("saving");
    // A moment's work: nobody is asked for it on the way to another page.
    expect([hub.unsaved(), hub.stranded()]).toEqual([true, false]);
    await when([room.saveState], () => room.saveState.get().kind === "saved");
    expect(seqAt()).toBe(before + 1);
  });

  test("P-01 a pure deletion is confirmed although no clock moves", async () => {
    const room = hubOf("anna").room(ROOM);
    await when([room.synced], () => room.synced.get());
    typeInto(room.doc, "Text");
    await when([room.saveState], () => room.saveState.get().kind === "saved");
    const length = room.doc.getXmlFragment("default").length;
    room.doc.getXmlFragment("default").delete(0, length);
    expect(room.saveState.get().kind).toBe("saving");
    await when([room.saveState], () => room.saveState.get().kind === "saved");
    expect((await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept")).has("ziele")).toBe(false);
  });

  test("P-23 a stock client and our hub meet in the same room", async () => {
    const stock = stockClient(harness, "anna");
    const room = hubOf("bernd").room(ROOM);
    await Promise.all([synced(stock), when([room.synced], () => room.synced.get())]);
    stock.type("von außen");
    await when([room.doc as never], () => textOf(room.doc) !== "");
    expect(textOf(room.doc)).toBe("von außen");
    stock.destroy();
  });

  test("P-25 text that is refused stays readable here as a copy", async () => {
    const hub = hubOf("anna");
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    harness.rights.grants = async () => LOCKED;
    typeInto(room.doc, "zu spät");
    const locked = harness.collab.texts.lockChanged(VORHABEN, "handlungskonzept", "ziele");
    await when([room.saveState], () => room.saveState.get().kind === "refused");
    await locked;
    expect(room.saveState.get()).toMatchObject({ kind: "refused", code: CLOSE.locked, unsaved: true });
    expect(room.localCopy().text).toBe("zu spät");
    expect(hub.stranded()).toBe(true);
    expect((await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept")).has("ziele")).toBe(false);
  });

  test("P-10 a lock reaches an open page as a changed grant, and unlocking gives it back", async () => {
    const room = hubOf("anna").room(ROOM);
    await when([room.access], () => room.access.get()?.locked === false);
    harness.rights.grants = async () => LOCKED;
    await harness.collab.texts.lockChanged(VORHABEN, "handlungskonzept", "ziele");
    await when([room.access], () => room.access.get()?.locked === true);
    expect(room.access.get()).toEqual(LOCKED);
    harness.rights.grants = async () => WRITES;
    await harness.collab.texts.lockChanged(VORHABEN, "handlungskonzept", "ziele");
    await when([room.access], () => room.access.get()?.locked === false);
    expect(room.saveState.get().kind).toBe("saved");
  });

  test("P-10 withdrawn access closes the room of that organisation at once and no other", async () => {
    const [kreis, verband] = [hubOf("anna@kreis").room(ROOM), hubOf("vera@verband").room(ROOM)];
    await Promise.all([kreis, verband].map((room) => when([room.synced], () => room.synced.get())));
    harness.rights.grants = async (who) => (who.organisation.id === "verband" ? CLOSE.noAccess : WRITES);
    harness.rights.mayOpen = () => null;
    await harness.collab.texts.accessChanged(VORHABEN, "verband");
    await when([verband.saveState], () => verband.saveState.get().kind === "refused");
    expect(verband.saveState.get()).toMatchObject({ code: CLOSE.noAccess });
    typeInto(kreis.doc, "weiter");
    await when([kreis.saveState], () => kreis.saveState.get().kind === "saved");
    expect(textOf(verband.doc)).toBe("");
  });

  test("P-10 the end of a session ends the whole page", async () => {
    const hub = hubOf("anna");
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    harness.rights.signedIn = () => false;
    await harness.collab.accountChanged(actor("anna").accountId);
    await when([hub.connection], () => hub.connection.get().kind === "signed-out");
    expect(hub.connection.get()).not.toHaveProperty("code");
  });

  test("P-12 P-25 a page stays its writer's: somebody else who signs in at the same computer does not send its text, its writer does", async () => {
    const window = new EventTarget();
    vi.stubGlobal("window", window);
    let cookie = "anna";
    const transports: Transports = {
      ...transportsOf(cookie, socketOf),
      get webSocket() {
        return socketOf(cookie);
      },
      get http() {
        return socketOf(cookie);
      },
    };
    const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports, writer: { account: "anna", unsent: nothingKept } });
    hubs.push(hub);
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    harness.rights.signedIn = () => false;
    await harness.collab.accountChanged(actor("anna").accountId);
    await when([hub.connection], () => hub.connection.get().kind === "signed-out");
    typeInto(room.doc, "Annas Satz");
    harness.rights.signedIn = () => true;
    cookie = "bernd";
    const { since } = hub.connection.get();
    window.dispatchEvent(new Event("focus"));
    await when([hub.connection], () => hub.connection.get().since !== since);
    expect(hub.connection.get().kind).toBe("signed-out");
    expect([hub.unsaved(), room.localCopy().text]).toEqual([true, "Annas Satz"]);
    cookie = "anna";
    window.dispatchEvent(new Event("focus"));
    await when([room.saveState], () => room.saveState.get().kind === "saved");
    const writers = harness.storage.raw.prepare("select distinct account from room_update where account is not null").pluck().all();
    expect(writers).toEqual(["anna"]);
  });

  test("P-26 every page of a Vorhaben hears its events, who is where, and which section has new text", async () => {
    const [left, right] = [hubOf("anna"), hubOf("bernd")];
    const heard = eventsOf(right);
    await Promise.all([left, right].map((hub) => when([hub.connection], () => hub.connection.get().kind === "online")));
    left.place("handlungskonzept", "ziele");
    await heard.until((event) => event.kind === "presence" && event.people.some((person) => person.accountId === "anna" && person.section === "ziele"));
    harness.collab.announce(VORHABEN, { kind: "manifest-changed", document: "handlungskonzept" });
    await heard.until((event) => event.kind === "manifest-changed");
    const room = left.room(ROOM);
    await when([room.synced], () => room.synced.get());
    typeInto(room.doc, "neu");
    await heard.until((event) => event.kind === "section-saved" && event.section === "ziele");
    expect(heard.events.map((event) => event.kind)).not.toContain("facts-changed");
  });

  test("P-26 a page learns that something happened between its reading and its first line, and nothing when nothing did", async () => {
    const read = harness.collab.moment();
    harness.collab.announce("anderes-vorhaben", { kind: "year-changed" });
    expect(await missedOf(read)).toBe(0);
    harness.collab.announce(VORHABEN, { kind: "year-changed" });
    expect(await missedOf(read)).toBe(1);
    expect(await missedOf(harness.collab.moment())).toBe(0);
    expect(await missedOf({ run: "before the restart", number: 1000 })).toBe(1);
  });

  test("P-24 an effect that is undone and done again keeps the same room", async () => {
    const hub = hubOf("anna");
    const first = hub.room(ROOM);
    first.destroy();
    const second = hub.room(ROOM);
    expect(second.doc).toBe(first.doc);
    await when([second.synced], () => second.synced.get());
    typeInto(second.doc, "Text");
    await when([second.saveState], () => second.saveState.get().kind === "saved");
  });

  test("P-24 a room that is left in the moment of the last key still delivers it", async () => {
    const hub = hubOf("anna");
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    const reader = hubOf("bernd").room(ROOM);
    typeInto(room.doc, "letzter Satz");
    room.destroy();
    hub.close();
    await when([reader.doc as never], () => textOf(reader.doc) !== "");
    expect(textOf(reader.doc)).toBe("letzter Satz");
  });

  test("P-24 text written while the server is away arrives when it is back", async () => {
    const hub = hubOf("anna");
    const room = hub.room(ROOM);
    await when([room.synced], () => room.synced.get());
    const { port, dataDir } = harness;
    await harness.stop();
    await when([room.saveState], () => room.saveState.get().kind === "offline");
    typeInto(room.doc, "unterwegs");
    expect(room.saveState.get()).toMatchObject({ kind: "offline", unsaved: true });
    expect([hub.unsaved(), hub.stranded()]).toEqual([true, true]);
    harness = await startHarness({ dataDir, port, socketOf });
    await when([room.saveState], () => room.saveState.get().kind === "saved");
    expect(hub.stranded()).toBe(false);
    expect((await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept")).get("ziele")).toMatchObject({ content: [{ content: [{ text: "unterwegs" }] }] });
  });
});

/** A device on which nothing may be kept. */
const nothingKept: UnsentStore = { consent: writable<Consent>("no"), decide: async () => undefined, keep: async () => undefined, forget: async () => undefined, of: async () => [], onSignOut: () => () => undefined };

function eventsOf(hub: Hub) {
  const events: VorhabenEvent[] = [];
  const waiting: { found(event: VorhabenEvent): boolean; done(): void }[] = [];
  hub.onEvent((event) => {
    events.push(event);
    for (const { found, done } of waiting) if (found(event)) done();
  });
  return {
    events,
    until: (found: (event: VorhabenEvent) => boolean) => new Promise<void>((done) => (events.some(found) ? done() : waiting.push({ found, done }))),
  };
}
