import type { ConceptKind } from "../values/ids.ts";
import type { ConceptTemplate, ContractTemplate } from "./template.ts";

/** Where templates come from: the folder `templates/` in the product, builders in tests. A Vorhaben keeps the version with which it began. */
export interface TemplateSource {
  /** Without `version` the newest; undefined for an unknown one. */
  concept(kind: ConceptKind, version?: string): ConceptTemplate | undefined;
  contract(version?: string): ContractTemplate | undefined;
}
