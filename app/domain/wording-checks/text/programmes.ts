import { oneOf, START, END } from "./patterns.ts";

/** Programmes beside KIM whose amounts, periods and kinds of financing are none of ours. */
const OTHERS = [
  "KOMM-?AN", "Integrationsagentur", "Jugendmigrationsdienst", `${START}JMD${END}`, `${START}MBE${END}`, "Migrationsberatung", "Flüchtlingsberatung", "Integrationskurs",
  "Sprachkurs", "Sprach-?Kita", "Durchstarten", "Gemeinsam klappt", "KAoA", "Präventionskette", "kinderstark", "BIWAQ", `${START}ESF`, `${START}AMIF`, `${START}EFRE`,
  "Städtebau", "Bildungskoordination", "Südosteuropa", "Schulsozialarbeit", "Kindertages", "Demokratie leben", "Sprachmittler", "Dolmetsch", "Einwanderung gestalten",
  "Familienzentr", "Frühe Hilfen", "Quartier", "Ehrenamt", "Bundesprogramm", "Bundesmittel", "Mehrgenerationenhaus", "Schulprojekt", "Interkulturelle[nrsm]? Woche",
  "Frauenhaus", "Stiftung", "Spenden", "Wohnungsbau", "Sportförder", "Kulturförder", "Jugendförder", "Sprachförder", "Wohnraum", "Unterkunft", "Gemeinschaftsunterk",
];
const OTHER_PROGRAMME = new RegExp(oneOf(OTHERS), "iu");

export const isOtherProgramme = (text: string): boolean => OTHER_PROGRAMME.test(text);
