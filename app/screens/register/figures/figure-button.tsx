import { Button } from "react-aria-components";
import { derivationOf, figureText, formulaOf } from "#app/domain/calculations/derivation.ts";
import { isDerived, type Figure } from "#app/domain/calculations/figure.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { Popover, PopoverTrigger } from "#app/ui/popover.tsx";
import { FigureTrace } from "./figure-trace.tsx";
import "./figures.css";

interface FigureButtonProps {
  vorhaben: string;
  facts: Facts;
  figure: Figure;
  /** Instead of the value: "50 bis 60". */
  text?: string;
}

/** A computed number that says on demand where it comes from. */
export function FigureButton({ vorhaben, facts, figure, text = figureText(figure) }: FigureButtonProps) {
  return (
    <PopoverTrigger>
      <Button className="figure-button" aria-label={`${text}: Woher kommt diese Zahl?`}>
        {text}
      </Button>
      <Popover title="Woher kommt diese Zahl?">
        <p className="figure-result">
          {figure.label} <strong>{figureText(figure)}</strong>
        </p>
        {formulaOf(figure) ? <p className="figure-formula">{derivationOf(figure)}</p> : null}
        <FigureTrace vorhaben={vorhaben} facts={facts} figure={figure} />
        {isDerived(figure) ? <p className="figure-derived">Wie hier gerechnet wird, ist zum Teil unsere Ableitung; die Quellen nennen nur die Ausgangswerte.</p> : null}
      </Popover>
    </PopoverTrigger>
  );
}
