import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistory } from "../text/history.ts";
import { clauseAt } from "../text/sentence.ts";

/** L-15: the FAQ speaks of coordination and of ensuring the tasks, not of a Fachaufsicht of the Kommunales Integrationszentrum. */
export const l15: WordingRule = {
  id: "L-15",
  severity: "info",
  derived: true,
  sources: faq(31),
  trigger: /Fachaufsicht/,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(/(?<!Dienst- und )(?<!Rechts- und )(?<!\p{L})Fachaufsicht(?!\p{L})/gu, sentence.text)) {
      const clause = clauseAt(sentence, match.index);
      if (!/(?<!\p{L})KI(?!\p{L})|Kommunale\p{L}* Integrationszentrum|Koordination(?!sstelle der)/u.test(clause) || !/Case[- ]Manage|(?<!\p{L})CM-|Fachkr[aä]ft|Stellen?(?!\p{L})|Baustein 2|Träger/u.test(sentence.text)) continue;
      if (!isHistory(sentence, match.index) && !isDenied(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length, suggestion: "fachliche Koordination" };
    }
  },
};
