import { join } from "node:path";
import { decisionFor } from "#app/domain/contract/form-values/catalogue.ts";
import { proposedDecision } from "#app/domain/contract/form-values/proposal.ts";
import type { FormCommand, FormDescription } from "#app/domain/official-form/lifecycle.ts";
import type { FormDecision } from "#app/domain/official-form/mapping.ts";
import type { PartId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { FormView } from "#app/services.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { emptyInstallation, valueOf } from "#test/fakes/installation.ts";
import { form } from "#test/official-form/forms.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "templates", "examples");
export const VERTRAG = "musterverband-2027";
export const ABOUT: FormDescription = { title: "Anlage 4 (2027)", issuer: "Bewilligungsbehörde", issuedOn: "2026-08-01", validFrom: null, validTo: null, variants: ["A"] };

/** The sample Rhein-Sieg-Kreis, whose contract is complete, with one person of each side. */
export async function sampleWithPeople() {
  const at = await emptyInstallation();
  const { accounts, password } = await at.built.loadSamples(EXAMPLES);
  const person = async (name: string): Promise<Actor> => (await at.services.sessions.actorOf(await at.signedIn(accounts.find(({ email }) => email === `${name}@rhein-sieg.example`)!.email, password)))!;
  const [kreis, recht, leser, traeger] = [await person("koordination"), await person("rechtsamt"), await person("dezernat"), await person("wohlfahrt")];
  const id = (await at.services.vorhaben.list(kreis)).find((card) => card.title.includes("Rhein-Sieg"))!.id;
  const load = (name: string, renews: string | null = null, about = ABOUT) => at.services.forms.load(kreis, id, { fileName: `${name}.docx`, bytes: form(name) }, about, renews);
  const act = (actor: Actor, formId: string, command: FormCommand) => at.services.forms.act(actor, id, formId, command);
  const open = async (formId: string) => valueOf(await at.services.forms.open(kreis, id, formId));
  /** Loaded, mapped, confirmed by the Kreis, released by the Rechtsamt. @param decided what a person decides otherwise */
  const inForce = async (name: string, decided: Record<string, FormDecision> = {}) => {
    const formId = valueOf(await load(name));
    valueOf(await act(kreis, formId, { do: "set", blanks: { ...decisionsFor(await open(formId)), ...decided } }));
    valueOf(await act(kreis, formId, { do: "confirm" }));
    valueOf(await act(recht, formId, { do: "release" }));
    return formId;
  };
  const setFact = async (part: PartId, row: Id | null, field: string, value: unknown) => {
    const { versions } = valueOf(await at.services.vorhaben.open(kreis, id));
    const base = (versions as Record<string, Record<string, Record<string, number>>>)[part]![row ?? ""]![field]!;
    return valueOf(await at.services.facts.change(kreis, id, [{ do: "set", part, row, field, value, base }]));
  };
  return { at, id, kreis, recht, leser, traeger, load, act, open, inForce, setFact };
}

/** A decision for every blank, as a person might take it: the proposal, else something that fits the type. */
export function decisionsFor({ blanks }: Pick<FormView, "blanks">): Record<string, FormDecision> {
  return Object.fromEntries(
    blanks.map((blank) => {
      const proposal = proposedDecision(blank);
      if (proposal !== undefined) return [blank.id, proposal];
      if (blank.type === "check") return [blank.id, { text: "ja" }];
      if (blank.type === "choice") return [blank.id, { text: blank.options[0]! }];
      if (blank.repeats) return [blank.id, "stellen[].bezeichnung"];
      return [blank.id, blank.type === "date" ? decisionFor("bescheid-datum") : { leave: "wird von Hand ausgefüllt" }];
    }),
  );
}
