import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { adjectiveEnding, type Gender } from "../text/inflection.ts";
import { oneOf, START } from "../text/patterns.ts";

/** L-19: there are two Handlungskonzepte, that of the Land and the kommunale one; the bare word leaves open which is meant. */
export const l19: WordingRule = {
  id: "L-19",
  severity: "info",
  derived: true,
  sources: faq(15, 16),
  trigger: /Handlungskonzept/,
  *find({ text, before }): Iterable<Match> {
    for (const match of matchesOf(/(?<![\p{L}-])Handlungskonzept(es|s|en|e)?(?![\p{L}-])/gu, text)) {
      const at = match.index;
      const left = text.slice(0, at);
      const right = text.slice(at + match[0].length);
      if (OWNED_BEFORE.test(left) || OWNED_BEHIND.test(right) || OTHER_SUBJECT.test(left) || OTHER_SUBJECT_BEHIND.test(right) || SAID.test(before + left)) continue;
      const gender: Gender = match[1] === "e" && !/(?<!\p{L})(?:dem|im|zum|vom|einem|beim) (?:\p{Ll}+ )?$/u.test(left) ? "pl" : match[1] === "en" ? "pl" : "n";
      const ending = adjectiveEnding(left, gender, /^e?s$/.test(match[1] ?? ""));
      yield { from: at, to: at + match[0].length, suggestion: `${left === "" ? "K" : "k"}ommunal${ending} ${match[0]}` };
    }
  },
};

const WHOSE = [
  "[Kk]ommunal", "[Kk]reisweit", "[Ll]andesweit", "[Ss]tädtisch", "[Ee]igen", "[Vv]orliegend", "[Dd]ies", "[Uu]nser", "[Ii]hr", "[Ss]ein", "[Kk]reiseigen", "[Ll]andeseigen", "[Rr]egional",
  "[Jj]ed", "obig", "hiesig",
];
const CITIES = ["Aachener", "Kölner", "Bonner", "Essener", "Dortmunder", "Bielefelder", "Neusser", "Münsteraner", "NRWs"];
const OWNED_BEFORE = new RegExp(
  oneOf([
    `${START}${oneOf(WHOSE)}(?:e[nrsm]?|en|er|es)?(?: (?:\\p{Ll}+|KIM|und))* $`,
    "(?:Landes|Kreises|Stadt|Nordrhein-Westfalens) (?:\\p{Ll}+ )?$",
    "(?:[Kk]ommunale[snr]?|[Ee]igene[snr]?) (?:\\p{L}+ )?(?:und|oder) $",
    `\\p{Lu}\\p{L}+(?:er|s) (?=$)(?<=${oneOf(CITIES)} )$`,
  ]),
  "u",
);

const KIM_BETWEEN = "(?:(?:KIM|Kommunales Integrationsmanagement|[(]KIM[)]) )?(?:\\([^)]*\\) )?(?:KIM )?";
/** "des Jahres", "der Förderung": what follows is no owner. */
const NO_OWNER = ["KIM", "Kommunalen Integrationsmanagements", "Förderjahr", "Jahres", "Vorjahr", "Integrationsmanagements", "letzten", "vergangenen", "laufenden", "nächsten"];
const PLACES = ["Kreis", "Stadt", "Land(?!\\p{Ll})", "Ministerium", "Rhein", "StädteRegion", "Köln", "Bonn", "\\p{Lu}\\p{L}+kreis", "kreisfreie"];
const OWNED_BEHIND = new RegExp(
  `^ ${KIM_BETWEEN}${oneOf([
    `des (?!${NO_OWNER.join("|")})`,
    "der (?!Förder|Fassung|Bausteine|Koordination|Integration)\\p{Lu}",
    "der (?:\\p{Ll}+ )(?:Stadt|Städte|Kommune|Kommunen|Kreise|Landesregierung|Gemeinde)",
    "eines",
    "einer",
    "unseres",
    `(?:im|für den|für die|für das|aus dem|vom|von|beim) (?:\\p{L}+-)*${oneOf(PLACES)}`,
    "NRW",
    "Nordrhein",
    "\\(Land",
    "\\(kommunal",
  ])}`,
  "u",
);

/** A concept of that name on another subject. */
const SUBJECTS_BEFORE = [
  "integriert", "städtebaulich", "[Ww]ohnungs", "sozialräumlich", "inklusiv", "[Ii]nklusions", "kultur", "jugend", "gesundheits", "klima", "energie", "touristisch", "verkehr", "demografisch",
  "senioren", "sicherheits", "digital", "interkommunal", "kriminalpräventiv", "stadtteilbezogen", "quartiersbezogen",
];
const OTHER_SUBJECT = new RegExp(`${START}${oneOf(SUBJECTS_BEFORE)}\\p{L}*(?: \\p{Ll}+)? $`, "iu");
const SUBJECTS_BEHIND = [
  "\ue000", "gegen ", "zur (?!Integration|Umsetzung)", "zum (?!KIM|Kommunalen|Integrations)", "für (?!den|die|das|KIM|jed|all)", "zu ", "Wohnen", "Inklusion", "Demografie", "Klima", "Innenstadt",
  "Soziale Stadt", "Gewalt", "Mobilität", "Sport", "Kultur", "Alter", "Pflege", "Digital", "Armut", "Jugend", "Gesundheit", "Vielfalt", "Bildung", "Sicherheit", "Radikal", "Ehrenamt",
  "\\p{Lu}\\p{L}+straße",
];
const OTHER_SUBJECT_BEHIND = new RegExp(`^ ${oneOf(SUBJECTS_BEHIND)}`, "u");

/** Named with its owner once, the short form that follows in the same paragraph is clear. */
const SAID = /(?:[Kk]ommunale\p{L}* (?:KIM-)?|Landes|[Vv]orliegende\p{L}* )Handlungskonzept|Handlungskonzept\p{L}* (?:KIM )?(?:des (?:Landes|Kreises|\p{Lu}[\p{L}-]+kreises)|der (?:Stadt|Landesregierung)|NRW)/u;
