import type { FormComparison } from "#app/domain/official-form/comparison.ts";
import type { FormInspection } from "#app/domain/official-form/form.ts";
import type { FormReading } from "#app/domain/official-form/reading.ts";
import { certain } from "./answers.ts";
import type { FormDeps } from "./deps.ts";
import { bytesOf, type StoredForm } from "./form-store.ts";
import { remembered } from "./remembered.ts";

/** What the engine reads in stored forms. Kept in memory only, by hash: a newer engine reads anew. */
export interface Readings {
  of(form: StoredForm): Promise<{ inspection: FormInspection; reading: FormReading }>;
  comparison(old: StoredForm, renewed: StoredForm): Promise<FormComparison>;
}

/** So many are kept; a Kreis has a handful. */
const KEPT = 24;

export function createReadings({ db, workshop }: Pick<FormDeps, "db" | "workshop">): Readings {
  const read = remembered<{ inspection: FormInspection; reading: FormReading }>(KEPT);
  const compared = remembered<FormComparison>(KEPT);
  return {
    of: (form) =>
      read(form.sha256, async () => {
        const bytes = await bytesOf(db, form.id);
        return { inspection: certain(await workshop.inspect(bytes)), reading: certain(await workshop.read(bytes)) };
      }),
    comparison: (old, renewed) => compared(`${old.sha256} ${renewed.sha256}`, async () => certain(await workshop.compare(await bytesOf(db, old.id), await bytesOf(db, renewed.id)))),
  };
}
