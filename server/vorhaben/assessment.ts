import type { DocumentProgress } from "#app/services.ts";
import { isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import { rowName, type PartId } from "#app/domain/facts/register.ts";
import { outlineOf } from "#app/domain/template/outline.ts";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type DocumentRef } from "#app/domain/values/ids.ts";
import type { Templates } from "./templates.ts";

/** The documents of a Vorhaben: both concepts and a contract for each row of `vertraege`. */
export const documentsOf = (snapshot: VorhabenSnapshot): DocumentRef[] => [
  ...CONCEPT_KINDS.map((kind) => ({ kind })),
  ...snapshot.facts.vertraege.map((vertrag) => ({ kind: "weiterleitungsvertrag" as const, vertragId: vertrag.id })),
];

/**
 * Whether a finding speaks about a document. A figure concerns every concept that prints its table, the Handlungskonzept when none does
 * (it accompanies the application, where all figures come together), and a contract when it stands in the contract's own row.
 */
export function concerns(finding: Finding, document: DocumentRef, templates: Readonly<Record<ConceptKind, ConceptTemplate>>): boolean {
  const { place } = finding;
  switch (place.kind) {
    case "section":
    case "document":
      return place.document === document.kind;
    case "contract":
      return document.kind === "weiterleitungsvertrag" && document.vertragId === place.vertrag;
    case "fact":
      if (place.part === "vertraege") return document.kind === "weiterleitungsvertrag" && (place.row === undefined || place.row === document.vertragId);
      if (document.kind === "weiterleitungsvertrag") return false;
      return prints(templates[document.kind], place.part) || (document.kind === "handlungskonzept" && !CONCEPT_KINDS.some((kind) => prints(templates[kind], place.part)));
  }
}

const prints = (template: ConceptTemplate, part: PartId): boolean =>
  template.sections.some((section) => section.registers?.includes(part)) || template.appendix.some((appendix) => appendix.register === part);

/** How far each document is. For a contract the demands are the conditions that the checks put to it: fulfilled ones are those without a blocking finding. */
export function progressOf(snapshot: VorhabenSnapshot, findings: readonly Finding[], templates: Templates): DocumentProgress[] {
  const frames = conceptTemplates(snapshot, templates);
  return documentsOf(snapshot).map((ref) => {
    const own = findings.filter((finding) => concerns(finding, ref, frames));
    const blocking = own.filter((finding) => isBlocking(finding.severity)).length;
    const warnings = own.filter((finding) => finding.severity === "empfehlung").length;
    const counted = ref.kind === "weiterleitungsvertrag" ? contractFields(snapshot, ref.vertragId) : requiredSections(snapshot, ref.kind, frames[ref.kind]);
    return { ref, title: titleOf(snapshot, ref, frames, templates), ...counted, blocking, warnings };
  });
}

export function conceptTemplates(snapshot: VorhabenSnapshot, templates: Templates): Record<ConceptKind, ConceptTemplate> {
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

/** What every contract needs before it can be signed; the rest is optional or has a usual wording. */
const CONTRACT_FIELDS = ["traeger", "stellen", "von", "bis", "betrag", "erklaerungBeratungsdienste", "erklaerungDoppelfinanzierung", "mittelabruf", "iban", "nachweisBis"] as const;

function contractFields(snapshot: VorhabenSnapshot, id: string): { done: number; required: number } {
  const vertrag = snapshot.facts.vertraege.find((row) => row.id === id)!;
  const filled = CONTRACT_FIELDS.filter((field) => {
    const value = vertrag[field];
    // A declaration counts when it is given, not when it is denied.
    return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  return { done: filled.length, required: CONTRACT_FIELDS.length };
}

export function titleOf(snapshot: VorhabenSnapshot, ref: DocumentRef, frames: Readonly<Record<ConceptKind, ConceptTemplate>>, templates: Templates): string {
  if (ref.kind !== "weiterleitungsvertrag") return frames[ref.kind].shortTitle;
  const name = rowName(snapshot.facts, "vertraege", ref.vertragId);
  return `${templates.contract(snapshot.contractTemplateVersion)?.shortTitle ?? "Weiterleitungsvertrag"} ${name ?? ""}`.trim();
}
