import type { Row } from "../../facts/register.ts";
import { formatVzae, sumVzae } from "../../values/vzae.ts";
import { foerderjahrOf, isCaseManagement, peakVzae } from "../look-up.ts";
import type { EditorNode } from "../../vorhaben/section-content.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { once, sectionsOf, sentencesOf, titleOf } from "../sections.ts";
import { ABGELEITET } from "../sources.ts";

/** S-07: both concepts name the same number of posts as the Stellenplan. Only sentences that speak of the whole are read, none about another year, none that names a Kommune or a Träger. */
export const s07: Rule = {
  id: "S-07",
  severity: "empfehlung",
  derived: true,
  reads: "texts",
  sources: [ABGELEITET],
  *check(input): Iterable<Violation> {
    for (const section of sectionsOf(input)) {
      if (section.content === null) continue;
      for (const { sentence, words, kind, figure, years } of once(CLAIMS, section.content, () => claimsIn(section.text()))) {
        const posts = postsMeant(input, kind);
        if (posts.length === 0 || years.some((year) => year !== foerderjahrOf(input)) || speaksOfAPart(input, sentence) || mayBeMeant(input, posts).has(figure)) continue;
        yield { place: section.place, detail: words.toLowerCase(), params: { abschnitt: titleOf(section), worte: `„${words}“`, zahl: String(posts.length), umfang: formatVzae(sumVzae(posts.map((post) => post.vzae ?? 0))) } };
      }
    }
  },
};

/** What a text says about the number of posts: "zwölf Stellen im Case Management". */
interface Claim {
  sentence: string;
  words: string;
  kind: string;
  figure: number;
  /** Years that the sentence names. */
  years: readonly number[];
}

const CLAIMS = new WeakMap<EditorNode, readonly Claim[]>();

function claimsIn(text: string): Claim[] {
  const sentences = sentencesOf(text).filter((sentence) => WHOLE.test(sentence) && !OTHER_TIME.test(sentence));
  return sentences.flatMap((sentence) => {
    const years = Array.from(sentence.matchAll(YEAR), ([year]) => Number(year));
    return [...sentence.matchAll(CLAIM)].flatMap(([words, number, kind]) => {
      const figure = valueOf(number!);
      return figure === undefined ? [] : [{ sentence, words, kind: kind!, figure, years }];
    });
  });
}

const NUMBERS = ["null", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig"];
const CLAIM = new RegExp(`(?<![\\p{L}\\d,.])(\\d{1,3}(?:,\\d{1,2})?|${NUMBERS.join("|")})\\s+(?:volle\\s+)?(?:VZÄ|Vollzeitäquivalente|Vollzeitstellen|Stellen)\\s+(?:im|des|für\\s+das|in\\s+der|der|für\\s+die)\\s+(?:KIM-)?(Case[- ]Managements?|Koordination)(?![\\p{L}-])`, "giu");
const WHOLE = /(?<!\p{L})(?:insgesamt|zusammen|in summe|sämtliche|umfasst|umfassen)(?!\p{L})/iu;
const OTHER_TIME = /(?<!\p{L})(?:bis zu|höchstens|maximal|mindestens|früher\p{L}*|bisher\p{L}*|zuvor|ursprünglich|zunächst|vorjahr\p{L}*|damals)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

const valueOf = (number: string): number | undefined => {
  const word = NUMBERS.indexOf(number.toLowerCase());
  return word > 0 ? word : /^\d/.test(number) ? Number(number.replace(",", ".")) : undefined;
};

const postsMeant = ({ facts }: CheckInput, kind: string): Row<"stellen">[] =>
  facts.stellen.filter((post) => (/^case/i.test(kind) ? isCaseManagement(post) : post.funktion === "koordination" || post.funktion === "zusaetzliche-koordination"));

/** A sentence that names a Kommune or an organisation means the posts there. */
const speaksOfAPart = ({ facts }: CheckInput, sentence: string): boolean =>
  [...facts.kommunen.map((row) => row.name), ...facts.organisationen.flatMap((row) => [row.name, row.kurzname])].some((name) => name !== null && name.length > 2 && sentence.includes(name));

/** Every figure that a sentence about these posts can mean: all of them, those of one place, function or employer, filled or vacant, as VZÄ or by number. */
function mayBeMeant(input: CheckInput, posts: readonly Row<"stellen">[]): ReadonlySet<number> {
  const groups = (["verortung", "anstellungstraeger", "funktion", "besetzt"] as const).flatMap((field) => [...new Set(posts.map((post) => post[field]))].map((value) => posts.filter((post) => post[field] === value)));
  const outside = posts.filter((post) => post.verortung !== "ki");
  const figures = [posts, outside, posts.filter((post) => post.verortung !== "freie-wohlfahrtspflege"), ...groups].flatMap((group) => [sumVzae(group.map((post) => post.vzae ?? 0)), group.length]);
  return new Set([...figures, peakVzae(posts, foerderjahrOf(input)), input.facts.foerderung.cmStellenZuweisung ?? -1]);
}
