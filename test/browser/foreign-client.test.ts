import { expect, test } from "vitest";
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { sampleAccounts } from "./server.ts";
import { withServer } from "./with-server.ts";

/**
 * Written from server/collab/README.md, "A foreign client", alone: nothing of our own code is used to speak to the server, only the stock client and what the README says.
 */
const { server } = withServer();

const ROOM = "rhein-kreis-neuss-2027.handlungskonzept.ausgangslage";
const { password, accounts } = sampleAccounts();
const emailOf = (start: string): string => accounts.find(({ email }) => email.startsWith(start))!.email;

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${server.url}/anmelden`, { method: "POST", redirect: "manual", body: new URLSearchParams({ email, password }) });
  expect(answer.status).toBe(302);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

interface Confirmation {
  seq: number;
  clocks: Map<number, number>;
  durable: number;
  lineage: string;
}

function foreignClient(cookie: string, params: Record<string, string> = { schema: "1" }) {
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace("http", "ws")}/collab/rooms`, ROOM, doc, { params, WebSocketPolyfill: WithCookie as never, disableBc: true, connect: false });
  const confirmations: Confirmation[] = [];
  const heard = new Set<() => void>();
  provider.messageHandlers[100] = (_, decoder) => {
    const seq = decoding.readVarUint(decoder);
    const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
    confirmations.push({ seq, clocks: vector, durable: decoding.readVarUint(decoder), lineage: decoding.readVarString(decoder) });
    // So that a line that comes back says which history it knows.
    provider.params.lineage ||= confirmations[0]!.lineage;
    for (const look of heard) look();
  };
  const closed = new Promise<number>((resolve) => provider.on("connection-close", (event) => event && resolve(event.code)));
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => condition() && resolve();
      heard.add(look);
      doc.on("update", look);
      provider.on("sync", look);
      look();
    });
  provider.connect();
  return { doc, provider, confirmations, closed, until, text: doc.getXmlFragment("default") };
}

test("P-23 a stock y-websocket client joins by README alone: sign in by HTTP, read, write, have it confirmed, meet a colleague", async () => {
  const [ki, stadt] = await Promise.all([signIn(emailOf("koordination@rhein-kreis")), signIn(emailOf("neuss@rhein-kreis"))]);
  const [one, other] = [foreignClient(ki), foreignClient(stadt)];
  await Promise.all([one.until(() => one.provider.synced), other.until(() => other.provider.synced)]);
  expect(one.confirmations[0]).toMatchObject({ durable: 0, lineage: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(one.text.length).toBeGreaterThan(0);

  const paragraph = new Y.XmlElement("paragraph");
  one.doc.transact(() => {
    one.text.insert(one.text.length, [paragraph]);
    paragraph.insert(0, [new Y.XmlText("Von außen geschrieben.")]);
  });
  const written = () => Y.getState(one.doc.store, one.doc.clientID);
  await one.until(() => one.confirmations.some(({ clocks }) => (clocks.get(one.doc.clientID) ?? 0) >= written()));
  await other.until(() => other.text.toString().includes("Von außen geschrieben."));

  // Deleting moves no clock: the number of durable messages says it.
  const before = one.confirmations.at(-1)!.durable;
  one.text.delete(one.text.length - 1, 1);
  await one.until(() => one.confirmations.at(-1)!.durable > before);
  await other.until(() => !other.text.toString().includes("Von außen geschrieben."));
  one.provider.destroy();
  other.provider.destroy();
});

test("P-12 P-17 what the README says about close codes is what a foreign client sees", async () => {
  const cookie = await signIn(emailOf("koordination@rhein-kreis"));
  const cases: [cookie: string, params: Record<string, string>, code: number][] = [
    ["", { schema: "1" }, 4401],
    [cookie, {}, 4410],
    [cookie, { schema: "1", lineage: "another" }, 4409],
  ];
  for (const [who, params, code] of cases) {
    const client = foreignClient(who, params);
    expect(await client.closed).toBe(code);
    // The stock client does not come back after a final code.
    expect(client.provider.shouldConnect).toBe(false);
    client.provider.destroy();
  }
});

test("P-09 a foreign client that may only read is closed with 4403 when it writes", async () => {
  const reader = foreignClient(await signIn(emailOf("dezernat@rhein-kreis")));
  await reader.until(() => reader.provider.synced);
  reader.doc.transact(() => reader.text.insert(0, [new Y.XmlElement("paragraph")]));
  expect(await reader.closed).toBe(4403);
  reader.provider.destroy();
});
