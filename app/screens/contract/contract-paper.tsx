import { Lock } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { Block, DocumentContent, Inline, SignatureParty, TableContent } from "#app/document-model/content.ts";
import { PictureView } from "#app/screens/picture-view.tsx";

interface PaperProps {
  content: DocumentContent;
  /** How to read the page. */
  legend: string;
  /** The fixed wording steps back behind what was filled in. */
  muted: boolean;
  /** Slots that the focused field feeds: their blanks light up. */
  lit: ReadonlySet<string>;
  /** A click on a blank leads to its field; without it blanks are words like all others. */
  onSlot?(slot: string): void;
}

/** The contract as it will read, from the same content as the Word file. The wording is frame: only the blanks react. */
export function ContractPaper({ content, legend, muted, lit, onSlot }: PaperProps) {
  const draw = { lit, onSlot };
  return (
    <article className="contract-paper" data-muted={muted || undefined} tabIndex={onSlot ? undefined : 0} aria-label="Vertrag, wie er gedruckt wird">
      {content.pageNotice ? <p className="contract-notice">{content.pageNotice}</p> : null}
      <header className="contract-title">
        <h2>{content.titleBlock.title}</h2>
        {content.titleBlock.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="contract-status">{content.titleBlock.statusLine}</p>
      </header>
      <p className="contract-lock">
        <Lock aria-hidden size={14} /> {legend}
      </p>
      <Blocks blocks={content.blocks} draw={draw} />
    </article>
  );
}

type Draw = Pick<PaperProps, "lit" | "onSlot">;

function Blocks({ blocks, draw }: { blocks: readonly Block[]; draw: Draw }): ReactNode {
  return blocks.map((block, index) => <Fragment key={index}>{BLOCKS[block.kind](block as never, draw)}</Fragment>);
}

/** One drawing for each kind of block; a new kind does not compile until it can be shown. */
const BLOCKS: { [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, draw: Draw) => ReactNode } = {
  heading: (block) => (
    <h3 id={`klausel-${block.id}`} className="contract-clause">
      {block.number ? <span className="contract-number">{block.number}</span> : null} {block.text}
    </h3>
  ),
  paragraph: (block, draw) => (
    <p data-role={block.role}>
      <Inlines inlines={block.inlines} draw={draw} />
    </p>
  ),
  list: (block, draw) => {
    const items = block.items.map((item, index) => (
      <li key={index}>
        <Blocks blocks={item} draw={draw} />
      </li>
    ));
    return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
  },
  quote: (block, draw) => (
    <blockquote>
      <Blocks blocks={block.blocks} draw={draw} />
    </blockquote>
  ),
  table: (block, draw) => <Table table={block.table} draw={draw} />,
  numbered: (block, draw) => (
    <div className="contract-absatz">
      <span className="contract-label">{block.label}</span>
      <div>
        <p>
          <Inlines inlines={block.inlines} draw={draw} />
        </p>
        {block.items.map((item) => (
          <div className="contract-absatz" key={item.label}>
            <span className="contract-label">{item.label}</span>
            <p>
              <Inlines inlines={item.inlines} draw={draw} />
            </p>
          </div>
        ))}
      </div>
    </div>
  ),
  picture: (block) => <PictureView picture={block.picture} />,
  "page-break": () => <hr className="contract-page-break" />,
  signatures: (block) => (
    <div className="contract-signatures">
      {block.parties.map((party) => (
        <Signatures key={party.heading} party={party} />
      ))}
    </div>
  ),
};

function Inlines({ inlines, draw }: { inlines: readonly Inline[]; draw: Draw }): ReactNode {
  return inlines.map((inline, index) => {
    if (inline.kind === "break") return <br key={index} />;
    if (inline.kind === "footnote") return <sup key={index}>({inline.text})</sup>;
    const { slot } = inline;
    if (slot && draw.onSlot)
      return (
        // A link, not a button: it breaks between lines like the words around it.
        <a
          key={index}
          href="#vertrag-felder"
          className="contract-slot"
          data-slot={slot}
          data-missing={inline.missing}
          data-lit={draw.lit.has(slot) || undefined}
          onClick={(event) => {
            event.preventDefault();
            draw.onSlot?.(slot);
          }}
        >
          {inline.text}
        </a>
      );
    return (
      <span key={index} className={inline.bold ? "contract-bold" : undefined}>
        {inline.text}
      </span>
    );
  });
}

function Table({ table, draw }: { table: TableContent; draw: Draw }) {
  const cells = (rows: TableContent["rows"], head: boolean) =>
    rows.map((row, rowIndex) => (
      <tr key={rowIndex}>
        {row.map((cell, index) => {
          const Cell = head ? "th" : "td";
          return (
            <Cell key={index} colSpan={cell.colspan} rowSpan={cell.rowspan} scope={head ? "col" : undefined} data-align={table.columns[index]?.align}>
              <Blocks blocks={cell.blocks} draw={draw} />
            </Cell>
          );
        })}
      </tr>
    ));
  return (
    <table className="contract-table" data-total={table.totalRow}>
      {table.caption ? <caption>{table.caption}</caption> : null}
      <thead>{cells(table.rows.slice(0, table.headerRows), true)}</thead>
      <tbody>{cells(table.rows.slice(table.headerRows), false)}</tbody>
    </table>
  );
}

function Signatures({ party }: { party: SignatureParty }) {
  return (
    <div>
      <p className="contract-bold">{party.heading}</p>
      <p>{party.name}</p>
      {party.signatories.map((signatory, index) => (
        <div className="contract-signature" key={index}>
          <p>{signatory.place || "Ort"}, den ____________________</p>
          <p className="contract-line">
            {signatory.name || "Name"}
            {signatory.function ? `, ${signatory.function}` : ""}
          </p>
        </div>
      ))}
    </div>
  );
}
