import type { IsoDate } from "../values/date.ts";
import type { Figure, FigureUnit } from "./figure.ts";
import { lineAt, type Parameters } from "./parameters.ts";

/** What each figure of the programme is called where a sum is explained. */
const NAMES = {
  personalkostenHoechstbetrag: ["Höchstbetrag einer vollen Stelle im Jahr", "euro"],
  verwaltungsassistenzHoechstbetrag: ["Höchstbetrag der Verwaltungsassistenz im Jahr", "euro"],
  verwaltungsassistenzUmfang: ["Umfang der Verwaltungsassistenz", "vzae"],
  arbeitsplatzKoordination: ["Höchstbetrag eines Arbeitsplatzes der Koordination im Jahr", "euro"],
  arbeitsplatzVerwaltungsassistenz: ["Höchstbetrag des Arbeitsplatzes der Verwaltungsassistenz im Jahr", "euro"],
  veranstaltungen: ["Höchstbetrag für Veranstaltungen im Jahr", "euro"],
  massnahmenAusAnalyse: ["Höchstbetrag für Maßnahmen aus der Schnittstellenanalyse im Jahr", "euro"],
} as const satisfies Partial<Record<keyof Parameters, readonly [string, FigureUnit]>>;

/** A figure of the programme as it counts on a day, with its source and since when it counts. */
export function parameterFigure(name: keyof typeof NAMES, day: IsoDate): Figure {
  const [label, unit] = NAMES[name];
  const { value, from, source } = lineAt(name, day);
  return { label, unit, value: value as number, origin: { kind: "parameter", since: from, source } };
}

/** One side of a figure that the programme gives as a pair: the upper end of "50 bis 60", the denominator of "ein Drittel". */
export function pairFigure(name: "faelleJeStelle" | "anteilCaseManagement" | "kommunalerMindestanteil", side: 0 | 1, label: string, unit: FigureUnit, day: IsoDate): Figure {
  const { value, from, source } = lineAt(name, day);
  return { label, unit, value: (value as readonly [number, number])[side], origin: { kind: "parameter", since: from, source } };
}
