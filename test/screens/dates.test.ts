import { describe, expect, test } from "vitest";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import type { ConceptState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { untouchedSection } from "#app/domain/vorhaben/vorhaben.ts";
import { deadlineState, distance } from "#app/screens/deadline.ts";
import { dueDates } from "#app/screens/vorhaben/dates.ts";

const concept = (sections: ConceptState["sections"] = {}): ConceptState => ({ templateVersion: "1", ownSections: [], sections });
const snapshot: VorhabenSnapshot = {
  id: "v",
  title: "Kreis Beispiel · KIM 2027",
  contractTemplateVersion: "1",
  facts: {
    ...emptyFacts(),
    meilensteine: [rowOf("meilensteine", "m1", { titel: "Auftakt", termin: "2026-12-01", stand: "geplant" }), rowOf("meilensteine", "m2", { titel: "Schon da", termin: "2026-01-01", stand: "erreicht" })],
    offenePunkte: [rowOf("offenePunkte", "p1", { punkt: "Räume", bis: "2026-10-01" })],
  },
  concepts: {
    handlungskonzept: concept({ ziele: { ...untouchedSection(), due: "2026-09-15" }, fertig: { ...untouchedSection(), due: "2026-09-01", status: "abgestimmt" } }),
    "case-management-konzept": concept(),
  },
};

describe("the Fristen of a Vorhaben", () => {
  const found = dueDates(snapshot, "2026-10-31", "2026-09-18", (_document, section) => section);

  test("are sorted, and what is finished is left out", () => {
    expect(found.map((entry) => [entry.date, entry.title])).toEqual([
      ["2026-09-15", "Abschnitt „ziele“"],
      ["2026-10-01", "Räume"],
      ["2026-10-31", "Antrag mit beiden Konzepten einreichen"],
      ["2026-12-01", "Auftakt"],
    ]);
  });

  test("count the days from today and lead to the place", () => {
    expect(found[0]).toMatchObject({ daysLeft: -3, to: "/vorhaben/v/dokumente/handlungskonzept#abschnitt-ziele" });
    expect(found[1]).toMatchObject({ daysLeft: 13, to: "/vorhaben/v/stammdaten/offenePunkte?zeile=p1&feld=bis" });
  });
});

const waiting = (frist: string | null, turn: "traeger" | "rechtspruefung" | null, mine = false) => ({ stage: "pruefung-traeger" as const, frist, openPoints: 0, turn, mine });

test("answers that the Vertragsprüfung waits for stand among the Fristen, overdue ones first, and say whom they are asked of", () => {
  const reviews = { a: waiting("2026-09-10", "traeger"), b: waiting("2026-09-30", "rechtspruefung", true), c: waiting(null, "traeger") };
  const withContracts = { ...snapshot, facts: { ...snapshot.facts, vertraege: ["a", "b", "c"].map((id) => rowOf("vertraege", id, { traeger: "t" })), organisationen: [rowOf("organisationen", "t", { name: "Musterverband" })] } };
  const found = dueDates(withContracts, null, "2026-09-18", (_document, section) => section, reviews).filter(({ to }) => to?.endsWith("/pruefung"));
  expect(found).toEqual([
    { date: "2026-09-10", daysLeft: -8, title: "Vertrag prüfen: Musterverband", to: "/vorhaben/v/vertraege/a/pruefung" },
    { date: "2026-09-30", daysLeft: 12, title: "Rechtsprüfung: Vertrag Musterverband prüfen", to: "/vorhaben/v/vertraege/b/pruefung", mine: true },
  ]);
});

test("the deadline says how far away it is, and warns in the last month", () => {
  expect(deadlineState("2026-10-31", 43)).toEqual({ text: "Frist 31.10.2026 · noch 43 Tage", tone: "calm" });
  expect(deadlineState("2026-10-31", 30)?.tone).toBe("soon");
  expect(deadlineState("2026-10-31", -1)).toEqual({ text: "Frist 31.10.2026 · seit gestern vorbei", tone: "over" });
  expect([distance(0), distance(1), distance(-5)]).toEqual(["heute", "morgen", "seit 5 Tagen vorbei"]);
  expect(deadlineState(null, null)).toBeUndefined();
});
