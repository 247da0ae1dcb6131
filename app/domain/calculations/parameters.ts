// Note for the templates room: written by the checks room because the rules needed it first. Add parameters here; never write a figure of the programme anywhere else.
import type { SourceRef } from "../template/template.ts";
import type { IsoDate } from "../values/date.ts";
import type { Cents } from "../values/money.ts";
import type { Vzae } from "../values/vzae.ts";

/** Every figure of the programme, with its unit. Amounts are euro cents a year, posts are VZÄ. */
export interface Parameters {
  /** Personnel cost of a full post of Koordination or Case Management, a year. */
  personalkostenHoechstbetrag: Cents;
  /** Personnel cost of the Verwaltungsassistenz with its whole share, a year. */
  verwaltungsassistenzHoechstbetrag: Cents;
  /** The share that `verwaltungsassistenzHoechstbetrag` is for. */
  verwaltungsassistenzUmfang: Vzae;
  koordinationKreis: Vzae;
  koordinationKreisfreieStadt: Vzae;
  /** One extra post for each kreisangehörige Kommune that fulfils the conditions. */
  zusaetzlicheKoordinationJeKommune: Vzae;
  /** Smaller shares are not fundable. */
  mindestumfang: Vzae;
  /** Workplace of a full Koordination post, a year; shrinks with the share, not with the months. */
  arbeitsplatzKoordination: Cents;
  arbeitsplatzVerwaltungsassistenz: Cents;
  /** Events that implement KIM, a year. */
  veranstaltungen: Cents;
  /** Measures that follow from the interface analysis, a year; not interchangeable with `veranstaltungen`. */
  massnahmenAusAnalyse: Cents;
  foerderperiodeEnde: IsoDate;
  /** Month and day in the year before the Förderjahr. */
  antragsfrist: string;
  /** Share of the Case-Management posts that should stay with the Kommune, as numerator and denominator. */
  kommunalerMindestanteil: readonly [number, number];
}

interface Entry<K extends keyof Parameters> {
  /** First day on which the value counts; the first entry counts for all earlier days too. */
  from: IsoDate;
  value: Parameters[K];
  source: SourceRef;
}

const FROM = "2025-01-01";
const faq = <K extends keyof Parameters>(value: Parameters[K], question: number): readonly [Entry<K>, ...Entry<K>[]] => [{ from: FROM, value, source: { in: "faq", at: `Frage ${question}` } }];

/** One line for each value that was ever in force, oldest first: FAQ of 23.04.2026 on the Richtlinie of 12.12.2024. */
const TABLE: { readonly [K in keyof Parameters]: readonly [Entry<K>, ...Entry<K>[]] } = {
  personalkostenHoechstbetrag: faq(5_700_000, 13),
  verwaltungsassistenzHoechstbetrag: faq(2_250_000, 13),
  verwaltungsassistenzUmfang: faq(0.5, 8),
  koordinationKreis: faq(3.5, 8),
  koordinationKreisfreieStadt: faq(2.5, 8),
  zusaetzlicheKoordinationJeKommune: faq(1, 11),
  mindestumfang: faq(0.5, 8),
  arbeitsplatzKoordination: faq(570_000, 13),
  arbeitsplatzVerwaltungsassistenz: faq(285_000, 13),
  veranstaltungen: faq(500_000, 14),
  massnahmenAusAnalyse: faq(1_000_000, 14),
  foerderperiodeEnde: faq("2028-12-31", 18),
  antragsfrist: faq("10-31", 27),
  kommunalerMindestanteil: faq([1, 3], 30),
};

const entryAt = <K extends keyof Parameters>(name: K, date: IsoDate): Entry<K> => {
  const entries: readonly Entry<K>[] = TABLE[name];
  return entries.findLast((entry) => entry.from <= date) ?? entries[0]!;
};

/** The value of a parameter on a day. */
export const parameterAt = <K extends keyof Parameters>(name: K, date: IsoDate): Parameters[K] => entryAt(name, date).value;

/** Where the value of that day stands. */
export const parameterSource = (name: keyof Parameters, date: IsoDate): SourceRef => entryAt(name, date).source;

export const PARAMETER_NAMES = Object.keys(TABLE) as (keyof Parameters)[];
