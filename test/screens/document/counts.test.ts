import { expect, test } from "vitest";
import type { Finding } from "#app/domain/checks/finding.ts";
import { blockingBySection } from "#app/screens/document/model.ts";
import { inReadingOrder } from "#app/screens/document/panel/reading-order.ts";

const finding = (key: string, more: Partial<Finding> = {}): Finding => ({ id: key, key, severity: "pflicht", derived: false, place: { kind: "section", document: "handlungskonzept", section: "a" }, sources: [], params: {}, ...more });

test("what nobody can mend by writing counts at no section and comes behind what holds the submission up", () => {
  const findings = [finding("versaeumt", { mendable: false, place: { kind: "document", document: "handlungskonzept" } }), finding("leer"), finding("auch", { mendable: false }), finding("rat", { severity: "empfehlung" })];
  expect([...blockingBySection(findings)]).toEqual([["a", 1]]);
  expect(inReadingOrder(findings, []).map(({ key }) => key)).toEqual(["leer", "versaeumt", "auch", "rat"]);
});
