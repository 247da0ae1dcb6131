import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";

/** L-04: Baustein 3 pays a full post for each authority; half posts and three quarters belong to 2020 and 2021. How a Kommune shares its post among people is its own matter. */
export const l04: WordingRule = {
  id: "L-04",
  severity: "empfehlung",
  sources: faq(36, 38),
  trigger: /0,5|0,75|halbe|[Dd]reiviertel|drei Viertel|25\.000|25 000|37\.500/,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (!/Baustein(?:s|e|en)? 3|Ausländer- und Einbürgerungsbehörde|(?:Ausländer|Einbürgerungs)behörde|(?<!\p{L})(?:ABH|EBH)(?!\p{L})/u.test(text) || !GRANT.test(text) || SHARED.test(text)) return;
    for (const match of matchesOf(SHARE, text)) {
      if (isHistoryOrDated(sentence, match.index) || isDenied(sentence, match.index)) continue;
      yield { from: match.index, to: match.index + match[0].length, ...suggestionFor(match) };
    }
  },
};

const GRANT = /Förderung|förder|finanz|Pauschale|pauschal|steh(?:t|en)|Anspruch|bewillig|(?<!\p{L})(?:je|pro)(?!\p{L})|(?<!\p{L})jede[rsnm]?(?!\p{L})|erhalten|erhält|gewähr|Land(?!\p{L})|sieht|umfasst|vorgesehen|zugewiesen/u;
const SHARED = /besetzt|teilen sich|teilt sich|Teilzeit|Personen|Mitarbeit|Beschäftigte|Verwaltungsassistenz|Koordin|Case[- ]Manage|Umfang von insgesamt|Eigenmittel|zusätzlich aus/u;
const SHARE = /(?<![\d,.])(?<number>0,5|0,75)(?=(?:[- ](?:VZÄ|Vollzeitäquivalente?)| ?(?:Stellen?|Vollzeitstellen?|Personalstellen?|Planstellen?))(?!\p{L}))|(?<half>(?:eine[rn]? |je )?(?<word>halbe|halben|halber|Dreiviertel-?|dreiviertel)(?= ?(?:Stelle|stelle|Personalstelle|Vollzeitstelle)))|(?<money>(?<![\d.,])(?:25\.000|25 000|37\.500)(?= ?(?:€|Euro|EUR)))/gu;

function suggestionFor({ groups }: RegExpExecArray): { suggestion?: string } {
  if (groups!.number) return { suggestion: "1,0" };
  if (groups!.word?.startsWith("halb")) return { suggestion: groups!.half!.replace("halb", "voll") };
  return {};
}
