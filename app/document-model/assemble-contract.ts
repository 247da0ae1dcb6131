import { applicableBlocks, contractGaps, fillClause, type ClausePiece } from "#app/domain/contract/clause-text.ts";
import { forwardingKommuneOf } from "#app/domain/contract/slot-values.ts";
import { profileOf, variantOf, wordingOf } from "#app/domain/contract/variant.ts";
import { signatoriesOf } from "#app/domain/contract/signatories.ts";
import { slotById, slotValue, type SlotContext } from "#app/domain/contract/slots.ts";
import type { ContractBlock, ContractClause, ContractTemplate } from "#app/domain/template/template.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { applicantName, factName, footerLine, gapParagraph, openPoints, paragraph, statusLine, yearLine, type AssembleOptions } from "./assemble-parts.ts";
import type { Block, DocumentContent, Inline } from "./content.ts";
import { postsTable } from "./posts-table.ts";
import { textInlines } from "./text-inlines.ts";

/**
 * One Weiterleitungsvertrag as its readers see it: parties, clauses with literal numbers, filled blanks and visible gaps, signatures, annexes, and in
 * drafts what is still open. Throws for a contract that the snapshot does not hold.
 */
export function assembleContract(snapshot: Pick<VorhabenSnapshot, "facts">, vertragId: Id, template: ContractTemplate, options: AssembleOptions): DocumentContent {
  const { facts } = snapshot;
  const vertrag = facts.vertraege.find((row) => row.id === vertragId);
  if (!vertrag) throw new Error(`no contract ${vertragId} in this Vorhaben`);
  const context: SlotContext = { facts, vertrag };
  const wording = wordingOf(template, context);
  const giver = giverName(context);
  const traeger = facts.organisationen.find((organisation) => organisation.id === vertrag.traeger);
  const traegerName = traeger?.name ?? "[Träger]";
  const status = statusLine(options);
  const findings = options.findings.filter(({ place }) => place.kind === "contract" && place.vertrag === vertragId);
  return {
    properties: {
      title: `${template.shortTitle} – ${giver} und ${traegerName}`,
      subject: `${template.title}, ${yearLine(facts)}`,
      creator: giver,
      keywords: ["KIM", template.shortTitle, giver, traegerName],
      description: status,
    },
    titleBlock: { title: template.title, lines: [`${giver} und ${traegerName}`, yearLine(facts)], statusLine: status, details: [] },
    contents: false,
    header: `${template.shortTitle} · ${traeger?.kurzname ?? traegerName} · ${yearLine(facts)}`,
    footer: footerLine(options),
    pageNotice: wording.pageNotice,
    draft: options.draft,
    blocks: [
      ...applicableBlocks(wording.rubrum, context).flatMap((block) => plainBlock(block, context)),
      ...wording.clauses.flatMap((clause, index) => clauseBlocks(clause, index + 1, context)),
      signatures(context, traegerName),
      { kind: "heading", level: 1, text: "Anhänge", id: "anhaenge", inContents: false },
      { kind: "list", ordered: false, together: true, items: wording.annexes.map((annex, index) => [paragraph(`Anhang\u00a0${index + 1}: ${annex}`)]) },
      ...(options.draft ? openPoints(findings, options, { blanks: openBlanks(template, context), nameOf: (place) => factName(facts, place), short: SHORT_LIST }) : []),
    ],
  };
}

function clauseBlocks(clause: ContractClause, number: number, context: SlotContext): Block[] {
  const blocks = applicableBlocks(clause.blocks, context);
  let absatz = 0;
  return [
    { kind: "heading", level: 1, number: `§\u00a0${number}`, text: clause.title, id: clause.id, inContents: false },
    ...blocks.flatMap((block, index): Block[] => {
      // A free clause stands inside the Absatz that leads to it.
      if (block.kind === "free-clause" && blocks[index - 1]?.kind === "numbered") return [];
      if (block.kind !== "numbered") return plainBlock(block, context);
      absatz += 1;
      const next = blocks[index + 1];
      const inlines = next?.kind === "free-clause" ? withFreeClause(inlinesOf(block.text, context), next, context) : inlinesOf(block.text, context);
      return [{ kind: "numbered", label: `(${absatz})`, inlines, items: lettered(block.items, context) }];
    }),
  ];
}

/** A block without a number; wording that comes to nothing (an optional sentence) leaves no line. */
function plainBlock(block: ContractBlock, context: SlotContext): Block[] {
  switch (block.kind) {
    case "posts-table": {
      const table = postsTable(context);
      return table ? [{ kind: "table", table }] : [gapParagraph("Weitergeleitete Stellen")];
    }
    case "free-clause":
      return freeClause(block, context).map((inlines) => ({ kind: "paragraph", inlines }));
    case "plain":
    case "numbered": {
      const inlines = inlinesOf(block.text, context);
      const items = lettered(block.items, context);
      if (inlines.length === 0) return [];
      return [{ kind: "paragraph", inlines }, ...items.map((item): Block => ({ kind: "numbered", label: item.label, inlines: item.inlines, items: [] }))];
    }
  }
}

type FreeClause = Extract<ContractBlock, { kind: "free-clause" }>;

/** The paragraphs of the clause; none while nothing is agreed. */
function agreed({ slot: slotId }: FreeClause, context: SlotContext): Inline[][] {
  const slot = slotById(slotId);
  if (!slot) throw new Error(`contract wording names an unknown slot: ${slotId}`);
  const value = slotValue(slot, context);
  const text = "text" in value ? value.text.trim() : "";
  if (text === "") return [];
  return text.split(/\n{2,}/).map((part) => textInlines(part).map((inline) => (inline.kind === "text" ? { ...inline, slot: slotId } : inline)));
}

function freeClause(block: FreeClause, context: SlotContext): Inline[][] {
  const paragraphs = agreed(block, context);
  return paragraphs.length === 0 ? [[{ kind: "text", text: block.whenEmpty }]] : paragraphs;
}

/** The lead and the agreements below it, line by line; without any only the sentence that says so. */
function withFreeClause(lead: Inline[], block: FreeClause, context: SlotContext): Inline[] {
  const paragraphs = agreed(block, context);
  return paragraphs.length === 0 ? [{ kind: "text", text: block.whenEmpty }] : [...lead, ...paragraphs.flatMap((inlines): Inline[] => [{ kind: "break" }, ...inlines])];
}

const lettered = (items: readonly string[] | undefined, context: SlotContext) =>
  (items ?? []).map((item, index) => ({ label: `${String.fromCharCode(97 + index)})`, inlines: inlinesOf(item, context) }));

const inlinesOf = (text: string, context: SlotContext): Inline[] => fillClause(text, context).map(inlineOf);

function inlineOf(piece: ClausePiece): Inline {
  if (piece.kind === "frame") return { kind: "text", text: piece.text };
  return { kind: "text", text: piece.text, slot: piece.slot, ...(piece.kind === "gap" ? { missing: true } : {}) };
}

function signatures(context: SlotContext, traegerName: string): Block {
  const { vertrag } = context;
  const { kommune, traeger } = signatoriesOf(context);
  const profile = profileOf(context);
  return {
    kind: "signatures",
    parties: [
      {
        heading: `Für den ${profile.geber}`,
        name: giverName(context),
        signatories: kommune.map((signatory) => ({ place: vertrag.ortUnterschrift ?? "", ...signatory })),
      },
      { heading: `Für den ${profile.traeger}`, name: traegerName, signatories: traeger.map((signatory) => ({ place: "", ...signatory })) },
    ],
  };
}

/** Who forwards: the applicant, on the second level the Kommune of the upper contract. */
const giverName = (context: SlotContext): string => (variantOf(context) === "C" ? (forwardingKommuneOf(context)?.name ?? "[Weiterleitungsempfänger]") : applicantName(context.facts));

/** So many open lines still fit behind the annexes without a page of their own. */
const SHORT_LIST = 4;

/** The names of the blanks that wait, each once. */
const openBlanks = (template: ContractTemplate, context: SlotContext): string[] => [...new Set(contractGaps(template, context).map((gap) => gap.label))];
