import type { FactChange, TextChange, YearChanges } from "#app/domain/fortschreibung/changes.ts";
import type { DiffParagraph } from "#app/domain/fortschreibung/text-diff.ts";
import { PART_IDS, REGISTER } from "#app/domain/facts/register.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { applicantName, filledDetails, paragraph, yearLine } from "./assemble-parts.ts";
import type { Block, DocumentContent, Inline } from "./content.ts";
import { plainTable, type PlainCell } from "./plain-table.ts";

interface ChangesInput {
  now: VorhabenSnapshot;
  past: VorhabenSnapshot;
  changes: YearChanges;
  templates: TemplateSource;
  /** The days whose states are compared. */
  stand: IsoDate;
  pastStand: IsoDate;
}

const TITLE = "Änderungen gegenüber dem Vorjahr";
const KINDS = { added: "neu", removed: "entfallen", changed: "geändert" } as const;

/** What differs between two years, for the Bewilligungsbehörde: texts with removed words struck and added ones underlined, facts as tables of old and new. */
export function assembleChanges({ now, past, changes, templates, stand, pastStand }: ChangesInput): DocumentContent {
  const applicant = applicantName(now.facts);
  const status = `Stand ${formatDate(stand)}`;
  return {
    properties: { title: `${TITLE} – ${applicant}`, subject: `Kommunales Integrationsmanagement, ${yearLine(now.facts)}`, creator: applicant, keywords: ["KIM", "Fortschreibung", applicant, yearLine(now.facts)], description: status },
    titleBlock: {
      title: TITLE,
      lines: [applicant, yearLine(now.facts)],
      statusLine: status,
      details: filledDetails([
        ["Verglichen mit", `${past.title}, Stand ${formatDate(pastStand)}`],
        ["Adressat", "Kompetenzzentrum für Integration bei der Bezirksregierung Arnsberg"],
        ["Umfang", `${counted(changes.texts.length, "Abschnitt", "Abschnitte")}, ${counted(changes.facts.length, "Eintrag", "Einträge")} der Stammdaten`],
      ]),
    },
    contents: true,
    header: `${TITLE} · ${applicant} · ${yearLine(now.facts)}`,
    footer: status,
    draft: false,
    blocks: [...textBlocks(changes.texts, now, templates), ...factBlocks(changes.facts)],
  };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function textBlocks(texts: readonly TextChange[], now: VorhabenSnapshot, templates: TemplateSource): Block[] {
  const heading: Block = { kind: "heading", level: 1, number: "1", text: "Texte", id: "texte", inContents: true };
  if (texts.length === 0) return [heading, paragraph("Die Texte beider Konzepte sind unverändert.")];
  const legend: Block = {
    kind: "paragraph",
    inlines: [
      { kind: "text", text: "Entfallene Wörter sind " },
      { kind: "text", text: "durchgestrichen", change: "removed" },
      { kind: "text", text: ", neue " },
      { kind: "text", text: "unterstrichen", change: "added" },
      { kind: "text", text: ". Absätze ohne Änderung sind ausgelassen." },
    ],
  };
  let chapter = 0;
  const documents = CONCEPT_KINDS.flatMap((kind): Block[] => {
    const here = texts.filter(({ document }) => document === kind);
    if (here.length === 0) return [];
    chapter += 1;
    const title = templates.concept(kind, now.concepts[kind].templateVersion)?.title ?? kind;
    return [
      { kind: "heading", level: 2, number: `1.${chapter}`, text: title, id: `texte-${kind}`, inContents: true },
      ...here.flatMap((text): Block[] => [
        { kind: "heading", level: 3, text: `${text.number} ${text.title} (${KINDS[text.change]})`, id: `texte-${kind}-${text.section}`.slice(0, 64), inContents: false },
        ...text.paragraphs.filter(({ change }) => change !== "same").map(changedParagraph),
      ]),
    ];
  });
  return [heading, legend, ...documents];
}

const changedParagraph = ({ runs }: DiffParagraph): Block => ({
  kind: "paragraph",
  inlines: runs.map((run): Inline => (run.change === "same" ? { kind: "text", text: run.text } : { kind: "text", text: run.text, change: run.change })),
});

function factBlocks(facts: readonly FactChange[]): Block[] {
  const heading: Block = { kind: "heading", level: 1, number: "2", text: "Stammdaten", id: "stammdaten", inContents: true };
  if (facts.length === 0) return [heading, paragraph("Die Stammdaten sind unverändert.")];
  const parts = PART_IDS.map((part) => facts.filter((fact) => fact.part === part)).filter((changed) => changed.length > 0);
  return [
    heading,
    ...parts.flatMap((changed, index): Block[] => {
      const { title, shape } = REGISTER[changed[0]!.part];
      // A sheet has no rows that could be named.
      const columns = (cells: PlainCell[]) => (shape === "sheet" ? cells.slice(1) : cells);
      return [
        { kind: "heading", level: 2, number: `2.${index + 1}`, text: title, id: `stammdaten-${changed[0]!.part.toLowerCase()}`, inContents: true },
        { kind: "table", table: plainTable({ description: `Was sich bei „${title}“ gegenüber dem Vorjahr geändert hat`, head: shape === "sheet" ? HEAD.slice(1) : HEAD, rows: changed.flatMap(factRows).map(columns), right: [] }) },
      ];
    }),
  ];
}

const HEAD = ["Eintrag", "Angabe", "Vorjahr", "Jetzt"];

/** One line for each field; a row that is new or gone says so in its first line. */
function factRows({ name, change, fields }: FactChange): PlainCell[][] {
  const shown = change === "changed" ? name : `${name} (${KINDS[change]})`;
  if (fields.length === 0) return [[shown, "", change === "removed" ? name : "", change === "removed" ? "" : name]];
  return fields.map((field, index) => [index === 0 ? shown : "", field.label, field.before === "" ? "–" : field.before, field.after === "" ? "–" : field.after]);
}
