import { CONCEPT_KINDS, type ConceptKind, type DocumentRef } from "#app/domain/values/ids.ts";

/** The document that a form or an address names by `kind` and, for a contract, `vertrag`. */
export function documentOf(said: FormData | URLSearchParams): DocumentRef | undefined {
  const kind = String(said.get("kind") ?? "");
  if ((CONCEPT_KINDS as readonly string[]).includes(kind)) return { kind: kind as ConceptKind };
  const vertragId = String(said.get("vertrag") ?? "");
  return kind === "weiterleitungsvertrag" && vertragId !== "" ? { kind, vertragId } : undefined;
}
