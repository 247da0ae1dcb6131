import { Link } from "@remix-run/react";
import { figureText, formulaOf } from "#app/domain/calculations/derivation.ts";
import type { FactPlace, Figure, Step } from "#app/domain/calculations/figure.ts";
import { fieldsOf, REGISTER, rowName, type Facts } from "#app/domain/facts/register.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { sourcesText, sourceText } from "#app/wording/sources.ts";
import { registerPath } from "../../paths.ts";

interface TraceProps {
  vorhaben: string;
  facts: Facts;
  figure: Figure;
}

/** What a figure was made of: entered values with the way to their cells, figures of the programme with source and validity, steps that open in turn. */
export function FigureTrace({ vorhaben, facts, figure }: TraceProps) {
  if (figure.origin.kind !== "step") return <Origin vorhaben={vorhaben} facts={facts} figure={figure} />;
  const { sources } = figure.origin;
  return (
    <>
      <ul className="figure-parts">
        {operands(figure.origin).map((operand, index) => (
          <li key={index}>
            <Operand vorhaben={vorhaben} facts={facts} figure={operand} />
          </li>
        ))}
      </ul>
      {sources.length > 0 ? <p className="figure-source">Regel: {sourcesText(sources)}</p> : null}
    </>
  );
}

function Operand(props: TraceProps) {
  const { figure } = props;
  const line = (
    <>
      <span>{figure.label}</span> <strong>{figureText(figure)}</strong>
    </>
  );
  if (figure.origin.kind !== "step") {
    return (
      <>
        {line}
        <Origin {...props} />
      </>
    );
  }
  return (
    <details>
      <summary>{line}</summary>
      <p className="figure-formula">{formulaOf(figure)}</p>
      <FigureTrace {...props} />
    </details>
  );
}

function Origin({ vorhaben, facts, figure: { origin } }: TraceProps) {
  switch (origin.kind) {
    case "fact":
      return <PlaceLink vorhaben={vorhaben} facts={facts} place={origin.place} />;
    case "period":
      return (
        <>
          <span className="figure-source">
            {formatDate(origin.von)} bis {formatDate(origin.bis)}
          </span>
          <PlaceLink vorhaben={vorhaben} facts={facts} place={origin.places[0]!} />
        </>
      );
    case "parameter":
      return (
        <span className="figure-source">
          {sourceText(origin.source)}; gilt seit {formatDate(origin.since)}
        </span>
      );
    default:
      return null;
  }
}

/** The cell in the register where the number was entered. */
function PlaceLink({ vorhaben, facts, place: { part, row, field } }: { vorhaben: string; facts: Facts; place: FactPlace }) {
  const name = row === undefined ? undefined : rowName(facts, part, row);
  return (
    <Link className="figure-place" to={registerPath(vorhaben, part, { ...(row === undefined ? {} : { row }), field })}>
      {[`Stammdaten, ${REGISTER[part].title}`, name, fieldsOf(part)[field]?.label].filter(Boolean).join(" · ")}
    </Link>
  );
}

/** Nameless parts of a formula show what they are made of. */
const operands = (step: Step): readonly Figure[] => step.of.flatMap((figure) => (figure.label === "" && figure.origin.kind === "step" ? operands(figure.origin) : [figure]));
