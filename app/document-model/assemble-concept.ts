import { findingsOfConcept } from "#app/domain/checks/concerns.ts";
import { REGISTER, type Facts, type PartId } from "#app/domain/facts/register.ts";
import { pictureOf } from "#app/pictures/pictures.ts";
import { evaluateCondition } from "#app/domain/template/condition.ts";
import { outlineOf, type OutlineEntry } from "#app/domain/template/outline.ts";
import type { AppendixEntry, ComputedTableId, ConceptTemplate, PictureId, RegisterView } from "#app/domain/template/template.ts";
import type { ConceptKind } from "#app/domain/values/ids.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { untouchedSection, type VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { applicantName, factName, filledDetails, footerLine, gapParagraph, openPoints, paragraph, statusLine, yearLine, type AssembleOptions } from "./assemble-parts.ts";
import { computedTable, computedTitle } from "./computed-tables.ts";
import type { Block, DocumentContent, TableContent } from "./content.ts";
import { editorBlocks } from "./editor-blocks.ts";
import { registerTable, viewTitle } from "./register-table.ts";

/**
 * A concept as its readers see it: title, sections of the outline with the authors' text and live register tables, appendix, and in drafts the open
 * Pflicht points. Hidden sections are absent and leave no hole in the numbering. Same snapshot, template and options give the same content.
 */
export function assembleConcept(snapshot: VorhabenSnapshot, kind: ConceptKind, template: ConceptTemplate, options: AssembleOptions): DocumentContent {
  const { facts } = snapshot;
  const concept = snapshot.concepts[kind];
  const appended = appendixParts(template, facts, options.draft);
  const tables = new TableNumbers(facts, options.draft, appended);
  const pictures = new PictureNumbers(facts);
  const sections = outlineOf(template, facts, concept.ownSections).entries.flatMap((entry) => {
    const content = (concept.sections[entry.id] ?? untouchedSection()).content;
    const frame = { id: entry.id, level: entry.level, title: entry.title };
    const registers = [
      ...(entry.template?.pictures ?? []).flatMap((id) => pictures.blocks(id)),
      ...(entry.template?.registers ?? []).flatMap((part) => tables.inText(part, entry.template?.views?.[part])),
      ...(entry.template?.computed ?? []).flatMap((id) => tables.computed(id)),
    ];
    const heading: Block = { kind: "heading", level: entry.level, number: entry.number, text: entry.title, id: entry.id, inContents: true };
    if (!entry.writable) return [heading, ...registers];
    return [heading, ...(isEmpty(content) ? emptySection(entry, registers.length > 0, options.draft) : editorBlocks(content, frame)), ...registers];
  });
  const status = statusLine(options);
  return {
    properties: {
      title: `${template.title} – ${applicantName(facts)}`,
      subject: `Kommunales Integrationsmanagement, ${yearLine(facts)}`,
      creator: applicantName(facts),
      keywords: ["KIM", template.shortTitle, applicantName(facts), yearLine(facts)],
      description: status,
    },
    titleBlock: { title: template.title, lines: [applicantName(facts), yearLine(facts)], statusLine: status, details: details(facts, template) },
    contents: true,
    header: `${template.shortTitle} · ${applicantName(facts)} · ${yearLine(facts)}`,
    footer: footerLine(options),
    draft: options.draft,
    blocks: [...sections, ...appendix(appended, tables), ...(options.draft ? openPoints(findingsOfConcept(kind, options.findings), options, { nameOf: (place) => factName(facts, place) }) : [])],
  };
}

function details(facts: Facts, template: ConceptTemplate): { label: string; value: string }[] {
  const { antragsteller, foerderung } = facts;
  const period = foerderung.durchfuehrungVon && foerderung.durchfuehrungBis ? `${formatDate(foerderung.durchfuehrungVon)} bis ${formatDate(foerderung.durchfuehrungBis)}` : null;
  const resolution = foerderung.beschlussGremium && foerderung.beschlussDatum ? `${foerderung.beschlussGremium}, ${formatDate(foerderung.beschlussDatum)}` : null;
  return filledDetails([
    ["Antragsteller", antragsteller.name],
    ["Kommunales Integrationszentrum", antragsteller.kiName],
    ["Antrag", foerderung.antragsart === null ? null : REGISTER.foerderung.fields.antragsart.options[foerderung.antragsart]],
    ["Durchführungszeitraum", period],
    ["Beschluss", resolution],
    ["Ansprechstelle", antragsteller.ansprechstelle],
    ["Kontakt", [antragsteller.telefon, antragsteller.email].filter((part) => part !== null).join(", ")],
    ["Grundlage", template.basis.map((basis) => basis.title.includes(formatDate(basis.date)) ? basis.title : `${basis.title} vom ${formatDate(basis.date)}`).join("; ")],
  ]);
}

/** What stands where the authors have written nothing: a marked gap in drafts, an honest sentence in a frozen file. */
function emptySection(entry: OutlineEntry, hasTable: boolean, draft: boolean): Block[] {
  const required = entry.status === "pflicht" || entry.status === "bedingt";
  if (draft && required) return [gapParagraph(`Pflichtabschnitt noch ohne Text: ${entry.template?.purpose ?? entry.title}`)];
  if (hasTable) return [];
  if (draft) return [paragraph(entry.status === "empfehlung" ? "Empfohlener Abschnitt, noch ohne Text." : "Abschnitt noch ohne Text.", "small")];
  return [paragraph("Zu diesem Abschnitt enthält diese Fassung keinen Text.", "small")];
}

/** Counts the register tables of one document; the numbers are literal text. */
class TableNumbers {
  readonly #facts: Facts;
  readonly #draft: boolean;
  readonly #appended: readonly AppendixPart[];
  #count = 0;

  constructor(facts: Facts, draft: boolean, appended: readonly AppendixPart[]) {
    this.#facts = facts;
    this.#draft = draft;
    this.#appended = appended;
  }

  /** The captioned table; without rows a remark in drafts and nothing otherwise. */
  blocks(part: PartId, view: RegisterView = {}): Block[] {
    return this.#captioned(viewTitle(part, view), registerTable(this.#facts, part, view));
  }

  /** The table of a section: how to read it, and where the whole of it stands. */
  inText(part: PartId, view: RegisterView = {}): Block[] {
    const blocks = this.blocks(part, view);
    if (!blocks.some((block) => block.kind === "table")) return blocks;
    const whole = this.#appended.find((candidate) => candidate.part.register === part);
    const note = view.note && (view.note.condition === undefined || evaluateCondition(view.note.condition, this.#facts).holds) ? view.note.text : undefined;
    const remarks = [note, whole ? `Vollständig in Anhang\u00a0${whole.number}.` : undefined].filter((remark) => remark !== undefined);
    return [...blocks, ...(remarks.length > 0 ? [paragraph(remarks.join(" "), "small")] : [])];
  }

  /** A computed table with the remark on what is our inference. */
  computed(id: ComputedTableId): Block[] {
    const computed = computedTable(this.#facts, id);
    const detail = this.#appended.find(({ part }) => part.computed !== undefined && part.computed === computed?.inDetail);
    const remarks = [computed?.remark, detail ? `Jede Zeile im Einzelnen in Anhang\u00a0${detail.number}.` : undefined].filter((remark) => remark !== undefined);
    return [...this.#captioned(computedTitle(id), computed?.table), ...(remarks.length > 0 ? [paragraph(remarks.join(" "), "small")] : [])];
  }

  #captioned(title: string, table: TableContent | undefined): Block[] {
    if (!table) return this.#draft ? [paragraph(`Noch keine Angaben in den Stammdaten: ${title}.`, "small")] : [];
    this.#count += 1;
    return [{ kind: "table", table: { ...table, caption: `Tabelle ${this.#count}: ${title}` } }];
  }
}

/** Counts the pictures of one document; one without facts behind it is left out. */
class PictureNumbers {
  readonly #facts: Facts;
  #count = 0;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  blocks(id: PictureId): Block[] {
    const picture = pictureOf(this.#facts, id);
    if (!picture) return [];
    this.#count += 1;
    return [{ kind: "picture", picture, caption: `Abbildung ${this.#count}: ${picture.title}` }];
  }
}

interface AppendixPart {
  part: AppendixEntry;
  /** "A.2" */
  number: string;
}

/** What the appendix holds, numbered without a gap: in a frozen file only tables with rows. */
const appendixParts = (template: ConceptTemplate, facts: Facts, draft: boolean): AppendixPart[] =>
  template.appendix
    .filter((part) => draft || (part.computed ? computedTable(facts, part.computed) : registerTable(facts, part.register, part)) !== undefined)
    .map((part, index) => ({ part, number: `A.${index + 1}` }));

function appendix(parts: readonly AppendixPart[], tables: TableNumbers): Block[] {
  if (parts.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "Anhang", id: "anhang", inContents: true, pageBreakBefore: true },
    ...parts.flatMap(({ part, number }): Block[] => [{ kind: "heading", level: 2, number, text: part.title, id: part.id, inContents: true }, ...(part.computed ? tables.computed(part.computed) : tables.blocks(part.register, part))]),
  ];
}
