import type { DocumentProgress } from "#app/services.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp, type Finding } from "#app/domain/checks/finding.ts";
import { contractGaps, countBlanks } from "#app/domain/contract/clause-text.ts";
import { rowName } from "#app/domain/facts/register.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import type { ConceptTemplate, ContractTemplate } from "#app/domain/template/template.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type DocumentRef, type Id } from "#app/domain/values/ids.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

/** The documents of a Vorhaben: both concepts and a contract for each row of `vertraege`. */
export const documentsOf = (snapshot: VorhabenSnapshot): DocumentRef[] => [
  ...CONCEPT_KINDS.map((kind) => ({ kind })),
  ...snapshot.facts.vertraege.map((vertrag) => ({ kind: "weiterleitungsvertrag" as const, vertragId: vertrag.id })),
];

/** How far each document is: required sections that apply and hold text, blanks of a contract that are filled. */
export function progressOf(snapshot: VorhabenSnapshot, findings: readonly Finding[], templates: TemplateSource): DocumentProgress[] {
  const frames = conceptTemplates(snapshot, templates);
  const contractTemplate = contractTemplateOf(snapshot, templates);
  return documentsOf(snapshot).map((ref) => {
    const own = findingsConcerning(ref, findings, { facts: snapshot.facts, contractTemplate });
    const blocking = own.filter(holdsUp).length;
    const warnings = own.filter((finding) => finding.severity === "empfehlung").length;
    const counted = ref.kind === "weiterleitungsvertrag" ? contractBlanks(snapshot, contractTemplate, ref.vertragId) : requiredSections(snapshot, ref.kind, frames[ref.kind]);
    return { ref, title: titleOf(snapshot, ref, frames, contractTemplate), ...counted, blocking, warnings };
  });
}

export function conceptTemplates(snapshot: VorhabenSnapshot, templates: TemplateSource): Record<ConceptKind, ConceptTemplate> {
  return Object.fromEntries(
    CONCEPT_KINDS.map((kind) => {
      const template = templates.concept(kind, snapshot.concepts[kind].templateVersion);
      if (!template) throw new Error(`no template ${kind} ${snapshot.concepts[kind].templateVersion}`);
      return [kind, template];
    }),
  ) as Record<ConceptKind, ConceptTemplate>;
}

function requiredSections(snapshot: VorhabenSnapshot, kind: ConceptKind, template: ConceptTemplate): { done: number; required: number } {
  const concept = snapshot.concepts[kind];
  const required = outlineOf(template, snapshot.facts, concept.ownSections).entries.filter((entry) => entry.writable && (entry.status === "pflicht" || entry.status === "bedingt"));
  return { required: required.length, done: required.filter((entry) => !isEmpty(concept.sections[entry.id]?.content ?? null)).length };
}

function contractBlanks({ facts }: VorhabenSnapshot, template: ContractTemplate, id: Id): { done: number; required: number } {
  const vertrag = facts.vertraege.find((row) => row.id === id)!;
  const required = countBlanks(template, { facts, vertrag });
  return { required, done: required - contractGaps(template, { facts, vertrag }).length };
}

export function contractTemplateOf(snapshot: VorhabenSnapshot, templates: TemplateSource): ContractTemplate {
  const template = templates.contract(snapshot.contractTemplateVersion);
  if (!template) throw new Error(`no template weiterleitungsvertrag ${snapshot.contractTemplateVersion}`);
  return template;
}

export function titleOf(snapshot: VorhabenSnapshot, ref: DocumentRef, frames: Readonly<Record<ConceptKind, ConceptTemplate>>, contractTemplate: ContractTemplate): string {
  if (ref.kind !== "weiterleitungsvertrag") return frames[ref.kind].shortTitle;
  const name = rowName(snapshot.facts, "vertraege", ref.vertragId);
  return `${contractTemplate.shortTitle} ${name ?? ""}`.trim();
}
