import { ROOM_PATH, SCHEMA_VERSION } from "#app/collab-protocol/protocol.ts";
import type { Work } from "./collab-generator.ts";
import { keptByHocuspocus, keptByOurs, keptInMemory, type Kept } from "./collab-kept.ts";
import type { Server } from "./collab-lines.ts";

export interface BenchServer extends Pick<Server, "framing"> {
  name: string;
  file: string;
  args: string[];
  path: string;
  /** What its data folder holds once it is dead. */
  kept: Kept;
  /** A development dependency that may be missing. */
  needs?: string;
}

/** Never mixed up: ours is durable before anybody hears of an update; the others keep it in memory, or store it some seconds later. */
export const OURS: BenchServer = { name: "ours, durable", file: "collab-server-ours.ts", args: [], path: `${ROOM_PATH}{room}?schema=${SCHEMA_VERSION}`, framing: "stock", kept: keptByOurs };
export const SERVERS: readonly BenchServer[] = [
  OURS,
  { name: "@y/websocket-server 0.1.1, memory", file: "collab-server-peer.ts", args: [], path: "/{room}", framing: "stock", kept: keptInMemory },
  { name: "Hocuspocus 4, memory", file: "collab-server-hocuspocus.ts", args: ["memory"], path: "/", framing: "hocuspocus", kept: keptInMemory, needs: "@hocuspocus/server" },
  { name: "Hocuspocus 4, SQLite later", file: "collab-server-hocuspocus.ts", args: ["sqlite"], path: "/", framing: "hocuspocus", kept: keptByHocuspocus, needs: "@hocuspocus/extension-sqlite" },
];

interface Scenario {
  name: string;
  work: Work;
  /** Also in the short form. */
  quick?: true;
}

const WARM_UP = { warmUpMs: 1500, durationMs: 5000 } as const;
/** One room at a hundred updates a second. */
const dense = (clients: number): Work => ({ kind: "typing", rooms: 1, clientsPerRoom: clients, writersPerRoom: Math.min(20, clients), updatesPerSecond: 100 / Math.min(20, clients), ...WARM_UP });

export const SCENARIOS: readonly Scenario[] = [
  { name: "1 room x 50, 1 writes 20/s", work: { kind: "typing", rooms: 1, clientsPerRoom: 50, writersPerRoom: 1, updatesPerSecond: 20, ...WARM_UP }, quick: true },
  { name: "100 rooms x 5, each writes 5/s", work: { kind: "typing", rooms: 100, clientsPerRoom: 5, writersPerRoom: 5, updatesPerSecond: 5, ...WARM_UP }, quick: true },
  { name: "1 room x 20, 100 updates/s", work: dense(20) },
  { name: "1 room x 100, 100 updates/s", work: dense(100) },
  { name: "1 room x 200, 100 updates/s", work: dense(200) },
  { name: "1 room x 400, 100 updates/s", work: dense(400) },
  { name: "200 rooms x 5, 1000 updates/s", work: { kind: "typing", rooms: 200, clientsPerRoom: 5, writersPerRoom: 5, updatesPerSecond: 1, ...WARM_UP } },
  { name: "1 room x 100, 40 updates/s", work: { kind: "typing", rooms: 1, clientsPerRoom: 100, writersPerRoom: 10, updatesPerSecond: 4, ...WARM_UP } },
  { name: "the same with 100 moving carets", work: { kind: "typing", rooms: 1, clientsPerRoom: 100, writersPerRoom: 10, updatesPerSecond: 4, presencePerSecond: 5, ...WARM_UP } },
  { name: "200 join at once, 250 KB", work: { kind: "join", clients: 200, kilobytes: 250 } },
  { name: "200 join at once, 4 MB", work: { kind: "join", clients: 200, kilobytes: 4000 } },
  { name: "500 come back at once, 250 KB", work: { kind: "reconnect", clients: 500, kilobytes: 250 } },
  { name: "400 KB pasted, 20 people", work: { kind: "paste", clients: 20, kilobytes: 400 } },
  { name: "1000 idle rooms", work: { kind: "idle", rooms: 1000 } },
];
