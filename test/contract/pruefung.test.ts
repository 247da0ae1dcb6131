import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import { decide, pagesCompared, replacedBy, sentBack, stepsOf, type DecisionContext, type Party } from "#app/domain/contract/pruefung/decide.ts";
import { evolve, pruefungOf } from "#app/domain/contract/pruefung/evolve.ts";
import { NO_PRUEFUNG, openPoints, seenBy, stageShown, turnOf, UNDER_REVIEW, type LoggedEvent, type PagesCheck, type Pruefung, type PruefungEvent, type Successor } from "#app/domain/contract/pruefung/pruefung.ts";
import { PERMISSIONS, type Role } from "#app/domain/vorhaben/roles.ts";

const party = (account: string, role: Role, traeger = false): Party => ({ account, organisation: `org-${account}`, may: PERMISSIONS[role], traeger, traegerTakesPart: true });
const KREIS = party("kreis", "federfuehrung");
const RECHT = party("recht", "rechtspruefung");
const TRAEGER = party("traeger", "mitwirkung", true);
const ANDERE = party("andere", "mitwirkung");
const LESER = party("leser", "lesen");

const context = (actor: Party, change: Partial<DecisionContext> = {}): DecisionContext => ({
  actor,
  current: { fassung: "f1", contentHash: "h1" },
  blocking: 0,
  onForm: false,
  lastEditor: KREIS.account,
  slots: ["betrag", "besondere-vereinbarungen"],
  clauses: ["foerderung"],
  annexes: 2,
  today: "2026-11-21",
  beschlussAm: null,
  beginn: null,
  upload: { fileName: "vertrag.pdf", sha256: "abc" },
  ...change,
});

/** The Vertragsprüfung after commands that must all succeed. */
function after(...steps: readonly (readonly [Party, PruefungCommand])[]): Pruefung {
  return steps.reduce((pruefung, [actor, command]) => {
    const decision = decide(pruefung, command, context(actor));
    if (!decision.ok) throw new Error(`${command.do}: ${decision.problem}`);
    return applied(pruefung, decision.events, actor);
  }, NO_PRUEFUNG);
}

const applied = (pruefung: Pruefung, events: readonly PruefungEvent[], actor: Party): Pruefung => events.reduce((state, event) => evolve(state, logged(event, state.seq + 1, actor)), pruefung);

const logged = (event: PruefungEvent, seq: number, actor: Party): LoggedEvent => ({ ...event, seq, at: "2026-11-21T08:00:00.000Z", by: { account: actor.account, name: actor.account, organisation: actor.organisation, organisationId: actor.organisation } });

const problem = (pruefung: Pruefung, actor: Party, command: PruefungCommand, change: Partial<DecisionContext> = {}): string => {
  const decision = decide(pruefung, command, context(actor, change));
  return decision.ok ? "ok" : decision.problem;
};

const VORLEGEN: PruefungCommand = { do: "vorlegen", frist: null };
const AN_TRAEGER: PruefungCommand = { do: "an-traeger-geben", frist: "2026-12-01" };
const ZUSTIMMEN: PruefungCommand = { do: "zustimmen", vermerk: null };
const FREIGEBEN: PruefungCommand = { do: "freigeben" };
const REIF: PruefungCommand = { do: "unterschriftsreif-machen" };
const UNTERZEICHNEN: PruefungCommand = { do: "unterzeichnen", am: "2026-11-20" };
const WUNSCH: PruefungCommand = { do: "aenderung-erbitten", point: "p1", subject: { kind: "slot", slot: "betrag" }, text: "Der Betrag deckt zwölf Monate nicht." };

const BEIM_TRAEGER = [
  [KREIS, VORLEGEN],
  [RECHT, AN_TRAEGER],
] as const;

describe("Vertragsprüfung", () => {
  it("leads from draft over both reviews and release to signature", () => {
    const signed = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF], [KREIS, UNTERZEICHNEN]);
    expect(signed).toMatchObject({ stage: "unterzeichnet", signed: { am: "2026-11-20", fileName: "vertrag.pdf", sha256: "abc" }, released: { account: "recht" }, consent: { account: "traeger" } });
  });

  it("calls a draft complete while nothing holds it up", () => {
    expect([stageShown("entwurf", 1), stageShown("entwurf", 0), stageShown("freigegeben", 0)]).toEqual(["entwurf", "vollstaendig", "freigegeben"]);
  });

  it("lays nothing before people that is incomplete or due in the past", () => {
    expect(problem(NO_PRUEFUNG, KREIS, VORLEGEN, { blocking: 2 })).toBe("nicht-vollstaendig");
    expect(problem(NO_PRUEFUNG, KREIS, { do: "vorlegen", frist: "2026-11-20" })).toBe("frist-vergangen");
  });

  it("is released by four eyes: not by who edited last", () => {
    const agreed = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN]);
    expect(problem(agreed, RECHT, FREIGEBEN, { lastEditor: RECHT.account })).toBe("vier-augen");
    expect(problem(agreed, RECHT, FREIGEBEN)).toBe("ok");
  });

  it("is not released without the Träger, nor over open points that both sides see", () => {
    const there = after(...BEIM_TRAEGER);
    expect(problem(there, RECHT, FREIGEBEN)).toBe("traeger-fehlt");
    const remarked = after(...BEIM_TRAEGER, [TRAEGER, { do: "anmerken", point: "p9", subject: { kind: "clause", clause: "foerderung" }, text: "Frage", intern: false }], [TRAEGER, ZUSTIMMEN]);
    expect(problem(remarked, RECHT, FREIGEBEN)).toBe("offene-punkte");
    const internal = after(...BEIM_TRAEGER, [RECHT, { do: "anmerken", point: "p9", subject: { kind: "whole" }, text: "nur für uns", intern: true }], [TRAEGER, ZUSTIMMEN]);
    expect(problem(internal, RECHT, FREIGEBEN)).toBe("ok");
  });

  it("keeps internal remarks inside the organisation, also against answers and settling", () => {
    const internal = after([RECHT, { do: "anmerken", point: "p9", subject: { kind: "whole" }, text: "nur für uns", intern: true }]);
    expect(seenBy(internal, RECHT.organisation).points).toHaveLength(1);
    expect(seenBy(internal, KREIS.organisation).points).toEqual([]);
    expect(problem(internal, KREIS, { do: "antworten", point: "p9", entry: "e1", text: "?" })).toBe("punkt-unbekannt");
    expect(problem(internal, TRAEGER, { do: "erledigen", point: "p9", erledigt: true })).toBe("punkt-unbekannt");
  });

  it("takes wishes only about blanks and free clauses, and only the side that had one settles it", () => {
    const there = after(...BEIM_TRAEGER);
    expect(problem(there, TRAEGER, { ...WUNSCH, subject: { kind: "clause", clause: "foerderung" } })).toBe("gegenstand");
    expect(problem(there, TRAEGER, { ...WUNSCH, subject: { kind: "slot", slot: "gibt-es-nicht" } })).toBe("gegenstand");
    const wished = after(...BEIM_TRAEGER, [TRAEGER, WUNSCH]);
    expect(wished).toMatchObject({ stage: "aenderung-erbeten", points: [{ wish: true, settled: false }] });
    expect(problem(wished, RECHT, { do: "erledigen", point: "p1", erledigt: true })).toBe("nicht-ihre-rolle");
    const again = after(...BEIM_TRAEGER, [TRAEGER, WUNSCH], [KREIS, VORLEGEN], [RECHT, AN_TRAEGER], [TRAEGER, ZUSTIMMEN]);
    expect(problem(again, RECHT, FREIGEBEN)).toBe("offene-punkte");
    expect(openPoints(applied(again, [{ event: "punkt-erledigt", point: "p1", erledigt: true }], TRAEGER))).toEqual([]);
  });

  it("comes back from every stage of review when a figure behind it changes, and says which", () => {
    const changes = [{ place: "§ 3 Absatz 1", label: "Höchstbetrag", before: "57.000,00 €", after: "55.000,00 €" }];
    for (const pruefung of [after([KREIS, VORLEGEN]), after(...BEIM_TRAEGER), after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN]), after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF])]) {
      expect(sentBack(pruefung, "h1", changes)).toBeNull();
      const back = applied(pruefung, [sentBack(pruefung, "h2", changes)!], KREIS);
      expect(back).toMatchObject({ stage: "entwurf", consent: null, released: null, returned: { changes } });
    }
    const signed = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF], [KREIS, UNTERZEICHNEN]);
    expect(sentBack(signed, "h2", changes)).toBeNull();
  });

  it("takes no step on content that is not the Fassung people looked at", () => {
    const agreed = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN]);
    expect(problem(agreed, RECHT, FREIGEBEN, { current: { fassung: "f2", contentHash: "h2" } })).toBe("inhalt-geaendert");
  });

  it("needs the signed copy and a day that has come", () => {
    const ready = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF]);
    expect(problem(ready, KREIS, UNTERZEICHNEN, { upload: null })).toBe("datei-fehlt");
    expect(problem(ready, KREIS, { ...UNTERZEICHNEN, am: "2026-11-22" })).toBe("datum");
  });

  it("lets the Federführung note the consent of a Träger without a part in the Vorhaben, with words", () => {
    const alone: Party = { ...KREIS, traegerTakesPart: false };
    const there = after(...BEIM_TRAEGER);
    expect(problem(there, KREIS, ZUSTIMMEN)).toBe("nicht-ihre-rolle");
    expect(problem(there, alone, ZUSTIMMEN)).toBe("vermerk-fehlt");
    expect(problem(there, alone, { do: "zustimmen", vermerk: "Schreiben vom 18.11.2026" })).toBe("ok");
  });

  it("gives the same request once more no second effect", () => {
    const remark: PruefungCommand = { do: "anmerken", point: "p9", subject: { kind: "annex", annex: 1 }, text: "Anlage fehlt", intern: false };
    const once = after([TRAEGER, remark]);
    expect(decide(once, remark, context(TRAEGER))).toEqual({ ok: true, events: [] });
  });

  it("offers the steps of one's side and stage and no other", () => {
    expect(stepsOf(NO_PRUEFUNG, KREIS)).toEqual(["vorlegen", "anmerken", "antworten", "erledigen"]);
    expect(stepsOf(after([KREIS, VORLEGEN]), RECHT)).toEqual(["an-traeger-geben", "aenderung-erbitten", "anmerken", "antworten", "erledigen"]);
    expect(stepsOf(after(...BEIM_TRAEGER), ANDERE)).toEqual([]);
    expect(stepsOf(after(...BEIM_TRAEGER), LESER)).toEqual([]);
  });
});

const BESTAETIGEN = { do: "seiten-bestaetigen", grund: "In Word geöffnet, alle neun Seiten gelesen." } as const satisfies PruefungCommand;
const FREIGEGEBEN = [...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN]] as const;

/** A released contract whose pages were compared with this outcome. */
const withPages = (passed: PagesCheck["passed"], detail: string): Pruefung => {
  const released = after(...FREIGEGEBEN);
  return applied(released, [pagesCompared(released, "f1", { passed, detail })!], KREIS);
};
const readyOnForm = (pruefung: Pruefung) => decide(pruefung, REIF, context(KREIS, { onForm: true }));

describe("the printed pages of a contract on an official form", () => {
  it("must have been compared before the contract is ready to be signed", () => {
    expect(readyOnForm(after(...FREIGEGEBEN))).toEqual({ ok: false, problem: "seiten-nicht-verglichen" });
    expect(readyOnForm(withPages(true, "alle 53 Absätze stehen auf den Seiten"))).toMatchObject({ ok: true });
    expect(problem(after(...FREIGEGEBEN), KREIS, REIF)).toBe("ok");
  });

  it("that deviate hold it up, with the place, and nobody confirms them", () => {
    const deviating = withPages(false, "nicht auf den Seiten: „§ 5“");
    expect(readyOnForm(deviating)).toEqual({ ok: false, problem: "seiten-weichen-ab", detail: "nicht auf den Seiten: „§ 5“" });
    expect(problem(deviating, RECHT, BESTAETIGEN, { onForm: true })).toBe("nicht-in-diesem-stand");
  });

  it("that could not be compared are confirmed by the Rechtsprüfung, by nobody else, and not for another Fassung", () => {
    const undone = withPages("not-done", "LibreOffice ist nicht installiert");
    expect(readyOnForm(undone)).toEqual({ ok: false, problem: "seiten-nicht-verglichen", detail: "LibreOffice ist nicht installiert" });
    expect([KREIS, TRAEGER, LESER].map((actor) => problem(undone, actor, BESTAETIGEN))).toEqual(["nicht-ihre-rolle", "nicht-ihre-rolle", "nicht-ihre-rolle"]);
    const confirmed = applied(undone, [{ event: "seiten-bestaetigt", grund: BESTAETIGEN.grund }], RECHT);
    expect(readyOnForm(confirmed)).toMatchObject({ ok: true });
    expect(pagesCompared(undone, "f1", { passed: "not-done", detail: "LibreOffice ist nicht installiert" })).toBeNull();
    expect(pagesCompared(undone, "f2", { passed: true, detail: "" })).toBeNull();
    const again = applied(confirmed, [{ event: "zurueckgezogen", grund: "Fehler" }, { event: "vorgelegt", fassung: "f2", contentHash: "h2", frist: null }], KREIS);
    expect(again.seiten).toBeNull();
  });
});

describe("any order of commands", () => {
  const commands = fc.constantFrom<PruefungCommand>(VORLEGEN, AN_TRAEGER, ZUSTIMMEN, FREIGEBEN, REIF, UNTERZEICHNEN, WUNSCH, BESTAETIGEN, { do: "zurueckziehen", grund: "Fehler" }, { do: "erledigen", point: "p1", erledigt: true });
  const people = fc.constantFrom(KREIS, RECHT, TRAEGER, ANDERE, LESER);
  const runs = fc.array(fc.tuple(people, commands, fc.constantFrom("h1", "h2"), fc.constantFrom(KREIS.account, RECHT.account), fc.constantFrom<PagesCheck["passed"] | undefined>(true, false, "not-done", undefined)), { maxLength: 40 });

  it("never releases without consent to the same Fassung, over open points, or by who edited last, and the log alone tells the state", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const log: LoggedEvent[] = [];
        const broken: string[] = [];
        let pruefung = NO_PRUEFUNG;
        const note = (events: readonly PruefungEvent[], actor: Party) => {
          for (const event of events) {
            const entry = logged(event, pruefung.seq + 1, actor);
            log.push(entry);
            pruefung = evolve(pruefung, entry);
          }
        };
        for (const [actor, command, contentHash, lastEditor, pages] of run) {
          const fallen = sentBack(pruefung, contentHash, []);
          if (fallen) note([fallen], KREIS);
          const seen = pages === undefined ? null : pagesCompared(pruefung, contentHash, { passed: pages, detail: "" });
          if (seen) note([seen], KREIS);
          const before = pruefung;
          const decision = decide(pruefung, command, context(actor, { current: { fassung: contentHash, contentHash }, lastEditor, onForm: true }));
          if (!decision.ok) continue;
          note(decision.events, actor);
          const released = command.do === "freigeben";
          broken.push(
            ...(released && before.consent === null ? ["released without the Träger"] : []),
            ...(released && openPoints(before).length > 0 ? ["released over open points"] : []),
            ...(command.do === "unterschriftsreif-machen" && before.seiten?.passed !== true && !(before.seiten?.passed === "not-done" && before.seiten.confirmed) ? ["ready to be signed with pages that nobody compared"] : []),
            ...(released && lastEditor === actor.account ? ["released by who edited last"] : []),
            ...(UNDER_REVIEW.includes(pruefung.stage) && pruefung.fassung?.contentHash !== contentHash ? ["another Fassung than the figures give"] : []),
            ...(decision.events.length > 0 && (actor === ANDERE || actor === LESER) ? ["a step by who has no part in it"] : []),
          );
        }
        expect(broken).toEqual([]);
        expect(pruefungOf(log, "2026-11-21")).toEqual(pruefung);
      }),
      { numRuns: 500 },
    );
  });
});

const SIGNED = [...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF], [KREIS, UNTERZEICHNEN]] as const;
const BEGINNEN: PruefungCommand = { do: "aenderung-beginnen", anlass: "Änderungsbescheid", wirksamAb: "2027-05-01" };

describe("amendments of a signed contract", () => {
  it("begin from what is signed, go the same way, and join the chain", () => {
    const begun = after(...SIGNED, [KREIS, BEGINNEN]);
    expect(begun).toMatchObject({ stage: "entwurf", signed: null, aenderung: { number: 1, anlass: "Änderungsbescheid", wirksamAb: "2027-05-01" } });
    expect(problem(begun, KREIS, VORLEGEN)).toBe("ohne-aenderung");
    const changed = { current: { fassung: "f2", contentHash: "h2" } };
    const signed = [[KREIS, VORLEGEN], [RECHT, AN_TRAEGER], [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF], [KREIS, UNTERZEICHNEN]] as const;
    const state = signed.reduce((pruefung, [actor, command]) => {
      const decision = decide(pruefung, command, context(actor, changed));
      if (!decision.ok) throw new Error(`${command.do}: ${decision.problem}`);
      return applied(pruefung, decision.events, actor);
    }, begun);
    expect(state).toMatchObject({ stage: "unterzeichnet", aenderung: null, fassung: { id: "f2" } });
    expect(state.chain.map(({ number, fassung, wirksamAb }) => [number, fassung, wirksamAb])).toEqual([[0, "f1", null], [1, "f2", "2027-05-01"]]);
    expect(problem(state, KREIS, { ...BEGINNEN, wirksamAb: "2027-04-30" })).toBe("wirksam-vor-letzter");
    expect(problem(state, KREIS, BEGINNEN, { beginn: "2099-01-01" })).toBe("wirksam-vor-beginn");
    expect(problem(state, KREIS, BEGINNEN, { beginn: "2027-05-01" })).toBe("ok");
    expect(problem(state, KREIS, { ...BEGINNEN, wirksamAb: "2027-05-01" })).toBe("ok");
  });

  it("can be given up, and then what was signed stands as before", () => {
    const before = after(...SIGNED);
    const givenUp = after(...SIGNED, [KREIS, BEGINNEN], [KREIS, { do: "aenderung-verwerfen" }]);
    expect({ ...givenUp, seq: 0, consent: null, released: null }).toEqual({ ...before, seq: 0, consent: null, released: null });
  });

  it("are nothing for drafts that were never signed, nor for the Träger", () => {
    expect(stepsOf(NO_PRUEFUNG, KREIS)).not.toContain("aenderung-verwerfen");
    expect(problem(NO_PRUEFUNG, KREIS, { do: "aenderung-verwerfen" })).toBe("nicht-in-diesem-stand");
    expect(problem(NO_PRUEFUNG, KREIS, BEGINNEN)).toBe("nicht-in-diesem-stand");
    expect(problem(after(...SIGNED), TRAEGER, BEGINNEN)).toBe("nicht-ihre-rolle");
  });

  it("no contract is signed before the resolution it rests on", () => {
    const ready = after(...BEIM_TRAEGER, [TRAEGER, ZUSTIMMEN], [RECHT, FREIGEBEN], [KREIS, REIF]);
    expect(problem(ready, KREIS, UNTERZEICHNEN, { beschlussAm: "2026-11-21" })).toBe("vor-beschluss");
    expect(problem(ready, KREIS, UNTERZEICHNEN, { beschlussAm: "2026-11-20" })).toBe("ok");
  });
});

const ANSCHLUSS: Successor = { vorhaben: "kreis-2028", title: "Musterkreis · KIM 2028", am: "2027-12-01", ab: "2028-01-01" };

describe("the Anschlussvertrag", () => {
  it("takes the place of a signed contract once, never of a draft", () => {
    const signed = after(...SIGNED);
    expect(replacedBy(NO_PRUEFUNG, ANSCHLUSS)).toBeNull();
    const replaced = applied(signed, [replacedBy(signed, ANSCHLUSS)!], KREIS);
    expect(replacedBy(replaced, ANSCHLUSS)).toBeNull();
    expect([turnOf({ ...replaced, stage: "ersetzt" }), stepsOf({ ...replaced, stage: "ersetzt" }, KREIS)]).toEqual([null, []]);
  });

  it("counts from its first day; an amendment that is under way then still goes to its end, a later one does not begin", () => {
    const signed = after(...SIGNED);
    const log = [logged({ event: "vorgelegt", fassung: "f1", contentHash: "h1", frist: null }, 1, KREIS), logged({ event: "unterzeichnet", am: "2026-11-20", fileName: "v.pdf", sha256: "abc" }, 2, KREIS), logged(replacedBy(signed, ANSCHLUSS)!, 3, KREIS)];
    expect(["2027-12-31", "2028-01-01"].map((day) => pruefungOf(log, day).stage)).toEqual(["unterzeichnet", "ersetzt"]);
    const begun = [...log, logged({ event: "aenderung-begonnen", number: 1, anlass: "Mehr Stunden", wirksamAb: "2027-12-01" }, 4, KREIS)];
    expect(pruefungOf(begun, "2028-01-15").stage).toBe("entwurf");
    const ended = [...begun, logged({ event: "vorgelegt", fassung: "f2", contentHash: "h2", frist: null }, 5, KREIS), logged({ event: "unterzeichnet", am: "2028-01-20", fileName: "ä.pdf", sha256: "def" }, 6, KREIS)];
    expect(pruefungOf(ended, "2028-01-20")).toMatchObject({ stage: "ersetzt", chain: [{ number: 0 }, { number: 1 }] });
    expect(problem(pruefungOf(log, "2027-12-31"), KREIS, { ...BEGINNEN, wirksamAb: "2028-01-01" })).toBe("wirksam-nach-anschluss");
    expect(problem(pruefungOf(log, "2028-01-01"), KREIS, { ...BEGINNEN, wirksamAb: "2027-12-01" })).toBe("nicht-in-diesem-stand");
  });
});
