import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { codeOf, emptyInstallation, valueOf } from "#test/fakes/installation.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");
const VERTRAG = "musterverband-2027";
const PDF = { fileName: "Vertrag unterschrieben.pdf", bytes: new TextEncoder().encode("%PDF-1.7 unterschrieben") };

/** The sample Rhein-Sieg-Kreis, whose contract is complete, with one person of each side. */
async function sample() {
  const at = await emptyInstallation();
  const { accounts, password } = await at.built.loadSamples(EXAMPLES);
  const person = async (name: string): Promise<Actor> => (await at.services.sessions.actorOf(await at.signedIn(accounts.find(({ email }) => email === `${name}@rhein-sieg.example`)!.email, password)))!;
  const [kreis, recht, traeger, stadt, leser] = [await person("koordination"), await person("rechtsamt"), await person("wohlfahrt"), await person("troisdorf"), await person("dezernat")];
  const id = (await at.services.vorhaben.list(kreis)).find((card) => card.title.includes("Rhein-Sieg"))!.id;
  const act = (actor: Actor, command: PruefungCommand, copy?: typeof PDF) => at.services.pruefung.act(actor, id, VERTRAG, command, copy);
  const open = async (actor: Actor) => valueOf(await at.services.pruefung.open(actor, id, VERTRAG));
  const setBetrag = async (actor: Actor, value: number) => {
    const { versions } = valueOf(await at.services.vorhaben.open(actor, id));
    const base = (versions as Record<string, Record<string, Record<string, number>>>)["vertraege"]![VERTRAG]!["betrag"]!;
    return valueOf(await at.services.facts.change(actor, id, [{ do: "set", part: "vertraege", row: VERTRAG, field: "betrag", value, base }]));
  };
  // Signed is before the resolution of the sample.
  const { versions } = valueOf(await at.services.vorhaben.open(kreis, id));
  valueOf(await at.services.facts.change(kreis, id, [{ do: "set", part: "foerderung", row: null, field: "beschlussDatum", value: null, base: versions.foerderung![""]!["beschlussDatum"]! }]));
  return { at, id, kreis, recht, traeger, stadt, leser, act, open, setBetrag };
}

const problem = (result: { ok: true } | { ok: false; error: { code: string; params?: Readonly<Record<string, string>> } }): string => (result.ok ? "ok" : (result.error.params?.["problem"] ?? result.error.code));

describe("the Vertragsprüfung of a real contract", () => {
  test("goes through both sides to the signed copy, and everybody sees the same Fassung", async () => {
    const { at, id, kreis, recht, traeger, act, open } = await sample();
    expect(await open(kreis)).toMatchObject({ stage: "vollstaendig", side: "kommune", steps: ["vorlegen", "anmerken", "antworten", "erledigen"], fassungNumber: null });
    valueOf(await act(kreis, { do: "vorlegen", frist: "2026-10-01" }));
    valueOf(await act(recht, { do: "an-traeger-geben", frist: null }));
    expect(await open(traeger)).toMatchObject({ stage: "pruefung-traeger", side: "traeger", fassungNumber: 1 });
    valueOf(await act(traeger, { do: "zustimmen", vermerk: null }));
    valueOf(await act(recht, { do: "freigeben" }));
    valueOf(await act(kreis, { do: "unterschriftsreif-machen" }));
    expect(problem(await act(kreis, { do: "unterzeichnen", am: "2026-09-01" }))).toBe("datei-fehlt");
    expect(problem(await act(kreis, { do: "unterzeichnen", am: "2026-09-01" }, { ...PDF, bytes: new TextEncoder().encode("kein PDF") }))).toBe("datei-fehlt");
    valueOf(await act(kreis, { do: "unterzeichnen", am: "2026-09-01" }, PDF));
    expect(valueOf(await at.services.pruefung.signedCopy(traeger, id, VERTRAG))).toEqual({ ...PDF, mediaType: "application/pdf" });
    const view = await open(recht);
    expect(view.log.map((entry) => entry.event)).toEqual(["vorgelegt", "an-traeger-gegeben", "zugestimmt", "freigegeben", "unterschriftsreif", "unterzeichnet"]);
    expect(view).toMatchObject({ stage: "unterzeichnet", sinceSigned: [] });
  });

  test("is replaced when the contract of the next year is signed, from the day on which that counts, and then only read", async () => {
    const { at, id, kreis, recht, traeger, act, open } = await sample();
    const next = valueOf(await at.services.years.begin(kreis, id)).id;
    const sign = async (vorhaben: string) => {
      const step = async (actor: Actor, command: PruefungCommand, copy?: typeof PDF) => valueOf(await at.services.pruefung.act(actor, vorhaben, VERTRAG, command, copy));
      await step(kreis, { do: "vorlegen", frist: null });
      await step(recht, { do: "an-traeger-geben", frist: null });
      await step(traeger, { do: "zustimmen", vermerk: null });
      await step(recht, { do: "freigeben" });
      await step(kreis, { do: "unterschriftsreif-machen" });
      await step(kreis, { do: "unterzeichnen", am: "2026-09-01" }, PDF);
    };
    // The notice and the declarations of the new year are as good as those of the old one.
    const past = valueOf(await at.services.vorhaben.open(kreis, id)).snapshot.facts;
    const { snapshot, versions } = valueOf(await at.services.vorhaben.open(kreis, next));
    const row = past.vertraege.findIndex((vertrag) => vertrag.id === VERTRAG);
    const cleared = (part: "foerderung" | "vertraege", rowId: string | null, then: object, now: object) =>
      Object.entries(then).flatMap(([field, value]): FactCommand[] =>
        value !== null && (now as Record<string, FieldValue>)[field] === null ? [{ do: "set", part, row: rowId, field, value: value as FieldValue, base: versions[part]?.[rowId ?? ""]?.[field] ?? 0 }] : [],
      );
    valueOf(await at.services.facts.change(kreis, next, [...cleared("foerderung", null, past.foerderung, snapshot.facts.foerderung), ...cleared("vertraege", VERTRAG, past.vertraege[row]!, snapshot.facts.vertraege[row]!)]));
    await sign(id);
    await sign(next);

    // Both are signed; the new one counts from the first day of its year.
    expect(await open(kreis)).toMatchObject({ stage: "unterzeichnet", maySeeSuccessor: true, pruefung: { ersetzt: { vorhaben: next, am: "2026-09-01", ab: "2028-01-01" } } });
    expect(problem(await act(kreis, { do: "aenderung-beginnen", anlass: "Mehr Stunden", wirksamAb: "2028-01-01" }))).toBe("wirksam-nach-anschluss");
    at.clock.now = new Date("2028-01-01T08:00:00Z");
    const view = await open(recht);
    expect(view).toMatchObject({ stage: "ersetzt", steps: [], log: expect.arrayContaining([expect.objectContaining({ event: "ersetzt", title: snapshot.title, by: expect.objectContaining({ account: null }) })]) });
    expect(problem(await act(kreis, { do: "aenderung-beginnen", anlass: "Mehr Stunden", wirksamAb: "2027-06-01" }))).toBe("nicht-in-diesem-stand");
    expect(valueOf(await at.services.contractRuns.overview(kreis, id)).lines.find(({ vertrag }) => vertrag === VERTRAG)).toMatchObject({ stage: "ersetzt" });
    expect(valueOf(await at.services.pruefung.stages(kreis, id))[VERTRAG]).toMatchObject({ stage: "ersetzt", turn: null });
    expect(valueOf(await at.services.pruefung.open(recht, next, VERTRAG))).toMatchObject({ stage: "unterzeichnet", pruefung: { ersetzt: null } });
  });

  test("comes back when an amount changes after the release, says which, and a signed contract says what has drifted", async () => {
    const { kreis, recht, traeger, act, open, setBetrag } = await sample();
    const release = async () => {
      valueOf(await act(kreis, { do: "vorlegen", frist: null }));
      valueOf(await act(recht, { do: "an-traeger-geben", frist: null }));
      valueOf(await act(traeger, { do: "zustimmen", vermerk: null }));
      valueOf(await act(recht, { do: "freigeben" }));
    };
    await release();
    await setBetrag(kreis, 11_000_000);
    const back = await open(recht);
    expect(back.pruefung).toMatchObject({ stage: "entwurf", consent: null, released: null });
    const changes = [
      { place: "§ 3 Absatz 2", label: "Höchstbetrag", before: "114.000,00 €", after: "110.000,00 €" },
      { place: "§ 3 Absatz 2", label: "Höchstbetrag in Worten", before: "einhundertvierzehntausend Euro", after: "einhundertzehntausend Euro" },
    ];
    expect(back.pruefung.returned).toEqual({ changes: changes.map((change) => ({ ...change, place: expect.stringMatching(/^§ 3/) as string, before: expect.stringMatching(/114\.000|vierzehn/) as string, after: expect.stringMatching(/110\.000|zehn/) as string })) });
    expect(back.sinceLastLook).toMatchObject({ fassungNumber: 1, changes: [{ label: "Höchstbetrag" }, { label: "Höchstbetrag in Worten" }] });
    await release();
    valueOf(await act(kreis, { do: "unterschriftsreif-machen" }));
    valueOf(await act(kreis, { do: "unterzeichnen", am: "2026-08-31" }, PDF));
    await setBetrag(kreis, 10_000_000);
    expect(await open(kreis)).toMatchObject({ stage: "unterzeichnet", sinceSigned: [{ label: "Höchstbetrag" }, { label: "Höchstbetrag in Worten" }] });
  });

  test("is not released by the Rechtsprüfung that filled a figure itself", async () => {
    const { kreis, recht, traeger, act, setBetrag } = await sample();
    await setBetrag(recht, 11_000_000);
    valueOf(await act(kreis, { do: "vorlegen", frist: null }));
    valueOf(await act(recht, { do: "an-traeger-geben", frist: null }));
    valueOf(await act(traeger, { do: "zustimmen", vermerk: null }));
    expect(problem(await act(recht, { do: "freigeben" }))).toBe("vier-augen");
  });

  test("keeps internal remarks and what happens with them from the other side, in points and log", async () => {
    const { kreis, recht, traeger, leser, act, open } = await sample();
    valueOf(await act(recht, { do: "anmerken", point: "intern-1", subject: { kind: "slot", slot: "betrag" }, text: "Rechnung prüfen", intern: true }));
    valueOf(await act(recht, { do: "antworten", point: "intern-1", entry: "e-1", text: "erledigt am Telefon" }));
    expect((await open(recht)).log).toHaveLength(2);
    for (const actor of [kreis, traeger, leser]) {
      const view = await open(actor);
      expect(JSON.stringify(view)).not.toMatch(/Rechnung prüfen|Telefon/);
      expect([view.log, view.pruefung.points]).toEqual([[], []]);
    }
  });

  test("refuses the steps of others, incomplete contracts, unknown contracts and outsiders", async () => {
    const { at, id, kreis, stadt, leser, act, setBetrag } = await sample();
    for (const actor of [stadt, leser]) expect(problem(await act(actor, { do: "vorlegen", frist: null }))).toBe("nicht-ihre-rolle");
    await setBetrag(kreis, 99_900_000);
    expect(problem(await act(kreis, { do: "vorlegen", frist: null }))).toBe("nicht-vollstaendig");
    expect(codeOf(await at.services.pruefung.open(kreis, id, "gibt-es-nicht"))).toBe("not-found");
    expect(codeOf(await act(kreis, { do: "erraten" } as never))).toBe("invalid-input");
    expect(codeOf(await at.services.pruefung.open({ ...leser, organisation: { id: "fremd", name: "Fremd", shortName: "F" } }, id, VERTRAG))).toBe("not-found");
  });

  test("taken by two people at once happens once", async () => {
    const { kreis, act, open } = await sample();
    const results = await Promise.all([act(kreis, { do: "vorlegen", frist: null }), act(kreis, { do: "vorlegen", frist: null })]);
    expect(results.map(problem).toSorted()).toEqual(["nicht-in-diesem-stand", "ok"]);
    expect((await open(kreis)).log).toHaveLength(1);
  });

  test("is amended: the amendment is made of what was signed and what changed, and gives the same bytes again once it is signed", async () => {
    const { at, id, kreis, recht, traeger, act, open, setBetrag } = await sample();
    const sign = async () => {
      valueOf(await act(kreis, { do: "vorlegen", frist: null }));
      valueOf(await act(recht, { do: "an-traeger-geben", frist: null }));
      valueOf(await act(traeger, { do: "zustimmen", vermerk: null }));
      valueOf(await act(recht, { do: "freigeben" }));
      valueOf(await act(kreis, { do: "unterschriftsreif-machen" }));
      valueOf(await act(kreis, { do: "unterzeichnen", am: "2026-09-01" }, PDF));
    };
    const file = (number: number) => at.services.pruefung.amendmentFile(kreis, id, VERTRAG, number);
    await sign();
    expect(codeOf(await file(0))).toBe("not-found");
    expect(codeOf(await file(1))).toBe("not-found");
    valueOf(await act(kreis, { do: "aenderung-beginnen", anlass: "Änderungsbescheid", wirksamAb: "2027-05-01" }));
    expect(problem(await act(kreis, { do: "vorlegen", frist: null }))).toBe("ohne-aenderung");
    const untouched = await open(kreis);
    expect(untouched).toMatchObject({ stage: "entwurf", unchanged: true, sinceSigned: [] });
    expect(untouched.steps).not.toContain("vorlegen");
    await setBetrag(kreis, 10_000_000);
    const begun = await open(kreis);
    expect(begun.steps).toContain("vorlegen");
    expect(begun).toMatchObject({ stage: "vollstaendig", unchanged: false, pruefung: { aenderung: { number: 1 } } });
    expect(begun.sinceSigned!.map(({ label }) => label)).toEqual(["Höchstbetrag", "Höchstbetrag in Worten"]);
    const draft = valueOf(await file(1));
    expect(draft.fileName).toBe("1-Aenderung_Weiterleitungsvertrag_Musterverband-Rhein-Sieg-e-V.docx");
    at.compiler.failure = "time-limit";
    expect(codeOf(await file(1))).toBe("too-large");
    at.compiler.failure = null;
    await sign();
    const { chain } = (await open(kreis)).pruefung;
    expect(chain.map(({ number, wirksamAb }) => [number, wirksamAb])).toEqual([[0, null], [1, "2027-05-01"]]);
    const signed = valueOf(await file(1));
    await setBetrag(kreis, 9_000_000);
    expect(valueOf(await file(1)).bytes).toEqual(signed.bytes);
    expect(valueOf(await at.services.pruefung.signedCopy(kreis, id, VERTRAG, 0)).fileName).toBe(PDF.fileName);
    const texts = await Promise.all(chain.map(async ({ fassung }) => valueOf(await at.services.fassungen.snapshot(kreis, fassung)).facts.vertraege.find((row) => row.id === VERTRAG)!.betrag));
    expect(texts).toEqual([texts[0], 10_000_000]);
  });
});
