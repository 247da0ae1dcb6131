export type Gender = "m" | "f" | "n" | "pl";

const DATIVE = /(?:^|\s)(?:mit|von|zu|bei|in|aus|nach|seit|gegenüber|unter|zwischen|neben|an|auf|vor|außer)$/iu;
const GENITIVE = /(?:^|\s)(?:wegen|während|trotz|innerhalb|außerhalb|seitens|anstelle|anhand|aufgrund|bezüglich|hinsichtlich)$/iu;

/** Endings behind an article: der große, die große, das große; everything else takes -en. */
const WEAK: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)(?:der|dieser|jener|jeder|welcher)$/iu, "der"],
  [/(?:^|\s)(?:die|diese|jene|jede|welche|alle|beide|sämtliche|keine|unsere|ihre|seine|deren|dessen)$/iu, "die"],
  [/(?:^|\s)(?:das|dieses|jenes|jedes|ins)$/iu, "das"],
  [/(?:^|\s)(?:dem|den|des|diesem|diesen|dieses|jedem|jeden|einem|einen|eines|keinem|keinen|unserem|unseren|ihrem|ihren|seinem|seinen|allen|aller|beiden|beider|sämtlichen|im|am|zum|vom|beim)$/iu, "en"],
  [/(?:^|\s)(?:einer|keiner|unserer|ihrer|seiner|zur|unter der|deren)$/iu, "en"],
  [/(?:^|\s)(?:eine|keine)$/iu, "die"],
  [/(?:^|\s)(?:ein|kein|unser|ihr|sein)$/iu, "ein"],
];

/** The ending of an adjective between the words before it and its noun; `genitive` where the noun itself shows that case. */
export function adjectiveEnding(before: string, gender: Gender, genitive = false): string {
  const words = before.trimEnd();
  // An adjective that is there already shows the ending.
  const sister = /(?:^|\s)(?:\p{Ll}+(?:ig|isch|lich|bar|sam|haft|end|et|t|ell|al|iv|ög|er|n))(e|en|er|es|em)$/u.exec(words)?.[1];
  const article = WEAK.find(([pattern]) => pattern.test(words))?.[1];
  if (article === undefined) {
    if (sister !== undefined) return sister;
    if (genitive) return gender === "pl" ? "er" : gender === "f" ? "er" : "en";
    if (DATIVE.test(words)) return { m: "em", f: "er", n: "em", pl: "en" }[gender];
    if (GENITIVE.test(words)) return { m: "en", f: "er", n: "en", pl: "er" }[gender];
    return { m: "er", f: "e", n: "es", pl: "e" }[gender];
  }
  if (gender === "pl") return "en";
  if (article === "ein") return gender === "m" ? "er" : "es";
  if (article === "der") return gender === "m" ? "e" : "en";
  if (article === "die" || article === "das") return "e";
  return "en";
}

const UPPER = /^\p{Lu}/u;

/** Gives a replacement the first letter, large or small, that the words had. */
export const likeCase = (words: string, replacement: string): string =>
  UPPER.test(words) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement.charAt(0).toLowerCase() + replacement.slice(1);
