import type { ANTRAGSTELLER_ARTEN } from "../facts/register/grunddaten.ts";

/** A party in the four cases, with its article where it has one: "der Rhein-Sieg-Kreis", "des Rhein-Sieg-Kreises". */
export interface PartyForms {
  nominativ: string;
  genitiv: string;
  dativ: string;
  akkusativ: string;
}

type Gender = "maskulin" | "feminin";
type Case = keyof PartyForms;
const CASES: readonly Case[] = ["nominativ", "genitiv", "dativ", "akkusativ"];

const ARTICLES: Record<Gender, PartyForms> = {
  maskulin: { nominativ: "der", genitiv: "des", dativ: "dem", akkusativ: "den" },
  feminin: { nominativ: "die", genitiv: "der", dativ: "der", akkusativ: "die" },
};

/** "Rhein-Sieg-Kreis", "Hochsauerlandkreis", "Kreis", "Rhein-Kreis". */
const KREIS_WORD = /kreis$/i;
const STADT_WORD = /(^|[a-zäöüß-])(stadt|städteregion|gemeinde)$/i;
/** "Märkischer", "Oberbergischer", "Rheinisch-Bergischer": the strong form that a name carries without an article. */
const STRONG_ADJECTIVE = /(sch|isch)er$/;

/**
 * The forms of an applicant's official name. Kreise are masculine, Städte, Gemeinden and the StädteRegion feminine; a kreisfreie Stadt named without "Stadt" gets the word.
 * A name of another build stays as it is, without an article, which reads oddly but never wrongly.
 */
export function partyForms(name: string, art: keyof typeof ANTRAGSTELLER_ARTEN | null): PartyForms {
  const words = name.trim().split(/\s+/);
  const kreis = words.findIndex((word) => KREIS_WORD.test(word));
  if (kreis >= 0) return formsOf("maskulin", (wanted) => words.map((word, index) => inflectKreisWord(word, index, kreis, wanted)).join(" "));
  if (words.some((word) => STADT_WORD.test(word))) return formsOf("feminin", () => words.join(" "));
  if (art === "kreisfreie-stadt") return formsOf("feminin", () => `Stadt ${words.join(" ")}`);
  const bare = words.join(" ");
  return { nominativ: bare, genitiv: bare, dativ: bare, akkusativ: bare };
}

const formsOf = (gender: Gender, noun: (wanted: Case) => string): PartyForms =>
  Object.fromEntries(CASES.map((wanted) => [wanted, `${ARTICLES[gender][wanted]} ${noun(wanted)}`])) as unknown as PartyForms;

function inflectKreisWord(word: string, index: number, kreis: number, wanted: Case): string {
  if (index === kreis) return wanted === "genitiv" ? `${word}es` : word;
  if (index < kreis && STRONG_ADJECTIVE.test(word)) return `${word.slice(0, -2)}${wanted === "nominativ" ? "e" : "en"}`;
  return word;
}

/** Offices and bodies whose gender their ending does not tell. */
const MASCULINE_OFFICES = ["Landrat", "Städteregionsrat", "Oberbürgermeister", "Bürgermeister", "Kreisdirektor", "Dezernent", "Beigeordneten", "Geschäftsführer", "Vorstand", "Vorsitzenden", "Vorstandsvorsitzenden", "Geschäftsführenden Vorstand", "Direktor", "Leiter"];
const FEMININE_ENDINGS = /(in|ung|schaft)$/;
/** Nouns made of adjectives: their accusative differs from what stands in a form. */
const ADJECTIVE_NOUNS: Readonly<Record<string, string>> = { Beigeordneter: "den Beigeordneten", Beigeordnete: "die Beigeordnete", Vorsitzender: "den Vorsitzenden", Vorsitzende: "die Vorsitzende" };
const WEAK_NOUNS: Readonly<Record<string, string>> = { Dezernent: "den Dezernenten", Präsident: "den Präsidenten" };

/** "den Landrat", "die Landrätin", "die Landrätin oder den Landrat": the office as it follows "vertreten durch". Unknown offices stay without an article. */
export function officeAccusative(office: string): string {
  return office
    .trim()
    .split(/\s+oder\s+/)
    .map((part) => {
      const bare = part.replace(/^(der|die|den|dem)\s+/, "");
      const known = ADJECTIVE_NOUNS[bare] ?? WEAK_NOUNS[bare];
      if (known) return known;
      if (MASCULINE_OFFICES.includes(bare)) return `den ${bare}`;
      return FEMININE_ENDINGS.test(bare) ? `die ${bare}` : bare;
    })
    .join(" oder ");
}
