import type { IsoDate } from "../values/date.ts";
import type { Cents } from "../values/money.ts";
import type { Vzae } from "../values/vzae.ts";
import { PARAMETER_TABLE, type ParameterLine } from "./parameter-table.ts";

/** How the part of a year counts in which a post is there: calendar months begun, calendar months complete, or days. */
type Zeitanteil = "angefangene-monate" | "volle-monate" | "tage";

/** Every figure of the programme, with its unit; the values stand in `parameter-table.ts`. Amounts are euro cents a year, posts are VZÄ. */
export interface Parameters {
  /** Personnel cost of a full post of Koordination or Case Management, a year. */
  personalkostenHoechstbetrag: Cents;
  /** Personnel cost of the Verwaltungsassistenz with its whole share, a year. */
  verwaltungsassistenzHoechstbetrag: Cents;
  /** The share that `verwaltungsassistenzHoechstbetrag` and `arbeitsplatzVerwaltungsassistenz` are for. */
  verwaltungsassistenzUmfang: Vzae;
  zeitanteil: Zeitanteil;
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
  /** Running cases of a full Case-Management post, from and to. */
  faelleJeStelle: readonly [number, number];
  /** About this share of the running cases is Case Management and not Kurzberatung, as numerator and denominator. */
  anteilCaseManagement: readonly [number, number];
  /** Conversations that a Kurzberatung has at least. */
  kurzberatungGespraeche: number;
  /** Needs that a Kurzberatung deals with at most, as a rule. */
  kurzberatungBedarfe: number;
  /** Posts of Baustein 3 in one Ausländerbehörde. */
  baustein3JeBehoerde: Vzae;
  /** Posts of Baustein 3 in one Einbürgerungsbehörde where the second one is granted. */
  baustein3Einbuergerung: Vzae;
}

export const PARAMETER_NAMES = [...new Set(PARAMETER_TABLE.map((line) => line.name))];

/** The value of a parameter on a day. */
export const parameterAt = <K extends keyof Parameters>(name: K, date: IsoDate): Parameters[K] => lineAt(name, date).value as Parameters[K];

/** All lines of a parameter, oldest first; the table itself may stand in any order. */
const HISTORY = new Map(PARAMETER_NAMES.map((name) => [name, PARAMETER_TABLE.filter((line) => line.name === name).toSorted((a, b) => (a.from < b.from ? -1 : 1))]));

/** The latest line that counts on a day; before the first one, that. */
export function lineAt(name: keyof Parameters, date: IsoDate): ParameterLine {
  const lines = HISTORY.get(name) ?? [];
  const line = lines.findLast((candidate) => candidate.from <= date) ?? lines[0];
  if (!line) throw new Error(`no value for ${name}`);
  return line;
}
