import { Fragment } from "react";
import type { Block, Inline, TableCell, TableContent } from "#app/document-model/content.ts";

/** A table of the document model on the screen; its columns keep the proportions of the Word file. */
export function TableView({ table }: { table: TableContent }) {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const head = table.rows.slice(0, table.headerRows);
  const body = table.rows.slice(table.headerRows);
  return (
    <table className="register-table">
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={index} style={{ width: `${(column.width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {head.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <th key={column} scope="col" colSpan={cell.colspan} data-numeric={table.columns[column]?.align === "right" ? "" : undefined}>
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index} data-total={table.totalRow && index === body.length - 1 ? "" : undefined}>
            {row.map((cell, column) => (
              <td key={column} colSpan={cell.colspan} rowSpan={cell.rowspan} data-numeric={table.columns[column]?.align === "right" ? "" : undefined}>
                <CellText cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Register tables hold paragraphs of text and nothing else. */
function CellText({ cell }: { cell: TableCell }) {
  return cell.blocks.filter((block): block is Extract<Block, { kind: "paragraph" }> => block.kind === "paragraph").map((paragraph, index) => (
    <Fragment key={index}>
      {index > 0 ? <br /> : null}
      {paragraph.inlines.map((inline, at) => (
        <Fragment key={at}>{textOf(inline)}</Fragment>
      ))}
    </Fragment>
  ));
}

function textOf(inline: Inline) {
  if (inline.kind === "break") return <br />;
  if (inline.kind === "footnote") return null;
  return inline.bold ? <strong>{inline.text}</strong> : inline.text;
}
