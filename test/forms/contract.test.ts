import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contractFormValues } from "#app/domain/contract/form-values/values.ts";
import { FORM_COLUMNS, FORM_VALUES } from "#app/domain/contract/form-values/catalogue.ts";
import { proposedDecision } from "#app/domain/contract/form-values/proposal.ts";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { formFor } from "#app/domain/official-form/released-form.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { vorhaben } from "#test/builders/vorhaben.ts";
import { p, table, wordForm } from "#test/builders/word-form.ts";
import { codeOf, valueOf } from "#test/fakes/installation.ts";
import { linesOf } from "#test/assembly/read.ts";
import { decisionsFor, sampleWithPeople, VERTRAG } from "./forms.ts";

const FORM = "amtliche-vorlagen";
/** A form that shows the telephone and not the E-Mail, and a row for each post. */
const PHONE = { "der-bescheid-traegt-das-aktenzeichen": "kommune-telefon", stelle: "stellen[].bezeichnung", umfang: "stellen[].umfang", qualifikation: "stellen[].funktion", "massgeblich-ist-der-bescheid-vom": "bescheid-datum", "beginn-eintragen": "vertrag-von" };
const released = (name: string, validFrom: string | null, validTo: string | null) => ({ id: name, title: name, issuer: "", sha256: "", mapping: { version: 1, sha256: "", values: [] }, validFrom, validTo, variants: ["A" as const] });
const file = (bytes: Uint8Array, fileName = "irgendwas.docx") => ({ bytes, fileName });

describe("the values of a contract", () => {
  const snapshot = vorhaben();
  const { id } = snapshot.facts.vertraege[0]!;

  test("fill everything that a blank can ask for when the register is complete, and each leads to its field", () => {
    const { values, places } = contractFormValues(snapshot, id);
    const lists = values.values["stellen"] as Record<string, string>[];
    expect(lists.length).toBe(snapshot.facts.vertraege[0]!.stellen!.length);
    for (const { name } of [...FORM_VALUES, ...FORM_COLUMNS]) expect(places.get(name)?.length, name).toBeGreaterThan(0);
    expect(values.values).toMatchObject({ "betrag-zahl": expect.stringMatching(/^[\d.]+,\d\d$/) as string, betrag: expect.stringMatching(/€$/) as string });
  });

  test("leave out what is missing and lead to where it is entered", () => {
    const broken = vorhaben((facts) => {
      facts.vertraege[0]!.betrag = null;
      facts.stellen.find((post) => facts.vertraege[0]!.stellen!.includes(post.id))!.einsatzort = null;
    });
    const { values, places } = contractFormValues(broken, id);
    expect([values.values["betrag"], values.values["betrag-zahl"]]).toEqual([undefined, undefined]);
    expect(places.get("betrag")).toEqual([{ kind: "contract", vertrag: id, field: "betrag" }]);
    expect(places.get("stellen[].einsatzort")).toEqual([expect.objectContaining({ kind: "fact", part: "stellen", field: "einsatzort" })]);
  });

  test.each([
    ["in Höhe von ____ EUR (in Worten: ____ EUR)", ["betrag-zahl", "betrag-worte-zahl"]],
    ["in Höhe von ____ € (in Worten ____ Euro)", ["betrag-zahl", "betrag-worte-zahl"]],
    ["in Höhe von ____ (in Worten: ____)", ["betrag", "betrag-worte"]],
  ])("bring no currency where the form says it: %s", (words, expected) => {
    expect(inspectForm(wordForm({ body: p(words) })).blanks.map(proposedDecision)).toEqual(expected);
  });

  test("tell the Baustein of each post where a table asks for it", () => {
    const found = inspectForm(wordForm({ body: table([["Stelle", "Baustein"], ["", ""], ["", ""]]) })).blanks.map(proposedDecision);
    expect(found).toEqual(["stellen[].bezeichnung", "stellen[].baustein"]);
    expect(contractFormValues(snapshot, id).values.values["stellen"]).toEqual(expect.arrayContaining([expect.objectContaining({ baustein: "2" })]));
  });

  const withIban = (iban: string) => contractFormValues(vorhaben((facts) => { facts.vertraege[0]!.iban = iban; }), id);

  test("give the IBAN without its country only where it is the one that forms print", () => {
    expect(withIban("DE02120300000000202051").values.values["iban-ohne-land"]).toBe("02\u00a01203\u00a00000\u00a00000\u00a02020\u00a051");
    expect(withIban("AT611904300234573201")).toMatchObject({ values: { values: expect.not.objectContaining({ "iban-ohne-land": expect.anything() }) as object } });
  });

  test.each([
    [5_700_000, "siebenundfünfzigtausend"],
    [5_700_050, "siebenundfünfzigtausend 50/100"],
    [101, "ein 01/100"],
  ])("say %i cents in words before the word Euro", (betrag, words) => {
    expect(contractFormValues(vorhaben((facts) => { facts.vertraege[0]!.betrag = betrag; }), id).values.values["betrag-worte-zahl"]).toBe(words);
  });

  test("are the same for the same facts", () => expect(contractFormValues(snapshot, id)).toEqual(contractFormValues(structuredClone(snapshot), id)));

  test("choose the form by the day on which the contract begins", () => {
    const forms = [released("immer", null, null), released("2026", "2026-01-01", "2026-12-31"), released("2027", "2027-01-01", null), released("2028", "2028-01-01", null)];
    const at = (von: string | null, year = 2027) => formFor({ ...vorhaben((facts) => { facts.vertraege[0]!.von = von; facts.foerderung.foerderjahr = year; }), contractForms: forms }, id)?.id;
    expect([at("2027-03-01"), at("2026-12-31"), at("2025-05-01"), at(null), at(null, 2028)]).toEqual(["2027", "2026", "immer", "2027", "2028"]);
    expect(formFor(vorhaben(), id)).toBeUndefined();
    expect(formFor({ ...vorhaben((facts) => (facts.vertraege[0]!.variante = "B")), contractForms: forms }, id)).toBeUndefined();
  });
});

describe("a contract with a released form", () => {
  test("is the form itself, filled and proven, with a Prüfprotokoll; without one the Arbeitsfassung is made as before", async () => {
    const { at, id, kreis, inForce } = await sampleWithPeople();
    const document = { kind: "weiterleitungsvertrag", vertragId: VERTRAG } as const;
    const built = valueOf(await at.services.fassungen.make(kreis, id, document, "entwurf", ""));
    expect(at.compiled).toHaveLength(1);
    expect(valueOf(await at.services.forms.gaps(kreis, id, VERTRAG))).toBeNull();
    await inForce(FORM);
    expect(valueOf(await at.services.forms.gaps(kreis, id, VERTRAG))).toMatchObject({ gaps: [] });
    const formed = valueOf(await at.services.fassungen.make(kreis, id, document, "entwurf", ""));
    expect(formed.number).toBe(built.number + 1);
    expect(at.compiled).toHaveLength(1);
    // Nothing changed: the same Fassung again.
    expect(valueOf(await at.services.fassungen.make(kreis, id, document, "entwurf", "")).id).toBe(formed.id);
    const file = valueOf(await at.services.fassungen.file(kreis, formed.id));
    const words = new TextDecoder().decode(unzipSync(file.bytes)["word/document.xml"]);
    expect(words).toContain("114.000,00");
    const { protocol, fassung } = valueOf(await at.services.forms.protocol(kreis, formed.id));
    expect(protocol.proof).toMatchObject({ valid: true, hashes: { output: formed.files[0]!.sha256 } });
    expect(protocol.source).toMatchObject({ mapping: { version: 1, confirmed: { by: kreis.name }, released: { organisation: "Rechtsamt" } } });
    expect(fassung).toMatchObject({ id: formed.id, number: 2 });
    expect(codeOf(await at.services.forms.protocol(kreis, built.id))).toBe("not-found");
  });

  test("stops with a list in words and the places to mend; a review that is under way comes back when a form comes into force", async () => {
    const { at, id, kreis, inForce } = await sampleWithPeople();
    valueOf(await at.services.pruefung.act(kreis, id, VERTRAG, { do: "vorlegen", frist: null }));
    await inForce(FORM);
    const back = valueOf(await at.services.pruefung.open(kreis, id, VERTRAG));
    expect(back.pruefung.stage).toBe("entwurf");
    expect(back.pruefung.returned).toMatchObject({ changes: [expect.objectContaining({ before: "Arbeitsfassung", after: "Anlage 4 (2027)" })] });

    const { versions } = valueOf(await at.services.vorhaben.open(kreis, id));
    const base = (versions as Record<string, Record<string, Record<string, number>>>)["vertraege"]![VERTRAG]!["betrag"]!;
    valueOf(await at.services.facts.change(kreis, id, [{ do: "set", part: "vertraege", row: VERTRAG, field: "betrag", value: null, base }]));
    const { gaps } = valueOf(await at.services.forms.gaps(kreis, id, VERTRAG))!;
    expect(gaps.map(({ sentence }) => sentence).join(" ")).toMatch(/„Höchstbetrag \(ohne €\)“ fehlt/);
    expect(gaps[0]!.places).toEqual([{ kind: "contract", vertrag: VERTRAG, field: "betrag" }]);
    const refused = await at.services.fassungen.make(kreis, id, { kind: "weiterleitungsvertrag", vertragId: VERTRAG }, "entwurf", "");
    expect(codeOf(refused)).toBe("form-refused");
  });

  test("is shown, remarked on and sent back by what stands in the form, and by nothing else", async () => {
    const { at, id, kreis, recht, inForce, setFact } = await sampleWithPeople();
    await inForce("pandoc", PHONE);
    const open = async () => valueOf(await at.services.pruefung.open(recht, id, VERTRAG));
    const step = (command: PruefungCommand) => at.services.pruefung.act(recht, id, VERTRAG, command);
    await setFact("antragsteller", null, "telefon", null);
    expect(await open()).toMatchObject({ stage: "entwurf", blocking: 1 });
    expect(valueOf(await at.services.pruefung.stages(kreis, id))[VERTRAG]!.stage).toBe("entwurf");
    expect(valueOf(await at.services.contractRuns.overview(kreis, id)).lines.find(({ vertrag }) => vertrag === VERTRAG)!.gaps.join()).toContain("Telefon");
    expect(await at.services.pruefung.act(kreis, id, VERTRAG, { do: "vorlegen", frist: null })).toMatchObject({ error: { params: { problem: "nicht-vollstaendig" } } });
    await setFact("antragsteller", null, "telefon", "02241 13-0");
    expect(await open()).toMatchObject({ stage: "vollstaendig" });

    valueOf(await at.services.pruefung.act(kreis, id, VERTRAG, { do: "vorlegen", frist: null }));
    const { text, subjects } = await open();
    expect(text.titleBlock).toMatchObject({ title: "Anlage 4 (2027)", statusLine: expect.stringMatching(/^Fassung 1 vom/) as string });
    expect(linesOf(text.blocks)).toContain("3. Der Bescheid trägt das Aktenzeichen 02241 13-0.");
    expect(linesOf(text.blocks).join(" ")).not.toContain("{{");
    expect(subjects.clauses.map(({ label }) => label)).toContain("§ 2 Zuwendung");
    expect(subjects.slots).toContainEqual({ id: "kommune-telefon", label: "Telefon der Kommune" });
    valueOf(await step({ do: "anmerken", point: "punkt-1", subject: { kind: "slot", slot: "kommune-telefon" }, text: "Stimmt die Nummer?", intern: true }));
    valueOf(await step({ do: "anmerken", point: "punkt-2", subject: { kind: "slot", slot: "stellen-umfang" }, text: "Stimmt der Umfang?", intern: true }));

    // The form does not show the E-Mail: nothing that was agreed has changed.
    await setFact("antragsteller", null, "email", "neu@rhein-sieg.example");
    expect((await open()).stage).toBe("rechtliche-pruefung");
    await setFact("antragsteller", null, "telefon", "02241 13-9");
    expect((await open()).pruefung).toMatchObject({ stage: "entwurf", returned: { changes: [{ place: "§ 2", label: "Telefon der Kommune", before: "02241 13-0", after: "02241 13-9" }] } });
  });

  test("is amended in the words of the form, and not at all once another form is in force", async () => {
    const { at, id, kreis, recht, traeger, inForce, act, setFact } = await sampleWithPeople();
    const formId = await inForce("pandoc", PHONE);
    await setFact("foerderung", null, "beschlussDatum", null);
    const step = async (actor: Actor, command: PruefungCommand, copy?: { fileName: string; bytes: Uint8Array }) => valueOf(await at.services.pruefung.act(actor, id, VERTRAG, command, copy));
    await step(kreis, { do: "vorlegen", frist: null });
    await step(recht, { do: "an-traeger-geben", frist: null });
    await step(traeger, { do: "zustimmen", vermerk: null });
    await step(recht, { do: "freigeben" });
    await step(kreis, { do: "unterschriftsreif-machen" });
    await step(kreis, { do: "unterzeichnen", am: "2026-09-01" }, { fileName: "v.pdf", bytes: new TextEncoder().encode("%PDF-1.7 unterschrieben") });
    await step(kreis, { do: "aenderung-beginnen", anlass: "Neue Nummer", wirksamAb: "2027-05-01" });
    await setFact("antragsteller", null, "telefon", "02241 13-9");
    const { pruefung, sinceSigned } = valueOf(await at.services.pruefung.open(kreis, id, VERTRAG));
    expect(sinceSigned).toMatchObject([{ label: "Telefon der Kommune" }]);
    const signed = linesOf(valueOf(await at.services.pruefung.reading(recht, id, VERTRAG, pruefung.chain[0]!.fassung)).blocks);
    expect(signed.join(" ")).toContain("Der Bescheid trägt das Aktenzeichen");
    expect(signed.join(" ")).not.toContain("02241 13-9");

    valueOf(await at.services.pruefung.amendmentFile(kreis, id, VERTRAG, 1));
    const amendment = at.compiled.at(-1)!;
    expect(amendment.pageNotice).toBeUndefined();
    expect(linesOf(amendment.blocks)).toEqual(expect.arrayContaining([expect.stringMatching(/§ 2, Absatz 3 erhält folgende Fassung:/), "> 3. Der Bescheid trägt das Aktenzeichen 02241 13-9."]));
    valueOf(await act(recht, formId, { do: "withdraw" }));
    const refused = await at.services.pruefung.amendmentFile(kreis, id, VERTRAG, 1);
    expect(refused).toMatchObject({ error: { code: "form-refused", params: { sentences: expect.stringMatching(/Unterschrieben ist der Vertrag mit „Anlage 4 \(2027\)“/) as string } } });
  });

  test("is signed only with pages that were compared: a deviation stops it, a missing LibreOffice asks the Rechtsprüfung", async () => {
    const { at, id, kreis, recht, traeger, inForce } = await sampleWithPeople();
    await inForce(FORM);
    const step = (actor: Actor, command: PruefungCommand) => at.services.pruefung.act(actor, id, VERTRAG, command);
    at.pages.found = { passed: "not-done", detail: "LibreOffice ist nicht installiert" };
    valueOf(await step(kreis, { do: "vorlegen", frist: null }));
    const seen = valueOf(await at.services.pruefung.open(recht, id, VERTRAG));
    expect(seen).toMatchObject({ pruefung: { seiten: { passed: "not-done", confirmed: null } }, log: [{ event: "vorgelegt" }, { event: "seiten-verglichen", by: { account: null } }] });
    expect(seen.steps).toContain("seiten-bestaetigen");
    valueOf(await step(recht, { do: "an-traeger-geben", frist: null }));
    valueOf(await step(traeger, { do: "zustimmen", vermerk: null }));
    valueOf(await step(recht, { do: "freigeben" }));
    expect(await step(kreis, { do: "unterschriftsreif-machen" })).toMatchObject({ error: { params: { problem: "seiten-nicht-verglichen", detail: "LibreOffice ist nicht installiert" } } });
    // Tried again with every wish to sign: by now LibreOffice is there.
    at.pages.found = { passed: false, detail: "nicht auf den Seiten: „§ 5“" };
    const refused = await step(kreis, { do: "unterschriftsreif-machen" });
    expect(refused).toMatchObject({ error: { params: { problem: "seiten-weichen-ab" } } });
    expect(refusalSentence((refused as { error: Refusal }).error)).toContain("nicht auf den Seiten: „§ 5“");
    expect(await step(recht, { do: "seiten-bestaetigen", grund: "trotzdem" })).toMatchObject({ error: { params: { problem: "nicht-in-diesem-stand" } } });
  });

  test("is recognised when it comes back by mail; a changed word is never valid", async () => {
    const { at, id, kreis, leser, inForce } = await sampleWithPeople();
    expect(await at.services.forms.verify(kreis, id, file(new Uint8Array([1])), null)).toEqual({ ok: false, error: { code: "form-refused", params: { problem: "nothing-made" } } });
    await inForce(FORM);
    const made = valueOf(await at.services.fassungen.make(kreis, id, { kind: "weiterleitungsvertrag", vertragId: VERTRAG }, "entwurf", ""));
    const sent = valueOf(await at.services.fassungen.file(kreis, made.id)).bytes;
    expect(valueOf(await at.services.forms.verify(leser, id, file(sent), null))).toMatchObject({ fassung: { id: made.id }, verdict: { verdict: "unchanged" } });

    const parts = unzipSync(sent);
    const xml = new TextDecoder().decode(parts["word/document.xml"]);
    const changed = (text: string) => zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(text) });
    const tampered = valueOf(await at.services.forms.verify(kreis, id, file(changed(xml.replace("114.000,00", "141.000,00"))), null));
    expect(tampered).toMatchObject({ fassung: { id: made.id }, verdict: { verdict: "deviating" } });
    expect(tampered.verdict.deviations[0]).toMatchObject({ kind: "wording", message: expect.stringContaining("„141“ statt „114“") as string });
    const tracked = valueOf(await at.services.forms.verify(kreis, id, file(changed(xml.replace("<w:r>", '<w:ins w:id="901" w:author="Träger" w:date="2026-10-01T08:00:00Z"><w:r>').replace("</w:r>", "</w:r></w:ins>"))), made.id));
    expect(tracked.verdict).toMatchObject({ verdict: "deviating", revisions: [{ author: "Träger" }] });
    expect(codeOf(await at.services.forms.verify(kreis, id, file(sent.slice(0, 900)), made.id))).toBe("form-refused");
    const events = valueOf(await at.services.vorhaben.history(kreis, id, 50)).filter(({ event }) => event === "form-file-verified");
    expect(events.map(({ params }) => params["verdict"])).toEqual(["weicht ab", "weicht ab", "unverändert"]);
  });

  test("goes into the package of a submission with its Prüfprotokoll", async () => {
    const { at, id, kreis, inForce, act, open } = await sampleWithPeople();
    const formId = await inForce(FORM);
    expect(Object.keys(decisionsFor(await open(formId))).length).toBeGreaterThan(10);
    const document = { kind: "weiterleitungsvertrag", vertragId: VERTRAG } as const;
    for (const one of [{ kind: "handlungskonzept" } as const, { kind: "case-management-konzept" } as const, document]) valueOf(await at.services.fassungen.make(kreis, id, one, "einreichung", ""));
    const entries = Object.keys(unzipSync(valueOf(await at.services.submission.archive(kreis, id)).bytes));
    expect(entries.filter((name) => name.endsWith(".pruefprotokoll.json"))).toHaveLength(1);
    expect(valueOf(await at.services.submission.entries(kreis, id)).every(({ unchanged }) => unchanged)).toBe(true);
    // Withdrawn, the contract is the Arbeitsfassung again and no longer what was frozen.
    valueOf(await act(kreis, formId, { do: "withdraw" }));
    expect(valueOf(await at.services.submission.entries(kreis, id)).filter(({ unchanged }) => !unchanged).map(({ document: { kind } }) => kind)).toEqual(["weiterleitungsvertrag"]);
  });
});
