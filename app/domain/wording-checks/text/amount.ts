/** An amount of euros as people write it, in whole thousands: "55.000 €", "55 000,00 Euro", "EUR 55.000", "55 Tsd. €", "55 TEUR". */
interface WrittenAmount {
  from: number;
  to: number;
  thousands: number;
  /** The figure alone, "55.000" or "55", and what of it stays when its thousands change. */
  figureFrom: number;
  figureTo: number;
  rest: string;
}

const AMOUNT = /(?<![\d.,])(?:(?:EUR|Euro|€) ?(\d{1,3})[. ]?000(?:,(?:00|-{1,2}|–))?(?![\d.,]\d)|(\d{1,3})[. ]?000(?:,(?:00|-{1,2}|–))? ?-?(?:€|Euro|EUR)(?!\p{L})|(\d{1,3}) ?(?:T€|TEUR|T Euro|k€|Tsd\.? ?(?:€|Euro|EUR)|Tausend (?:€|Euro)|tausend Euro))/gu;

export function amountsIn(text: string): WrittenAmount[] {
  return Array.from(text.matchAll(AMOUNT), (match) => {
    const digits = match[1] ?? match[2] ?? match[3]!;
    const figureFrom = match.index + match[0].indexOf(digits);
    const rest = /^[. ]000/u.exec(text.slice(figureFrom + digits.length))?.[0] ?? "";
    return { from: match.index, to: match.index + match[0].length, thousands: Number(digits), figureFrom, figureTo: figureFrom + digits.length + rest.length, rest };
  });
}
