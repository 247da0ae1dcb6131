import { firstDayOf } from "../calculations/foerderjahr.ts";
import { parameterAt, type Parameters } from "../calculations/parameters.ts";
import { formatEuro } from "../values/money.ts";
import { formatVzae } from "../values/vzae.ts";

/** The figures of the programme that guidance may name, and how they stand in a sentence. */
const WRITE: Readonly<Partial<{ [K in keyof Parameters]: (value: Parameters[K]) => string }>> = {
  personalkostenHoechstbetrag: formatEuro,
  verwaltungsassistenzHoechstbetrag: formatEuro,
  verwaltungsassistenzUmfang: formatVzae,
  arbeitsplatzKoordination: formatEuro,
  arbeitsplatzVerwaltungsassistenz: formatEuro,
  veranstaltungen: formatEuro,
  massnahmenAusAnalyse: formatEuro,
  faelleJeStelle: ([from, to]) => `${from} bis ${to}`,
  anteilCaseManagement: ([part, whole]) => (part === 1 && whole === 3 ? "ein Drittel" : `${part}/${whole}`),
};

/**
 * A paragraph of guidance as people read it: the template names a figure of the programme as `{veranstaltungen}`, the year of the application says how much it is; without a year the
 * newest value. Throws for a name that is no such figure: a defect of the template.
 */
export const guidanceText = (paragraph: string, foerderjahr: number | null): string =>
  paragraph.replace(/\{(\w+)\}/g, (_blank, name: keyof Parameters) => {
    const write = WRITE[name] as ((value: Parameters[keyof Parameters]) => string) | undefined;
    if (!write) throw new Error(`guidance names an unknown figure: ${name}`);
    return write(parameterAt(name, foerderjahr === null ? "9999-12-31" : firstDayOf(foerderjahr)));
  });
