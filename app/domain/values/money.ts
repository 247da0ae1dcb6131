/** Amounts are whole euro cents. */
export type Cents = number;

/** The largest amount that the program accepts: 10 million euro. A KIM grant is far below; anything above is a slip of the keyboard. */
export const MAX_AMOUNT_CENTS: Cents = 1_000_000_000;

/** A bare point before exactly two digits: no thousands separator stands there. */
const POINT_DECIMAL = /^(-?\d+)\.(\d{2})$/;
const AMOUNT = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-|–))?$/;

/** Reads `57.000`, `57.000,00 €`, `57000,5`, `EUR 57.000`, `57000.50`; undefined for anything else. The point separates thousands, except as the only separator before exactly two digits. */
export function parseEuro(text: string): Cents | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^(EUR|Euro|€)|(EUR|Euro|€)$/gi, "").replace(POINT_DECIMAL, "$1,$2");
  const match = AMOUNT.exec(bare);
  if (!match) return undefined;
  const euros = Number(match[2]!.replaceAll(".", ""));
  const cents = /^\d/.test(match[3] ?? "") ? Number(match[3]!.padEnd(2, "0")) : 0;
  const amount = euros * 100 + cents;
  return Number.isSafeInteger(amount) ? (match[1] ? -amount : amount) : undefined;
}

/** `57.000 €`, or `57.000,50 €` where there are cents; the space is protected. */
export function formatEuro(amount: Cents): string {
  return `${formatPlain(amount, amount % 100 === 0 ? 0 : 2)}\u00a0€`;
}

/** `57.000,00 €`, always with cents, for contracts and tables with totals. */
export function formatEuroExact(amount: Cents): string {
  return `${formatPlain(amount, 2)}\u00a0€`;
}

function formatPlain(amount: Cents, digits: 0 | 2): string {
  const sign = amount < 0 ? "-" : "";
  const absolute = Math.abs(amount);
  const euros = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return digits === 0 ? `${sign}${euros}` : `${sign}${euros},${String(absolute % 100).padStart(2, "0")}`;
}

const ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
const TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/** A whole number from 0 to 999.999.999 in German words: 57000 is `siebenundfünfzigtausend`, 1 is `eins`. Anything else stays in figures. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999) return String(value);
  if (value === 0) return "null";
  const words = composeWords(value);
  // Standing alone, a final "ein" is "eins": hunderteins, but eintausend.
  return words.endsWith("ein") ? `${words}s` : words;
}

function composeWords(value: number): string {
  if (value >= 1_000_000) {
    const millions = Math.floor(value / 1_000_000);
    const rest = value % 1_000_000;
    const head = millions === 1 ? "eine Million" : `${composeWords(millions)} Millionen`;
    return rest === 0 ? head : `${head} ${composeWords(rest)}`;
  }
  if (value >= 1000) return `${composeWords(Math.floor(value / 1000))}tausend${composeWords(value % 1000)}`;
  if (value >= 100) return `${ONES[Math.floor(value / 100)]}hundert${composeWords(value % 100)}`;
  if (value < 20) return ONES[value]!;
  const one = value % 10;
  return `${one ? `${ONES[one]}und` : ""}${TENS[Math.floor(value / 10)]}`;
}

/** An amount in German words as a contract writes it: `einhundertvierzehntausend Euro`, `… Euro und fünfzig Cent`. An amount without words, which the register refuses anyway, stays in figures. */
export function euroInWords(amount: Cents): string {
  const cents = amount % 100;
  const euroWords = `${wholeEuros(amount)} Euro`;
  if (cents === 0) return euroWords;
  return `${euroWords} und ${cents === 1 ? "ein" : numberInWords(cents)} Cent`;
}

/** The same for a form that itself says "Euro" behind it; cents stand as a fraction, as on cheques: `einhundertvierzehntausend 50/100`. */
export function wordsWithoutCurrency(amount: Cents): string {
  const cents = amount % 100;
  return cents === 0 ? wholeEuros(amount) : `${wholeEuros(amount)} ${String(cents).padStart(2, "0")}/100`;
}

const wholeEuros = (amount: Cents): string => (Math.floor(amount / 100) === 1 ? "ein" : numberInWords(Math.floor(amount / 100)));
