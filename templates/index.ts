import { refuse, ok, type Result } from "#app/domain/values/result.ts";
import type { ConceptTemplate, ContractTemplate, Template } from "#app/domain/template/template.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import type { ConceptKind, DocumentKind } from "#app/domain/values/ids.ts";
import { CASE_MANAGEMENT_KONZEPT_2026_04_23 } from "./case-management-konzept/case-management-konzept-2026-04-23.ts";
import { HANDLUNGSKONZEPT_2026_04_23 } from "./handlungskonzept/handlungskonzept-2026-04-23.ts";
import { WEITERLEITUNGSVERTRAG_ARBEITSFASSUNG_1 } from "./weiterleitungsvertrag/weiterleitungsvertrag-arbeitsfassung-1.ts";

/** Every version of every template, oldest first; documents keep the version with which they were begun. */
export const TEMPLATES = {
  handlungskonzept: [HANDLUNGSKONZEPT_2026_04_23],
  "case-management-konzept": [CASE_MANAGEMENT_KONZEPT_2026_04_23],
  weiterleitungsvertrag: [WEITERLEITUNGSVERTRAG_ARBEITSFASSUNG_1],
} as const satisfies Record<ConceptKind, readonly [ConceptTemplate, ...ConceptTemplate[]]> & Record<"weiterleitungsvertrag", readonly [ContractTemplate, ...ContractTemplate[]]>;

type TemplateOf<K extends DocumentKind> = K extends ConceptKind ? ConceptTemplate : ContractTemplate;

/** The versions of a kind, oldest first. */
export const templateVersions = <K extends DocumentKind>(kind: K): readonly TemplateOf<K>[] => TEMPLATES[kind] as readonly Template[] as readonly TemplateOf<K>[];

/** The newest version of a kind: what new documents begin with. */
export const latestTemplate = <K extends DocumentKind>(kind: K): TemplateOf<K> => templateVersions(kind).at(-1)!;

/** A template by kind and version, the newest when no version is named. Refuses (`not-found`, params kind and version) a version that this program does not hold. */
export function findTemplate<K extends DocumentKind>(kind: K, version?: string): Result<TemplateOf<K>> {
  if (version === undefined) return ok(latestTemplate(kind));
  const found = templateVersions(kind).find((template) => template.version === version);
  return found ? ok(found) : refuse("not-found", { kind, version });
}

/** The templates that come with the program. A Vorhaben keeps the version with which it began. */
export const builtInTemplates: TemplateSource = {
  concept: (kind, version) => valueOf(findTemplate(kind, version)),
  contract: (version) => valueOf(findTemplate("weiterleitungsvertrag", version)),
};

const valueOf = <T>(result: Result<T>): T | undefined => (result.ok ? result.value : undefined);
