import type { FormSummary } from "#app/services.ts";
import { StatusBadge, type BadgeTone } from "#app/ui/status-badge.tsx";
import { MAPPING_STATE_WORDS } from "#app/wording/form-steps.ts";

const TONES: Readonly<Record<FormSummary["state"], BadgeTone>> = { entwurf: "neutral", bestaetigt: "info", freigegeben: "ok", zurueckgezogen: "warn" };

/** How far a form is; an older mapping may be in force while the next is in work. */
export function FormState({ form }: { form: Pick<FormSummary, "state" | "version" | "released"> }) {
  return (
    <>
      <StatusBadge tone={TONES[form.state]}>{form.version === 1 ? MAPPING_STATE_WORDS[form.state] : `Zuordnung ${form.version}: ${MAPPING_STATE_WORDS[form.state]}`}</StatusBadge>
      {form.released && form.released.version !== form.version ? <StatusBadge tone="ok">Zuordnung {form.released.version} in Kraft</StatusBadge> : null}
    </>
  );
}
