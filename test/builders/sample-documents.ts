import { readFileSync } from "node:fs";
import type { DocumentContent } from "#app/document-model/content.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { assembleFassung } from "#server/fassungen/assemble.ts";
import { documentsOf } from "#server/vorhaben/assessment.ts";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";

export const SAMPLES = ["rhein-kreis-neuss", "rhein-sieg-kreis"] as const;
const STAND = "2026-10-15";

/** Every document of a sample Vorhaben as content, both as draft with its open points and as it would be handed in. */
export function sampleDocuments(sample: (typeof SAMPLES)[number]): { name: string; content: DocumentContent }[] {
  const read = readVorhabenFile(readFileSync(new URL(`../../templates/examples/${sample}.json`, import.meta.url), "utf8"), builtInTemplates);
  if (!read.ok) throw new Error(`${sample}: ${JSON.stringify(read.problems)}`);
  const { snapshot } = read.value;
  const input = checkInputOf(snapshot, builtInTemplates, STAND);
  const findings = runChecks(input);
  return documentsOf(snapshot).flatMap((document) =>
    (["entwurf", "einreichung"] as const).map((kind) => ({
      name: `${sample} ${document.kind}${document.kind === "weiterleitungsvertrag" ? ` ${document.vertragId}` : ""} ${kind}`,
      content: assembleFassung(
        { snapshot, document, kind, number: 3, name: "Stand der Lenkungsgruppe", date: STAND, findings: findingsConcerning(document, findings, { facts: snapshot.facts, contractTemplate: input.contractTemplate }) },
        builtInTemplates,
      ),
    })),
  );
}
