import type { Id } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import { isNumeric, type Field } from "../facts/field.ts";
import { fieldsOf, type PartId } from "../facts/register.ts";
import type { SourceRef } from "../template/template.ts";

/** What a figure counts. Amounts are whole cents, VZÄ decimals, shares fractions of one. */
export type FigureUnit = "euro" | "vzae" | "monate" | "tage" | "personen" | "faelle" | "anteil" | "zahl";

/** A number with the way it came about, as data: every text about it is made from this (house rule 4). */
export interface Figure {
  /** What the number is, as people call it; empty for a part of a formula that has no name of its own. */
  label: string;
  unit: FigureUnit;
  value: number;
  origin: Origin;
}

/** A field of the register. */
export interface FactPlace {
  part: PartId;
  row?: Id;
  field: string;
}

type Origin =
  /** Entered in the register. */
  | { kind: "fact"; place: FactPlace }
  /** Months or days of the Förderjahr between two entered days. */
  | { kind: "period"; places: readonly FactPlace[]; von: IsoDate; bis: IsoDate }
  /** A figure of the programme and since when it counts. */
  | { kind: "parameter"; since: IsoDate; source: SourceRef }
  /** Lies in the matter itself: a year has twelve months. */
  | { kind: "fixed" }
  | Step;

export type StepKind = "product" | "ratio" | "quotient" | "sum" | "difference" | "smaller" | "largest-remainder";

export interface Step {
  kind: "step";
  step: StepKind;
  of: readonly Figure[];
  /** Where the rule of this step stands. */
  sources: readonly SourceRef[];
  /** Our arithmetic or inference rather than a statement of the source. */
  derived: boolean;
}

/** What a step says about itself. */
interface Because {
  sources?: readonly SourceRef[];
  derived?: boolean;
}

const stepOf = (step: StepKind, of: readonly Figure[], { sources = [], derived = false }: Because = {}): Step => ({ kind: "step", step, of, sources, derived });

/** Whole numbers to reckon with: hundredths of VZÄ leave no binary dust. */
const SCALE: Readonly<Record<FigureUnit, number>> = { euro: 1, vzae: 100, monate: 1, tage: 1, personen: 1, faelle: 1, anteil: 1, zahl: 1 };
const scaled = (figure: Figure): number => (figure.unit === "vzae" ? Math.round(figure.value * 100) : figure.value);

const UNIT_OF_KIND: Partial<Record<Field["kind"], FigureUnit>> = { money: "euro", vzae: "vzae", integer: "zahl" };

/** A number as it stands in the register; `label` and `unit` come from its field unless given. */
export function entered(place: FactPlace, value: number, as: { label?: string; unit?: FigureUnit } = {}): Figure {
  const field = fieldsOf(place.part)[place.field];
  if (!field || !isNumeric(field)) throw new Error(`${place.part}.${place.field} holds no number`);
  return { label: as.label ?? field.label.replace(/ \((€|VZÄ)\)$/, ""), unit: as.unit ?? UNIT_OF_KIND[field.kind]!, value, origin: { kind: "fact", place } };
}

export const fixed = (label: string, value: number, unit: FigureUnit = "zahl"): Figure => ({ label, unit, value, origin: { kind: "fixed" } });

/** One figure of another: 6 of 12 months. Stays exact inside a product. */
export const ratio = (part: Figure, whole: Figure, label = "", because?: Because): Figure => ({ label, unit: "anteil", value: whole.value === 0 ? 0 : scaled(part) / scaled(whole), origin: stepOf("ratio", [part, whole], because) });

const isBareRatio = (figure: Figure): figure is Figure & { origin: Step } => figure.origin.kind === "step" && figure.origin.step === "ratio";

/** Factors multiplied; ratios among them divide. Amounts lose fractions of a cent, other units keep what `round` says. */
export function product(label: string, unit: FigureUnit, factors: readonly Figure[], because: Because & { round?: "down" | "nearest" | "none" } = {}): Figure {
  const [above, below] = factors.reduce(
    ([up, down], factor) => (isBareRatio(factor) ? [up * scaled(factor.origin.of[0]!), down * scaled(factor.origin.of[1]!)] : [up * scaled(factor), down * SCALE[factor.unit]]),
    [1, 1],
  );
  const exact = below === 0 ? 0 : (above * SCALE[unit]) / below;
  const round = because.round ?? "down";
  const value = (round === "down" ? Math.floor(exact) : round === "nearest" ? Math.round(exact) : exact) / SCALE[unit];
  return { label, unit, value, origin: stepOf("product", factors, because) };
}

/** Figures of one unit added up. */
export function sum(label: string, unit: FigureUnit, terms: readonly Figure[], because?: Because): Figure {
  return { label, unit, value: terms.reduce((total, term) => total + scaled(term), 0) / SCALE[unit], origin: stepOf("sum", terms, because) };
}

/** What is left of `from`; below zero when `less` is more. In the unit of `from`. */
export const difference = (label: string, from: Figure, less: Figure, because?: Because): Figure => ({ label, unit: from.unit, value: (scaled(from) - scaled(less)) / SCALE[from.unit], origin: stepOf("difference", [from, less], because) });

/** The smaller of two figures, as where a cap meets a cost. In the unit of the first. */
export const smaller = (label: string, a: Figure, b: Figure, because?: Because): Figure => ({ label, unit: a.unit, value: Math.min(a.value, b.value), origin: stepOf("smaller", [a, b], because) });

/** A value that a procedure over several figures found; `of` is what it looked at. */
export const found = (label: string, unit: FigureUnit, value: number, step: StepKind, of: readonly Figure[], because?: Because): Figure => ({ label, unit, value, origin: stepOf(step, of, because) });

/** Whether any step on the way is our inference. */
export const isDerived = ({ origin }: Figure): boolean => origin.kind === "step" && (origin.derived || origin.of.some(isDerived));

/** Every source on the way, each once, those of the last step first. */
export function sourcesOf({ origin }: Figure): SourceRef[] {
  if (origin.kind === "parameter") return [origin.source];
  if (origin.kind !== "step") return [];
  const all = [...origin.sources, ...origin.of.flatMap(sourcesOf)];
  return all.filter((source, index) => all.findIndex((other) => other.in === source.in && other.at === source.at) === index);
}
