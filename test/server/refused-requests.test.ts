import { EventEmitter } from "node:events";
import type http from "node:http";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { MAX_BODY_BYTES, toRequest } from "#server/http/incoming.ts";
import { errorText, inGerman } from "#server/http/plain-errors.ts";

const incoming = (chunks: Iterable<Buffer>) =>
  toRequest(
    Object.assign(Readable.from(chunks), { method: "POST", url: "/vorhaben/x/angaben", headers: { "content-type": "application/json" } }) as unknown as http.IncomingMessage,
    new EventEmitter() as http.ServerResponse,
    new URL("http://kim.example"),
    "127.0.0.1",
  );

describe("a body without announced length", () => {
  test("is read as it is up to the limit", async () => {
    const { request, grewTooLarge } = incoming([Buffer.from('{"a":'), Buffer.from("1}")]);
    expect(await request.json()).toEqual({ a: 1 });
    expect(grewTooLarge()).toBe(false);
  });

  test("is given up beyond the limit, and the server learns why", async () => {
    const megabyte = Buffer.alloc(1024 * 1024);
    const { request, grewTooLarge } = incoming(Array.from({ length: MAX_BODY_BYTES / megabyte.length + 1 }, () => megabyte));
    await expect(request.arrayBuffer()).rejects.toThrow("request body too large");
    expect(grewTooLarge()).toBe(true);
  });
});

describe("an address without a page", () => {
  test.each([404, 405, 500])("answers %i with a German sentence instead of the English words of the router", async (status) => {
    const answer = inGerman(new Response('{"message":"Unexpected Server Error"}', { status, headers: { "X-Remix-Error": "yes", "Content-Type": "application/json" } }));
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(errorText(status));
    expect(answer.headers.get("Content-Type")).toContain("text/plain");
  });

  test("keeps what our own routes say", async () => {
    const own = Response.json({ code: "not-found" }, { status: 404 });
    expect(inGerman(own)).toBe(own);
    expect(await inGerman(new Response("Unexpected Server Error", { status: 500, headers: { "Content-Type": "text/plain" } })).text()).toBe(errorText(500));
  });
});
