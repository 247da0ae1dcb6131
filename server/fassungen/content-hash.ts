import { shownInForm } from "#app/domain/contract/form-values/shown.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { Assembly, FassungDeps } from "./deps.ts";

/**
 * SHA-256 of what a document says. Number, name and day stand on the paper but are not its content: without change there is no new Fassung. A contract made
 * with an official form says what its form, its mapping and the mapped values say, and nothing else.
 */
export function contentHashOf(deps: Pick<FassungDeps, "assemble">, content: Pick<Assembly, "snapshot" | "document" | "kind" | "findings">): string {
  const { snapshot, document } = content;
  const shown = document.kind === "weiterleitungsvertrag" ? shownInForm(snapshot, document.vertragId) : undefined;
  if (!shown) return sha256(canonicalJson(deps.assemble({ ...content, number: 0, name: "", date: "2000-01-01" })));
  const { form, values } = shown;
  return sha256(canonicalJson({ vertrag: document, form: form.sha256, mapping: form.mapping.sha256, values }));
}
