import { formatEuro } from "../values/money.ts";
import { formatDecimal, formatVzae } from "../values/vzae.ts";
import type { Figure, FigureUnit, StepKind } from "./figure.ts";

const thousands = (value: number): string => String(value).replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, ".");
const percent = (value: number): string => `${(Math.round(value * 1000) / 10).toFixed(1).replace(".", ",")}\u00a0%`;

const WRITE: Readonly<Record<FigureUnit, (value: number) => string>> = {
  euro: formatEuro,
  vzae: formatVzae,
  monate: (value) => (value === 1 ? "1\u00a0Monat" : `${value}\u00a0Monate`),
  tage: (value) => (value === 1 ? "1\u00a0Tag" : `${value}\u00a0Tage`),
  personen: (value) => `${thousands(value)}\u00a0Personen`,
  faelle: (value) => `${thousands(value)}\u00a0Fälle`,
  anteil: percent,
  zahl: (value) => thousands(value),
};

/** "57.000 €", "0,5 VZÄ", "33,3 %". */
export const figureText = ({ value, unit }: Pick<Figure, "value" | "unit">): string => WRITE[unit](value);

/** Inside a ratio both sides have the same unit, which cancels out. */
const bare = ({ value, unit }: Figure): string => (unit === "vzae" ? formatDecimal(value) : unit === "euro" ? formatEuro(value) : thousands(value));

/** How a term stands in a formula: named figures by their value, nameless parts written out. */
function termText(figure: Figure): string {
  const { origin } = figure;
  return figure.label === "" && origin.kind === "step" ? FORMULAS[origin.step](origin.of) : figureText(figure);
}

/** The parts of a comparison are named, since their values alone would say nothing: "57.000 € (Höchstbetrag: 57.000 € × 1,0 VZÄ)". */
function namedText(figure: Figure): string {
  const formula = figure.origin.kind === "step" && figure.origin.step !== "sum" ? formulaOf(figure) : undefined;
  return `${figureText(figure)} (${formula === undefined ? figure.label : `${figure.label}: ${formula}`})`;
}

/** "11 × 57.000 €" instead of eleven equal terms; the order of first appearance stays. */
function repeated(terms: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, count]) => (count === 1 ? term : `${count} × ${term}`));
}

const FORMULAS: Readonly<Record<StepKind, (of: readonly Figure[]) => string>> = {
  product: (of) => of.map(termText).join(" × "),
  ratio: ([part, whole]) => `${bare(part!)}/${bare(whole!)}`,
  quotient: ([part, whole]) => `${termText(part!)} ÷ ${termText(whole!)}`,
  sum: (of) => repeated(of.map(termText)).join(" + "),
  difference: (of) => of.map(termText).join(" − "),
  smaller: (of) => `kleinerer Betrag von ${of.map(namedText).join(" und ")}`,
  "largest-remainder": ([exact, step]) => `${termText(exact!)}, auf ${figureText(step!)} abgerundet und nach den größten Resten aufgefüllt`,
};

/** The right side of the equation: "57.000 € × 0,5 VZÄ × 6/12". Undefined for what is not computed. */
export const formulaOf = ({ origin }: Figure): string | undefined => (origin.kind === "step" ? FORMULAS[origin.step](origin.of) : undefined);

/** One line as people write it: "57.000 € × 0,5 VZÄ × 6/12 = 28.500 €"; a comparison names its result by itself. */
export function derivationOf(figure: Figure): string {
  const formula = formulaOf(figure);
  if (formula === undefined) return `${figure.label} ${figureText(figure)}`;
  const { origin } = figure;
  if (origin.kind === "step" && origin.step === "smaller") return formula;
  return origin.kind === "step" && origin.of.length < 2 && origin.step === "sum" ? (origin.of[0] ? derivationOf(origin.of[0]) : figureText(figure)) : `${formula} = ${figureText(figure)}`;
}
