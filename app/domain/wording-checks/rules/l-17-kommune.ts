import { ABGELEITET } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { adjectiveEnding } from "../text/inflection.ts";
import { END, oneOf } from "../text/patterns.ts";

/** L-17: in the document of a Kreis the bare word "Kommune" hides who is meant, the Kreis or its Städte and Gemeinden. */
export const l17: WordingRule = {
  id: "L-17",
  severity: "info",
  derived: true,
  sources: [ABGELEITET],
  onlyKreis: true,
  trigger: /(?<!\p{L})Kommunen?(?!\p{L})/u,
  *find({ text, before }): Iterable<Match> {
    for (const match of matchesOf(/(?<![\p{L}-])Kommune(n?)(?![\p{L}\u00ad]|-\p{L})/gu, text)) {
      const at = match.index;
      const left = text.slice(0, at);
      const right = text.slice(at + match[0].length);
      if (SAID.test(before + left) || QUALIFIED.test(left) || NAMED.test(right) || OTHER_COMMUNE.test(text) || PROPER_NAME.test(left)) continue;
      // "in Städten, Gemeinden und Kommunen" is bare all the same; a hyphen left over ("Nachbar- und Kommunen") is not.
      const ending = adjectiveEnding(left, match[1] === "n" ? "pl" : "f");
      yield { from: at, to: at + match[0].length, suggestion: `${left === "" ? "K" : "k"}reisangehörig${ending} ${match[0]}` };
    }
  },
};

/** Named in full once, the short form that follows in the same paragraph is clear. */
const SAID = /[Kk]reisangehörige\p{L}* (?:\p{L}+ ){0,2}(?:Kommune|Stadt|Städte|Gemeinde)|(?<!\p{L})Städten? und Gemeinden?(?!\p{L})/u;
const WHOSE = [
  "[Kk]reisangehörig", "[Kk]reisfrei", "kreiseigen", "antragstellend", "angrenzend", "benachbart", "umliegend", "niederländisch", "belgisch", "ausländisch", "europäisch", "deutsch",
  "nordrhein-westfälisch", "[Kk]reisfreie\\p{L}* Städten? und", "fremd", "auswärtig", "andere\\p{L}* Kreise und",
];
const QUALIFIED = new RegExp(
  oneOf([
    `${oneOf(WHOSE)}\\p{L}*(?: \\p{Ll}+){0,2} $`,
    "kreisangehörige\\p{L}* Städten? und $",
    "(?:große|mittlere)\\p{L}* kreisangehörige\\p{L}* $",
    "(?:jeweilig|betreffend|einzelne|übrige|restlich)\\p{L}* kreis\\p{L}+ $",
  ]),
  "u",
);

const OF_THE_KREIS = [
  `im Kreis(?:gebiet)?${END}`, `des Kreis(?:es|gebiets)${END}`, "im (?:\\p{Lu}\\p{L}+-)+\\p{L}*[Kk]reis", "im \\p{Lu}\\p{L}+kreis", "im Rhein-Kreis",
  "des (?:\\p{Lu}\\p{L}+-)+\\p{L}*[Kk]reises", "des \\p{Lu}\\p{L}+kreises", "des Rhein-Kreises", "im Kreis \\p{Lu}", "des Kreises \\p{Lu}",
];
const OF_THE_LAND = ["in (?:ganz )?(?:Nordrhein-Westfalen|NRW|Deutschland|Europa)", "des Landes", "Nordrhein-Westfalens", "in der Einen Welt", "für biologische Vielfalt"];
const TOWNS = [
  "Alfter", "Bornheim", "Eitorf", "Hennef", "Königswinter", "Lohmar", "Meckenheim", "Much", "Neunkirchen", "Niederkassel", "Rheinbach", "Ruppichteroth", "Siegburg", "Swisttal", "Troisdorf",
  "Wachtberg", "Windeck", "Dormagen", "Grevenbroich", "Jüchen", "Kaarst", "Korschenbroich", "Meerbusch", "Neuss", "Rommerskirchen",
];
const TOWN_ENDINGS = ["heim", "dorf", "burg", "berg", "feld", "hausen", "kirchen", "stadt", "ingen", "rath", "broich", "bach", "beck", "tal", "furt", "hagen", "scheid", "lar", "horst"];
const TOWN = `(?!Die|Der|Das|Sie|Es|Ein|Eine)\\p{Lu}\\p{Ll}+(?: (?:und|sowie) \\p{Lu}\\p{Ll}+)?(?=[ ,.;)](?!\\p{Lu}))(?<=${oneOf([...TOWNS, `\\p{L}{3,}${oneOf(TOWN_ENDINGS)}`])})`;
/** What comes behind names the Kommune or says that all of the Land are meant. */
const NAMED = new RegExp(
  `^ ${oneOf(["\\([^)]*(?:Kreis|Stadt|Gemeinde)", ...OF_THE_KREIS, ...OF_THE_LAND, `mit (?:eigenem )?(?:Kommunale[mn]? Integrationszentrum|KI${END})`, TOWN])}`,
  "u",
);

const OTHER_COMMUNE = new RegExp(
  oneOf([
    "Kommune (?:als|\\(als\\)|ist) (?:Gebietskörperschaft|Begriff)", "Pariser Kommune", `Kommune I${END}`, "landesweit", "bundesweit", "alle[nr]? 54 ", "54 Kommunen", "35 Kommunen",
    "Städte- und Gemeindebund", "Städtetag", "Land und Kommunen", "Bund, Länder", "Länder und Kommunen", "Ländern und Kommunen", "Landkreistag", "Wohngemeinschaft",
  ]),
  "u",
);
const NAMES = [
  "Servicestelle", "Stärkungspakt", "Zukunftskonto", "Initiative", "Netzwerk", "Programm", "Bündnis", "Förderkreis", "Preis", "Engagierte", "Zukunft", "Junge", "Digitale", "Smarte",
  "Sichere", "Gesunde", "Fachtag", "Forum",
];
const PROPER_NAME = new RegExp(`${oneOf(NAMES)} $|Wort (?:der )?$|Begriff (?:der )?$`, "u");
