import type { ConceptTemplate, ContractTemplate } from "#app/domain/template/template.ts";
import type { ConceptKind } from "#app/domain/values/ids.ts";

/** The templates of this installation, by version. A Vorhaben keeps the version with which it began. */
export interface Templates {
  /** Without `version` the newest; undefined for an unknown one. */
  concept(kind: ConceptKind, version?: string): ConceptTemplate | undefined;
  contract(version?: string): ContractTemplate | undefined;
}
