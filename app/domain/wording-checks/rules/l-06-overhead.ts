import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistory } from "../text/history.ts";
import { likeCase } from "../text/inflection.ts";

/** L-06: "strategischer Overhead" is now the KIM-Koordination. Other overheads (costs, projectors) are left alone. */
export const l06: WordingRule = {
  id: "L-06",
  severity: "info",
  sources: faq(1, 8),
  trigger: /Overhead/i,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(OVERHEAD, sentence.text)) {
      if (isHistory(sentence, match.index) || isDenied(sentence, match.index)) continue;
      const { article = "", posts, plain } = match.groups!;
      if (plain && !/Baustein(?:s)? 1|KIM(?!\p{L})|Case[- ]Manage/u.test(sentence.text)) continue;
      const known = ARTICLES[article.trim().toLowerCase()];
      if (posts) {
        const start = match.index + article.length;
        const many = posts.endsWith("n");
        yield { from: start, to: match.index + match[0].length, suggestion: many ? "Koordinationsstellen" : "Koordinationsstelle" };
      } else yield { from: match.index, to: match.index + match[0].length, suggestion: article ? likeCase(match[0], `${known} KIM-Koordination`) : "KIM-Koordination" };
    }
  },
};

const OVERHEAD =
  /(?<article>(?<!\p{L})(?:der|des|dem|den|ein|einen|einem|eines|im|zum|vom|beim|am|diesem|dieser|diesen|unser|unserem) )?(?:strategische[nrms]? (?:KIM-)?(?:Overhead(?<posts>-?[Ss]tellen?)(?!\p{L})|Overheads?(?![\p{L}-]))|(?<plain>(?<![\p{L}-])Overheads?(?=\)| (?:im|von|des|in) (?:Baustein 1|KIM))))/giu;

const ARTICLES: Readonly<Record<string, string>> = {
  der: "die", des: "der", dem: "der", den: "die", ein: "eine", einen: "eine", einem: "einer", eines: "einer", im: "in der", zum: "zur", vom: "von der", beim: "bei der", am: "an der", diesem: "dieser", dieser: "diese", diesen: "diese", unser: "unsere", unserem: "unserer",
};
