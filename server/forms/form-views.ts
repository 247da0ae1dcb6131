import type { FormSummary, MappingView } from "#app/services.ts";
import type { FormCommand, MappingVersion } from "#app/domain/official-form/lifecycle.ts";
import type { Stamp } from "#app/domain/official-form/protocol.ts";
import type { AuditEvent } from "#app/domain/vorhaben/audit-event.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { StoredForm, StoredMapping } from "./form-store.ts";

/** What is recorded of a command; single decisions are not: their sum is confirmed. */
export const EVENT_OF: Readonly<Record<FormCommand["do"], AuditEvent | null>> = {
  set: null,
  import: "form-imported",
  confirm: "form-confirmed",
  reopen: "form-reopened",
  release: "form-released",
  withdraw: "form-withdrawn",
  "new-version": "form-new-version",
  describe: "form-described",
  remove: "form-removed",
};

export const stampOf = (actor: Actor, at: Date): Stamp => ({ by: actor.name, organisation: actor.organisation.shortName, at: at.toISOString() });

/** The version as it is stored after a command. */
export function afterCommand(before: StoredMapping, next: MappingVersion, command: FormCommand["do"], stamp: Stamp): StoredMapping {
  const { form } = before;
  const fresh = { form, edited: stamp, confirmed: null, released: null, withdrawn: null };
  switch (command) {
    case "confirm":
      return { ...before, ...next, confirmed: stamp };
    case "release":
      return { ...before, ...next, released: stamp };
    case "withdraw":
      return { ...before, ...next, withdrawn: stamp };
    default:
      return { ...fresh, ...next };
  }
}

export const viewOf = ({ version, state, mapping, edited, confirmed, released, withdrawn }: StoredMapping): MappingView => ({ version, state, mapping, edited, confirmed, released, withdrawn });

/** @param forms all forms of the Vorhaben, to name the one that this one renews. */
export function summaryOf(form: StoredForm, forms: readonly StoredForm[], all: readonly StoredMapping[]): FormSummary {
  const versions = all.filter((one) => one.form === form.id);
  const newest = versions.at(-1)!;
  const inForce = versions.findLast(({ state }) => state === "freigegeben");
  const before = forms.find(({ id }) => id === form.predecessor);
  return {
    id: form.id,
    title: form.title,
    issuer: form.issuer,
    issuedOn: form.issued_on,
    validFrom: form.valid_from,
    validTo: form.valid_to,
    variants: JSON.parse(form.variants) as FormSummary["variants"],
    fileName: form.file_name,
    sha256: form.sha256,
    loaded: { by: form.by, organisation: form.by_organisation, at: form.at },
    predecessor: before ? { id: before.id, title: before.title } : null,
    version: newest.version,
    state: newest.state,
    released: inForce?.released ? { version: inForce.version, stamp: inForce.released } : null,
  };
}
