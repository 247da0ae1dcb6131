import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type FileChild, Paragraph } from "docx";
import type { SignatureParty } from "#app/document-model/content.ts";
import { writePlain } from "../inlines.ts";
import { cm, COLOUR, pt } from "../measures.ts";
import { STYLE } from "../styles.ts";
import type { BlockWriter, Writing } from "../writing.ts";
import { betweenTables } from "./between-tables.ts";

const GUTTER = cm(1);
/** Room above a signature line for the hand that signs. */
const ROOM_TO_SIGN = pt(34);
const ROOM_FOR_PLACE = pt(16);
/** Between two people who sign for one party. */
const ROOM_BETWEEN = pt(30);

type Signatory = SignatureParty["signatories"][number];

/**
 * Signature blocks, two parties side by side: place and date, line, printed name, function. Every paragraph is kept with the next,
 * so the block never parts and never stands without the line before it.
 */
export const writeSignatures: BlockWriter<"signatures"> = (block, place, writing) => {
  const pairs = inPairs(block.parties);
  return pairs.flatMap((pair, index): FileChild[] => {
    const last = index === pairs.length - 1;
    return [...(index > 0 || place.afterTable ? [betweenTables(true)] : []), signatureTable(pair, place.width, last, writing)];
  });
};

function inPairs(parties: readonly SignatureParty[]): SignatureParty[][] {
  return parties.flatMap((party, index) => (index % 2 === 0 ? [[party, ...parties.slice(index + 1, index + 2)]] : []));
}

function signatureTable(parties: readonly SignatureParty[], width: number, lastTable: boolean, writing: Writing): Table {
  const [left, right] = [Math.floor((width - GUTTER) / 2), Math.ceil((width - GUTTER) / 2)];
  const grid = parties.length === 2 ? [left + GUTTER / 2, right + GUTTER / 2].map(Math.round) : [left + Math.round(GUTTER / 2)];
  writing.tables.push({
    title: "Unterschriften",
    description: writing.line(`Unterschriftsfelder mit Ort, Datum, Unterschrift, Name und Funktion: ${parties.map((party) => `${party.heading} ${party.name}`).join("; ")}`),
  });
  const rows = Math.max(1, ...parties.map((party) => party.signatories.length));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: grid.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: grid,
    borders: NO_BORDERS,
    margins: { marginUnitType: WidthType.DXA, left: 0, right: Math.round(GUTTER / 2), top: 0, bottom: 0 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(parties.map((party, column) => cell(partyHead(party, writing), grid[column]))),
      ...Array.from({ length: rows }, (_, index) => {
        const last = lastTable && index === rows - 1;
        return row(parties.map((party, column) => cell(signatoryLines(party.signatories[index], { first: index === 0, last }, writing), grid[column])), false);
      }),
    ],
  });
}

const NONE = { style: "none", size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const row = (children: TableCell[], tableHeader = true) => new TableRow({ cantSplit: true, ...(tableHeader ? { tableHeader } : {}), children });

const cell = (children: Paragraph[], width: number | undefined) =>
  new TableCell({ width: { size: width ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP, children });

function partyHead(party: SignatureParty, writing: Writing): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.signature, spacing: { before: pt(10) }, children: writePlain(writing.line(party.heading), writing, { bold: true }) }),
    new Paragraph({ style: STYLE.signature, children: writePlain(party.name, writing) }),
  ];
}

function signatoryLines(signatory: Signatory | undefined, { first, last }: { first: boolean; last: boolean }, writing: Writing): Paragraph[] {
  if (signatory === undefined) return [new Paragraph({ style: STYLE.signature, ...(last ? { keepNext: false } : {}), children: [] })];
  const place = writing.line(signatory.place);
  const name = writing.line(signatory.name);
  return [
    ruled(place === "" ? [] : writePlain(`${place}, den`, writing), first ? ROOM_FOR_PLACE : ROOM_BETWEEN),
    label("Ort, Datum", writing),
    ruled([], ROOM_TO_SIGN),
    label("Unterschrift", writing),
    ...(name === "" ? [ruled([], ROOM_FOR_PLACE), label("Name in Druckschrift", writing)] : [new Paragraph({ style: STYLE.signature, spacing: { before: pt(4) }, children: writePlain(name, writing) })]),
    new Paragraph({ style: STYLE.signature, ...(last ? { keepNext: false } : {}), children: writePlain(writing.line(signatory.function), writing, { color: COLOUR.muted }) }),
  ];
}

/** A line to write on: the lower border of a paragraph, which a screen reader passes over. */
const ruled = (children: ReturnType<typeof writePlain>, room: number) =>
  new Paragraph({ style: STYLE.signature, spacing: { before: room }, border: { bottom: { style: "single", size: 4, color: COLOUR.ink, space: 1 } }, children });

const label = (text: string, writing: Writing) => new Paragraph({ style: STYLE.signatureLabel, children: writePlain(text, writing) });
