import { describe, expect, it } from "vitest";
import { FORBIDDEN_CHARACTERS, text, type FieldProblem } from "#app/domain/facts/field.ts";
import { AUDIT_EVENTS } from "#app/domain/vorhaben/audit-event.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { historySentence } from "#app/wording/history.ts";
import { placeText } from "#app/wording/places.ts";
import { checkInput } from "#test/builders/vorhaben.ts";

describe("history", () => {
  it.each(AUDIT_EVENTS)("has a sentence for %s, with and without parameters", (event) => {
    const params = { title: "Titel", status: "offen", organisation: "KI", role: "lesen", name: "Koordination", number: "3" };
    for (const given of [params, {}]) {
      const sentence = historySentence(event, given);
      expect(sentence).not.toBe(event);
      expect(sentence).not.toMatch(/undefined|null/);
    }
  });
});

describe("fields", () => {
  it("say how an entry is written correctly", () => {
    for (const problem of ["too-long", "forbidden-characters", "not-a-date", "negative"] satisfies FieldProblem[]) {
      const sentence = fieldProblemSentence(problem, text("Name"));
      expect(sentence).toMatch(/\.$/);
      expect(FORBIDDEN_CHARACTERS.test(sentence)).toBe(false);
    }
  });
});

describe("places", () => {
  const input = checkInput();

  it.each([
    [{ kind: "section", document: "handlungskonzept", section: "lenkungsgruppe" }, /^Handlungskonzept, \d+\.\d+ Lenkungsgruppe$/],
    [{ kind: "document", document: "case-management-konzept" }, /^Case-Management-Konzept$/],
    [{ kind: "fact", part: "stellen", row: "koord-1", field: "vzae" }, /^Stammdaten, Stellenplan: Koordination 1, Umfang \(VZÄ\)$/],
    [{ kind: "fact", part: "foerderung", field: "foerderjahr" }, /^Stammdaten, Förderung und Bescheid, Förderjahr$/],
    [{ kind: "contract", vertrag: "vertrag", field: "betrag" }, /^Weiterleitungsvertrag Musterverband e\. V\., Weitergeleiteter Höchstbetrag \(€\)$/],
  ] as const)("are named as people say them: %o", (place, expected) => {
    expect(placeText(place, input)).toMatch(expected);
  });
});
