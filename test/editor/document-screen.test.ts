import { describe, expect, test } from "vitest";
import type { Finding, Place, Severity } from "#app/domain/checks/finding.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { completeAddress } from "#app/editor/toolbar/link-dialog.tsx";
import { readLayout } from "#app/screens/document/layout-choice.ts";
import { inReadingOrder, nextFinding } from "#app/screens/document/panel/reading-order.ts";
import { documentRequestSchema } from "#app/screens/document/requests.ts";
import { placesAround } from "#app/screens/document/section/places-around.ts";

const entry = (id: string): OutlineEntry => ({ id, number: "1", level: 1, title: id, writable: true, status: undefined, template: undefined });
const finding = (key: string, severity: Severity, place: Place): Finding => ({ id: "R-01", key, severity, derived: false, place, sources: [], params: {} });
const accepts = (request: unknown): boolean => documentRequestSchema.safeParse(request).success;
const at = (section: string): Place => ({ kind: "section", document: "handlungskonzept", section });

describe("the order of Hinweise", () => {
  const entries = ["a", "b"].map(entry);
  const ordered = inReadingOrder(
    [finding("3", "empfehlung", at("a")), finding("2", "bedingt", { kind: "fact", part: "stellen" }), finding("1", "pflicht", at("b")), finding("0", "bedingt", { kind: "document", document: "handlungskonzept" })],
    entries,
  );

  test("is strength, then document, section, figures", () => {
    expect(ordered.map(({ key }) => key)).toEqual(["0", "1", "2", "3"]);
  });

  test("Alt+H goes on from the chosen one and begins again at the end", () => {
    expect(nextFinding(ordered, undefined)?.key).toBe("0");
    expect(nextFinding(ordered, "1")?.key).toBe("2");
    expect(nextFinding(ordered, "3")?.key).toBe("0");
    expect(nextFinding(ordered, "gone")?.key).toBe("0");
    expect(nextFinding([], "1")).toBeUndefined();
  });
});

describe("moving a section of one's own", () => {
  const entries = ["a", "b", "own", "c"].map(entry);

  test("up puts it behind the one before its predecessor, down behind its follower", () => {
    expect(placesAround(entries, "own")).toEqual({ up: "a", down: "c" });
  });

  test("ends at both ends of the document", () => {
    expect(placesAround(entries, "b")).toEqual({ up: null, down: "own" });
    expect(placesAround(entries, "a").up).toBeUndefined();
    expect(placesAround(entries, "c").down).toBeUndefined();
    expect(placesAround(entries, "gone")).toEqual({ up: undefined, down: undefined });
  });
});

describe("the address of a link", () => {
  test.each([
    ["integration.nrw", "https://integration.nrw"],
    ["  https://www.kfi.nrw.de/x?y=1 ", "https://www.kfi.nrw.de/x?y=1"],
    ["ki@kreis.example", "mailto:ki@kreis.example"],
    ["mailto:ki@kreis.example", "mailto:ki@kreis.example"],
  ])("%s is completed", (input, address) => {
    expect(completeAddress(input)).toBe(address);
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "zwei worte", "", "localhost", "//evil"])("%s is refused", (input) => {
    expect(completeAddress(input)).toBeUndefined();
  });
});

describe("the remembered panels", () => {
  test.each([
    [null, { outline: true, panel: null }],
    ["andere=1; kim-dokument=0.kommentare", { outline: false, panel: "kommentare" }],
    ["kim-dokument=1.", { outline: true, panel: null }],
    ["kim-dokument=1.unsinn", { outline: true, panel: null }],
  ])("%s", (cookies, layout) => {
    expect(readLayout(cookies)).toEqual(layout);
  });
});

describe("what the screen may ask of the server", () => {
  test("a comment carries words and nothing invisible", () => {
    const comment = { do: "comment-start", thread: "t1", section: "a", quote: "", text: "Bitte prüfen" };
    expect(accepts(comment)).toBe(true);
    expect(accepts({ ...comment, text: "  " })).toBe(false);
    expect(accepts({ ...comment, text: "x\u202e" })).toBe(false);
    expect(accepts({ ...comment, text: "x".repeat(5001) })).toBe(false);
    expect(accepts({ ...comment, thread: "../x" })).toBe(false);
    expect(accepts({ ...comment, more: 1 })).toBe(false);
  });

  test("a section command names a concept, a title that fits and a day that exists", () => {
    const assign = { do: "assign", document: "handlungskonzept", section: "a", responsible: null, due: "2026-10-31" };
    expect(accepts({ do: "section", command: assign })).toBe(true);
    expect(accepts({ do: "section", command: { ...assign, due: "2026-02-30" } })).toBe(false);
    expect(accepts({ do: "section", command: { ...assign, document: "weiterleitungsvertrag" } })).toBe(false);
    expect(accepts({ do: "section", command: { do: "rename-own", document: "handlungskonzept", section: "a", title: " " } })).toBe(false);
    expect(accepts({ do: "section", command: { do: "rename-own", document: "handlungskonzept", section: "a", title: "x".repeat(121) } })).toBe(false);
  });
});
