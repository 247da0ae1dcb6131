import { describe, expect, test } from "vitest";
import { originAllowed, originMatches } from "#server/access/origin.ts";

const ours = new URL("https://kim.example");
const post = (headers: Record<string, string>) => new Request("https://kim.example/vorhaben", { method: "POST", headers });

describe("originAllowed", () => {
  test.each([
    ["reading is always allowed", new Request("https://kim.example/", { headers: { origin: "https://boese.example" } }), true],
    ["our own page", post({ origin: "https://kim.example" }), true],
    ["another host", post({ origin: "https://boese.example" }), false],
    ["a neighbour on the same site", post({ origin: "https://wiki.kim.example" }), false],
    ["another port", post({ origin: "https://kim.example:8443" }), false],
    ["plain http instead of https", post({ origin: "http://kim.example" }), false],
    ["a sandboxed frame", post({ origin: "null" }), false],
    ["a page of the same site that hides its origin", post({ "sec-fetch-site": "same-site" }), false],
    ["a foreign page that hides its origin", post({ "sec-fetch-site": "cross-site" }), false],
    ["our own page without Origin", post({ "sec-fetch-site": "same-origin" }), true],
    ["a program that is no browser", post({}), true],
  ])("%s", (_name, request, allowed) => {
    expect(originAllowed(request, ours)).toBe(allowed);
  });

  test("a WebSocket upgrade is asked although it is a GET", () => {
    expect(originMatches(new Headers({ origin: "https://boese.example" }), ours)).toBe(false);
    expect(originMatches(new Headers({ origin: "https://kim.example" }), ours)).toBe(true);
  });
});
