import type { Amendment, SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import type { ContractForm } from "#app/domain/template/contract-variant.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { amendedPlaces, type AmendedPlace } from "./amended-places.ts";
import { paragraph } from "./assemble-parts.ts";
import type { Block, DocumentContent, Inline, TableContent } from "./content.ts";

interface AmendmentInput {
  /** The text of the contract as its last signed paper leaves it, and as it shall read. */
  before: DocumentContent;
  after: DocumentContent;
  /** The contract in the wording of the Arbeitsfassung, whatever form it is signed on: who concludes it and who signs. */
  frame: DocumentContent;
  amendment: Amendment;
  /** What was signed before it, the contract first. */
  chain: readonly SignedPaper[];
  form: ContractForm;
  draft: boolean;
  /** "Entwurf, Stand …" or the day of signature. */
  statusLine: string;
}

/** The n-th amendment of a contract: recital, each changed place with its new words, everything else unchanged, entry into force, signatures, and both wordings side by side. */
export function assembleAmendment({ before, after, frame, amendment, chain, form, draft, statusLine }: AmendmentInput): DocumentContent {
  const title = `${amendment.number}. Änderung des Weiterleitungsvertrags vom ${formatDate(chain[0]!.am)}`;
  const places = amendedPlaces(before, after);
  const head = frame.blocks.findIndex((block) => block.kind === "heading");
  // Who concludes the contract stands in its first two paragraphs.
  const parties = frame.blocks.slice(0, Math.min(head, 2));
  return {
    properties: { ...frame.properties, title, description: statusLine },
    titleBlock: { title, lines: frame.titleBlock.lines, statusLine, details: [] },
    contents: false,
    header: `${amendment.number}. Änderung · ${frame.header}`,
    footer: statusLine,
    ...(after.pageNotice === undefined ? {} : { pageNotice: after.pageNotice }),
    draft,
    blocks: [
      ...parties,
      paragraph("wird folgende Änderung vereinbart:"),
      ...clause(1, "Anlass", "anlass", [recital(chain), { inlines: [{ kind: "text", text: amendment.anlass }] }]),
      ...clause(2, "Änderungen", "aenderungen", [], changes(places)),
      ...clause(3, "Unveränderte Bestimmungen", "unveraendert", [{ inlines: [{ kind: "text", text: `Alle übrigen Bestimmungen des Vertrags${chain.length > 1 ? " in der Fassung seiner Änderungen" : ""} gelten unverändert fort.` }] }]),
      ...clause(4, "Inkrafttreten", "inkrafttreten", [
        { inlines: [{ kind: "text", text: `Diese Änderung gilt ab dem ${formatDate(amendment.wirksamAb)}.` }] },
        { inlines: [{ kind: "text", text: `Sie bedarf derselben Form wie der Vertrag (${form === "textform" ? "Textform" : "Schriftform oder elektronische Form"}) und wird Bestandteil des Vertrags.` }] },
      ]),
      ...frame.blocks.filter((block) => block.kind === "signatures"),
      { kind: "heading", level: 1, text: "Anhang: Gegenüberstellung", id: "gegenueberstellung", inContents: false, pageBreakBefore: true },
      paragraph("Nur zur Übersicht; vereinbart sind die Änderungen nach § 2.", "small"),
      { kind: "table", table: comparison(places) },
    ],
  };
}

interface Absatz {
  inlines: readonly Inline[];
}

const clause = (number: number, text: string, id: string, absaetze: readonly Absatz[], more: readonly Block[] = []): Block[] => [
  { kind: "heading", level: 1, number: `§\u00a0${number}`, text, id, inContents: false },
  ...absaetze.map(({ inlines }, index): Block => ({ kind: "numbered", label: `(${index + 1})`, inlines, items: [] })),
  ...more,
];

/** "… geschlossen und zuletzt durch die 2. Änderung vom … geändert." */
function recital(chain: readonly SignedPaper[]): Absatz {
  const last = chain.at(-1)!;
  const amended = last.number === 0 ? "" : ` und zuletzt durch die ${last.number}. Änderung vom ${formatDate(last.am)} geändert`;
  return { inlines: [{ kind: "text", text: `Die Parteien haben am ${formatDate(chain[0]!.am)} den Weiterleitungsvertrag geschlossen${amended}.` }] };
}

function changes(places: readonly AmendedPlace[]): Block[] {
  if (places.length === 0) return [{ kind: "paragraph", role: "notice", inlines: [{ kind: "text", text: "[Änderungen]", missing: true }] }];
  return places.flatMap(({ place, before, after }, index): Block[] => {
    const says = after === null ? "wird aufgehoben." : before === null ? "wird eingefügt:" : "erhält folgende Fassung:";
    const lead: Block = { kind: "numbered", label: `(${index + 1})`, inlines: [{ kind: "text", text: `${(after ?? before)?.kind === "table" ? "Die " : ""}${place} ${says}` }], items: [] };
    if (after === null) return [lead];
    return after.kind === "table" ? [lead, after] : [lead, { kind: "quote", blocks: [after] }];
  });
}

const text = (words: string) => ({ blocks: [paragraph(words)] });

/** Both wordings side by side. */
function comparison(places: readonly AmendedPlace[]): TableContent {
  return {
    description: "Bisherige und neue Fassung jeder geänderten Stelle nebeneinander",
    columns: [
      { width: 20, align: "left" },
      { width: 40, align: "left" },
      { width: 40, align: "left" },
    ],
    headerRows: 1,
    rows: [["Stelle", "Bisherige Fassung", "Neue Fassung"].map(text), ...places.map(({ place, before, after }) => [text(place), cell(before, "(neu)"), cell(after, "(entfällt)")])],
  };
}

/** A cell holds paragraphs only: an Absatz without its number, a table row by row. */
function cell(block: Block | null, none: string): { blocks: Block[] } {
  if (block === null) return { blocks: [paragraph(none)] };
  if (block.kind === "paragraph") return { blocks: [block] };
  if (block.kind === "numbered") {
    return { blocks: [{ kind: "paragraph", inlines: block.inlines }, ...block.items.map((item): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text: `${item.label} ` }, ...item.inlines] }))] };
  }
  if (block.kind !== "table") return { blocks: [paragraph(none)] };
  return { blocks: block.table.rows.slice(block.table.headerRows).map((row): Block => ({ kind: "paragraph", inlines: row.flatMap((column, index): Inline[] => [...(index > 0 ? [{ kind: "text", text: " · " } as const] : []), ...column.blocks.flatMap((inner) => (inner.kind === "paragraph" ? inner.inlines : []))]) })) };
}
