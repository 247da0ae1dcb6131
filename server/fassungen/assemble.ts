import { assembleConcept } from "#app/document-model/assemble-concept.ts";
import { assembleContract } from "#app/document-model/assemble-contract.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { conceptTemplates, contractTemplateOf } from "../vorhaben/assessment.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import type { Assembly } from "./deps.ts";

/** The complete document of a Fassung as its readers will see it. */
export function assembleFassung({ snapshot, document, kind, number, name, date, findings }: Assembly, templates: TemplateSource): DocumentContent {
  const draft = kind === "entwurf";
  const options = {
    findings,
    findingText: (finding: Assembly["findings"][number]) => ({ text: findingSentence(finding), source: sourcesText(finding.sources) }),
    stand: date,
    draft,
    // Names are for submissions: drafts are many, and "Entwurf" stands on them anyway.
    ...(number === null ? {} : { fassung: { number, name: draft ? "" : name } }),
  };
  return document.kind === "weiterleitungsvertrag"
    ? assembleContract(snapshot, document.vertragId, contractTemplateOf(snapshot, templates), options)
    : assembleConcept(snapshot, document.kind, conceptTemplates(snapshot, templates)[document.kind], options);
}
