import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { plainWord } from "#test/builders/plain-word.ts";
import { codeOf, emptyInstallation, valueOf } from "#test/fakes/installation.ts";
import { plainWords, storiesOf } from "#test/official-form/redline/settle.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");
const VERTRAG = "musterverband-2027";

const textOf = (bytes: Uint8Array, settling?: "accept" | "reject"): string => plainWords(storiesOf(bytes, settling)["word/document.xml"]!).join("\n").replaceAll("\u00a0", " ");

describe("the redline of a contract under review", () => {
  test("leads from the Fassung last seen to the contract of today, and between Fassungen; nobody gets one of another contract", async () => {
    const at = await emptyInstallation(undefined, undefined, { compile: async (content) => ({ bytes: await plainWord(content), report: null }) });
    const { accounts, password } = await at.built.loadSamples(EXAMPLES);
    const person = async (name: string): Promise<Actor> => (await at.services.sessions.actorOf(await at.signedIn(accounts.find(({ email }) => email === `${name}@rhein-sieg.example`)!.email, password)))!;
    const [kreis, recht, traeger] = [await person("koordination"), await person("rechtsamt"), await person("wohlfahrt")];
    const id = (await at.services.vorhaben.list(kreis)).find((card) => card.title.includes("Rhein-Sieg"))!.id;
    const act = async (actor: Actor, command: PruefungCommand) => valueOf(await at.services.pruefung.act(actor, id, VERTRAG, command));
    const open = async (actor: Actor) => valueOf(await at.services.pruefung.open(actor, id, VERTRAG));

    await act(kreis, { do: "vorlegen", frist: null });
    await act(recht, { do: "an-traeger-geben", frist: null });
    const { versions } = valueOf(await at.services.vorhaben.open(kreis, id));
    const base = (versions as Record<string, Record<string, Record<string, number>>>)["vertraege"]![VERTRAG]!["betrag"]!;
    valueOf(await at.services.facts.change(kreis, id, [{ do: "set", part: "vertraege", row: VERTRAG, field: "betrag", value: 11_000_000, base }]));

    const since = (await open(recht)).sinceLastLook!;
    const toDraft = valueOf(await at.services.pruefung.redline(recht, id, VERTRAG, since.fassung));
    expect(toDraft.fileName).toMatch(/^Weiterleitungsvertrag_.*_Fassung-1_Aenderungen-bis-Entwurf\.docx$/);
    expect(textOf(toDraft.bytes, "accept")).toContain("110.000,00 € (in Worten: einhundertzehntausend Euro)");
    expect(textOf(toDraft.bytes, "reject")).toContain("114.000,00 € (in Worten: einhundertvierzehntausend Euro)");

    await act(kreis, { do: "vorlegen", frist: null });
    const laid = (await open(recht)).pruefung.fassung!.id;
    const file = async (fassung: string) => valueOf(await at.services.fassungen.file(recht, fassung)).bytes;
    for (const until of [undefined, laid]) {
      const redline = valueOf(await at.services.pruefung.redline(traeger, id, VERTRAG, since.fassung, until));
      expect(redline.fileName).toMatch(/_Fassung-1_Aenderungen-bis-Fassung-2\.docx$/);
      expect(storiesOf(redline.bytes, "accept")).toEqual(storiesOf(await file(laid)));
      expect(storiesOf(redline.bytes, "reject")).toEqual(storiesOf(await file(since.fassung)));
    }
    expect(codeOf(await at.services.pruefung.redline(recht, id, VERTRAG, "fremd"))).toBe("not-found");
    expect(codeOf(await at.services.pruefung.redline({ ...recht, organisation: { id: "fremd", name: "Fremd", shortName: "F" } }, id, VERTRAG, laid))).toBe("not-found");
    const concept = valueOf(await at.services.fassungen.make(kreis, id, { kind: "handlungskonzept" }, "entwurf", ""));
    expect(codeOf(await at.services.pruefung.redline(recht, id, VERTRAG, laid, concept.id))).toBe("not-found");
  });
});
