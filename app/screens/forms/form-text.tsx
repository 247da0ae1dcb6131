import { Fragment, type ReactNode } from "react";
import type { FormReading, ReadingBlock, ReadingLine } from "#app/domain/official-form/reading.ts";

interface TextProps {
  reading: FormReading;
  /** Number of each blank. */
  numbers: ReadonlyMap<string, number>;
  decided: ReadonlySet<string>;
  chosen: string | null;
  onChoose(blank: string): void;
}

/** The words of the form with its blanks in them; a click on a blank leads to its decision. */
export function FormText({ reading, ...draw }: TextProps) {
  return (
    <article className="form-text" aria-label="Text des Formulars">
      {reading.stories.map((story, index) => (
        <section key={index} aria-label={story.title || "Text"}>
          {story.title ? <p className="form-text-story">{story.title}</p> : null}
          {story.blocks.map((block, at) => (
            <Fragment key={at}>{block.kind === "line" ? <Line line={block.line} {...draw} /> : <Table block={block} {...draw} />}</Fragment>
          ))}
        </section>
      ))}
    </article>
  );
}

type Draw = Omit<TextProps, "reading">;

function Line({ line, numbers, decided, chosen, onChoose }: Draw & { line: ReadingLine }): ReactNode {
  return (
    <p className={line.heading ? "form-text-heading" : undefined}>
      {line.label ? <span className="form-text-label">{line.label} </span> : null}
      {line.pieces.map((piece, index) =>
        "blank" in piece ? (
          <a
            key={index}
            href={`#feld-${piece.blank}`}
            className="form-blank"
            data-blank={piece.blank}
            data-decided={decided.has(piece.blank) ? "" : undefined}
            data-chosen={chosen === piece.blank ? "" : undefined}
            onClick={(event) => {
              event.preventDefault();
              onChoose(piece.blank);
            }}
          >
            <span className="form-blank-number">
              <span className="visually-hidden">Feld </span>
              {numbers.get(piece.blank)}
            </span>
            {/\p{L}{2}/u.test(piece.text) ? piece.text : null}
          </a>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </p>
  );
}

function Table({ block, ...draw }: Draw & { block: Extract<ReadingBlock, { kind: "table" }> }) {
  const columns = Math.max(...block.rows.flatMap((row) => row.map(({ column }) => column)));
  return (
    <table className="form-text-table">
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {Array.from({ length: columns }, (_, at) => row.find(({ column }) => column === at + 1)).map((cell, at) => (
              <td key={at}>{cell?.lines.map((line, line_) => <Line key={line_} line={line} {...draw} />)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
