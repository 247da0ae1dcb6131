import { contractFormValues } from "#app/domain/contract/form-values/values.ts";
import { formFor } from "#app/domain/official-form/released-form.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { Assembly, FassungDeps } from "./deps.ts";

/**
 * SHA-256 of what a document says. Number, name and day stand on the paper but are not its content: without change there is no new Fassung. Of a contract made
 * with an official form, form, mapping and everything that could stand in a blank are content too.
 */
export function contentHashOf(deps: Pick<FassungDeps, "assemble">, content: Pick<Assembly, "snapshot" | "document" | "kind" | "findings">): string {
  const { snapshot, document } = content;
  const assembled = deps.assemble({ ...content, number: 0, name: "", date: "2000-01-01" });
  const vertrag = document.kind === "weiterleitungsvertrag" ? document.vertragId : undefined;
  const form = vertrag === undefined ? undefined : formFor(snapshot, vertrag);
  if (vertrag === undefined || !form) return sha256(canonicalJson(assembled));
  return sha256(canonicalJson({ assembled, form: form.sha256, mapping: form.mapping.sha256, values: contractFormValues(snapshot, vertrag).values }));
}
