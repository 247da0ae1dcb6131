import { assembleForm } from "#app/document-model/assemble-form.ts";
import { shownInForm } from "#app/domain/contract/form-values/shown.ts";
import { contractFormValues } from "#app/domain/contract/form-values/values.ts";
import type { FormReading } from "#app/domain/official-form/reading.ts";
import { formFor } from "#app/domain/official-form/released-form.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FormFrame, FormGap } from "#app/services.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { ContractForms } from "../fassungen/deps.ts";
import { certain } from "./answers.ts";
import { attempt, gapsOf, mappingInForce, type Tools } from "./attempt.ts";
import { bytesOf } from "./form-store.ts";
import { remembered } from "./remembered.ts";

/** Answers about gaps: those of a hundred contracts in two states. */
const GAPS = 200;
/** A Kreis has a handful of forms. */
const READINGS = 24;

/** What a contract says in its official form, and what it still lacks there. */
export function createContractText(tools: Tools): Pick<ContractForms, "frame" | "gaps" | "text"> {
  const keptGaps = remembered<readonly FormGap[]>(GAPS);
  const keptReadings = remembered<FormReading>(READINGS);
  return {
    async gaps(snapshot, vertrag) {
      const shown = shownInForm(snapshot, vertrag);
      if (!shown) return null;
      const key = sha256(canonicalJson({ vertrag, form: shown.form.sha256, mapping: shown.form.mapping.sha256, values: shown.values, missing: shown.missing }));
      return keptGaps(key, async () => gapsOf((await attempt(tools, snapshot, vertrag))!));
    },

    frame,

    async text(snapshot, vertrag, statusLine) {
      const found = await frame(snapshot, vertrag);
      return found && assembleForm({ ...found, values: contractFormValues(snapshot, vertrag).values.values, statusLine });
    },
  };

  async function frame(snapshot: VorhabenSnapshot, vertrag: Id): Promise<FormFrame | null> {
    const form = formFor(snapshot, vertrag);
    if (!form) return null;
    const { mapping } = await mappingInForce(tools.db, form);
    const reading = await keptReadings(form.sha256, async () => certain(await tools.workshop.read(await bytesOf(tools.db, form.id))));
    return { title: form.title, reading, mapping, shown: form.mapping.values };
  }
}
