import { describe, expect, it } from "vitest";
import { placeKey } from "#app/domain/checks/place.ts";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { runChecks } from "#app/domain/checks/run-checks.ts";
import { findingReason, findingSentence, RULE_WORDINGS } from "#app/wording/findings.ts";
import { checkInput } from "#test/builders/vorhaben.ts";
import { CONTRACT_CASES } from "./cases/contracts.ts";
import { FORTSCHREIBUNG_CASES } from "./cases/fortschreibung.ts";
import { POSTS_CASES } from "./cases/posts.ts";
import { REGISTER_CASES } from "./cases/register.ts";
import { STEERING_CASES } from "./cases/steering.ts";

const CASES = { ...POSTS_CASES, ...STEERING_CASES, ...CONTRACT_CASES, ...REGISTER_CASES, ...FORTSCHREIBUNG_CASES };

describe("the faultless Vorhaben of the tests", () => {
  it("has no finding", () => {
    expect(runChecks(checkInput()).map((finding) => `${finding.key}: ${findingSentence(finding)}`)).toEqual([]);
  });
});

describe.each(Object.entries(CASES))("%s", (id, { breaks, keeps }) => {
  const found = (change: (typeof breaks)[number]["change"], today?: string) => runChecks(checkInput(change, today)).filter((finding) => finding.id === id && finding.params.fall !== "leerer-abschnitt");
  const rule = RULES.find((candidate) => candidate.id === id)!;

  it.each(breaks.map((item) => [item.name, item] as const))("speaks: %s", (_name, item) => {
    const findings = found(item.change, item.today);
    expect(findings.map((finding) => [placeKey(finding.place), finding.params.fall])).toEqual([[item.at, item.fall]]);
    const [finding] = findings;
    expect(finding).toMatchObject({ severity: item.severity ?? rule.severity, derived: item.derived ?? rule.derived ?? false, sources: rule.sources });
    const sentence = findingSentence(finding!);
    expect(sentence).toMatch(/^.{20,300}\.$/u);
    expect(sentence).not.toMatch(/undefined|null|ohne Namen/);
    expect(sentence).toContain(item.says ?? "");
    expect(findingReason(finding!).length).toBeGreaterThan(20);
  });

  it.each(keeps.map((item) => [item.name, item] as const))("is silent: %s", (_name, item) => {
    expect(found(item.change, item.today).map(findingSentence)).toEqual([]);
  });
});

describe("rules, German and tests", () => {
  it("belong together: every rule has a case that speaks and one that is silent", () => {
    expect(Object.keys(CASES).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
    for (const [id, { breaks, keeps }] of Object.entries(CASES)) expect([id, breaks.length > 0, keeps.length > 0]).toEqual([id, true, true]);
  });

  it("belong together: every rule has German and every German sentence a case that uses it", () => {
    expect(Object.keys(RULE_WORDINGS).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
    for (const [id, wording] of Object.entries(RULE_WORDINGS)) {
      const used = new Set(CASES[id]!.breaks.map((item) => item.fall ?? ""));
      expect([id, Object.keys(wording.says).toSorted()]).toEqual([id, [...used].toSorted()]);
    }
  });
});
