import { outlineOf } from "../template/outline.ts";
import type { TemplateSource } from "../template/template-source.ts";
import type { ConceptKind } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import type { VorhabenSnapshot } from "../vorhaben/vorhaben.ts";
import type { CheckedConcept, CheckInput } from "./rule.ts";

/** What the rules look at, from a Vorhaben as it stands. Throws when the source does not hold a template version that the Vorhaben was begun with. */
export function checkInputOf(snapshot: VorhabenSnapshot, templates: TemplateSource, today: IsoDate): CheckInput {
  const concept = (kind: ConceptKind): CheckedConcept => {
    const { templateVersion, ownSections, sections } = snapshot.concepts[kind];
    const template = templates.concept(kind, templateVersion);
    if (!template) throw new Error(`unknown template ${kind} ${templateVersion}`);
    return { template, outline: outlineOf(template, snapshot.facts, ownSections), contentOf: (section) => sections[section]?.content ?? null };
  };
  const contractTemplate = templates.contract(snapshot.contractTemplateVersion);
  if (!contractTemplate) throw new Error(`unknown template weiterleitungsvertrag ${snapshot.contractTemplateVersion}`);
  return { facts: snapshot.facts, concepts: { handlungskonzept: concept("handlungskonzept"), "case-management-konzept": concept("case-management-konzept") }, contractTemplate, ...(snapshot.dismissals ? { dismissals: snapshot.dismissals } : {}), today };
}
