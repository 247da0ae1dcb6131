import { describe, expect, test } from "vitest";
import { runChecks } from "#app/domain/checks/run-checks.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { deadlineState } from "#app/screens/deadline.ts";
import { groupFindings } from "#app/screens/submission/groups.ts";
import { hasArchive, isReady, type SubmissionDocument } from "#app/screens/submission/page-data.ts";
import { freezeRequestSchema } from "#app/screens/submission/requests.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { nextSteps } from "#app/wording/submission.ts";
import { addRow, checkInput, removeRow, row } from "#test/builders/vorhaben.ts";

const DOCUMENTS = [
  { ref: { kind: "handlungskonzept" }, title: "Handlungskonzept" },
  { ref: { kind: "case-management-konzept" }, title: "CM-Konzept" },
  { ref: { kind: "weiterleitungsvertrag", vertragId: "vertrag" }, title: "Vertrag" },
] as const;

function groupsOf(change: (facts: Facts, snapshot: VorhabenSnapshot) => void) {
  const input = checkInput(change);
  const findings = runChecks(input);
  return { findings, groups: groupFindings(findings, DOCUMENTS, { facts: input.facts, contractTemplate: input.contractTemplate }) };
}

describe("open points by document", () => {
  test("every Hinweis stands once: shared figures first, then the concepts, then the contracts, which hold nothing up", () => {
    const { findings, groups } = groupsOf((facts, snapshot) => {
      facts.erklaerungen.fdeNrw = null;
      snapshot.concepts["case-management-konzept"].sections = {};
      delete snapshot.concepts.handlungskonzept.sections["lenkungsgruppe"];
      row(facts, "vertraege", "vertrag").betrag = null;
      facts.foerderung.bescheidDatum = null;
    });
    expect(groups.flatMap((group) => group.findings.map((finding) => finding.key)).toSorted()).toEqual(findings.map((finding) => finding.key).toSorted());
    expect(groups.map(({ title, later }) => [title, later])).toEqual([
      ["Beide Konzepte (Stammdaten)", false],
      ["Handlungskonzept", false],
      ["CM-Konzept", false],
      ["Vertrag", true],
    ]);
    expect(groups.at(-1)!.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(["W-22", "W-23"]) as string[]);
    expect(groups[0]!.findings.map(({ id }) => id)).toContain("R-45");
  });

  test("what several contracts lack stands with all contracts", () => {
    const { groups } = groupsOf((facts) => {
      addRow(facts, "vertraege", "zweiter", { ...row(facts, "vertraege", "vertrag"), stellen: [] });
      facts.foerderung.bescheidDatum = null;
    });
    expect(groups.every((group) => group.later)).toBe(true);
    expect(groups.at(-1)!.title).toBe("Weiterleitungsverträge");
  });

  test("without anything open there is no group", () => {
    expect(groupsOf(() => {}).groups).toEqual([]);
  });

  test("a Träger without contract is a Hinweis of the contracts or the posts, and is not lost", () => {
    const { findings, groups } = groupsOf((facts) => removeRow(facts, "vertraege", "vertrag"));
    expect(findings.length).toBeGreaterThan(0);
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  });
});

const concept = (fassung: SubmissionDocument["fassung"], blocking = 0): SubmissionDocument => ({ ref: { kind: "handlungskonzept" }, title: "H", done: 3, required: 4, blocking, warnings: 0, fassung, unchanged: false });
const contract = (done: number): SubmissionDocument => ({ ...concept(null), ref: { kind: "weiterleitungsvertrag", vertragId: "v" }, done });
const fassung = {} as NonNullable<SubmissionDocument["fassung"]>;

describe("what can be frozen", () => {
  test("a concept without blocking Hinweis; a contract only without open blanks", () => {
    expect([isReady(concept(null)), isReady(concept(null, 1)), isReady(contract(3)), isReady(contract(4))]).toEqual([true, false, false, true]);
  });

  test("there is a package as soon as both concepts are frozen, with or without contracts", () => {
    expect(hasArchive([concept(fassung), concept(null), contract(4)])).toBe(false);
    expect(hasArchive([concept(fassung), concept(fassung), contract(4)])).toBe(true);
  });

  test.each([{}, { document: { kind: "weiterleitungsvertrag" }, name: "" }, { document: { kind: "anderes" }, name: "" }, { document: { kind: "handlungskonzept" }, name: "x".repeat(121) }, null])("the server refuses the request %j", (request) =>
    expect(freezeRequestSchema.safeParse(request).success).toBe(false),
  );
});

test("once the application is in, its day stands where the deadline was, late or not", () => {
  expect(deadlineState("2026-10-31", -21, "2026-10-28")).toEqual({ text: "Antrag gestellt am 28.10.2026", tone: "calm" });
  expect(deadlineState("2026-10-31", -21, null)?.tone).toBe("over");
  expect(deadlineState(null, null, "2026-10-28")?.text).toContain("28.10.2026");
});

test("the next steps name the year and where they come from", () => {
  expect(nextSteps(2027)[0]!.text).toContain("bis Ende Oktober 2026");
  expect(nextSteps(null)[0]!.text).toContain("des Vorjahres");
  for (const step of nextSteps(2027).filter(({ id }) => id !== "datum")) expect(sourcesText(step.sources)).toMatch(/FAQ/);
});
