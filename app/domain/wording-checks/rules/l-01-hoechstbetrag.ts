import { firstDayOf, lastDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { PARAMETER_TABLE } from "../../calculations/parameter-table.ts";
import { faq } from "../../checks/sources.ts";
import type { Match, WordingRule } from "../rule.ts";
import { amountsIn } from "../text/amount.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";
import { oneOf, START } from "../text/patterns.ts";
import { clauseAt } from "../text/sentence.ts";
import { isOtherProgramme } from "../text/programmes.ts";

/** L-01: the cap for a post of Koordination or Case Management was 50.000 € and 55.000 €; an amount of cost below the cap is nobody's fault. */
export const l01: WordingRule = {
  id: "L-01",
  severity: "empfehlung",
  sources: faq(13, 19),
  trigger: /€|Euro|EUR|TEUR/,
  *find(sentence, { foerderjahr }): Iterable<Match> {
    const { text } = sentence;
    const current = parameterAt("personalkostenHoechstbetrag", lastDayOf(foerderjahr)) / 100_000;
    if (isOtherProgramme(text)) return;
    const amounts = amountsIn(text);
    if (amounts.some(({ thousands }) => thousands === current)) return;
    for (const { thousands, from, figureFrom, figureTo, rest } of amounts) {
      const clause = clauseAt(sentence, from);
      if (!outdated(foerderjahr).includes(thousands) || !POST.test(clause) || !CAP.test(clause) || OTHER_AMOUNT.test(clause) || isHistoryOrDated(sentence, from) || isDenied(sentence, from)) continue;
      yield { from: figureFrom, to: figureTo, suggestion: `${current}${rest}` };
    }
  },
};

/** Before the table of parameters begins. */
const FORMER_THOUSANDS = [50, 55];

function outdated(foerderjahr: number): readonly number[] {
  const lines = PARAMETER_TABLE.filter((line) => line.name === "personalkostenHoechstbetrag" && line.from < firstDayOf(foerderjahr)).map((line) => Number(line.value) / 100_000);
  return [...FORMER_THOUSANDS, ...lines.slice(0, -1)];
}

const POST = /Stellen?(?!\p{L})|\p{L}stellen?(?!\p{L})|VZÄ|Vollzeit|Personalkosten|Personalausgaben|Koordinat|Koordinierung|Case[- ]Manage|(?<!\p{L})CM(?!\p{L})|Fachkr[aä]ft/u;
const ONE_POST = "\\p{L}*(?:[Ss]telle|VZÄ|Vollzeit\\p{L}*|Fachkraft|Koordinator\\p{L}*|Manager\\p{L}*|Vollzeitäquivalent)";
/** Words that make an amount the most that is paid for a post. */
const CAP = new RegExp(
  oneOf([
    "höchst", `${START}bis zu`, "maximal", `${START}max\\.`, "Obergrenze", "begrenzt", "gedeckelt", "Deckel", "Festbetr", "[Pp]auschal", `${START}(?:je|pro)(?: \\p{L}+)? (?:\\p{L}+-)*${ONE_POST}`,
    `${START}(?:jede|jeder|eine)[nrsm]? (?:\\p{Ll}+ )?\\p{L}*(?:[Ss]telle|VZÄ)`, "förderfähig", "zuwendungsfähig", "fördert", "gefördert", "bezuschusst",
    "[Ff]örderung(?: \\p{L}+){0,2} (?:beträgt|liegt|beläuft)", "Fördersatz", "Förderbetrag", "Fördersumme", "Zuschuss", "stehen .* zur Verfügung",
  ]),
  "u",
);
const OTHER_AMOUNT = new RegExp(
  oneOf([
    "tatsächlich", "Ist-Kosten", "voraussichtlich", "veranschlagt", "kalkuliert", "geplante", "beantragt", "Arbeitgeberbrutto", "Eigenmittel", "Eigenanteil", "Sachkosten", "Sachausgaben", "Sachmittel",
    "Arbeitsplatz", "Veranstaltung", "Baustein 3", "Ausländerbehörde", "Einbürgerung", "Fonds", "Budget", "Miete", "Anmiet", "Räum", "Rahmenvertrag", "Software", "Öffentlichkeitsarbeit",
    "insgesamt", "Gesamtkosten", "Jahresgehalt", "Tarif", "eigene[nr]? Mittel", "Kreismittel", "Sprachmittl",
  ]),
  "u",
);
