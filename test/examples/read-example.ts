import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import { markdownToContent } from "#app/document-model/markdown.ts";
import { plainText } from "#app/domain/vorhaben/section-content.ts";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { countWords } from "#test/builders/count-words.ts";
import { builtInTemplates } from "#templates/index.ts";

export const EXAMPLE_FOLDER = join(import.meta.dirname, "..", "..", "templates", "examples");
export const EXAMPLES = ["rhein-sieg-kreis", "rhein-kreis-neuss"] as const;
export type ExampleName = (typeof EXAMPLES)[number];

interface ExampleText {
  kind: ConceptKind;
  section: Id;
  markdown: string;
  text: string;
  words: number;
}

export interface Example {
  name: ExampleName;
  file: VorhabenFile;
  snapshot: VorhabenSnapshot;
  texts: readonly ExampleText[];
}

/** A sample as the program itself reads it; throws with every problem when it is not a valid Vorhaben file. */
export function readExample(name: ExampleName): Example {
  const read = readVorhabenFile(readFileSync(join(EXAMPLE_FOLDER, `${name}.json`), "utf8"), builtInTemplates);
  if (!read.ok) throw new Error(read.problems.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
  const { file, snapshot } = read.value;
  const texts = CONCEPT_KINDS.flatMap((kind) =>
    Object.entries(file[kind].sections).flatMap(([section, { markdown }]): ExampleText[] => {
      if (markdown === undefined) return [];
      const { content } = markdownToContent(markdown);
      return [{ kind, section, markdown, text: plainText(content), words: countWords(content) }];
    }),
  );
  return { name, file, snapshot, texts };
}

export const findingsOf = ({ snapshot }: Example, today: string): Finding[] => runChecks(checkInputOf(snapshot, builtInTemplates, today));

export const wordsOf = ({ texts }: Example, kind: ConceptKind): number => texts.filter((text) => text.kind === kind).reduce((sum, { words }) => sum + words, 0);
