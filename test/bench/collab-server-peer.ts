import http from "node:http";
import type { AddressInfo } from "node:net";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";

/** @y/websocket-server 0.1.1 as it comes, in memory only. Started by collab-latency.ts. */
const server = http.createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket, request) => setupWSConnection(socket, request));
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));

let before = process.cpuUsage();
process.on("message", (message) => {
  if (message === "cpu") {
    const used = process.cpuUsage(before);
    before = process.cpuUsage();
    process.send!({ cpuMs: (used.user + used.system) / 1000, rssMb: process.memoryUsage.rss() / 1e6 });
  }
});
process.on("disconnect", () => process.exit(0));
