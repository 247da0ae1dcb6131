import { createDecoder } from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { decodeSaved } from "#app/collab-protocol/messages.ts";
import { FRAGMENT, MESSAGE_SAVED } from "#app/collab-protocol/protocol.ts";
import { validateContent } from "#app/document-model/schema.ts";
import { plainText } from "#app/domain/vorhaben/section-content.ts";
import { CLOSE, LOCKED, rawClient, READS, removeData, ROOM, saved, startHarness, stockClient, synced, typeInto, VORHABEN, WAYS, when, withLength, WRITES, type Harness, type StockClient } from "./harness.ts";
import { forbiddenInputs, toleratedInputs } from "./odd-inputs.ts";

const open = (room: string): string => JSON.stringify({ t: "open", id: 1, room });
const mux = (vorhaben: string): string => `/collab/mux?vorhaben=${vorhaben}&schema=1`;
const path = (room: string, query = "?schema=1"): string => `/collab/rooms/${room}${query}`;

/** A document that knows what the room holds, to forge updates with. */
function copyOf(client: StockClient): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
  return doc;
}

function change(doc: Y.Doc, how: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(how);
  return Y.encodeStateAsUpdate(doc, before);
}

const embolden = (client: StockClient): void => ((client.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 5, { bold: {} });
const UPDATE = [0, 2] as const;

describe.each(WAYS)("P-27 over $way:", ({ socketOf }) => {
  let harness: Harness;
  let honest: StockClient;
  let reader: StockClient;
  beforeEach(async () => {
    harness = await startHarness({ socketOf, limits: { updateBytes: 20_000 } });
    honest = stockClient(harness, "honest");
    reader = stockClient(harness, "reader");
    await Promise.all([synced(honest), synced(reader)]);
    honest.type("Guter Text");
    await when([reader.doc as never], () => reader.text() === "Guter Text");
  });
  afterEach(async () => {
    honest.destroy();
    reader.destroy();
    await harness.stop();
    removeData(harness);
  });

  const audited = (): number => harness.storage.raw.prepare("select count(*) from audit where event = 'room-refused' and account in ('mallory', 'late', 'lesen')").pluck().get() as number;
  const logged = (): number => harness.storage.raw.prepare("select count(*) from room_update").pluck().get() as number;

  /** After whatever was tried: nothing of it is in the log, and the others write on over the same connections. */
  async function othersUntouched(before: number): Promise<void> {
    expect(logged()).toBe(before);
    expect(audited()).toBeGreaterThan(0);
    honest.type(" bleibt");
    await when([reader.doc as never], () => reader.text().startsWith("Guter Text bleibt"));
    await saved(honest);
    expect(honest.provider.wsconnected && reader.provider.wsconnected).toBe(true);
  }

  const FORGED: Record<string, (room: Y.Doc) => Uint8Array> = {
    "text in a colleague's name": (room) => {
      room.clientID = honest.doc.clientID;
      return change(room, () => typeInto(room, " gefälscht"));
    },
    "text in the server's name": (room) => {
      room.clientID = 1;
      return change(room, () => typeInto(room, " gefälscht"));
    },
    "text in the name of somebody who has not written yet": (room) => {
      room.clientID = reader.doc.clientID;
      return change(room, () => typeInto(room, " gefälscht"));
    },
    "a node the schema does not know": (room) => change(room, () => room.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlElement("iframe")])),
    "a mark the schema does not know": (room) => change(room, () => ((room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { blink: true })),
    "a mark that holds what no mark holds": (room) => change(room, () => ((room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { bold: [[[[1]]]] })),
    "another root beside the text": (room) => change(room, () => room.getMap("settings").set("locked", "no")),
    "a map inside the text": (room) => change(room, () => (room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).setAttribute("x", new Y.Map() as never)),
    "binary data as attribute": (room) => change(room, () => (room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).setAttribute("x", new Uint8Array(9) as never)),
    "a deeply nested attribute": (room) => change(room, () => (room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).setAttribute("x", [[[[[1]]]]] as never)),
    "an item that refers to itself": () =>
      encoding.encode((encoder) => {
        // One client, one struct at clock 0, text with an origin at the same place.
        for (const number of [1, 1, 4711, 0]) encoding.writeVarUint(encoder, number);
        encoding.writeUint8(encoder, 0x80 | 4);
        encoding.writeVarUint(encoder, 4711);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, "x");
        encoding.writeVarUint(encoder, 0);
      }),
    "bytes that are no update": () => Uint8Array.of(9, 9, 9, 9),
  };

  describe("P-07 P-08 P-13 an update is refused, its sender sent away, nobody else touched:", () => {
    test.each(Object.entries(FORGED))("%s", async (_, forge) => {
      const mallory = await rawClient(harness, "mallory");
      const before = logged();
      mallory.send(...UPDATE, withLength(forge(copyOf(honest))));
      expect((await mallory.closed).code).toBe(CLOSE.invalidMessage);
      await othersUntouched(before);
    });

    test("whatever the schema forbids, also where Yjs would take it", async () => {
      const before = logged();
      for (const [name, write] of Object.entries(forbiddenInputs())) {
        const mallory = await rawClient(harness, "mallory");
        const room = copyOf(honest);
        mallory.send(...UPDATE, withLength(change(room, () => write(room.getXmlFragment(FRAGMENT)))));
        expect((await mallory.closed).code, name).toBe(CLOSE.invalidMessage);
      }
      await othersUntouched(before);
    });

    test("one that is too large", async () => {
      const mallory = await rawClient(harness, "mallory");
      const before = logged();
      const room = copyOf(honest);
      mallory.send(...UPDATE, withLength(change(room, () => typeInto(room, "x".repeat(30_000)))));
      expect((await mallory.closed).code).toBe(CLOSE.tooLarge);
      await othersUntouched(before);
    });

    test("two messages in one frame, half a message, an unknown kind, a text frame", async () => {
      const before = logged();
      const good = withLength(new Uint8Array([0, 0]));
      for (const attack of [[0, 2, good, 0, 2, good], [0, 2, 200], [0, 7, good], [0]]) {
        const mallory = await rawClient(harness, "mallory");
        mallory.send(...attack);
        expect((await mallory.closed).code).toBe(CLOSE.invalidMessage);
      }
      const writer = await rawClient(harness, "mallory");
      writer.sendText("{}");
      expect((await writer.closed).code).toBe(CLOSE.invalidMessage);
      await othersUntouched(before);
    });
  });

  test("P-07 what honest people can bring about together comes in, and readers do not see it", async () => {
    const late = await rawClient(harness, "late");
    const room = copyOf(honest);
    for (const [index, write] of Object.values(toleratedInputs()).entries()) {
      late.send(...UPDATE, withLength(change(room, () => write(room.getXmlFragment(FRAGMENT)))));
      await late.message((message) => message[0] === MESSAGE_SAVED && decodeSaved(createDecoder(message.subarray(1))).durable === index + 1);
      const content = (await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept")).get("ziele") ?? null;
      expect([plainText(content).trim(), content && validateContent(content)]).toEqual(index < 2 ? ["Guter Text", []] : ["", null]);
    }
    late.close();
  });

  test("P-09 P-13 who only reads can neither delete others' text nor the whole room, and the attempt stands in the history", async () => {
    harness.rights.grants = async (who) => (who.accountId === "lesen" ? READS : WRITES);
    const deletions: ((room: Y.Doc) => void)[] = [
      (room) => room.getXmlFragment(FRAGMENT).delete(0, 1),
      (room) => ((room.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 4),
    ];
    for (const deletion of deletions) {
      const lesen = await rawClient(harness, "lesen");
      const before = logged();
      const room = copyOf(honest);
      lesen.send(...UPDATE, withLength(change(room, () => deletion(room))));
      expect((await lesen.closed).code).toBe(CLOSE.noAccess);
      await othersUntouched(before);
    }
    // The same attempt within a minute is one line of the history.
    expect(audited()).toBe(1);
    expect(harness.storage.raw.prepare("select by, organisation, params from audit").get()).toEqual({ by: "Stelle lesen", organisation: "kreis", params: JSON.stringify({ room: ROOM, code: "4403", reason: "read only" }) });
  });

  test("P-13 a refused attempt stands in the history with account, room, code and reason, a repeated one once", async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const mallory = await rawClient(harness, "mallory");
      mallory.send(...UPDATE, withLength(Uint8Array.of(9, 9, 9, 9)));
      expect((await mallory.closed).code).toBe(CLOSE.invalidMessage);
    }
    const rows = harness.storage.raw.prepare("select account, params from audit where event = 'room-refused'").all() as { account: string; params: string }[];
    expect(rows.map(({ account, params }) => ({ account, ...(JSON.parse(params) as object) }))).toEqual([{ account: "mallory", room: ROOM, code: String(CLOSE.invalidMessage), reason: "malformed" }]);
  });

  test("P-13 messages that only a server sends, unknown ones and empty ones have no effect", async () => {
    const mallory = await rawClient(harness, "mallory");
    await mallory.message((message) => message[0] === MESSAGE_SAVED);
    const before = logged();
    const saying = encoding.encode((encoder) => {
      for (const number of [9999, 1, 0, 99]) encoding.writeVarUint(encoder, number);
    });
    for (const message of [[MESSAGE_SAVED, saying], [2, withLength(saying)], [7], [99, saying]]) mallory.send(...message);
    honest.type(" und weiter");
    await saved(honest);
    expect(logged()).toBe(before + 1);
    expect(honest.acks.at(-1)!.seq).toBeLessThan(100);
    mallory.close();
  });

  test("P-20 a frame beyond every limit ends its own connection only", async () => {
    const mallory = await rawClient(harness, "mallory");
    const before = logged();
    mallory.send(0, 2, new Uint8Array(200_000));
    expect((await mallory.closed).code).toBe(1009);
    honest.type(" weiter");
    await saved(honest);
    expect(logged()).toBe(before + 1);
    expect(reader.provider.wsconnected).toBe(true);
  });

  test("P-10 access that is withdrawn in the middle of a stream of updates stops it: nothing sent afterwards comes in", async () => {
    const vera = await rawClient(harness, "vera@verband");
    await vera.message((message) => message[0] === MESSAGE_SAVED);
    const room = copyOf(honest);
    const send = (text: string) => vera.send(...UPDATE, withLength(change(room, () => typeInto(room, text))));
    send(" vorher");
    await when([reader.doc as never], () => reader.text().includes("vorher"));
    harness.rights.grants = async (who) => (who.organisation.id === "verband" ? CLOSE.noAccess : WRITES);
    const changed = harness.collab.texts.accessChanged(VORHABEN, "verband");
    for (let key = 0; key < 20; key += 1) send(" danach");
    await changed;
    expect((await vera.closed).code).toBe(CLOSE.noAccess);
    honest.type(" weiter");
    await saved(honest);
    expect(honest.text()).toContain("vorher");
    expect(honest.text()).not.toContain("danach");
  });

  test("P-06 an update that builds on something unknown is not logged but asked for again, and heals when all of it comes", async () => {
    const late = await rawClient(harness, "late");
    const room = copyOf(honest);
    change(room, () => typeInto(room, " eins"));
    const second = change(room, () => typeInto(room, " zwei"));
    const before = logged();
    late.messages.length = 0;
    late.send(...UPDATE, withLength(second));
    const question = await late.message((message) => message[0] === 0 && message[1] === 0);
    expect(question).toBeDefined();
    expect(logged()).toBe(before);
    late.send(0, 1, withLength(Y.encodeStateAsUpdate(room)));
    await late.message((message) => message[0] === MESSAGE_SAVED);
    await when([reader.doc as never], () => reader.text() === "Guter Text eins zwei");
    expect(logged()).toBe(before + 1);
    late.close();
  });

  test("P-06 who never closes the gap is sent away", async () => {
    const late = await rawClient(harness, "late");
    const room = copyOf(honest);
    change(room, () => typeInto(room, " eins"));
    const second = change(room, () => typeInto(room, " zwei"));
    const before = logged();
    for (let turn = 0; turn < 5; turn += 1) late.send(0, 1, withLength(second));
    expect((await late.closed).code).toBe(CLOSE.invalidMessage);
    await othersUntouched(before);
  });

  test("P-09 a reader's update is refused by the server, in an open and in a locked section", async () => {
    for (const [grant, code] of [
      [READS, CLOSE.noAccess],
      [LOCKED, CLOSE.locked],
    ] as const) {
      harness.rights.grants = async (who) => (who.accountId === "lesen" ? grant : WRITES);
      const lesen = await rawClient(harness, "lesen");
      const before = logged();
      const room = copyOf(honest);
      // Nothing new is no writing: every stock client answers the first question with its whole state.
      lesen.send(0, 1, withLength(Y.encodeStateAsUpdate(room)));
      await lesen.message((message) => message[0] === MESSAGE_SAVED);
      lesen.send(...UPDATE, withLength(change(room, () => typeInto(room, " heimlich"))));
      expect((await lesen.closed).code).toBe(code);
      await othersUntouched(before);
      honest.fragment.delete(0, honest.fragment.length);
      honest.doc.transact(() => honest.fragment.insert(0, [new Y.XmlElement("paragraph")]));
      honest.type("Guter Text");
      await when([reader.doc as never], () => reader.text() === "Guter Text");
    }
  });

  test("P-09 a reader stays when Yjs tidies formatting marks in the reader's copy by itself", async () => {
    harness.rights.grants = async (who) => (who.accountId === "lesen" ? READS : WRITES);
    const lesen = stockClient(harness, "lesen");
    await synced(lesen);
    const tidied: Uint8Array[] = [];
    lesen.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== lesen.provider) tidied.push(update);
    });
    // Both without seeing the other: the second set of marks is superfluous.
    embolden(honest);
    embolden(reader);
    await when([lesen.doc as never], () => tidied.length > 0);
    honest.type(" weiter");
    await when([lesen.doc as never], () => lesen.text().endsWith("weiter"));
    const { durable } = lesen.acks.at(-1)!;
    expect(durable).toBeGreaterThan(0);
    expect(lesen.provider.wsconnected).toBe(true);
    lesen.destroy();
  });

  test("P-10 an update sent while rights are being asked again waits for the answer", async () => {
    const vera = await rawClient(harness, "vera@verband");
    await vera.message((message) => message[0] === MESSAGE_SAVED);
    const room = copyOf(honest);
    const before = logged();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    harness.rights.grants = async (who) => {
      if (who.accountId !== "vera") return WRITES;
      asked.resolve();
      await answer.promise;
      return CLOSE.noAccess;
    };
    const changed = harness.collab.texts.accessChanged(VORHABEN, "verband");
    await asked.promise;
    vera.send(...UPDATE, withLength(change(room, () => typeInto(room, " zu spät"))));
    honest.type(" und mehr");
    await saved(honest);
    answer.resolve();
    await changed;
    expect((await vera.closed).code).toBe(CLOSE.noAccess);
    expect(logged()).toBe(before + 1);
  });

  test("P-11 rights that cannot be read are no rights", async () => {
    harness.rights.grants = async () => Promise.reject(new Error("storage away"));
    expect((await (await rawClient(harness, "anna")).closed).code).toBe(CLOSE.tryLater);
  });

  test("P-08 presence carries the server's stamp, and nobody appears or vanishes in another's name", async () => {
    honest.provider.awareness.setLocalState({ user: { name: "Ministerium", color: "#ff0000" }, cursor: null, extra: "x".repeat(50) });
    const stateOf = (client: StockClient) => reader.provider.awareness.getStates().get(client.doc.clientID);
    await when([reader.provider.awareness as never], () => stateOf(honest)?.user !== undefined);
    expect(stateOf(honest)).toEqual({ cursor: null, user: { name: "Stelle honest", organisation: "kreis", color: expect.stringMatching(/^#[0-9a-f]{6}$/), account: "honest" } });
    const mallory = await rawClient(harness, "mallory");
    const claim = (client: number, clock: number, state: unknown) =>
      mallory.send(1, withLength(encoding.encode((encoder) => {
        for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
        encoding.writeVarString(encoder, JSON.stringify(state));
      })));
    claim(honest.doc.clientID, 999, null);
    claim(honest.doc.clientID, 999, { user: { name: "falsch" } });
    claim(4711, 1, { user: { name: "falsch" } });
    await when([reader.provider.awareness as never], () => reader.provider.awareness.getStates().has(4711));
    expect(stateOf(honest)?.user.name).toBe("Stelle honest");
    expect(reader.provider.awareness.getStates().get(4711)?.user.name).toBe("Stelle mallory");
    mallory.close();
    await when([reader.provider.awareness as never], () => !reader.provider.awareness.getStates().has(4711));
  });

  test("P-12 no foreign page, nobody who is not signed in, no outdated client and no other room name comes in", async () => {
    const evil = await rawClient(harness, "anna", { headers: { origin: "https://boese.example" } });
    expect((await evil.closed).code).toBe(1006);
    const own = await rawClient(harness, "anna", { headers: { origin: harness.url.replace("ws:", "http:") } });
    await own.message((message) => message[0] === MESSAGE_SAVED);
    own.close();
    harness.rights.signedIn = (id) => id !== "gast";
    expect((await (await rawClient(harness, "gast")).closed).code).toBe(CLOSE.signInAgain);
    expect((await (await rawClient(harness, "anna", { path: path(ROOM, "") })).closed).code).toBe(CLOSE.clientTooOld);
    expect((await (await rawClient(harness, "anna", { path: path(ROOM, "?schema=0") })).closed).code).toBe(CLOSE.clientTooOld);
    for (const name of [ROOM.toUpperCase(), `${ROOM}.x`, "x", "%00", "%ff", `..%2F${ROOM}`, `${VORHABEN}.weiterleitungsvertrag.ziele`]) {
      expect((await (await rawClient(harness, "anna", { path: path(name) })).closed).code).toBe(CLOSE.deleted);
    }
    expect((await (await rawClient(harness, "anna", { path: path(ROOM, "?schema=1&lineage=other") })).closed).code).toBe(CLOSE.lineageChanged);
  });

  test("P-13 attempts at the doors stand in the history, what honest pages run into there does not", async () => {
    const mallory = async (where: string, ...texts: string[]) => {
      const one = await rawClient(harness, "mallory", { path: where });
      for (const text of texts) one.sendText(text);
      return one;
    };
    harness.rights.grants = async (_, room) => (room === ROOM ? CLOSE.noAccess : CLOSE.deleted);
    const page = await mallory(mux(VORHABEN), open(`anderes.handlungskonzept.ziele`));
    await page.text((answer) => answer.t === "refused");
    page.close();
    for (const one of [path(ROOM), path(ROOM.toUpperCase()), path(`${ROOM}-entfernt`), path(ROOM, ""), mux("Kein%20Vorhaben")]) await (await mallory(one)).closed;
    harness.rights.mayOpen = () => CLOSE.noAccess;
    await (await mallory(mux(VORHABEN))).closed;
    harness.rights.signedIn = (id) => id !== "mallory";
    await (await mallory(path(ROOM))).closed;
    const rows = harness.storage.raw.prepare("select params from audit where event = 'room-refused' and account = 'mallory' order by rowid").pluck().all() as string[];
    expect(rows.map((params) => Object.values(JSON.parse(params) as object))).toEqual([
      ["anderes.handlungskonzept.ziele", "4404", "room of another Vorhaben"],
      [ROOM, "4403", "no access"],
      ["", "4404", "no such room"],
      ["", "4404", "no such Vorhaben"],
      [VORHABEN, "4403", "no access"],
    ]);
  });

  test("P-12 over the shared socket the rules are the same, and no room of another Vorhaben is reached", async () => {
    const attack = async (vorhaben: string, ...texts: string[]) => {
      const mallory = await rawClient(harness, "mallory", { path: mux(vorhaben) });
      for (const text of texts) mallory.sendText(text);
      return mallory;
    };
    const foreign = await attack("anderes", open(ROOM));
    expect(await foreign.text((answer) => answer.id === 1)).toMatchObject({ t: "refused", code: CLOSE.deleted });
    const twice = await attack(VORHABEN, open(ROOM), open(ROOM));
    expect(await twice.text((answer) => answer.t === "refused")).toMatchObject({ code: CLOSE.tryLater });
    for (const text of ["", "{", "[]", '{"t":"open","id":-1,"room":"x"}', `{"t":"open","id":1,"room":"${"x".repeat(5000)}"}`, '{"t":"place","document":"x","section":null}']) {
      expect((await (await attack(VORHABEN, text)).closed).code).toBe(CLOSE.invalidMessage);
    }
    const writer = await attack(VORHABEN, open(ROOM));
    const { channel } = (await writer.text((answer) => answer.t === "opened")) as { channel: number };
    const before = logged();
    const room = copyOf(honest);
    room.clientID = honest.doc.clientID;
    writer.send(channel, ...UPDATE, withLength(change(room, () => typeInto(room, " gefälscht"))));
    expect(await writer.text((answer) => answer.t === "closed")).toMatchObject({ channel, code: CLOSE.invalidMessage });
    await othersUntouched(before);
    harness.rights.mayOpen = () => CLOSE.noAccess;
    expect((await (await attack(VORHABEN)).closed).code).toBe(CLOSE.noAccess);
    for (const one of [foreign, twice, writer]) one.close();
  });
});
