import { assembleConcept } from "#app/document-model/assemble-concept.ts";
import { assembleContract } from "#app/document-model/assemble-contract.ts";
import type { AssembleOptions } from "#app/document-model/assemble-parts.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { DocumentRef } from "#app/domain/values/ids.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";

export interface AssembleInput {
  snapshot: VorhabenSnapshot;
  document: DocumentRef;
  findings: readonly Finding[];
  draft: boolean;
  stand: IsoDate;
  fassung?: { number: number; name: string };
}

/** One document of a Vorhaben as its reader will see it: for the server's Fassungen and for the command line alike. */
export function assembleDocument(templates: TemplateSource, { snapshot, document, ...input }: AssembleInput): DocumentContent {
  const options: AssembleOptions = { ...input, findingText: (finding) => ({ text: findingSentence(finding), source: sourcesText(finding.sources) }) };
  if (document.kind === "weiterleitungsvertrag") {
    const template = templates.contract(snapshot.contractTemplateVersion);
    if (!template) throw new Error(`no contract template ${snapshot.contractTemplateVersion}`);
    return assembleContract(snapshot, document.vertragId, template, options);
  }
  const version = snapshot.concepts[document.kind].templateVersion;
  const template = templates.concept(document.kind, version);
  if (!template) throw new Error(`no template ${document.kind} ${version}`);
  return assembleConcept(snapshot, document.kind, template, options);
}
